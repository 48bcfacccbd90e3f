/** A tag in the original text. */
export interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'void';
  readonly start: number;
  readonly end: number;
}

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** No character of a tag is a round of its own: a megabyte without its `>` would run out of stack. */
const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*>/gi;

/** The tags between two offsets, in order. */
export function* tagsBetween(text: string, start: number, end: number): Generator<Tag> {
  const pattern = new RegExp(TAG);
  pattern.lastIndex = start;
  for (let found = pattern.exec(text); found && pattern.lastIndex <= end; found = pattern.exec(text)) {
    const name = (found[2] as string).toLowerCase();
    const kind = found[1] === '/' ? 'close' : found[0].endsWith('/>') || VOID.has(name) ? 'void' : 'open';
    yield { name, kind, start: found.index, end: pattern.lastIndex };
  }
}

/** Where the last `<name` begins at a place or before it, in capitals or not; -1 where there is none, or it stands before `least`. */
export function openingBefore(text: string, name: string, at: number, least = 0): number {
  for (let i = text.lastIndexOf('<', at); i >= least; i = i > 0 ? text.lastIndexOf('<', i - 1) : -1)
    if (text.slice(i + 1, i + 1 + name.length).toLowerCase() === name) return i;
  return -1;
}

/** Behind the first `</name` at a place or after it; -1 where there is none. */
export function closingBehind(text: string, name: RegExp, at: number): number {
  const pattern = new RegExp(`</(?:${name.source})\\s*>`, 'gi');
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** The first closing tag between two offsets whose element was opened before them. */
export function closingOutside(text: string, start: number, end: number): Tag | null {
  const open: string[] = [];
  for (const tag of tagsBetween(text, start, end)) {
    if (tag.kind === 'open') open.push(tag.name);
    if (tag.kind !== 'close') continue;
    const at = open.lastIndexOf(tag.name);
    if (at < 0) return tag;
    open.length = at;
  }
  return null;
}

/** Every element that begins between the offsets ends there too, and none ends that did not begin there. */
export function isBalanced(text: string, start: number, end: number): boolean {
  const open: string[] = [];
  for (const { name, kind } of tagsBetween(text, start, end)) {
    if (kind === 'open') open.push(name);
    else if (kind === 'close' && open.pop() !== name) return false;
  }
  return open.length === 0;
}

/** Something that a reader sees stands between the offsets. */
export function hasContent(text: string, start: number, end: number): boolean {
  let from = start;
  for (const tag of tagsBetween(text, start, end)) {
    if (isVisible(text.slice(from, tag.start)) || tag.name === 'img') return true;
    from = tag.end;
  }
  return isVisible(text.slice(from, end));
}

/** Where the last picture or stretch between tags begins of which a reader sees something; -1 for none. */
export function lastContent(text: string, start: number, end: number): number {
  let last = -1;
  let from = start;
  for (const tag of tagsBetween(text, start, end)) {
    if (isVisible(text.slice(from, tag.start))) last = from;
    if (tag.name === 'img') last = tag.start;
    from = tag.end;
  }
  return isVisible(text.slice(from, end)) ? from : last;
}

function isVisible(text: string): boolean {
  return withoutComments(text).replace(/&nbsp;|\s/gi, '') !== '';
}

function withoutComments(text: string): string {
  let seen = '';
  let from = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', from)) {
    seen += text.slice(from, open);
    const close = text.indexOf('-->', open);
    if (close < 0) return seen;
    from = close + 3;
  }
  return seen + text.slice(from);
}
