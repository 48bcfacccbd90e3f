import { resolve } from 'node:path';
import {
  type Disposable,
  type ExtensionContext,
  env,
  l10n,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskRevealKind,
  TaskScope,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { checkFolderCommand } from './check-folder';
import { settingsOf } from './settings';

/** A task of ours in `tasks.json`, which people write by hand: VS Code lets values of any kind through. */
interface Definition extends TaskDefinition {
  readonly type: 'gouji';
  readonly paths?: unknown;
  readonly failOn?: unknown;
  readonly fix?: unknown;
  readonly config?: unknown;
}

const TYPE = 'gouji';

/**
 * VS Code stops reading a tenth of a second behind the end of a task. Where paths may be relative it looks for each of them on the
 * disk, which takes it longer in a remote window: the last findings were lost. So tasks go by whole paths.
 */
const MATCHER = '$gouji-absolute';

/** Tasks that check whole folders by the command line that the extension brings along, and the command that runs one. */
export function checkTasks(context: ExtensionContext): Disposable[] {
  const program = context.asAbsolutePath('dist/cli.js');
  const provider = tasks.registerTaskProvider(TYPE, {
    provideTasks: () => onDisk().map((folder) => taskFor({ type: TYPE }, folder, program, {})),
    resolveTask: ({ definition, scope, name }) => {
      const folder = typeof scope === 'object' ? scope : onDisk()[0];
      return folder && taskFor(definition as Definition, folder, program, { name, scope });
    },
  });
  return [provider, checkFolderCommand(() => taskForAll(onDisk(), program))];
}

/** One task for all folders: another one would take back what the first has found. */
function taskForAll(folders: readonly WorkspaceFolder[], program: string): Task | null {
  const [first, ...others] = folders;
  if (!first) return null;
  const paths = others.length > 0 ? { paths: folders.map(({ uri }) => uri.fsPath) } : {};
  const task = taskFor({ type: TYPE, ...paths }, first, program, { folders });
  // Otherwise the terminal would come before the Problems.
  task.presentationOptions = { reveal: TaskRevealKind.Never };
  return task;
}

/** The command line reads files; those of virtual folders it cannot reach. */
function onDisk(): readonly WorkspaceFolder[] {
  return (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
}

/** What a task has beside its definition, where it is not as usual. */
interface Unusual {
  readonly name?: string;
  readonly scope?: Task['scope'];
  /** All folders that it checks. */
  readonly folders?: readonly WorkspaceFolder[];
}

/** The definition stays as it was given: by it VS Code knows the task again. */
function taskFor(
  definition: Definition,
  folder: WorkspaceFolder,
  program: string,
  { name = l10n.t('check reports'), scope = folder, folders = [folder] }: Unusual,
): Task {
  const lastYears = folders.flatMap(lastYearIn);
  const args = [program, ...argumentsOf(definition, languageIn(folder), folder.uri.fsPath, lastYears)];
  // The editor's own Node runs it: nothing has to be installed.
  const execution = new ProcessExecution(process.execPath, args, {
    cwd: folder.uri.fsPath,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const task = new Task(definition, scope ?? TaskScope.Workspace, name, TYPE, execution, [MATCHER]);
  task.presentationOptions = { reveal: TaskRevealKind.Silent };
  return task;
}

/**
 * What the command line is called with in a folder.
 *
 * @param lastYears where the settings say that last year's reports are; a configuration file goes before them, as in the editor
 */
export function argumentsOf(
  { paths, failOn, fix, config }: Definition,
  language: string,
  folder: string,
  lastYears: readonly string[],
): string[] {
  return [
    'check',
    '--format=lines',
    `--lang=${language}`,
    ...(failOn === undefined ? [] : [`--fail-on=${failOn}`]),
    ...(fix === true ? ['--fix'] : []),
    ...(config === undefined ? [] : [`--config=${config}`]),
    ...lastYears.map((path) => `--last-year-default=${path}`),
    '--',
    ...pathsIn(paths).map((path) => resolve(folder, path)),
  ];
}

/** One path may stand without the brackets of a list. */
function pathsIn(paths: unknown): readonly string[] {
  if (paths === undefined) return ['.'];
  return (Array.isArray(paths) ? paths : [paths]).map(String);
}

/** As the server reads the setting: from the folder on, with either slash. */
function lastYearIn({ uri }: WorkspaceFolder): string[] {
  const { lastYear } = settingsOf(uri);
  return lastYear === '' ? [] : [resolve(uri.fsPath, lastYear.replaceAll('\\', '/'))];
}

function languageIn(folder: WorkspaceFolder): 'zh' | 'en' {
  const { language } = settingsOf(folder.uri);
  return /^zh/i.test(language === 'auto' ? env.language : language) ? 'zh' : 'en';
}
