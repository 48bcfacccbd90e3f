import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { LAYOUTS, replaced, sample } from '../compose/support';
import { KEYS, TITLES } from './support';

const { text: REPORT } = sample('tabs');
const NUMBERED = TITLES.map((title, i) => `${'一二三四五六'[i]}、${title}`);

/** What is told of the report's sections: codes and underlined words. */
function toldOf(text: string): [code: string, words: string][] {
  return check(read(text))
    .findings.filter(({ code }) => code.startsWith('section-') || code.startsWith('table-'))
    .map(({ code, span }) => [code, text.slice(span.start, span.end)]);
}

/** The heading of a section, replaced. */
function headed(place: number, heading: string, text = REPORT): string {
  return replaced(text, NUMBERED[place - 1] as string, heading);
}

describe('a section headed in other words', () => {
  const REWORDED: [place: number, title: string][] = [
    [1, '总体工作情况'],
    [1, '2024年政府信息公开工作的总体情况'],
    [1, '工作开展情况'],
    [2, '主动公开情况'],
    [2, '政府信息公开情况'],
    [3, '依申请公开情况'],
    [4, '复议、诉讼情况'],
    [5, '存在的主要问题及下一步打算'],
    [5, '2023年存在的主要问题及2024年改进措施'],
    [6, '其他事项'],
  ];
  for (const [place, title] of REWORDED)
    it(`is told by its place: ${title}`, () => {
      const text = headed(place, `${'一二三四五六'[place - 1]}、${title}`);
      assert.deepStrictEqual(toldOf(text), [['section-title-altered', title]]);
      assert.deepStrictEqual(
        read(text).reports[0]?.sections.map(({ key }) => key),
        KEYS,
      );
    });

  for (const layout of Object.keys(LAYOUTS))
    it(`is told in ${layout}`, () => {
      const text = headed(3, '三、依申请公开情况', sample(layout).text);
      assert.deepStrictEqual(toldOf(text), [['section-title-altered', '依申请公开情况']]);
    });

  it('is told in bold, where the others are', () => {
    const bold = NUMBERED.reduce((text, heading) => replaced(text, heading, `**${heading}**`), REPORT);
    const text = replaced(bold, `**${NUMBERED[2]}**`, '**三、依申请公开情况**');
    assert.deepStrictEqual(toldOf(text), [['section-title-altered', '依申请公开情况']]);
  });

  it('is told beside another one', () => {
    const text = headed(4, '四、复议、诉讼情况', headed(3, '三、依申请公开情况'));
    assert.deepStrictEqual(toldOf(text), [
      ['section-title-altered', '依申请公开情况'],
      ['section-title-altered', '复议、诉讼情况'],
    ]);
  });

  it('is told right over its table, whatever is numbered in the section before', () => {
    const inner = '一、总体情况\n一、主动公开\n每季核对一次。\n二、依申请公开\n随到随办。\n';
    const text = headed(2, '二、主动公开情况', replaced(REPORT, '一、总体情况\n', inner));
    assert.deepStrictEqual(toldOf(text), [['section-title-altered', '主动公开情况']]);
  });
});

describe('a section that is missing', () => {
  const MISSING: Record<string, [place: number, heading: string]> = {
    'where its heading is a sentence': [5, '五、存在的主要问题是人手不足，改进还要加快'],
    'where the words behind its number are those of another': [5, '五、其他事项'],
    'where a numbering of its own begins': [1, '一、工作开展情况\n有序推进。\n二、工作情况\n照常办理。'],
    'where two lines have its number': [5, '五、主要问题\n五、主要问题和改进'],
    'where an inner numbering reaches its number': [5, '四、主要问题\n人手不足。\n五、改进措施'],
    'where its heading is one in brackets': [5, '（五）主要问题和改进'],
    'where its number is that of no section': [5, '七、主要问题和改进'],
    'where nothing is left of its heading': [3, ''],
  };
  for (const [name, [place, heading]] of Object.entries(MISSING))
    it(`stays missing ${name}`, () => {
      const text = headed(place, heading);
      assert.deepStrictEqual(
        toldOf(text).filter(([code]) => code === 'section-missing').length,
        1,
        JSON.stringify(toldOf(text)),
      );
    });

  it('stays missing while its heading is typed, with nothing under it', () => {
    const at = REPORT.indexOf(NUMBERED[5] as string);
    assert.deepStrictEqual(
      toldOf(`${REPORT.slice(0, at)}六、其他需要\n`).map(([code]) => code),
      ['section-missing'],
    );
    assert.deepStrictEqual(
      toldOf(`${REPORT.slice(0, at)}六、其他需要\n无。\n`).map(([code]) => code),
      ['section-title-altered'],
    );
  });

  it('stays missing where its table is missing as well', () => {
    const span = read(REPORT).reports[0]?.tables[2]?.span;
    assert.ok(span);
    const bare = headed(4, '四、复议、诉讼情况', REPORT.slice(0, span.start) + REPORT.slice(span.end));
    assert.deepStrictEqual(
      toldOf(bare).map(([code]) => code),
      ['section-missing'],
    );
  });
});
