import type { SectionKey, TableKey } from './form';
import guide from './guide.json';

/** What belongs in a place of the form, in short, and the articles that it rests on where the form names none. */
export interface Guidance {
  readonly zh: string;
  readonly en: string;
  /** 条例: the regulations on the disclosure of government information of 2019. */
  readonly basis?: readonly string[];
}

type Guided = Readonly<Record<string, Guidance>>;

/** Beside the forms, as rows and columns mean the same in each of them. */
interface Guide {
  readonly sections: Readonly<Record<SectionKey, Guidance>>;
  /** What each aspect of section one is about, as part of a list. */
  readonly aspects: Guided;
  readonly tables: Readonly<
    Record<
      TableKey,
      {
        readonly blocks?: Guided;
        readonly rows: Guided;
        /** By key; of the third table groups and verdicts each for themselves; headers above columns too. */
        readonly columns: Guided;
      }
    >
  >;
}

/** What belongs where, by the keys of the forms. */
export const GUIDE: Guide = guide;
