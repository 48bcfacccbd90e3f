/** What holds no text for readers; `xml` is Word's own data. */
const NEVER = new Set(['script', 'style', 'noscript', 'template', 'xml']);
/** What may be hidden for good. A hidden `div` or table is often shown later by a script, and may be the report. */
const HIDEABLE = new Set(['tr', 'td', 'th', 'p', 'span', 'font', 'a', 'b', 'i', 'u', 'em', 'strong']);
/** A hidden one of these ends where the next begins, or its table ends: their end tags may be left out. */
const UNCLOSED = new Set(['tr', 'td', 'th', 'p']);

/** Tells what of a page no reader sees. */
export class Unseen {
  /** The element that is not seen, and how many of its name are open in it; null where all is seen. */
  private name: string | null = null;
  private depth = 0;
  private tables = 0;

  get hides(): boolean {
    return this.name !== null;
  }

  /** True if what opens is not to be seen. */
  open(name: string, hidden: boolean): boolean {
    if (this.name === null) return this.begin(name, hidden);
    if (name === this.name && UNCLOSED.has(name) && this.tables === 0) {
      this.name = null;
      return this.begin(name, hidden);
    }
    if (name === this.name) this.depth++;
    if (name === 'table') this.tables++;
    return true;
  }

  /** True if what closes was not to be seen. */
  close(name: string): boolean {
    if (this.name === null) return false;
    if (name === 'table' && this.tables === 0 && UNCLOSED.has(this.name)) {
      this.name = null;
      return false;
    }
    if (name === 'table') this.tables--;
    if (name === this.name && --this.depth === 0) this.name = null;
    return true;
  }

  private begin(name: string, hidden: boolean): boolean {
    if (!NEVER.has(name) && !(hidden && HIDEABLE.has(name))) return false;
    this.name = name;
    this.depth = 1;
    this.tables = 0;
    return true;
  }
}
