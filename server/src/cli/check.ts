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
import type { Output } from './output';
import type { Printer } from './printer';
import { repair, type Seen } from './repair';
import { SarifPrinter } from './sarif';
import { SheetPrinter } from './sheet';
import { Tally } from './tally';
import { tellConfigurations } from './tell-configurations';
import { tellDocuments } from './tell-documents';
import { failedRule, WORD } from './words';

type CheckRequest = Extract<Request, { command: 'check' }>;

/**
 * `gouji check`: prints what the rules find (`look` runs them) and no configuration silences, with `--fix` what they still find after the certain
 * fixes, and returns the exit code.
 */
export function checkCommand(request: CheckRequest, console: Console, look: Judge = check): Promise<number> {
  return new Run(request, console, look).toItsEnd();
}

/** A run of `gouji check`, and what it has come to so far. */
class Run {
  private readonly out: Output;
  private readonly printer: Printer;
  private readonly configurations: Configurations;
  private readonly lastYears: LastYears;
  private readonly tally = new Tally();
  /** Something could not be read, checked or corrected. */
  private incomplete = false;

  constructor(
    private readonly request: CheckRequest,
    private readonly console: Console,
    private readonly look: Judge,
  ) {
    const { fixing, paths, format, lang, configuration } = request;
    // Standard output then holds the corrected text and nothing else.
    const aside = fixing === 'write' && paths.includes(STDIN);
    this.out = aside ? console.err : console.out;
    this.printer = printerFor(format, lang, aside ? { ...console.screen, coloured: false } : console.screen);
    this.configurations = new Configurations(configuration);
    this.lastYears = new LastYears(request, this.configurations, console, ({ source }, error) =>
      this.amiss(error, source),
    );
  }

  async toItsEnd(): Promise<number> {
    const { out, printer, request } = this;
    await this.lastYears.begin();
    await out.write(printer.start());
    const { inputs, documents } = collect(request.paths);
    let done = 0;
    for (const input of inputs.sort(bySource)) {
      this.console.progress?.(done++, inputs.length);
      // Who reads no further may want the files corrected all the same.
      if (out.closed && request.fixing === 'none') break;
      const raw = await loadRaw(input, this.console.stdin);
      if ('error' in raw) await this.unreadable(input, raw.error);
      else await this.told(raw, input);
    }
    await tellDocuments(this.console.err, request.lang, documents);
    return this.end();
  }

  private async unreadable(input: Input, error: Words): Promise<void> {
    this.tally.unreadable++;
    await say(this.console.err, this.request.lang, error, input.source);
    await this.out.write(this.printer.unreadable(input, error));
  }

  private async told(raw: Raw, input: Input): Promise<void> {
    const { source } = input;
    const { reading, result, note, refusal } = await this.seen(raw, input);
    this.configurations.seen(source, result.unused ?? []);
    if (note) await say(this.console.err, this.request.lang, note, source);
    if (refusal) await this.amiss(refusal, source);
    for (const { code, error } of result.failures) await this.amiss(failedRule(code, error), source);
    this.tally.add(reading, result);
    await this.out.write(this.printer.file(input, reading, result, refusal));
  }

  private async seen(raw: Raw, input: Input): Promise<Seen> {
    const { configurations, console, request } = this;
    const look = await this.lastYears.judgeOf(input.source, this.look);
    const judge: Judge = (reading) => configurations.judge(look(reading), reading, input.source);
    if (request.fixing === 'write') return repair(raw, input, console.out, judge, configurations.refusal(input.source));
    const reading = read(raw.text, raw.options);
    return { reading, result: judge(reading), note: null, refusal: null };
  }

  private async amiss(words: Words, source: string): Promise<void> {
    this.incomplete = true;
    await say(this.console.err, this.request.lang, words, source);
  }

  private async end(): Promise<number> {
    const { out, tally, request } = this;
    const { err } = this.console;
    const { lang, format } = request;
    const faults = this.configurations.faults();
    for (const { complaint } of faults.told) tally.complain(complaint.severity);
    await tellConfigurations(err, lang, format === 'lines' || format === 'csv' ? { ...faults, told: [] } : faults);
    await out.write(this.printer.end(tally, faults));
    if (format !== 'human' && tally.reports === 0 && tally.unreadable === 0 && !out.closed)
      await say(err, lang, WORD.noneFound);
    if (tally.unreadable > 0 || this.incomplete || faults.unusable) return EXIT.unusable;
    return tally.reaches(request.failOn) ? EXIT.found : EXIT.fine;
  }
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
