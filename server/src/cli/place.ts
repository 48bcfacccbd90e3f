import type { Place } from '../service';

/** A place in a file as compilers print it, lines and columns counted from 1. */
export function placeIn(source: string, { line, character }: Place): string {
  return `${source}:${line + 1}:${character + 1}`;
}
