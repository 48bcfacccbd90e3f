/** A text for people, in both languages. Chinese is the first language; English is complete. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Words;
