import { printed } from '../support/plain-report';

/** The report of 2022, which carries 4 requests forward. */
export function lastYears(): string {
  const changes = { 'newlyReceived naturalPerson': 8, 'newlyReceived total': 10 };
  return printed({ ...changes, 'carriedOut naturalPerson': 4, 'carriedOut total': 4 }).text.replaceAll('2023', '2022');
}

/** The report of 2023, which brings so many forward. */
export function thisYears(figure: number): string {
  const out = { 'carriedOut naturalPerson': figure + 1, 'carriedOut total': figure + 1 };
  return printed({ 'carriedIn naturalPerson': figure, 'carriedIn total': figure, ...out }).text;
}

/** The line in which last year's report says what it carries forward, counted from 1. */
export function lineCarriedOut(): number {
  return lastYears().slice(0, lastYears().indexOf('四、结转下年度')).split('\n').length;
}
