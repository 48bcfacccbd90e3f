import { dueForm } from '../../compose/due-form';
import type { Reading, Report } from '../../model/report';
import { holds } from '../cell-at';
import { aspectProposals } from './aspects';
import { citationProposals } from './citations';
import { type Proposal, type Spot, spotAt } from './proposal';
import { rowProposals } from './rows';
import { sectionProposals } from './sections';
import { sentenceProposals } from './sentences';
import { titleProposals } from './titles';
import { totalProposals } from './totals';

/** What a writer may want at an offset, the likeliest first. */
export function proposals(reading: Reading, offset: number): Proposal[] {
  const spot = spotAt(reading.text, offset);
  const report = reading.reports.findLast(({ span }) => span.start <= offset) ?? null;
  if (!report) return titleProposals(null, spot);
  const table = report.tables.find(({ span }) => holds(span, offset));
  if (table) return [...totalProposals(reading, offset), ...rowProposals(report, spot)];
  return [...titleProposals(report, spot), ...rowProposals(report, spot), ...inText(report, spot)];
}

/** In a page of HTML a whole section or paragraph needs tags of its own; words do not. */
function inText(report: Report, spot: Spot): Proposal[] {
  const form = dueForm(report);
  const words = [...citationProposals(form, spot), ...sentenceProposals(report, spot)];
  if (report.manner.layout === 'html') return words;
  return [...sectionProposals(report, spot), ...aspectProposals(report, spot), ...words];
}
