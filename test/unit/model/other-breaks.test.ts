import * as assert from 'node:assert';
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
});
