import * as assert from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/files';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Section {
  readonly title: string;
  readonly text: string;
}

/** The sections of one language's half of the page. */
function sections(half: string): Section[] {
  return half
    .split(/^## /m)
    .slice(1)
    .map((one) => {
      const [title = '', ...rest] = one.split('\n');
      return { title, text: rest.join('\n').trim() };
    });
}

const pictures = (text: string) => [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path = '']) => path);

describe('the page of features', () => {
  const [chinese = '', english = ''] = read('docs/features.md').split(/^# English$/m);
  const [zh, en] = [sections(chinese), sections(english)];

  it('has the same sections in both languages, none of them empty', () => {
    assert.strictEqual(zh.length, en.length);
    assert.ok(zh.length >= 15);
    for (const { title, text } of [...zh, ...en]) assert.ok(text.length > 30, `nothing under ${title}`);
  });

  it('is Chinese in the first half and English in the second', () => {
    for (const { title } of zh) assert.match(title, /[\u4e00-\u9fff]/);
    for (const { title } of en) assert.doesNotMatch(title, /[\u4e00-\u9fff]/);
  });

  it('shows the same pictures in both, which are there and say what is on them', () => {
    for (const [k, { title, text }] of zh.entries()) {
      assert.deepStrictEqual(pictures(en[k]?.text ?? ''), pictures(text), title);
      for (const path of pictures(text)) assert.ok(existsSync(join(ROOT, 'docs', path)), path);
    }
    assert.doesNotMatch(chinese + english, /!\[\]/);
  });

  it('has a picture of each: a new report, completion, hover, hints and lenses together, the walkthrough', () => {
    for (const title of ['新建年度报告', '补全', '悬停', '内嵌提示', '初次使用']) {
      const found = zh.find((one) => one.title === title);
      assert.ok(found, title);
      assert.ok(pictures(found.text).length > 0, `no picture under ${title}`);
    }
  });
});
