import * as assert from 'node:assert';
import type { ClientCapabilities, Hover, MarkupContent } from 'vscode-languageserver';
import { LineIndex } from '../../server/src/service';
import { printed } from '../support/plain-report';
import { placeOf } from '../support/told';
import { FULL } from './support/capabilities';
import { Editor } from './support/editor';

const URI = 'file:///a.gknb';
const MARKDOWN: ClientCapabilities = {
  ...FULL,
  textDocument: { ...FULL.textDocument, hover: { contentFormat: ['markdown', 'plaintext'] } },
};

interface Asked {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
}

/** What is shown over a cell. */
async function hoverOver(text: string, offset: number, { capabilities = MARKDOWN, locale = 'zh-cn' }: Asked = {}) {
  const editor = await Editor.start({ program: 'node', capabilities, locale });
  try {
    await editor.open(URI, text);
    const position = new LineIndex(text).placeAt(offset);
    const hover: Hover | null = await editor.wire.sendRequest('textDocument/hover', {
      textDocument: { uri: URI },
      position,
    });
    assert.deepStrictEqual(editor.logged, []);
    assert.strictEqual(editor.result.capabilities.hoverProvider, true);
    return hover && { ...hover, contents: hover.contents as MarkupContent };
  } finally {
    await editor.stop();
  }
}

describe('a hover', () => {
  const page = printed({ 'carriedOut naturalPerson': 3 });
  const span = placeOf(page, 'carriedOut naturalPerson');

  it('shows in Markdown what the figure is and which of its sums hold, over the figure alone', async () => {
    const hover = await hoverOver(page.text, span.start);
    const lines = new LineIndex(page.text);
    assert.deepStrictEqual(hover?.range, { start: lines.placeAt(span.start), end: lines.placeAt(span.end) });
    assert.strictEqual(
      hover?.contents.value,
      [
        '**四、结转下年度继续办理 · 自然人**：3',
        '收到和处理政府信息公开申请情况表；依据：条例第三十三条',
        '- ✗ **不成立** “四、结转下年度继续办理”行：总计填1，而自然人3 = 3（其余5项为0），相差2\n' +
          '- ✗ **不成立** “自然人”列：一（新收）5 \\+ 二（上年结转）0 = 5，而（七）总计4 \\+ 四（结转下年）3 = 7，相差2',
      ].join('\n\n'),
    );
    assert.strictEqual(hover?.contents.kind, 'markdown');
  });

  it('is in English and in plain text where the editor asks for that', async () => {
    const hover = await hoverOver(page.text, span.start, { capabilities: FULL, locale: 'en' });
    assert.strictEqual(hover?.contents.kind, 'plaintext');
    assert.match(hover.contents.value, /^四、结转下年度继续办理 · 自然人: 3\n\nTable of requests/);
    assert.match(hover.contents.value, /\n {2}✗ broken column “自然人” \(natural persons\): 一 \(received\) 5 \+ /);
  });

  it('shows the words of a report as they are, whatever they would be in Markdown', async () => {
    const evil = page.text.replace('2.其他法律行政法规禁止公开', '2.其他法律[行政]*法规禁止公开');
    const at = evil.indexOf('2.其他法律[');
    const figure = evil.indexOf('\t0', at) + 1;
    const hover = await hoverOver(evil, figure);
    assert.match(hover?.contents.value ?? '', /印作“2\\\.其他法律\\\[行政\\\]\\\*法规禁止公开”/);
  });

  it('is not there over words of which there is nothing to say', async () => {
    assert.strictEqual(await hoverOver(page.text, 0), null);
  });
});

describe('a hover beside the tables’ figures', () => {
  const { text } = printed();
  const over = async (words: string, by: number, asked: Asked = {}) =>
    (await hoverOver(text, text.indexOf(words) + by, asked))?.contents.value;

  it('says with what a figure in the text agrees', async () => {
    assert.strictEqual(
      await over('结转下年度继续办理1', 9),
      '**结转下年度的申请**\n\n✓ 与表中一致：四、结转下年度继续办理 · 总计 1\n\n收到和处理政府信息公开申请情况表',
    );
  });

  it('says what belongs in a row, with the article, in the language of the client', async () => {
    assert.strictEqual(
      await over('7.属于行政执法案卷', 3, { locale: 'en', capabilities: FULL }),
      '7.属于行政执法案卷\n\nInformation in files of administrative enforcement.\n\n' +
        'Table of requests received and handled; Basis: Regulations art. 16, para. 2',
    );
  });

  it('lists what a section has to say', async () => {
    assert.match((await over('一、总体情况', 2)) ?? '', /依据：条例第五十条\n\n- 主动公开：.*\n- 依申请公开：/);
  });
});
