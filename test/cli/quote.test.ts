import * as assert from 'node:assert';
import { type Quote, quote } from '../../server/src/cli/quote';
import { widthOf } from '../../server/src/cli/width';
import type { Reading, Span } from '../../server/src/service';
import { LineIndex } from '../../server/src/text/lines';
import { assertGrows } from '../support/growth';

function readingOf(text: string): Reading {
  return { text, lines: new LineIndex(text), reports: [], emptyReport: false };
}

/** The quote of the span between the brackets ⟦ and ⟧ in the text. */
function quoted(marked: string, width = 80): Quote {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return quote(readingOf(marked.replace(/[⟦⟧]/g, '')), { start, end }, width);
}

/** The two lines as they are printed. */
function drawn({ before, marked, after, indent, underline }: Quote): string {
  return `${before}${marked}${after}\n${' '.repeat(indent)}${'^'.repeat(underline)}`;
}

describe('quote', () => {
  it('underlines a cell of a tab table under wide characters', () => {
    assert.strictEqual(
      drawn(quoted('一\n二、上年结转\t\t0\t⟦12⟧\t0\n三')),
      '二、上年结转        0    12    0\n                         ^^',
    );
  });

  it('counts lines from 1', () => {
    assert.strictEqual(quoted('⟦一⟧\n').line, 1);
    assert.strictEqual(quoted('一\r\n\r\n⟦二⟧').line, 3);
  });

  it('gives wide characters two carets, full-width digits too', () => {
    assert.strictEqual(drawn(quoted('本年度⟦止件⟧数')), '本年度止件数\n      ^^^^');
    assert.strictEqual(drawn(quoted('（一）\t⟦１２⟧')), '（一）    １２\n          ^^^^');
  });

  it('shows a place without text, in a line, at its end and in an empty text', () => {
    assert.strictEqual(drawn(quoted('0\t⟦⟧\t1')), '0        1\n     ^');
    assert.strictEqual(drawn(quoted('总计⟦⟧\n0')), '总计\n    ^');
    assert.strictEqual(drawn(quoted('⟦⟧')), '\n^');
  });

  it('underlines blanks by the space that they take', () => {
    assert.strictEqual(drawn(quoted('0⟦\t⟧1')), '0    1\n ^^^^');
    assert.strictEqual(drawn(quoted('0⟦\u3000⟧1')), '0\u30001\n ^^');
  });

  it('makes control characters visible and still underlines right', () => {
    assert.strictEqual(drawn(quoted('\x1b[7m\u200b⟦5⟧')), '␛[7m<U+200B>5\n            ^');
  });

  it('stays on the first line of a span over several', () => {
    assert.strictEqual(drawn(quoted('a⟦b\r\nc⟧d')), 'ab\n ^');
    assert.strictEqual(drawn(quoted('a⟦\nc⟧d')), 'a\n ^');
  });

  it('cuts a long line on both sides of the span', () => {
    const cut = quoted(`${'前'.repeat(50)}⟦12⟧${'后'.repeat(50)}`, 22);
    assert.strictEqual(drawn(cut), '…前前前前12后后后后…\n         ^^');
  });

  it('gives the room that one side does not need to the other', () => {
    assert.strictEqual(drawn(quoted(`左⟦1⟧${'右'.repeat(50)}`, 14)), '左1右右右右右…\n  ^');
    assert.strictEqual(drawn(quoted(`${'左'.repeat(50)}⟦1⟧右`, 14)), '…左左左左左1右\n           ^');
  });

  it('cuts a long span at its end', () => {
    assert.strictEqual(drawn(quoted(`a⟦${'长'.repeat(50)}⟧`, 11)), '…长长长长长…\n ^^^^^^^^^^^');
  });

  it('cuts between characters, never inside one', () => {
    for (const width of [10, 11, 12, 13]) {
      const { before, after } = quoted(`${'𠮷'.repeat(20)}⟦1⟧${'𠮷'.repeat(20)}`, width);
      assert.match(before + after, /^…?𠮷*…?$/u);
    }
  });

  it('never takes more than the width, but for the marks of the cuts', () => {
    const line = '四、结转下年度继续办理\t\t0\t1\u200b\t12件\t\x07'.repeat(20);
    const reading = readingOf(line);
    for (let start = 0; start < line.length; start += 7) {
      for (const width of [40, 77, 160]) {
        const span: Span = { start, end: Math.min(start + (start % 90), line.length) };
        const { before, marked, after, indent } = quote(reading, span, width);
        assert.ok(widthOf(before + marked + after) <= width + 2, `${start} in ${width}`);
        assert.strictEqual(indent, widthOf(before));
      }
    }
  });

  it('looks only at what is near the span, however long the line', () => {
    // As many quotes as there are stretches: were the rest of the line looked at for each, they would take the square of it.
    const STRETCH = 25_000;
    assertGrows({
      size: 200,
      make: (stretches) => readingOf('数'.repeat(STRETCH * stretches)),
      work: (reading) => {
        for (let start = 0; start < reading.text.length; start += STRETCH)
          quote(reading, { start, end: start + reading.text.length / 5 }, 80);
      },
    });
  });
});
