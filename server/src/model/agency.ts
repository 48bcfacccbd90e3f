import { RADICALS } from '../text/radicals';

const YEAR = /(?:20\d\d|二[〇零○O0][一二三四五六七八九〇零○]{2})\s*年度?/g;
const FORM_WORDS =
  /政[府务]信息公开(?:工作)?(?:年度)?(?:工作)?(?:年度)?(?:情况)?(?:报告|年报)(?:[（(][^（）()]{0,12}[）)])?$/;
const LONGEST_NAME = 40;

/** The body that reports: the title less its year and form words, else the line above the title; null for neither. */
export function agencyOf(title: string, lineAbove: string | null): string | null {
  const words = unified(title).replace(/\s+/g, '');
  const name = cleaned(words.replace(YEAR, '').replace(FORM_WORDS, ''));
  if (name !== '') return name;
  const above = cleaned(unified(lineAbove ?? '').replace(/\s+/g, ''));
  return above !== '' && above.length <= LONGEST_NAME && !/[，。；：？！,;?!]/.test(above) ? above : null;
}

function cleaned(name: string): string {
  return name.replace(/^(?:关于|[-—:：]+)|[-—:：]+$/g, '');
}

/** Radicals that only look like characters are mapped; nothing else changes. */
function unified(text: string): string {
  let out = '';
  for (const char of text) {
    out += RADICALS.get(char.codePointAt(0) as number) ?? char;
  }
  return out;
}
