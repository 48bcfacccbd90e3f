import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { type Reading, read } from '../service';
import { type Decoded, decode } from './decode';
import { fileError } from './file-error';
import { type Input, STDIN } from './inputs';

/** Standard input, read to its end. */
export type ByteSource = AsyncIterable<Uint8Array | string>;

/** The language ids of an editor, by which the reading knows a file of our own type. */
const LANGUAGES: Readonly<Record<string, string>> = {
  '.gknb': 'disclosure-report',
  '.txt': 'plaintext',
  '.md': 'markdown',
  '.htm': 'html',
  '.html': 'html',
};

/** Reads an input into a report model, or says why it cannot be read. */
export async function load(input: Input, stdin: () => ByteSource): Promise<Reading | Required<Pick<Input, 'error'>>> {
  if (input.error) return { error: input.error };
  const decoded = await textOf(input.source, stdin);
  if ('error' in decoded) return decoded;
  const languageId = LANGUAGES[extname(input.source).toLowerCase()];
  return read(decoded.text, languageId === undefined ? {} : { languageId });
}

async function textOf(source: string, stdin: () => ByteSource): Promise<Decoded> {
  try {
    return decode(source === STDIN ? await allOf(stdin()) : readFileSync(source));
  } catch (error) {
    return { error: fileError(error) };
  }
}

async function allOf(bytes: ByteSource): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
