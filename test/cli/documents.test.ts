import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { documentsUnread, isDocument, writtenDocument } from '../../server/src/cli/documents';
import { collect } from '../../server/src/cli/inputs';
import { Folder } from './folder';
import { gouji, known } from './stand-in';

describe('documents that are no text', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('are known by the endings that word processors and scanners give', () => {
    for (const name of ['a.docx', 'A.DOC', 'b.wps', 'c.pdf', 'd.ofd', 'e.rtf', 'f.mht', 'g.xlsx', '年报.et'])
      assert.ok(isDocument(name), name);
    for (const name of ['a.txt', 'pdf', 'a.docx.txt', 'a.png', '~$年报.docx']) assert.ok(!isDocument(name), name);
  });

  it('are gathered where they lie in a folder, and read where they are named', () => {
    folder.put({ 'x/b.pdf': '', 'x/a.docx': '', 'x/c.txt': '', 'x/node_modules/d.pdf': '', 'y/e.pdf': '' });
    const { inputs, documents } = collect([folder.at('x'), folder.at('y/e.pdf')]);
    const short = (source: string) => source.slice(folder.path.length + 1);
    assert.deepStrictEqual(documents.map(short), ['x/a.docx', 'x/b.pdf']);
    assert.deepStrictEqual(
      inputs.map(({ source }) => short(source)),
      ['x/c.txt', 'y/e.pdf'],
    );
  });

  it('are told by their count and the first of their names', () => {
    assert.strictEqual(documentsUnread([]), null);
    assert.strictEqual(
      documentsUnread(['a.pdf'])?.en,
      '1 document (Word, PDF and the like) in the folders not read, being no text: a.pdf. Save as plain text (.txt) or as a web page (.htm).',
    );
    assert.strictEqual(
      documentsUnread(['a', 'b', 'c', 'd', 'e'])?.zh,
      '文件夹里有5个 Word、PDF 等文档不是文本，没有读：a、b、c等。请另存为纯文本（.txt）或网页（.htm）。',
    );
    assert.match(documentsUnread(['a', 'b', 'c', 'd', 'e'])?.en ?? '', /: a, b, c and 2 more\. /);
  });

  for (const command of [['check'], ['check', '--diff'], ['check', '--format', 'json'], ['extract']]) {
    it(`are told once by ${command.join(' ')}, which goes on as if they were not there`, async () => {
      folder.put({ 'a.txt': readFileSync(known('tabs-breaks.txt')) });
      const before = await gouji([...command, folder.path]);
      folder.put({ '年报.docx': 'PK', '年报.pdf': '%PDF-1.7' });
      const { code, out, err } = await gouji([...command, folder.path]);
      assert.deepStrictEqual([code, out], [before.code, before.out]);
      assert.match(
        err,
        /^gouji: 文件夹里有2个 Word、PDF 等文档不是文本，没有读：.*年报\.docx、.*年报\.pdf。请另存为.*\n$/,
      );
    });
  }

  it('are told by convert as well', async () => {
    folder.put({ 'in/a.txt': readFileSync(known('tabs-breaks.txt')), 'in/b.docx': 'PK' });
    const { err } = await gouji(['convert', '--to', 'bars', '--out', folder.at('out'), folder.at('in')]);
    assert.match(err, /1个 Word、PDF 等文档.*b\.docx/);
  });

  const WRITTEN = {
    PDF: '%PDF-1.4\n1 0 obj\n<<>>\nendobj\n',
    RTF: '{\\rtf1\\ansi\\ansicpg936 \\par}',
    MHT: 'From: <由 WPS 保存>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--x"\r\n\r\n----x\r\n',
  };
  for (const [kind, text] of Object.entries(WRITTEN)) {
    it(`are an error where one is read that is written in characters: ${kind}`, async () => {
      folder.put({ 'a.txt': text });
      const { code, err } = await gouji(['check', '--lang', 'en', folder.at('a.txt')]);
      assert.strictEqual(code, 2);
      assert.match(err, new RegExp(`a\\.txt: is a document \\(${kind}\\), not a text\\. Save it as plain text`));
    });
  }

  it('are no texts that only speak of them', () => {
    for (const text of [
      '',
      '年报见 %PDF-1.4',
      '标题：{\\rtf',
      'Content-Type: text/plain\n\n正文',
      'A: 1\n\nContent-Type: multipart/related',
    ])
      assert.strictEqual(writtenDocument(text), null, text);
  });
});
