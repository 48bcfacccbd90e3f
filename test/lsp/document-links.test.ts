import * as assert from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentLink } from 'vscode-languageserver';
import { neighbourOfYear } from '../../server/src/lsp/folders';
import { LARGEST_FILE } from '../../server/src/service';
import { printed } from '../support/plain-report';
import { textAt } from './support/apply';
import { Editor } from './support/editor';

const FOLDER = 'file:///reports/';
const NAMED = `${encodeURIComponent('云溪县 2023年报告')}.txt`;
const LAST = `${encodeURIComponent('云溪县 2022年报告')}.txt`;

describe('document links', () => {
  let editor: Editor;
  afterEach(async () => {
    assert.deepStrictEqual(editor.logged, []);
    await editor.stop();
  });

  const { text: own } = printed();
  const text = own.replace('一、总体情况', '2022年年度报告的问题已经解决。\n一、总体情况');
  const lastYear = own.replaceAll('2023年', '2022年');

  async function linksIn(uri: string, files: Record<string, string>, locale = 'zh-cn'): Promise<DocumentLink[]> {
    const options = { files: true };
    editor = await Editor.start({ program: 'node', options, locale, files: new Map(Object.entries(files)) });
    await editor.open(uri, text);
    return editor.wire.sendRequest('textDocument/documentLink', { textDocument: { uri } });
  }
  const shown = (links: readonly DocumentLink[]) =>
    links.map((link) => [textAt(text, link), link.target, link.tooltip] as const);

  it('lead to statutes, and to last year’s report that lies beside', async () => {
    assert.deepStrictEqual(shown(await linksIn(FOLDER + NAMED, { [FOLDER + LAST]: lastYear })), [
      [
        '《中华人民共和国政府信息公开条例》',
        'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm',
        '国务院令第711号，2019年5月15日起施行（中国政府网）',
      ],
      ['2022年年度报告', FOLDER + LAST, '同一文件夹里2022年的报告'],
    ]);
  });

  it('speak English where the client does', async () => {
    const links = await linksIn(FOLDER + NAMED, { [FOLDER + LAST]: lastYear }, 'en');
    assert.deepStrictEqual(
      links.map(({ tooltip }) => tooltip),
      ['State Council Order No. 711, in force since May 15, 2019 (www.gov.cn)', 'The report on 2022 in this folder'],
    );
  });

  for (const [what, uri, files] of [
    ['no such file', FOLDER + NAMED, {}],
    ['another body’s report', FOLDER + NAMED, { [FOLDER + LAST]: lastYear.replaceAll('云溪县', '澄泊县') }],
    ['a report on another year', FOLDER + NAMED, { [FOLDER + LAST]: own }],
    ['a text that is no report', FOLDER + NAMED, { [FOLDER + LAST]: '今天天气很好。' }],
    ['a document whose name has no year', `${FOLDER}a.txt`, { [FOLDER + LAST]: lastYear }],
  ] as const) {
    it(`are left out where there is ${what}`, async () => {
      assert.strictEqual((await linksIn(uri, files)).length, 1);
    });
  }

  it('are left out where the other file is larger than any report, for a client that reads no files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
    try {
      const address = (name: string) => pathToFileURL(join(folder, name)).href;
      editor = await Editor.start({ program: 'node' });
      await editor.open(address('2023.txt'), text);
      for (const [length, due] of [
        [0, 2],
        [LARGEST_FILE, 1],
      ] as const) {
        writeFileSync(join(folder, '2022.txt'), lastYear + ' '.repeat(length));
        const params = { textDocument: { uri: address('2023.txt') } };
        const links = await editor.wire.sendRequest<DocumentLink[]>('textDocument/documentLink', params);
        assert.strictEqual(links.length, due);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('are none in a document that is no report', async () => {
    editor = await Editor.start({ program: 'node' });
    const uri = 'file:///b.txt';
    await editor.open(uri, '依照《中华人民共和国政府信息公开条例》。', 'plaintext');
    assert.deepStrictEqual(await editor.wire.sendRequest('textDocument/documentLink', { textDocument: { uri } }), []);
  });
});

describe('the report of another year', () => {
  it('is named like this one but for the year', () => {
    assert.strictEqual(neighbourOfYear(FOLDER + NAMED, 2023, 2022), FOLDER + LAST);
    assert.strictEqual(neighbourOfYear('file:///2023/a2023.md', 2023, 2021), 'file:///2023/a2021.md');
    assert.strictEqual(neighbourOfYear('file:///a%2023%202023.md', 2023, 2021), 'file:///a%2023%202021.md');
  });

  it('is not known where the name has no year, or the document is no file', () => {
    assert.strictEqual(neighbourOfYear('file:///2023/a.md', 2023, 2022), null);
    assert.strictEqual(neighbourOfYear('untitled:/2023.md', 2023, 2022), null);
    assert.strictEqual(neighbourOfYear('2023', 2023, 2022), null);
  });
});
