import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';

const FIGURES = { 'licences decisions': 27, 'penalties decisions': 13, 'normativeDocuments inForce': 31 };

describe('a label lost in running text', () => {
  for (const [name, style] of Object.entries(STYLES)) {
    if (style.layout !== 'spaces') continue;
    const { text, labels, cells } = print(plainReport(FIGURES), style as Style);
    for (const row of ['normativeDocuments', 'licences', 'penalties', 'coercion', 'processedTotal']) {
      it(`is told at the figures of its row, be they one number alone on its line: ${row}, ${name}`, () => {
        const pieces = labels.find((one) => one.row === row)?.pieces ?? assert.fail();
        const bare = pieces.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
        const { findings } = check(read(bare));
        assert.deepStrictEqual(
          findings.map(({ code, span }) => [code, bare.slice(span.start, span.end).split(/\s+/)]),
          [['row-label-altered', cells.filter((one) => one.row === row).map((one) => one.text)]],
        );
      });
    }
  }

  it('is no number of a page between two rows that follow one another', () => {
    const { text } = print(plainReport(FIGURES), STYLES['spaces, groups before their rows'] as Style);
    const marked = text.replace(/(?=\n行政强制 )/, '\n27\n');
    assert.notStrictEqual(marked, text);
    assert.deepStrictEqual(check(read(marked)).findings, []);
  });

  it('is none where the labels of all rows are left out', () => {
    const { text } = print(plainReport(FIGURES), STYLES['spaces, groups in the rows'] as Style);
    const bare = text.replace(/^.*?(?=(?: \d+){7}$)/gm, '');
    assert.notStrictEqual(bare, text);
    assert.ok(check(read(bare)).findings.every(({ message }) => !message.zh.includes('没有行名')));
  });
});
