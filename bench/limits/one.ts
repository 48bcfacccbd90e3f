// One bad input, read and checked in a process of its own: the third argument is its place in the list.
import { check, read } from '../../server/src/service';
import { INPUTS } from './inputs';

const input = INPUTS[Number(process.argv[2])];
if (!input) throw new Error(`no input ${process.argv[2]}`);
// What is loaded and compiled once is no part of what the input costs.
const warm = INPUTS[0]?.make() ?? '';
for (let i = 0; i < 20; i++) check(read(warm));
const text = input.make();
const resting = process.resourceUsage().maxRSS;
const before = process.cpuUsage();
const reading = read(text);
const { findings, failures } = check(reading);
const { user, system } = process.cpuUsage(before);
const counts: Record<string, number> = {};
for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
console.log(
  JSON.stringify({
    length: text.length,
    ms: (user + system) / 1000,
    mb: (process.resourceUsage().maxRSS - resting) / 1024,
    reports: reading.reports.length,
    failures: failures.length,
    counts,
  }),
);
