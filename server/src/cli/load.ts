import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { type Reading, type ReadOptions, read, type Words } from '../service';
import { type DecodedText, decode } from './decode';
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

/** A file as it lies there. */
export interface Raw extends DecodedText {
  readonly bytes: Uint8Array;
  /** How the text is to be read, by the file's name. */
  readonly options: ReadOptions;
}

/** Reads an input into a report model, or says why it cannot be read. */
export async function load(input: Input, stdin: () => ByteSource): Promise<Reading | { readonly error: Words }> {
  const raw = await loadRaw(input, stdin);
  return 'error' in raw ? raw : read(raw.text, raw.options);
}

/** Loads an input's bytes and decodes them, or says why that cannot be done. */
export async function loadRaw(input: Input, stdin: () => ByteSource): Promise<Raw | { readonly error: Words }> {
  const { source, named, error } = input;
  if (error) return { error };
  const languageId = LANGUAGES[extname(source).toLowerCase()];
  const options = languageId === undefined ? {} : { languageId };
  try {
    // What was named may be a pipe, which gives its bytes but once.
    const text = named ? null : utf8Text(source);
    if (text !== null) return new Utf8File(text, options);
    const bytes = source === STDIN ? await allOf(stdin()) : readFileSync(source);
    const decoded = decode(bytes);
    return 'error' in decoded ? decoded : { ...decoded, bytes, options };
  } catch (thrown) {
    return { error: fileError(thrown) };
  }
}

/**
 * The text of a file that is certainly UTF-8 without a BOM, as nearly all are: Node opens, reads and decodes it at one stroke,
 * with no buffer in between. Null where a sign may stand for bytes that cannot be decoded, or shows that it is no text.
 */
function utf8Text(path: string): string | null {
  const text = readFileSync(path, UTF8);
  return DOUBTFUL.test(text) ? null : text;
}

/** Node makes such an object of a bare name, file by file. */
const UTF8 = { encoding: 'utf8', flag: 'r' } as const;

const DOUBTFUL = /[\0\ufeff\ufffd]/;

class Utf8File implements Raw {
  readonly encoding = 'utf-8';
  readonly bom = false;

  constructor(
    readonly text: string,
    readonly options: ReadOptions,
  ) {}

  get bytes(): Uint8Array {
    return Buffer.from(this.text);
  }
}

async function allOf(bytes: ByteSource): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
