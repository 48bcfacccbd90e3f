import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';

const PLAIN = print(plainReport(), STYLES['tabs, every row alike'] as Style).text;

/** Each line with its number before it, as `cat -n` writes it. */
function numbered(text: string, from = 1): string {
  return text
    .split('\n')
    .map((line, k) => `${`${k + from}`.padStart(6)}\t${line}`)
    .join('\n');
}

const codes = (text: string) => check(read(text)).findings.map(({ code }) => code);
const sections = (text: string) => read(text).reports[0]?.sections.map(({ key }) => key);

describe('a text whose every line has its number before it', () => {
  it('is the report that it is without them', () => {
    assert.deepStrictEqual(codes(numbered(PLAIN)), []);
    assert.deepStrictEqual(sections(numbered(PLAIN)), sections(PLAIN));
    assert.strictEqual(read(numbered(PLAIN)).reports[0]?.year, read(PLAIN).reports[0]?.year);
  });

  it('has a wrong figure told at its cell', () => {
    const wrong = numbered(PLAIN).replace(/(（七）总计\t+)4\t/, '$19\t');
    assert.notStrictEqual(wrong, numbered(PLAIN));
    const [finding, ...others] = check(read(wrong)).findings;
    assert.strictEqual(others.length, 0);
    assert.strictEqual(wrong.slice(finding?.span.start, (finding?.span.end ?? 0) + 1), '9\t');
  });

  it('is read after an edit as it would be anew', () => {
    const before = numbered(PLAIN);
    const now = before.replace('\n', '\n\n');
    const shown = (one: ReturnType<typeof read>) => [one.reports, check(one).findings];
    assert.deepStrictEqual(shown(read(now, { previous: read(before) })), shown(read(now)));
  });
});

describe('other numbers before words', () => {
  it('leave rows rows: a list of titles with numbers of its own heads nothing', () => {
    const list = ['7\t主动公开政府信息情况', '8\t收到和处理政府信息公开申请情况'].join('\n');
    const text = PLAIN.replace(/\n(?=六、)/, `\n${list}\n`);
    assert.deepStrictEqual(sections(text), sections(PLAIN));
  });
});
