import { plain, snippet } from '../../compose/draft';
import type { Report } from '../../model/report';
import type { Proposal, Spot } from './proposal';

/** On the first line of a text that has no title yet: the title, body and year to be filled in. */
export function titleProposals(report: Report | null, spot: Spot): Proposal[] {
  if (report?.title || spot.text.slice(0, spot.lineStart).trim() !== '' || spot.behind.trim() !== '') return [];
  const begun = spot.before.trim();
  if (/[。；|\t]/.test(begun) || begun.length > LONGEST) return [];
  const body = begun === '' ? { prompt: '（机关名称）' } : begun.replace(/\d{4}.*$/, '');
  const draft = [body, { prompt: '（年份）' }, '年政府信息公开工作年度报告'];
  const stops = snippet(draft);
  return [
    {
      kind: 'title',
      span: { start: spot.lineStart, end: spot.offset },
      newText: plain(draft),
      ...(stops !== undefined && { snippet: stops }),
      label: plain(draft),
      detail: { zh: '报告标题', en: 'Title of the report' },
      documentation: () => ({
        zh: '标题由机关名称、年份和“年政府信息公开工作年度报告”组成。',
        en: 'A title is the name of the body, the year, and 年政府信息公开工作年度报告.',
      }),
    },
  ];
}

/** No body's name is as long. */
const LONGEST = 40;
