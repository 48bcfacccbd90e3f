import * as assert from 'node:assert';
import { yearInText } from '../../../server/src/model/year';

describe('the year that a report’s opening speaks of', () => {
  it('is that of its period, or of the body that speaks of itself', () => {
    assert.strictEqual(yearInText('所列数据的统计期限自2024年1月1日起'), 2024);
    for (const body of ['我局', '我校', '本中心', '我公司', '本单位', '我队', '我所'])
      assert.strictEqual(yearInText(`2023年,${body}认真落实条例。`), 2023, body);
  });

  it('is none where others are spoken of', () => {
    for (const text of ['2023年,我们继续努力。', '2023年本公开指南修订两次。', '2023年,全县发布信息。'])
      assert.strictEqual(yearInText(text), null, text);
  });
});
