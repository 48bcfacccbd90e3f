import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { printed } from '../../support/plain-report';

/** One cell a line, with nothing but line breaks between them. */
const LINES = printed({}, 'cell lines').text.replace(/^\t+|\t+$/gm, '');
const without = (label: string) => LINES.replace(`\n${label}\n`, '\n');
const codes = (text: string) => check(read(text)).findings.map(({ code }) => code);

describe('rows of cells of a line each that lost their labels', () => {
  for (const label of [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '2.其他法律行政法规禁止公开',
    '3.其他',
    '（七）总计',
    '四、结转下年度继续办理',
    '行政强制',
  ]) {
    it(`stand right behind the row above, and are told as that: ${label}`, () => {
      const text = without(label);
      assert.notStrictEqual(text, LINES);
      const { findings, identities } = check(read(text));
      assert.deepStrictEqual(
        findings.map(({ code, message }) => [code, message.zh.includes(label.replace(/^.*?[.、）]/, ''))]),
        [['row-label-altered', true]],
      );
      assert.strictEqual(identities.holding, 42);
    });
  }

  it('are two where two labels are lost', () => {
    const text = without('2.其他法律行政法规禁止公开').replace('\n3.危及“三安全一稳定”\n', '\n');
    assert.deepStrictEqual(codes(text), ['row-label-altered', 'row-label-altered']);
  });

  it('are none where no row is wanting, or the figures do not add up', () => {
    const more = LINES.replace('\n2.其他法律行政法规禁止公开\n', '$&0\n0\n0\n0\n0\n0\n0\n');
    assert.ok(!codes(more).includes('row-label-altered'));
    const other = printed({ 'denied.otherLaw naturalPerson': 3 }, 'cell lines').text.replace(/^\t+|\t+$/gm, '');
    assert.ok(!codes(other.replace('\n2.其他法律行政法规禁止公开\n', '\n')).includes('row-label-altered'));
  });
});
