import { printed } from './plain-report';

/** The report of 2022, which carries so many requests forward. */
export function lastYears(figure = 4): string {
  const changes = { 'newlyReceived naturalPerson': 4 + figure, 'newlyReceived total': 6 + figure };
  const out = { 'carriedOut naturalPerson': figure, 'carriedOut total': figure };
  return printed({ ...changes, ...out }).text.replaceAll('2023', '2022');
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
