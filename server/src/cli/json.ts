import {
  complaintData,
  FINDINGS_SCHEMA,
  fileFindings,
  type Judged,
  type Language,
  type Reading,
  type Words,
} from '../service';
import type { Faults } from './configurations';
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

  unreadable(input: Input, error: Words): string {
    return this.files.item(this.failure(input, error));
  }

  end(_tally: Tally, { told, unreadable }: Faults): string {
    const faults = [
      ...unreadable.map((one) => this.failure(one, one.error)),
      ...told.map(({ source, configuration, complaint }) => complaintData(complaint, configuration, source, this.lang)),
    ];
    if (faults.length === 0) return `${this.files.end()}\n}\n`;
    const list = new JsonList(' ');
    const items = faults.map((one) => list.item(one)).join('');
    return `${this.files.end()},\n "configuration": ${items}${list.end()}\n}\n`;
  }

  private failure({ source }: Pick<Input, 'source'>, error: Words): object {
    return { source, error: error[this.lang] };
  }
}
