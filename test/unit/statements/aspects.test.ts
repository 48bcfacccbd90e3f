import * as assert from 'node:assert';
import { formOf } from '../../../server/src/forms/form';
import type { Report } from '../../../server/src/model/report';
import { aspectInEnglish, aspectsDue, aspectsOf, hasParagraph } from '../../../server/src/statements/aspects';

const report = (agency: string | null) => ({ form: '2021', year: 2024, agency }) as Report;
const keys = (aspects: readonly { readonly key: string }[]) => aspects.map(({ key }) => key);

describe('the aspects of section one', () => {
  it('are the form’s, and for a government one more', () => {
    const own = keys(formOf('2021').sections.find(({ key }) => key === 'overview')?.aspects ?? []);
    assert.strictEqual(own.length, 5);
    assert.deepStrictEqual(keys(aspectsOf(report('云溪县人民政府'))), own);
    assert.deepStrictEqual(keys(aspectsDue(report('云溪县水利局'))), own);
    assert.deepStrictEqual(keys(aspectsDue(report(null))), own);
    assert.deepStrictEqual(keys(aspectsDue(report('云溪县人民政府'))), [...own, 'assessment']);
  });

  it('have names in English, each its own', () => {
    const names = aspectsDue(report('云溪县人民政府')).map(aspectInEnglish);
    assert.strictEqual(new Set(names).size, 6);
    for (const name of names) assert.match(name, /^[a-z ,]+$/);
    assert.strictEqual(aspectInEnglish({ key: 'new', label: '新方面' }), '新方面');
  });

  it('have a paragraph where one begins with their name, in any numbering', () => {
    const [proactive] = aspectsOf(report(null));
    assert.ok(proactive);
    for (const body of ['主动公开。', '（一）主动公开情况', '照常。\n  1. 主动公开：', '无\r\n**（一）主动公开**']) {
      assert.ok(hasParagraph(body, proactive), body);
    }
    for (const body of ['', '我们依法主动公开。', '今年，主动公开。', '（一）依申请公开', '（一）今年主动公开']) {
      assert.ok(!hasParagraph(body, proactive), body);
    }
  });
});
