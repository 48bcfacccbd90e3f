import * as assert from 'node:assert';
import { rewriteRows } from '../../../server/src/compose/rows/rewrite';
import { rowOrder } from '../../../server/src/rules/row-order';
import { applied } from '../../../server/src/text/edits';
import { plainReport } from '../../support/plain-report';
import { print, type Style } from '../../support/print';
import { requestRows } from '../../support/sample';
import { fixed, told } from '../../support/told';
import { readOne, rowIn, tableIn } from './support';

const KEYS = requestRows('2021', false)
  .filter(({ numeric }) => numeric)
  .map(({ key }) => key);

/** The small report as running text, two neighbouring rows of its second table the other way round. */
function swapped(style: Partial<Style>, first: string): string {
  const at = KEYS.indexOf(first);
  const keys = [...KEYS.slice(0, at), KEYS[at + 1] as string, first, ...KEYS.slice(at + 2)];
  return printed(style, keys);
}

function printed(style: Partial<Style>, keys: readonly string[] = KEYS): string {
  return print({ ...plainReport(), rows: { requests: keys } }, { layout: 'spaces', ...style } as Style).text;
}

/** Both rows written over each other. */
function exchanged(text: string, ...keys: readonly string[]): string | null {
  const read = readOne(text);
  const table = tableIn(read, 'requests');
  const rows = keys.map((key) => rowIn(table, key));
  const changes = rewriteRows(read.reading, table, rows, [...rows].reverse());
  return changes && applied(text, changes);
}

describe('rows of running text written in each other’s places', () => {
  const INLINE: Partial<Style> = { groups: 'inline', figures: 'after', labelWidth: 12 } as Partial<Style>;

  it('leave the words of a group that stand whole beside the first of them', () => {
    const text = swapped(INLINE, 'granted');
    const [finding] = told(rowOrder, text);
    assert.ok(finding);
    assert.strictEqual(fixed(text, finding), printed(INLINE));
  });

  it('keep the lines that they take, wherever their figures stand', () => {
    for (const figures of ['behind', 'after', 'middle', 'before']) {
      for (const blankLines of [false, true]) {
        const style = { groups: 'inline', figures, labelWidth: 10, blankLines } as Partial<Style>;
        const text = swapped(style, 'unprocessed.petition');
        const [finding] = told(rowOrder, text);
        assert.ok(finding);
        assert.strictEqual(fixed(text, finding), printed(style), figures);
      }
    }
  });

  it('leave the mark of a page where it stood among the lines', () => {
    const text = printed(INLINE).replace('2.其他法律行政法规禁止\n', '2.其他法律行政法规禁止\n— 3 —\n');
    const [before, behind] = ['denied.otherLaw', 'denied.securityAndStability'];
    const after = exchanged(text, before, behind) ?? '';
    assert.match(after, /\n3\.危及[^\n]*\n— 3 —\n(?:[^\n—]*\n)?2\.其他法律行政法规禁止\n公开 /);
    const back = exchanged(after, behind, before);
    assert.strictEqual(back?.replace('— 3 —\n', ''), text.replace('— 3 —\n', ''));
  });

  it('leave words that stand behind them', () => {
    const line = '1.信访举报投诉类申请 0 0 0 0 0 0 0';
    const text = printed({ groups: 'before' } as Partial<Style>).replace(line, `${line} （五）不予`);
    assert.ok(text.includes(`${line} （五）不予`));
    const after = exchanged(text, 'unprocessed.petition', 'unprocessed.repeated');
    assert.ok(after?.includes(`2.重复申请 0 0 0 0 0 0 0 （五）不予\n${line}\n`), after ?? '-');
  });

  it('are not written where other words stand among their own, and are where such words stand behind', () => {
    const text = printed({ groups: 'before' } as Partial<Style>);
    const petition = '1.信访举报投诉类申请 0 0 0 0 0 0 0';
    assert.ok(exchanged(text, 'unprocessed.petition', 'unprocessed.repeated'));
    const among = text.replace(petition, '1.信访举报投诉类申请 不予 0 0 0 0 0 0 0');
    assert.notStrictEqual(among, text);
    assert.strictEqual(exchanged(among, 'unprocessed.petition', 'unprocessed.repeated'), null);
    const wrapped = text.replace(petition, '1.信访举报投诉\n类申请 0 0 0 0 0 0 0 不予');
    assert.ok(
      exchanged(wrapped, 'unprocessed.petition', 'unprocessed.repeated')?.includes('0 不予\n1.信访举报投诉\n类申请 0'),
    );
  });
});
