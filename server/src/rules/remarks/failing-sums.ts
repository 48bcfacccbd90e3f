import { derivedTerm, type IdentityId, tableOfSum } from '../../identities/identity';
import type { Reading, Report, Table } from '../../model/report';
import type { KnownFigure } from '../../reconcile/evidence';
import type { Explanation, FailingGroup } from '../../reconcile/failing-group';
import { failingGroups } from '../../reconcile/groups';
import type { Span } from '../../text/span';
import type { Words } from '../../text/words';
import { sumFixes } from '../fixes/sum-fixes';
import { culpritSpan, offered, spanOf, verdictOf } from '../questions/culprit';
import type { Related, Remark, Rule } from '../rule';
import { printedWords, termWords } from '../wording/change-words';
import { brokenWords, REASONS } from '../wording/identity-words';
import { verdictWords } from '../wording/verdict-words';

/** So many failing identities are spelt out in the message; the others are in the related places. */
const SPELT_OUT = 2;

/**
 * The check of a rule that tells groups of failing identities: those whose first identity, in the fixed order balance,
 * column sum, row sum, is of its kind. So each group is told once, by one rule.
 */
export function tellsGroupsOf(id: IdentityId): NonNullable<Rule['check']> {
  return (report, tell, reading, evidence) => {
    for (const group of failingGroups(report, evidence)) {
      if (group.broken[0].id === id) tell(remarkOf(group, tableOf(report, id), reading, evidence()));
    }
  };
}

function tableOf({ tables }: Report, id: IdentityId): Table {
  const table = tables.find(({ key }) => key === tableOfSum(id));
  if (!table) throw new Error(`${id} fails without a table`);
  return table;
}

function remarkOf(group: FailingGroup, table: Table, reading: Reading, evidence: readonly KnownFigure[]): Remark {
  const verdict = verdictOf(group);
  const shown = offered(group);
  const told = group.broken.map((identity) => brokenWords(identity, table));
  const fact = factWords(group, told);
  const inference = verdictWords(group, verdict, table, evidence);
  const span = culpritSpan(group, verdict);
  return {
    span,
    message: { zh: `${fact.zh}${inference.zh}`, en: `${fact.en} ${inference.en}` },
    related: [
      ...brokenPlaces(group, told, span),
      ...candidates(shown, table, verdict.kind === 'tie' ? null : span),
      ...statements(shown, table, evidence),
    ],
    laterFixes: () => sumFixes(group, shown, table, reading, evidence),
  };
}

/** The identities that fail, each with its sum done (`told`), and why the first must hold. */
function factWords({ broken }: FailingGroup, told: readonly Words[]): Words {
  const reason = REASONS[broken[0].id];
  const [only, ...others] = told.slice(0, SPELT_OUT);
  if (only && others.length === 0) {
    return { zh: `勾稽关系不成立：${only.zh}。${reason.zh}`, en: `A sum does not hold: ${only.en}. ${reason.en}` };
  }
  const all = [only as Words, ...others];
  const more = broken.length - all.length;
  const zh = all.map((one, i) => `（${i + 1}）${one.zh}`).join('；');
  const en = all.map((one, i) => `(${i + 1}) ${one.en}`).join('; ');
  return {
    zh: `${broken.length}条勾稽关系不成立：${zh}${more > 0 ? `；其余${more}条见相关位置` : ''}。${reason.zh}`,
    en: `${broken.length} sums do not hold: ${en}${more > 0 ? `; ${more} more ${more === 1 ? 'is' : 'are'} among the related places` : ''}. ${reason.en}`,
  };
}

/** One that fails where the finding points has been told. */
function brokenPlaces({ broken }: FailingGroup, words: readonly Words[], told: Span): Related[] {
  if (broken.length === 1 && spanOf(derivedTerm(broken[0])).start === told.start) return [];
  return broken.map((identity, i) => {
    const { zh, en } = words[i] as Words;
    return { span: spanOf(derivedTerm(identity)), message: { zh: `不成立：${zh}`, en: `Broken: ${en}` } };
  });
}

/** Every cell that an explanation changes, once, with the figures that it may have to be; all but the one that was told. */
function candidates(explanations: readonly Explanation[], table: Table, told: Span | null): Related[] {
  const figures = new Map<Explanation['changes'][number]['term'], Set<number>>();
  for (const { term, to } of explanations.flatMap(({ changes }) => changes)) {
    figures.set(term, (figures.get(term) ?? new Set()).add(to));
  }
  return [...figures].flatMap(([term, to]) => {
    const span = spanOf(term);
    if (span.start === told?.start && span.end === told.end) return [];
    const { zh, en } = termWords(term, table);
    const from = printedWords(term);
    const message = {
      zh: `${zh}：现为${from.zh}，可能应为${[...to].join('或')}`,
      en: `${en}: ${from.en}, perhaps to be ${[...to].join(' or ')}`,
    };
    return [{ span, message }];
  });
}

/** Where the text speaks of a figure that an explanation changes. */
function statements(explanations: readonly Explanation[], table: Table, evidence: readonly KnownFigure[]): Related[] {
  if (evidence.length === 0) return [];
  const changed = new Map(
    explanations.flatMap(({ changes }) =>
      changes.map(({ term }) => [`${term.rowKey} ${term.columnKey}`, term] as const),
    ),
  );
  return evidence.flatMap(({ row, column, figure, source, span }) => {
    const term = changed.get(`${row} ${column}`);
    if (!term) return [];
    const { zh, en } = termWords(term, table);
    const said =
      source === 'text'
        ? { zh: `正文所说的${zh}：${figure}`, en: `The text says of ${en}: ${figure}` }
        : { zh: `上年报告所载的${zh}：${figure}`, en: `Last year’s report has for ${en}: ${figure}` };
    return [{ span: span ?? spanOf(term), message: said }];
  });
}
