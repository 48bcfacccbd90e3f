import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { check } from '../../../server/src/findings/check';
import { holdsReport, read } from '../../../server/src/model/read';
import type { Reading } from '../../../server/src/model/report';
import { RULES } from '../../../server/src/rules/registry';
import { consistentReport } from '../../support/figures';
import { print, READ_STYLES } from '../../support/print';
import { holds, PATIENCE_MS } from '../../support/property';

const PLAIN = Object.entries(READ_STYLES).filter(([, style]) => style.layout !== 'html');

/** What everybody outside sees of a reading. */
function seen(reading: Reading) {
  const { text, reports, emptyReport } = reading;
  return { text, reports, emptyReport, result: check(reading) };
}

/** Lines that part one report from the next, and such as may stand between them. */
const HEADS = [
  '政府信息公开报告',
  '2023年政府信息公开工作年度报告',
  '测试县统计局2024年政府信息公开工作年度报告',
  '测试县统计局',
  '目录',
  '',
  '一、总体情况',
  '总体情况 1',
  '主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '其他需要报告的事项',
  '（一）主要做法',
  '这是一句话，写在两个标题之间。',
  '3',
  '规章\t0\t0\t0',
];

const texts = fc
  .array(fc.tuple(consistentReport(), fc.constantFrom(...PLAIN)), { minLength: 1, maxLength: 3 })
  .map((drafts) => drafts.map(([report, [, style]]) => print(report, style).text).join('\n'));

const heads = fc.array(fc.constantFrom(...HEADS), { maxLength: 14 }).map((lines) => lines.join('\n'));

/** A place in the text by share, how much is taken out there, and what is put in. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 1, 5, 400),
  insert: fc.constantFrom(
    '',
    '1',
    '\n',
    '	',
    '一、总体情况\n',
    '测试县统计局2024年政府信息公开工作年度报告\n',
    '2024年政府信息公开工作年度报告\n',
  ),
});

function edited(text: string, { at, length, insert }: { at: number; length: number; insert: string }): string {
  const place = Math.floor(at * text.length);
  return text.slice(0, place) + insert + text.slice(place + length);
}

describe('a long text, read report by report', function () {
  this.timeout(PATIENCE_MS);

  it('is read as it would be in one go', () => {
    holds(
      texts,
      15,
      (text) => assert.deepStrictEqual(seen(read(text, { longFrom: 0 })), seen(read(text))),
      (text) => text,
    );
  });

  it('is read as it would be in one go, whatever titles and headings stand in which order', () => {
    holds(
      heads,
      150,
      (text) => assert.deepStrictEqual(seen(read(text, { longFrom: 0 })), seen(read(text))),
      (text) => text,
    );
  });

  it('may have a list of contents that goes on behind a title', () => {
    const text = [
      '政府信息公开报告',
      '其他需要报告事项',
      '政府信息公开报告',
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '其他需要报告事项',
    ].join('\n');
    assert.strictEqual(read(text).reports.length, 1);
    assert.strictEqual(read(text, { longFrom: 0 }).reports.length, 1);
  });

  it('is read after any edits as it would be anew', () => {
    holds(
      fc.tuple(fc.oneof(texts, heads), fc.array(edit, { maxLength: 6 })),
      15,
      ([text, edits]) => {
        let now = text;
        let reading = read(now, { longFrom: 0 });
        for (const one of edits) {
          check(reading);
          now = edited(now, one);
          reading = read(now, { longFrom: 0, previous: reading });
          assert.deepStrictEqual(seen(reading), seen(read(now, { longFrom: 0 })));
          assert.deepStrictEqual(seen(reading), seen(read(now)));
        }
      },
      ([text, edits]) => `${JSON.stringify(edits)}\n${text}`,
    );
  });

  const [report] = fc.sample(consistentReport({ form: '2021' }), { numRuns: 1, seed: 7 });
  assert.ok(report);
  const { text: one } = print(report, { layout: 'tabs', columns: 'even' });
  const many = `${one}\n`.repeat(4);

  it('takes over the reports that an edit leaves as they were', () => {
    const before = read(many, { longFrom: 0 });
    const at = many.lastIndexOf('六、其他需要报告的事项');
    const after = read(`${many.slice(0, at)}\n${many.slice(at)}`, { longFrom: 0, previous: before });
    assert.strictEqual(before.parts?.length, 4);
    for (const k of [0, 1, 2]) assert.strictEqual(after.parts?.[k]?.reading, before.parts[k]?.reading);
    assert.notStrictEqual(after.parts?.[3]?.reading, before.parts[3]?.reading);
  });

  it('has every report, finding and edit at its place in the whole', () => {
    const broken = many.replace(/六、其他需要报告的事项\s*[^\n]*\n/g, '');
    const reading = read(broken, { longFrom: 0 });
    const { findings } = check(reading);
    assert.strictEqual(findings.filter(({ code }) => code === 'section-missing').length, 4);
    for (const { reports } of [reading])
      for (const one of reports)
        assert.strictEqual(broken.slice(one.title?.span.start, one.title?.span.end), one.title?.text);
    const edits = findings.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
    const fixed = [...edits]
      .reverse()
      .reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), broken);
    assert.deepStrictEqual(
      check(read(fixed)).findings.filter(({ code }) => code === 'section-missing'),
      [],
    );
  });

  it('lists a failing rule once, and goes on', () => {
    const failing = { ...(RULES[0] as (typeof RULES)[number]), code: 'failing', check: () => assert.fail('no') };
    const { failures, identities } = check(read(many, { longFrom: 0 }), [failing]);
    assert.deepStrictEqual(
      failures.map(({ code }) => code),
      ['failing'],
    );
    assert.deepStrictEqual(identities, { holding: 168, broken: 0, undecided: 0 });
  });

  it('is no report where there is none', () => {
    const prose = '今天天气很好。\n'.repeat(20_000);
    assert.strictEqual(holdsReport(read(prose)), false);
    assert.strictEqual(holdsReport(read(many, { longFrom: 0 })), true);
    assert.deepStrictEqual(check(read(prose)).findings, []);
  });

  it('takes its blank text for an empty report of our own type', () => {
    assert.strictEqual(read('\n'.repeat(100_000), { languageId: 'disclosure-report' }).emptyReport, true);
  });
});
