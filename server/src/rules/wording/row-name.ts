import type { Row } from '../../model/report';
import type { Span } from '../../text/span';
import type { Words } from '../../text/words';
import { tableName } from './statutory-names';

/** A row as a sentence names it: by its label as printed, without line breaks; the third table's row has none. */
export function rowName({ key, label }: Row): Words {
  if (!label && key === 'litigation') {
    const { zh, en } = tableName(key);
    return { zh: `${zh}的数据行`, en: `the row of figures of the ${en}` };
  }
  if (!label) return { zh: '数据行', en: 'the row of figures' };
  const { text } = label;
  return { zh: `“${text}”一行`, en: `the row “${text}”` };
}

/** Where a finding on a row's label points: the label's first piece, else the figures. */
export function rowSpan({ label, figuresSpan }: Row): Span {
  return label?.span ?? figuresSpan;
}

/** The same words at the head of an English sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
