import * as assert from 'node:assert';
import { contentRegulationPower as rule } from '../../../server/src/rules/content-regulation-power';
import type { Changes } from '../../support/plain-report';
import { told } from '../../support/told';
import { written } from './written';

describe('content-regulation-power', () => {
  const cells = (agency: string, changes: Changes = { 'regulations issued': 1, 'regulations inForce': 4 }) => {
    const text = written({ agency, changes });
    return told(rule, text).map(({ span }) => text.slice(span.start, span.end));
  };
  for (const agency of [
    '云溪县人民政府',
    '云溪县水利局',
    '临沅区人民政府',
    '白榆镇人民政府',
    '望舒市教育体育局',
    '东河街道办事处',
    '云溪县人民政府办公室',
  ]) {
    it(`points at the cell of ${agency}`, () => assert.deepStrictEqual(cells(agency), ['1']));
  }
  for (const agency of [
    '青岚市人民政府',
    '青岚市',
    '青岚市人民政府办公厅',
    '某某壮族自治区人民政府',
    '国家林业局',
    '云海省人民政府',
  ]) {
    it(`leaves ${agency} alone`, () => assert.deepStrictEqual(cells(agency), []));
  }
  it('is silent where there are none', () => assert.deepStrictEqual(cells('云溪县水利局', {}), []));
  it('points at what is in force where nothing was issued', () => {
    assert.deepStrictEqual(cells('云溪县水利局', { 'regulations inForce': 4 }), ['4']);
  });
});
