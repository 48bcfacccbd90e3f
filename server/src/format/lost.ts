import { counted, type Words } from '../text/words';
import type { Markup } from './page';

/** Signs that stand in a text for something that a conversion does not write again. None reads a long line twice. */
interface Signs {
  readonly picture: RegExp;
  readonly address: RegExp;
}

const SIGNS: Readonly<Partial<Record<Markup, Signs>>> = {
  html: { picture: /<img\b/gi, address: /<a\s[^<>]*?\bhref\s*=/gi },
  markdown: { picture: /!\[[^[\]\n]*\]\(/g, address: /(?<!!)\[[^[\]\n]*\]\(/g },
};

/** What of a text, pictures and addresses of links, another that was made of it does not have any more; null where nothing is lost. */
export function lostIn(before: string, was: Markup, after: string, is: Markup): Words | null {
  const lost = (kind: keyof Signs) => Math.max(0, count(before, SIGNS[was]?.[kind]) - count(after, SIGNS[is]?.[kind]));
  const pictures = lost('picture');
  const addresses = lost('address');
  if (pictures + addresses === 0) return null;
  const zh = [pictures > 0 && `${pictures} 张图片`, addresses > 0 && `${addresses} 个链接的地址`].filter(Boolean);
  const en = [
    pictures > 0 && counted(pictures, 'picture'),
    addresses > 0 && (addresses === 1 ? 'the address of 1 link' : `the addresses of ${addresses} links`),
  ].filter(Boolean);
  return {
    zh: `${zh.join('和 ')}没有随文字转换，需要的话请补上。`,
    en: `Not converted with the words: ${en.join(' and ')}. Put in again what is needed.`,
  };
}

function count(text: string, sign: RegExp | undefined): number {
  return sign ? (text.match(sign)?.length ?? 0) : 0;
}
