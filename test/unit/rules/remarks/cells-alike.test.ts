import * as assert from 'node:assert';
import { judge } from '../../../../server/src/policy/judge';
import { cellSeparator } from '../../../../server/src/rules/cell-separator';
import { cellUnit } from '../../../../server/src/rules/cell-unit';
import { cellWidth } from '../../../../server/src/rules/cell-width';
import { certainEdits, check, read } from '../../../../server/src/service';
import { applied } from '../../../support/fixes';
import { LAYOUT_STYLES, printed, REQUEST_COLUMNS, withFigures } from '../../../support/plain-report';
import { fixed, placeOf, told, toldOnce } from '../../../support/told';

const WIDE = (figure: string) => figure.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const ROWS = ['newlyReceived', 'granted'];
/** So many cells in a row, in the table's order, in full width. */
function wide(count: number) {
  const names = ROWS.flatMap((row) => REQUEST_COLUMNS.map((column) => `${row} ${column}`)).slice(0, count);
  return Object.fromEntries(names.map((name) => [name, '０']));
}

describe('cells with the same accident', () => {
  it('are told one by one up to a row of them, together beyond', () => {
    assert.strictEqual(told(cellWidth, printed(wide(7)).text).length, 7);
    const page = printed(wide(8));
    const finding = toldOnce(cellWidth, page.text);
    assert.deepStrictEqual(finding.span, placeOf(page, 'newlyReceived naturalPerson'));
    assert.match(finding.message.zh, /^收到和处理政府信息公开申请情况表有8格的数字是全角字符，这是第一格。/);
    assert.deepStrictEqual(finding.related.at(-1)?.span, placeOf(page, 'granted naturalPerson'));
    assert.strictEqual(finding.related.length, 7);
    assert.strictEqual(finding.related.at(-1)?.message.zh, '“（一）予以公开”行“自然人”列是“０”');
  });

  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`are one finding a table in ${layout}, and mended by one certain fix`, () => {
      const page = printed({}, layout);
      const text = withFigures(page, WIDE);
      const { findings } = check(read(text));
      assert.deepStrictEqual(
        findings.map(({ code, at, related }) => [code, at, related.length]),
        [
          ['cell-width', 'disclosure', 9],
          ['cell-width', 'requests', 174],
          ['cell-width', 'litigation', 14],
        ],
      );
      assert.strictEqual(applied(text, certainEdits(findings)), page.text);
    });
  }

  it('leave the cells of another table to themselves', () => {
    const text = withFigures(printed({ 'granted total': '４' }), WIDE, 'litigation');
    assert.deepStrictEqual(
      told(cellWidth, text).map(({ span, related }) => [text.slice(span.start, span.end), related.length]),
      [
        ['４', 0],
        ['１', 14],
      ],
    );
  });

  it('are told by each rule where they have two accidents, whose fixes are made together', () => {
    const page = printed();
    const text = withFigures(page, (figure) => WIDE(`${figure}，000`), 'litigation');
    assert.deepStrictEqual(
      [toldOnce(cellSeparator, text).related.length, toldOnce(cellWidth, text).related.length],
      [14, 14],
    );
    const mended = applied(text, certainEdits(check(read(text)).findings));
    assert.strictEqual(
      mended,
      withFigures(page, (figure) => `${figure}000`, 'litigation'),
    );
  });

  it('are told apart by what is the same in them', () => {
    const text = withFigures(printed(), (figure) => (figure === '2' ? '2项' : `${figure}件`), 'litigation');
    assert.deepStrictEqual(
      told(cellUnit, text).map(({ fixes, related }) => [fixes[0]?.title.zh, related.length]),
      [
        ['去掉14格的“件”', 13],
        ['去掉“项”', 0],
      ],
    );
  });

  it('are mended as far as they can be', () => {
    const page = printed({ 'review.total': '&#65298;' }, 'html');
    const text = withFigures(page, WIDE, 'litigation').replace('&#６５２９８;', '&#65298;');
    const finding = toldOnce(cellWidth, text);
    assert.deepStrictEqual([finding.related.length, finding.fixes[0]?.title.zh], [14, '将全角数字改为半角（14格）']);
    assert.strictEqual(fixed(text, finding), page.text);
  });

  it('offer nothing where none can be mended', () => {
    const text = withFigures(printed({}, 'html'), () => '&#65296;', 'litigation');
    assert.deepStrictEqual(toldOnce(cellWidth, text).fixes, []);
  });

  it('are accepted by their table', () => {
    const reading = read(withFigures(printed(), WIDE, 'litigation'));
    const acceptance = {
      file: 'a.txt',
      code: 'cell-width',
      at: 'litigation',
      reason: '印刷格式',
      span: { start: 0, end: 0 },
    };
    const { findings, accepted, unused } = judge(check(reading), reading, {
      levels: new Map(),
      accepted: [acceptance],
    });
    assert.deepStrictEqual([findings, accepted.length, unused], [[], 1, []]);
  });
});
