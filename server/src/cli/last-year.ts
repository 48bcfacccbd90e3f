import { LastYear, type Words } from '../service';
import type { Console } from './console';
import { bySource, collect, type Input } from './inputs';
import { load } from './load';

/**
 * Reads what last year's reports carry forward; none of them is checked.
 *
 * @param unreadable told of each file that cannot be read
 */
export async function lastYearIn(
  path: string,
  console: Console,
  unreadable: (input: Input, error: Words) => Promise<void>,
): Promise<LastYear> {
  const known = new LastYear();
  for (const input of collect([path]).inputs.sort(bySource)) {
    const reading = await load(input, console.stdin);
    if ('error' in reading) await unreadable(input, reading.error);
    else known.add(reading);
  }
  return known;
}
