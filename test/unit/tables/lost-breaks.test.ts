import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { printed } from '../../support/plain-report';
import { readOne, sample, tableIn } from '../compose/support';

/** The line of the words with the next one behind it, and nothing but `between` where the break was. */
function joined(layout: string, words: string, between = ''): { readonly whole: string; readonly text: string } {
  const whole = sample(layout).text;
  const from = whole.indexOf('\n', whole.indexOf(words, whole.lastIndexOf('二、主动公开')));
  // Running text may have an empty line between any two rows.
  const to = from + (/^\n+/.exec(whole.slice(from))?.[0].length ?? 0);
  return {
    whole: `${whole.slice(0, from)}\n${whole.slice(to)}`,
    text: whole.slice(0, from) + between + whole.slice(to),
  };
}

function rowsOf(text: string): readonly unknown[] {
  return ['disclosure', 'requests'].map((key) =>
    tableIn(readOne(text), key as 'disclosure').rows.map((row) => [
      row.key,
      row.place,
      row.fits,
      row.cells.map(({ column, value }) => [column, value]),
    ]),
  );
}

describe('rows whose line break is lost', () => {
  for (const [layout, words, next] of [
    ['tabs', '规章', '行政规范性文件'],
    ['tabs', '行政处罚', '行政强制'],
    ['tabs', '1.属于国家秘密', '2.其他法律行政法规禁止公开'],
    ['tabs', '2.其他法律', '3.危及“三安全一稳定”'],
    ['tabs', '一、本年新收', '二、上年结转政府信息公开申请数量'],
    ['tabs', '8.属于行政', '1.本机关不掌握相关政府信息'],
    ['ragged', '规章', '行政规范性文件'],
    ['spaces', '规章', '行政规范性文件'],
    ['spaces', '行政处罚', '行政强制'],
    ['spaces', '一、本年新收', '二、上年结转政府信息公开申请数量'],
    ['spaces', '2.其他法律', '3.危及“三安全一稳定”'],
    ['bars', '规章', '行政规范性文件'],
    ['bars', '一、本年新收', '二、上年结转政府信息公开申请数量'],
    ['bars', '2.其他法律', '3.危及“三安全一稳定”'],
    ['bars', '8.属于行政', '1.本机关不掌握相关政府信息'],
  ] as const) {
    it(`are read as what they are, told once, and parted again: ${layout}, ${next}`, () => {
      const { whole, text } = joined(layout, words, layout === 'spaces' ? ' ' : '');
      assert.deepStrictEqual(rowsOf(text), rowsOf(whole));
      const [finding, ...others] = check(read(text)).findings;
      assert.deepStrictEqual(others, []);
      assert.strictEqual(finding?.code, 'row-cell-count');
      assert.strictEqual(text.slice(finding.span.start, finding.span.end), next);
      assert.match(finding.message.zh, /没有另起一行/);
      assert.deepStrictEqual(
        finding.fixes.map(({ preferred, certain }) => [preferred, certain]),
        [[true, false]],
      );
      assert.strictEqual(applied(text, finding.fixes[0]?.edits ?? []), whole);
    });
  }

  for (const [layout, words, next] of [
    ['spaces', '行政处罚', '行政强制'],
    ['spaces', '一、本年新收', '二、上年结转政府信息公开申请数量'],
    ['spaces', '（七）总计', '四、结转下年度继续办理'],
    ['tabs', '（七）总计', '四、结转下年度继续办理'],
  ] as const) {
    it(`are so with nothing at all between them, the last two of the table among them: ${layout}, ${next}`, () => {
      const { whole, text } = joined(layout, words);
      assert.deepStrictEqual(rowsOf(text), rowsOf(whole));
      const [finding, ...others] = check(read(text)).findings;
      assert.deepStrictEqual(others, []);
      assert.strictEqual(finding?.code, 'row-cell-count');
      assert.strictEqual(text.slice(finding.span.start, finding.span.end), next);
      assert.strictEqual(applied(text, finding.fixes[0]?.edits ?? []), whole);
    });
  }

  for (const style of [
    'tabs',
    'tabs, ragged',
    'bars',
    'cell lines',
    'cell lines, closed by tabs',
    'spaces, groups in the rows',
  ]) {
    it(`are so whatever figure and numbering meet, each told at its own label: ${style}`, () => {
      const { text, cells, labels } = printed(
        { 'other.feeUnpaid naturalPerson': 81, 'other.feeUnpaid total': 81, 'denied.stateSecret total': 12 },
        style,
      );
      const whole = rowsOf(text);
      let met = 0;
      for (const label of labels) {
        const [first] = label.pieces;
        const before = cells.findLast(({ span }) => first && span.end <= first.start);
        if (label.table !== 'requests' || label.pieces.length !== 1 || before?.table !== 'requests') continue;
        if (!first || /\S/.test(text.slice(before.span.end, first.start).replaceAll('|', ''))) continue;
        // A label that goes on in the next line is put together of its pieces.
        if (style.startsWith('spaces') && label.row === 'other.feeUnpaid') continue;
        met++;
        const joint = text.slice(0, before.span.end) + text.slice(first.start);
        assert.deepStrictEqual(rowsOf(joint), whole, label.row);
        const findings = check(read(joint)).findings.filter(({ code }) => code.startsWith('row-'));
        assert.deepStrictEqual(
          findings.map(({ code, span }) => [code, joint.slice(span.start, span.end)]),
          [['row-cell-count', text.slice(first.start, first.end)]],
        );
        const mended = applied(joint, findings[0]?.fixes[0]?.edits ?? []);
        assert.deepStrictEqual(rowsOf(mended), whole, label.row);
        assert.ok(!check(read(mended)).findings.some(({ code }) => code.startsWith('row-')));
      }
      assert.ok(met >= 12, `${met}`);
    });
  }

  it('are read with a blank or a tab in the place of the break', () => {
    for (const layout of ['tabs', 'bars', 'spaces']) {
      for (const between of [' ', '\t']) {
        const { whole, text } = joined(layout, '规章', between);
        const [finding, ...others] = check(read(text)).findings;
        assert.deepStrictEqual(others, []);
        const after = applied(text, finding?.fixes[0]?.edits ?? []);
        assert.deepStrictEqual(check(read(after)).findings, []);
        assert.deepStrictEqual(rowsOf(after), rowsOf(whole));
      }
    }
  });

  it('are none where words stand behind the figures of a row', () => {
    const { text } = sample('tabs');
    const at = text.indexOf('\n', text.indexOf('规章'));
    for (const words of ['\t其他', '\t总计', '\t无此项', '\t5件'])
      assert.deepStrictEqual(
        check(read(text.slice(0, at) + words + text.slice(at))).findings.filter(({ message }) =>
          message.zh.includes('没有另起一行'),
        ),
        [],
      );
  });
});
