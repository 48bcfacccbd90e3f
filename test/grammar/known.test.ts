import * as assert from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS } from '../../server/src/forms/form';
import { fold } from '../../server/src/text/fold';
import { type Token, textsOf, tokensOf } from './tokens';

const KNOWN = join(process.cwd(), 'test/fixtures/known');
const ORIGINALS = ['seeds', 'samples'].map((folder) => join(process.cwd(), '../shared', folder));
const TITLES = new Set(
  FORMS.flatMap(({ sections }) => sections.flatMap((one) => [one.title, ...(one.accepted ?? [])])).map(fold),
);
const LABELS = FORMS.flatMap(({ tables }) => tables).flatMap((table) => [
  ...(table.rows ?? []),
  ...(table.blocks ?? []).flatMap((block) => block.rows),
]);

/** All numbers in a part of the contract's JSON, in no order. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function words(tokens: readonly Token[]): string {
  return fold(tokens.map(({ text }) => text).join('\n'));
}

/** What holds for the whole of any good report, whatever its layout. */
function itIsWhole(tokens: () => readonly Token[]): void {
  it('has a title', () => {
    const titles = textsOf(tokens(), 'markup.heading.title');
    assert.ok(titles.length >= 1);
    for (const title of titles) assert.match(fold(title), /政府信息公开.*(?:报告|年报)$/);
  });

  it('has its six headings, and nothing else is one', () => {
    const headings = textsOf(tokens(), 'markup.heading.section').map((text) =>
      fold(text).replace(/^[一二三四五六]、/, ''),
    );
    const titles = headings.filter((text) => text !== '');
    assert.strictEqual(titles.length, 6, titles.join(' '));
    for (const title of titles) assert.ok(TITLES.has(title), title);
  });

  it('has nothing that would be red', () => assert.deepStrictEqual(textsOf(tokens(), 'invalid'), []));

  it('has every label of its form, whole or in pieces', () => {
    const all = words(
      tokens().filter(({ scopes }) =>
        scopes.some((one) => one.startsWith('support.') || one.startsWith('entity.name.function.')),
      ),
    );
    const missing = [
      '规章',
      '行政许可',
      '行政处罚',
      '行政强制',
      '行政事业性收费',
      '予以公开',
      '国家秘密',
      '重复申请',
      '总计',
      '结转下年度继续办理',
    ];
    assert.deepStrictEqual(
      missing.filter((label) => !all.includes(label)),
      [],
    );
  });
}

describe('grammar: the known reports', () => {
  const names = readdirSync(KNOWN).filter((name) => /\.(txt|html)$/.test(name));
  assert.strictEqual(names.length, 8);

  for (const name of names) {
    describe(name, () => {
      let tokens: Token[];
      before(async () => {
        tokens = await tokensOf(readFileSync(join(KNOWN, name), 'utf8'));
      });

      itIsWhole(() => tokens);

      it('has every figure of its tables, and no other', () => {
        const { disclosure, requests, litigation } = JSON.parse(
          readFileSync(join(KNOWN, name.replace(/\.\w+$/, '.extract.json')), 'utf8'),
        );
        const figures = textsOf(tokens, 'constant.numeric.figure').map(Number);
        assert.deepStrictEqual(sorted(figures), sorted(numbersIn([disclosure, requests, litigation])));
      });

      it('has the sums of its last row but one apart', () => {
        const totals = textsOf(tokens, 'constant.numeric.figure.total').map(Number);
        const { requests } = JSON.parse(readFileSync(join(KNOWN, name.replace(/\.\w+$/, '.extract.json')), 'utf8'));
        assert.deepStrictEqual(sorted(totals), sorted(numbersIn(requests.processedTotal)));
      });
    });
  }
});

describe('grammar: the originals', () => {
  const folders = ORIGINALS.filter((folder) => existsSync(folder));
  if (folders.length === 0) console.log('    (the original reports are not here; their layouts are tested above)');

  for (const folder of folders) {
    for (const name of readdirSync(folder)) {
      describe(name, () => {
        let tokens: Token[];
        before(async () => {
          tokens = await tokensOf(readFileSync(join(folder, name), 'utf8'));
        });
        itIsWhole(() => tokens);
      });
    }
  }
});

describe('grammar: the words of the forms', () => {
  const wordings = LABELS.flatMap(({ label, accepted = [], altered = [] }) => [label, ...accepted, ...altered]);

  it('makes every wording of every row a label in a tab table', async () => {
    const text = wordings.map((label) => `${label}\t0\t0\t0`).join('\n');
    const labels = (await tokensOf(text)).filter(({ scopes }) =>
      scopes.some((one) => /^(?:support|entity\.name\.function)\./.test(one)),
    );
    const found = new Set(labels.map(({ line }) => line));
    assert.deepStrictEqual(
      wordings.filter((_, line) => !found.has(line)),
      [],
    );
  });

  it('makes every title of every section a heading', async () => {
    const titles = FORMS.flatMap(({ sections }) =>
      sections.flatMap((one) => [one.title, ...(one.accepted ?? []), ...(one.altered ?? [])]),
    );
    const usable = titles.filter((title) => !title.includes('<'));
    const tokens = await tokensOf(usable.map((title) => `二、${title}`).join('\n'));
    const found = new Set(
      tokens.filter(({ scopes }) => scopes.includes('markup.heading.section')).map(({ line }) => line),
    );
    assert.deepStrictEqual(
      usable.filter((_, line) => !found.has(line)),
      [],
    );
  });
});
