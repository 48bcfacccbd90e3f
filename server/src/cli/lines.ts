import type { Judged, Language, LineIndex, Reading, Severity, Span, Words } from '../service';
import type { Faults } from './configurations';
import type { Input } from './inputs';
import { placeIn } from './place';
import type { Printer } from './printer';
import type { Tally } from './tally';
import { visible } from './visible';

/** The words that editors and their problem matchers know, in any language. */
const LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

/** Prints a finding a line, as compilers do, for editors that jump along: `path:line:column: level: message [code]`. */
export class LinesPrinter implements Printer {
  private readonly lang: Language;

  constructor(lang: Language) {
    this.lang = lang;
  }

  start(): string {
    return '';
  }

  file({ source }: Input, { lines }: Reading, { findings }: Judged): string {
    return findings
      .map(({ severity, code, message, span }) => this.line(source, lines, span, severity, message, code))
      .join('');
  }

  unreadable({ source }: Pick<Input, 'source'>, error: Words): string {
    return `${visible(source)}:1:1: error: ${visible(error[this.lang])}\n`;
  }

  end(_tally: Tally, { told, unreadable }: Faults): string {
    const files = unreadable.map((one) => this.unreadable(one, one.error));
    const places = told.map(({ source, configuration: { lines }, complaint: { severity, code, message, span } }) =>
      this.line(source, lines, span, severity, message, code),
    );
    return [...files, ...places].join('');
  }

  private line(
    source: string,
    lines: LineIndex,
    { start }: Span,
    severity: Severity,
    message: Words,
    code: string,
  ): string {
    const place = placeIn(visible(source), lines.placeAt(start));
    return `${place}: ${LEVEL[severity]}: ${visible(message[this.lang])} [${code}]\n`;
  }
}
