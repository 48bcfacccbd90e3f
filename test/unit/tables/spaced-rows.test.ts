import * as assert from 'node:assert';
import { check, extract, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';

const LABELS = [
  '行政处罚',
  '行政规范性文件',
  '1.属于国家秘密',
  '4.保护第三方合法权益',
  '3.其他',
  '（七）总计',
  '四、结转下年度继续办理',
];

/** The report with the rows of some labels written with spaces. */
function spaced(text: string, labels: readonly string[]): string {
  return text
    .split('\n')
    .map((line) =>
      labels.some((label) => line.includes(label) && /\d[|\s]*$/.test(line))
        ? line.replace(/[|\s]+/g, ' ').trim()
        : line,
    )
    .join('\n');
}

function figures(text: string): unknown {
  const { disclosure, requests, litigation } = JSON.parse(JSON.stringify(extract(read(text), 'a')));
  return { disclosure, requests, litigation };
}

describe('rows written with spaces in a grid', () => {
  for (const name of ['tabs, every row alike', 'bars, outer', 'bars, none outside']) {
    const { text } = print(plainReport(), STYLES[name] as Style);

    it(`are read as the others are: ${name}`, () => {
      for (const labels of [...LABELS.map((label) => [label]), LABELS]) {
        const now = spaced(text, labels);
        assert.notStrictEqual(now, text);
        assert.deepStrictEqual(check(read(now)).findings, [], labels.join());
        assert.deepStrictEqual(figures(now), figures(text));
      }
    });

    it(`are told at their figures, and no other row is inserted: ${name}`, () => {
      const now = spaced(text, ['4.保护第三方合法权益']);
      const told = (row: string) => {
        const broken = now.replace('4.保护第三方合法权益 0 0 0 0 0 0 0', `4.保护第三方合法权益 ${row}`);
        return check(read(broken)).findings.map(
          ({ code, span }) => `${code} ${broken.slice(span.start, span.end).trim()}`,
        );
      };
      assert.deepStrictEqual(told('0 0 0 0 0 0 5'), ['requests-column-sum 5']);
      assert.deepStrictEqual(told('0 0 0 0 0 0'), ['row-cell-count 0 0 0 0 0 0']);
      assert.deepStrictEqual(told('0 0 ０ 0 0 0 0'), ['cell-width ０']);
    });
  }

  it('are no lines of words that end in a figure', () => {
    const { text } = print(plainReport(), STYLES['tabs, every row alike'] as Style);
    for (const line of ['表 3', '共 25 行', '云溪县 2023', '第 2 页 5'])
      assert.deepStrictEqual(figures(text.replace(/(?=^.*4\.保护第三方合法权益)/m, `${line}\n`)), figures(text), line);
  });
});
