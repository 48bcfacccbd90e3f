import * as assert from 'node:assert';
import { snippetFile } from '../../../server/src/compose/snippets';
import { FORMS } from '../../../server/src/forms/form';
import { read } from '../../../server/src/service';

/** What a snippet leaves behind when every stop is passed over. */
function inserted(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/\$0$/, '')
    .replace(/\\([\\$}])/g, '$1');
}

describe('compose: snippets', () => {
  const [form] = FORMS;
  assert.ok(form);
  const entries = Object.entries(snippetFile());
  const titled = (prefix: string) => {
    const found = entries.find(([, one]) => one.prefix === prefix);
    assert.ok(found, prefix);
    return found;
  };

  it('are the title, the six sections and the three tables, each by a prefix of its own', () => {
    const due = ['标题', '部分一', '部分二', '部分三', '部分四', '部分五', '部分六', '表一', '表二', '表三'];
    assert.deepStrictEqual(
      entries.map(([, { prefix }]) => prefix),
      due,
    );
  });

  for (const { ordinal, title, key } of form.sections) {
    it(`write section ${ordinal} so that it is read as that`, () => {
      const [name, { body }] = titled(`部分${ordinal}`);
      assert.strictEqual(name, `${ordinal}、${title}`);
      const { reports } = read(inserted(body), { languageId: 'disclosure-report' });
      assert.deepStrictEqual(
        reports[0]?.sections.map((section) => section.key),
        [key],
      );
    });
  }

  for (const [i, { key }] of form.tables.entries()) {
    it(`write table ${i + 1} with all its rows, and the section that holds it the same`, () => {
      const [, { body }] = titled(`表${'一二三'[i]}`);
      const { reports } = read(inserted(body), { languageId: 'disclosure-report' });
      const [table, ...others] = reports[0]?.tables ?? [];
      assert.ok(table);
      assert.deepStrictEqual(others, []);
      assert.strictEqual(table.key, key);
      assert.deepStrictEqual(table.missing, []);
      const section = form.sections.find((one) => one.key === form.tables[i]?.section);
      const whole = inserted(titled(`部分${section?.ordinal}`)[1].body);
      assert.ok(whole.endsWith(inserted(body)));
    });
  }

  it('have no prefix with which a title begins, which the server proposes', () => {
    for (const [name, { prefix }] of entries) assert.ok(!name.startsWith(prefix), name);
  });

  it('end where one goes on writing, their stops counted from 1', () => {
    for (const [name, { body }] of entries) {
      const text = body.join('\n');
      assert.ok(text.endsWith('$0'), name);
      const stops = [...text.matchAll(/\$\{(\d+):/g)].map(([, n]) => Number(n));
      assert.deepStrictEqual(
        stops,
        stops.map((_, n) => n + 1),
        name,
      );
    }
  });
});
