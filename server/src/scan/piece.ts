import type { CharMap, Piece } from './line';

/** Where visible character `index` of the piece stands in the original; the piece's end for `text.length`. */
export function offsetIn(piece: Piece, index: number): number {
  if (index >= piece.text.length) return piece.end;
  const { map } = piece;
  if (!map) return piece.start + index;
  const k = chunkAt(map, index);
  const into = index - (map.from[k] as number);
  return (map.to[k] as number) + Math.min(into, (map.lengths[k] as number) - 1);
}

/** Where the original goes on behind visible character `index`. */
export function offsetBehind(piece: Piece, index: number): number {
  const { map } = piece;
  if (!map) return piece.start + index + 1;
  const k = chunkAt(map, index);
  const next = map.from[k + 1] ?? piece.text.length;
  const visible = next - (map.from[k] as number);
  const length = map.lengths[k] as number;
  // An entity is one character that takes several.
  if (visible !== length) return (map.to[k] as number) + length;
  return (map.to[k] as number) + (index - (map.from[k] as number)) + 1;
}

/** The chunk that holds visible character `index`. */
function chunkAt({ from }: CharMap, index: number): number {
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((from[middle] as number) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The piece from visible character `from` up to `to`, not included; without length it stands where `from` does. */
export function pieceBetween(piece: Piece, from: number, to: number): Piece {
  const text = piece.text.slice(from, to);
  const start = offsetIn(piece, from);
  if (from >= to) return { text: '', start, end: start, map: null };
  if (!piece.map) return { text, start, end: start + text.length, map: null };
  const end = offsetBehind(piece, to - 1);
  return { text, start, end, map: end - start === text.length ? null : mapBetween(piece, piece.map, from, to) };
}

/** The piece less the stretches named, which are in order and do not overlap. */
export function pieceWithout(piece: Piece, dropped: readonly (readonly [from: number, to: number])[]): Piece {
  const gathered = new Gathering();
  let from = 0;
  for (const [start, end] of dropped) {
    gathered.take(piece, from, start);
    from = end;
  }
  gathered.take(piece, from, piece.text.length);
  return gathered.piece(piece.start);
}

/** Two pieces as one, without what stands between them. */
export function pieceOfBoth(first: Piece, second: Piece): Piece {
  const gathered = new Gathering();
  gathered.take(first, 0, first.text.length);
  gathered.take(second, 0, second.text.length);
  return gathered.piece(first.start);
}

function mapBetween(piece: Piece, map: CharMap, from: number, to: number): CharMap {
  const gathered = new Gathering();
  gathered.takeMapped(piece, map, from, to);
  return gathered.map();
}

/** Puts together what is kept of a piece. */
class Gathering {
  private text = '';
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly lengths: number[] = [];

  take(piece: Piece, from: number, to: number): void {
    if (from >= to) return;
    if (piece.map) this.takeMapped(piece, piece.map, from, to);
    else this.add(piece.text.slice(from, to), piece.start + from, to - from);
  }

  takeMapped(piece: Piece, map: CharMap, from: number, to: number): void {
    for (let k = chunkAt(map, from); k < map.from.length; k++) {
      const first = map.from[k] as number;
      if (first >= to) break;
      const behind = map.from[k + 1] ?? piece.text.length;
      const entity = behind - first !== (map.lengths[k] as number);
      const start = Math.max(first, from);
      const end = Math.min(behind, to);
      if (start >= end) continue;
      const at = (map.to[k] as number) + (entity ? 0 : start - first);
      this.add(piece.text.slice(start, end), at, entity ? (map.lengths[k] as number) : end - start);
    }
  }

  map(): CharMap {
    return { from: this.from, to: this.to, lengths: this.lengths };
  }

  /** What was taken; `place` is where nothing at all would stand. */
  piece(place: number): Piece {
    const { text } = this;
    const last = this.to.length - 1;
    if (last < 0) return { text, start: place, end: place, map: null };
    const start = this.to[0] as number;
    const end = (this.to[last] as number) + (this.lengths[last] as number);
    return { text, start, end, map: end - start === text.length ? null : this.map() };
  }

  private add(text: string, at: number, length: number): void {
    this.from.push(this.text.length);
    this.to.push(at);
    this.lengths.push(length);
    this.text += text;
  }
}
