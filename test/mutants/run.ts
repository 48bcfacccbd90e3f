// Puts one slip after another into each rule and runs the rule's own test, which must fail.
// With arguments: only the rules of these codes.
import { RULES } from '../../server/src/rules/registry';
import { fileOf, LEAST, mutants, withSlip } from './mutant';
import { sourceOf, tried } from './trial';

let passed = 0;
const wrong: string[] = [];

async function rule(code: string): Promise<void> {
  const slips = mutants().get(code) ?? [];
  if (slips.length < LEAST) wrong.push(`${code}: ${slips.length} mutants, ${LEAST} are due`);
  const own = fileOf(code, {});
  const sound = await tried(code, own, sourceOf(own));
  if (sound.failure !== null || sound.passed === 0)
    wrong.push(`${code} as it stands: ${sound.failure ?? 'no test ran'}`);
  for (const slip of slips) {
    const file = fileOf(code, slip);
    try {
      const { failure } = await tried(code, file, withSlip(sourceOf(file), slip));
      if (failure === null) wrong.push(`${code}: nobody notices “${slip.what}”`);
      else passed++;
    } catch (error) {
      wrong.push(`${code}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

async function main(): Promise<void> {
  const only = process.argv.slice(2);
  const codes = RULES.map(({ code }) => code);
  const stray = [...mutants().keys(), ...only].filter((code) => !codes.includes(code));
  for (const code of stray) wrong.push(`there is no rule ${code}`);
  for (const code of codes) if (only.length === 0 || only.includes(code)) await rule(code);
  for (const line of wrong) console.log(`✖ ${line}`);
  console.log(`\n${passed} passed, ${wrong.length} failed`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

void main();
