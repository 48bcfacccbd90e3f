import * as assert from 'node:assert';
import type { Cell, CellForm } from '../../../../server/src/model/report';
import { editsOf } from '../../../../server/src/rules/fixes/char-edits';
import { behindFigure, figureChars, replaceFigure } from '../../../../server/src/rules/fixes/figure-place';

/** A cell whose source is in brackets, with what a reader sees of it. */
function at(marked: string, text: string, plain?: string): { source: string; cell: Cell } {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const form = plain === undefined ? null : ({ plain } as CellForm);
  return { source: marked.replace(/[⟦⟧]/g, ''), cell: { span: { start, end }, text, form } as Cell };
}

const places = (marked: string, text: string, plain?: string) => {
  const { source, cell } = at(marked, text, plain);
  return figureChars(source, cell)?.map(({ at: place }) => source[place]);
};

describe('the characters of a figure', () => {
  it('are found among tags, white space and separators', () => {
    assert.deepStrictEqual(places('<td>⟦1<b>2</b>3⟧</td>', '123'), ['1', '2', '3']);
    assert.deepStrictEqual(places('⟦&nbsp;1&ensp;2⟧', '12'), ['1', '2']);
    assert.deepStrictEqual(places('⟦１，２３４件⟧', '１，２３４件', '1234'), ['１', '，', '２', '３', '４']);
    assert.deepStrictEqual(places('⟦－5⟧', '－5', '-5'), ['－', '5']);
  });

  it('are not told where the source cannot be followed', () => {
    assert.strictEqual(places('⟦&#51;4⟧', '34'), undefined);
    assert.strictEqual(places('⟦3<b 4⟧', '34'), undefined);
    assert.strictEqual(places('⟦35⟧', '34'), undefined);
    assert.strictEqual(places('⟦3⟧', '34'), undefined);
    assert.strictEqual(places('⟦⟧', ''), undefined);
  });

  it('change with one edit where they stand side by side, and tags between them stay', () => {
    const { source, cell } = at('⟦12<b>3</b>⟧', '123');
    const edits = editsOf(figureChars(source, cell) ?? [], ({ char }) => `${Number(char) + 1}`);
    assert.deepStrictEqual(edits, [
      { span: { start: 0, end: 2 }, newText: '23' },
      { span: { start: 5, end: 6 }, newText: '4' },
    ]);
  });
});

describe('another figure in the place of a cell’s', () => {
  const replaced = (marked: string, text: string, plain?: string) => {
    const { source, cell } = at(marked, text, plain);
    return replaceFigure(source, cell, '9')
      ?.toReversed()
      .reduce((all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end), source);
  };

  it('leaves unit, note and tags alone', () => {
    assert.strictEqual(replaced('⟦1<i>2</i>件⟧', '12件', '12'), '9<i></i>件');
  });

  it('takes the whole cell where it holds no figure, but never a tag', () => {
    assert.strictEqual(replaced('⟦若干⟧', '若干'), '9');
    assert.strictEqual(replaced('⟦若<b>干</b>⟧', '若干', '7'), undefined);
  });

  it('knows what stands behind it', () => {
    const { source, cell } = at('⟦12件⟧', '12件', '12');
    assert.deepStrictEqual(behindFigure(source, cell), { start: 2, end: 3 });
    assert.strictEqual(behindFigure(source, { ...cell, text: '13件', form: { plain: '13' } as CellForm }), null);
  });
});
