// Tries the mutants of the rules whose codes come in, one after another, and sends back what became of each.
import { triedRule } from './rule';

process.on('message', async (code: string) => {
  process.send?.(await triedRule(code));
});
