import * as assert from 'node:assert';
import { applyFirst } from '../../support/fixes';
import { REQUEST_ROWS } from '../../support/labels-alone';
import { plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';

const apart = STYLES['bars, behind the rows, each a table'] as Style;
const inWord = STYLES['html, Word in a layout table'] as Style;

/** What sets rows of these texts off is more than one line break of one manner. */
const PRINTED: Readonly<Record<string, Style>> = {
  'set apart by empty lines': apart,
  'set apart by empty lines, CRLF': { ...apart, lineBreak: '\r\n' },
  'in columns under a ruled header': { layout: 'bars', outer: true, groups: 'first', source: 'header-ruled' },
  'that are items of a numbered list': { layout: 'cell-lines', loose: { lead: '1. ' } },
  'of a page with line breaks of two manners': { ...inWord, lineBreak: '\r\n' },
};

const SECOND = 'denied.securityAndStability';

function printed(style: Style, rows: readonly string[] = REQUEST_ROWS): string {
  return print({ ...plainReport(), rows: { requests: rows } }, style).text;
}

function withRows(...keys: readonly string[]): string[] {
  return REQUEST_ROWS.flatMap((key) => (key === SECOND ? keys : [key]));
}

describe('rows', () => {
  for (const [name, style] of Object.entries(PRINTED)) {
    it(`${name} stand as before when one that stands twice is taken out`, () => {
      const twice = printed(style, withRows(SECOND, SECOND));
      assert.strictEqual(applyFirst(twice, 'row-repeated'), printed(style));
    });

    it(`${name} stand as before when one is put back into its place`, () => {
      const moved = withRows().flatMap((key) => (key === 'denied.internalAffairs' ? [key, SECOND] : [key]));
      assert.strictEqual(applyFirst(printed(style, moved), 'row-order'), printed(style));
    });
  }

  it('go with their numbers also where the first of a group stands twice', () => {
    const style = PRINTED['that are items of a numbered list'] as Style;
    for (const key of ['granted', 'denied.stateSecret', 'unprocessed.petition']) {
      const twice = printed(
        style,
        REQUEST_ROWS.flatMap((one) => (one === key ? [one, one] : [one])),
      );
      assert.strictEqual(applyFirst(twice, 'row-repeated'), printed(style), key);
    }
  });

  it('stay in columns when the first of a group is put back before the second', () => {
    const style = PRINTED['in columns under a ruled header'] as Style;
    const moved = REQUEST_ROWS.filter((key) => key !== 'denied.stateSecret');
    moved.splice(moved.indexOf('denied.otherLaw') + 1, 0, 'denied.stateSecret');
    assert.strictEqual(applyFirst(printed(style, moved), 'row-order'), printed(style));
  });

  it('that are missing are set apart as the others are', () => {
    const text = applyFirst(printed(apart, withRows()), 'row-missing');
    const own = text.split('\n').findIndex((line) => line.includes('3.危及“三安全一稳定”'));
    assert.ok(own > 0);
    assert.deepStrictEqual([text.split('\n')[own - 1], text.split('\n')[own + 1]], ['', '']);
    assert.doesNotMatch(text.slice(text.indexOf('一、本年新收'), text.indexOf('四、结转')), /\n\n\n/);
  });
});
