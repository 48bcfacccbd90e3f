import {
  check,
  type Fixed as FixedText,
  fixed as fixedText,
  type Judged,
  type Reading,
  type ReadOptions,
  read,
} from '../service';

/** What is found in a text, and how heavy that is. */
export type Judge = (reading: Reading) => Judged;

/** A text with all done to it that is certain. */
export type Fixed = FixedText<Judged>;

/** Applies the certain fixes to a file's text until none is left. */
export function fixed(original: string, options: ReadOptions, judge: Judge = check): Fixed {
  const look = (text: string) => {
    const reading = read(text, options);
    return { reading, result: judge(reading) };
  };
  return fixedText(original, look(original), look);
}
