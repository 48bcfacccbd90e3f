import * as assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv, { type ValidateFunction } from 'ajv';
import { artifactUri } from '../../server/src/cli/artifact-uri';
import { rulePage } from '../../server/src/cli/rule-page';
import { SarifPrinter } from '../../server/src/cli/sarif';
import { Tally } from '../../server/src/cli/tally';
import { RULES } from '../../server/src/rules/registry';
import { check, LineIndex, PUBLIC_PAGES, read, sarifTool } from '../../server/src/service';
import { lastYears, lineCarriedOut, thisYears } from '../support/two-years';
import { Folder } from './folder';
import { gouji, known } from './stand-in';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Physical {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Physical[];
  readonly relatedLocations?: readonly (Physical & {
    readonly id: number;
    readonly message: { readonly text: string };
  })[];
  readonly partialFingerprints?: Readonly<Record<string, string>>;
  readonly suppressions?: readonly object[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly { deletedRegion: Region; insertedContent: { text: string } }[];
    }[];
  }[];
}

interface Described {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly helpUri?: string;
  readonly help?: { readonly text: string; readonly markdown: string };
}

interface Run {
  readonly language: string;
  readonly tool: { readonly driver: { readonly version: string; readonly rules: readonly Described[] } };
  readonly translations: readonly { readonly language: string; readonly rules: readonly Described[] }[];
  readonly results: readonly Result[];
  readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications?: readonly { readonly message: { readonly text: string } }[];
    readonly toolConfigurationNotifications?: readonly { readonly message: { readonly text: string } }[];
  }[];
  readonly columnKind: string;
}

/** The schema is of draft 4, of which the validator wants two words changed. */
function validator(): ValidateFunction {
  const folder = createRequire(__filename).resolve('@microsoft/jest-sarif/package.json').replace('package.json', '');
  const { $schema: _, id, ...schema } = JSON.parse(readFileSync(`${folder}lib/schemas/sarif-2.1.0-rtm.5.json`, 'utf8'));
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({ ...schema, $id: id });
}

const ERRORS = known('tabs-extra-cells.txt');
const ALL = readdirSync(known(''))
  .filter((name) => !name.endsWith('.json'))
  .map(known);

describe('gouji check --format sarif', () => {
  const valid = validator();
  // Not the validator itself, whose type would make of the log something unknown.
  const isValid = (log: unknown): boolean => valid(log) === true;

  function runOf(out: string): Run {
    const log: { version: string; runs: Run[] } = JSON.parse(out);
    assert.ok(isValid(log), JSON.stringify(valid.errors));
    assert.strictEqual(log.version, '2.1.0');
    assert.strictEqual(log.runs.length, 1);
    return log.runs[0] as Run;
  }

  it('is a valid log, whatever is in it', async () => {
    const folder = new Folder().put({ 'none.txt': '会议通知', 'binary.txt': new Uint8Array(4), 'empty.gknb': '' });
    const { code, out } = await gouji(['check', '--format', 'sarif', folder.path, 'gone.txt', ...ALL]);
    folder.remove();
    const run = runOf(out);
    assert.strictEqual(code, 2);
    assert.ok(run.results.some(({ fixes }) => fixes) && run.results.some(({ ruleId }) => ruleId === 'section-missing'));
    assert.strictEqual(run.artifacts.length, ALL.length + 2);
    const [invocation] = run.invocations;
    assert.strictEqual(invocation?.executionSuccessful, false);
    assert.strictEqual(invocation.toolExecutionNotifications?.length, 2);
  });

  it('leads to last year’s report where a result rests on it', async () => {
    const folder = new Folder().put({ '2022/旧.txt': lastYears(), '2023/a.txt': thisYears(3) });
    const years = ['--last-year', folder.at('2022'), folder.at('2023')];
    const { out } = await gouji(['check', '--no-config', '--format', 'sarif', ...years]);
    folder.remove();
    const related = runOf(out).results.find(({ ruleId }) => ruleId === 'requests-carried-over')?.relatedLocations ?? [];
    const last = related.at(-1);
    assert.match(last?.message.text ?? '', /^2022年报告/);
    assert.strictEqual(last?.physicalLocation.artifactLocation.uri, artifactUri(folder.at('2022/旧.txt')));
    assert.strictEqual(last.physicalLocation.region.startLine, lineCarriedOut());
    assert.strictEqual(last.id, related.length - 1);
  });

  it('is a valid log of a wrong command line, and of nothing', async () => {
    const misuse = runOf((await gouji(['check', '--format', 'sarif', '--fixx'])).out);
    const [invocation] = misuse.invocations;
    assert.match(invocation?.toolConfigurationNotifications?.[0]?.message.text ?? '', /--fixx/);
    const nothing = await gouji(['check', '--format', 'sarif', '-'], '会议通知');
    assert.strictEqual(nothing.code, 0);
    assert.match(nothing.err, /没有找到/);
    const run = runOf(nothing.out);
    assert.deepStrictEqual([run.results, run.artifacts.length], [[], 1]);
    assert.strictEqual(run.invocations[0]?.executionSuccessful, true);
  });

  it('is refused by the schema when it is wrong: the test reads the schema at all', async () => {
    const log = JSON.parse((await gouji(['check', '--format', 'sarif', ERRORS])).out);
    log.runs[0].results[0].locations[0].physicalLocation.region.startColumn = 0;
    assert.strictEqual(isValid(log), false);
  });

  it('says the same as JSON, at the same places, in the same order', async () => {
    const sarif = runOf((await gouji(['check', '--format', 'sarif', '--lang', 'en', ...ALL])).out);
    const { files } = JSON.parse((await gouji(['check', '--format', 'json', '--lang', 'en', ...ALL])).out);
    const shared = (at: { start: Place; end: Place }) =>
      [at.start.line + 1, at.start.character + 1, at.end.line + 1, at.end.character + 1].join(':');
    interface Place {
      line: number;
      character: number;
    }
    interface Other {
      code: string;
      message: string;
      range: { start: Place; end: Place };
      related: { range: { start: Place; end: Place }; message: string }[];
      fixes: { edits: unknown[] }[];
    }
    const due = files.flatMap(({ source, findings }: { source: string; findings: Other[] }) =>
      findings.map((one) => ({
        rule: one.code,
        text: one.message,
        uri: source,
        at: shared(one.range),
        related: one.related.map(({ range, message }) => `${shared(range)} ${message}`),
        edits: one.fixes.map(({ edits }) => edits.length).filter((count) => count > 0),
      })),
    );
    const placed = ({ startLine, startColumn, endLine, endColumn }: Region) =>
      [startLine, startColumn, endLine, endColumn].join(':');
    const got = sarif.results.map(({ ruleId, message, locations, relatedLocations = [], fixes = [] }) => ({
      rule: ruleId,
      text: message.text,
      uri: locations[0]?.physicalLocation.artifactLocation.uri,
      at: placed(locations[0]?.physicalLocation.region ?? assert.fail()),
      related: relatedLocations.map((one) => `${placed(one.physicalLocation.region)} ${one.message.text}`),
      edits: fixes.map(({ artifactChanges: [change] }) => change?.replacements.length),
    }));
    assert.ok(due.length > 5 && due.some(({ related }: { related: unknown[] }) => related.length > 0));
    assert.deepStrictEqual(got, due);
    for (const { ruleId, ruleIndex } of sarif.results) assert.strictEqual(RULES[ruleIndex]?.code, ruleId);
  });

  it('has fixes that correct the text, by their lines and columns', async () => {
    const { results } = runOf((await gouji(['check', '--format', 'sarif', known('tabs-breaks.txt')])).out);
    const text = readFileSync(known('tabs-breaks.txt'), 'utf8');
    const [replacement] = results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
    assert.ok(replacement);
    const { startLine, startColumn, endLine, endColumn } = replacement.deletedRegion;
    const lines = new LineIndex(text);
    const start = lines.offsetAt({ line: startLine - 1, character: startColumn - 1 });
    const end = lines.offsetAt({ line: endLine - 1, character: endColumn - 1 });
    const after = text.slice(0, start) + replacement.insertedContent.text + text.slice(end);
    assert.deepStrictEqual(check(read(after)).findings, []);
  });

  it('describes every rule, in both languages, with its page', async () => {
    for (const [lang, other] of [
      ['zh', 'en'],
      ['en', 'zh'],
    ] as const) {
      const run = runOf((await gouji(['check', '--format', 'sarif', '--lang', lang, ERRORS])).out);
      const { rules, version } = run.tool.driver;
      assert.strictEqual(version, JSON.parse(readFileSync('package.json', 'utf8')).version);
      const titles = (all: readonly Described[]) => all.map(({ id, shortDescription }) => [id, shortDescription.text]);
      assert.deepStrictEqual(
        titles(rules),
        RULES.map(({ code, title }) => [code, title[lang]]),
      );
      const [translation] = run.translations;
      assert.deepStrictEqual(
        titles(translation?.rules ?? []),
        RULES.map(({ code, title }) => [code, title[other]]),
      );
      assert.deepStrictEqual([run.language, translation?.language].sort(), ['en-US', 'zh-CN']);
      for (const { id, shortDescription, help } of rules) {
        const markdown = readFileSync(`docs/rules/${id}.md`, 'utf8');
        assert.deepStrictEqual(help, { text: shortDescription.text, markdown });
      }
      assert.strictEqual(run.columnKind, 'utf16CodeUnits');
    }
  });

  it('links to no page as long as there is no public address, and to each of them then', async () => {
    assert.strictEqual(PUBLIC_PAGES, null);
    const { out } = await gouji(['check', '--format', 'sarif', ERRORS]);
    assert.doesNotMatch(out, /helpUri|example\.invalid/);
    const log = JSON.parse(out);
    const pages = 'https://gouji.example/docs/rules';
    Object.assign(log.runs[0], sarifTool({ version: '1.0.0', language: 'zh', pages, page: () => null }));
    const { rules } = runOf(JSON.stringify(log)).tool.driver;
    assert.deepStrictEqual(
      rules.map(({ helpUri, help }) => [helpUri, help]),
      RULES.map(({ code }) => [`${pages}/${code}.md`, undefined]),
    );
  });

  it('is of what is left, with --fix', async () => {
    const folder = new Folder().put({ 'a.txt': readFileSync(ERRORS) });
    const { out } = await gouji(['check', '--fix', '--format', 'sarif', folder.at('a.txt')]);
    folder.remove();
    const codes = new Set(runOf(out).results.map(({ ruleId }) => ruleId));
    assert.deepStrictEqual([...codes], ['row-cell-count']);
  });

  it('has what is accepted as suppressed, with the reason, and tells what is wrong with the configuration', async () => {
    const folder = new Folder().put({ 'a.txt': readFileSync(ERRORS) });
    const before = runOf((await gouji(['check', '--format', 'sarif', folder.at('a.txt')])).out);
    const [first] = before.results;
    const at = first?.partialFingerprints?.['goujiPlace/v1'];
    assert.ok(first && at);
    const accepted = [{ file: 'a.txt', code: first.ruleId, at, reason: '原件如此' }];
    folder.put({ '.gouji.json': JSON.stringify({ rules: { 'x-y': 'off' }, accepted }) });
    const { code, out } = await gouji(['check', '--format', 'sarif', '--fail-on', 'never', folder.at('a.txt')]);
    folder.remove();
    const run = runOf(out);
    assert.strictEqual(code, 0);
    assert.strictEqual(run.results.length, before.results.length);
    const suppressed = run.results.filter(({ suppressions }) => suppressions);
    assert.ok(suppressed.length > 0 && suppressed.length < run.results.length);
    for (const { suppressions, partialFingerprints } of suppressed) {
      assert.deepStrictEqual(suppressions, [{ kind: 'external', status: 'accepted', justification: '原件如此' }]);
      assert.strictEqual(partialFingerprints?.['goujiPlace/v1'], at);
    }
    const [invocation] = run.invocations;
    assert.strictEqual(invocation?.executionSuccessful, true);
    assert.match(invocation.toolConfigurationNotifications?.[0]?.message.text ?? '', /没有规则“x-y”/);
  });

  it('is not successful by a configuration that cannot be read, or is none', async () => {
    const bad = new Folder().put({ 'a.txt': readFileSync(ERRORS), 'x.json': '{', 'y.json': '[]' });
    const invocationBy = async (name: string) => {
      const { out } = await gouji(['check', '--format', 'sarif', '--config', bad.at(name), bad.at('a.txt')]);
      const { executionSuccessful, toolConfigurationNotifications: notes } = runOf(out).invocations[0] ?? {};
      return [executionSuccessful, notes?.map(({ message }) => message.text.slice(0, 7))];
    };
    assert.deepStrictEqual(await invocationBy('gone.json'), [false, ['没有这个文件或']]);
    assert.deepStrictEqual(await invocationBy('x.json'), [false, ['这里不是正确的']]);
    assert.deepStrictEqual(await invocationBy('y.json'), [true, ['应为 { "r']]);
    const args = ['--fix', '--format', 'sarif', '--config', bad.at('x.json')];
    const refused = runOf((await gouji(['check', ...args, bad.at('a.txt')])).out).invocations[0];
    assert.match(refused?.toolExecutionNotifications?.[0]?.message.text ?? '', /^所用的配置/);
    bad.remove();
  });

  it('tells of a rule that failed, and of a finding that belongs to none', () => {
    const reading = read(readFileSync(ERRORS, 'utf8'));
    const result = check(reading);
    const findings = result.findings.slice(0, 1).map((one) => ({ ...one, code: 'of-none' }));
    const failures = [{ code: 'cell-blank', error: new Error('no such cell') }];
    const printer = new SarifPrinter('zh');
    const file = printer.file({ source: 'a.txt', named: true }, reading, { ...result, findings, failures }, null);
    const run = runOf(printer.start() + file + printer.end(new Tally(), { told: [], unreadable: [], unusable: false }));
    assert.deepStrictEqual(Object.keys(run.results[0] ?? {}).slice(0, 2), ['ruleId', 'level']);
    const [invocation] = run.invocations;
    assert.strictEqual(invocation?.executionSuccessful, false);
    assert.match(invocation.toolExecutionNotifications?.[0]?.message.text ?? '', /cell-blank: no such cell/);
  });
});

describe('rulePage', () => {
  it('is what lies in the package', () => {
    assert.match(rulePage('cell-blank', process.cwd()) ?? '', /^# cell-blank：/);
  });

  it('is none of a rule that has none, and none where the program lies without its pages', () => {
    assert.strictEqual(rulePage('of-none', process.cwd()), null);
    const folder = new Folder();
    assert.strictEqual(rulePage('cell-blank', folder.path), null);
    folder.remove();
  });
});

describe('artifactUri', () => {
  it('is relative for a relative path', () => {
    assert.strictEqual(artifactUri('a/b c.txt', '/', false), 'a/b%20c.txt');
    assert.strictEqual(artifactUri('../年报#1.txt', '/', false), '../%E5%B9%B4%E6%8A%A5%231.txt');
    assert.strictEqual(artifactUri('a:b?%.txt', '/', false), 'a%3Ab%3F%25.txt');
    assert.strictEqual(artifactUri('a\\b.txt', '/', false), 'a%5Cb.txt');
    assert.strictEqual(artifactUri('-', '/', false), '-');
  });

  it('is a file’s for an absolute one', () => {
    assert.strictEqual(artifactUri('/tmp/a b.txt', '/', true), 'file:///tmp/a%20b.txt');
    assert.strictEqual(artifactUri('C:\\年\\a.txt', '\\', true), 'file:///C:/%E5%B9%B4/a.txt');
    assert.strictEqual(artifactUri('\\\\host\\share\\a.txt', '\\', true), 'file://host/share/a.txt');
    assert.strictEqual(artifactUri('a\\b/c.txt', '\\', false), 'a/b/c.txt');
  });

  it('takes the system’s own rules where none are given, and a name that is no Unicode', () => {
    assert.match(artifactUri(process.cwd()), /^file:\/\/\//);
    assert.strictEqual(artifactUri('\ud800.txt'), '%EF%BF%BD.txt');
  });
});
