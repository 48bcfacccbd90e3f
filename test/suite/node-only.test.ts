import * as assert from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { appear, closeAll, codeOf, extension, findings, openFile, replace, until, vanish } from './editor';
import { printed, sectionOf, without } from './reports';

/** The server's process: a child of this extension host. */
function serverProcess(): number | undefined {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      try {
        const [, parent] = /^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return Number(parent) === process.pid && command.includes('dist/node/server.js');
      } catch {
        // It has ended meanwhile.
        return false;
      }
    });
}

describe('a server that crashes', () => {
  before(function () {
    if (!existsSync('/proc/self/stat')) this.skip();
  });
  afterEach(closeAll);

  it('comes back, knows the open reports, and goes on as if nothing had been', async () => {
    const report = printed('tabs, ragged');
    const missing = await openFile('缺.gknb', without(report, 'problems'));
    const good = await openFile('好.gknb', report.text);
    await appear(missing, 'section-missing');
    const before = serverProcess();
    assert.ok(before, 'no server process');
    process.kill(before, 'SIGKILL');
    const after = await until('another server', () => {
      const now = serverProcess();
      return now !== undefined && now !== before && now;
    });
    assert.notStrictEqual(after, before);
    const { span } = sectionOf(report, 'other');
    await replace(good, span, '');
    await appear(good, 'section-missing');
    await replace(good, { start: span.start, end: span.start }, report.text.slice(span.start, span.end));
    await vanish(good);
    await vscode.window.showTextDocument(missing);
    await appear(missing, 'section-missing');
    assert.strictEqual(findings(missing, 'section-missing').length, 1, 'each finding is told once');
    const api = await extension();
    assert.ok(api.status(good.uri.toString()), 'the status item knows the report again');
  });

  it('comes back though keys are pressed before anybody knows that it is gone', async () => {
    const report = printed('tabs, ragged');
    await openFile('好.gknb', report.text);
    const missing = await openFile('缺.gknb', without(report, 'problems'));
    await appear(missing, 'section-missing');
    const before = serverProcess();
    assert.ok(before, 'no server process');
    process.kill(before, 'SIGKILL');
    // It is gone when this is over, and nothing of that has been heard here: each key asks the server that was.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    const keys = Array.from({ length: 8 }, () => vscode.commands.executeCommand('gouji.nextCell'));
    await Promise.allSettled(keys);
    await until('another server', () => {
      const now = serverProcess();
      return now !== undefined && now !== before;
    });
    await appear(missing, 'section-missing');
  });

  it('again and again is given up, says nothing that is old, and is started afresh when told', async function () {
    this.timeout(60_000);
    const missing = await openFile('缺.gknb', without(printed('tabs, ragged'), 'problems'));
    await appear(missing, 'section-missing');
    let crashes = 0;
    for (let server = serverProcess(); server !== undefined; server = await another(server)) {
      process.kill(server, 'SIGKILL');
      assert.ok(++crashes <= MOST_CRASHES, 'it is started again for ever');
    }
    assert.ok(crashes > 1, 'it is not given up at once');
    await vanish(missing);
    const api = await extension();
    assert.strictEqual(api.status(missing.uri.toString()), undefined, 'the status item says that nobody checks');
    await vscode.commands.executeCommand('gouji.restart');
    await api.ready();
    await appear(missing, 'section-missing');
    assert.strictEqual(findings(missing, 'section-missing').length, 1, 'each finding is told once');
    assert.ok(api.status(missing.uri.toString()), 'the status item knows the report again');
  });
});

/** The client's own bound, within three minutes. */
const MOST_CRASHES = 5;
/** A server comes back within a fraction of this; what has not come back by then does not come. Milliseconds. */
const BACK = 4000;

/** The server that was started in the place of one that was killed; undefined when none is. */
async function another(killed: number): Promise<number | undefined> {
  for (const until = Date.now() + BACK; Date.now() < until; await new Promise((resume) => setTimeout(resume, 50))) {
    const now = serverProcess();
    if (now !== undefined && now !== killed) return now;
  }
  return undefined;
}

describe('the task', () => {
  afterEach(closeAll);

  it('is offered for each folder, and runs the command line that is packaged', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'gouji' });
    const folderOf = ({ scope }: vscode.Task) => (typeof scope === 'object' ? scope.name : scope);
    assert.deepStrictEqual(tasks.map(folderOf).sort(), ['elsewhere', 'examples']);
    const task = tasks.find((one) => folderOf(one) === 'examples');
    assert.ok(task);
    assert.deepStrictEqual(task.problemMatchers, ['$gouji-absolute']);
    const { execution } = task;
    assert.ok(execution instanceof vscode.ProcessExecution);
    const { args, options, process: program } = execution;
    const env = { ...process.env, ...options?.env };
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: options?.cwd, env, encoding: 'utf8' });
    assert.deepStrictEqual([status, stderr], [1, ''], 'the examples have errors');
    for (const line of stdout.trimEnd().split('\n'))
      assert.match(line, /^.+:\d+:\d+: (error|warning|info): .+ \[[a-z-]+\]$/);
  });

  it('is run by a command, and what it finds gives way to the checker where a report is opened', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    // The last: it is where VS Code stops reading too early.
    const name = (await vscode.workspace.fs.readDirectory(folder))
      .map(([one]) => one)
      .sort()
      .at(-1);
    assert.ok(name, 'no examples');
    const uri = vscode.Uri.joinPath(folder, name);
    const codes = () => vscode.languages.getDiagnostics(uri).map(codeOf).sort();
    assert.deepStrictEqual(codes(), []);
    await vscode.commands.executeCommand('gouji.checkFolder');
    const told = await until('what the task finds', () => codes().length > 0 && codes());
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    await until('what the checker finds, with its pages', () =>
      vscode.languages.getDiagnostics(uri).every(({ code }) => typeof code === 'object'),
    );
    assert.deepStrictEqual(codes(), told, 'each finding is told once, and by the checker');
    await replace(document, { start: 0, end: document.getText().length }, '别的文字');
    await appear(document, 'section-missing');
    assert.deepStrictEqual(codes(), ['section-missing'], 'nothing is told that has gone');
  });
});
