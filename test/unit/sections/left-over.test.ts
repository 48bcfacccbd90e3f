import * as assert from 'node:assert';
import { withoutNote, withoutNotes } from '../../../server/src/sections/left-over';

describe('notes around a title', () => {
  it('are taken off one by one, those behind it whatever they say', () => {
    assert.strictEqual(withoutNote('甲局年度报告（公开稿）（三号黑体）'), '甲局年度报告（公开稿）');
    assert.strictEqual(withoutNotes('甲局年度报告（公开稿）（三号黑体）'), '甲局年度报告');
    assert.strictEqual(withoutNotes('（样式）甲局年度报告[参考]××'), '甲局年度报告');
    assert.strictEqual(withoutNotes('甲局年度报告参考模板'), '甲局年度报告');
  });

  it('are left in front of it where they name the body, and within it', () => {
    for (const title of [
      '（机关名称）年度报告',
      '×××年度报告',
      '甲局（乙局）年度报告',
      '甲局范本室年度报告',
      '甲局年度报告*',
    ])
      assert.strictEqual(withoutNotes(title), title);
  });
});
