import { tableOf } from '../compose/block';
import { moveTable } from '../compose/move-table';
import { fillSection } from '../compose/section';
import { standing } from '../compose/standing';
import type { Reading, Report, Section, Table } from '../model/report';
import type { Span } from '../text/span';
import { obviousFix } from './fixes/fix';
import type { Remark, Rule } from './rule';
import { tableName } from './wording/statutory-names';

export const sectionEmpty: Rule = {
  code: 'section-empty',
  category: 'structure',
  severity: 'warning',
  title: { zh: '标题下没有内容', en: 'Nothing stands under a section heading' },
  basis: 'law',
  check(report, tell, reading) {
    for (const section of standing(report.sections).firsts) {
      const key = tableOf(report, section.key);
      if (key) {
        // Where the table is nowhere, table-missing says so.
        const table = report.tables.find((one) => one.key === key);
        if (table && standsElsewhere(report, table, section)) tell(elsewhere(reading, report, section, table));
        continue;
      }
      if (!section.empty) continue;
      const nothing = section.key === 'other' ? '没有需要报告的事项也要写明“无”' : '没有的情况也要如实说明';
      const nothingEn =
        section.key === 'other' ? 'write “无” if there is nothing to report' : 'say so if there is nothing to report';
      tell({
        span: section.span,
        message: {
          zh: `“${section.text}”下面没有内容。六个部分都要填写，${nothing}。`,
          en: `Nothing stands under “${section.text}”. All six sections are due; ${nothingEn}.`,
        },
        fixes: [
          obviousFix(
            { zh: `在“${section.text}”下写入待填的文字`, en: `Write text to fill in under “${section.text}”` },
            [fillSection(report, section)],
          ),
        ],
      });
    }
  },
};

/** Nothing stands under the heading, or the table of another heading does, and its own under a third. */
function standsElsewhere(report: Report, table: Table, section: Section): boolean {
  const above = report.sections.find(({ body }) => isWithin(table, body));
  // Where the heading stands twice, section-repeated says so.
  if (above?.key === section.key) return false;
  if (section.empty) return !isWithin(table, section.body);
  return (
    above !== undefined &&
    tableOf(report, above.key) !== null &&
    report.tables.some((one) => isWithin(one, section.body))
  );
}

function isWithin({ span }: Table, body: Span): boolean {
  return span.start >= body.start && span.start < body.end;
}

function elsewhere(reading: Reading, report: Report, section: Section, table: Table): Remark {
  const name = tableName(table.key);
  const edits = moveTable(reading, report, table, section);
  return {
    span: section.span,
    at: section.key,
    message: {
      zh: `“${section.text}”下面${section.empty ? '没有内容' : '是另一张表'}，${name.zh}写在了别处。这一部分以此表报告，应把表移到这个标题下面。`,
      en: `${section.empty ? 'Nothing' : 'Another table'} stands under “${section.text}”; the ${name.en} stands elsewhere. The section is reported by that table: move it under this heading.`,
    },
    related: [{ span: table.firstSpan, message: { zh: '表在这里', en: 'The table stands here' } }],
    fixes: edits
      ? [
          obviousFix(
            { zh: `将${name.zh}移到“${section.text}”下面`, en: `Move the ${name.en} under “${section.text}”` },
            edits,
          ),
        ]
      : [],
  };
}
