import * as assert from 'node:assert';
import { withMixedBreaks } from '../../../server/src/model/mixed-breaks';
import { check, read } from '../../../server/src/service';
import { withUsualBreaks } from '../../../server/src/text/other-breaks';
import { applied } from '../../support/fixes';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';

const BREAKS = {
  'vertical tabs': '\v',
  'form feeds': '\f',
  NEL: '\u0085',
  'line separators': '\u2028',
  'paragraph separators': '\u2029',
};

describe('a report whose lines end otherwise than in LF and CR', () => {
  for (const [name, end] of Object.entries(BREAKS)) {
    it(`is read as any other, its places those of the text: ${name}`, () => {
      for (const layout of Object.keys(LAYOUT_STYLES)) {
        const usual = printed({ 'granted business': 3 }, layout).text;
        const text = usual.replaceAll('\n', end);
        const reading = read(text);
        // Few elements of a page stand on lines of their own.
        if (layout !== 'html paragraphs') assert.strictEqual(reading.text, usual, layout);
        const said = (source: string) => check(read(source)).findings.map(({ code, span }) => [code, span]);
        assert.deepStrictEqual(said(text), said(usual), layout);
        assert.ok(said(text).length > 0);
        const place = { line: 0, character: usual.length - 1 };
        assert.deepStrictEqual(reading.lines.placeAt(place.character), place);
        assert.strictEqual(reading.lines.offsetAt(place), place.character);
        // What was read before does not tell what is read now.
        const whole = printed({}, layout).text;
        const others = whole.replaceAll('\n', end);
        for (const [before, now] of [
          [text, others],
          [usual, others],
          [others, whole],
        ] as const) {
          assert.deepStrictEqual(check(read(now, { previous: read(before) })).findings, [], layout);
        }
      }
    });
  }

  it('loses no more than its row where one is taken out', () => {
    const usual = printed().text.replace(/^二、上年结转.*\n/m, '$&$&');
    const text = usual.replaceAll('\n', '\v');
    const mended = (source: string) => {
      const [finding, ...others] = check(read(source)).findings;
      assert.deepStrictEqual([finding?.code, others.length], ['row-repeated', 0]);
      return applied(source, finding?.fixes[0]?.edits ?? []);
    };
    assert.strictEqual(mended(text), mended(usual).replaceAll('\n', '\v'));
  });

  it('has more of them than of others: a few stand in labels and between pages', () => {
    for (const text of [
      '一\v二\n三',
      'a\fb\n'.repeat(20),
      '\v'.repeat(7),
      `${'结果\v维持\t'.repeat(15)}\n`.repeat(2) + '\n'.repeat(40),
    ])
      assert.strictEqual(withUsualBreaks(text, text.split('\n').length), null);
    const line = '一'.repeat(99);
    assert.strictEqual(withUsualBreaks(`${line}\v`.repeat(8), 1), `${line}\n`.repeat(8));
    assert.strictEqual(withUsualBreaks(`${line}\v`.repeat(7), 1), null);
  });

  for (const [name, end] of Object.entries(BREAKS).filter(([, one]) => one !== '\f')) {
    it(`is read as any other where some lines end so and some in LF: ${name}`, () => {
      for (const layout of Object.keys(LAYOUT_STYLES)) {
        const usual = printed({ 'granted business': 3 }, layout).text;
        const said = (source: string) => check(read(source)).findings.map(({ code, span }) => [code, span]);
        for (const each of [2, 3, 5, 17]) {
          for (let first = 0; first < Math.min(each, 4); first++) {
            let k = first;
            const text = usual.replaceAll('\n', () => (k++ % each === 0 ? end : '\n'));
            assert.deepStrictEqual(said(text), said(usual), `${layout} ${each} ${first}`);
            // For editors a line goes on there.
            const [finding] = check(read(text)).findings;
            const at = finding?.span.start ?? 0;
            const above = text.slice(0, at).split('\n');
            const place = { line: above.length - 1, character: above.at(-1)?.length };
            assert.deepStrictEqual(read(text).lines.placeAt(at), place);
          }
        }
      }
    });
  }

  it('is read report by report as it is at once', () => {
    const text = `${printed({ 'granted business': 3 }).text}\n${printed().text}`.replaceAll('\n\n', '\v\n');
    const [long, whole] = [read(text, { longFrom: 1 }), read(text)];
    assert.strictEqual(whole.reports.length, 2);
    assert.deepStrictEqual(long.reports, whole.reports);
    assert.deepStrictEqual(check(long).findings, check(whole).findings);
    assert.deepStrictEqual(long.lines.placeAt(text.length), whole.lines.placeAt(text.length));
  });

  it('keeps those that stand within labels and sentences among lines that end in LF', () => {
    for (const layout of ['tabs', 'bars', 'spaces', 'cell lines']) {
      const { text, labels } = printed({}, layout);
      for (const { pieces } of labels) {
        for (const { start, end } of pieces) {
          for (let at = start + 1; at < end; at++) {
            // White space before the mark of a number makes it a figure.
            if (text[at] === '.') continue;
            const soft = `${text.slice(0, at)}\v${text.slice(at)}`;
            assert.deepStrictEqual(check(read(soft)).findings, [], JSON.stringify(soft.slice(start, end + 1)));
          }
        }
      }
    }
    assert.strictEqual(withMixedBreaks('本局认真\v做好\u2028工作\n'), null);
    assert.strictEqual(withMixedBreaks('一\f\n\f二\n'), null);
    assert.strictEqual(withMixedBreaks('一、总体情况\v本局'), '一、总体情况\n本局');
  });
});
