/** A text for people, in both languages. Chinese is the first language; English is complete. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** In which of the two people are spoken to. */
export type Language = keyof Words;

/** A number with its noun in English: 「1 row」, 「2 rows」. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Several things in a row in English: 「a, b and c」. */
export function strung(things: readonly string[]): string {
  return things.length > 1 ? `${things.slice(0, -1).join(', ')} and ${things.at(-1)}` : things.join('');
}
