import type { Edit } from '../../../server/src/service';
import type { Dice } from '../dice';
import { edited, moves } from '../edited';
import type { Underline } from '../markers';
import type { Printed } from '../page';
import type { Style } from '../print';
import type { SampleReport } from '../sample';

/** A printed report in the state in which accidents have left it. */
export interface Scene {
  /** The figures as they are to be read. */
  readonly report: SampleReport;
  readonly style: Style;
  readonly printed: Printed;
  /** All that is to be told of it. */
  readonly due: readonly Underline[];
}

/**
 * What happens to a report on its way from the ministry's form to our text. It is either harmless, and then nothing may be
 * said of it, or it is one known fault, which is told by its code at its place and nowhere else.
 */
export interface Accident {
  readonly name: string;
  /** Accidents of one kind do not happen to one report together: the first does. */
  readonly kind?: string;
  /** Whether it can happen to this report, so printed. */
  can(scene: Scene): boolean;
  happen(scene: Scene, dice: Dice): Scene;
}

/** The scene after harmless edits. */
export function harmless(scene: Scene, edits: readonly Edit[]): Scene {
  const moved = moves(edits);
  return {
    ...scene,
    printed: edited(scene.printed, edits),
    due: scene.due.map(({ code, span }) => ({ code, span: moved.span(span) })),
  };
}

/** Tables printed as lines of text. */
export function isText({ style }: Scene): boolean {
  return style.layout !== 'html';
}

/** Markdown's marks mean something there. */
export function isMarkdown({ style }: Scene): boolean {
  return style.layout === 'bars' || (style.layout !== 'html' && style.headingMark === '## ');
}
