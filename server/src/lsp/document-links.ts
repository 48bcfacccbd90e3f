import type { CancellationToken, DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { type Outward, outwardIn, precedentIn, type Report } from '../service';
import { neighbourOfYear } from './folders';
import { type Piece, piecesOf, rangeIn } from './pieces';
import type { Session, View } from './session';
import { stopIfCancelled } from './turn';

/** `textDocument/documentLink`: statutes by their titles, and the body's earlier reports that lie in the same folder. */
export async function documentLinks(
  session: Session,
  { textDocument: { uri } }: DocumentLinkParams,
  token: CancellationToken,
): Promise<DocumentLink[]> {
  const view = await session.view(uri, token);
  if (!view) return [];
  const found = piecesOf(view.snapshot.reading).flatMap((piece) =>
    piece.reading.reports.flatMap((report) =>
      outwardIn(report, piece.reading.text).map((link): Placed => ({ piece, report, link })),
    ),
  );
  const neighbours = await neighboursOf(session, view, found);
  stopIfCancelled(token);
  return found.flatMap((one) => linkOf(one, neighbours, view));
}

interface Placed {
  readonly piece: Piece;
  readonly report: Report;
  readonly link: Outward;
}

function linkOf({ piece, link }: Placed, neighbours: ReadonlyMap<number, string>, { language }: View): DocumentLink[] {
  const range = rangeIn(link.span, piece);
  if (link.kind === 'statute') return [{ range, target: link.page.address, tooltip: link.page[language] }];
  const target = neighbours.get(link.year);
  const tooltip = language === 'zh' ? `同一文件夹里${link.year}年的报告` : `The report on ${link.year} in this folder`;
  return target === undefined ? [] : [{ range, target, tooltip }];
}

/**
 * By year the reports that lie beside the document, named like it but for the year. Only those are certain that are read
 * and are of that year and of the same body.
 */
async function neighboursOf(
  session: Session,
  { snapshot }: View,
  found: readonly Placed[],
): Promise<Map<number, string>> {
  const neighbours = new Map<number, string>();
  const asked = new Set<number>();
  for (const { report, link } of found) {
    if (link.kind !== 'report' || asked.has(link.year) || report.year === null) continue;
    asked.add(link.year);
    const address = neighbourOfYear(snapshot.uri, report.year, link.year);
    const text = address === null ? null : await session.textOf(address);
    const other = text === null ? null : precedentIn(text);
    if (address !== null && other?.year === link.year && other.agency === report.agency) {
      neighbours.set(link.year, address);
    }
  }
  return neighbours;
}
