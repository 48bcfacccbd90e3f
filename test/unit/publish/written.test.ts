import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { check, deltaOf, type Language, publish, type Reading, read } from '../../../server/src/service';
import { printed } from '../../support/plain-report';
import { print } from '../../support/print';
import { anyReport, holds, PATIENCE_MS } from '../../support/property';
import { blockOf, elementsIn } from '../../support/published';
import { anyStyle } from '../../support/styles';

const page = (reading: Reading, language: Language = 'zh', annotated = true) =>
  publish(reading, check(reading).findings, { annotated, language });

const { text } = printed();

describe('publish: a block that is written already', function () {
  this.timeout(PATIENCE_MS);

  it('is the same object while its table is the same, wherever that stands', () => {
    const before = read(text, { previous: read('') });
    const first = page(before);
    const second = page(read(`说明\n${text}`, { previous: before }));
    const requests = blockOf(first, 'table-requests');
    const moved = blockOf(second, 'table-requests');
    assert.strictEqual(moved.node, requests.node);
    assert.strictEqual(moved.at, requests.at + 3);
  });

  it('has the same rows above and below a figure that is typed, but for those that moved', () => {
    const before = read(text, { previous: read('') });
    const row = before.reports[0]?.tables[1]?.rows[5] ?? assert.fail();
    const end = row.cells[1]?.span.end ?? assert.fail();
    const after = read(`${text.slice(0, end)}7${text.slice(end)}`, { previous: before });
    const rowsOf = (reading: Reading) =>
      elementsIn(blockOf(page(reading), 'table-requests').node).filter(({ tag }) => tag === 'tr');
    const [first, second] = [rowsOf(before), rowsOf(after)];
    const kept = first.filter((one, k) => one === second[k]);
    assert.ok(kept.length > 0 && kept.length < first.length);
    assert.deepStrictEqual(second, rowsOf(read(after.text)));
    const { reports } = page(after);
    const { sent } = deltaOf(page(after), new Map());
    for (const { key, node, findings } of reports.flatMap(({ blocks }) => blocks)) {
      assert.strictEqual(sent.get(key)?.join(''), JSON.stringify([node, findings]));
    }
  });

  it('is written anew where something else is found in it, in another language, and without findings', () => {
    const reading = read(text);
    const finding = check(read(text.replace('六、', '七、'))).findings[0] ?? assert.fail();
    const { span } = reading.reports[0]?.tables[1]?.rows[0]?.cells[0] ?? assert.fail();
    const found = { ...finding, span };
    const plain = blockOf(page(reading), 'table-requests');
    const broken = blockOf(publish(reading, [found], { annotated: true, language: 'zh' }), 'table-requests');
    assert.notStrictEqual(broken.node, plain.node);
    assert.match(JSON.stringify(broken.node), /broken/);
    const english = blockOf(publish(reading, [found], { annotated: true, language: 'en' }), 'table-requests');
    assert.strictEqual(english.findings[0]?.message, found.message.en);
    assert.doesNotMatch(
      JSON.stringify(blockOf(page(reading, 'zh', false), 'table-requests').node),
      /data-start|broken/,
    );
    assert.deepStrictEqual(blockOf(page(reading), 'table-requests').node, plain.node);
  });

  it('is what it would be if it were written anew, after any edits', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      put: fc.constantFrom('1', '\n', '甲', '', '\t'),
    });
    holds(
      fc.tuple(anyReport, anyStyle(), fc.array(edit, { minLength: 1, maxLength: 4 })),
      40,
      ([figures, style, edits]) => {
        let now = print(figures, style).text;
        let reading = read(now);
        let { sent } = deltaOf(page(reading), new Map());
        for (const { at, put } of edits) {
          const place = Math.floor(at * now.length);
          now = now.slice(0, place) + put + now.slice(put === '' ? place + 1 : place);
          reading = read(now, { previous: reading });
          const anew = page(read(now));
          assert.deepStrictEqual(page(reading), anew);
          ({ sent } = deltaOf(page(reading), sent));
          assert.deepStrictEqual(sent, deltaOf(anew, new Map()).sent);
        }
      },
      ([, , edits]) => JSON.stringify(edits),
    );
  });
});
