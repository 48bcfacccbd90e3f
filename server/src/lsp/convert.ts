import type { CancellationToken } from 'vscode-languageserver';
import type { Conversion, ConvertTo, InDocument } from '../protocol';
import { converted, LAYOUTS, type Layout, lineChanges, OWN_LANGUAGE } from '../service';
import { rangeOf } from './positions';
import type { Session } from './session';

/** Answers `gouji/convert`. */
export async function conversion(
  session: Session,
  asked: ConvertTo,
  token: CancellationToken,
): Promise<Conversion | null> {
  const to = LAYOUTS.find((one) => one === asked.to);
  const view = to && (await session.view(asked.textDocument.uri, token));
  if (!view) return null;
  const { snapshot, language } = view;
  const { reading } = snapshot;
  const made = converted(reading, to, snapshot.own ? { languageId: OWN_LANGUAGE } : {});
  if (!made) return null;
  const edits = lineChanges(reading.text, made.text, 0).map(({ span, newText }) => ({
    range: rangeOf(span, reading.lines),
    newText,
  }));
  return {
    version: snapshot.version,
    edits,
    left: made.left.map(({ span, reason }) => ({ range: rangeOf(span, reading.lines), message: reason[language] })),
    lost: made.lost?.[language] ?? null,
  };
}

/** Answers `gouji/layout`. */
export async function layout(session: Session, asked: InDocument, token: CancellationToken): Promise<Layout | null> {
  const view = await session.view(asked.textDocument.uri, token);
  return view?.snapshot.reading.reports[0]?.manner.layout ?? null;
}
