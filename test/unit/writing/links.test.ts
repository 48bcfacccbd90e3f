import * as assert from 'node:assert';
import { definition, read, references, type Span } from '../../../server/src/service';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { placeOf } from '../../support/told';

type Page = ReturnType<typeof printed>;

/** The first digits behind some words, which a line break may part. */
function behind({ text }: Pick<Page, 'text'>, words: string): Span {
  const found = new RegExp([...words, ''].join('\\n?')).exec(text);
  assert.ok(found, `no ${words}`);
  const start = found.index + found[0].length;
  return { start, end: start + (/^\d+/.exec(text.slice(start))?.[0].length ?? 0) };
}

/** A report whose section one ends in this sentence. */
function saying(sentence: string, changes: Parameters<typeof printed>[0] = {}): Page {
  const page = printed(changes);
  const at = page.text.indexOf('（三）政府信息管理');
  const text = `${page.text.slice(0, at)}${sentence}\n${page.text.slice(at)}`;
  const by = sentence.length + 1;
  const cells = page.cells.map((cell) => ({
    ...cell,
    span: { start: cell.span.start + by, end: cell.span.end + by },
  }));
  return { ...page, text, cells };
}

function definedAt({ text }: Page, offset: number): readonly Span[] | undefined {
  return definition(read(text).reports, offset)?.targets;
}

function referencesAt({ text }: Page, offset: number, declaration = true): Span[] {
  return references(text, read(text).reports, offset, declaration);
}

describe('the definition', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`of a figure in the text is its cell in ${layout}`, () => {
      const page = printed({}, layout);
      for (const [words, cell] of [
        ['新收政府信息公开申请', 'newlyReceived total'],
        ['全年办结', 'processedTotal total'],
        ['结转下年度继续办理', 'carriedOut total'],
      ] as const) {
        const { start, end } = behind(page, words);
        const link = definition(read(page.text).reports, start);
        assert.deepStrictEqual(link, { origin: { start, end }, targets: [placeOf(page, cell)] });
      }
    });
  }

  it('of a sum in the text is all its cells', () => {
    const page = saying('全年予以公开和不予公开6件。');
    const cells = definedAt(page, behind(page, '予以公开和不予公开').start);
    assert.ok(cells && cells.length > 2);
    assert.ok(cells.some(({ start }) => start === placeOf(page, 'granted total').start));
    assert.ok(cells.some(({ start }) => start === placeOf(page, 'denied.stateSecret total').start));
  });

  it('is there where figure and cell disagree, and where the sums do not hold', () => {
    const page = printed({ 'carriedOut total': 9 });
    assert.deepStrictEqual(definedAt(page, behind(page, '结转下年度继续办理').start), [
      placeOf(page, 'carriedOut total'),
    ]);
  });

  it('is there for words that say none', () => {
    const page = saying('全年没有因政府信息公开提起的行政诉讼。');
    const cells = definedAt(page, page.text.indexOf('没有因政府信息公开') + 1);
    const totals = ['directSuit.total', 'suitAfterReview.total'].map((name) => placeOf(page, name));
    assert.deepStrictEqual(cells, totals);
  });

  it('of a total is what makes it up', () => {
    const page = printed();
    const row = definedAt(page, placeOf(page, 'granted total').start) ?? [];
    assert.strictEqual(row.length, 6);
    assert.deepStrictEqual(row[0], placeOf(page, 'granted naturalPerson'));
    const column = definedAt(page, placeOf(page, 'processedTotal naturalPerson').start) ?? [];
    assert.strictEqual(column.length, 21);
    assert.strictEqual(definedAt(page, placeOf(page, 'processedTotal total').start)?.length, 6 + 21);
    const group = definedAt(page, placeOf(page, 'review.total').start) ?? [];
    assert.deepStrictEqual(
      group,
      ['upheld', 'corrected', 'otherResult', 'pending'].map((name) => placeOf(page, `review.${name}`)),
    );
  });

  it('of what is carried out is the rest of the balance', () => {
    const page = printed();
    assert.deepStrictEqual(
      definedAt(page, placeOf(page, 'carriedOut business').start),
      ['newlyReceived business', 'carriedIn business', 'processedTotal business'].map((name) => placeOf(page, name)),
    );
  });

  it('of any other cell is the cell itself, and words have none', () => {
    const page = printed();
    for (const name of ['granted business', 'licences decisions']) {
      assert.deepStrictEqual(definedAt(page, placeOf(page, name).start), [placeOf(page, name)]);
    }
    assert.strictEqual(definedAt(page, page.text.indexOf('我们')), undefined);
    assert.strictEqual(definition(read('没有报告').reports, 1), null);
  });

  it('of a figure of another year is none', () => {
    const page = saying('2022年新收政府信息公开申请7件。');
    assert.strictEqual(definedAt(page, behind(page, '2022年新收政府信息公开申请').start), undefined);
  });
});

describe('the references', () => {
  it('to a cell are the terms of its sums and the sentences that tell of it', () => {
    const page = printed();
    const cell = placeOf(page, 'newlyReceived total');
    const told = behind(page, '新收政府信息公开申请');
    const found = referencesAt(page, cell.start);
    // Six applicants, three others of the balance, the cell and the sentence.
    assert.strictEqual(found.length, 6 + 3 + 1 + 1);
    assert.deepStrictEqual(found[0], told);
    assert.ok(found.some(({ start }) => start === cell.start));
    const others = referencesAt(page, cell.start, false);
    assert.strictEqual(others.length, found.length - 1);
    assert.ok(others.every(({ start }) => start !== cell.start));
  });

  it('to a figure in the text are its cell and every place that tells of it', () => {
    const page = saying('本年新收申请7件。');
    const [first, second] = [behind(page, '新收政府信息公开申请'), behind(page, '本年新收申请')];
    const cell = placeOf(page, 'newlyReceived total');
    for (const at of [first, second]) {
      assert.deepStrictEqual(referencesAt(page, at.start), [first, second, cell]);
      assert.deepStrictEqual(referencesAt(page, at.end, false), [first, second]);
    }
  });

  it('to the year are all its places, and words have none', () => {
    const page = printed();
    const found = referencesAt(page, page.text.indexOf('2023'));
    assert.ok(found.length >= 5);
    assert.deepStrictEqual(referencesAt(page, page.text.indexOf('我们')), []);
  });

  it('stay within their own report in a text of many', () => {
    const page = printed();
    const text = `${page.text}\n${page.text}`;
    const by = page.text.length + 1;
    const { start } = behind(page, '结转下年度继续办理');
    const found = references(text, read(text).reports, start + by, true);
    assert.strictEqual(found.length, 2);
    assert.ok(found.every((span) => span.start > by));
  });
});
