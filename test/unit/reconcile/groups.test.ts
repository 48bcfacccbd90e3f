import * as assert from 'node:assert';
import { requestFiguresOf } from '../../../server/src/identities/identities';
import type { Reading, Report } from '../../../server/src/model/report';
import type { KnownFigure } from '../../../server/src/reconcile/evidence';
import type { FailingGroup } from '../../../server/src/reconcile/failing-group';
import { failingGroups } from '../../../server/src/reconcile/groups';
import { check, read } from '../../../server/src/service';
import { modelOf, requestDrafts } from '../../support/model';
import { type Changes, printed } from '../../support/plain-report';

const NOTHING: readonly KnownFigure[] = [];

function only(reading: Reading): Report {
  const [report] = reading.reports;
  assert.ok(report);
  return report;
}

function groupsIn(changes: Changes, evidence = NOTHING): readonly FailingGroup[] {
  return failingGroups(only(read(printed(changes).text)), () => evidence);
}

function named({ broken }: FailingGroup): string[] {
  return broken.map(({ id, where }) => `${id} ${where}`);
}

describe('failing identities in groups', () => {
  it('are none where nothing fails, and then nobody is asked for evidence', () => {
    const report = only(read(printed().text));
    const groups = failingGroups(report, () => assert.fail('asked'));
    assert.deepStrictEqual(groups, []);
  });

  it('come balances first, then column sums, then row sums, that of （七） among them', () => {
    const [group] = groupsIn({ 'processedTotal business': 9 });
    assert.deepStrictEqual(group && named(group), [
      'requests.balance business',
      'requests.column-sum business',
      'requests.row-sum processedTotal',
    ]);
  });

  it('hold each failing identity once, and none that is undecided', () => {
    const groups = groupsIn({
      'newlyReceived naturalPerson': 50,
      'denied.stateSecret business': 7,
      'granted research': '',
      'review.total': 9,
    });
    const all = groups.flatMap(named);
    assert.strictEqual(new Set(all).size, all.length);
    assert.deepStrictEqual(
      new Set(groups.flatMap(({ broken }) => broken.map(({ state }) => state))),
      new Set(['broken']),
    );
    assert.strictEqual(groups.length, 3);
  });

  it('change the very terms that the identities are made of', () => {
    const report = only(read(printed({ 'carriedOut naturalPerson': 3 }).text));
    const [group] = failingGroups(report, () => NOTHING);
    const { plan, figures } = requestFiguresOf(report);
    const [change] = group?.explanations[0]?.changes ?? [];
    assert.strictEqual(change?.term, figures.term(plan.rows.indexOf('carriedOut') * plan.columns.length));
    assert.ok(group?.broken.every(({ left, right }) => [...left, ...right].some((term) => term === change?.term)));
  });

  it('say whether one of them mends the whole table', () => {
    const mends = (changes: Changes) => groupsIn(changes).map(({ mendsAll }) => mendsAll);
    assert.deepStrictEqual(mends({ 'carriedOut naturalPerson': 3 }), [true]);
    assert.deepStrictEqual(mends({ 'carriedOut naturalPerson': 3, 'granted research': '' }), [false]);
    assert.deepStrictEqual(mends({ 'newlyReceived naturalPerson': 50, 'processedTotal business': 9 }), [false, false]);
    assert.deepStrictEqual(mends({ 'carriedOut naturalPerson': 3, 'review.total': 9 }), [true, true]);
    assert.deepStrictEqual(mends({ 'directSuit.total': 9, 'review.total': 9 }), [false, false]);
  });

  it('are told plainly where a figure is too great to be searched', () => {
    const large = '999999999999999';
    const requests = requestDrafts({ newlyReceived: `${large} 0 0 0 0 0 ${large}` });
    const groups = failingGroups(only(modelOf({ requests })), () => NOTHING);
    assert.deepStrictEqual(groups.map(named), [['requests.balance naturalPerson', 'requests.balance total']]);
    assert.deepStrictEqual([groups[0]?.explanations, groups[0]?.exhaustive], [[], false]);
  });

  it('are searched for once a report', () => {
    const report = only(read(printed({ 'carriedOut naturalPerson': 3 }).text));
    const once = failingGroups(report, () => NOTHING);
    assert.strictEqual(
      failingGroups(report, () => NOTHING),
      once,
    );
    assert.strictEqual(
      failingGroups(report, () => []),
      once,
    );
    const known = { row: 'carriedOut', column: 'naturalPerson', figure: 3, source: 'last-year' } as const;
    assert.notStrictEqual(
      failingGroups(report, () => [known]),
      once,
    );
  });

  it('are searched for once while both tables stand as they stood, and anew where one does not', () => {
    const { text } = printed({ 'carriedOut naturalPerson': 3 });
    const before = read(text);
    const once = failingGroups(only(before), () => NOTHING);
    const written = read(`${text}\n一句话。`, { previous: before });
    assert.notStrictEqual(only(written), only(before));
    assert.strictEqual(
      failingGroups(only(written), () => NOTHING),
      once,
    );
    const moved = read(`\n${text}`, { previous: before });
    const again = failingGroups(only(moved), () => NOTHING);
    assert.notStrictEqual(again, once);
    const [cell] = again[0]?.core ?? [];
    assert.strictEqual(cell?.cell?.span.start, (once[0]?.core[0]?.cell?.span.start as number) + 1);
  });

  it('leave a malformed row out, and all that would need it', () => {
    const groups = groupsIn({ 'denied.otherLaw research': '0\t0', 'granted total': 9 });
    assert.deepStrictEqual(groups.map(named), [['requests.row-sum granted']]);
    const touched = groups.flatMap(({ explanations }) =>
      explanations.flatMap(({ changes }) => changes.map(({ term }) => term.rowKey)),
    );
    assert.ok(!touched.includes('denied.otherLaw'));
  });

  it('take a cell without a usable figure as unknown, and may fill it', () => {
    const groups = groupsIn({ 'granted naturalPerson': '若干', 'carriedOut business': 4 });
    assert.deepStrictEqual(groups.map(named), [['requests.balance business', 'requests.row-sum carriedOut']]);
  });
});

describe('evidence', () => {
  const changes: Changes = { 'granted naturalPerson': 2 };
  const first = (evidence: readonly KnownFigure[]) => groupsIn(changes, evidence)[0]?.explanations[0]?.operations;

  it('ranks again what may be wrong', () => {
    assert.deepStrictEqual(first(NOTHING), ['cell']);
    const two: KnownFigure = { row: 'granted', column: 'naturalPerson', figure: 2, source: 'text' };
    assert.deepStrictEqual(first([two]), ['stale-totals']);
  });

  it('ranks the figures of the third table too', () => {
    const to = (evidence: readonly KnownFigure[]) => {
      const [change] = groupsIn({ 'review.pending': 4 }, evidence)[0]?.explanations[0]?.changes ?? [];
      return `${change?.term.columnKey} ${change?.to}`;
    };
    assert.strictEqual(to(NOTHING), 'review.total 5');
    assert.strictEqual(
      to([{ row: 'litigation', column: 'review.total', figure: 2, source: 'text' }]),
      'review.pending 1',
    );
  });

  it('comes from the caller of check, is cited where it is said, and creates no fix', () => {
    const page = printed(changes);
    const reading = read(page.text);
    const span = { start: 3, end: 5 };
    const evidence: readonly KnownFigure[] = [
      { row: 'granted', column: 'naturalPerson', figure: 2, source: 'text', span },
      { row: 'carriedOut', column: 'naturalPerson', figure: 2, source: 'last-year' },
      { row: 'carriedIn', column: 'legalService', figure: 2, source: 'text' },
    ];
    const [before] = check(reading).findings;
    const [after] = check(reading, undefined, () => evidence).findings;
    assert.match(before?.fixes[0]?.title.zh ?? '', /^将“（一）予以公开”/);
    assert.match(after?.fixes[0]?.title.zh ?? '', /^更新随之变动的合计/);
    const edits = (finding: typeof after) => new Set(finding?.fixes.map((fix) => JSON.stringify(fix.edits)));
    assert.deepStrictEqual(edits(after), edits(before));
    const against = (finding: typeof after) =>
      finding?.fixes.map(({ title }) => /，但与(.*)不一致$/.exec(title.zh)?.[1]);
    assert.deepStrictEqual(against(after), [undefined, undefined, '正文所说的']);
    const [brought] = check(reading, undefined, () => [
      { row: 'carriedOut', column: 'naturalPerson', figure: 3, source: 'last-year' },
    ]).findings;
    assert.deepStrictEqual(against(brought)?.toSorted(), ['上年报告所载的', undefined, undefined]);
    const cited = after?.related.filter(({ message }) => /正文所说|上年报告/.test(message.zh)) ?? [];
    assert.deepStrictEqual(
      cited.map(({ message }) => message.zh),
      ['正文所说的“（一）予以公开”行“自然人”列：2', '上年报告所载的“四、结转下年度继续办理”行“自然人”列：2'],
    );
    assert.deepStrictEqual(cited[0]?.span, span);
  });

  it('that cannot be had is a fault of the run, not of the report', () => {
    const reading = read(printed(changes).text);
    const { findings, failures } = check(reading, undefined, () => {
      throw new Error('no text');
    });
    assert.deepStrictEqual([...new Set(findings.map(({ code }) => code))], ['rule-failed']);
    assert.ok(failures.some(({ code }) => code === 'requests-column-sum'));
  });
});
