import { RADICALS } from '../text/radicals';
import { ANY_YEAR } from '../text/year';
import { withoutNotes } from './left-over';

/** With what stands for it in a template: 20XX年, （年份）年. */
const YEAR = new RegExp(`(?:${ANY_YEAR}|(?:20)?[×xXｘＸ*＊]{2,4}|[（(]年[份度][）)])\\s*年度?`, 'g');
const FORM_WORDS =
  /政[府务]信息公开(?:工作)?(?:年度)?(?:工作)?(?:年度)?(?:情况)?(?:报告|年报)(?:[（(][^（）()]{0,12}[）)])?$/;
/** The same in other words, or with a word misspelt: no body's name has 公开 in it and ends as a report. */
const OTHER_WORDS = /(?:政[府务]信息|政务|信息)公开(?:(?!公开).){0,16}(?:报告|年报)(?:[（(][^（）()]{0,12}[）)])?$/;
const LONGEST_NAME = 40;

/** The body that reports: the title less its year and form words, else the line above the title; null for neither. */
export function agencyOf(title: string, lineAbove: string | null): string | null {
  const name = nameIn(title);
  if (name !== '') return name;
  if (lineAbove === null || !mayName(lineAbove)) return null;
  // 某局2024年, broken off in front of the title's words.
  return cleaned(unified(lineAbove).replace(/\s+/g, '').replace(YEAR, '')) || null;
}

/** The title says whose report it is; where it does not, the line above it does. */
export function namesNobody(title: string): boolean {
  return nameIn(title) === '';
}

/** True of a line that may be a body's name: short, and no sentence. */
export function mayName(line: string): boolean {
  const name = cleaned(unified(line).replace(/\s+/g, ''));
  return name !== '' && name.length <= LONGEST_NAME && !/[，。；：？！、,;?!]/.test(name);
}

/** Stands where the year stood: 某县人民政府2022年信息公开工作年度报告 has no 政府信息公开 in it. */
const YEAR_STOOD = '\0';
/** Behind a body and a year, words with a slip in what the form calls it: 「某局2023年政府信息公工作年度报告」. */
const BEHIND_YEAR = new RegExp(`(?<=.)${YEAR_STOOD}(?=.*(?:信息|公开)).{8,16}$`);

function nameIn(title: string): string {
  const words = withoutNotes(unified(title).replace(/\s+/g, '')).replace(YEAR, YEAR_STOOD);
  const form = [FORM_WORDS, OTHER_WORDS, BEHIND_YEAR].find((one) => one.test(words));
  const name = cleaned((form ? words.replace(form, '') : words).replaceAll(YEAR_STOOD, ''));
  // 2023年某县人民政府信息公开工作年度报告 says 政府 once for both; no body is called 某县人民.
  return name.endsWith('人民') ? `${name}政府` : name;
}

function cleaned(name: string): string {
  return name.replace(/^(?:关于|[-—:：]+)|(?:关于|[-—:：]+)$/g, '');
}

/** Radicals that only look like characters are mapped; nothing else changes. */
function unified(text: string): string {
  return text.replace(RADICAL, (char) => RADICALS.get(char.charCodeAt(0)) ?? char);
}

const RADICAL = /[\u2e80-\u2fd5]/g;
