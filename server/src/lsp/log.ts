import type { Connection } from 'vscode-languageserver';

/** The client's log. Whatever goes wrong again and again is told once. */
export class Log {
  private readonly told = new Set<string>();

  constructor(private readonly connection: Connection) {}

  /** Logs an error with what was being done, unless it has been logged already. */
  error(doing: string, error: unknown): void {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const line = `${doing}: ${what}`;
    if (this.isNew(line)) this.connection.console.error(line);
  }

  /** Logs something that is no error, unless it has been logged already. */
  note(line: string): void {
    if (this.isNew(line)) this.connection.console.info(line);
  }

  private isNew(line: string): boolean {
    if (this.told.has(line)) return false;
    // What differs each time must not fill the memory.
    if (this.told.size >= 100) this.told.clear();
    this.told.add(line);
    return true;
  }
}
