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
import { settingsOf } from './settings';

/** A task of ours in `tasks.json`. */
interface Definition extends TaskDefinition {
  readonly type: 'gouji';
  readonly paths?: readonly string[];
  readonly failOn?: string;
  readonly fix?: boolean;
  readonly config?: string;
}

const TYPE = 'gouji';

/** Tasks that check whole folders by the command line that the extension brings along. */
export function checkTasks(context: ExtensionContext): Disposable {
  const program = context.asAbsolutePath('dist/cli.js');
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () => onDisk().map((folder) => taskFor({ type: TYPE }, folder, program)),
    resolveTask: ({ definition, scope, name }) => {
      const folder = typeof scope === 'object' ? scope : onDisk()[0];
      return folder && taskFor(definition as Definition, folder, program, name, scope);
    },
  });
}

/** The command line reads files; those of virtual folders it cannot reach. */
function onDisk(): readonly WorkspaceFolder[] {
  return (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
}

/** The definition stays as it was given: by it VS Code knows the task again. */
function taskFor(
  definition: Definition,
  folder: WorkspaceFolder,
  program: string,
  name = l10n.t('check reports'),
  scope: Task['scope'] = folder,
): Task {
  const args = [program, ...argumentsOf(definition, languageIn(folder))];
  // The editor's own Node runs it: nothing has to be installed.
  const execution = new ProcessExecution(process.execPath, args, {
    cwd: folder.uri.fsPath,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const task = new Task(definition, scope ?? TaskScope.Workspace, name, TYPE, execution, ['$gouji']);
  task.presentationOptions = { reveal: TaskRevealKind.Silent };
  return task;
}

/** What the command line is called with. */
export function argumentsOf({ paths = ['.'], failOn, fix, config }: Definition, language: string): string[] {
  return [
    'check',
    '--format=lines',
    `--lang=${language}`,
    ...(failOn === undefined ? [] : [`--fail-on=${failOn}`]),
    ...(fix ? ['--fix'] : []),
    ...(config === undefined ? [] : [`--config=${config}`]),
    '--',
    ...paths,
  ];
}

function languageIn(folder: WorkspaceFolder): 'zh' | 'en' {
  const { language } = settingsOf(folder.uri);
  return /^zh/i.test(language === 'auto' ? env.language : language) ? 'zh' : 'en';
}
