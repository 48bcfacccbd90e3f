import * as assert from 'node:assert';
import { CURSOR, labels, proposed, taken } from './support';

describe('completion of titles', () => {
  it('proposes one for an empty text, with places for body and year', () => {
    const [title] = proposed(CURSOR);
    assert.strictEqual(title?.kind, 'title');
    assert.strictEqual(
      title?.snippet?.replaceAll('$', '§'),
      '§{1:（机关名称）}§{2:（年份）}年政府信息公开工作年度报告',
    );
  });

  it('goes on from the body’s name', () => {
    const marked = `云溪县统计局${CURSOR}`;
    assert.deepStrictEqual(labels(marked), ['云溪县统计局（年份）年政府信息公开工作年度报告']);
    assert.strictEqual(taken(marked, labels(marked)[0] as string), '云溪县统计局（年份）年政府信息公开工作年度报告');
  });

  it('proposes none below other text, nor where there is a title', () => {
    assert.ok(proposed(`说明。\n${CURSOR}`).every(({ kind }) => kind !== 'title'));
    assert.deepStrictEqual(labels(`${CURSOR}\n云溪县统计局2023年政府信息公开工作年度报告\n一、总体情况\n`), []);
  });
});
