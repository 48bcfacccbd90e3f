import * as assert from 'node:assert';
import { atLevel } from '../../../server/src/compose/relevel';
import { applied } from '../../support/fixes';
import { readOne } from './support';

/** The heading's line after it is given another level. */
function leveled(line: string, level: number): string | null {
  const text = `# 云溪县司法局2024年政府信息公开工作年度报告\n${line}\n文字。`;
  const read = readOne(text);
  const [section] = read.report.sections;
  assert.ok(section, line);
  const changes = atLevel(read.reading, section, level);
  return changes && (applied(text, changes).split('\n')[1] ?? '');
}

describe('a heading at another level', () => {
  it('has other marks at its head, and keeps what else stands there', () => {
    assert.strictEqual(leveled('### 一、总体情况', 2), '## 一、总体情况');
    assert.strictEqual(leveled('一、总体情况', 2), '## 一、总体情况');
    assert.strictEqual(leveled('## 一、总体情况', 0), '一、总体情况');
    assert.strictEqual(leveled('### **一、总体情况**', 2), '## **一、总体情况**');
    assert.strictEqual(leveled('> ### 一、总体情况', 2), '> ## 一、总体情况');
    assert.strictEqual(leveled('###  - 一、总体情况', 2), '## - 一、总体情况');
    assert.strictEqual(leveled('### \u3000\u3000一、总体情况', 2), '## \u3000\u3000一、总体情况');
    assert.strictEqual(leveled('  ### 一、总体情况', 2), '  ## 一、总体情况');
  });

  it('in a page has another element', () => {
    assert.strictEqual(leveled('<h3>一、总体情况</h3>', 2), '<h2>一、总体情况</h2>');
    assert.strictEqual(leveled('<p>一、总体情况</p>', 2), '<h2>一、总体情况</h2>');
  });
});
