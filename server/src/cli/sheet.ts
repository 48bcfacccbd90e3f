import { type Finding, type Judged, type Language, placeOf, type Reading, type Words } from '../service';
import type { Faults } from './configurations';
import { BYTE_ORDER_MARK, csvRecord } from './csv';
import type { Input } from './inputs';
import { placeIn } from './place';
import type { Printer } from './printer';
import { quote } from './quote';
import type { Tally } from './tally';
import { visible } from './visible';
import { SEVERITY } from './words';

const COLUMNS: readonly Words[] = [
  { zh: '文件', en: 'file' },
  { zh: '行', en: 'line' },
  { zh: '列', en: 'column' },
  { zh: '级别', en: 'level' },
  { zh: '说明', en: 'message' },
  { zh: '原文', en: 'text' },
  { zh: '可改', en: 'fixes' },
  { zh: '规则', en: 'rule' },
  { zh: '位置', en: 'at' },
  { zh: '接受的理由', en: 'reason accepted' },
  { zh: '另见', en: 'see also' },
];
const BETWEEN: Words = { zh: '；', en: '; ' };
/** Columns of a screen that the text pointed at may take; it is there to be found, not to be read. */
const WIDTH = 60;

/** Prints a finding a row, for a spreadsheet: whoever reviews a hundred reports sorts and hands out what was found there. */
export class SheetPrinter implements Printer {
  constructor(private readonly lang: Language) {}

  start(): string {
    return BYTE_ORDER_MARK + csvRecord(COLUMNS.map((name) => name[this.lang]));
  }

  file({ source }: Input, reading: Reading, { findings, accepted = [] }: Judged): string {
    const open = findings.map((finding) => this.row(source, reading, finding, ''));
    const settled = accepted.map(({ finding, acceptance }) => this.row(source, reading, finding, acceptance.reason));
    return [...open, ...settled].join('');
  }

  unreadable({ source }: Pick<Input, 'source'>, error: Words): string {
    return this.record([source, '', '', SEVERITY.error[this.lang], error[this.lang]]);
  }

  end(_tally: Tally, { told, unreadable }: Faults): string {
    const files = unreadable.map((one) => this.unreadable(one, one.error));
    const places = told.map(({ source, configuration: { lines }, complaint: { severity, code, message, span } }) => {
      const { line, character } = lines.placeAt(span.start);
      const level = SEVERITY[severity][this.lang];
      return this.record([source, line + 1, character + 1, level, message[this.lang], '', '', code]);
    });
    return [...files, ...places].join('');
  }

  private row(source: string, reading: Reading, finding: Finding, reason: string): string {
    const { lang } = this;
    const { severity, message, span, elsewhere = [], fixes, code } = finding;
    const { line, character } = reading.lines.placeAt(span.start);
    return this.record([
      source,
      line + 1,
      character + 1,
      SEVERITY[severity][lang],
      message[lang],
      quote(reading, span, WIDTH).marked,
      fixes.map(({ title }) => title[lang]).join(BETWEEN[lang]),
      code,
      placeOf(finding, reading),
      reason,
      elsewhere.map(({ place }) => placeIn(place.source, place.start)).join(BETWEEN[lang]),
    ]);
  }

  /** Rows are all as long as the header. */
  private record(cells: readonly (string | number)[]): string {
    const all = COLUMNS.map((_, k) => cells[k] ?? '');
    return csvRecord(all.map((cell) => (typeof cell === 'string' ? visible(cell) : cell)));
  }
}
