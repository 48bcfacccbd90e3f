import * as assert from 'node:assert';
import { stripVTControlCharacters } from 'node:util';
import { HumanPrinter } from '../../server/src/cli/human';
import { Tally } from '../../server/src/cli/tally';
import type { CheckResult } from '../../server/src/findings/check';
import type { Reading } from '../../server/src/model/report';
import type { Finding } from '../../server/src/rules/finding';
import { LineIndex } from '../../server/src/text/lines';

const TEXT = '三、办理结果\n（一）予以公开\t\t1\t0\t2\n四、结转\t\t0\t\x1b[2J\n';
const READING: Reading = { text: TEXT, lines: new LineIndex(TEXT), reports: [], emptyReport: true };
const PLAIN = { columns: 80, coloured: false, terminal: false };

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function finding(more: Partial<Finding> = {}): Finding {
  return {
    code: 'requests-row-sum',
    category: 'reconciliation',
    severity: 'error',
    message: { zh: '总计 2 应为 1 + 0 = 1。', en: 'the total 2 should be 1 + 0 = 1.' },
    span: { start: spanOf('2\n四').start, end: spanOf('2\n四').start + 1 },
    related: [],
    fixes: [],
    unnecessary: false,
    ...more,
  };
}

function resultOf(...findings: Finding[]): CheckResult {
  return { findings, identities: { holding: 1, broken: 2, undecided: 3 }, failures: [] };
}

function printed(one: Finding, printer = new HumanPrinter('zh', PLAIN)): string {
  return printer.file({ source: '报告.txt', named: true }, READING, resultOf(one));
}

describe('HumanPrinter', () => {
  it('says where, how grave, which rule and what, and underlines the cell', () => {
    const lines = [
      '报告.txt:2:14 错误 requests-row-sum 总计 2 应为 1 + 0 = 1。',
      '    2 | （一）予以公开        1    0    2',
      '      |                                 ^',
      '',
      '',
    ];
    assert.strictEqual(printed(finding()), lines.join('\n'));
  });

  it('lists related places and the fixes in their order, the preferred one marked', () => {
    const fix = (zh: string, preferred: boolean) => ({ title: { zh, en: zh }, edits: [], preferred, certain: false });
    const text = printed(
      finding({
        related: [{ span: spanOf('1\t'), message: { zh: '自然人 1', en: 'natural persons 1' } }],
        fixes: [fix('将“2”改为“1”', true), fix('将“1”改为“2”', false)],
      }),
    );
    assert.deepStrictEqual(text.split('\n').slice(3), [
      '      = 相关 2:10 自然人 1',
      '      = 可改 将“2”改为“1”（首选）',
      '      = 可改 将“1”改为“2”',
      '',
      '',
    ]);
  });

  it('lists all terms of the longest sum, but not a hundred places', () => {
    const related = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ span: spanOf('四'), message: { zh: `第${i + 1}处`, en: '' } }));
    const listed = (count: number) => printed(finding({ related: related(count) })).match(/= 相关 .*/g) ?? [];
    assert.strictEqual(listed(24).at(-1), '= 相关 3:1 第24处');
    assert.deepStrictEqual(listed(126).slice(-2), ['= 相关 3:1 第24处', '= 相关 ……另有 102 处']);
  });

  it('speaks English throughout', () => {
    const fix = { title: { zh: '改', en: 'set it to 1' }, edits: [], preferred: true, certain: false };
    const related = { span: spanOf('1\t'), message: { zh: '自然人', en: 'natural persons 1' } };
    const text = printed(finding({ fixes: [fix], related: [related] }), new HumanPrinter('en', PLAIN));
    const mine = text.split('\n').filter((line) => !line.includes(' | '));
    assert.doesNotMatch(mine.join('\n').replace('报告.txt', ''), /\p{Script=Han}/u);
    assert.match(text, / error requests-row-sum the total 2/);
    assert.match(text, /= fix set it to 1 \(preferred\)/);
    assert.match(text, /= related 2:10 natural persons 1/);
  });

  it('names all four severities', () => {
    const names = (['error', 'warning', 'information', 'hint'] as const).map(
      (severity) => printed(finding({ severity })).split(' ')[1],
    );
    assert.deepStrictEqual(names, ['错误', '警告', '信息', '提示']);
  });

  it('lets nothing of the file, its name or a message reach the terminal as a control', () => {
    const control = (words: string) => ({ zh: `${words}\x1b[2J\n`, en: words });
    const evil = finding({
      span: spanOf('\x1b[2J'),
      message: control('消息'),
      related: [{ span: spanOf('四'), message: control('相关') }],
      fixes: [{ title: control('改'), edits: [], preferred: false, certain: false }],
    });
    const text = new HumanPrinter('zh', PLAIN).file(
      { source: 'a\x1b]0;\x07\n.txt', named: true },
      READING,
      resultOf(evil),
    );
    assert.doesNotMatch(text.replaceAll('\n', ''), /\p{Cc}/u);
    assert.strictEqual(text.trimEnd().split('\n').length, 5);
  });

  it('colours the severity, the cell and its underline, and is the same without the colours', () => {
    const coloured = printed(finding(), new HumanPrinter('zh', { columns: 80, coloured: true, terminal: false }));
    assert.ok(coloured.includes('\x1b[1;31m错误\x1b[0m') && coloured.includes('\x1b[1;31m^\x1b[0m'));
    assert.ok(coloured.includes('\x1b[1;31m2\x1b[0m'));
    assert.strictEqual(stripVTControlCharacters(coloured), printed(finding()));
  });

  it('keeps within the width of the screen', () => {
    const narrow = printed(finding(), new HumanPrinter('zh', { columns: 30, coloured: false, terminal: false })).split(
      '\n',
    );
    assert.match(narrow[1] ?? '', /^ {4}2 \| ….*2$/u);
  });

  it('is silent on a good report, and says of a named file that it is no report', () => {
    const printer = new HumanPrinter('zh', PLAIN);
    const none = { ...READING, emptyReport: false };
    assert.strictEqual(printer.file({ source: 'a.txt', named: true }, READING, resultOf()), '');
    assert.strictEqual(printer.file({ source: 'a.txt', named: false }, none, resultOf()), '');
    assert.match(printer.file({ source: 'a.txt', named: true }, none, resultOf()), /^a\.txt：没有认出.*\n$/);
  });
});

describe('the summary', () => {
  function tallyOf(change: (tally: Tally) => void): Tally {
    const tally = new Tally();
    change(tally);
    return tally;
  }
  const end = (lang: 'zh' | 'en', tally: Tally) => new HumanPrinter(lang, PLAIN).end(tally);

  const full = tallyOf((tally) => {
    tally.add(READING, resultOf(finding(), finding({ severity: 'warning' }), finding({ severity: 'warning' })));
    tally.add(READING, resultOf(finding({ severity: 'hint' })));
    tally.add(READING, resultOf());
  });

  it('counts reports, findings and identities', () => {
    assert.strictEqual(
      end('zh', full),
      '检查了 3 份报告（3 个文件，其中 2 个查出问题）：错误 1，警告 2，信息 0，提示 1。勾稽关系：成立 3，不成立 6，无法判断 9。\n',
    );
    assert.strictEqual(
      end('en', full),
      '3 reports in 3 files checked, 2 of them with findings: error 1, warning 2, information 0, hint 1. Sums: 3 hold, 6 broken, 9 undecided.\n',
    );
  });

  it('tells of files that are no reports and of inputs that could not be read', () => {
    const mixed = tallyOf((tally) => {
      tally.add(READING, resultOf());
      tally.add({ ...READING, emptyReport: false }, resultOf());
      tally.unreadable = 1;
    });
    assert.match(end('zh', mixed), /^检查了 1 份报告（1 个文件，另有 1 个文件不是报告）：.*另有 1 项无法读取。\n$/);
    assert.match(
      end('en', mixed),
      /^1 report in 1 file checked, 1 other file held none: .* 1 input could not be read\.\n$/,
    );
  });

  it('says that there was no report', () => {
    const none = tallyOf((tally) => tally.add({ ...READING, emptyReport: false }, resultOf()));
    assert.strictEqual(end('zh', none), '没有找到政府信息公开工作年度报告（查看了 1 个文件）。\n');
    assert.strictEqual(end('en', none), 'No government information disclosure report found (1 file read).\n');
  });
});

describe('Tally', () => {
  it('reaches a level by findings of it or worse', () => {
    const levels = ['error', 'warning', 'information', 'hint', 'never'] as const;
    const reached = (severity: Finding['severity']) => {
      const tally = new Tally();
      tally.add(READING, resultOf(finding({ severity })));
      return levels.filter((level) => tally.reaches(level));
    };
    assert.deepStrictEqual(reached('error'), ['error', 'warning', 'information', 'hint']);
    assert.deepStrictEqual(reached('warning'), ['warning', 'information', 'hint']);
    assert.deepStrictEqual(reached('information'), ['information', 'hint']);
    assert.deepStrictEqual(reached('hint'), ['hint']);
    assert.deepStrictEqual(
      levels.filter((level) => new Tally().reaches(level)),
      [],
    );
  });
});
