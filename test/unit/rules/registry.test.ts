import * as assert from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_RULES } from '../../../server/src/policy/known-rules';
import type { Category, Severity } from '../../../server/src/rules/finding';
import { RULES } from '../../../server/src/rules/registry';
import { ROOT } from '../../support/files';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '信息',
  hint: '提示',
};

const CATEGORY: Readonly<Record<Category, string>> = {
  structure: '结构',
  cell: '单元格',
  reconciliation: '勾稽',
  text: '文字',
  content: '内容',
};

/** Files of `server/src/rules` that hold a rule: those that declare one. */
function ruleFiles(): string[] {
  const folder = join(ROOT, 'server/src/rules');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && /^export const \w+: Rule = \{$/m.test(readFileSync(join(folder, file), 'utf8')),
  );
}

function page(code: string): string {
  return readFileSync(join(ROOT, 'docs/rules', `${code}.md`), 'utf8');
}

describe('the registry', () => {
  it('has every rule that there is a file for, under the file’s name', () => {
    assert.deepStrictEqual(RULES.map(({ code }) => `${code}.ts`).sort(), ruleFiles().sort());
  });

  it('has each code once', () => {
    assert.strictEqual(new Set(RULES.map(({ code }) => code)).size, RULES.length);
  });

  it('has no page for a rule that is not there, and one for a rule that fails', () => {
    const pages = readdirSync(join(ROOT, 'docs/rules')).filter((file) => file.endsWith('.md') && file !== 'README.md');
    assert.deepStrictEqual(pages.sort(), KNOWN_RULES.map(({ code }) => `${code}.md`).sort());
  });

  for (const rule of RULES) {
    const { code, title, severity, category } = rule;

    describe(code, () => {
      it('is kebab-case, looks at something, and names itself in both languages', () => {
        assert.match(code, /^[a-z]+(?:-[a-z]+)+$/);
        assert.ok(rule.check ?? rule.checkDocument);
        assert.match(title.zh, /[\u4e00-\u9fff]/);
        assert.match(title.en, /[A-Za-z]{3}/);
      });

      it('asserts an error only where the form or practice says so', () => {
        assert.ok(severity !== 'error' || rule.basis !== 'inference');
      });

      it('has a test of its own', () => {
        assert.ok(existsSync(join(ROOT, 'test/unit/rules', `${code}.test.ts`)));
      });

      it('has a page: Chinese first, English complete, each with what, why, an example, what to do and the fix', () => {
        const [chinese = '', english = '', ...more] = page(code).split('\n---\n');
        assert.deepStrictEqual(more, []);
        assert.match(chinese, new RegExp(`^# ${code}：.*[\\u4e00-\\u9fff]`));
        assert.match(english, new RegExp(`^\\n## ${code}: [a-z（]`));
        assertInOrder(chinese, ['**查什么**', '**为什么**', '**例子**', '```', '**怎么办**', '**修复**']);
        assertInOrder(english, ['**What it finds**', '**Why**', '**Example**', '**What to do**', '**The fix**']);
        for (const part of english.split(/\*\*[A-Z][a-z ]+\*\*/).slice(1)) assert.match(part, /[a-z]{2}.*\./);
      });

      it('has a page that says the severity and category that it has', () => {
        const text = page(code);
        assert.ok(text.includes(`\n${SEVERITY[severity]} · ${CATEGORY[category]} · `), 'in Chinese');
        assert.ok(text.includes(`\n${severity} · ${category} · `), 'in English');
      });
    });
  }
});

function assertInOrder(text: string, parts: readonly string[]): void {
  let last = -1;
  for (const part of parts) {
    const at = text.indexOf(part, last + 1);
    assert.ok(at > last, `${part} is missing or out of place`);
    last = at;
  }
}
