import * as assert from 'node:assert';
import { sectionMissing } from '../../../server/src/rules/section-missing';
import { sectionNumeral as rule } from '../../../server/src/rules/section-numeral';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, replaced, sample, underlined } from '../compose/support';

describe('section-numeral', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`is silent in ${layout} on the statutory numerals`, () => {
      assert.deepStrictEqual(told(rule, sample(layout).text), []);
    });

    it(`points in ${layout} at a wrong numeral alone and puts the right one there`, () => {
      const { text } = sample(layout);
      const wrong = replaced(text, '五、存在的主要问题及改进情况', '四、存在的主要问题及改进情况');
      const remark = toldOnce(rule, wrong);
      assert.strictEqual(underlined(wrong, remark), '四');
      assert.strictEqual(remark.span.start, wrong.indexOf('四、存在的'));
      assert.strictEqual(fixed(wrong, remark), text);
    });

    it(`adds in ${layout} a numeral that only one heading lacks`, () => {
      const { text } = sample(layout);
      const bare = replaced(text, '六、其他需要报告的事项', '其他需要报告的事项');
      const remark = toldOnce(rule, bare);
      assert.strictEqual(underlined(bare, remark), '其他需要报告的事项');
      assert.strictEqual(fixed(bare, remark), text);
    });
  }

  it('does not say that all other headings have one where another lacks it too', () => {
    const { text } = sample('tabs');
    const bare = replaced(replaced(text, '六、其他需要', '其他需要'), '五、存在的', '存在的');
    for (const { message } of told(rule, bare)) assert.match(message.zh, /没有序号，而其他部分有；/);
    assert.strictEqual(told(rule, bare).length, 2);
  });

  it('tells a dash that stands for 一, and no section is missing', () => {
    const { text } = sample('tabs');
    const dashed = replaced(text, '一、总体情况', '—、总体情况');
    const remark = toldOnce(rule, dashed);
    assert.strictEqual(underlined(dashed, remark), '—');
    // Printed side by side the two are one: words have to say which is which.
    assert.match(remark.message.zh, /横线.*汉字“一”/);
    assert.match(remark.message.en, /dash/);
    assert.strictEqual(fixed(dashed, remark), text);
    assert.deepStrictEqual(told(sectionMissing, dashed), []);
  });

  it('takes a mark typed twice for one', () => {
    const doubled = replaced(sample('tabs').text, '一、总体情况', '一、、总体情况');
    assert.deepStrictEqual([...told(rule, doubled), ...told(sectionMissing, doubled)], []);
  });

  it('is certain, so that fix-all renumbers', () => {
    const text = replaced(sample('tabs').text, '六、其他需要报告的事项', '七、其他需要报告的事项');
    assert.deepStrictEqual(
      toldOnce(rule, text).fixes?.map(({ certain, preferred }) => [certain, preferred]),
      [[true, true]],
    );
  });

  it('is silent where no heading has a numeral: conversion loses automatic ones', () => {
    const text = sample('tabs').text.replace(
      /^[一二三四五六]、(?=总体|主动公开政府|收到和|政府信息公开行政|存在的主要问题及|其他需要)/gm,
      '',
    );
    assert.ok(!text.includes('一、总体情况'));
    assert.deepStrictEqual(told(rule, text), []);
  });

  it('tells every numeral behind a section that was left out of the count', () => {
    const { text, sections } = sample('tabs');
    const span = sections[0]?.span;
    assert.ok(span);
    const shifted = ['二', '三', '四', '五', '六'].reduce(
      (all, numeral, i) =>
        all.replace(
          new RegExp(
            `^${numeral}(?=、(?:主动公开政府信息情况|收到和处理|政府信息公开行政复议|存在的主要问题及|其他需要))`,
            'm',
          ),
          '一二三四五'[i] as string,
        ),
      text.slice(0, span.start) + text.slice(span.end),
    );
    const remarks = told(rule, shifted);
    assert.deepStrictEqual(
      remarks.map((remark) => [underlined(shifted, remark), remark.fixes?.[0]?.edits[0]?.newText]),
      [
        ['一', '二'],
        ['二', '三'],
        ['三', '四'],
        ['四', '五'],
        ['五', '六'],
      ],
    );
  });

  it('answers digits in digits', () => {
    const text = [...'一二三四五六'].reduce(
      (all, numeral, i) =>
        all.replace(
          new RegExp(`^${numeral}、(?=总体|主动公开政府|收到和|政府信息公开行政|存在的主要问题及|其他需要)`, 'm'),
          `第${i + 1}部分 `,
        ),
      sample('tabs').text,
    );
    assert.deepStrictEqual(told(rule, text), []);
    const wrong = replaced(text, '第5部分', '第4部分');
    const remark = toldOnce(rule, wrong);
    assert.strictEqual(underlined(wrong, remark), '4');
    assert.strictEqual(fixed(wrong, remark), text);
    assert.match(remark.message.en, /is section 5 of the form but is numbered “4”; it should be “5”/);
  });

  it('leaves repeated headings to their own rule', () => {
    const text = '一、总体情况\n照常。\n二、总体情况\n照常。\n六、其他需要报告的事项\n无。';
    assert.deepStrictEqual(told(rule, text), []);
  });
});
