import { check, type Words } from '../service';
import type { Request } from './args';
import { type Paint, paint } from './colour';
import { Configurations } from './configurations';
import { type Console, EXIT, say } from './console';
import { encode } from './encode';
import { fixed, type Judge } from './fixed';
import { bySource, collect } from './inputs';
import { LastYears } from './last-year';
import { loadRaw, type Raw } from './load';
import { tellConfigurations } from './tell-configurations';
import { tellDocuments } from './tell-documents';
import { type DiffLine, unifiedDiff } from './unified-diff';
import { visible } from './visible';
import { failedRule, WORD } from './words';

const TOLD: ReadonlySet<string> = new Set(['configuration-syntax', 'configuration-last-year']);

type CheckRequest = Extract<Request, { command: 'check' }>;

/** `gouji check --diff`: prints what `--fix` would change, writes nothing, and returns the exit code. */
export async function diffCommand(request: CheckRequest, console: Console, look: Judge = check): Promise<number> {
  const { out, err, screen } = console;
  const { lang, paths } = request;
  const colours = paint(screen.coloured);
  const configurations = new Configurations(request.configuration);
  let unusable = false;
  let different = false;
  let reports = 0;
  const amiss = async (words: Words, source: string) => {
    unusable = true;
    await say(err, lang, words, source);
  };
  const lastYears = new LastYears(request, configurations, console, ({ source }, error) => amiss(error, source));
  await lastYears.begin();
  const { inputs, documents } = collect(paths);
  for (const input of inputs.sort(bySource)) {
    if (out.closed) break;
    const raw = await loadRaw(input, console.stdin);
    if ('error' in raw) {
      await amiss(raw.error, input.source);
      continue;
    }
    const known = await lastYears.judgeOf(input.source, look);
    const judge: Judge = (reading) => configurations.judge(known(reading), reading, input.source);
    const done = differenceIn(raw, input.source, judge, configurations.refusal(input.source));
    if ('error' in done) {
      await amiss(done.error, input.source);
      continue;
    }
    reports += done.reports;
    for (const { code, error } of done.failures) await amiss(failedRule(code, error), input.source);
    for (const line of done.lines) {
      different = true;
      await out.write(printed(line, colours, screen.coloured || screen.terminal));
    }
  }
  await tellDocuments(err, lang, documents);
  if (reports === 0 && !unusable) await say(err, lang, WORD.noneFound);
  const faults = configurations.faults();
  // The rest is what check tells: here it is asked what would be changed, and what was read for it.
  const told = faults.told.filter(({ complaint: { code } }) => TOLD.has(code));
  await tellConfigurations(err, lang, { ...faults, told });
  if (unusable || faults.unusable) return EXIT.unusable;
  return different ? EXIT.found : EXIT.fine;
}

/** With the BOM of UTF-8, which is there for `patch` to meet. What `--fix` would refuse to write is an error. */
function differenceIn(raw: Raw, source: string, judge: Judge, forbidden: Words | null) {
  const after = fixed(raw.text, raw.options, judge);
  const reports = after.reading.reports.length;
  const { failures } = after.result;
  if (after.rounds.length === 0) return { reports, failures, lines: [] };
  if (forbidden) return { error: forbidden };
  const bytes = encode(raw, after);
  if ('error' in bytes) return bytes;
  const mark = raw.bom && raw.encoding === 'utf-8' ? '\ufeff' : '';
  return { reports, failures, lines: unifiedDiff(visible(source), mark + raw.text, mark + after.text) };
}

/** Other programs get the very text; people get no control characters. */
function printed({ kind, text }: DiffLine, colours: Paint, forPeople: boolean): string {
  if (!forPeople) return text;
  const line = visible(text.replace(/^([+ -])\ufeff/, '$1').replace(/\r?\n$/, ''));
  return `${colours.diff(kind, line)}\n`;
}
