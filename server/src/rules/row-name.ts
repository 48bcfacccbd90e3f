import type { Row } from '../model/report';
import type { Span } from '../text/span';

/** A row by its label as printed, without line breaks; the third table's row has none. */
export function rowName({ label }: Row): string {
  return label ? label.text.replace(/\s*[\r\n]\s*/g, '') : '数据行';
}

/** Where a finding on a row's label points: the label's first piece, else the figures. */
export function rowSpan({ label, figuresSpan }: Row): Span {
  return label?.span ?? figuresSpan;
}
