import { isPartedFigure } from '../../text/parted-figure';
import type { Words } from '../../text/words';
import { changedTo } from '../fixes/changed-to';
import type { CellPlace } from '../questions/cells';
import type { Remark } from '../rule';
import { cellName } from '../wording/cell-name';
import { capital } from '../wording/row-name';
import { sumsLeftOpen } from '../wording/undecided-words';

/** 「12 345」: one figure with a space in it, as a rule. */
export function isParted({ cell }: CellPlace): boolean {
  return cell.state === 'text' && isPartedFigure(cell.text);
}

/** The remark on a cell whose digits white space parts. */
export function partedTold(place: CellPlace, text: string): Remark {
  const { span, text: shown } = place.cell;
  const name = cellName(place);
  const sums = sumsLeftOpen(place.table);
  const figure = joined(shown);
  return {
    span,
    message: {
      zh: `${name.zh}是“${shown}”，数字中间有空白，多半是${figure}，也可能是两个数写进了一格${sums.zh}。请核对后改正。`,
      en: `${capital(name.en)}, holds “${shown}”, digits with white space among them: probably ${figure}, perhaps two figures in one cell${sums.en}. Check it and put the figure there.`,
    },
    fixes: changedTo(figure, span, text),
  };
}

/** What is said of several such cells at once, of which this is the first. */
export function partedTogether({ cell: { text }, table }: CellPlace, count: number, name: Words): Words {
  const sums = sumsLeftOpen(table);
  const figure = joined(text);
  return {
    zh: `${name.zh}有${count}格的数字中间有空白，这是第一格：“${text}”，多半是${figure}，也可能是两个数写进了一格${sums.zh}。请逐格核对后改正。`,
    en: `In the ${name.en}, ${count} cells hold digits with white space among them; this is the first: “${text}”, probably ${figure}, perhaps two figures in one cell${sums.en}. Check them and put the figures there.`,
  };
}

function joined(parted: string): string {
  return parted.replace(/\s/g, '').replace(/^0+(?=\d)/, '');
}
