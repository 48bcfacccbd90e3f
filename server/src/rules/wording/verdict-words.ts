import type { Table } from '../../model/report';
import type { KnownFigure } from '../../reconcile/evidence';
import type { FailingGroup } from '../../reconcile/failing-group';
import type { Words } from '../../text/words';
import type { Verdict } from '../questions/culprit';
import { againstWords, changesWords, operationWords, printedWords, scopeWords, termWords } from './change-words';

/** What the sums alone cannot say. */
const ASK: Words = {
  zh: '这是由数字推断的，改之前请核对台账。',
  en: 'This is inferred from the figures: look at the register before you change anything.',
};

const MORE: Words = { zh: '搜索到限而止，可能另有改法。', en: 'The search was cut short, so there may be other ways.' };

/** What is inferred from a group, marked as an inference. */
export function verdictWords(
  group: FailingGroup,
  verdict: Verdict,
  table: Table,
  evidence: readonly KnownFigure[],
): Words {
  if (verdict.kind === 'nothing') return nothing(group);
  const said = inferred(group, verdict, table, evidence);
  const more = group.exhaustive ? { zh: '', en: '' } : { zh: MORE.zh, en: ` ${MORE.en}` };
  return { zh: `推断：${said.zh}${more.zh}${ASK.zh}`, en: `Inference: ${said.en}${more.en} ${ASK.en}` };
}

function inferred(
  group: FailingGroup,
  verdict: Exclude<Verdict, { kind: 'nothing' }>,
  table: Table,
  evidence: readonly KnownFigure[],
): Words {
  const scope = scopeWords(group);
  if (verdict.kind === 'tie') {
    const count = verdict.explanations.length;
    const [only] = verdict.explanations[0]?.changes ?? [];
    if (count === 1 && only) {
      const cell = termWords(only.term, table);
      return {
        zh: `如果只错一处，只能是${cell.zh}的${only.term.value}应为${only.to}。`,
        en: `If one figure alone is wrong, it is ${only.term.value} in ${cell.en}, which should be ${only.to}.`,
      };
    }
    return {
      zh: `有${count}种可能性相当的改法，都能使${scope.zh}；单凭数字分不出是哪一种，已逐一列为快速修复。`,
      en: `There are ${count} changes, about as likely, with each of which ${scope.en}. The figures alone cannot tell which is right; each is a quick fix.`,
    };
  }
  if (verdict.kind === 'outcome') {
    const { term, to } = verdict.change;
    const cell = termWords(term, table);
    const stale = changesWords(verdict.stale.changes, table);
    const against = againstWords(verdict.stale, evidence);
    return {
      zh: `要么${cell.zh}的${term.value}有误，应为${to}；要么这个数无误，是随之变动的合计没有更新（${stale.zh}）${against.zh}。两种改法都能使${scope.zh}。`,
      en: `Either ${term.value} in ${cell.en} should be ${to}, or it is right and the totals that follow from it were not brought up to date (${stale.en})${against.en}. Either way ${scope.en}.`,
    };
  }
  const { changes } = verdict.explanation;
  const [only, ...others] = changes;
  if (only && others.length === 0) {
    const cell = termWords(only.term, table);
    const from = printedWords(only.term);
    return {
      zh: `${cell.zh}的${from.zh}有误，应为${only.to}，仅改此一处即可使${scope.zh}。`,
      en: `${from.en} in ${cell.en} should be ${only.to}; with this alone ${scope.en}.`,
    };
  }
  const operation = operationWords(verdict.explanation);
  const all = changesWords(changes, table);
  return {
    zh: `${operation.zh}（${all.zh}），即可使${scope.zh}。`,
    en: `${operation.en} (${all.en}): then ${scope.en}.`,
  };
}

function nothing({ exhaustive, broken }: FailingGroup): Words {
  if (exhaustive) {
    return {
      zh: '已搜索完毕，没有找到只改少数几格就能使其成立的办法，请逐项核对。',
      en: 'The search came to its end and found no change of a few cells that would make them hold: check figure by figure.',
    };
  }
  const many = broken.length > 1;
  return {
    zh: `没有找到错在哪一格，但没有搜索完毕${many ? '；多条关系同时不成立，多半是整块数字错位或用错了表式' : ''}，请对照原件逐项核对。`,
    en: `No wrong cell was found, but the search was not finished${many ? '; where many sums fail, a block of figures is usually shifted or the form is another' : ''}. Check against the source figure by figure.`,
  };
}
