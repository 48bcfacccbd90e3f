import * as assert from 'node:assert';
import { textTraditional as rule } from '../../../server/src/rules/text-traditional';
import { check, read } from '../../../server/src/service';
import { inSimplified } from '../../../server/src/text/traditional';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { told } from '../../support/told';

/** What makes the words of a report traditional; no more than the test needs. */
const PAIRS = Array.from(
  '县縣办辦开開报報条條规規总總况況数數计計为為听聽取取务務发發废廢结結转轉办辦继繼续續对對处處说說设設备備复復应應项項决決罚罰强強业業费費单單万萬与與则則请請关關组織织織类類机機构構医醫给給区區国國家家属屬于於无無供供维維纠糾终終未未审審诉訴讼訟诉訴经經过過执執订訂访訪举舉证證认認获獲书書该該标標讼訟题題问問进進质質资資询詢内內执執权權护護稳穩与與补補缴繳纳納费費逾逾录錄产產闻聞达達',
);
const TO = new Map(PAIRS.flatMap((one, k) => (k % 2 === 0 ? [[one, PAIRS[k + 1] as string] as const] : [])));

function traditional(text: string): string {
  return Array.from(text, (one) => TO.get(one) ?? one).join('');
}

describe('text-traditional', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`is all that is said of a report in traditional characters, at the first of them: ${layout}`, () => {
      const { text } = printed({}, layout);
      const other = traditional(text);
      const { findings } = check(read(other));
      assert.deepStrictEqual(
        findings.map(({ code }) => code),
        ['text-traditional'],
      );
      const [{ span } = { span: { start: -1, end: -1 } }] = findings;
      assert.strictEqual(other.slice(span.start, span.end), '縣');
      assert.ok(span.start === [...other].findIndex((one, k) => one !== text[k]));
      assert.deepStrictEqual(read(other).reports, []);
    });
  }

  it('is silent on a report that has some, and on other texts', () => {
    const { text } = printed();
    for (const other of [text, `简体 繁體 政府信息公開\n${text}`, text.replace('总体情况', '總體情況')])
      assert.deepStrictEqual(told(rule, other), []);
    for (const other of ['公開資料如下。\n', `${traditional('公开公开公开')}公开`, ''])
      assert.deepStrictEqual(check(read(other)).findings, []);
  });

  it('leaves every place where it is', () => {
    const other = traditional(printed().text);
    assert.strictEqual(inSimplified(other)?.length, other.length);
    assert.strictEqual(inSimplified('公開𠀀報告'), '公开𠀀报告');
    assert.strictEqual(inSimplified('公开報告'), null);
  });
});
