import type { DueRow } from './due';
import type { LabelFound } from './labels';
import type { Token } from './record';
import { ALIKE, isBegun, type Resemblance } from './resemblance';

/** What is known of a printed row before the alignment. */
export interface Evidence {
  readonly found: LabelFound | null;
  readonly group: LabelFound | null;
  /** Words that name no row. */
  readonly words: readonly Token[];
  /** The row's label, had it one, would stand in it. */
  readonly whole: boolean;
  /** A figure or two of a row that is due more, and hardly a cell beside them: nothing says that it is one. */
  readonly scant: boolean;
  /** How alike those words are to each statutory row; null where the label is found. */
  readonly likes: readonly Resemblance[] | null;
}

/*
 * The scores of the alignment, in one unit of no meaning but their order. Its alternative to every match is to pass the
 * printed row over and to leave the statutory one out: together -5 for a row with words and -3.5 for bare figures, and 2 more
 * where the statutory row only heads others.
 *
 * | what is matched                            | score       | beats                                                  |
 * |--------------------------------------------|-------------|--------------------------------------------------------|
 * | a label that is found, with its row        | 10          | any other: whole likeness comes to 9.5 at the most     |
 * | words that resemble the row's label        | 3 to 9.5    | place alone                                            |
 * | a group's words alone, with the group      | 4           | place alone, and a poor likeness                       |
 * | a group's words, with a row of the group   | 2.5         | the group itself, where the row would be left out      |
 * | figures alone, where figures are due       | 1           | their standing for nothing (-3.5)                      |
 * | figures of running text, at a heading row   | -1          | their standing for nothing (-1.5), and no other match  |
 * | a row of a grid without a label, there     | -6          | nothing: the alternative is -1.5                       |
 * | a figure or two of a grid, hardly a row     | -6          | nothing: the alternative is -3.5                       |
 * | words that name no row                     | -6          | nothing: the alternative is -5                         |
 * | a label that is found, with another row    | -8          | nothing: the alternative is -5                         |
 */
const SURE = 10;
/** What words lose that are not found but only resemble: then even a label alike to the last character, of the best row, is less than `SURE`. */
const ONLY_ALIKE = 2;
/** Of two labels about as alike, as a group's and its first row's, the one that is due figures: the printed row has some. */
const ALIKE_WITH_FIGURES = 0.5;
/** 「（六）其他某理」 is （六）其他处理, not 「3.其他」. Worth a tenth of likeness: an opinion beside the words, not against them. */
const ALIKE_IN_NUMBER = 1;
const GROUP = 4;
/** The group's words stand beside those of its first row: without these the figures are that row's. */
const UNDER_GROUP = 2.5;
const BY_PLACE = 1;
const BY_PLACE_OF_A_HEADING = -1;
const STRANGE = -6;
const ANOTHER = -8;

/** A lone figure without a word beside it is a page number or the like; so many in a grid are what is left of a row. */
export const LEAST_LEFT = 3;

/** A row that should be there is not. */
const LEFT_OUT = -2;
/** Rows that head others carry no figures, so that most tables print none that could be aligned. */
const HEADING_LEFT_OUT = 0;
/** Someone has named this row: that it stands for nothing is worse than that a statutory row is missing. */
const PASSED_OVER = -3;
/** Figures alone may be what a page break or another table has left. */
const BARE_PASSED_OVER = -1.5;

/**
 * How well a printed row stands for the statutory row at `j`.
 *
 * @param dueGroup key of the statutory row that its group's words name
 */
export function matchScore(
  { found, group, words, whole, scant, likes }: Evidence,
  due: DueRow,
  j: number,
  dueGroup: string | undefined,
): number {
  if (found) return found.row === j ? SURE : ANOTHER;
  const likely = likes?.[j];
  const like = likely?.like ?? 0;
  if (likely && like >= ALIKE) {
    const alike = SURE * like - ONLY_ALIKE;
    return alike + (due.numeric ? ALIKE_WITH_FIGURES : 0) + (isBegun(likely.tokens, due) ? ALIKE_IN_NUMBER : 0);
  }
  if (words.length > 0) return STRANGE;
  // （三）, （六） may have figures of their own; 三、 over all of them never has.
  if (group?.row === j && due.parent !== null) return GROUP;
  if (group && due.parent !== null && due.parent === dueGroup) return UNDER_GROUP;
  if (due.numeric) return scant ? STRANGE : BY_PLACE;
  return whole ? STRANGE : BY_PLACE_OF_A_HEADING;
}

/** What it costs that a statutory row is not printed. */
export function leaveOutScore({ numeric }: DueRow): number {
  return numeric ? LEFT_OUT : HEADING_LEFT_OUT;
}

/** What it costs that a printed row stands for nothing. */
export function passOverScore({ found, group, words }: Evidence): number {
  return found !== null || group !== null || words.length > 0 ? PASSED_OVER : BARE_PASSED_OVER;
}
