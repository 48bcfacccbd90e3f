import * as assert from 'node:assert';
import { statutoryWords } from '../../../server/src/compose/wording';
import { read } from '../../../server/src/model/read';
import type { Label } from '../../../server/src/model/report';
import type { Span } from '../../../server/src/text/span';

/** A label whose pieces stand in brackets 【…】 in the text; `from` characters of the first are its numbering. */
function corrected(marked: string, statutory: string, from = 0): string | null {
  const pieces: Span[] = [];
  let text = '';
  for (const part of marked.split(/(【[^】]*】)/)) {
    const inside = /^【(.*)】$/s.exec(part)?.[1];
    if (inside !== undefined) pieces.push({ start: text.length, end: text.length + inside.length });
    text += inside ?? part;
  }
  const [span] = pieces;
  assert.ok(span);
  const label: Label = {
    text: pieces.map(({ start, end }) => text.slice(start, end)).join(''),
    span,
    pieces,
    statutory,
    wording: 'altered',
    bodySpan: { start: span.start + from, end: pieces.length === 1 ? span.end : (pieces.at(-1)?.end ?? span.end) },
  };
  const change = statutoryWords(read(text), label);
  return change && text.slice(0, change.span.start) + change.newText + text.slice(change.span.end);
}

describe('statutory words in the place of altered ones', () => {
  it('replace the words and leave the numbering as it is', () => {
    assert.strictEqual(
      corrected('\t【2. 其他法律法规禁止公开】\t0', '其他法律行政法规禁止公开', 3),
      '\t2. 其他法律行政法规禁止公开\t0',
    );
  });

  it('change only the piece that differs, whatever stands between the pieces', () => {
    assert.strictEqual(
      corrected(
        '【5.要求行政机关确认或重新出】\n1 0 0 0 0 0 1\n【具已获信息】',
        '要求行政机关确认或重新出具已获取信息',
        2,
      ),
      '5.要求行政机关确认或重新出\n1 0 0 0 0 0 1\n具已获取信息',
    );
    assert.strictEqual(corrected('【1.属于国机密】\n【秘】', '属于国家秘密秘', 2), '1.属于国家秘密\n秘');
  });

  it('take surplus words out of one piece', () => {
    assert.strictEqual(
      corrected('【没有现成信息需要】 0 【另行重新制作】', '没有现成信息需要另行制作'),
      '没有现成信息需要 0 另行制作',
    );
  });

  it('are not offered where they stand already, and only a numbering is too much', () => {
    assert.strictEqual(corrected('【5.】\n【1.没有现成信息】\n【需要另行制作】', '没有现成信息需要另行制作', 5), null);
  });

  it('are not offered where what differs reaches over two pieces', () => {
    assert.strictEqual(corrected('【没有现成资】\n【料需要另行制作】', '没有现成信息需要另行制作'), null);
  });

  it('are not offered where a later piece stands before an earlier one, as down the columns of a drawn grid', () => {
    const text = '求缴纳费用、行\n政机关不再处理\n其政府信息公开\n申请';
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const pieces = [at('求缴纳费用、行'), at('其政府信息公开'), at('政机关不再处理'), at('申请')];
    const statutory = '求缴纳费用、行政机关不再处理其政府信息公开申请';
    const [span] = pieces as [Label['span']];
    const bodySpan = { start: 0, end: text.length };
    const words = { text: statutory, statutory };
    const label: Label = { ...words, span, pieces, wording: 'altered', bodySpan };
    assert.strictEqual(statutoryWords(read(text), label), null);
  });

  it('are not offered where markup stands among the words', () => {
    assert.strictEqual(corrected('<td>【本年度<br>止件数】</td>', '本年废止件数'), null);
  });

  it('are not offered where the label stands for nothing', () => {
    assert.strictEqual(corrected('【其他说明】', ''), null);
  });
});
