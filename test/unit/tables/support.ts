import type { Line } from '../../../server/src/scan/line';
import { scanPlain } from '../../../server/src/scan/plain';
import { check, read } from '../../../server/src/service';
import type { Printed, Token } from '../../../server/src/tables/record';
import { tokensOf } from '../../../server/src/tables/tokens';
import { LineIndex } from '../../../server/src/text/lines';

export function linesOf(text: string): Line[] {
  return scanPlain(text, new LineIndex(text));
}

/** One row of running text for each line. */
export function streamOf(text: string): Printed[] {
  return linesOf(text)
    .filter((line) => !line.blank)
    .map((line) => ({ tokens: tokensOf(line), grid: 'stream' }));
}

/** One row of a grid for each line, its cells parted by tabs or bars. */
export function gridOf(text: string, grid: 'physical' | 'columns' = 'columns'): Printed[] {
  return linesOf(text).flatMap((line) => (line.cells ? [{ tokens: line.cells, grid }] : []));
}

/** The words of tokens, parted by spaces; `_` for a blank cell. */
export function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text || '_').join(' ');
}

/** All that is read of a text's tables and all that is said of it, a line each, places left out. */
export function seenIn(text: string): string[] {
  const reading = read(text);
  const tables = reading.reports.flatMap((report) => report.tables);
  const rows = tables.flatMap(({ key, rows: all }) =>
    all.map((row) => `${key} ${row.key} ${row.fits}: ${row.cells.map(({ text: cell }) => cell || '_').join(' ')}`),
  );
  const said = check(reading).findings.map(({ code, message }) => `${code} ${message.zh}`);
  return [...tables.map(({ key, unreadable }) => `${key}${unreadable ? ' unreadable' : ''}`), ...rows, ...said];
}
