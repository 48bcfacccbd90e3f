import * as assert from 'node:assert';
import { check, extract, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { printed } from '../../support/plain-report';

/** A row of the second table with a number before it, as a column 序号 has it. */
const NUMBERED: Readonly<Record<string, (line: string, number: number) => string>> = {
  tabs: (line, number) => `${number}\t${line}`,
  bars: (line, number) => `| ${number} ${line}`,
  'bars, none outside': (line, number) => `${number} | ${line}`,
  spaces: (line, number) => `${number}    ${line}`,
  html: (line, number) => line.replace('<tr>', `<tr><td>${number}</td>`),
};

/** The lines of the second table's rows, and what stands around them. */
function parts(layout: string): { before: string; lines: readonly string[]; behind: string } {
  const { text } = printed({}, layout);
  const from = text.lastIndexOf('\n', text.indexOf('一、本年新收')) + 1;
  const to = text.indexOf('\n', text.indexOf('四、结转下年度')) + 1;
  return { before: text.slice(0, from), lines: text.slice(from, to).split(/(?<=\n)/), behind: text.slice(to) };
}

const holdsFigures = (line: string) => /\d(?!\.)/.test(line.replace(/<[^>]*>/g, ''));

/** The report with numbers before all rows that hold figures, from 1 on. */
function numbered(layout: string, change: (lines: readonly string[]) => readonly string[] = (all) => all): string {
  const { before, lines, behind } = parts(layout);
  let next = 0;
  const rows = change(lines).map((line) => (holdsFigures(line) ? NUMBERED[layout]?.(line, ++next) : line));
  return before + rows.join('') + behind;
}

const at = (lines: readonly string[], words: string) => lines.findIndex((line) => line.includes(words));
const requests = (text: string) => (extract(read(text), 'a.txt') as unknown as Record<string, unknown>).requests;

describe('rows with numbers before them', () => {
  for (const layout of Object.keys(NUMBERED)) {
    const whole = numbered(layout);

    it(`are read in ${layout}, the last one in other words too`, () => {
      assert.deepStrictEqual(check(read(whole)).findings, []);
      const altered = whole.replace('四、结转下年度继续办理', '四、结转下年度继续力理');
      const [finding, ...others] = check(read(altered)).findings;
      assert.deepStrictEqual([finding?.code, others.length], ['row-label-altered', 0]);
      assert.strictEqual(applied(altered, finding?.fixes[0]?.edits ?? []), whole);
      const strange = whole.replace('四、结转下年度继续办理', '四、转到下年接着办');
      assert.ok(check(read(strange)).findings.some(({ code }) => code === 'row-unknown'));
    });

    it(`keep the numbers of their places in ${layout} where one is moved back`, () => {
      const moved = numbered(layout, (lines) => {
        const i = at(lines, '5.属于三类');
        const others = lines.filter((_, k) => k !== i);
        return [...others.slice(0, i + 2), lines[i] as string, ...others.slice(i + 2)];
      });
      const [finding, ...others] = check(read(moved)).findings;
      assert.deepStrictEqual([finding?.code, others.length], ['row-order', 0]);
      const mended = applied(moved, finding?.fixes[0]?.edits ?? []);
      assert.strictEqual(mended.replace(/\n+/g, '\n'), whole.replace(/\n+/g, '\n'));
    });

    it(`count on in ${layout} where one is put in, which has as many cells as the others`, () => {
      // Where each row says its group's words, the first of a group has them as the others have.
      const firsts = layout === 'bars, none outside' ? ['（一）予以公开', '1.属于国家秘密'] : [];
      for (const words of ['2.重复申请', '5.属于三类', '（七）总计', ...firsts]) {
        const without = numbered(layout, (lines) => lines.filter((line) => !line.includes(words)));
        const [finding] = check(read(without)).findings;
        assert.strictEqual(finding?.code, 'row-missing');
        const [fix] = finding.fixes;
        assert.ok(fix);
        const mended = applied(without, fix.edits);
        const numbers = (text: string) =>
          [...text.matchAll(/^(?:\| |<tr><td>)?(\d+)(?= \||\t| {4}|<)/gm)].map(([, n]) => n);
        assert.deepStrictEqual(numbers(mended), numbers(whole));
        assert.deepStrictEqual(
          check(read(mended))
            .findings.map(({ code }) => code)
            .filter((code) => code !== 'cell-blank'),
          [],
        );
        if (layout === 'bars, none outside')
          assert.strictEqual(mended.replace(/—/g, '0').replace(/\d/g, '0'), whole.replace(/\d/g, '0'));
        const own = (text: string) => text.split('\n').find((line) => line.includes(words)) ?? '';
        if (layout !== 'spaces') {
          const parting = layout === 'html' ? /<td/g : layout === 'tabs' ? /\t/g : /\|/g;
          assert.strictEqual(own(mended).match(parting)?.length, own(whole).match(parting)?.length);
        }
        assert.strictEqual(
          Object.keys(requests(mended) as object).length,
          Object.keys(requests(whole) as object).length,
        );
      }
    });
  }
});
