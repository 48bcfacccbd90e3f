import * as assert from 'node:assert';
import { certainEdits, type Edit, type Finding, type Fix } from '../../../server/src/service';

const edit = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });

function fix(certain: boolean, ...edits: Edit[]): Fix {
  return { title: { zh: '', en: '' }, edits, preferred: false, certain };
}

function finding(...fixes: Fix[]): Finding {
  const at = fixes[0]?.edits[0]?.span ?? { start: 0, end: 0 };
  const said = { code: 'x', category: 'text', severity: 'error', message: { zh: '', en: '' } } as const;
  return { ...said, span: at, related: [], fixes, unnecessary: false };
}

/** What fix-all writes, as `start-end:text`. */
function all(...findings: Finding[]): string[] {
  return certainEdits(findings).map(({ span, newText }) => `${span.start}-${span.end}:${newText}`);
}

describe('all certain edits', () => {
  it('are those of each finding’s first certain fix, in order of place', () => {
    const late = finding(
      fix(false, edit(0, 99, 'doubtful')),
      fix(true, edit(9, 10, 'b')),
      fix(true, edit(20, 21, 'c')),
    );
    assert.deepStrictEqual(all(late, finding(fix(true, edit(2, 3, 'a')))), ['2-3:a', '9-10:b']);
  });

  it('are none where nothing is certain', () => {
    assert.deepStrictEqual(all(), []);
    assert.deepStrictEqual(all(finding(), finding(fix(false, edit(0, 1, 'x')))), []);
  });

  it('stand side by side where they touch without sharing a character', () => {
    const touching = [finding(fix(true, edit(0, 2, 'a'))), finding(fix(true, edit(2, 4, 'b')))];
    assert.deepStrictEqual(all(...touching), ['0-2:a', '2-4:b']);
  });

  it('leave out a fix that shares a character with one before it, whichever stands first in the text', () => {
    const [wide, inner, first] = [
      [5, 20],
      [10, 12],
      [4, 6],
    ].map(([start, end], index) => finding(fix(true, edit(start as number, end as number, `${index}`)))) as [
      Finding,
      Finding,
      Finding,
    ];
    assert.deepStrictEqual(all(wide, inner, first), ['5-20:0']);
    assert.deepStrictEqual(all(inner, wide, first), ['4-6:2', '10-12:1']);
  });

  it('leave out the second of two insertions at one place, as their order would be anybody’s guess', () => {
    assert.deepStrictEqual(all(finding(fix(true, edit(3, 3, 'a'))), finding(fix(true, edit(3, 3, 'b')))), ['3-3:a']);
    assert.deepStrictEqual(all(finding(fix(true, edit(3, 3, 'a'))), finding(fix(true, edit(3, 5, 'b')))), ['3-3:a']);
  });

  it('never hold half a fix', () => {
    const halves = finding(fix(true, edit(0, 1, 'a'), edit(8, 9, 'b')));
    assert.deepStrictEqual(all(finding(fix(true, edit(8, 10, 'x'))), halves), ['8-10:x']);
    assert.deepStrictEqual(all(halves, finding(fix(true, edit(4, 5, 'x')))), ['0-1:a', '4-5:x', '8-9:b']);
  });

  it('keep the order of one fix’s own edits', () => {
    assert.deepStrictEqual(all(finding(fix(true, edit(5, 6, 'b'), edit(1, 2, 'a')))), ['1-2:a', '5-6:b']);
  });
});
