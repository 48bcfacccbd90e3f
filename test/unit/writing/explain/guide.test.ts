import * as assert from 'node:assert';
import { FORMS } from '../../../../server/src/forms/form';
import { GUIDE } from '../../../../server/src/forms/guide';
import { basisWords } from '../../../../server/src/writing/explain/basis';
import { guidedLabels } from '../../../../server/src/writing/explain/labels';

const ARTICLE = /^条例第[一二三四五六七八九十]+条/;

describe('the guide', () => {
  for (const form of FORMS) {
    for (const table of form.tables) {
      it(`says of every row and column of the table ${table.key} on the form of ${form.id} what belongs there`, () => {
        const labels = guidedLabels(form, table.key);
        const rows = [...(table.rows ?? []), ...(table.blocks ?? []).flatMap((block) => block.rows)];
        const columns = [...(table.columns ?? []), ...(table.blocks ?? []).flatMap((block) => block.columns)];
        assert.ok(columns.length > 0);
        assert.deepStrictEqual(
          rows.filter(({ key }) => !labels.some(({ row }) => row === key)).map(({ key }) => key),
          [],
        );
        assert.deepStrictEqual(
          columns.filter(({ label }) => !labels.some((one) => one.row === null && one.label === label)),
          [],
        );
        const headers = [
          ...(table.blocks ?? []).map(({ heading }) => heading),
          ...(table.columnGroups ?? []).flatMap(({ path }) => path),
          ...[table.corner, table.headerTop, table.firstColumn].filter((label) => label !== undefined),
          ...columns.flatMap(({ group }) => (group && table.key === 'requests' ? [group] : [])),
        ];
        for (const header of headers)
          assert.ok(
            labels.some(({ label }) => label === header),
            header,
          );
      });

      it(`names for each of them an article, and speaks both languages (${table.key}, ${form.id})`, () => {
        for (const { label, guidance, basis } of guidedLabels(form, table.key)) {
          assert.ok(
            basis.some((one) => ARTICLE.test(one)),
            `no article for ${label}`,
          );
          assert.match(guidance.zh, /[\u4e00-\u9fff].*。$/, label);
          assert.match(guidance.en, /^[A-Z0-9][^\n]*\.$/, label);
          assert.ok(guidance.zh.length <= 70, `${label}: too long for a hover`);
        }
      });
    }

    it(`says what each section has to say, and each aspect of section one (${form.id})`, () => {
      for (const { key, aspects = [] } of form.sections) {
        const { zh, en, basis = [] } = GUIDE.sections[key];
        assert.match(zh, /。$/);
        assert.match(en, /\.$/);
        assert.ok(
          basis.some((one) => ARTICLE.test(one)),
          key,
        );
        for (const aspect of aspects) assert.ok(GUIDE.aspects[aspect.key], aspect.key);
      }
    });
  }

  it('has nothing that no form asks for', () => {
    for (const key of ['disclosure', 'requests', 'litigation'] as const) {
      const labels = FORMS.flatMap((form) => guidedLabels(form, key));
      const { blocks = {}, rows, columns } = GUIDE.tables[key];
      const unused = Object.entries({ ...blocks, ...rows, ...columns }).filter(
        ([, guidance]) => !labels.some((one) => one.guidance === guidance),
      );
      assert.deepStrictEqual(
        unused.map(([name]) => name),
        // The row of figures of the third table prints no label.
        key === 'litigation' ? ['litigation'] : [],
      );
    }
  });

  it('cites articles as each language does', () => {
    const { zh, en } = basisWords([
      '条例第三十六条第三项',
      '条例第十六条第二款',
      '条例第二十九条',
      '信息处理费管理办法',
    ]);
    assert.strictEqual(zh, '依据：条例第三十六条第三项、条例第十六条第二款、条例第二十九条、信息处理费管理办法');
    assert.strictEqual(
      en,
      'Basis: Regulations art. 36 (3), Regulations art. 16, para. 2, Regulations art. 29, 信息处理费管理办法',
    );
  });
});
