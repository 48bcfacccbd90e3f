import type { Cell, Report, Row } from '../model/report';
import type { KnownFigure } from '../reconcile/evidence';
import { DOCUMENTS, IN_FORCE, onlyRow } from '../reconcile/last-year';
import type { Remark, Rule } from './rule';
import { capital, rowName } from './wording/row-name';

export const disclosureCarriedOver: Rule = {
  code: 'disclosure-carried-over',
  category: 'reconciliation',
  // Documents also lapse, are declared void, or come with another body: then the figures are right and do not follow.
  severity: 'information',
  title: {
    zh: '现行有效件数与上年报告接不上',
    en: 'What is in force does not follow from last year’s report',
  },
  basis: 'practice',
  check(report, tell, _, evidence) {
    if (report.year === null) return;
    for (const known of evidence('last-year')) {
      if (known.source !== 'last-year' || !DOCUMENTS.includes(known.row)) continue;
      const stock = stockOf(report, known);
      if (stock && stock.due !== stock.inForce.value) tell(remark(stock, known, report.year - 1));
    }
  },
};

/** What a row says of its documents, and what should be in force by it. Any of the figures may be wrong, or none: there is no fix. */
interface Stock {
  readonly row: Row;
  readonly issued: number;
  readonly repealed: number;
  readonly inForce: Cell;
  readonly due: number;
}

/** Null where a figure is not known. */
function stockOf(report: Report, before: KnownFigure): Stock | null {
  const row = onlyRow(report, 'disclosure', before.row);
  // Cells of a row that has not the cells due are in no column.
  if (!row) return null;
  const [issued, repealed, inForce] = ['issued', 'repealed', IN_FORCE].map((column) => counted(row, column));
  if (!issued || !repealed || !inForce) return null;
  const due = before.figure + issued.value - repealed.value;
  return { row, issued: issued.value, repealed: repealed.value, inForce, due };
}

function counted({ cells }: Row, column: string): (Cell & { readonly value: number }) | undefined {
  return cells.find(
    (cell): cell is Cell & { readonly value: number } => cell.column === column && cell.state === 'number',
  );
}

function remark({ row, issued, repealed, inForce, due }: Stock, before: KnownFigure, lastYear: number): Remark {
  const { zh, en } = rowName(row);
  const arithmetic = `${before.figure} + ${issued} − ${repealed} = ${due}`;
  const place = before.from?.() ?? null;
  return {
    span: inForce.span,
    message: {
      zh: `${zh}现行有效${inForce.value}件，而${lastYear}年报告现行有效${before.figure}件，加本年制发、减本年废止：${arithmetic}。请核对这三个数和上年的报告；因失效、清理、机构合并等原因接不上的，宜在正文中说明。`,
      en: `${capital(en)} has ${inForce.value} in force, but with the ${before.figure} in force in the report of ${lastYear}, those issued and those repealed this year there should be ${arithmetic}. Check the three figures and last year’s report; where documents lapsed, were declared void or came with another body, the text should say so.`,
    },
    ...(place && {
      elsewhere: [
        {
          place,
          message: {
            zh: `${lastYear}年报告中现行有效是${before.figure}`,
            en: `The report of ${lastYear} has ${before.figure} in force`,
          },
        },
      ],
    }),
  };
}
