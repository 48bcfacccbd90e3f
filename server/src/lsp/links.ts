import type {
  CancellationToken,
  DefinitionLink,
  DefinitionParams,
  Location,
  ReferenceParams,
} from 'vscode-languageserver';
import { definition, references } from '../service';
import { placeIn, rangeIn } from './pieces';
import type { Session } from './session';

/** `textDocument/definition`: from a figure in the text to its cells, from a total to what it is made of. */
export async function definitions(
  session: Session,
  { textDocument: { uri }, position }: DefinitionParams,
  token: CancellationToken,
): Promise<DefinitionLink[] | Location[]> {
  const view = await session.view(uri, token);
  if (!view) return [];
  const { piece, offset } = placeIn(view.snapshot.reading, position);
  const link = definition(piece.reading.reports, offset);
  if (!link) return [];
  const targets = link.targets.map((span) => rangeIn(span, piece));
  if (!session.client.definitionLinks) return targets.map((range) => ({ uri, range }));
  const originSelectionRange = rangeIn(link.origin, piece);
  return targets.map((range) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

/** `textDocument/references`: the terms of a figure's sums and the sentences that tell of it; every place of a name. */
export async function referencesTo(
  session: Session,
  { textDocument: { uri }, position, context }: ReferenceParams,
  token: CancellationToken,
): Promise<Location[]> {
  const view = await session.view(uri, token);
  if (!view) return [];
  const { piece, offset } = placeIn(view.snapshot.reading, position);
  const { reports, text } = piece.reading;
  return references(text, reports, offset, context.includeDeclaration).map((span) => ({
    uri,
    range: rangeIn(span, piece),
  }));
}
