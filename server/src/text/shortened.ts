/** The beginning of a text that is too long to be quoted whole, and a sign that it goes on. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${beginningOf(text, most)}…` : text;
}

/** The first units of a text. No character is cut in two: many programs take no message with half a one in it. */
export function beginningOf(text: string, most: number): string {
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}
