import { mkdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { converted, type Layout, read, type Words } from '../service';
import type { Request } from './args';
import { type Console, EXIT, say } from './console';
import { type Encoded, encode } from './encode';
import { newFileError } from './file-error';
import { bySource, collect, type Input } from './inputs';
import { loadRaw, type Raw } from './load';
import type { Output } from './output';
import { newFile, replaceFile } from './replace-file';
import { tellDocuments } from './tell-documents';
import { undisturbed } from './undisturbed';

type ConvertRequest = Extract<Request, { command: 'convert' }>;

/** `gouji convert`: writes reports in another layout and returns the exit code. */
export async function convertCommand(request: ConvertRequest, console: Console): Promise<number> {
  const { lang, to, into, paths } = request;
  const { out, err } = console;
  const { inputs, documents } = collect(paths);
  inputs.sort(bySource);
  if (into === 'output' && inputs.length > 1) {
    await say(err, lang, ONE_OUTPUT);
    return EXIT.unusable;
  }
  if (inputs.length === 0) await say(err, lang, NO_REPORT);
  await tellDocuments(err, lang, documents);
  let unusable = false;
  let left = false;
  let done = 0;
  for (const input of inputs) {
    if (out.closed) break;
    const raw = await loadRaw(input, console.stdin);
    const made = 'error' in raw ? raw : conversionOf(raw, to);
    const failed = 'error' in made ? made.error : await put(raw as Raw, made.bytes, input, request, out);
    if (!failed) done++;
    // In a folder other texts may lie beside the reports.
    else if (failed !== NO_REPORT) unusable = true;
    for (const words of failed ? [failed] : 'left' in made ? made.left : []) {
      left ||= !failed;
      await say(err, lang, words, input.source);
    }
    if (!failed && 'lost' in made && made.lost) await say(err, lang, made.lost, input.source);
  }
  if (unusable || done === 0) return EXIT.unusable;
  return left ? EXIT.found : EXIT.fine;
}

/** The report as the bytes of a file, and what is to be told of it. */
function conversionOf(
  raw: Raw,
  to: Layout,
):
  | { readonly bytes: Uint8Array; readonly left: readonly Words[]; readonly lost: Words | null }
  | { readonly error: Words } {
  const reading = read(raw.text, raw.options);
  if (reading.reports.length === 0) return { error: NO_REPORT };
  const made = converted(reading, to, raw.options);
  if (!made) return { error: NOT_ALIKE };
  const { text } = made;
  // A web page says of itself that it is UTF-8.
  const as: Encoded = to === 'html' ? { bytes: raw.bytes, encoding: 'utf-8', bom: false } : raw;
  const whole = { span: { start: 0, end: raw.text.length }, newText: text };
  const bytes = encode(as, { text, rounds: [[whole]] });
  return 'error' in bytes ? bytes : { bytes, left: made.left.map(({ reason }) => reason), lost: made.lost };
}

/** Puts the bytes where they are wanted; says why it could not be done. */
async function put(
  raw: Raw,
  bytes: Uint8Array,
  { source }: Input,
  { into, to }: ConvertRequest,
  out: Output,
): Promise<Words | null> {
  if (into === 'output') {
    await out.writeBytes(bytes);
    return null;
  }
  if (into === 'inputs') {
    const same = Buffer.compare(raw.bytes, bytes) === 0;
    return same ? null : undisturbed(() => replaceFile(source, raw.bytes, bytes));
  }
  try {
    mkdirSync(into.folder, { recursive: true });
  } catch (error) {
    return newFileError(error, into.folder);
  }
  return undisturbed(() => newFile(join(into.folder, nameIn(to, source)), bytes));
}

/** How the files of a layout end; text keeps the ending that it has. */
const ENDINGS: Partial<Readonly<Record<Layout, string>>> = { bars: '.md', html: '.html' };
const MARKED = new Set(['.md', '.htm', '.html']);

function nameIn(to: Layout, source: string): string {
  const ending = extname(source);
  const text = MARKED.has(ending.toLowerCase()) ? '.txt' : ending;
  return basename(source, ending) + (ENDINGS[to] ?? text);
}

const ONE_OUTPUT: Words = {
  zh: '输入不止一个，请用 --out 文件夹，或用 --write 写回原文件。',
  en: 'there are several inputs; use --out FOLDER, or --write to write them in place.',
};

const NO_REPORT: Words = {
  zh: '没有找到政府信息公开工作年度报告，未转换。',
  en: 'no government information disclosure report was found; nothing is converted.',
};

const NOT_ALIKE: Words = {
  zh: '换了版式，读出来会与现在不同，未转换。请先用 gouji check 检查并改正。',
  en: 'in another layout it would not be read as it is now; it is not converted. Run gouji check and correct it first.',
};
