/**
 * Prints a JSON array item by item, to the letter as `JSON.stringify(whole, null, 1)` would, without ever holding the
 * whole. `indent` is that of the line on which the array opens.
 */
export class JsonList {
  private readonly indent: string;
  private opened = false;

  constructor(indent = '') {
    this.indent = indent;
  }

  item(value: unknown): string {
    const lead = `\n${this.indent} `;
    const before = this.opened ? ',' : '[';
    this.opened = true;
    return before + lead + JSON.stringify(value, null, 1).replaceAll('\n', lead);
  }

  end(): string {
    return this.opened ? `\n${this.indent}]` : '[]';
  }
}
