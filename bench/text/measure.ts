import { RULES } from '../../server/src/rules/registry';
import { check, read } from '../../server/src/service';
import { placeIn } from '../../server/src/statements/sentence';
import { toldIn } from '../../server/src/statements/told';
import { line } from '../../test/unit/statements/support';
import { altered } from './alter';
import type { Phrase } from './corpus';
import { reportWith } from './report';

/** The rules that compare sentences with tables. */
const COMPARING = RULES.filter(({ code }) =>
  /^content-(?:figure|figure-ask|none-but-some|all-done|breakdown|percentage|year)$/.test(code),
);

export interface Measured {
  readonly sentences: number;
  /** Statements that must be read, and are; all that are read. */
  readonly marked: number;
  readonly readRight: number;
  readonly readAll: number;
  /** Findings that are due in the sentences as they stand and in those with one figure changed; all that are told. */
  readonly due: number;
  readonly toldRight: number;
  readonly toldAll: number;
  /** Of the sentences with one figure changed: how many there are, and how many are told at that figure. */
  readonly altered: number;
  readonly alteredTold: number;
  readonly faults: readonly string[];
}

/** Reads and checks every sentence as it stands, and every second one that has figures with one of them changed. */
export function measure(phrases: readonly Phrase[]): Measured {
  const sum = { marked: 0, readRight: 0, readAll: 0, due: 0, toldRight: 0, toldAll: 0, altered: 0, alteredTold: 0 };
  const faults: string[] = [];
  let second = false;
  phrases.forEach((phrase, k) => {
    const at = `${phrase.file}:${phrase.line} ${phrase.text}`;
    const must = phrase.marks.map(({ start, end, says }) => `${says} ${phrase.text.slice(start, end)}`);
    const are = readingsOf(phrase);
    const right = common(must, are);
    sum.marked += must.length;
    sum.readAll += are.length;
    sum.readRight += right;
    if (right < must.length || right < are.length)
      faults.push(`read   ${at}\n       must ${must.join('; ')}\n       is   ${are.join('; ')}`);

    const due = phrase.marks.filter((mark) => mark.due).map(({ start, end }) => `${start}-${end}`);
    const told = findingsIn(phrase.agency, phrase.text);
    const agreed = common(due, told);
    sum.due += due.length;
    sum.toldAll += told.length;
    sum.toldRight += agreed;
    if (agreed < due.length || agreed < told.length)
      faults.push(`told   ${at}\n       due ${due.join(' ')}; is ${told.join(' ')}`);

    if (due.length > 0) return;
    const changed = altered(phrase, k);
    second = changed ? !second : second;
    if (!changed || !second) return;
    const found = findingsIn(phrase.agency, changed.text);
    const place = `${changed.start}-${changed.end}`;
    // A part that no table shows makes the whole wrong that it is a part of.
    const hit = changed.says === 'channel' ? found.length === 1 : found.includes(place);
    sum.altered++;
    sum.due++;
    sum.toldAll += found.length;
    if (hit) {
      sum.alteredTold++;
      sum.toldRight++;
    }
    if (!hit || found.length > 1)
      faults.push(`change ${changed.text} (${changed.says} at ${place}): ${found.join(' ') || 'nothing'}`);
  });
  return { sentences: phrases.length, ...sum, faults };
}

/** What is read of the reporting body's own year. */
function readingsOf({ agency, text }: Phrase): string[] {
  const [report] = read(reportWith(agency, text)).reports;
  if (!report) throw new Error('no report');
  return toldIn(report)
    .filter(({ statement }) => (statement.scope.year?.value ?? report.year) === report.year)
    .map(({ statement, place: { sentence } }) => {
      const words = sentence.text.slice(placeIn(sentence, statement.start), placeIn(sentence, statement.end - 1) + 1);
      const topic = line(sentence.text, statement).split(' ').at(-1) as string;
      return `${statement.kind === 'count' ? '' : `${statement.kind} `}${topic} ${words}`;
    });
}

/** Where findings stand in the sentence. */
function findingsIn(agency: string, sentence: string): string[] {
  const text = reportWith(agency, sentence);
  const at = text.indexOf(sentence);
  return check(read(text), COMPARING).findings.map(({ span }) => `${span.start - at}-${span.end - at}`);
}

function common(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let count = 0;
  for (const one of a) {
    const k = left.indexOf(one);
    if (k < 0) continue;
    left.splice(k, 1);
    count++;
  }
  return count;
}
