import * as assert from 'node:assert';
import { check, read } from '../../../../server/src/service';
import { printed } from '../../../support/plain-report';
import { CURSOR, labels, proposed, taken } from './support';

/** A report in which the lines from one heading to the next are gone. */
function without(from: string, to: string, layout = 'tabs'): string {
  const { text } = printed({}, layout);
  return `${text.slice(0, text.indexOf(from)) + CURSOR}\n${text.slice(text.indexOf(to))}`;
}

const FOUR = '四、政府信息公开行政复议、行政诉讼情况';
const FIVE = '五、存在的主要问题及改进情况';
const SIX = '六、其他需要报告的事项';

describe('completion of sections', () => {
  it('proposes on a line of its own the section that is missing, with what belongs under it', () => {
    const marked = without(FOUR, FIVE);
    assert.deepStrictEqual(labels(marked), [FOUR]);
    const text = taken(marked, FOUR);
    const [report] = read(text).reports;
    assert.ok(report?.sections.some(({ key }) => key === 'reviewLitigation'));
    assert.ok(report?.tables.some(({ key }) => key === 'litigation'));
    assert.ok(!check(read(text)).findings.some(({ code }) => code === 'section-missing'));
  });

  it('goes on from what is typed, numeral or words, and takes its place', () => {
    for (const typed of ['五', '五、', '五、存在', '存在的', '主要问题']) {
      const marked = without(FIVE, SIX).replace(CURSOR, typed + CURSOR);
      assert.deepStrictEqual(labels(marked), [FIVE], typed);
      const text = taken(marked, FIVE);
      assert.strictEqual(text.split(FIVE).length, 2, typed);
      assert.ok(!text.includes(typed + FIVE));
    }
  });

  it('keeps the report’s manner of headings', () => {
    const marked = without(`## ${FIVE}`, `## ${SIX}`, 'bars');
    assert.match(proposed(marked)[0]?.newText ?? '', /^## 五、/);
  });

  it('has places to fill in where there is text to be written', () => {
    assert.match(proposed(without(FIVE, SIX))[0]?.snippet ?? '', /\$\{1:/);
  });

  it('proposes nothing of what is there, nor within a sentence', () => {
    const { text } = printed();
    assert.deepStrictEqual(labels(text.replace(FIVE, `${CURSOR}\n${FIVE}`)), []);
    assert.deepStrictEqual(labels(without(FIVE, SIX).replace(CURSOR, `我们五${CURSOR}月`)), []);
    assert.deepStrictEqual(labels(without(FIVE, SIX).replace(CURSOR, `二是${CURSOR}`)), []);
  });
});
