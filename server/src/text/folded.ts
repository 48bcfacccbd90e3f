import { detached } from './detached';
import { fold, unfoldedIndex } from './fold';
import { type Numbering, numberingOf } from './numbering';

/** A piece of text as it is compared: folded, its numbering set apart. */
export interface Folded {
  /** Folded, numbering included. */
  readonly whole: string;
  /** Folded, without numbering. */
  readonly body: string;
  readonly numbering: Numbering | null;
  /** Where the body starts in the text as it was given. */
  readonly bodyAt: number;
}

/**
 * The labels of a report are the same few hundred texts on every keystroke and in every report, so what they
 * fold to is remembered. The memory is bounded: past the limit it starts anew.
 */
const memory = new Map<string, Folded>();
const LIMIT = 8192;
const LONGEST = 80;

/** A text folded, and parted from its numbering; short texts are folded once. */
export function folded(text: string): Folded {
  if (text.length > LONGEST) return foldNow(text);
  const known = memory.get(text);
  if (known) return known;
  const own = detached(text);
  const made = foldNow(own);
  if (memory.size >= LIMIT) memory.clear();
  memory.set(own, made);
  return made;
}

/** A footnote's mark behind words: 行政许可①, 规章[1], 总计（注）. */
const NOTED =
  /(?<=\p{Script=Han}[）)”"]?)\s*(?:[*＊※†‡①-⑳⑴-⒇¹²³⁴-⁹]{1,3}|[[［〔【]注?\d{1,2}[\]］〕】]|[（(]注\d{0,2}[）)])\s*$/u;

/** Nearly every text ends with an ideograph or a digit: no mark stands behind its words. */
function endsPlain(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return (last >= 0x4e00 && last <= 0x9fff) || (last >= 0x30 && last <= 0x39);
}

function foldNow(text: string): Folded {
  const whole = fold(endsPlain(text) ? text : text.replace(NOTED, ''));
  const numbering = numberingOf(whole);
  if (!numbering) return { whole, body: whole, numbering: null, bodyAt: unfoldedIndex(text, 0) };
  return {
    whole,
    body: whole.slice(numbering.length),
    numbering,
    bodyAt: unfoldedIndex(text, numbering.length),
  };
}
