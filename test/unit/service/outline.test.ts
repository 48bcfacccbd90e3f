import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { outline, type Part, read } from '../../../server/src/service';
import { fixture } from '../../support/files';
import { print, STYLES, type Style } from '../../support/print';
import { anyReport, holds, shown } from '../../support/property';

function outlineOf(text: string, languageId = 'disclosure-report'): Part[] {
  return outline(read(text, { languageId }).reports, text);
}

const known = (file: string): Part[] => outlineOf(fixture(`known/${file}`));

describe('the outline', () => {
  it('holds the report, its six sections in order, and three tables in theirs', () => {
    const [report, ...more] = known('tabs-breaks.txt');
    assert.strictEqual(more.length, 0);
    assert.strictEqual(report?.kind, 'report');
    assert.match(report.name.zh, /2024 年政府信息公开工作 ?年度报告$/);
    assert.deepStrictEqual(
      report.children.map(({ kind, name, children }) => [
        kind,
        name.zh.slice(0, 2),
        children.map((one) => one.name.zh),
      ]),
      [
        ['section', '一、', []],
        ['section', '二、', ['主动公开情况表']],
        ['section', '三、', ['政府信息公开申请情况表']],
        ['section', '四、', ['行政复议、行政诉讼情况表']],
        ['section', '五、', []],
        ['section', '六、', []],
      ],
    );
  });

  it('names rows as the form does, and request rows by their total', () => {
    const [, , requests] = known('html-plain.html')[0]?.children ?? [];
    const rows = requests?.children[0]?.children ?? [];
    assert.strictEqual(rows.length, 25);
    assert.strictEqual(rows[0]?.name.zh, '一、本年新收政府信息公开申请数量');
    assert.ok(Number(rows[0].detail) > 0);
    assert.deepStrictEqual([rows[1]?.kind, rows[1]?.children], ['row', []]);
  });

  it('leaves out the third table’s row, which has no name', () => {
    const [, , , litigation] = known('tabs-breaks.txt')[0]?.children ?? [];
    assert.deepStrictEqual(litigation?.children[0]?.children, []);
  });

  it('names a report without a title for want of one, at the first thing that it holds', () => {
    const text = '一、总体情况\n照常。\n六、其他需要报告的事项\n无。';
    const [report] = outlineOf(text);
    assert.deepStrictEqual(report?.name, { zh: '（无标题的报告）', en: '(Untitled report)' });
    assert.deepStrictEqual(report?.nameSpan, report?.children[0]?.nameSpan);
  });

  it('lists the reports of a text one after another', () => {
    const text = fixture('known/tabs-breaks.txt');
    assert.deepStrictEqual(
      outlineOf(`${text}\n${text}`).map(({ kind, children }) => [kind, children.length]),
      [
        ['report', 6],
        ['report', 6],
      ],
    );
  });

  it('is empty where there is no report', () => {
    assert.deepStrictEqual(outlineOf('', 'plaintext'), []);
    assert.deepStrictEqual(outlineOf('买菜：豆腐、白菜', 'plaintext'), []);
  });

  it('has a name for everything and every part inside its whole, in every layout', () => {
    const styled = fc.record({ report: anyReport, style: fc.constantFrom(...Object.values(STYLES)) });
    holds(
      styled,
      30,
      ({ report, style }) => {
        const { text } = print(report, style);
        const parts = outlineOf(text, languageOf(style));
        assert.strictEqual(parts[0]?.children.length, 6);
        for (const part of parts) isSound(part, text);
      },
      ({ report, style }) => shown(report, style),
    );
  });
});

/** Editors refuse an outline with a nameless part, or with one that sticks out of its whole. */
function isSound(part: Part, text: string): void {
  assert.ok(part.name.zh.trim() && part.name.en.trim(), `no name at ${part.span.start}`);
  assert.ok(part.span.start >= 0 && part.span.end <= text.length);
  assert.ok(part.nameSpan.start >= part.span.start && part.nameSpan.end <= part.span.end, part.name.zh);
  for (const child of part.children) {
    assert.ok(child.span.start >= part.span.start && child.span.end <= part.span.end, child.name.zh);
    isSound(child, text);
  }
}

function languageOf({ layout }: Style): string {
  return layout === 'html' ? 'html' : 'disclosure-report';
}
