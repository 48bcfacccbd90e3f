import type { LitigationHeader, RequestHeader } from './statutory';

/** The second table's header as a PDF gives it: kinds of applicant on lines of their own, in one line, or cut. */
export function requestHeaderLines(header: RequestHeader, groups: 'before' | 'inline' | 'vertical'): string[] {
  const { corner, top, person, organisations, kinds, total } = header;
  if (groups === 'before') {
    const [business, research, ...others] = kinds;
    const halves = others.flatMap((kind) => (kind.length > 4 ? [kind.slice(0, 4), kind.slice(4)] : [kind]));
    return [`${corner} ${top}`, `${person} ${organisations} ${total}`, ` ${business} ${research}`, ...halves];
  }
  if (groups === 'inline') return [`${corner} ${top}`, `${person} ${organisations} ${total}`, kinds.join(' ')];
  const cut = corner.indexOf('，') + 1;
  const upper = kinds.slice(0, -1).map((kind) => kind.slice(0, kind.length > 4 ? 4 : 3));
  const lower = kinds.slice(0, -1).map((kind) => kind.slice(kind.length > 4 ? 4 : 3));
  return [
    top,
    `${corner.slice(0, cut)} ${organisations}`,
    corner.slice(cut),
    `${person} ${total}`,
    upper.join(' '),
    kinds.at(-1) ?? '',
    lower.join(' '),
  ];
}

/** The third table's header likewise. */
export function litigationHeaderLines(header: LitigationHeader, groups: 'before' | 'inline' | 'vertical'): string[] {
  const { review, suits, direct, afterReview, results } = header;
  const all = [...results, ...results].join(' ');
  if (groups === 'before') return [`${review} ${suits}`, results.join(' '), `${direct} ${afterReview}`, all];
  if (groups === 'inline') return [`${review} ${suits}`, `${results.join(' ')} ${direct} ${afterReview}`, all];
  const words = results.filter((word) => word.length === 4);
  const total = results.find((word) => word.length !== 4) ?? '';
  const upper = words.map((word) => word.slice(0, 2));
  const lower = words.map((word) => word.slice(2));
  return [
    `${review} ${suits}`,
    `${direct} ${afterReview}`,
    upper.join(' '),
    total,
    [...upper, ...upper].join(' '),
    lower.join(' '),
    `${total} ${total}`,
    [...lower, ...lower].join(' '),
  ];
}

/** The header lines of the third table's groups where each is a table of its own. */
export function litigationParts(header: LitigationHeader): string[][] {
  const { review, suits, direct, afterReview, results } = header;
  const words = results.join(' ');
  return [
    [review, words],
    [`${suits} ${direct}`, words],
    [afterReview, words],
  ];
}
