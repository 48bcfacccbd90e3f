import { numeralAt } from '../../statements/number';
import type { Words } from '../../text/words';

/** The articles on which something rests. */
export function basisWords(basis: readonly string[]): Words {
  return { zh: `依据：${basis.join('、')}`, en: `Basis: ${basis.map(inEnglish).join(', ')}` };
}

const ARTICLE = /^条例第([一二三四五六七八九十]+)条(?:第([一二三四五六七八九十])([款项]))?$/;

/** 条例第三十六条第三项 is Regulations art. 36 (3); anything else stays as it is. */
function inEnglish(article: string): string {
  const [, number = '', part, kind] = ARTICLE.exec(article) ?? [];
  const value = numberIn(number);
  if (value === null) return article;
  if (part === undefined) return `Regulations art. ${value}`;
  return kind === '款'
    ? `Regulations art. ${value}, para. ${numberIn(part)}`
    : `Regulations art. ${value} (${numberIn(part)})`;
}

function numberIn(number: string): number | null {
  return number === '' ? null : (numeralAt(number, 0)?.value ?? null);
}
