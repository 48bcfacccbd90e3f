import {
  type CancellationToken,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { type Language, Memo, outline, type Part, type Reading } from '../service';
import { type Piece, piecesOf, rangeIn } from './pieces';
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
  const { snapshot, language } = view;
  const { nestedSymbols } = session.client;
  return piecesOf(snapshot.reading).flatMap((piece): (DocumentSymbol | SymbolInformation)[] => {
    const { reading } = piece;
    const at = { ...piece, language };
    if (nestedSymbols) return tree(at);
    return outline(reading.reports, reading.text).flatMap((part) => flat(part, at, snapshot.uri, null));
  }) as DocumentSymbol[] | SymbolInformation[];
}

/** Where the parts stand, and in what language they are named. */
interface Place extends Piece {
  readonly language: Language;
}

/** A long text is mostly the same from one version to the next, and its outline is thousands of objects. */
const known = new Memo<Reading, { readonly place: Place; readonly symbols: DocumentSymbol[] }>();

function tree(place: Place): DocumentSymbol[] {
  const { reading, line, language } = place;
  const before = known.get(reading);
  if (before && before.place.line === line && before.place.language === language) return before.symbols;
  const symbols = outline(reading.reports, reading.text).map((part) => nested(part, place));
  known.set(reading, { place, symbols });
  return symbols;
}

function nested(part: Part, place: Place): DocumentSymbol {
  const symbol: DocumentSymbol = {
    name: part.name[place.language],
    kind: KIND[part.kind],
    range: rangeIn(part.span, place),
    selectionRange: rangeIn(part.nameSpan, place),
  };
  if (part.detail) symbol.detail = part.detail;
  if (part.children.length > 0) symbol.children = part.children.map((child) => nested(child, place));
  return symbol;
}

function flat(part: Part, place: Place, uri: string, containerName: string | null): SymbolInformation[] {
  const name = part.name[place.language];
  const location = { uri, range: rangeIn(part.span, place) };
  return [
    { name, kind: KIND[part.kind], location, ...(containerName !== null && { containerName }) },
    ...part.children.flatMap((child) => flat(child, place, uri, name)),
  ];
}
