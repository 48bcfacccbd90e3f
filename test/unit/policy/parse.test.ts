import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { parseConfiguration } from '../../../server/src/service';

/** What is said of a text: `code severity ⟦what is underlined⟧`. */
function said(text: string): string[] {
  return parseConfiguration(text).complaints.map(
    ({ code, severity, span }) => `${code} ${severity} ⟦${text.slice(span.start, span.end)}⟧`,
  );
}

const WHOLE = `{
  // 本年度
  "rules": { "cell-blank": "off", "text-radicals": "error", },
  "accepted": [
    { "file": "./报告\\\\2024.txt", "code": "requests-balance", "at": "requests.granted.total", "reason": " 已核 " },
  ],
}`;

describe('a configuration', () => {
  it('gives levels and acceptances, with comments and trailing commas', () => {
    const { levels, accepted, complaints } = parseConfiguration(WHOLE);
    assert.deepStrictEqual(complaints, []);
    assert.deepStrictEqual(
      [...levels],
      [
        ['cell-blank', 'off'],
        ['text-radicals', 'error'],
      ],
    );
    const start = WHOLE.indexOf('{ "file"');
    assert.deepStrictEqual(accepted, [
      {
        file: '报告/2024.txt',
        code: 'requests-balance',
        at: 'requests.granted.total',
        reason: '已核',
        span: { start, end: WHOLE.indexOf('}', start) + 1 },
      },
    ]);
  });

  it('may be empty, or name its schema', () => {
    for (const text of ['{}', '{ "$schema": "x" }', '{"rules":{},"accepted":[]}', '\ufeff{}'.slice(1)]) {
      const { levels, accepted, complaints } = parseConfiguration(text);
      assert.deepStrictEqual([levels.size, accepted.length, complaints.length], [0, 0, 0], text);
    }
  });

  it('says where last year’s reports are, outside its folder too', () => {
    for (const [written, path] of [
      ['../2022', '../2022'],
      [' 2022\\\\年报.txt ', '2022/年报.txt'],
      ['.', '.'],
    ] as const) {
      const text = `{"lastYear":"${written}"}`;
      const { lastYear, complaints } = parseConfiguration(text);
      assert.deepStrictEqual(complaints, []);
      assert.strictEqual(lastYear?.path, path);
      assert.strictEqual(text.slice(lastYear?.span.start, lastYear?.span.end), `"${written}"`);
    }
    assert.ok(!('lastYear' in parseConfiguration('{}')));
  });

  it('takes the last of two that say different things, as JSON does', () => {
    const { levels } = parseConfiguration('{"rules":{"cell-blank":"off","cell-blank":"hint"}}');
    assert.deepStrictEqual([...levels], [['cell-blank', 'hint']]);
  });
});

describe('what is wrong with a configuration', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['no JSON', '{"rules": ', ['configuration-syntax error ⟦⟧']],
    ['nothing at all', '', ['configuration-syntax error ⟦⟧']],
    ['another value', '[1]', ['configuration-value error ⟦[1]⟧']],
    ['a field that there is not', '{"rule": {}}', ['configuration-unknown-key warning ⟦"rule"⟧']],
    ['a rule that there is not', '{"rules":{"cell-blnk":"off"}}', ['configuration-unknown-rule warning ⟦"cell-blnk"⟧']],
    ['a level that there is not', '{"rules":{"cell-blank":"warn"}}', ['configuration-value error ⟦"warn"⟧']],
    ['a level that is no text', '{"rules":{"cell-blank":[0]}}', ['configuration-value error ⟦[0]⟧']],
    ['rules that are a list', '{"rules":["cell-blank"]}', ['configuration-value error ⟦["cell-blank"]⟧']],
    ['acceptances that are no list', '{"accepted":{}}', ['configuration-value error ⟦{}⟧']],
    ['last year’s reports that are no text', '{"lastYear":2022}', ['configuration-value error ⟦2022⟧']],
    ['last year’s reports nowhere', '{"lastYear":" "}', ['configuration-value error ⟦" "⟧']],
    ['last year’s reports on one machine', '{"lastYear":"/2022"}', ['configuration-value error ⟦"/2022"⟧']],
    ['last year’s reports on one drive', '{"lastYear":"D:/2022"}', ['configuration-value error ⟦"D:/2022"⟧']],
    [
      'last year’s reports on another machine',
      '{"lastYear":"\\\\\\\\a\\\\b"}',
      ['configuration-value error ⟦"\\\\\\\\a\\\\b"⟧'],
    ],
    ['an acceptance that is none', '{"accepted":[3]}', ['configuration-value error ⟦3⟧']],
    [
      'an acceptance that lacks its file',
      '{"accepted":[{"code":"cell-blank","at":"x","reason":"y"}]}',
      ['configuration-value error ⟦{"code":"cell-blank","at":"x","reason":"y"}⟧'],
    ],
    [
      'an acceptance with a field of the wrong kind',
      '{"accepted":[{"file":"a","code":"cell-blank","at":7,"reason":"y"}]}',
      ['configuration-value error ⟦7⟧'],
    ],
    [
      'an acceptance of an unknown rule',
      '{"accepted":[{"file":"a","code":"cell-blnk","at":"x","reason":"y"}]}',
      ['configuration-unknown-rule warning ⟦"cell-blnk"⟧'],
    ],
    [
      'an acceptance with one more field',
      '{"accepted":[{"file":"a","code":"cell-blank","at":"x","reason":"y","who":"z"}]}',
      ['configuration-unknown-key warning ⟦"who"⟧'],
    ],
    [
      'no reason',
      '{"accepted":[{"file":"a","code":"cell-blank","at":"x","reason":" "}]}',
      ['configuration-reason warning ⟦" "⟧'],
    ],
    ...['../a.txt', '/a.txt', 'C:\\\\a.txt', 'b/../../a.txt', '.'].map(
      (file) =>
        [
          `a file out of the folder: ${file}`,
          `{"accepted":[{"file":"${file}","code":"cell-blank","at":"x","reason":"y"}]}`,
          [`configuration-value error ⟦"${file}"⟧`],
        ] as const,
    ),
  ];
  for (const [what, text, due] of cases) it(`is told: ${what}`, () => assert.deepStrictEqual(said(text), due));

  it('leaves the rest in force', () => {
    const { levels, accepted } = parseConfiguration(
      '{"rules":{"x-y":"off","cell-blank":"warn","cell-unit":"off"},"accepted":[{},{"file":"a","code":"cell-blank","at":"x","reason":""}',
    );
    assert.deepStrictEqual([...levels.keys()], ['cell-unit']);
    assert.deepStrictEqual(
      accepted.map(({ file, reason }) => [file, reason]),
      [['a', '']],
    );
  });

  it('is said in both languages', () => {
    for (const [, text] of cases) {
      for (const { message } of parseConfiguration(text).complaints) {
        assert.match(message.zh, /[\u4e00-\u9fff]/);
        assert.match(message.en, /[a-z]{3}/);
      }
    }
  });

  it('is never a throw: any text, and any JSON', () => {
    fc.assert(fc.property(fc.string(), (text) => parseConfiguration(text).complaints.length >= 0));
    fc.assert(
      fc.property(fc.json(), fc.json(), (rules, accepted) => {
        const text = `{"rules":${rules},"accepted":[${accepted}]}`;
        for (const { span } of parseConfiguration(text).complaints) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
        }
      }),
    );
    assert.deepStrictEqual(said('['.repeat(200_000)), ['configuration-syntax error ⟦[⟧']);
  });
});
