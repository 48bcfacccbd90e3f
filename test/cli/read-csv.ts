import assert from 'node:assert';

/** The records of a CSV file, read as the grammar of RFC 4180 has it. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [[]];
  for (let at = 0; at < text.length; ) {
    const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
    cell.lastIndex = at;
    const [all, inQuotes, bare, behind] =
      cell.exec(text) ?? assert.fail(`no cell at ${at}: ${text.slice(at, at + 40)}`);
    records.at(-1)?.push(inQuotes?.replaceAll('""', '"') ?? bare ?? '');
    if (behind === '\r\n') records.push([]);
    at += (all ?? '').length;
  }
  const last = records.pop();
  assert.deepStrictEqual(last, [], 'the last record has no end');
  return records;
}
