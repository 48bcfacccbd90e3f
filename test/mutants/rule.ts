import { fileOf, LEAST, mutants, withSlip } from './mutant';
import { sourceOf, tried } from './trial';

/** What became of the mutants of one rule. */
export interface Outcome {
  readonly code: string;
  /** So many were noticed. */
  readonly noticed: number;
  /** One line for each that was not, and for whatever else is amiss. */
  readonly wrong: readonly string[];
}

/** Puts each slip into the rule and runs the rule's own test, which must pass without and fail with it. */
export async function triedRule(code: string): Promise<Outcome> {
  const wrong: string[] = [];
  let noticed = 0;
  const slips = mutants().get(code) ?? [];
  if (slips.length < LEAST) wrong.push(`${code}: ${slips.length} mutants, ${LEAST} are due`);
  const own = fileOf(code, {});
  for (const slip of slips) {
    const file = fileOf(code, slip);
    try {
      const { failure } = await tried(code, file, withSlip(sourceOf(file), slip));
      if (failure === null) wrong.push(`${code}: nobody notices “${slip.what}”`);
      else noticed++;
    } catch (error) {
      wrong.push(`${code}: ${error instanceof Error ? error.message : error}`);
    }
  }
  // Behind them, it tells too whether a slip has outlived its trial.
  const sound = await tried(code, own, sourceOf(own));
  if (sound.failure !== null || sound.passed === 0)
    wrong.push(`${code} as it stands: ${sound.failure ?? 'no test ran'}`);
  return { code, noticed, wrong };
}
