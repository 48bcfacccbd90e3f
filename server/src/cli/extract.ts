import { extract } from '../service';
import type { Request } from './args';
import { type Console, EXIT, say } from './console';
import { type Extracted, ExtractSheet } from './extract-sheet';
import { collect, type Input } from './inputs';
import { JsonList } from './json-list';
import { load } from './load';
import { tellDocuments } from './tell-documents';
import { WORD } from './words';

type ExtractRequest = Extract<Request, { command: 'extract' }>;

/** `gouji extract`: prints the reports' data, as JSON or as a sheet, and returns the exit code. */
export async function extractCommand(request: ExtractRequest, console: Console): Promise<number> {
  const { out, err } = console;
  const { lang, format } = request;
  const { inputs, documents } = collect(request.paths);
  let unreadable = false;
  let reports = 0;

  const dataOf = async (input: Input): Promise<readonly Extracted[]> => {
    const { source } = input;
    const reading = await load(input, console.stdin);
    if ('error' in reading) {
      unreadable = true;
      await say(err, lang, reading.error, source);
      return [{ source, error: reading.error[lang] }];
    }
    reports += reading.reports.length;
    return [extract(reading, source)].flat();
  };

  const [first] = inputs;
  if (format === 'csv') {
    const sheet = new ExtractSheet(lang);
    for (const input of inputs) for (const one of await dataOf(input)) sheet.add(one);
    for (const record of sheet.records()) await out.write(record);
  } else if (first && inputs.length === 1) {
    const data = await dataOf(first);
    await out.write(`${JSON.stringify(data.length === 1 ? data[0] : data, null, 1)}\n`);
  } else {
    const list = new JsonList();
    for (const input of inputs) {
      if (out.closed) break;
      // The reports of one file stand among the others, not in an array of their own.
      for (const one of await dataOf(input)) await out.write(list.item(one));
    }
    await out.write(`${list.end()}\n`);
  }
  await tellDocuments(err, lang, documents);
  if (reports === 0 && !unreadable && !out.closed) await say(err, lang, WORD.noneFound);
  return unreadable ? EXIT.unusable : EXIT.fine;
}
