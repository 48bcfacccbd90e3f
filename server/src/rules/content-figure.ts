import { identitiesOf } from '../identities/identities';
import { termsOf } from '../identities/identity';
import type { Cell, Reading, Report } from '../model/report';
import { type Compared, mistaken } from '../statements/compare';
import type { TableFigure } from '../statements/figures';
import { spanIn } from '../statements/narrative';
import { numeralEnd } from '../statements/number';
import type { Words } from '../text/words';
import { replaceFigure } from './fixes/figure-place';
import { obviousFix, possibleFix } from './fixes/fix';
import { numberEdit } from './fixes/number-fix';
import { inTenThousands } from './questions/amount';
import { type ChargedOtherwise, chargedOtherwise } from './questions/charged';
import type { Fix, Related, Remark, Rule } from './rule';
import { saidNumber } from './wording/said-number';
import { topicName } from './wording/topic-name';

/** More cells than this are a group of rows: the sum says more than a list. */
const MOST_RELATED = 8;

export const contentFigure: Rule = {
  code: 'content-figure',
  category: 'content',
  severity: 'warning',
  title: { zh: '正文中的数字与表中不一致', en: 'A figure in the text is not the table’s' },
  basis: 'practice',
  check(report, tell, reading) {
    const all = mistaken(report).filter(({ statement: { topic, count } }) => {
      return count && !(topic.kind === 'disclosure' && topic.column === 'published');
    });
    const things = thingsByTable(all);
    for (const one of all) {
      const { start, end, topic } = one.statement;
      const alike = things.get(topic.kind)?.size ?? 0;
      tell({
        span: spanIn(one.place, start, end),
        message: message(report, one, saidNumber(one), alike),
        related: relatedTo(one),
        fixes: fixesOf(report, one, alike < LEAST_STALE, reading),
      });
    }
    for (const one of chargedOtherwise(report)) tell(ofCharged(one, reading));
  },
};

/** 行政事业性收费 is an amount, in 万元 in the table and in either unit in the text. */
function ofCharged({ place, said, cell, value }: ChargedOtherwise, { text }: Reading): Remark {
  const { numeral } = said;
  const words = `${place.sentence.folded.slice(numeral.start, numeralEnd(numeral))}元`;
  const due = numeral.scale === 1e4 ? String(value) : numeral.scale === 1 ? String(Math.round(value * 1e4)) : null;
  const edit = due === null ? null : numberEdit(text, place, numeral, due);
  const inTable = inTenThousands(String(said.yuan), '元');
  const edits = inTable && replaceFigure(text, cell, inTable);
  return {
    span: spanIn(place, numeral.start, numeral.end),
    message: {
      zh: `正文说行政事业性收费是${words}，表中是${value}万元。两处说的是同一件事，数字应当一致。请核对后改正写错的一处。`,
      en: `The text says ${words} for administrative fees, the table says ${value} 万元 (ten thousand yuan). Both speak of the same thing and should agree. Check, and correct the one that is mistaken.`,
    },
    related: [
      {
        span: cell.span,
        message: { zh: `表中是${value}万元`, en: `The table says ${value} 万元 (ten thousand yuan)` },
      },
    ],
    fixes: [
      ...(edit ? [possibleFix({ zh: `将正文的数改为${due}`, en: `Change the text to ${due}` }, [edit])] : []),
      ...(edits ? [possibleFix({ zh: `将表中的数改为${inTable}`, en: `Change the table to ${inTable}` }, edits)] : []),
    ],
  };
}

/** So many things of which the text says otherwise than one table are no slips: text or table is last year's still. */
const LEAST_STALE = 3;

/** The things of each table of which the text says otherwise. */
function thingsByTable(all: readonly Compared[]): ReadonlyMap<string, ReadonlySet<string>> {
  const things = new Map<string, Set<string>>();
  for (const { statement } of all) {
    const { topic } = statement;
    const same = things.get(topic.kind) ?? new Set();
    things.set(topic.kind, same.add(JSON.stringify(topic)));
  }
  return things;
}

function message(report: Report, { statement, figures }: Compared, said: string, alike: number): Words {
  const name = topicName(report, statement.topic);
  const [first, ...others] = [...new Set(figures.map(({ value }) => value))];
  const readings = others.length > 0 ? `（换一种口径是${others.join('或')}）` : '';
  const readingsEn = others.length > 0 ? ` (${others.join(' or ')} if counted the other way)` : '';
  const stale = alike >= LEAST_STALE;
  const zh = stale
    ? `正文有${alike}项与这张表不同，多半是正文或表还没有换成本年的数，请先看哪一边是本年的。`
    : '请核对后改正写错的一处。';
  const en = stale
    ? `The text differs from this table in ${alike} things: text or table probably has not been brought up to date; see first which of them is this year’s.`
    : 'Check, and correct the one that is mistaken.';
  return {
    zh: `正文说${name.zh}是${said}，表中是${first}${readings}。两处说的是同一件事，数字应当一致。${zh}`,
    en: `The text says ${said} for ${name.en}, the table says ${first}${readingsEn}. Both speak of the same thing and should agree. ${en}`,
  };
}

function relatedTo({ figures: [figure] }: Compared): Related[] {
  const cells = figure?.cells.slice(0, MOST_RELATED) ?? [];
  return cells.map(({ span, text, value }) => ({
    span,
    message: { zh: `表中是${value ?? (text || '空着')}`, en: `The table says ${value ?? (text || 'nothing')}` },
  }));
}

/**
 * Either way: each figure that the table could mean into the text, and the text's into the cell, where one cell holds it. Sums that
 * hold with that cell speak for the table, unless it may be last year's, whose sums hold as well.
 */
function fixesOf(report: Report, { statement, place, figures }: Compared, isSlip: boolean, { text }: Reading): Fix[] {
  const { count } = statement;
  if (count?.about !== 'exactly' || count.numeral.scale !== 1 || count.numeral.value === null) return [];
  const values = new Set(figures.map((one) => one.value));
  const cell = soleCell(figures[0]);
  const holding = cell ? holdingWith(report, cell) : 0;
  const preferred = isSlip && values.size === 1 && standsInSums(report, figures[0]);
  const fixes: Fix[] = [];
  for (const value of values) {
    const edit = value >= 0 ? numberEdit(text, place, count.numeral, String(value)) : null;
    if (!edit) continue;
    const title = { zh: `将正文的数改为${value}`, en: `Change the text to ${value}` };
    fixes.push((preferred ? obviousFix : possibleFix)(title, [edit]));
  }
  const edits = cell && replaceFigure(text, cell, String(count.numeral.value));
  if (edits) fixes.push(possibleFix(intoTable(count.numeral.value, holding), edits));
  return fixes;
}

function intoTable(value: number, holding: number): Words {
  const title = { zh: `将表中的数改为${value}`, en: `Change the table to ${value}` };
  if (holding === 0) return title;
  return {
    zh: `${title.zh}（现在成立的${holding}条勾稽关系将不成立）`,
    en: `${title.en} (${holding} ${holding === 1 ? 'sum that holds' : 'sums that hold'} now will not)`,
  };
}

/** Each cell of the figure is in a sum that holds. */
function standsInSums(report: Report, figure: TableFigure | undefined): boolean {
  return (
    figure !== undefined &&
    figure.cells.length > 0 &&
    [...figure.cells, ...figure.less].every((cell) => holdingWith(report, cell) > 0)
  );
}

/** So many sums hold, and would not if this cell alone were changed. */
function holdingWith(report: Report, cell: Cell): number {
  return identitiesOf(report).filter(
    (identity) => identity.state === 'holding' && termsOf(identity).some((term) => term.cell === cell),
  ).length;
}

function soleCell(figure: TableFigure | undefined): Cell | null {
  return figure && figure.cells.length === 1 && figure.less.length === 0 ? (figure.cells[0] ?? null) : null;
}
