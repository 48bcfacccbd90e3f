import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../support/files';

export interface Source {
  /** Path from the client's folder. */
  readonly file: string;
  readonly text: string;
}

/** Every source of the client, whatever folder it lies in. */
export const CLIENT: readonly Source[] = readdirSync(join(ROOT, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .map((file) => ({ file, text: readFileSync(join(ROOT, 'client/src', file), 'utf8') }));

/** A program without its comments; strings stay as they are. */
export function withoutComments(text: string): string {
  return text.replace(/('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '$1');
}
