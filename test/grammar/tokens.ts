import { join } from 'node:path';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index';
import { getVSCodeTokens } from 'vscode-tmgrammar-test/dist/snapshot/index';

const SCOPE = 'text.disclosure-report';
const registry = createRegistry([
  { path: join(process.cwd(), 'syntaxes/disclosure-report.tmLanguage.json'), scopeName: SCOPE },
]);

/** A stretch of one line with the scopes that the grammar gives it, the root and the language suffix left out. */
export interface Token {
  readonly line: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The text as VS Code's own engine splits it by our grammar; what has no scope is left out. */
export async function tokensOf(text: string): Promise<Token[]> {
  const lines = await getVSCodeTokens(registry, SCOPE, text);
  return lines.flatMap(({ src, tokens }, line) =>
    tokens
      .map(({ startIndex, endIndex, scopes }) => ({
        line,
        text: src.slice(startIndex, endIndex),
        scopes: scopes.slice(1).map((scope) => scope.replace(/\.disclosure-report$/, '')),
      }))
      .filter(({ scopes }) => scopes.length > 0),
  );
}

/** The texts of all tokens that have a scope, or one below it, in order of place. */
export function textsOf(tokens: readonly Token[], scope: string): string[] {
  return tokens
    .filter(({ scopes }) => scopes.some((one) => one === scope || one.startsWith(`${scope}.`)))
    .map(({ text }) => text);
}
