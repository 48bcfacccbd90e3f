import * as assert from 'node:assert';
import { contentFigureAsk as rule } from '../../../server/src/rules/content-figure-ask';
import { marks, underlines } from './written';

describe('content-figure-ask', () => {
  it('asks about documents published', () => marks(rule, '公开规范性文件⟦7⟧件。'));
  it('is silent where the number is one of the table’s', () => {
    marks(rule, '公开行政规范性文件3件。', {
      changes: { 'normativeDocuments issued': 3, 'normativeDocuments inForce': 9 },
    });
    marks(rule, '公布行政规范性文件9件。', {
      changes: { 'normativeDocuments issued': 3, 'normativeDocuments inForce': 9 },
    });
  });
  it('leaves documents issued to content-figure, and decisions published alone', () => {
    marks(rule, '制发规范性文件7件。');
    marks(rule, '公开行政处罚信息12条。');
  });
  it('offers no fix: who wrote it knows what was meant', () => {
    const { findings } = underlines(rule, { more: ['公开规范性文件⟦7⟧件。'] });
    assert.deepStrictEqual(findings[0]?.fixes, []);
  });
});
