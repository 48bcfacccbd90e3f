import type { Reading, Report, Section } from '../model/report';
import { placeAt } from '../text/span';
import { paragraphBreak } from './block';
import { type Change, change, insertion } from './change';
import type { Draft } from './draft';
import { headingElement } from './heading';
import { beforeHeading, endOfReport } from './place';

/**
 * Adds a paragraph at the end of a section, in the report's own manner.
 *
 * @param behind where the section ends before what is not its own, as signature and date; null where it has nothing of the kind
 */
export function appendParagraph(
  reading: Reading,
  report: Report,
  section: Section,
  sentence: string,
  behind: number | null = null,
): Change {
  if (behind !== null)
    return headingElement(report) === null
      ? insertion(behind, paragraphBreak(report.manner) + sentence)
      : appendSentences(reading.text, behind, [sentence]);
  if (headingElement(report) !== null) return inPage(reading, report, section, sentence);
  const { start, end } = section.body;
  const at = start + reading.text.slice(start, end).trimEnd().length;
  return insertion(at, paragraphBreak(report.manner) + sentence);
}

function inPage(reading: Reading, report: Report, section: Section, sentence: string): Change {
  const paragraph = `<p>${sentence}</p>`;
  const next = report.sections.find(({ lineSpan }) => lineSpan.start > section.lineSpan.start);
  if (!next)
    return { span: placeAt(endOfReport(reading, report).offset), newText: report.manner.lineBreak + paragraph };
  return insertion(beforeHeading(reading, report, next).offset, paragraph + report.manner.lineBreak);
}

/** Goes on behind the last sentence of a paragraph, which is given its full stop where it has none. */
export function appendSentences(text: string, end: number, sentences: Draft): Change {
  const stop = /[。；！？!?;]/.test(text[end - 1] ?? '') ? '' : '。';
  return change(placeAt(end), [stop, ...sentences]);
}
