import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { sample } from '../compose/support';
import { KEYS, sectionsIn, TITLES } from './support';

const NUMBERED = TITLES.map((title, i) => `${'一二三四五六'[i]}、${title}`);
const { text: REPORT } = sample('tabs');

/** Puts a text behind the title. */
function behindTitle(text: string): string {
  const at = REPORT.indexOf('\n') + 1;
  return `${REPORT.slice(0, at)}\n${text}\n\n${REPORT.slice(at)}`;
}

/** Puts a text into section one. */
function inOverview(text: string): string {
  const heading = '一、总体情况\n';
  const at = REPORT.indexOf(heading) + heading.length;
  assert.ok(at > heading.length);
  return `${REPORT.slice(0, at)}\n${text}\n${REPORT.slice(at)}`;
}

/** The report is silent, and its sections are those with the tables. */
function assertUnmoved(text: string): void {
  assert.deepStrictEqual(check(read(text)).findings, []);
  const behind = text.length - REPORT.length;
  const due = (read(REPORT).reports[0]?.sections ?? []).map(({ key, span }) => [key, span.start]);
  const came = (read(text).reports[0]?.sections ?? []).map(({ key, span }) => [key, span.start - behind]);
  // Section one may stand before what was put in.
  assert.deepStrictEqual(came.slice(1), due.slice(1));
  assert.strictEqual(came[0]?.[0], 'overview');
}

describe('section headings', () => {
  const LISTS: Record<string, (heading: string, i: number) => string> = {
    alone: (heading) => heading,
    'with leaders': (heading, i) => `${heading}…………………${i + 1}`,
    'with short leaders': (heading, i) => `${heading}..${i + 1}`,
    'with page numbers': (heading, i) => `${heading} ${i + 1}`,
    'with page numbers in brackets': (heading, i) => `${heading}（${i + 1}）`,
    'with tabs': (heading, i) => `${heading}\t${i + 1}`,
    'as links': (heading, i) => `- [${heading}](#s${i})`,
    'with entries of their own': (heading, i) => (i === 0 ? `${heading}\n（一）主动公开\n（二）依申请公开` : heading),
    'as a sentence': (heading) => `${heading}；`,
    'without numerals': (_heading, i) => TITLES[i] as string,
  };
  for (const [name, entry] of Object.entries(LISTS))
    it(`are not the entries of a table of contents ${name}`, () => {
      assertUnmoved(behindTitle(`目 录\n${NUMBERED.map(entry).join('\n')}`));
      assertUnmoved(behindTitle(NUMBERED.map(entry).join('\n')));
    });

  for (const headed of ['目录', '目　录', '**目 录**', '## 目次'])
    it(`are those below a table of contents headed ${headed}, however few of them are written yet`, () => {
      const text = behindTitle(`${headed}\n${NUMBERED.join('\n')}`);
      const alone = REPORT.slice(0, REPORT.indexOf('三、'));
      const codes = (written: string) => check(read(written)).findings.map(({ code }) => code);
      assert.deepStrictEqual(codes(text.slice(0, text.lastIndexOf('三、收到'))), codes(alone));
    });

  it('are not the links behind a report', () => {
    const text = `${REPORT}\n相关链接\n${NUMBERED.join('\n')}\n`;
    assert.deepStrictEqual(check(read(text)).findings, []);
    assert.strictEqual(read(text).reports[0]?.sections.length, 6);
  });

  it('that are lost are missing although a table of contents names them', () => {
    const text = behindTitle(NUMBERED.join('\n')).replace('\n五、存在的主要问题及改进情况\n\n', '\n\n');
    assert.deepStrictEqual(
      check(read(text)).findings.map(({ code }) => code),
      ['section-missing'],
    );
  });

  it('are not in a table of contents before a title that stands on every page', () => {
    const title = REPORT.slice(0, REPORT.indexOf('\n'));
    const text = `${title}\n${NUMBERED.join('\n')}\n${REPORT}`;
    assert.strictEqual(read(text).reports.length, 1);
    assert.deepStrictEqual(check(read(text)).findings, []);
  });

  const INNER: Record<string, string> = {
    'numbered as sections': NUMBERED.slice(1)
      .map((heading) => `${heading}\n照常办理，没有变化。`)
      .join('\n'),
    'in brackets': TITLES.map((title, i) => `（${'一二三四五六'[i]}）${title}\n照常办理，没有变化。`).join('\n'),
    'in digits': TITLES.map((title, i) => `${i + 1}.${title}\n照常办理，没有变化。`).join('\n'),
    'without numerals': TITLES.slice(1)
      .map((title) => `${title}\n照常办理，没有变化。`)
      .join('\n'),
    'run into their text': NUMBERED.slice(1)
      .map((heading) => `${heading}：照常办理，没有变化。`)
      .join('\n'),
  };
  for (const [name, text] of Object.entries(INNER))
    it(`are not the inner headings of section one, worded just so, ${name}`, () => {
      assertUnmoved(inOverview(text));
    });

  it('are not those of a narrative that goes before, even where it has all six', () => {
    const text = behindTitle(NUMBERED.map((heading) => `${heading}\n照常办理，没有变化。`).join('\n'));
    assertUnmoved(text);
    const overview = read(text).reports[0]?.sections[0];
    assert.strictEqual(overview?.span.start, text.lastIndexOf('一、总体情况'));
  });

  it('that are lost are missing once, and the table below them is found', () => {
    for (const heading of NUMBERED.slice(1)) {
      const { findings, identities } = check(read(REPORT.replace(`${heading}\n`, '')));
      assert.deepStrictEqual(
        findings.map(({ code }) => code),
        ['section-missing'],
        heading,
      );
      assert.strictEqual(identities.holding, 42);
    }
  });

  it('of six that stand alone are a report that is to be written', () => {
    assert.deepStrictEqual(
      sectionsIn(`某局2024年政府信息公开工作年度报告\n${NUMBERED.join('\n')}`).map(([key]) => key),
      KEYS,
    );
  });
});

describe('sections numbered as inner headings are', () => {
  const MANNERS: Record<string, (i: number) => string> = {
    brackets: (i) => `（${'一二三四五六'[i]}）`,
    digits: (i) => `${i + 1}.`,
  };
  for (const [name, numeral] of Object.entries(MANNERS)) {
    const numbered = (i: number) => numeral(i) + TITLES[i];
    const report = NUMBERED.reduce((text, heading, i) => text.replace(heading, numbered(i)), REPORT);

    it(`(${name}) stand wherever they are, and may be wrong in number or in a character`, () => {
      const keys = (text: string) => sectionsIn(text).map(([key]) => key);
      assert.deepStrictEqual(keys(report), KEYS);
      assert.deepStrictEqual(keys(report.replace(numbered(4), numeral(2) + TITLES[4])), KEYS);
      assert.deepStrictEqual(keys(report.replace(numbered(4), numbered(4).replace('问题', '某题'))), KEYS);
      const last = `${numbered(5)}\n`;
      const at = report.indexOf(last);
      const moved = report.slice(0, at).replace(numbered(1), `${report.slice(at)}\n${numbered(1)}`);
      assert.deepStrictEqual(keys(moved), [
        'overview',
        'other',
        'proactive',
        'requests',
        'reviewLitigation',
        'problems',
      ]);
    });
  }

  it('are numbered as the others are: the same words right above a table are its caption', () => {
    const titles = TITLES.slice(1, 4);
    for (const write of [
      (title: string) => title,
      (title: string) => `${title}\t\t\t`,
      (title: string) => `说明。\n${title}`,
    ]) {
      const captions = titles.reduce(
        (text, title) => text.replace(`、${title}\n`, `、${title}\n${write(title)}\n`),
        REPORT,
      );
      assert.deepStrictEqual(check(read(captions)).findings, []);
      assert.deepStrictEqual(
        read(captions).reports[0]?.sections.map(({ span }) => captions.slice(span.start, span.start + 2)),
        ['一、', '二、', '三、', '四、', '五、', '六、'],
      );
    }
    // Where the heading itself has no numeral, that is told.
    const bare = REPORT.replace(`、${titles[0]}`, (title) => title.slice(1)).replace(
      /二(?=主动公开政府信息情况\n)/,
      '',
    );
    assert.deepStrictEqual(
      check(read(bare)).findings.map(({ code }) => code),
      ['section-numeral'],
    );
  });

  it('are inner headings where the sections are numbered otherwise', () => {
    const inner = inOverview('（三）主动公开政府信息情况\n文字。\n其他需要报告的某项\n文字。');
    assertUnmoved(inner);
    const lost = inner.replace(`${NUMBERED[5]}\n`, '\n');
    assert.ok(!sectionsIn(lost).some(([key]) => key === 'other'));
  });
});

describe('a heading behind the last section', () => {
  it('is a section’s that was pasted there again, be it numbered and worded as an inner one may be', () => {
    for (const [order, heading] of NUMBERED.entries()) {
      const keys = sectionsIn(`${REPORT.trimEnd()}\n\n${heading}\n\n甲。\n`);
      assert.deepStrictEqual(keys.at(-1), [KEYS[order], heading]);
      assert.strictEqual(keys.length, KEYS.length + 1, heading);
    }
  });
});
