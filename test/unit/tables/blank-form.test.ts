import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport, withFigures } from '../../support/plain-report';
import { print, STYLES } from '../../support/print';

/** In running text blanks cannot be seen, nor in what programs take out of pages without bars at the edges. */
const SHOWS_BLANKS = Object.entries(STYLES).filter(
  ([name]) => !/^spaces|taken from a page|a blank column more/.test(name),
);

describe('a form that is being filled in, cell by cell', () => {
  for (const [name, style] of SHOWS_BLANKS) {
    it(`has blanks and nothing else to be told at any step, and keeps its layout: ${name}`, () => {
      const { text, cells } = print(plainReport(), style);
      const layouts = (of: string) => read(of).reports[0]?.tables.map(({ layout }) => layout);
      const due = layouts(text);
      const places = [...cells].sort((a, b) => a.span.start - b.span.start);
      for (const filled of [0, 1, 2, 3, 4, 5, 8, 10, 11, 20, 45, 100, places.length - 16, places.length - 1]) {
        let form = text;
        for (const { span } of places.slice(filled).reverse()) form = form.slice(0, span.start) + form.slice(span.end);
        assert.deepStrictEqual(layouts(form), due, `${filled} filled`);
        const codes = new Set(check(read(form)).findings.map(({ code }) => code));
        assert.deepStrictEqual([...codes], ['cell-blank'], `${filled} filled`);
      }
    });
  }
});

describe('a first or second table that nobody has filled in, its blanks cut off behind each line', () => {
  for (const [name, style] of Object.entries(STYLES)) {
    if (style.layout !== 'tabs' && style.layout !== 'cell-lines') continue;
    for (const table of ['disclosure', 'requests'] as const) {
      it(`is told once, at its first label: ${table}, ${name}`, () => {
        const blank = withFigures(print(plainReport(), style), () => '', table);
        const { findings } = check(read(blank.replace(/[ \t]+(?=\r?$)/gm, '')));
        const own = findings.filter(({ category }) => category !== 'content');
        assert.deepStrictEqual(
          own.map(({ code }) => code),
          ['row-cell-count'],
        );
        assert.match(own[0]?.message.zh ?? '', table === 'disclosure' ? /有6行只有行名/ : /有25行只有行名/);
      });
    }
  }
});
