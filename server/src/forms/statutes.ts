import type { Form } from './form';
import statutes from './statutes.json';

/** The page of the body that made a statute, or of the central government, where it is published for good. */
export interface StatutePage {
  readonly address: string;
  readonly zh: string;
  readonly en: string;
}

/** A statute that reports cite. */
export interface Statute {
  /** As it is cited, without 《》; the full title first. */
  readonly titles: readonly string[];
  /** 文号, where reports cite it by its number too. */
  readonly number: string | null;
  /** The first year whose reports are under it. */
  readonly from: number;
  /** Null where nobody could confirm one. */
  readonly page: StatutePage | null;
  /** What reports cite it for. */
  readonly cited: { readonly zh: string; readonly en: string };
}

/** `fee`: section six states the fee for handling information, also when it is nothing. */
export const STATUTES: Readonly<Record<'regulations' | 'fee', Statute>> = statutes;

/** Whether reports on a form are under a statute: the last of its years is. */
export function isUnder({ reportYears: { to } }: Form, { from }: Statute): boolean {
  return to === null || from <= to;
}
