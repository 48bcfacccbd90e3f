import * as vscode from 'vscode';

/** As in test/harness/mark.mjs: the harness prints the lines that begin so, without it. A desktop prints all lines. */
const MARK = '[gouji] ';

/** Prints a text from inside the extension host. */
export function say(text: string): void {
  const desktop = vscode.env.uiKind === vscode.UIKind.Desktop;
  for (const line of text.split('\n')) console.log(desktop ? line : MARK + line);
}

/** What mocha counts. */
export interface Stats {
  readonly passes: number;
  readonly failures: number;
  readonly pending: number;
}

/**
 * Prints the closing line that the test run adds up.
 * @throws when a test failed or none ran: VS Code makes that its exit code
 */
export function finish({ passes, failures, pending }: Stats): void {
  say(`\n${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}`);
  if (failures > 0) throw new Error(`${failures} tests failed`);
  if (passes === 0) throw new Error('no test ran');
}
