// npm run bench:text: how well sentences are read, and how well what is wrong in them is told, on the corpus beside this file.
// Fails when precision is below 1, or recall below its floor.
import { corpus } from './corpus';
import { measure } from './measure';

const RECALL = 0.95;

const phrases = corpus();
const result = measure(phrases);
const percent = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)}% (${part} of ${whole})`;

for (const fault of result.faults) console.log(fault);
console.log(
  `\n${result.sentences} sentences, ${result.marked} statements in them, ${result.altered} more with one figure changed\n`,
);
console.log(
  `reading   precision ${percent(result.readRight, result.readAll)}   recall ${percent(result.readRight, result.marked)}`,
);
console.log(
  `findings  precision ${percent(result.toldRight, result.toldAll)}   recall ${percent(result.toldRight, result.due)}`,
);
console.log(`one figure changed: told ${percent(result.alteredTold, result.altered)}`);
const precise = result.toldRight === result.toldAll && result.readRight === result.readAll;
if (!precise || result.alteredTold < RECALL * result.altered) {
  console.log(`\nmissed: precision 100%, recall ${RECALL * 100}%`);
  process.exitCode = 1;
}
