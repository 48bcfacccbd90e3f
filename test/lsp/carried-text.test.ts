import * as assert from 'node:assert';
import { closedText, OpenText } from '../../server/src/lsp/carried-text';
import { LONG_TEXT } from '../../server/src/lsp/turn';
import { type Reading, read } from '../../server/src/service';
import { printed } from '../support/plain-report';
import { textAt } from './support/apply';

const AGENCY = '云溪县人民政府办公室';

/** Reports of as many bodies as make a long text, each of which carries its number forward. */
const REPORTS = Array.from({ length: 40 }, (_, k) => {
  const figures = { 'newlyReceived naturalPerson': 4 + k, 'newlyReceived total': 6 + k };
  const carried = { 'carriedOut naturalPerson': k, 'carriedOut total': k };
  return printed({ ...figures, ...carried }).text.replaceAll(AGENCY, `云溪县第${k}局`);
});
const LONG = REPORTS.join('\n');
const NAME = (k: number) => `2024 云溪县第${k}局`;

/** What stands where a text is said to carry a body's requests forward. */
function figureAt(text: string, one: Pick<OpenText, 'byName'>, k: number): string {
  const { start, end } = one.byName.get(NAME(k))?.at?.('naturalPerson') ?? assert.fail('no place');
  return textAt(text, { range: { start, end } });
}

describe('what a text carries forward', () => {
  it('is known with its places, in a long text too, open or closed', () => {
    assert.ok(LONG.length >= LONG_TEXT);
    assert.ok(read(LONG).parts);
    const open = new OpenText('file:///a');
    assert.ok(open.take(read(LONG)));
    const closed = closedText('file:///a', read(LONG)) ?? assert.fail('nothing');
    for (const one of [open, closed]) {
      assert.strictEqual(one.byName.size, REPORTS.length);
      for (const k of REPORTS.keys()) {
        assert.strictEqual(one.byName.get(NAME(k))?.figures.naturalPerson, k);
        assert.strictEqual(figureAt(LONG, one, k), `${k}`);
      }
    }
    assert.deepStrictEqual(
      open.awaited,
      REPORTS.map((_, k) => `2023 云溪县第${k}局`),
    );
  });

  it('is the same where anything else is typed, and stands where it stands now', () => {
    const open = new OpenText('file:///a');
    let reading: Reading = read(LONG);
    open.take(reading);
    assert.ok(!open.take(reading));
    const typed = LONG.replace('一、', '\n\n一、');
    reading = read(typed, { previous: reading });
    assert.ok(!open.take(reading));
    for (const k of [0, 1, 39]) assert.strictEqual(figureAt(typed, open, k), `${k}`);
    const [first = '', ...others] = REPORTS;
    const other = [
      first.replace(/^四、结转下年度继续办理.*$/m, '四、结转下年度继续办理\t9\t0\t0\t0\t0\t0\t9'),
      ...others,
    ].join('\n');
    assert.ok(open.take(read(other, { previous: reading })));
    assert.strictEqual(open.byName.get(NAME(0))?.figures.naturalPerson, 9);
    assert.ok(open.take(read(others.join('\n'))));
    assert.strictEqual(open.byName.size, others.length);
    assert.strictEqual(figureAt(others.join('\n'), open, 39), '39');
  });

  it('is nothing certain of a body whose reports in it say different things', () => {
    const [a = '', b = ''] = REPORTS;
    const text = [a, b, b.replaceAll('云溪县第1局', '云溪县第0局'), b].join('\n');
    const { byName } = closedText('file:///a', read(text)) ?? assert.fail('nothing');
    assert.strictEqual(byName.get(NAME(0)), null);
    assert.strictEqual(byName.get(NAME(1))?.figures.naturalPerson, 1);
  });

  it('is nothing of a text that carries nothing', () => {
    assert.strictEqual(closedText('file:///a', read('会议纪要。')), null);
  });
});
