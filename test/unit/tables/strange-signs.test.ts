import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';

const { text } = print(plainReport(), STYLES['bars, outer'] as Style);
/** The rows of all tables as a typesetter's source has them. */
const typeset = (parted: string, end: string) =>
  text
    .replace(/^\|(?: --- \|)+\n/gm, '')
    .replace(/^\| (.*) \|$/gm, (_, row: string) => row.replace(/ \| /g, ` ${parted} `) + end);

const codes = (of: string) => check(read(of)).findings.map(({ code, fixes }) => [code, fixes.length]);

describe('signs that part the figures of most rows and mean nothing to a reader', () => {
  for (const [parted, end] of [
    ['&', ' \\\\ \\hline'],
    ['&', ' \\\\'],
    ['+', ''],
  ] as const)
    it(`make each table unreadable, once, and nothing is written into it: ${parted}${end}`, () => {
      const unreadable = ['table-unreadable', 0];
      assert.deepStrictEqual(codes(typeset(parted, end)), [unreadable, unreadable, unreadable]);
    });

  it('are told at the row where they stand in one', () => {
    const spaces = print(plainReport(), STYLES['spaces, groups in the rows'] as Style).text;
    const row = /^(\s*2\.重复申请\D+0\s+)0(\s+)0(?=\s)/m;
    assert.match(spaces, row);
    const { findings } = check(read(spaces.replace(row, '$1&$2&')));
    assert.deepStrictEqual(
      findings.map(({ code }) => code),
      ['row-cell-count'],
    );
    assert.match(findings[0]?.message.zh ?? '', /^“2\.重复申请”/);
  });
});
