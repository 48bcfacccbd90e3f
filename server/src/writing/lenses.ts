import type { TableKey } from '../forms/form';
import { countStates, identitiesOf } from '../identities/identities';
import { type Identity, tableOfSum, termsOf } from '../identities/identity';
import type { Report } from '../model/report';
import { failingGroups } from '../reconcile/groups';
import { textEvidence } from '../reconcile/text-evidence';
import { culpritSpan, verdictOf } from '../rules/questions/culprit';
import type { Span } from '../text/span';
import type { Words } from '../text/words';

/** What stands above a table: how its sums stand. */
export interface Lens {
  readonly table: TableKey;
  /** The table's first line. */
  readonly span: Span;
  readonly text: Words;
  /** The figure to look at first; null where every sum holds. */
  readonly look: Span | null;
}

/** A lens a table that has sums to keep, in order of place. */
export function lenses(reports: readonly Report[]): Lens[] {
  return reports.flatMap((report) =>
    report.tables.flatMap((table) => {
      const own = identitiesOf(report).filter(({ id }) => tableOfSum(id) === table.key);
      if (own.length === 0) return [];
      return [
        { table: table.key, span: table.firstSpan, text: stateWords(own), look: placeToLook(report, table.key, own) },
      ];
    }),
  );
}

function stateWords(own: readonly Identity[]): Words {
  const { holding, broken, undecided } = countStates(own);
  if (broken === 0 && undecided === 0) {
    return { zh: `勾稽：${holding}条全部成立`, en: `Gouji: all ${holding} sums hold` };
  }
  const zh = [`${holding}条成立`];
  const en = [`${holding} hold`];
  if (broken > 0) {
    zh.unshift(`${broken}条不成立`);
    en.unshift(`${broken} broken`);
  }
  if (undecided > 0) {
    zh.push(`${undecided}条无法判断`);
    en.push(`${undecided} undecided`);
  }
  return { zh: `勾稽：${zh.join('，')}`, en: `Gouji: ${en.join(', ')}` };
}

/** Where the first finding on failing sums points, else the first cell of an undecided one that is printed but no figure. */
function placeToLook(report: Report, key: TableKey, own: readonly Identity[]): Span | null {
  const group = failingGroups(report, () => textEvidence(report)).find(
    ({ broken }) => tableOfSum(broken[0].id) === key,
  );
  if (group) return culpritSpan(group, verdictOf(group));
  for (const identity of own) {
    if (identity.state !== 'undecided') continue;
    const unknown = termsOf(identity).find(({ value }) => value === null);
    if (unknown?.cell) return unknown.cell.span;
    if (unknown?.row) return unknown.row.figuresSpan;
  }
  return null;
}
