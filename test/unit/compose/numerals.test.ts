import * as assert from 'node:assert';
import { heading } from '../../../server/src/compose/heading';
import { formOf } from '../../../server/src/forms/form';
import { sectionMissing } from '../../../server/src/rules/section-missing';
import { sectionNumeral } from '../../../server/src/rules/section-numeral';
import { check, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, type Style } from '../../support/print';
import { NUMERALS, type Numerals } from '../../support/print-text';
import { fixed, toldOnce } from '../../support/told';
import { readOne } from './support';

const NAMES = Object.keys(NUMERALS) as Numerals[];
const printed = (numerals: Numerals, style: Partial<Style> = {}) =>
  print(plainReport(), { layout: 'tabs', columns: 'even', numerals, ...style } as Style);

describe('a heading is numbered as the report numbers its sections', () => {
  for (const numerals of NAMES) {
    it(`(${numerals}) and the section that is put in is read like the others`, () => {
      const { text, sections } = printed(numerals);
      const lost = sections[3];
      assert.ok(lost);
      const cut = text.slice(0, lost.span.start) + text.slice(lost.span.end);
      const after = fixed(cut, toldOnce(sectionMissing, cut));
      assert.ok(after.includes(`${text.slice(lost.heading.start, lost.heading.end)}\n`));
      assert.strictEqual(read(after).reports[0]?.sections.length, 6);
      const codes = check(read(after)).findings.map(({ code }) => code);
      assert.ok(!codes.some((code) => code.startsWith('section-')), codes.join());
    });
  }

  it('with the statutory 「四、」 where nothing shows another manner', () => {
    const { report } = readOne('云溪县司法局2024年政府信息公开工作年度报告\n');
    const [, , , form] = formOf('2021').sections;
    assert.ok(form);
    assert.strictEqual(heading(form, report, ''), '四、政府信息公开行政复议、行政诉讼情况');
  });
});

describe('a wrong numeral is put right in its own characters', () => {
  const WRONG: Partial<Record<Numerals, readonly [string, string]>> = {
    comma: ['四、政府信息', '五、政府信息'],
    part: ['第四部分 ', '第五部分 '],
    formal: ['肆、政府信息', '伍、政府信息'],
    digits: ['4.政府信息', '5.政府信息'],
    brackets: ['（四）政府信息', '（五）政府信息'],
  };
  for (const [numerals, [right, wrong]] of Object.entries(WRONG)) {
    it(`(${numerals})`, () => {
      const { text } = printed(numerals as Numerals);
      const at = text.lastIndexOf(right);
      const broken = text.slice(0, at) + wrong + text.slice(at + right.length);
      const finding = toldOnce(sectionNumeral, broken);
      assert.strictEqual(fixed(broken, finding), text);
    });
  }
});
