import * as assert from 'node:assert';
import { fileNameOf } from '../../../client/src/file-name';

describe('the name of a report’s file', () => {
  it('is its title', () => {
    const title = '云溪县人民政府（办公室）2024年政府信息公开工作年度报告';
    assert.strictEqual(fileNameOf(title), title);
  });

  it('leads to no other folder, and is one that Windows takes', () => {
    assert.strictEqual(fileNameOf('粮食局/物价局2024年'), '粮食局-物价局2024年');
    assert.strictEqual(fileNameOf('..\\a:b*c?d"e<f>g|h'), '..-a-b-c-d-e-f-g-h');
  });
});
