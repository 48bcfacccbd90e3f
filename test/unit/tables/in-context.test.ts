import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';

/** The lines of a text in one cell that is so wide; what is longer goes on in the next line, be it within a row. */
function boxed(text: string, width = 34): string {
  const rule = `+${'-'.repeat(width + 2)}+`;
  const lines = text.split('\n').flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'g')) ?? ['']);
  return [rule, ...lines.map((line) => `| ${line.padEnd(width)} |`), rule].join('\n');
}

const RULE = `  ${'-'.repeat(20)} ${'-'.repeat(12)} ${'-'.repeat(12)} ----- -----`;
const codes = (text: string) => check(read(text)).findings.map(({ code }) => code);

describe('a page that stands in one cell, line by line', () => {
  const ruled = (text: string) => text.replace(/^(二、|三、|四、|五、)/gm, `${RULE}\n\n$1`);

  it('has tables that nobody can read, each told once', () => {
    const { text } = print(plainReport({ 'granted naturalPerson': 8 }), {
      layout: 'spaces',
      groups: 'before',
      gap: ' '.repeat(26),
      spaced: true,
    });
    assert.deepStrictEqual(codes(boxed(ruled(text))), ['table-unreadable', 'table-unreadable', 'table-unreadable']);
  });

  it('has grids that nobody can read where their rules are broken with them', () => {
    const { text } = print(plainReport(), STYLES['bars, outer'] as Style);
    const grid = text.replace(/^\|(?: --- \|)+$/gm, `+-------${'+-------'.repeat(9)}+`);
    const told = codes(boxed(grid, 60));
    assert.ok(told.length > 0 && told.every((code) => code === 'table-unreadable'), told.join());
  });

  it('is none where a rule with crossings parts rows: what is wanting there is told', () => {
    const { text } = print(plainReport(), STYLES['bars, outer'] as Style);
    const broken = text.replace(/^\|(?: --- \|)+$/gm, '|-----+-----+-----|').replace(/^(\| 规章 \| 0) \| 0/m, '$1');
    assert.deepStrictEqual(codes(broken), ['row-cell-count']);
  });
});
