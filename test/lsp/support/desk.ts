import * as assert from 'node:assert';
import type { ClientCapabilities, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { FileText } from '../../../server/src/protocol';
import { FULL } from './capabilities';
import { Editor, type Setup } from './editor';

export const FOLDER = 'file:///%E5%B9%B4%E6%8A%A5';
export const URI = `${FOLDER}/2024/a.gknb`;
export const CONFIG = `${FOLDER}/.gouji.json`;
export const OFF = '{"rules":{"cell-blank":"off"}}';

export const CAPABLE: ClientCapabilities = {
  ...FULL,
  workspace: {
    ...FULL.workspace,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

/** A row of figures with a blank, in a report that has nothing else. */
export const REPORT = [
  '云河市林业局2024年政府信息公开工作年度报告',
  '二、主动公开政府信息情况',
  '第二十条第（一）项',
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '规章\t0\t0\t0',
  '行政规范性文件\t1\t\t3',
].join('\n');

/** An editor that reads files for the server, out of a map; one a test. */
export class Desk {
  files = new Map<string, FileText>();
  private current: Editor | null = null;

  get editor(): Editor {
    assert.ok(this.current, 'not started');
    return this.current;
  }

  async start(setup: Setup = {}): Promise<void> {
    const options = { files: true, commands: true, ...(setup.options as object) };
    const base = { program: 'node', capabilities: CAPABLE, files: this.files, folders: [FOLDER] } as const;
    this.current = await Editor.start({ ...base, ...setup, options });
  }

  async stop(): Promise<void> {
    this.files = new Map();
    await this.current?.stop();
    this.current = null;
  }

  /** The codes of what is shown. */
  async codes(uri = URI): Promise<unknown[]> {
    return (await this.editor.diagnostics(uri)).map(({ code }) => code);
  }

  async blank(uri = URI): Promise<Diagnostic> {
    const found = (await this.editor.diagnostics(uri)).find(({ code }) => code === 'cell-blank');
    assert.ok(found, 'no blank is told');
    return found;
  }

  /** Writes the configuration, or removes it, and tells of that. */
  change(text: FileText): Promise<void> {
    if (text === null) this.files.delete(CONFIG);
    else this.files.set(CONFIG, text);
    return this.editor.wire.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: CONFIG, type: 2 }],
    });
  }

  /** The same, and waits until the server wants to be asked again. */
  async changed(text: FileText): Promise<void> {
    const before = this.editor.refreshes;
    await this.change(text);
    await this.editor.until(() => (this.editor.refreshes > before ? true : undefined));
  }

  /** What was told in the configuration, time after time. */
  complaints(): PublishDiagnosticsParams[] {
    return this.editor.published.filter((one) => one.uri === CONFIG);
  }
}
