import * as assert from 'node:assert';
import { type Form, formOf } from '../../../server/src/forms/form';
import type { Table } from '../../../server/src/model/report';
import { columnLabel, groupName, rowLabel } from '../../../server/src/rules/wording/identity-names';
import { closedYears, formNumber, sectionName } from '../../../server/src/rules/wording/statutory-names';

const table = (key: Table['key']) => ({ key, form: '2021' }) as Table;

describe('names by the form', () => {
  it('are those of sections, with place and English name', () => {
    assert.deepStrictEqual(sectionName('2021', 'requests'), {
      zh: '“三、收到和处理政府信息公开申请情况”',
      en: 'section 3 “三、收到和处理政府信息公开申请情况” (Requests received and handled)',
    });
    assert.strictEqual(formNumber('2019'), '国办公开办函〔2019〕60号');
    assert.strictEqual(formNumber('2021'), '国办公开办函〔2021〕30号');
  });

  it('are the years of a form that has been replaced, and none while it is in force', () => {
    const years = (from: number, to: number) => closedYears({ reportYears: { from, to } } as Form);
    assert.deepStrictEqual(closedYears(formOf('2019')), { zh: '2019、2020', en: '2019 and 2020' });
    assert.deepStrictEqual(years(2021, 2023), { zh: '2021、2022、2023', en: '2021, 2022 and 2023' });
    assert.deepStrictEqual(years(2021, 2021), { zh: '2021', en: '2021' });
    assert.strictEqual(closedYears(formOf('2021')), null);
  });

  it('are those of rows, less the remark that a label ends in', () => {
    assert.strictEqual(rowLabel(table('requests'), 'partlyGranted'), '（二）部分公开');
    assert.strictEqual(rowLabel(table('disclosure'), 'regulations'), '规章');
  });

  it('are those of columns and groups, in English too', () => {
    const column = (columnKey: string, key: Table['key'] = 'requests', rowKey = 'granted') =>
      columnLabel(table(key), { rowKey, columnKey });
    assert.deepStrictEqual(column('business'), { zh: '商业企业', en: 'businesses' });
    assert.deepStrictEqual(column('review.upheld', 'litigation', 'litigation'), { zh: '结果维持', en: 'upheld' });
    assert.deepStrictEqual(column('issued', 'disclosure', 'regulations'), { zh: '本年制发件数', en: '本年制发件数' });
    assert.strictEqual(groupName(table('litigation'), 'directSuit').en, 'direct suits');
  });

  it('are the keys themselves for what the form does not have', () => {
    assert.strictEqual(rowLabel(table('requests'), 'none'), 'none');
    assert.deepStrictEqual(columnLabel(table('requests'), { rowKey: 'granted', columnKey: 'none' }), {
      zh: 'none',
      en: 'none',
    });
    assert.deepStrictEqual(groupName(table('litigation'), 'none'), { zh: 'none', en: 'none' });
  });
});
