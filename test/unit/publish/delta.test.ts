import * as assert from 'node:assert';
import { deltaOf, type Rewritten, type Sent } from '../../../server/src/service';
import { printed } from '../../support/plain-report';
import { annotated, blocksOf } from '../../support/published';

const NOTHING: Sent = new Map();

describe('publish: what has changed', () => {
  it('is everything for one that has nothing', () => {
    const publication = annotated(printed().text);
    const { delta } = deltaOf(publication, NOTHING);
    assert.deepStrictEqual(
      delta.changed.map(([key]) => key),
      blocksOf(publication).map(({ key }) => key),
    );
    assert.deepStrictEqual(
      delta.reports.map(({ places }) => places.map(([key]) => key)),
      [delta.changed.map(([key]) => key)],
    );
  });

  it('is nothing when nothing was', () => {
    const { sent } = deltaOf(annotated(printed().text), NOTHING);
    assert.deepStrictEqual(deltaOf(annotated(printed().text), sent).delta.changed, []);
  });

  it('is the table alone in which a figure was typed, and places move', () => {
    const { text } = printed();
    const { sent, delta: first } = deltaOf(annotated(text), NOTHING);
    const page = printed({ 'newlyReceived legalService': 1000 });
    const { delta } = deltaOf(annotated(page.text), sent);
    assert.deepStrictEqual(
      delta.changed.map(([key]) => key),
      ['r0-table-requests'],
    );
    const last = (one: typeof delta) => one.reports[0]?.places.at(-1)?.[1] ?? 0;
    assert.strictEqual(last(delta), last(first) + 3);
  });

  it('is told by the rows that are not as they were', () => {
    const { text } = printed();
    const { sent, delta: first } = deltaOf(annotated(text), NOTHING);
    for (const [key, count, pieces] of first.changed) {
      assert.strictEqual(pieces.length, count);
      assert.deepStrictEqual(
        pieces.map(([, written]) => written),
        sent.get(key),
      );
    }
    const page = printed({ 'carriedOut otherOrganization': 1000 });
    const { delta, sent: now } = deltaOf(annotated(page.text), sent);
    const [[key, count, pieces]] = delta.changed as [Rewritten];
    assert.ok(pieces.length < 6 && pieces.length < count / 4);
    const patched = [...(sent.get(key) ?? [])];
    for (const [k, written] of pieces) patched[k] = written;
    assert.deepStrictEqual(patched, now.get(key));
  });

  it('is a block whose finding came or went, and a block that is new', () => {
    const { text } = printed();
    const { sent } = deltaOf(annotated(text), NOTHING);
    const more = text.replace(/(?<=^六、其他需要报告的事项\n+)/m, '本机关没有需要补充说明的事项。\n');
    const { delta } = deltaOf(annotated(more), sent);
    assert.ok(delta.changed.length > 0 && delta.changed.every(([key]) => key.startsWith('r0-other-p')));
  });
});
