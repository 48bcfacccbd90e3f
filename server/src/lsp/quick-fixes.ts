import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import { type Finding, type Fix, type Span, touch } from '../service';
import { SOURCE } from './about';
import { type Checked, judgementOf } from './checked';
import type { Client } from './client';
import { namedFinding } from './finding-data';
import type { Log } from './log';
import { placedEdit, spanOf } from './positions';
import type { Shown } from './silence';
import { workspaceEdit } from './workspace-edit';

/**
 * The findings at a place, with the diagnostics by which the client knows them: those that the diagnostics name, if they are of
 * the version that we have. Otherwise (the client kept no data, or the text has gone on) those of the present version at that
 * place, so that no edit ever meets a text for which it was not made.
 */
export function shownAt(view: Checked, range: Range, context: CodeActionContext): Shown[] {
  const ours = context.diagnostics.filter(isOurs);
  const shown: Shown[] = [];
  const unknown: Diagnostic[] = [];
  for (const diagnostic of ours) {
    const finding = namedFinding(diagnostic, view);
    if (finding) shown.push({ finding, diagnostic: withoutData(diagnostic) });
    else unknown.push(diagnostic);
  }
  if (unknown.length === 0 && ours.length > 0) return shown;
  return [...shown, ...present(view, spanOf(range, view.snapshot.reading.lines), unknown)];
}

/** The fixes of these findings. */
export function quickFixes(view: Checked, shown: readonly Shown[], client: Client, log: Log): CodeAction[] {
  return shown.flatMap(({ finding, diagnostic }) =>
    fixesOf(finding, log).map((fix) => action(fix, view, client, diagnostic)),
  );
}

/** A rule may make them now; one that cannot leaves the others theirs. */
function fixesOf(finding: Finding, log: Log): readonly Fix[] {
  try {
    return finding.fixes;
  } catch (error) {
    log.error(`rule ${finding.code}`, error);
    return [];
  }
}

function action(fix: Fix, view: Checked, client: Client, diagnostic: Diagnostic | undefined): CodeAction {
  const { snapshot, language } = view;
  const edits = fix.edits.map((edit) => placedEdit(edit, snapshot.reading.lines));
  return {
    title: fix.title[language],
    kind: CodeActionKind.QuickFix,
    ...(diagnostic && { diagnostics: [diagnostic] }),
    ...(fix.preferred && { isPreferred: true }),
    edit: workspaceEdit(snapshot, edits, client, true),
  };
}

/** The diagnostic names what the action mends; where it stood in the list is nobody’s concern any more. */
function withoutData({ data: _, ...diagnostic }: Diagnostic): Diagnostic {
  return diagnostic;
}

/** The findings at a place, each once, by the codes of the diagnostics that the client shows there, if any. */
function present(view: Checked, place: Span, shown: readonly Diagnostic[]): Shown[] {
  return judgementOf(view).findings.flatMap((finding) => {
    if (!touch(finding.span, place)) return [];
    const diagnostic = shown.find((one) => one.code === finding.code);
    return diagnostic || shown.length === 0 ? [{ finding, diagnostic: diagnostic && withoutData(diagnostic) }] : [];
  });
}

function isOurs({ source }: Diagnostic): boolean {
  return source === SOURCE.zh || source === SOURCE.en;
}
