import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { printed } from '../support/plain-report';
import { appear, closeAll, findings, openFile, openUntitled, replace, until, vanish } from './editor';

const CODE = 'requests-carried-over';

/** The report of a body; what other tests have shown stays open for a while, and must not be of the same one. */
const of = (body: string, text: string): string => text.replaceAll('云溪县人民政府办公室', body);

/** The report of 2022, which carries so many requests forward. */
function lastYears(figure: number): string {
  const changes = { 'newlyReceived naturalPerson': 4 + figure, 'newlyReceived total': 6 + figure };
  const out = { 'carriedOut naturalPerson': figure, 'carriedOut total': figure };
  return printed({ ...changes, ...out }).text.replaceAll('2023', '2022');
}

const THIS_YEARS = printed({
  'carriedIn naturalPerson': 3,
  'carriedIn total': 3,
  'carriedOut naturalPerson': 4,
  'carriedOut total': 4,
}).text;

function folder(): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.[0];
  assert.ok(found);
  return found.uri;
}

const FILES = '上年的报告';

/**
 * Writes a file of last year's, below the folder that is open; one folder below, and no deeper: of folders made within each other at
 * once, the watcher of VS Code on Linux may never see into the inner one.
 */
async function put(name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), FILES, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

function set(value: string | undefined): Thenable<void> {
  return vscode.workspace
    .getConfiguration('gouji', folder())
    .update('lastYear', value, vscode.ConfigurationTarget.WorkspaceFolder);
}

/** The figure to which the finding leads in last year's report. */
async function ledTo(document: vscode.TextDocument): Promise<string> {
  const [finding] = await appear(document, CODE);
  const place = finding?.relatedInformation?.[0]?.location ?? assert.fail('it leads nowhere');
  return (await vscode.workspace.openTextDocument(place.uri)).getText(place.range);
}

describe('last year’s report', () => {
  afterEach(async () => {
    await set(undefined);
    await closeAll();
    await vscode.workspace.fs
      .delete(vscode.Uri.joinPath(folder(), FILES), { recursive: true })
      .then(undefined, () => {});
  });

  it('counts where it is open beside this year’s, as it is typed and as long as it is open', async () => {
    const now = await openFile('今年.txt', of('澄泊县林业局', THIS_YEARS));
    const text = of('澄泊县林业局', lastYears(4));
    const before = await openUntitled('plaintext', text);
    assert.strictEqual(await ledTo(now), '4');
    const start = text.search(/(?<=^四、结转下年度继续办理\t+)4/m);
    assert.ok(start > 0);
    await replace(before, { start, end: start + 1 }, '3');
    await until('another finding', () => findings(now, CODE)[0]?.relatedInformation?.length === 1);
    const last = text.indexOf('4', start + 1);
    await replace(before, { start: last, end: last + 1 }, '3');
    await vanish(now, CODE);
  });

  it('is read where a setting says it, and again when it changes', async () => {
    await put('甲.txt', of('澄泊县水利局', lastYears(4)));
    const now = await openFile('今年.txt', of('澄泊县水利局', THIS_YEARS));
    assert.deepStrictEqual(findings(now, CODE), []);
    await set(FILES);
    assert.strictEqual(await ledTo(now), '4');
    await put('甲.txt', of('澄泊县水利局', lastYears(3)));
    await vanish(now, CODE);
  });
});
