import * as assert from 'node:assert';
import { cellRanges, read, type Step, step } from '../../../../server/src/service';
import type { Span } from '../../../../server/src/text/span';
import { LAYOUT_STYLES, printed, REQUEST_COLUMNS } from '../../../support/plain-report';
import { placeOf } from '../../../support/told';

function landed(text: string, from: Span, to: Step): Span | null {
  return step(read(text, { languageId: 'disclosure-report' }), from, to)?.span ?? null;
}

/** A cursor without a selection. */
const at = (offset: number): Span => ({ start: offset, end: offset });

describe('moving from cell to cell', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    const page = printed({}, layout);
    const place = (name: string) => placeOf(page, name);

    describe(`in ${layout}`, () => {
      it('goes along the row, and on to the next row, whatever of the cell is selected', () => {
        const names = ['newlyReceived', 'carriedIn'].flatMap((row) =>
          REQUEST_COLUMNS.map((column) => `${row} ${column}`),
        );
        for (const [i, name] of names.slice(0, -1).entries()) {
          const here = place(name);
          const next = place(names[i + 1] as string);
          for (const from of [here, at(here.start), at(here.end)]) {
            assert.deepStrictEqual(landed(page.text, from, 'next'), next, name);
          }
          assert.deepStrictEqual(landed(page.text, next, 'previous'), here, name);
        }
      });

      it('goes down the column, over the heads of groups', () => {
        for (const column of REQUEST_COLUMNS) {
          assert.deepStrictEqual(
            landed(page.text, place(`newlyReceived ${column}`), 'below'),
            place(`carriedIn ${column}`),
          );
          assert.deepStrictEqual(
            landed(page.text, place(`partlyGranted ${column}`), 'below'),
            place(`denied.stateSecret ${column}`),
          );
        }
      });

      it('goes down between blocks of other columns to the cell of the same number, or the last', () => {
        assert.deepStrictEqual(
          landed(page.text, place('normativeDocuments repealed'), 'below'),
          place('licences decisions'),
        );
      });

      it('goes from a label to the first cell of its row', () => {
        const label = page.labels.find(({ row }) => row === 'carriedIn')?.pieces[0];
        assert.ok(label);
        assert.deepStrictEqual(landed(page.text, at(label.start + 1), 'next'), place('carriedIn naturalPerson'));
      });

      it('has nothing before the first cell of a table', () => {
        const first = place('newlyReceived naturalPerson');
        assert.deepStrictEqual(landed(page.text, first, 'previous'), first);
      });

      it('leaves the table behind its last cell and its last row, for the line below', () => {
        const ends = [
          ['carriedOut total', 'next'],
          ['carriedOut business', 'below'],
          ['review.upheld', 'below'],
        ] as const;
        for (const [name, to] of ends) {
          const from = place(name);
          const landing = step(read(page.text), from, to);
          assert.ok(landing && landing.cell === null && landing.span.start === landing.span.end);
          const between = page.text.slice(from.end, landing.span.start);
          assert.match(between, layout.startsWith('html') ? /<\/table>\s*$/ : /\n$/);
          assert.doesNotMatch(between, /[一二三四五六]、/);
          assert.strictEqual(step(read(page.text), landing.span, 'next'), null);
        }
      });

      it('is no business of ours outside the tables', () => {
        const heading = page.sections[0]?.heading ?? at(0);
        for (const to of ['next', 'previous', 'below'] as const) {
          assert.strictEqual(landed(page.text, at(0), to), null);
          assert.strictEqual(landed(page.text, at(heading.start), to), null);
          assert.strictEqual(landed(page.text, at(page.text.length), to), null);
        }
      });
    });
  }

  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`finds blank cells in ${layout}, where what is typed stands between their bounds`, () => {
      const blank = layout === 'spaces' ? '—' : '';
      const page = printed({ 'granted business': blank, 'granted total': blank }, layout);
      const landing = landed(page.text, placeOf(page, 'granted naturalPerson'), 'next');
      assert.ok(landing);
      const text = `${page.text.slice(0, landing.start)}8${page.text.slice(landing.end)}`;
      const row = read(text).reports[0]?.tables[1]?.rows.find(({ key }) => key === 'granted');
      assert.deepStrictEqual(
        row?.cells.map(({ value }) => value),
        [3, 8, 0, 0, 0, 0, null],
      );
      const last = landed(page.text, placeOf(page, 'granted otherOrganization'), 'next');
      assert.ok(last);
      const filled = `${page.text.slice(0, last.start)}11${page.text.slice(last.end)}`;
      const after = read(filled).reports[0]?.tables[1]?.rows.find(({ key }) => key === 'granted');
      assert.strictEqual(after?.cells.at(-1)?.value, 11);
    });
  }

  it('keeps the white space of a blank between bars on both sides', () => {
    const page = printed({ 'granted business': '' }, 'bars');
    const landing = landed(page.text, placeOf(page, 'granted naturalPerson'), 'next') as Span;
    assert.strictEqual(page.text.slice(landing.start - 2, landing.end + 3), '|  | ');
    assert.strictEqual(landing.start, landing.end);
  });

  it('lets a tab be typed at the end of a row that lacks cells', () => {
    const page = printed();
    const { start } = placeOf(page, 'carriedIn legalService');
    const text = page.text.slice(0, start - 1) + page.text.slice(placeOf(page, 'carriedIn total').end);
    assert.strictEqual(landed(text, at(start - 1), 'next'), null);
    assert.notStrictEqual(landed(text, { start: start - 2, end: start - 1 }, 'next'), null);
    assert.notStrictEqual(landed(text, at(start - 1), 'previous'), null);
  });

  it('leaves a table at the very end of the text for its end', () => {
    const page = printed();
    const last = placeOf(page, 'suitAfterReview.total');
    assert.deepStrictEqual(landed(page.text.slice(0, last.end), last, 'next'), at(last.end));
  });
});

describe('where the keys of tables work', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    const page = printed({}, layout);
    const ranges = cellRanges(read(page.text));
    const inside = (offset: number) => ranges.some(({ start, end }) => start <= offset && offset <= end);

    it(`is every cell and label of ${layout}, and no heading`, () => {
      for (const { span, row, column } of page.cells)
        assert.ok(inside(span.start) && inside(span.end), `${row} ${column}`);
      for (const { pieces } of page.labels) assert.ok(pieces.every(({ start }) => inside(start)));
      for (const { heading } of page.sections) assert.ok(!inside(heading.start));
      assert.ok(!inside(0) && !inside(page.text.length));
    });

    it(`is in ${layout} in order and apart`, () => {
      for (const [i, { start, end }] of ranges.entries()) {
        assert.ok(start < end);
        assert.ok(i === 0 || (ranges[i - 1] as Span).end < start);
      }
    });
  }

  it('is no line between two rows that holds none, where one may be about to be typed', () => {
    const page = printed();
    const at = page.text.indexOf('二、上年结转');
    const text = `${page.text.slice(0, at)}\n${page.text.slice(at)}`;
    assert.strictEqual(landed(text, { start: at, end: at }, 'next'), null);
  });
});
