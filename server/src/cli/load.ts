import { KnownTables, languageOfFile, type Reading, type ReadOptions, read, type Words } from '../service';
import { type DecodedText, decode } from './decode';
import { writtenDocument } from './documents';
import { fileError } from './file-error';
import { type Input, STDIN } from './inputs';
import { readBytes } from './read-bytes';

/** Standard input, read to its end. */
export type ByteSource = AsyncIterable<Uint8Array | string>;

/** A file as it lies there. */
export interface Raw extends DecodedText {
  readonly bytes: Uint8Array;
  /** How the text is to be read, by the file's name. */
  readonly options: ReadOptions;
}

/** Files of one run have tables in common. */
const known = new KnownTables();

/** Reads an input into a report model, or says why it cannot be read. */
export async function load(input: Input, stdin: () => ByteSource): Promise<Reading | { readonly error: Words }> {
  const raw = await loadRaw(input, stdin);
  return 'error' in raw ? raw : read(raw.text, raw.options);
}

/** Loads an input's bytes and decodes them, or says why that cannot be done. */
export async function loadRaw(input: Input, stdin: () => ByteSource): Promise<Raw | { readonly error: Words }> {
  const { source, error } = input;
  if (error) return { error };
  const languageId = languageOfFile(source);
  const options = languageId === undefined ? { known } : { languageId, known };
  try {
    const bytes = source === STDIN ? await allOf(stdin()) : readBytes(source);
    const decoded = decode(bytes);
    if ('error' in decoded) return decoded;
    const { text, encoding, bom } = decoded;
    const document = writtenDocument(text);
    if (document) return { error: document };
    if (encoding === 'utf-8' && !bom) return new Utf8File(text, options);
    return { ...decoded, bytes: Uint8Array.from(bytes), options };
  } catch (thrown) {
    return { error: fileError(thrown) };
  }
}

/** A file in UTF-8 without a BOM: its bytes, which few ask for, are those of its text. */
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
