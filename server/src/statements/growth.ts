import { finder } from './finder';
import { type Numeral, numeralAt } from './number';
import { isShare } from './share';

/** By how much a count has grown or shrunk, as its sentence says it. */
export interface Growth {
  /** This year’s count, last year’s, and what the one is above or below the other, in per cent of the latter. */
  readonly now: number;
  readonly before: number;
  readonly percent: Numeral;
  /** Where this year’s count stands. */
  readonly at: number;
  readonly grew: boolean;
  /** Whether the sentence’s figures bear the percentage out. */
  readonly fits: boolean;
}

const UNIT = '(?:件次|[件条份个项宗起例篇期次])';
const MORE = '增加|增长|增多|上升|上涨|提高|多';
const LESS = '减少|下降|降低|下滑|回落|少';
/**
 * Behind 58件 and its comma: 比2023年（50件）增长16%, 较上年的50件增长16%, 同比增加8件，增长16%. Last year’s count must be said, or follow from what
 * is said: 同比增长16% alone says nothing that could be wrong.
 */
const COMPARED = new RegExp(
  `(?:同比|[比较与](?:去年|上一?年度?|20\\d\\d年度?)(?:同期|全年)?)(?:的?\\(?(\\d{1,9})${UNIT}\\)?)?(?:相比)?,?` +
    `(${MORE}|${LESS})了?(?:(\\d{1,9})${UNIT}[,、(]?(?:同比)?(${MORE}|增幅|${LESS}|降幅)(?:率|幅度)?[为达了]?)?(约?)(?=\\d[\\d.]{0,9}%)`,
  'g',
);
/** Of 近60件 and 60余件 it is left open what so many per cent are. */
const COUNT = new RegExp(`(?<![近约超过逾\\d.,])(\\d{1,9})${UNIT}[,(]?$`);
const COUNTS = new RegExp(`(?<![\\d.,])(\\d{1,9})${UNIT}`, 'g');

/** The first of a sentence: more are hardly ever said in one. */
export const growth = finder(({ folded }): Growth | null => {
  if (!/[同比较与]/.test(folded)) return null;
  for (const found of folded.matchAll(COMPARED)) {
    const [words, base, toward = '', step, again = toward, about = ''] = found;
    const said = folded.slice(Math.max(0, found.index - 16), found.index);
    const count = COUNT.exec(said);
    const percent = numeralAt(folded, found.index + words.length);
    if (!count || !percent || percent.value === null || (base === undefined && step === undefined)) continue;
    const grew = LESS_WORDS.test(toward) === false;
    if (grew === (LESS_WORDS.test(again) || again === '降幅')) continue;
    const befores = (now: number) => (base === undefined ? now - (grew ? 1 : -1) * Number(step) : Number(base));
    const now = Number(count[1]);
    const is = (more: number, before: number) =>
      before > 0 && more >= 0 && isShare(more, before, { numeral: percent, approximate: about !== '' });
    const fits = (one: number) => is(grew ? one - befores(one) : befores(one) - one, befores(one));
    const before = befores(now);
    if (before <= 0) continue;
    // Then it is one of the counts that is mistaken, and not to be told which.
    const stepFits = base !== undefined && step !== undefined && is(Number(step), Number(base));
    // 收到58件，办结55件，比上年增加8件，增长16%: it may be said of what was counted first, or of all together.
    const counts = [...folded.slice(0, found.index).matchAll(COUNTS)].map(([, digits]) => Number(digits));
    const together = counts.slice(-2).reduce((sum, one) => sum + one, 0);
    const at = found.index - said.length + count.index;
    return { now, before, percent, at, grew, fits: [...counts, together].some(fits) || stepFits };
  }
  return null;
}, '%');

const LESS_WORDS = new RegExp(`^(?:${LESS})$`);
