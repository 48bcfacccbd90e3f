import type { Finding, Judged, Language, Reading, Words } from '../service';
import { type Paint, paint } from './colour';
import type { Screen } from './console';
import type { Input } from './inputs';
import { placeIn } from './place';
import type { Printer } from './printer';
import { quote } from './quote';
import { summary } from './summary';
import { isReport, type Tally } from './tally';
import { visible } from './visible';
import { moreRelated, SEVERITY, WORD } from './words';

/** Prints the findings for people: what is wrong, the line with the place underlined, what it rests on, what to do. */
export class HumanPrinter implements Printer {
  private readonly lang: Language;
  private readonly paint: Paint;
  private readonly columns: number;

  constructor(lang: Language, screen: Screen) {
    this.lang = lang;
    this.paint = paint(screen.coloured);
    this.columns = screen.columns;
  }

  start(): string {
    return '';
  }

  file({ source, named }: Input, reading: Reading, result: Judged): string {
    const findings = result.findings.map((finding) => `${this.finding(source, reading, finding)}\n`).join('');
    const passedBy = named && !isReport(reading) && findings === '';
    return passedBy ? `${visible(source)}${this.word(WORD.colon)}${this.word(WORD.noReport)}\n` : findings;
  }

  /** Told on standard error; the summary counts it. */
  unreadable(): string {
    return '';
  }

  end(tally: Tally): string {
    return `${summary(tally, this.lang, this.paint)}\n`;
  }

  private finding(source: string, reading: Reading, finding: Finding): string {
    const { severity, code, message, related, elsewhere, fixes } = finding;
    const place = this.paint.strong(placeIn(visible(source), reading.lines.placeAt(finding.span.start)));
    const level = this.paint.severity(severity, this.word(SEVERITY[severity]));
    let told = `${place} ${level} ${this.paint.faint(code)} ${this.said(message)}\n${this.quoted(reading, finding)}`;
    for (const { place, message: words } of elsewhere ?? [])
      told += this.note(WORD.related, `${placeIn(visible(place.source), place.start)} ${this.said(words)}`);
    for (const one of related.slice(0, MOST_RELATED)) {
      const at = reading.lines.placeAt(one.span.start);
      told += this.note(WORD.related, `${at.line + 1}:${at.character + 1} ${this.said(one.message)}`);
    }
    const more = related.length - MOST_RELATED;
    if (more > 0) told += this.note(WORD.related, this.word(moreRelated(more)));
    for (const fix of fixes) {
      told += this.note(WORD.fix, this.said(fix.title) + (fix.preferred ? this.word(WORD.preferred) : ''));
    }
    return told;
  }

  private quoted(reading: Reading, { span, severity }: Finding): string {
    const width = this.columns - GUTTER - BAR.length;
    const { line, before, marked, after, indent, underline } = quote(reading, span, width);
    const gutter = this.paint.faint(String(line).padStart(GUTTER) + BAR);
    const painted = before + this.paint.severity(severity, marked) + after;
    const rule = ' '.repeat(indent) + this.paint.severity(severity, '^'.repeat(underline));
    return `${gutter}${painted}\n${this.paint.faint(EMPTY)}${rule}\n`;
  }

  private note(kind: Words, text: string): string {
    return `${INDENT} ${this.paint.faint(`= ${this.word(kind)}`)} ${text}\n`;
  }

  private said(words: Words): string {
    return visible(this.word(words));
  }

  private word(words: Words): string {
    return words[this.lang];
  }
}

/** Columns for the line's number, and what stands between it and the line. */
const GUTTER = 5;
const BAR = ' | ';
const INDENT = ' '.repeat(GUTTER);
const EMPTY = INDENT + BAR;

/** All terms of the longest sum; a table full of blanks has many more places. JSON has them all. */
export const MOST_RELATED = 24;
