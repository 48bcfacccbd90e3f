import type { PrintedCell } from '../page';
import { print } from '../print';
import { requestRows } from '../sample';
import type { Mutant, Mutation } from './mutation';

/** A row whose label is none of the form's, behind another of its group. */
export const rowUnknown: Mutation = {
  name: 'row unknown',
  make: ({ report, style }, dice): Mutant | null => {
    const all = requestRows(report.form, report.undivided)
      .filter((row) => row.numeric)
      .map(({ key }) => key);
    const at = dice.below(all.length);
    const key = all[at] as string;
    const { text, labels } = print(
      { ...report, rows: { requests: [...all.slice(0, at + 1), key, ...all.slice(at + 1)] } },
      style,
    );
    const [piece, ...others] = labels.filter(({ table, row }) => table === 'requests' && row === key)[1]?.pieces ?? [];
    if (!piece || others.length > 0) return null;
    const words = '涉及历史遗留情形';
    const span = { start: piece.start, end: piece.start + words.length };
    return {
      text: text.slice(0, piece.start) + words + text.slice(piece.end),
      due: [{ code: 'row-unknown', at: [span] }],
      lost: ['requests.unknownRows'],
    };
  },
};

/** A figure has gone over from one row to the next: the one has too few, the other too many. */
export const cellMoved: Mutation = {
  name: 'cell moved',
  make: ({ printed: { text, cells } }, dice): Mutant | null => {
    const figures = cells.filter(({ table }) => table === 'requests');
    const rows = [...new Set(figures.map(({ row }) => row))];
    const at = dice.below(rows.length - 1);
    const rowOf = (key: string | undefined) => figures.filter(({ row }) => row === key);
    const [from, to] = [rowOf(rows[at]), rowOf(rows[at + 1])];
    const i = 1 + dice.below(from.length - 1);
    const [before, moved] = from.slice(i - 1, i + 1) as [PrintedCell, PrintedCell];
    const behind = to[dice.below(to.length)] as PrintedCell;
    const [first, last, next, end] = [from[0], from.at(-1), to[0], to.at(-1)] as PrintedCell[];
    if (!first || !last || !next || !end || next.span.start < last.span.end) return null;
    const piece = text.slice(before.span.end, moved.span.end);
    const length = piece.length;
    return {
      text:
        text.slice(0, before.span.end) +
        text.slice(moved.span.end, behind.span.end) +
        piece +
        text.slice(behind.span.end),
      due: [
        { code: 'row-cell-count', at: [{ start: first.span.start, end: last.span.end - length }] },
        { code: 'row-cell-count', at: [{ start: next.span.start - length, end: end.span.end }] },
      ],
      lost: [`requests.${first.row}`, `requests.${next.row}`],
      surplus: 1,
    };
  },
};
