import { check, type Language, read, type Words } from '../service';
import type { Format, Request } from './args';
import { Configurations } from './configurations';
import { type Console, EXIT, type Screen, say } from './console';
import type { Judge } from './fixed';
import { HumanPrinter } from './human';
import { bySource, collect, type Input, STDIN } from './inputs';
import { JsonPrinter } from './json';
import { LastYears } from './last-year';
import { LinesPrinter } from './lines';
import { loadRaw, type Raw } from './load';
import type { Printer } from './printer';
import { repair, type Seen } from './repair';
import { SarifPrinter } from './sarif';
import { SheetPrinter } from './sheet';
import { Tally } from './tally';
import { tellConfigurations } from './tell-configurations';
import { tellDocuments } from './tell-documents';
import { WORD } from './words';

type CheckRequest = Extract<Request, { command: 'check' }>;

/**
 * `gouji check`: prints what the rules find (`look` runs them) and no configuration silences, with `--fix` what they still find after the certain
 * fixes, and returns the exit code.
 */
export async function checkCommand(request: CheckRequest, console: Console, look: Judge = check): Promise<number> {
  const { err } = console;
  const { lang, format, failOn, paths, fixing } = request;
  // Standard output then holds the corrected text and nothing else.
  const aside = fixing === 'write' && paths.includes(STDIN);
  const out = aside ? err : console.out;
  const screen = aside ? { ...console.screen, coloured: false } : console.screen;
  const printer = printerFor(format, lang, screen);
  const tally = new Tally();
  let incomplete = false;
  const configurations = new Configurations(request.configuration);
  const unreadable = async ({ source }: Input, error: Words): Promise<void> => {
    incomplete = true;
    await say(err, lang, error, source);
  };
  const lastYears = new LastYears(request, configurations, console, unreadable);
  await lastYears.begin();
  const looked = async (raw: Raw, input: Input): Promise<Seen> => {
    const lastYear = await lastYears.of(input.source);
    const looking: Judge = lastYear ? (reading) => check(reading, undefined, lastYear.evidenceOf) : look;
    const judging: Judge = (reading) => configurations.judge(looking(reading), reading, input.source);
    if (fixing === 'write') {
      return repair(raw, input, console.out, judging, configurations.refusal(input.source));
    }
    const reading = read(raw.text, raw.options);
    return { reading, result: judging(reading), note: null, refusal: null };
  };

  await out.write(printer.start());
  const { inputs, documents } = collect(paths);
  let done = 0;
  for (const input of inputs.sort(bySource)) {
    console.progress?.(done++, inputs.length);
    // Who reads no further may want the files corrected all the same.
    if (out.closed && fixing === 'none') break;
    const raw = await loadRaw(input, console.stdin);
    if ('error' in raw) {
      tally.unreadable++;
      await say(err, lang, raw.error, input.source);
      await out.write(printer.unreadable(input, raw.error));
      continue;
    }
    const { reading, result, note, refusal } = await looked(raw, input);
    configurations.seen(input.source, result.unused ?? []);
    if (note) await say(err, lang, note, input.source);
    if (refusal) {
      incomplete = true;
      await say(err, lang, refusal, input.source);
    }
    for (const { code, error } of result.failures) {
      incomplete = true;
      await say(err, lang, failedRule(code, error), input.source);
    }
    tally.add(reading, result);
    await out.write(printer.file(input, reading, result, refusal));
  }
  await tellDocuments(err, lang, documents);
  const faults = configurations.faults();
  for (const { complaint } of faults.told) tally.complain(complaint.severity);
  await tellConfigurations(err, lang, format === 'lines' || format === 'csv' ? { ...faults, told: [] } : faults);
  await out.write(printer.end(tally, faults));
  if (format !== 'human' && tally.reports === 0 && tally.unreadable === 0 && !out.closed)
    await say(err, lang, WORD.noneFound);
  if (tally.unreadable > 0 || incomplete || faults.unusable) return EXIT.unusable;
  return tally.reaches(failOn) ? EXIT.found : EXIT.fine;
}

function printerFor(format: Format, lang: Language, screen: Screen): Printer {
  switch (format) {
    case 'human':
      return new HumanPrinter(lang, screen);
    case 'lines':
      return new LinesPrinter(lang);
    case 'json':
      return new JsonPrinter(lang);
    case 'sarif':
      return new SarifPrinter(lang);
    case 'csv':
      return new SheetPrinter(lang);
  }
}

function failedRule(code: string, error: unknown) {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    zh: `规则 ${code} 自身出错，未能检查（其余规则不受影响），请报告这一缺陷：${detail}`,
    en: `the rule ${code} itself failed and did not check (the others did); please report this defect: ${detail}`,
  };
}
