/** One place for so many units far from each other: 16 KB for a table of all that is marked. */
const PLACES = 4096;

/**
 * Marks on single units, of which one walk over a sentence tells what it may hold. Units share their places with others, so
 * that a mark says that something may begin or stand here, and none that it does not.
 */
export class UnitMarks {
  private readonly marks = new Int32Array(PLACES);

  mark(units: string, bit: number): void {
    for (let i = 0; i < units.length; i++) (this.marks[units.charCodeAt(i) & (PLACES - 1)] as number) |= bit;
  }

  of(unit: number): number {
    return this.marks[unit & (PLACES - 1)] as number;
  }
}
