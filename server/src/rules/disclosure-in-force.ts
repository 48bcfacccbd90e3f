import type { Cell, Row } from '../model/report';
import type { Rule } from './rule';

export const disclosureInForce: Rule = {
  code: 'disclosure-in-force',
  category: 'reconciliation',
  severity: 'hint',
  title: { zh: '现行有效件数少于本年制发未废止的件数', en: 'Fewer in force than were issued and not repealed' },
  basis: 'inference',
  check({ tables }, tell) {
    for (const row of tables.find(({ key }) => key === 'disclosure')?.rows ?? []) {
      const inForce = row.fits ? cellIn(row, 'inForce') : undefined;
      if (!inForce) continue;
      const issued = known(cellIn(row, 'issued'));
      const repealed = known(cellIn(row, 'repealed'));
      const now = known(inForce);
      if (now === null || issued === null || repealed === null || now - issued + repealed >= 0) continue;
      tell({
        span: inForce.span,
        message: {
          zh: `现行有效${now}件 − 本年制发${issued}件 + 本年废止${repealed}件 = ${now - issued + repealed}，上年末的现行有效件数不会小于0。请核对这三个数。`,
          en: `${now} in force − ${issued} issued + ${repealed} repealed = ${now - issued + repealed}: the number in force at the end of last year cannot be below 0. Check the three figures.`,
        },
      });
    }
  },
};

function cellIn({ cells }: Row, column: string): Cell | undefined {
  return cells.find((one) => one.column === column);
}

function known(cell: Cell | undefined): number | null {
  return cell?.state === 'number' ? cell.value : null;
}
