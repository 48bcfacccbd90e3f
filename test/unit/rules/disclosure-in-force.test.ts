import * as assert from 'node:assert';
import { disclosureInForce as rule } from '../../../server/src/rules/disclosure-in-force';
import { told } from '../../support/told';
import { written } from './written';

describe('disclosure-in-force', () => {
  const cells = (issued: number | string, repealed: number, inForce: number | string) => {
    const text = written({
      changes: {
        'normativeDocuments issued': issued,
        'normativeDocuments repealed': repealed,
        'normativeDocuments inForce': inForce,
      },
    });
    return told(rule, text).map(({ span }) => text.slice(span.start, span.end));
  };
  it('points at what is in force', () => assert.deepStrictEqual(cells(5, 0, 3), ['3']));
  it('is silent where last year’s stock can be', () => {
    assert.deepStrictEqual(cells(5, 2, 3), []);
    assert.deepStrictEqual(cells(0, 0, 0), []);
    assert.deepStrictEqual(cells(12, 10, 334), []);
  });
  it('is silent on blanks', () => {
    assert.deepStrictEqual(cells('', 0, 3), []);
    assert.deepStrictEqual(cells(5, 0, ''), []);
  });
  it('is silent on the form of 2019, which asks otherwise', () => {
    assert.deepStrictEqual(told(rule, written({ form: '2019' })), []);
  });
});
