// Before what imports the editor.
import './fake-vscode';

import * as assert from 'node:assert';
import { Reports } from '../../../client/src/reports';

import { LOOKED_AT } from '../../../server/src/service/recognise';
import { type Document, editor } from './fake-vscode';

const REPORT = '云河市林业局2024年政府信息公开工作年度报告\n\n一、总体情况\n';
const LETTER = '关于召开会议的通知\n\n各科室：\n';

describe('client: which documents are reports', () => {
  let reports: Reports;
  let told: string[];

  function begin(): void {
    reports = new Reports();
    told = [];
    reports.onDidJoin(({ uri }) => told.push(`+${uri}`));
    reports.onDidLeave(({ uri }) => told.push(`-${uri}`));
    reports.begin();
  }

  /** The tests' documents are as good as the editor's. */
  function has(document: Document): boolean {
    return reports.has(document as unknown as Parameters<Reports['has']>[0]);
  }

  beforeEach(() => {
    editor.reset();
    begin();
  });
  afterEach(() => reports.dispose());

  it('knows those that were open before', () => {
    reports.dispose();
    const document = editor.open(REPORT);
    begin();
    assert.ok(has(document));
    assert.deepStrictEqual(told, [`+${document.uri}`]);
  });

  for (const language of ['plaintext', 'markdown', 'html']) {
    it(`looks into ${language}`, () => {
      assert.ok(has(editor.open(REPORT, language)));
      assert.ok(!has(editor.open(LETTER, language)));
    });
  }

  it('takes our own language at its word, empty or not', () => {
    assert.ok(has(editor.open('', 'disclosure-report')));
    assert.ok(has(editor.open(LETTER, 'disclosure-report')));
  });

  it('does not so much as read other languages', () => {
    const document = editor.open(REPORT, 'typescript');
    editor.type(document, `${REPORT}\n`);
    assert.ok(!has(document));
    assert.strictEqual(document.taken, 0);
    assert.ok(!reports.any);
  });

  it('looks into untitled and virtual documents', () => {
    assert.ok(has(editor.open(REPORT, 'plaintext', 'untitled:Untitled-1')));
    assert.ok(has(editor.open(REPORT, 'plaintext', 'vscode-vfs://github/a/b.txt')));
  });

  it('leaves out what only accompanies documents', () => {
    for (const scheme of ['git', 'output', 'vscode-notebook-cell', 'vscode-local-history', 'comment']) {
      assert.ok(!has(editor.open(REPORT, 'plaintext', `${scheme}:/a.txt`)), scheme);
      assert.ok(!has(editor.open('', 'disclosure-report', `${scheme}:/a.gknb`)), scheme);
    }
  });

  it('judges again as the text changes', () => {
    const document = editor.open(LETTER);
    assert.ok(!has(document));
    editor.type(document, REPORT);
    assert.ok(has(document));
    editor.type(document, `${REPORT}二、主动公开政府信息情况\n`);
    editor.type(document, LETTER);
    assert.ok(!has(document));
    assert.deepStrictEqual(told, [`+${document.uri}`, `-${document.uri}`]);
  });

  it('takes no more of a long text than is looked at, and none when it changes further down', () => {
    const document = editor.open(LETTER.repeat(LOOKED_AT));
    assert.strictEqual(document.taken, LOOKED_AT);
    editor.type(document, document.text, LOOKED_AT);
    assert.strictEqual(document.taken, LOOKED_AT);
    editor.type(document, document.text, LOOKED_AT - 1);
    assert.strictEqual(document.taken, 2 * LOOKED_AT);
  });

  it('lets a closed one go', () => {
    const document = editor.open(REPORT);
    editor.close(document);
    assert.ok(!has(document));
    assert.ok(!reports.any);
    assert.deepStrictEqual(told, [`+${document.uri}`, `-${document.uri}`]);
  });

  it('says nothing of other documents that close', () => {
    editor.close(editor.open(LETTER));
    assert.deepStrictEqual(told, []);
  });

  it('is turned off by recognizeByContent, but for our own language', () => {
    const [text, own] = [editor.open(REPORT), editor.open('', 'disclosure-report')];
    editor.set('recognizeByContent', false);
    assert.ok(!has(text));
    assert.ok(has(own));
    editor.set('recognizeByContent', true);
    assert.ok(has(text));
    assert.deepStrictEqual(told, [`+${text.uri}`, `+${own.uri}`, `-${text.uri}`, `+${text.uri}`]);
  });

  it('is turned off for all by enable', () => {
    const [text, own] = [editor.open(REPORT), editor.open('', 'disclosure-report')];
    editor.set('enable', false);
    assert.ok(!has(text) && !has(own) && !reports.any);
    editor.set('enable', true);
    assert.ok(has(text) && has(own));
  });

  it('goes by the settings of each document', () => {
    const [here, there] = [editor.open(REPORT), editor.open(REPORT)];
    editor.set('enable', false, there.uri.toString());
    assert.ok(has(here));
    assert.ok(!has(there));
  });

  it('does not look again at changes of other settings', () => {
    const document = editor.open(LETTER);
    const before = document.taken;
    editor.set('language', 'en');
    assert.strictEqual(document.taken, before);
  });

  it('takes broken settings for their defaults', () => {
    editor.set('enable', 'ja');
    editor.set('recognizeByContent', null);
    assert.ok(has(editor.open(REPORT)));
  });

  it('listens no more once disposed of', () => {
    reports.dispose();
    assert.strictEqual(editor.listeners, 0);
    assert.ok(!has(editor.open(REPORT)));
  });
});
