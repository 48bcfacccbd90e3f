import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, read } from '../../../server/src/service';
import { ROOT } from '../../support/files';
import { applied } from '../../support/fixes';

const TEXT = readFileSync(join(ROOT, 'walkthrough/sample.gknb'), 'utf8');

const findingsIn = (text: string) => check(read(text, { languageId: 'disclosure-report' })).findings;

describe('the sample of the walkthrough', () => {
  it('has the three mistakes that the first step promises, one in the text and two in a table', () => {
    assert.deepStrictEqual(
      findingsIn(TEXT).map(({ code, span }) => [code, TEXT.slice(span.start, span.end)]),
      [
        ['content-figure', '24'],
        ['requests-balance', '71'],
        ['row-label-altered', '4.保护第三方合法权利'],
      ],
    );
  });

  it('has one sure fix for the wrong figure', () => {
    const [wrong] = findingsIn(TEXT).filter(({ code }) => code === 'requests-balance');
    assert.deepStrictEqual(
      wrong?.fixes.map(({ preferred }) => preferred),
      [true],
    );
  });

  it('is without findings once the first fix of each has been taken', () => {
    let text = TEXT;
    for (let step = 0; step < 3; step++) {
      const edits = findingsIn(text)[0]?.fixes[0]?.edits;
      assert.ok(edits);
      text = applied(text, edits);
    }
    assert.deepStrictEqual(findingsIn(text), []);
  });
});
