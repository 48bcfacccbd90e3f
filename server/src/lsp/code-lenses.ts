import type { CancellationToken, CodeLens, CodeLensParams } from 'vscode-languageserver';
import { lenses } from '../service';
import { rangeOf } from './fix-data';
import type { Session } from './session';

/** Goes to a range of a document and offers what can be done there; our extension registers it. */
export const LOOK = 'gouji.look';

/** `textDocument/codeLens`: above each table, how its sums stand; a click goes to the first figure to look at. */
export async function codeLenses(
  session: Session,
  params: CodeLensParams,
  token: CancellationToken,
): Promise<CodeLens[]> {
  const { uri } = params.textDocument;
  const view = await session.view(uri, token);
  if (!view || !(await session.settings.of(uri)).codeLens) return [];
  const { reports, lines } = view.snapshot.reading;
  return lenses(reports).map(({ span, text, look }) => ({
    range: rangeOf(span, lines),
    command: {
      title: text[view.language],
      // A lens without a command is plain text, which is all that a client without ours can do.
      command: look && session.client.commands ? LOOK : '',
      ...(look && { arguments: [uri, rangeOf(look, lines)] }),
    },
  }));
}
