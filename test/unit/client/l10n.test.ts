import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../support/files';
import { CLIENT, withoutComments } from './sources';

function json(path: string): Record<string, string> {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

/** Every text that the client hands to `l10n.t`. */
const TEXTS = CLIENT.flatMap(({ text }) =>
  [...text.matchAll(/\bl10n\.t\(\s*(['"`])(.+?)\1/gs)].map((match) => match[2] ?? ''),
);

function holes(text: string): string[] {
  return [...text.matchAll(/\{\d\}/g)].map(([hole]) => hole).sort();
}

/** Words that people read and that are the same in any language: names, and what is written into or beside a report. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'link.ts': ["'勾稽 Gouji'"],
  'new-report.ts': ['`{agency}{year}年政府信息公开工作年度报告`'],
  'preview/hand-out.ts': ['`{name}.预览.html`'],
  'tour.ts': ["'勾稽'"],
};

/** The literals of a program that are no argument of `l10n.t`; `{}` for what is filled in. */
function others(text: string): string[] {
  const bare = withoutComments(text).replace(/\bl10n\.t\(\s*(['"`]).+?\1/gs, '');
  return [...bare.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g)].map(([literal]) =>
    literal.replaceAll('${', '{'),
  );
}

describe('client: both languages', () => {
  const english = json('l10n/bundle.l10n.json');
  const chinese = json('l10n/bundle.l10n.zh-cn.json');

  it('has texts', () => assert.ok(TEXTS.length >= 8));

  it('calls l10n.t with plain texts alone', () => {
    const calls = CLIENT.reduce((sum, { text }) => sum + (text.match(/\bl10n\.t\(/g)?.length ?? 0), 0);
    assert.strictEqual(calls, TEXTS.length);
  });

  for (const [name, bundle] of Object.entries({ english, chinese })) {
    it(`has every text, and none besides, in ${name}`, () => {
      assert.deepStrictEqual(Object.keys(bundle).sort(), [...new Set(TEXTS)].sort());
    });
    it(`fills the same places in ${name}`, () => {
      for (const [text, translation] of Object.entries(bundle)) assert.deepStrictEqual(holes(translation), holes(text));
    });
  }

  it('is Chinese in the Chinese one', () => {
    for (const text of Object.values(chinese)) assert.match(text, /[\u4e00-\u9fff]/);
  });

  it('is English as written', () => {
    for (const [text, same] of Object.entries(english)) assert.strictEqual(same, text);
  });

  it('has no Chinese in the code but names and what goes into a report', () => {
    const found = CLIENT.map(
      ({ file, text }) => [file, others(text).filter((one) => /[\u4e00-\u9fff]/.test(one))] as const,
    );
    assert.deepStrictEqual(Object.fromEntries(found.filter(([, literals]) => literals.length > 0)), SAME);
  });

  it('has no English sentence in the code that is not translated', () => {
    const sentences = CLIENT.flatMap(({ file, text }) =>
      others(text)
        .filter((one) => /^.[A-Z][a-z]+(?: [a-z]|$)/.test(one) && / /.test(one))
        .map((one) => `${file}: ${one}`),
    );
    assert.deepStrictEqual(sentences, []);
  });

  it('would see both', () => {
    assert.deepStrictEqual(others("// 'x'\nf(l10n.t('Yes, {0}', '否'), `是`)"), ["'否'", '`是`']);
  });
});
