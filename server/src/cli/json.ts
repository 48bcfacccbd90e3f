import {
  complaintData,
  FINDINGS_SCHEMA,
  fileFindings,
  type Judged,
  type Language,
  type Reading,
  type Words,
} from '../service';
import type { Told } from './configurations';
import type { Input } from './inputs';
import { JsonList } from './json-list';
import type { Printer } from './printer';
import type { Tally } from './tally';

/** Prints the findings as the contract `findings/1` says. */
export class JsonPrinter implements Printer {
  private readonly files = new JsonList(' ');
  private readonly lang: Language;

  constructor(lang: Language) {
    this.lang = lang;
  }

  start(): string {
    return `{\n "schema": "${FINDINGS_SCHEMA}",\n "files": `;
  }

  file({ source }: Input, reading: Reading, result: Judged): string {
    return this.files.item(fileFindings(reading, result, source, this.lang));
  }

  unreadable({ source }: Input, error: Words): string {
    return this.files.item({ source, error: error[this.lang] });
  }

  end(_tally: Tally, told: readonly Told[]): string {
    if (told.length === 0) return `${this.files.end()}\n}\n`;
    const list = new JsonList(' ');
    const items = told.map(({ source, configuration, complaint }) =>
      list.item(complaintData(complaint, configuration, source, this.lang)),
    );
    return `${this.files.end()},\n "configuration": ${items.join('')}${list.end()}\n}\n`;
  }
}
