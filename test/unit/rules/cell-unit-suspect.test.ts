import * as assert from 'node:assert';
import { cellUnitSuspect as rule } from '../../../server/src/rules/cell-unit-suspect';
import { told } from '../../support/told';
import { written } from './written';

describe('cell-unit-suspect', () => {
  const cells = (agency: string, amount: number | string, more: readonly string[] = []) => {
    const text = written({ agency, changes: { 'fees amount': amount }, more });
    return told(rule, text).map(({ span }) => text.slice(span.start, span.end));
  };
  it('points at an amount that is too large for the body', () => {
    assert.deepStrictEqual(cells('云溪县水利局', 251_000), ['251000']);
    assert.deepStrictEqual(cells('白榆镇人民政府', 25_100), ['25100']);
  });
  it('points at what no government takes: a county ten thousand million yuan, a city or province ten times that', () => {
    assert.deepStrictEqual(cells('云溪县人民政府', 21_034_000), ['21034000']);
    assert.deepStrictEqual(cells('青岚市人民政府', 158_739_200), ['158739200']);
    assert.deepStrictEqual(cells('青岚市人民政府', 3_164_410), []);
    assert.deepStrictEqual(cells('云溪县人民政府', 961_710), []);
  });
  it('points at an amount that the text has in 元', () => {
    assert.deepStrictEqual(cells('青岚市人民政府', 3940, ['行政事业性收费3940元。']), ['3940']);
  });
  it('is silent on amounts that may be', () => {
    assert.deepStrictEqual(cells('云溪县水利局', 9_000), []);
    assert.deepStrictEqual(cells('青岚市人民政府', 316_441), []);
    assert.deepStrictEqual(cells('云溪县人民政府', 316_441), []);
    assert.deepStrictEqual(cells('青岚市水利局', 50_000), []);
    assert.deepStrictEqual(cells('云溪县水利局', 0), []);
    assert.deepStrictEqual(cells('云溪县水利局', 3940, ['行政事业性收费3940万元。', '信息处理费3940元。']), []);
  });
  it('is silent where the number is of something else', () => {
    assert.deepStrictEqual(cells('云溪县水利局', 3940, ['行政事业性收费共3940笔。']), []);
  });
  it('leaves a unit in the cell to cell-unit', () => assert.deepStrictEqual(cells('云溪县水利局', '251000元'), []));
});
