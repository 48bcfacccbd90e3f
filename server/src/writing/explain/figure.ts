import { identitiesOf } from '../../identities/identities';
import { type Identity, type IdentityState, termsOf } from '../../identities/identity';
import type { Cell, Report, Row, Table } from '../../model/report';
import { rowForm } from '../../rules/questions/columns';
import { brokenWords, placeWords, sidesWords } from '../../rules/wording/identity-words';
import { undecidedWords } from '../../rules/wording/undecided-words';
import type { Span } from '../../text/span';
import type { Words } from '../../text/words';
import { cellAt } from '../cell-at';
import { basisWords } from './basis';
import { cellTitle, tableTitle } from './titles';

/** What there is to know of a figure in one of the tables: plain words, of which some are the report's. */
export interface FigureFacts {
  readonly span: Span;
  /** The figure as printed; '' for a blank. */
  readonly printed: string;
  /** Row and column by their statutory names. */
  readonly name: Words;
  /** The table, where the row's label departs from the form, and the article that the row rests on. */
  readonly facts: readonly Words[];
  /** The identities in which the figure stands, with their arithmetic. */
  readonly sums: readonly { readonly state: IdentityState; readonly words: Words }[];
  /** Why it stands in none; null where it does. */
  readonly apart: Words | null;
}

/** What is known of the figure or blank at an offset; null where there is none that stands for something in the form. */
export function figureFacts(reports: readonly Report[], offset: number): FigureFacts | null {
  const at = cellAt(reports, offset);
  return at && at.row.key !== null ? factsOf(at.report, at.table, at.row, at.cell) : null;
}

function factsOf(report: Report, table: Table, row: Row, cell: Cell): FigureFacts {
  const sums = identitiesOf(report).filter((identity) => termsOf(identity).some((term) => term.cell === cell));
  return {
    span: cell.span,
    printed: cell.state === 'blank' ? '' : cell.text.trim(),
    name: cellTitle({ table, row, cell }),
    facts: [tableTitle(table), ...labelFacts(row), ...basisFacts(table, row)],
    sums: sums.map((identity) => ({ state: identity.state, words: sumWords(identity, table) })),
    apart: sums.length > 0 ? null : apartWords(table, row),
  };
}

/** The label as printed, where it is not the form's own. */
function labelFacts({ label }: Row): Words[] {
  if (!label || label.wording === 'label' || label.text === '') return [];
  const text = label.text.replace(/\s+/g, ' ');
  return [{ zh: `行名印作“${text}”`, en: `The row's label is printed “${text}”` }];
}

function basisFacts(table: Table, row: Row): Words[] {
  const basis = rowForm(table, row.key ?? '')?.legalBasis ?? [];
  return basis.length === 0 ? [] : [basisWords(basis)];
}

function sumWords(identity: Identity, table: Table): Words {
  if (identity.state === 'broken') return brokenWords(identity, table);
  const place = placeWords(identity, table);
  if (identity.state === 'undecided') {
    const why = undecidedWords(identity, table);
    return { zh: `${place.zh}：${why.zh}`, en: `${place.en}: ${why.en}` };
  }
  const [left, right] = sidesWords(identity, table);
  return { zh: `${place.zh}：${left.zh}，${right.zh}`, en: `${place.en}: ${left.en}; ${right.en}` };
}

function apartWords({ key }: Table, row: Row): Words {
  if (key === 'disclosure') return { zh: '本表没有勾稽关系。', en: 'This table has no sums.' };
  if (!row.fits) {
    return {
      zh: `本行应有${row.due}个数，个数不对，不知道各属哪一列，本行的勾稽关系无法判断。`,
      en: `The row is due ${row.due} figures and has another number; none can be placed in a column, so the sums on it are undecided.`,
    };
  }
  return row.outsideSums
    ? { zh: '本行是各小项的标题，不计入（七）。', en: 'The row heads others and does not count in （七）.' }
    : {
        zh: '本行不止一次：数字相同的只算一行，不同的，有关勾稽关系无法判断。',
        en: 'The row is there more than once: where all say the same it counts once, else the sums on it are undecided.',
      };
}
