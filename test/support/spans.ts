import type { Span } from '../../server/src/text/span';

/** Every span anywhere in plain data, with the path to it. */
export function spansIn(value: unknown, path = ''): { readonly path: string; readonly span: Span }[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = Object.entries(value).flatMap(([key, inner]) => spansIn(inner, `${path}.${key}`));
  return isSpan(value) ? [{ path, span: value }, ...found] : found;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}
