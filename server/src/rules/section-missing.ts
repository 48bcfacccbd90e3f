import { tableOf } from '../compose/block';
import { dueForm } from '../compose/due-form';
import { headingElement } from '../compose/heading';
import { newLineBefore, ownLine } from '../compose/new-line';
import { headingAfter, lastLine } from '../compose/place';
import { insertHeading, insertSections, missingSections } from '../compose/section';
import { writeSkeleton } from '../compose/skeleton';
import { FORM_IN_FORCE, formOf, type SectionKey, sectionForm } from '../forms/form';
import type { Reading, Report, RunOnHeading, Table } from '../model/report';
import { spanOf } from '../statements/narrative';
import { placeAt, type Span } from '../text/span';
import type { Words } from '../text/words';
import { certainFix, obviousFix } from './fixes/fix';
import { feesOf } from './questions/fee-statements';
import { type HeadingInText, headingInText } from './questions/heading-in-text';
import type { Fix, Rule, Tell } from './rule';
import { formNumber, sectionName, tableName } from './wording/statutory-names';

const SKELETON: Words = {
  zh: '写入报告框架：六个部分的标题、三张空表和待填的文字',
  en: 'Write the skeleton of a report: six headings, three blank tables, text to fill in',
};

const HEADINGS: Words = {
  zh: '补上六个部分的标题和缺少的内容',
  en: 'Write the six headings and what is missing under them',
};

export const sectionMissing: Rule = {
  code: 'section-missing',
  category: 'structure',
  severity: 'error',
  title: { zh: '缺少规定的部分', en: 'A section that the form requires is missing' },
  basis: 'law',
  check(report, tell, reading) {
    const missing = missingSections(report);
    if (missing.length === 0) return;
    if (report.sections.length === 0) return tellAll(report, tell, reading, missing);
    for (const key of missing) tellOne(report, tell, reading, key);
  },
  checkDocument(reading, tell) {
    if (!reading.emptyReport) return;
    const { number } = FORM_IN_FORCE.notice;
    tell({
      span: placeAt(0),
      at: 'report',
      message: {
        zh: `文件还是空的。年度报告须有六个部分和三张表（${number}），可写入报告框架后逐项填写。`,
        en: `The file is still empty. An annual report has six sections and three tables (${number}): write the skeleton, then fill it in.`,
      },
      fixes: [obviousFix(SKELETON, [writeSkeleton(reading)])],
    });
  },
};

/** None of the six is there: one finding says so instead of six. */
function tellAll(report: Report, tell: Tell, reading: Reading, missing: readonly SectionKey[]): void {
  const number = formNumber(dueForm(report));
  tell({
    span: lastLine(reading, report),
    at: 'sections',
    message: {
      zh: `报告还没有规定的六个部分（${number}）。请写入报告框架，再逐项填写。`,
      en: `None of the six sections that ${number} requires is there. Write the skeleton, then fill it in.`,
    },
    fixes: [insertion(reading, report, missing, report.tables.length > 0 ? HEADINGS : SKELETON)],
  });
}

function tellOne(report: Report, tell: Tell, reading: Reading, key: SectionKey): void {
  const runOn = report.runOnHeadings.find((one) => one.key === key);
  if (runOn) {
    tellRunOn(report, tell, runOn);
    return;
  }
  // In a page a line is no paragraph.
  const inText = headingElement(report) === null ? headingInText(report, key) : null;
  if (inText) {
    tellInText(report, tell, reading, key, inText);
    return;
  }
  const form = dueForm(report);
  const name = sectionName(form, key);
  const { order } = sectionForm(formOf(form), key);
  const table = report.tables.find((one) => one.key === tableOf(report, key));
  if (table) {
    tellHeading(report, tell, { key, table, fixes: [insertion(reading, report, [key], headingOf(name))] });
    return;
  }
  const next = headingAfter(report, order);
  if (key === 'other' && !next && tellTextOf(report, tell, reading)) return;
  const before = next ? `应写在“${next.text}”之前` : '应写在报告末尾';
  const beforeEn = next ? `before “${next.text}”` : 'at the end';
  tell({
    span: next?.span ?? lastLine(reading, report),
    at: key,
    message: {
      zh: `缺少${name.zh}这一部分，${before}。年度报告须依次写明六个部分，不得遗漏（《政府信息公开条例》第五十条、${formNumber(form)}）。`,
      en: `The report lacks ${name.en}; its place is ${beforeEn}. All six sections are required, in order (Regulation on Government Information Disclosure, art. 50; ${formNumber(form)}).`,
    },
    fixes: [insertion(reading, report, [key], { zh: `插入${name.zh}`, en: `Insert ${name.en}` })],
  });
}

interface HeadingMissing {
  readonly key: SectionKey;
  readonly table: Table;
  readonly fixes: readonly Fix[];
}

/** The table is there, the heading above it is not. */
function tellHeading(report: Report, tell: Tell, { key, table, fixes }: HeadingMissing): void {
  const form = dueForm(report);
  const name = sectionName(form, key);
  const shown = tableName(table.key);
  tell({
    span: table.firstSpan,
    at: key,
    message: {
      zh: `缺少${name.zh}这一部分的标题：${shown.zh}在这里，上面没有标题。请在表前写上标题（${formNumber(form)}）。`,
      en: `The heading of ${name.en} is missing: the ${shown.en} stands here without it. Write the heading above the table (${formNumber(form)}).`,
    },
    fixes,
  });
}

/** The fee is stated in the last paragraphs of section five: section six is there, the heading above it is not. */
function tellTextOf(report: Report, tell: Tell, reading: Reading): boolean {
  const span = textOfOther(report);
  const edit = span && insertHeading(reading, report, 'other', span.start);
  if (!edit) return false;
  const form = dueForm(report);
  const name = sectionName(form, 'other');
  tell({
    span,
    at: 'other',
    message: {
      zh: `缺少${name.zh}这一部分的标题：信息处理费写在这里，上面没有标题。请在这一段前写上标题（${formNumber(form)}）。`,
      en: `The heading of ${name.en} is missing: the information processing fee is stated here without it. Write the heading above this paragraph (${formNumber(form)}).`,
    },
    fixes: [
      obviousFix({ zh: `在这一段前写上标题${name.zh}`, en: `Write the heading of ${name.en} above this paragraph` }, [
        edit,
      ]),
    ],
  });
  return true;
}

/** The first sentence of section five that begins a line and states the fee, where that is the last section. */
function textOfOther(report: Report): Span | null {
  if (report.sections.at(-1)?.key !== 'problems') return null;
  const first = feesOf(report).find(({ place }) => place.section === 'problems');
  return first?.place.opens && first.fee.amount !== null ? spanOf(first.place) : null;
}

function headingOf(name: Words): Words {
  return { zh: `在表前写上标题${name.zh}`, en: `Write the heading of ${name.en} above the table` };
}

/** The heading is there, but behind the figures of a row. */
function tellRunOn(report: Report, tell: Tell, heading: RunOnHeading): void {
  const { key, text, span } = heading;
  const name = sectionName(dueForm(report), key);
  tell({
    span,
    at: key,
    message: {
      zh: `“${text}”接在上一张表的最后一行后面，没有另起一行，${name.zh}这一部分便没有标题。请在它前面换行。`,
      en: `“${text}” follows the last row of the table above on the same line, so ${name.en} has no heading. Begin a new line before it.`,
    },
    fixes: [
      certainFix({ zh: `将“${text}”另起一行`, en: `Begin a new line before “${text}”` }, [
        newLineBefore(report, heading),
      ]),
    ],
  });
}

/** The heading is there, but in the midst of a paragraph. */
function tellInText(report: Report, tell: Tell, { text: all }: Reading, key: SectionKey, heading: HeadingInText): void {
  const { text, span, end } = heading;
  const name = sectionName(dueForm(report), key);
  tell({
    span,
    at: key,
    message: {
      zh: `“${text}”接在上一句话后面，没有另起一行，${name.zh}这一部分便没有标题。请让它独占一行。`,
      en: `“${text}” follows a sentence on the same line, so ${name.en} has no heading. Put it on a line of its own.`,
    },
    fixes: [
      obviousFix(
        { zh: `让“${text}”独占一行`, en: `Put “${text}” on a line of its own` },
        ownLine(report, all, span, end),
      ),
    ],
  });
}

function insertion(reading: Reading, report: Report, keys: readonly SectionKey[], title: Words): Fix {
  return obviousFix(title, insertSections(reading, report, keys));
}
