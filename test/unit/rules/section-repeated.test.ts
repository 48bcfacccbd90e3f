import * as assert from 'node:assert';
import { sectionRepeated as rule } from '../../../server/src/rules/section-repeated';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, replaced, sample, underlined } from '../compose/support';

const REPORT = [
  '青石县水务局2023年政府信息公开工作年度报告',
  '',
  '一、总体情况',
  '',
  '本年照常。',
  '',
  '五、存在的主要问题及改进情况',
  '',
  '通知发得晚。',
  '',
  '六、其他需要报告的事项',
  '',
  '无。',
  '',
].join('\n');

describe('section-repeated', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`is silent in ${layout} where each section stands once`, () => {
      assert.deepStrictEqual(told(rule, sample(layout).text), []);
    });
  }

  it('points at the second heading and shows the first', () => {
    const text = replaced(REPORT, '通知发得晚。', '通知发得晚。\n\n五、存在的主要问题及改进情况\n\n已改进。');
    const remark = toldOnce(rule, text);
    assert.strictEqual(remark.span.start, text.lastIndexOf('五、'));
    assert.strictEqual(remark.related?.length, 1);
    assert.strictEqual(remark.related?.[0]?.span.start, text.indexOf('五、'));
  });

  it('offers to take the heading away and keeps what stands under it', () => {
    const text = replaced(REPORT, '通知发得晚。', '通知发得晚。\n\n五、存在的主要问题及改进情况\n\n已改进。');
    const remark = toldOnce(rule, text);
    assert.deepStrictEqual(
      remark.fixes?.map(({ preferred, certain }) => [preferred, certain]),
      [[false, false]],
    );
    assert.strictEqual(fixed(text, remark), replaced(REPORT, '通知发得晚。', '通知发得晚。\n\n已改进。'));
    assert.ok(!remark.unnecessary);
  });

  for (const layout of Object.keys(LAYOUTS)) {
    it(`takes out whole in ${layout} what stands twice to the letter`, () => {
      const { text, sections } = sample(layout);
      for (const { key, heading, span } of sections) {
        const own = text.slice(span.start, span.end);
        const twice = text.slice(0, span.end) + own + text.slice(span.end);
        const remark = toldOnce(rule, twice);
        assert.strictEqual(remark.span.start, heading.start + own.length, key);
        assert.match(remark.message.zh, /其下内容也与前面的一字不差/);
        const [fix, ...others] = remark.fixes ?? [];
        assert.deepStrictEqual([fix?.certain, others], [true, []]);
        assert.match(fix?.title.zh ?? '', /^删去重复的“.*”这一部分$/);
        assert.strictEqual(fixed(twice, remark).trimEnd(), text.trimEnd(), key);
      }
    });
  }

  it('takes nothing out whole that differs by a figure', () => {
    const { text, sections, cells } = sample('tabs');
    const span = sections[2]?.span ?? { start: 0, end: 0 };
    const own = text.slice(span.start, span.end);
    const at = (cells.find(({ table }) => table === 'requests')?.span.start ?? 0) - span.start;
    const twice = `${text.slice(0, span.end)}${own.slice(0, at)}9${own.slice(at)}${text.slice(span.end)}`;
    assert.match(toldOnce(rule, twice).fixes?.[0]?.title.zh ?? '', /其下内容保留/);
  });

  it('takes an empty second heading for unneeded', () => {
    const text = replaced(REPORT, '六、', '五、存在的主要问题及改进情况\n\n六、');
    const remark = toldOnce(rule, text);
    assert.strictEqual(remark.unnecessary, true);
    assert.deepStrictEqual([remark.fixes?.[0]?.preferred, remark.fixes?.[0]?.certain], [true, false]);
    assert.strictEqual(fixed(text, remark), REPORT);
  });

  it('is certain of an empty one where all six are there', () => {
    const again = `${sample('tabs').text.trimEnd()}\n\n五、存在的主要问题及改进情况\n`;
    const certain = (text: string) => toldOnce(rule, text).fixes?.map((fix) => fix.certain);
    assert.deepStrictEqual(certain(again), [true]);
    // One of the two may be the section that is missing, under a wrong title.
    assert.deepStrictEqual(certain(replaced(again, '一、总体情况', '一、总的来说')), [false]);
  });

  it('is not certain where something stands under it, or where the words differ, though all six are there', () => {
    const { text } = sample('tabs');
    const heading = '五、存在的主要问题及改进情况';
    const other = heading.replace('五、', '五.');
    for (const again of [`${heading}\n\n已改进。`, other]) {
      assert.deepStrictEqual(
        toldOnce(rule, `${text.trimEnd()}\n\n${again}\n`).fixes?.map(({ certain }) => certain),
        [false],
        again,
      );
    }
  });

  it('is certain of one that stands right below the first, with nothing between, and of no other with contents', () => {
    const { text } = sample('tabs');
    const heading = '三、收到和处理政府信息公开申请情况';
    const offered = (given: string) =>
      toldOnce(rule, given).fixes?.map(({ preferred, certain }) => [preferred, certain]);
    const again = replaced(text, heading, `${heading}\n\n${heading}`);
    assert.deepStrictEqual(offered(again), [[true, true]]);
    assert.strictEqual(fixed(again, toldOnce(rule, again)), text);
    const [five, six] = ['五、存在的主要问题及改进情况', '六、其他需要报告的事项'];
    const apart = text.slice(0, text.indexOf(five)) + [five, six, '无。', five, '已改进。'].join('\n\n');
    assert.deepStrictEqual(offered(apart), [[false, false]]);
  });

  it('tells the third heading as well, each against the first', () => {
    const again = '\n\n一、总体情况\n\n照旧。';
    const text = replaced(REPORT, '本年照常。', `本年照常。${again}${again}`);
    const remarks = told(rule, text);
    assert.strictEqual(remarks.length, 2);
    for (const remark of remarks) assert.strictEqual(remark.related?.[0]?.span.start, text.indexOf('一、'));
  });

  it('takes the whole element away in HTML, and none that holds something else', () => {
    const html =
      '<p>一、总体情况</p><p>照常。</p><p>一、总体情况</p><p>照旧。</p><p>六、其他需要报告的事项</p><p>无。</p>';
    const remark = toldOnce(rule, html);
    assert.strictEqual(underlined(html, remark), '一、总体情况');
    assert.strictEqual(fixed(html, remark), html.replace('<p>照常。</p><p>一、总体情况</p>', '<p>照常。</p>'));
    const shared = html.replace('<p>照常。</p><p>一、', '<p>照常。<br>一、');
    assert.deepStrictEqual(toldOnce(rule, shared).fixes, []);
  });

  it('is silent on a second wording of a title in running text', () => {
    const text = replaced(REPORT, '本年照常。', '本年照常，总体情况良好，其他需要报告的事项见第六部分。');
    assert.deepStrictEqual(told(rule, text), []);
  });
});
