import { Tokenizer } from 'htmlparser2';

/** The few attributes that matter: those that place a cell, and whether the element is hidden. */
export interface Attributes {
  readonly colspan: number;
  readonly rowspan: number;
  readonly hidden: boolean;
}

/** What stands in HTML, one call each, with its place in the source. */
export interface TagHandler {
  /** `start` is at the `<`, `end` behind the `>`. */
  open(name: string, attributes: Attributes, start: number, end: number): void;
  close(name: string, end: number): void;
  /** Visible text; shorter than its place for an entity. */
  text(data: string, start: number, end: number): void;
}

const NONE: Attributes = { colspan: 1, rowspan: 1, hidden: false };
const HIDING = /(?:^|[;\s])(?:display\s*:\s*none|mso-hide\s*:\s*all)/i;

/** Nothing but 「<」 or 「</」 before the end of the line: what a tag begins with while it is typed, and no text yet. */
function isTagBegun(source: string, at: number): boolean {
  if (source[at] !== '<') return false;
  const behind = source[at + 1] === '/' ? at + 2 : at + 1;
  return behind >= source.length || source[behind] === '\n' || source[behind] === '\r';
}

/**
 * Cuts HTML into tags and text. The tokenizer alone is used, not the parser over it: reports need no tree, and a
 * parser's stack of open elements makes deep nesting quadratic.
 */
export function eachTag(source: string, handler: TagHandler): void {
  let name = '';
  let nameStart = 0;
  let attribute = '';
  let value = '';
  let attributes: { -readonly [name in keyof Attributes]: Attributes[name] } | null = null;
  let textEnd = 0;

  const opened = (end: number) => {
    textEnd = end + 1;
    handler.open(name, attributes ?? NONE, nameStart - 1, end + 1);
    attributes = null;
  };
  const nothing = () => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = source.slice(start, end).toLowerCase();
        nameStart = start;
      },
      onattribname: (start, end) => {
        attribute = source.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value = source.slice(start, end);
      },
      onattribend: () => {
        if (attribute === 'colspan' || attribute === 'rowspan') {
          attributes ??= { ...NONE };
          attributes[attribute] = Number.parseInt(value, 10);
        } else if (attribute === 'hidden' || (attribute === 'style' && HIDING.test(value))) {
          attributes ??= { ...NONE };
          attributes.hidden = true;
        }
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => {
        const close = source.indexOf('>', end);
        textEnd = close < 0 ? source.length : close + 1;
        handler.close(source.slice(start, end).toLowerCase(), textEnd);
      },
      ontext: (start, end) => {
        // A closing tag without end is told as such, and once more as text from -1 on.
        if (start < textEnd) return;
        textEnd = end;
        if (isTagBegun(source, start)) start += source[start + 1] === '/' ? 2 : 1;
        if (start < end) handler.text(source.slice(start, end), start, end);
      },
      // Only the end of an entity is told; it starts at the last `&` behind what came before.
      ontextentity: (code, end) => {
        const start = Math.max(textEnd, source.lastIndexOf('&', end - 1));
        textEnd = end;
        handler.text(String.fromCodePoint(code), start, end);
      },
      onattribentity: nothing,
      oncdata: nothing,
      oncomment: (_start, end, offset) => {
        textEnd = end + offset - 1;
      },
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}
