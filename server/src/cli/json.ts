import { type CheckResult, FINDINGS_SCHEMA, fileFindings, type Language, type Reading, type Words } from '../service';
import type { Input } from './inputs';
import { JsonList } from './json-list';
import type { Printer } from './printer';

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

  file({ source }: Input, reading: Reading, result: CheckResult): string {
    return this.files.item(fileFindings(reading, result, source, this.lang));
  }

  unreadable({ source }: Input, error: Words): string {
    return this.files.item({ source, error: error[this.lang] });
  }

  end(): string {
    return `${this.files.end()}\n}\n`;
  }
}
