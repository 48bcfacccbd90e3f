import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';

/** The second table one cell a line, without tabs, its labels cut into lines of so many characters. */
function cut(width: number, change: (label: string) => string = (label) => label): string {
  const { text } = print(plainReport(), STYLES['tabs, every row alike'] as Style);
  const first = text.indexOf('一、本年新收');
  const end = text.indexOf('\n', text.indexOf('四、结转下年度'));
  const lines = (cell: string) =>
    /^\d+$/.test(cell) ? [cell] : (change(cell).match(new RegExp(`.{1,${width}}`, 'gu')) ?? []);
  const cells = text
    .slice(0, end)
    .slice(text.indexOf('三、收到和处理'))
    .split(/[\t\n]+/);
  const at = cells.findIndex((cell) => cell.startsWith('一、本年新收'));
  assert.ok(first > 0 && at > 0);
  const table = [...cells.slice(0, at), ...cells.slice(at).flatMap(lines)].join('\n');
  return text.slice(0, text.indexOf('三、收到和处理')) + table + text.slice(end);
}

const found = (text: string) => check(read(text)).findings.map(({ code, message }) => `${code} ${message.zh}`);

describe('labels cut into lines of a few characters', () => {
  for (const width of [2, 3, 4, 5, 6]) {
    it(`${width} a line are read, be the cut in the numbering or behind words that are a row’s name`, () => {
      assert.deepStrictEqual(found(cut(width)), []);
    });
  }

  it('are told where they are altered, and not by words that say the same', () => {
    const [only, ...others] = found(cut(2, (label) => label.replace('属于国家秘密', '属于国家机密')));
    assert.deepStrictEqual(others, []);
    assert.match(only ?? '', /^row-label-altered 行名“1\.属于国家机密”.*应为“1\.属于国家秘密”/);
  });
});
