import { identitiesOf } from '../identities/identities';
import type { Identity, IdentityId, Term } from '../identities/identity';
import { repairsOf } from '../identities/repair';
import type { Cell, Reading, Report, Table } from '../model/report';
import type { Words } from '../text/words';
import { replaceFigure } from './figure-place';
import type { Fix, Related, Remark, Tell } from './rule';

/** What a rule says of one broken identity. */
export interface BrokenSum {
  /** The figure to point at: the one that follows from the others. */
  readonly derived: Term;
  /** What that figure would be if the others are right; negative where they cannot all be. */
  readonly required: bigint;
  readonly message: Words;
  /** What the fix that sets the figure is called. */
  readonly fix: Words;
  /** Names a term in the list of related places. */
  name(term: Term): Words;
}

/** A figure of more digits than these is no figure to the reader. */
const LARGEST = 10n ** 15n - 1n;

/** Tells every broken identity of one kind, each with all its terms. */
export function tellBroken(
  id: IdentityId,
  report: Report,
  reading: Reading,
  tell: Tell,
  say: (identity: Identity, table: Table) => BrokenSum,
): void {
  const identities = identitiesOf(report);
  for (const identity of identities) {
    if (identity.id !== id || identity.state !== 'broken') continue;
    const table = report.tables.find(({ key }) => id.startsWith(key));
    if (table) tell(remarkOf(identity, say(identity, table), identities, reading));
  }
}

function remarkOf(identity: Identity, said: BrokenSum, all: readonly Identity[], reading: Reading): Remark {
  const { derived, message } = said;
  const fix = setting(identity, said, all, reading);
  return {
    span: cellOf(derived).span,
    message,
    related: [...identity.left, ...identity.right].map((term) => relatedOf(term, said)),
    fixes: fix ? [fix] : [],
  };
}

function relatedOf(term: Term, said: BrokenSum): Related {
  const { zh, en } = said.name(term);
  return { span: cellOf(term).span, message: { zh: `${zh}：${term.value}`, en: `${en}: ${term.value}` } };
}

/** Preferred only where every other figure of the sum is ruled out by the sums in which it stands. */
function setting(identity: Identity, said: BrokenSum, all: readonly Identity[], { text }: Reading): Fix | null {
  const { derived, required } = said;
  if (required < 0n || required > LARGEST) return null;
  const edits = replaceFigure(text, cellOf(derived), `${required}`);
  if (!edits) return null;
  const repairs = repairsOf(identity, all);
  const preferred = repairs.length === 1 && repairs[0]?.term === derived;
  return { title: said.fix, edits, preferred, certain: false };
}

/** Every term of an identity that is decided has a cell. */
function cellOf({ cell, rowKey, columnKey }: Term): Cell {
  if (!cell) throw new Error(`no cell at ${rowKey} ${columnKey}`);
  return cell;
}
