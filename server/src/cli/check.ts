import { check } from '../service';
import type { Request } from './args';
import { type Console, EXIT, say } from './console';
import { HumanPrinter } from './human';
import { bySource, collect } from './inputs';
import { JsonPrinter } from './json';
import { load } from './load';
import type { Printer } from './printer';
import { Tally } from './tally';

type CheckRequest = Extract<Request, { command: 'check' }>;

/** `gouji check`: prints what the rules find (`judge` runs them) and returns the exit code. */
export async function checkCommand(request: CheckRequest, console: Console, judge = check): Promise<number> {
  const { out, err } = console;
  const { lang, format, failOn, paths } = request;
  const printer: Printer = format === 'json' ? new JsonPrinter(lang) : new HumanPrinter(lang, console.screen);
  const tally = new Tally();
  let incomplete = false;

  await out.write(printer.start());
  for (const input of collect(paths).sort(bySource)) {
    if (out.closed) break;
    const reading = await load(input, console.stdin);
    if ('error' in reading) {
      tally.unreadable++;
      await say(err, lang, reading.error, input.source);
      await out.write(printer.unreadable(input, reading.error));
      continue;
    }
    const result = judge(reading);
    for (const { code, error } of result.failures) {
      incomplete = true;
      await say(err, lang, failedRule(code, error), input.source);
    }
    tally.add(reading, result);
    await out.write(printer.file(input, reading, result));
  }
  await out.write(printer.end(tally));
  if (format === 'json' && tally.reports === 0 && tally.unreadable === 0) await say(err, lang, NO_REPORT);
  if (tally.unreadable > 0 || incomplete) return EXIT.unusable;
  return tally.reaches(failOn) ? EXIT.found : EXIT.fine;
}

const NO_REPORT = {
  zh: '没有找到政府信息公开工作年度报告。',
  en: 'no government information disclosure report was found.',
};

function failedRule(code: string, error: unknown) {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    zh: `规则 ${code} 自身出错，未能检查（其余规则不受影响），请报告这一缺陷：${detail}`,
    en: `the rule ${code} itself failed and did not check (the others did); please report this defect: ${detail}`,
  };
}
