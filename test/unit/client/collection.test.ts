import * as assert from 'node:assert';
import { oneCollection } from '../../../client/src/collection';
import { editor } from './fake-vscode';

describe('the collection of findings', () => {
  beforeEach(() => editor.reset());

  it('is one for all who fill it, goes with the last of them, and is made anew after that', () => {
    const provider = oneCollection('gouji');
    const standing = () => editor.collections.map(({ name, gone }) => [name, gone]);
    assert.strictEqual(provider.create(), provider.create());
    assert.deepStrictEqual(standing(), [['gouji', false]]);
    provider.dispose();
    assert.deepStrictEqual(standing(), [['gouji', false]]);
    provider.dispose();
    assert.deepStrictEqual(standing(), [['gouji', true]]);
    provider.create();
    assert.deepStrictEqual(standing().slice(1), [['gouji', false]]);
  });
});
