import * as assert from 'node:assert';
import { moveSection, removeHeading } from '../../../server/src/compose/move-section';
import { atLevel } from '../../../server/src/compose/relevel';
import type { Section } from '../../../server/src/model/report';
import { applied } from '../../support/fixes';
import { type Read, readOne } from './support';

const TITLE = '青石县水务局2023年政府信息公开工作年度报告';

function section({ report }: Read, key: string, at = 0): Section {
  const found = report.sections.filter((one) => one.key === key)[at];
  assert.ok(found, `no section ${key}`);
  return found;
}

function moved(text: string, key: string): string | null {
  const read = readOne(text);
  const changes = moveSection(read.reading, read.report, section(read, key));
  return changes && applied(text, changes);
}

function withoutHeading(text: string, key: string, at: number): string | null {
  const read = readOne(text);
  const change = removeHeading(read.reading, read.report, section(read, key, at));
  return change && applied(text, [change]);
}

describe('a section out of order', () => {
  it('moves forward with its text, line breaks kept', () => {
    const text = `${TITLE}\r\n二、主动公开政府信息情况\r\n见表。\r\n一、总体情况\r\n照常。\r\n六、其他需要报告的事项\r\n无。`;
    assert.strictEqual(
      moved(text, 'overview'),
      `${TITLE}\r\n一、总体情况\r\n照常。\r\n二、主动公开政府信息情况\r\n见表。\r\n六、其他需要报告的事项\r\n无。`,
    );
  });

  it('moves away from a text’s end that has no line break', () => {
    const text = `${TITLE}\n二、主动公开政府信息情况\n见表。\n六、其他需要报告的事项\n无。\n一、总体情况\n照常。`;
    assert.strictEqual(
      moved(text, 'overview'),
      `${TITLE}\n一、总体情况\n照常。\n二、主动公开政府信息情况\n见表。\n六、其他需要报告的事项\n无。\n`,
    );
  });

  it('moves to the end, in a page before what closes it', () => {
    const html = `<div><p>六、其他需要报告的事项</p><p>无。</p><p>一、总体情况</p><p>照常。</p><p>二、主动公开政府信息情况</p><p>见表。</p></div>`;
    const after = moved(html, 'other');
    assert.match(after ?? '', /^<div><p>一、.*<p>见表。<\/p>\s*<p>六、其他需要报告的事项<\/p><p>无。<\/p><\/div>$/);
  });

  it('stays where it stands when that is its place', () => {
    const text = `${TITLE}\n一、总体情况\n照常。\n六、其他需要报告的事项\n无。`;
    const read = readOne(text);
    assert.strictEqual(moveSection(read.reading, read.report, section(read, 'other')), null);
  });

  it('does not take along what shares its element', () => {
    const html =
      '<p>六、其他需要报告的事项</p><p>无。<br>一、总体情况</p><p>照常。</p><p>二、主动公开政府信息情况</p><p>见表。</p>';
    const read = readOne(html);
    assert.strictEqual(moveSection(read.reading, read.report, section(read, 'overview')), null);
  });
});

describe('a heading taken away', () => {
  const body = '照常。\n\n一、总体情况\n\n照旧。\n\n六、其他需要报告的事项\n\n无。';

  it('goes with its line and the empty line below', () => {
    const text = `${TITLE}\n\n一、总体情况\n\n${body}`;
    assert.strictEqual(
      withoutHeading(text, 'overview', 1),
      `${TITLE}\n\n一、总体情况\n\n${body.replace('一、总体情况\n\n', '')}`,
    );
  });

  it('goes with its line alone where headings have no empty lines', () => {
    const text = `${TITLE}\n一、总体情况\n照常。\n一、总体情况\n\n照旧。\n六、其他需要报告的事项\n无。`;
    assert.strictEqual(withoutHeading(text, 'overview', 1), text.replace('照常。\n一、总体情况\n', '照常。\n'));
  });

  it('stays where its element is open on either side', () => {
    const html =
      '<p>一、总体情况</p><p>照常。</p><div><p>一、总体情况<p>照旧。</div><p>六、其他需要报告的事项</p><p>无。</p>';
    const after = withoutHeading(html, 'overview', 1);
    assert.ok(after === null || after === html.replace('<div><p>一、总体情况', '<div>'));
  });
});

describe('a heading of another level', () => {
  const releveled = (text: string, level: number): string | null => {
    const read = readOne(text);
    const changes = atLevel(read.reading, section(read, 'overview'), level);
    return changes && applied(text, changes);
  };
  const REST = '\n照常。\n## 六、其他需要报告的事项\n无。';

  it('gets more, fewer or no marks', () => {
    assert.strictEqual(releveled(`### 一、总体情况${REST}`, 2), `## 一、总体情况${REST}`);
    assert.strictEqual(releveled(`#一、总体情况${REST}`, 2), `## 一、总体情况${REST}`);
    assert.strictEqual(releveled(`  一、总体情况${REST}`, 3), `  ### 一、总体情况${REST}`);
    assert.strictEqual(releveled(`## 一、总体情况${REST}`, 0), `一、总体情况${REST}`);
  });

  it('gets another element', () => {
    const html = '<h3 class="t">一、总体情况</h3><p>照常。</p><h2>六、其他需要报告的事项</h2><p>无。</p>';
    assert.ok(releveled(html, 2)?.startsWith('<h2 class="t">一、总体情况</h2>'));
    assert.ok(releveled(html, 0)?.startsWith('<p class="t">一、总体情况</p>'));
  });

  it('stays where the name of its element is none, though it looks like one', () => {
    const html = '<h3\ufeff>一、总体情况</h3><p>照常。</p><h2>六、其他需要报告的事项</h2><p>无。</p>';
    assert.strictEqual(releveled(html, 2), null);
  });

  it('stays where its element also holds something else', () => {
    const html = '<p>前言。<br>一、总体情况</p><p>照常。</p><p>六、其他需要报告的事项</p><p>无。</p>';
    assert.strictEqual(releveled(html, 2), null);
  });
});
