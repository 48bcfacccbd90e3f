import {
  type CancellationToken,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { type Language, type LineIndex, outline, type Part } from '../service';
import { rangeOf } from './fix-data';
import type { Session } from './session';

/** The protocol has no kinds for documents' parts: the nearest in picture and in filters. */
const KIND: Readonly<Record<Part['kind'], SymbolKind>> = {
  report: SymbolKind.File,
  section: SymbolKind.Namespace,
  table: SymbolKind.Struct,
  row: SymbolKind.Field,
};

/** `textDocument/documentSymbol`: reports, sections, tables, rows; flat for clients that know no tree. */
export async function documentSymbols(
  session: Session,
  params: DocumentSymbolParams,
  token: CancellationToken,
): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const view = await session.view(params.textDocument.uri, token);
  if (!view) return [];
  const { reports, lines, text } = view.snapshot.reading;
  const parts = outline(reports, text);
  if (session.client.nestedSymbols) return parts.map((part) => nested(part, lines, view.language));
  return parts.flatMap((part) => flat(part, lines, view.language, view.snapshot.uri, null));
}

function nested(part: Part, lines: LineIndex, language: Language): DocumentSymbol {
  return {
    name: part.name[language],
    ...(part.detail && { detail: part.detail }),
    kind: KIND[part.kind],
    range: rangeOf(part.span, lines),
    selectionRange: rangeOf(part.nameSpan, lines),
    ...(part.children.length > 0 && { children: part.children.map((child) => nested(child, lines, language)) }),
  };
}

function flat(
  part: Part,
  lines: LineIndex,
  language: Language,
  uri: string,
  containerName: string | null,
): SymbolInformation[] {
  const name = part.name[language];
  const location = { uri, range: rangeOf(part.span, lines) };
  return [
    { name, kind: KIND[part.kind], location, ...(containerName !== null && { containerName }) },
    ...part.children.flatMap((child) => flat(child, lines, language, uri, name)),
  ];
}
