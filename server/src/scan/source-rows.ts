const BREAK = /[\r\n]/g;

/** Tells where bars stand in the lines of a source. Asked in order of place, it looks at each character once. */
export class SourceRows {
  private lineEnd = -1;
  private lastBar = -1;

  constructor(private readonly source: string) {}

  /** A bar stands between this place and the end of its line. */
  hasBarFrom(place: number): boolean {
    if (place > this.lineEnd) this.look(place);
    return this.lastBar >= place;
  }

  private look(place: number): void {
    BREAK.lastIndex = place;
    this.lineEnd = BREAK.exec(this.source)?.index ?? this.source.length;
    this.lastBar = -1;
    for (let i = this.lineEnd - 1; i >= place && this.lastBar < 0; i--) {
      if (this.source.charCodeAt(i) === 0x7c) this.lastBar = i;
    }
  }
}
