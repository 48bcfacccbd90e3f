import * as assert from 'node:assert';
import { cellNotNumber as rule } from '../../../server/src/rules/cell-not-number';
import { check, read } from '../../../server/src/service';
import { printed, withFigures } from '../../support/plain-report';
import { placeOf, told, toldOnce } from '../../support/told';

const CELL = 'granted business';
/** Layouts whose cells have borders, so that a word among figures is a cell. */
const LAYOUTS = ['tabs', 'cell lines', 'bars', 'html', 'html paragraphs'];

describe('cell-not-number', () => {
  for (const layout of LAYOUTS) {
    it(`points in ${layout} at a word where a figure is due`, () => {
      const page = printed({ [CELL]: '若干' }, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, CELL));
      assert.deepStrictEqual([finding.severity, finding.fixes.length], ['error', 0]);
      assert.match(finding.message.zh, /“（一）予以公开”行“商业企业”列是“若干”，不是数字/);
    });
  }

  for (const text of ['三', '约5件', '1.2.3', '3-5', '见附件', 'O', '12,34', '5+2']) {
    it(`takes ${text} for no number`, () => {
      assert.strictEqual(told(rule, printed({ [CELL]: text }).text).length, 1);
    });
  }

  for (const text of ['', '/', '—', '－', '无', '0', '１２', '1,234', '3件', '22（其中修订16件）', '-3', '2.5']) {
    it(`leaves “${text}” to other rules or to none`, () => {
      assert.deepStrictEqual(told(rule, printed({ [CELL]: text }).text), []);
    });
  }

  it('says of more than 15 digits that figures have run together', () => {
    const { message } = toldOnce(rule, printed({ [CELL]: '1234567890123456' }).text);
    assert.match(message.zh, /超过15位（1234567890123456）/);
    assert.match(message.en, /more than 15 digits/);
    assert.deepStrictEqual(told(rule, printed({ [CELL]: '123456789012345' }).text), []);
  });

  it('offers the figure that digits with a space among them make', () => {
    for (const [shown, figure] of [
      ['1 234', '1234'],
      ['5\u30007', '57'],
      ['0 7', '7'],
    ] as const) {
      const page = printed({ [CELL]: shown });
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, CELL));
      assert.ok(finding.message.zh.includes(`是“${shown}”，数字中间有空白，多半是${figure}，`), finding.message.zh);
      assert.ok(finding.message.en.includes(`probably ${figure}, perhaps two figures in one cell`));
      assert.deepStrictEqual(
        finding.fixes.map(({ title, preferred, certain, edits }) => [title.zh, preferred, certain, edits[0]?.newText]),
        [[`改为${figure}`, false, false, figure]],
      );
    }
    assert.deepStrictEqual(toldOnce(rule, printed({ [CELL]: '1 2 3' }).text).fixes, []);
  });

  it('cuts long contents short in the message', () => {
    const { message } = toldOnce(rule, printed({ [CELL]: '详见本单位网站专栏所附的分类统计明细表格一页' }).text);
    assert.match(message.zh, /“.{20}…”/);
  });

  it('cuts no character in two, which some editors would not take', () => {
    const { message } = toldOnce(rule, printed({ [CELL]: `甲${'𠮷'.repeat(12)}` }).text);
    assert.match(message.zh, /“甲𠮷{9}…”/u);
  });

  it('is told once of a row with words in four cells or more', () => {
    const columns = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService'];
    const words = (count: number) =>
      printed(Object.fromEntries(columns.slice(0, count).map((column) => [`granted ${column}`, '若干'])));
    assert.strictEqual(told(rule, words(3).text).length, 3);
    for (const count of [4, 5]) {
      const page = words(count);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, 'granted naturalPerson'));
      assert.ok(finding.message.zh.includes(`是“若干”，不是数字，本行另有${count - 1}格也不是。`));
      assert.ok(finding.message.en.includes(`; ${count - 1} other cells of the row hold none either.`));
    }
  });

  it('leaves a row that has not the cells due, and words in several, to row-cell-count', () => {
    const page = printed();
    const { start } = placeOf(page, CELL);
    const row = (words: string) => page.text.slice(0, start) + words + page.text.slice(start);
    const codes = (text: string) => check(read(text)).findings.map(({ code }) => code);
    assert.deepStrictEqual(codes(row('见附件\t若干\t')), ['row-cell-count']);
    assert.deepStrictEqual(codes(row('见附件\t')), ['row-cell-count', 'cell-not-number']);
  });

  it('leaves the sums undecided, and says so where there are any', () => {
    const message = (cell: string) => toldOnce(rule, printed({ [cell]: '若干' }).text).message;
    assert.match(message(CELL).zh, /没有发生的填0，含有这个数的勾稽关系无法判断。请改为数字。$/);
    assert.match(message('regulations issued').zh, /没有发生的填0。请改为数字。$/);
    const { identities } = check(read(printed({ [CELL]: '若干' }).text));
    assert.deepStrictEqual(identities, { holding: 40, broken: 0, undecided: 2 });
  });

  it('tells a table full of words once, and counts its cells', () => {
    const text = withFigures(printed(), (figure) => (figure === '0' ? '零' : figure), 'requests');
    const finding = toldOnce(rule, text);
    assert.strictEqual(finding.span.start, text.indexOf('零'));
    assert.match(
      finding.message.zh,
      /^收到和处理政府信息公开申请情况表有161格填的不是数字，这是第一格：“零”。.*，含有这个数的勾稽关系无法判断。请逐格改为数字。$/,
    );
    assert.deepStrictEqual([finding.at, finding.fixes], ['requests', []]);
  });

  it('tells a table of digits with white space among them once, and counts its cells', () => {
    const text = withFigures(printed({}, 'bars'), (figure) => (figure === '0' ? '1 204' : figure), 'requests');
    const finding = toldOnce(rule, text);
    assert.strictEqual(finding.span.start, text.indexOf('1 204'));
    assert.match(
      finding.message.zh,
      /^收到和处理政府信息公开申请情况表有161格的数字中间有空白，这是第一格：“1 204”，多半是1204，也可能是两个数写进了一格，含有这个数的勾稽关系无法判断。请逐格核对后改正。$/,
    );
    assert.match(
      finding.message.en,
      /161 cells hold digits with white space among them; this is the first: “1 204”, probably 1204,/,
    );
    assert.deepStrictEqual([finding.at, finding.fixes], ['requests', []]);
  });
});
