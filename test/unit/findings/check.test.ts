import * as assert from 'node:assert';
import { check } from '../../../server/src/findings/check';
import { read } from '../../../server/src/model/read';
import type { Reading } from '../../../server/src/model/report';
import type { Remark, Rule } from '../../../server/src/rules/rule';
import { LineIndex } from '../../../server/src/text/lines';
import { modelOf, requestDrafts } from '../../support/model';
import { sample } from '../compose/support';

const SAID = { zh: '有误', en: 'wrong' };

function rule(code: string, how: Pick<Rule, 'check' | 'checkDocument'>): Rule {
  return { code, category: 'cell', severity: 'warning', title: SAID, basis: 'practice', ...how };
}

function at(start: number, end = start + 1): Remark {
  return { span: { start, end }, message: SAID };
}

const two = modelOf({ requests: requestDrafts() }, { form: '2019' });

function listed(reading: Reading, ...rules: Rule[]): string[] {
  return check(reading, rules).findings.map(({ code, span }) => `${code} ${span.start}–${span.end}`);
}

describe('check', () => {
  it('asks of a report before the first form nothing that the law asks for now', () => {
    const overview = '一、概述\n有序推进。\n二、主动公开政府信息情况\n见目录。\n';
    const year = (title: number) => `青石县水务局${title}年政府信息公开工作年度报告\n\n${overview}`;
    const codes = (text: string) => check(read(text)).findings.map(({ code }) => code);
    assert.deepStrictEqual(codes(year(2016)), []);
    assert.ok(codes(year(2024)).includes('section-missing'));
    const law = { ...rule('law', { check: (_, tell) => tell(at(0)) }), basis: 'law' } as const;
    const practice = rule('practice', { check: (_, tell) => tell(at(0)) });
    assert.deepStrictEqual(listed(read(year(2016)), law, practice), ['practice 0–1']);
    // A year misprinted above the tables of a form excuses nothing.
    const misprinted = sample('tabs')
      .text.replace(/20\d\d(?=年政府信息公开工作年度报告)/, '2003')
      .replace('六、其他', '其他');
    assert.ok(codes(misprinted).includes('section-numeral'));
  });

  it('lists findings by place, the shorter first', () => {
    const one = rule('one', { checkDocument: (_, tell) => [at(9), at(3, 7), at(3, 5)].forEach(tell) });
    assert.deepStrictEqual(listed(two, one), ['one 3–5', 'one 3–7', 'one 9–10']);
  });

  it('lists findings at one place in the order of the rules, and of a rule as told', () => {
    const early = rule('z-early', { checkDocument: (_, tell) => tell(at(4)) });
    const late = rule('a-late', {
      checkDocument: (_, tell) => {
        tell({ ...at(4), message: { zh: '先', en: 'first' } });
        tell({ ...at(4), message: { zh: '后', en: 'second' } });
      },
    });
    const { findings } = check(two, [early, late]);
    assert.deepStrictEqual(
      findings.map(({ code, message }) => [code, message.en]),
      [
        ['z-early', 'wrong'],
        ['a-late', 'first'],
        ['a-late', 'second'],
      ],
    );
  });

  it('lists the first thousand of a rule in each report, says so at the last, and goes on with the next', () => {
    const many = rule('many', {
      check: (_, tell) => {
        for (let k = 0; k < 5000; k++) tell(at(k));
      },
    });
    const few = rule('few', { checkDocument: (_, tell) => tell(at(3)) });
    const { findings, failures } = check(two, [many, few]);
    assert.deepStrictEqual(failures, []);
    assert.deepStrictEqual(
      ['many', 'few'].map((code) => findings.filter((one) => one.code === code).length),
      [2000, 1],
    );
    const said = findings.filter(({ message }) => message !== SAID);
    assert.deepStrictEqual(
      said.map(({ span, message }) => [span.start, message.zh]),
      [0, 1].map(() => [999, '有误（这一规则在本报告中还有更多，只列前1000处；改正后会接着检查。）']),
    );
    assert.match(said[0]?.message.en ?? '', /^wrong \(This rule has more/);
  });

  it('lists a thousand and says nothing of more where there are none', () => {
    const many = rule('many', {
      checkDocument: (_, tell) => {
        for (let k = 0; k < 1000; k++) tell(at(k));
      },
    });
    const { findings } = check(two, [many]);
    assert.strictEqual(findings.length, 1000);
    assert.ok(findings.every(({ message }) => message === SAID));
  });

  it('gives each finding its rule’s code, category and severity, and nothing for what the rule left out', () => {
    const [finding] = check(two, [rule('one', { checkDocument: (_, tell) => tell(at(0)) })]).findings;
    assert.deepStrictEqual(finding, {
      code: 'one',
      category: 'cell',
      severity: 'warning',
      message: SAID,
      span: { start: 0, end: 1 },
      related: [],
      fixes: [],
      unnecessary: false,
    });
  });

  it('shows a rule every report, and the document once', () => {
    const seen: string[] = [];
    const one = rule('one', {
      check: ({ form }) => seen.push(`${form}`),
      checkDocument: () => seen.push('document'),
    });
    check(two, [one]);
    assert.deepStrictEqual(seen, ['document', '2021', '2019']);
  });

  it('says nothing of a text that is no report', () => {
    const text = '今天天气很好';
    const reading = { text, lines: new LineIndex(text), reports: [], emptyReport: false };
    const loud = rule('one', { checkDocument: (_, tell) => tell(at(0)) });
    assert.deepStrictEqual(check(reading, [loud]), {
      findings: [],
      identities: { holding: 0, broken: 0, undecided: 0 },
      failures: [],
    });
    assert.strictEqual(check({ ...reading, emptyReport: true }, [loud]).findings.length, 1);
  });

  it('adds up the identities of all reports', () => {
    assert.deepStrictEqual(check(two, []).identities, { holding: 39, broken: 0, undecided: 43 });
  });
});

describe('a rule that throws', () => {
  const error = new Error('unforeseen');
  const broken = rule('broken', {
    check: ({ form }, tell) => {
      if (form === '2021') throw error;
      tell(at(2));
    },
  });

  it('is put down once with its error', () => {
    const always = rule('always', {
      check: () => {
        throw error;
      },
    });
    assert.deepStrictEqual(check(two, [always]).failures, [{ code: 'always', error }]);
  });

  it('keeps neither itself from the next report nor other rules from theirs', () => {
    const other = rule('other', { check: (_, tell) => tell(at(5)) });
    const rules = listed(two, broken, other).filter((one) => !one.startsWith('rule-failed'));
    assert.deepStrictEqual(rules, ['broken 2–3', 'other 5–6', 'other 5–6']);
  });

  it('is a finding of its own, once, which names it and says that the others ran', () => {
    const [finding, ...more] = check(two, [broken]).findings.filter(({ code }) => code === 'rule-failed');
    assert.deepStrictEqual(more, []);
    assert.ok(finding);
    assert.deepStrictEqual([finding.severity, finding.at, finding.fixes], ['information', 'broken', []]);
    assert.match(finding.message.zh, /规则broken（有误）自身出错.*其余规则照常检查/);
    assert.match(finding.message.en, /rule broken \(wrong\) failed.*all others ran/);
  });

  it('is told at the title, else at the first heading, else where the text begins', () => {
    const always = rule('always', {
      check: () => {
        throw error;
      },
    });
    const places = (text: string): string[] => {
      const { findings } = check(read(text), [always]);
      return findings.map(({ span }) => text.slice(span.start, span.end));
    };
    const { text, title, sections } = sample('tabs');
    assert.deepStrictEqual(places(text), [text.slice(title.start, title.end)]);
    const [first] = sections;
    assert.ok(first);
    assert.deepStrictEqual(places(text.slice(first.span.start)), [text.slice(first.heading.start, first.heading.end)]);
    assert.deepStrictEqual(
      check({ ...two, reports: two.reports.slice(0, 1) }, [always]).findings.map(({ span }) => span),
      [{ start: 0, end: 0 }],
    );
  });

  it('is told in a text of several reports as well, in order of place', () => {
    const { text } = sample('tabs');
    const always = rule('always', {
      check: (report, tell) => {
        tell(at(report.span.end - 2));
        throw error;
      },
    });
    const { findings } = check(read(`${text}\n${text}`), [always]);
    assert.deepStrictEqual(
      findings.map(({ code }) => code),
      ['rule-failed', 'always', 'always'],
    );
  });
});
