import * as assert from 'node:assert';
import { requestsColumnSum } from '../../../server/src/rules/requests-column-sum';
import { requestsRowSum as rule } from '../../../server/src/rules/requests-row-sum';
import { check, read } from '../../../server/src/service';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { fixed, placeOf, told, toldOnce } from '../../support/told';
import { written } from './written';

/** A figure in the row above: both rows fail, no column does. */
const MOVED = { 'granted naturalPerson': 0, 'partlyGranted naturalPerson': 3 };

describe('requests-row-sum', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`points in ${layout} at a figure in the wrong row, and moves it back`, () => {
      const page = printed(MOVED, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, 'partlyGranted naturalPerson'));
      assert.strictEqual(fixed(page.text, finding), printed({}, layout).text);
    });

    it(`is silent in ${layout} where the sums agree`, () => {
      assert.deepStrictEqual(told(rule, printed({}, layout).text), []);
    });
  }

  it('does the whole sum before the reader’s eyes', () => {
    const { message, related } = toldOnce(rule, printed(MOVED).text);
    assert.ok(
      message.zh.startsWith(
        '2条勾稽关系不成立：（1）“（一）予以公开”行：总计填4，而商业企业1 = 1（其余5项为0），相差3；' +
          '（2）“（二）部分公开”行：总计填0，而自然人3 = 3（其余5项为0），相差3。' +
          '总计应等于自然人与法人或其他组织各列之和。推断：',
      ),
      message.zh,
    );
    assert.match(message.en, /the total is 4, but businesses 1 = 1 \(the other 5 are 0\); the difference is 3;/);
    assert.ok(related.some((one) => one.message.zh === '“（一）予以公开”行“自然人”列：现为0，可能应为3'));
  });

  it('names no figure as wrong where the column sums, which would tell, are undecided', () => {
    const changes = {
      'denied.otherLaw research': '0\t0',
      'granted naturalPerson': 11,
      'granted business': 1,
      'granted legalService': 2,
      'granted total': 12,
    };
    const overview = ['2023年，我办坚持公开。收到政府信息公开申请20件，予以公开12件、部分公开0件。'];
    const text = written({ changes, instead: { overview } });
    const finding = toldOnce(rule, text);
    assert.strictEqual(text.slice(finding.span.start, finding.span.end), '12');
    assert.match(finding.message.zh, /推断：有\d种可能性相当的改法/);
    assert.ok(finding.fixes.length > 2 && finding.fixes.every(({ preferred }) => !preferred));
  });

  it('is what is left where a malformed row takes the column sums away', () => {
    const page = printed({ 'denied.otherLaw research': '0\t0', 'granted total': 9 });
    const finding = toldOnce(rule, page.text);
    assert.deepStrictEqual(finding.span, placeOf(page, 'granted total'));
    assert.ok(finding.fixes.every(({ preferred }) => !preferred));
    const restored = printed({ 'denied.otherLaw research': '0\t0' }).text;
    assert.strictEqual(fixed(page.text, finding), restored);
  });

  it('tells the total of （七） then too, which no column sum stands for', () => {
    const page = printed({ 'denied.otherLaw research': '0\t0', 'processedTotal research': 3 });
    const findings = check(read(page.text)).findings.filter(({ category }) => category === 'reconciliation');
    assert.strictEqual(findings.length, 1);
    assert.deepStrictEqual(findings[0]?.span, placeOf(page, 'processedTotal research'));
  });

  it('tells every row for itself', () => {
    const changes = { 'denied.otherLaw research': '0\t0', 'granted total': 9, 'other.rest total': 2 };
    assert.strictEqual(told(rule, printed(changes).text).length, 2);
  });

  for (const unknown of ['', '/', '若干', '-3', '2.5']) {
    it(`is silent on a row with “${unknown}” in it`, () => {
      assert.deepStrictEqual(told(rule, printed({ 'granted research': unknown, 'granted total': 9 }).text), []);
    });
  }

  it('does no sums on a row whose count does not fit', () => {
    assert.deepStrictEqual(told(rule, printed({ 'granted research': '3\t4', 'granted total': 9 }).text), []);
  });

  it('leaves nothing to say once its fix is made', () => {
    const { text } = printed(MOVED);
    assert.deepStrictEqual(check(read(fixed(text, toldOnce(rule, text)))).findings, []);
  });
});

describe('a figure that is set', () => {
  const restores = (printedFigure: string, due: string, layout = 'tabs') => {
    const { text } = printed({ 'granted total': printedFigure }, layout);
    assert.strictEqual(fixed(text, toldOnce(requestsColumnSum, text)), printed({ 'granted total': due }, layout).text);
  };

  it('keeps unit and note', () => restores('9件（暂计）', '4件（暂计）'));
  it('keeps full width', () => restores('９', '４'));
  it('loses the separator that it no longer needs', () => restores('１，０００件', '４件'));
  it('leaves the white space that HTML pads with', () => restores('&nbsp;9&nbsp;', '&nbsp;4&nbsp;', 'html'));
  it('leaves the tags around it', () => restores('<b>1</b>2', '<b>4</b>', 'html'));

  const GREAT = {
    'newlyReceived naturalPerson': '1,205',
    'newlyReceived total': '1,207',
    'granted naturalPerson': '1,203',
    'granted total': '1,204',
    'processedTotal naturalPerson': '1,204',
    'processedTotal total': '1,206',
  };

  it('has separators where the cell has', () => {
    const { text } = printed({ ...GREAT, 'granted total': '1,294' });
    assert.strictEqual(fixed(text, toldOnce(requestsColumnSum, text)), printed(GREAT).text);
  });

  it('has separators where the table has and the cell is too short to tell', () => {
    const { text } = printed({ ...GREAT, 'granted total': 124 });
    assert.strictEqual(fixed(text, toldOnce(requestsColumnSum, text)), printed(GREAT).text);
  });

  it('has none where the table has none', () => {
    const plain = Object.fromEntries(Object.entries(GREAT).map(([cell, figure]) => [cell, figure.replace(',', '')]));
    const { text } = printed({ ...plain, 'granted total': 124 });
    assert.strictEqual(fixed(text, toldOnce(requestsColumnSum, text)), printed(plain).text);
  });

  it('is none of more digits than a figure can have', () => {
    const large = 999_999_999_999_999;
    const page = printed({ 'carriedIn naturalPerson': large, 'carriedIn business': 1, 'carriedIn total': 1 });
    const findings = check(read(page.text)).findings.filter(({ category }) => category === 'reconciliation');
    assert.match(findings[0]?.message.zh ?? '', /= 1000000000000004|999999999999999/);
    assert.deepStrictEqual(
      findings.map(({ fixes }) => fixes),
      [[]],
    );
  });
});
