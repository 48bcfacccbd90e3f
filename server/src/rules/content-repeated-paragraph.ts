import type { Report } from '../model/report';
import { type Placed, proseOf, repeatedUnits, spanOf } from '../statements/narrative';
import type { Sentence } from '../statements/sentence';
import { beginningOf } from '../text/shortened';
import type { Span } from '../text/span';
import { possibleFix } from './fixes/fix';
import { wholeLines } from './fixes/whole-lines';
import type { Rule } from './rule';

/** Shorter stretches may be said twice. */
const LEAST = 40;

export const contentRepeatedParagraph: Rule = {
  code: 'content-repeated-paragraph',
  category: 'content',
  severity: 'warning',
  title: { zh: '同一段文字出现两次', en: 'A paragraph stands twice' },
  basis: 'practice',
  check(report, tell, reading) {
    if (repeatedUnits(report) < LEAST) return;
    const twice = repeatedSections(report);
    for (const { run, first, whole } of repeats(report)) {
      // The whole section stands twice: that is told at its heading.
      const { section } = run[0] as Placed;
      if (section !== null && section === first[0]?.section && twice.has(section)) continue;
      const span = spanOver(run);
      const words = beginningOf((run[0] as Placed).sentence.text, 20);
      tell({
        span,
        message: {
          zh: `这段文字（“${words}…”）与前面的完全相同，多半是重复粘贴。请删去一处，或者换成这里应写的内容。`,
          en: `This passage (“${words}…”) stands above word for word and was probably pasted twice. Remove one, or write what is due here.`,
        },
        related: [{ span: spanOver(first), message: { zh: '第一次出现在这里', en: 'It stands here first' } }],
        fixes: whole
          ? []
          : [
              possibleFix({ zh: '删去重复的文字', en: 'Remove the repetition' }, [
                { span: wholeLines(reading, span), newText: '' },
              ]),
            ],
      });
    }
  },
};

function repeatedSections({ sections }: Report): ReadonlySet<string> {
  const keys = sections.map(({ key }) => key);
  return new Set(keys.filter((key, k) => keys.indexOf(key) !== k));
}

interface Repeat {
  readonly run: readonly Placed[];
  readonly first: readonly Placed[];
  /** Nothing else stands in the section. */
  readonly whole: boolean;
}

/** Runs of sentences that stood before in the same order. The same words are the same sentence, so one pass tells. */
function repeats(report: Report): Repeat[] {
  const sentences = proseOf(report);
  const seen = new Map<Sentence, number>();
  const found: Repeat[] = [];
  for (let k = 0; k < sentences.length; ) {
    const before = seen.get((sentences[k] as Placed).sentence);
    let length = 0;
    if (before !== undefined) {
      while (k + length < sentences.length && before + length < k && continues(sentences, before, k, length)) length++;
    }
    const run = sentences.slice(k, k + length);
    if (before !== undefined && lengthOf(run) >= LEAST) {
      found.push({ run, first: sentences.slice(before, before + length), whole: isWhole(sentences, k, length) });
    }
    for (let i = k; i < k + Math.max(length, 1); i++) {
      const { sentence } = sentences[i] as Placed;
      if (!seen.has(sentence)) seen.set(sentence, i);
    }
    k += Math.max(length, 1);
  }
  return found;
}

/** Lines of bars or dashes say nothing, however many. */
function lengthOf(run: readonly Placed[]): number {
  return run.reduce((sum, { sentence: { folded } }) => sum + (WORDS.test(folded) ? folded.length : 0), 0);
}

const WORDS = /\p{L}/u;

function continues(sentences: readonly Placed[], before: number, k: number, length: number): boolean {
  const a = sentences[before + length] as Placed;
  const b = sentences[k + length] as Placed;
  return a.sentence === b.sentence && b.section === sentences[k]?.section && a.section === sentences[before]?.section;
}

function isWhole(sentences: readonly Placed[], from: number, length: number): boolean {
  const section = sentences[from]?.section;
  return sentences[from - 1]?.section !== section && sentences[from + length]?.section !== section;
}

function spanOver(run: readonly Placed[]): Span {
  return { start: spanOf(run[0] as Placed).start, end: spanOf(run.at(-1) as Placed).end };
}
