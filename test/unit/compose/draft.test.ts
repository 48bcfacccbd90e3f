import * as assert from 'node:assert';
import { change } from '../../../server/src/compose/change';
import { type Draft, plain, snippet } from '../../../server/src/compose/draft';

/** `${n:prompt}` */
function stop(n: number, prompt: string): string {
  return `\${${n}:${prompt}}`;
}

describe('a draft', () => {
  const draft: Draft = ['收取', { prompt: '（请填写金额）' }, '元，共', { prompt: '（请填写件数）' }, '件。'];

  it('stands in the text with its prompts in brackets', () => {
    assert.strictEqual(plain(draft), '收取（请填写金额）元，共（请填写件数）件。');
  });

  it('numbers its prompts as snippet stops', () => {
    assert.strictEqual(snippet(draft), `收取${stop(1, '（请填写金额）')}元，共${stop(2, '（请填写件数）')}件。`);
  });

  it('escapes what a snippet would take for syntax, in words and in prompts', () => {
    assert.strictEqual(snippet(['a$b}c\\', { prompt: '{$1}' }]), `a\\$b\\}c\\\\${stop(1, '{\\$1\\}')}`);
  });

  it('is no snippet when nothing is to be filled in', () => {
    assert.strictEqual(snippet(['六、其他需要报告的事项']), undefined);
  });

  it('is no snippet when a line starts with white space, which editors would change', () => {
    assert.strictEqual(snippet([{ prompt: '（年份）' }, '年\n\t\t规章']), undefined);
    assert.strictEqual(snippet([{ prompt: '（年份）' }, '年\r\n  规章']), undefined);
    assert.strictEqual(snippet([' ', { prompt: '（年份）' }]), undefined);
    assert.notStrictEqual(snippet([{ prompt: '（年份）' }, '年\n规章\t']), undefined);
  });

  it('becomes a change with a snippet only where it is one', () => {
    const span = { start: 3, end: 3 };
    assert.deepStrictEqual(change(span, ['无。']), { span, newText: '无。' });
    assert.deepStrictEqual(change(span, [{ prompt: '（请填写）' }]), {
      span,
      newText: '（请填写）',
      snippet: stop(1, '（请填写）'),
    });
  });
});
