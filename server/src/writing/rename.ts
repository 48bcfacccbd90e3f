import type { Report } from '../model/report';
import type { Edit } from '../rules/finding';
import { agencyOf, mayName } from '../sections/agency';
import type { Span } from '../text/span';
import type { Words } from '../text/words';
import { holds } from './cell-at';
import { type Name, type NamePlace, nameAt } from './names';
import { yearAsPrinted } from './own-year';

/** What can be renamed at a place. */
export interface Renamable {
  readonly span: Span;
  /** What it is called now. */
  readonly value: string;
}

/** The year that is reported on or the body's name, when either stands at the offset. */
export function renamable(text: string, reports: readonly Report[], offset: number): Renamable | null {
  const found = nameAt(text, reports, offset);
  return found && { span: found.at.span, value: found.name.value };
}

/** What renaming comes to: edits, or why there are none. */
export type Renaming = { readonly edits: readonly Edit[] } | { readonly refused: Words };

/** Every edit that it takes to give another name to what stands at the offset; null where that has none. */
export function renaming(text: string, reports: readonly Report[], offset: number, newName: string): Renaming | null {
  const found = nameAt(text, reports, offset);
  if (!found) return null;
  const { name } = found;
  const next = name.kind === 'year' ? yearNamed(newName) : bodyNamed(newName);
  if (next === null) return { refused: REFUSALS[name.kind] };
  return next === name.value
    ? { edits: [] }
    : { edits: name.places.flatMap((place) => editsOf(text, name, place, next)) };
}

const REFUSALS: Readonly<Record<Name['kind'], Words>> = {
  year: {
    zh: '报告年度要写成四位数的年份，如2025。',
    en: 'The year has to be one of four digits, such as 2025.',
  },
  agency: {
    zh: '机关名称不能为空，不超过40个字，不带标点、年份和“政府信息公开工作年度报告”等字样。',
    en: 'The body’s name must not be empty nor longer than 40 characters, and holds no punctuation, no year and none of the title’s words.',
  },
};

/** 2026, 2026年 or ２０２６; null for anything else. */
function yearNamed(words: string): string | null {
  return /^\s*(20\d\d)\s*年?\s*$/.exec(words.normalize('NFKC'))?.[1] ?? null;
}

/** A name that a title can be read by again; null for one that cannot. */
function bodyNamed(words: string): string | null {
  const name = words.trim();
  if (/[\s|<>《》〈〉*_#&\\]|(?:报告|年报)$/.test(name) || !mayName(name)) return null;
  return agencyOf(`${name}2025年政府信息公开工作年度报告`, null) === name ? name : null;
}

/** The new name goes where the first stretch of the old one stands; what breaks lines or marks up stays. */
function editsOf(text: string, { kind }: Name, { parts, span }: NamePlace, next: string): Edit[] {
  const printed = text.slice(span.start, span.end);
  const newText = kind === 'year' ? yearAsPrinted(printed, Number(next)) : next;
  return parts.map((part, k) => ({ span: part, newText: k === 0 ? newText : '' }));
}

/**
 * The year or the body's name in the title, with all places that print it alike: whoever types in one types in all. Null
 * elsewhere than in the title, where nobody expects it.
 */
export function linkedPlaces(text: string, reports: readonly Report[], offset: number): LinkedPlaces | null {
  const found = nameAt(text, reports, offset);
  const title = found?.name.report.title;
  if (!found || !title || !holds(title.span, found.at.span.start) || found.at.parts.length > 1) return null;
  const { start, end } = found.at.span;
  const printed = text.slice(start, end);
  const spans = found.name.places
    .map(({ span }) => span)
    .filter((span) => text.slice(span.start, span.end) === printed);
  return spans.length > 1 ? { spans, kind: found.name.kind } : null;
}

/** Places that say the same name and change together. */
export interface LinkedPlaces {
  readonly spans: readonly Span[];
  readonly kind: Name['kind'];
}
