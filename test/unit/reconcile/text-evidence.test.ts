import * as assert from 'node:assert';
import type { KnownFigure } from '../../../server/src/reconcile/evidence';
import { textEvidence } from '../../../server/src/reconcile/text-evidence';
import { check, read } from '../../../server/src/service';
import { type Changes, printed } from '../../support/plain-report';

/** What the small report says with a sentence of one's own in section six, its own sentences left out. */
function said(sentence: string, changes: Changes = {}): string[] {
  const text = printed(changes).text.replace('六、其他需要报告的事项', (heading) => `${heading}\n\n${sentence}\n`);
  return evidenceIn(text)
    .filter(({ span }) => span && text.slice(span.start - 40, span.end + 40).includes(sentence.slice(0, 8)))
    .map(({ row, column, figure }) => `${row} ${column} ${figure}`);
}

function evidenceIn(text: string): readonly KnownFigure[] {
  const reading = read(text);
  const [report] = reading.reports;
  assert.ok(report);
  return textEvidence(report, reading);
}

describe('evidence from the text', () => {
  it('is what the text says of single cells, with the place where it says so', () => {
    const { text } = printed();
    const evidence = evidenceIn(text);
    assert.deepStrictEqual(
      evidence.map(({ row, column, figure, source }) => `${row} ${column} ${figure} ${source}`),
      [
        'newlyReceived total 7 text',
        'carriedIn total 0 text',
        'processedTotal total 6 text',
        'carriedOut total 1 text',
      ],
    );
    for (const { span, figure } of evidence)
      assert.match(text.slice(span?.start, span?.end), new RegExp(`^${figure}件?$`));
  });

  it('leaves out what may be either of two rows, what is rounded, and what is said of another year', () => {
    const carried = { 'carriedIn naturalPerson': 1, 'carriedIn total': 1 };
    assert.deepStrictEqual(said('2023年，共办结政府信息公开申请6件。', carried), []);
    assert.deepStrictEqual(said('2023年，共收到政府信息公开申请7件。', carried), []);
    assert.deepStrictEqual(said('2023年，共办理政府信息公开申请7件。'), []);
    assert.deepStrictEqual(said('2023年，新收政府信息公开申请约7件。'), []);
    assert.deepStrictEqual(said('2022年，新收政府信息公开申请7件。'), []);
  });

  it('takes 收到 for 新收 and 办结 for all of it where nothing was carried over, unless that may be what is mistaken', () => {
    assert.deepStrictEqual(said('2023年，共收到政府信息公开申请7件。'), ['newlyReceived total 7']);
    assert.deepStrictEqual(said('2023年，共收到政府信息公开申请6件。'), ['newlyReceived total 6']);
    assert.deepStrictEqual(said('2023年，共收到政府信息公开申请8件。'), []);
    assert.deepStrictEqual(said('2023年，共办结政府信息公开申请7件。'), ['processedTotal total 7']);
    assert.deepStrictEqual(said('2023年，共办结政府信息公开申请5件。'), []);
    assert.deepStrictEqual(said('2023年，共收到自然人申请4件。'), ['newlyReceived naturalPerson 4']);
  });

  it('points at 新收 where the text says that less was received, and nothing was carried over', () => {
    const wrong = { 'newlyReceived naturalPerson': 6, 'newlyReceived total': 8 };
    const text = printed(wrong).text.replace(/新收政府信息公开申请.*\n/, '共收到政府信息公开申请7件。\n');
    const finding = check(read(text)).findings.find(({ category }) => category === 'reconciliation');
    assert.match(finding?.fixes[0]?.title.zh ?? '', /“一（新收）”自然人6→5、总计8→7/);
    const row = text.indexOf('一、本年新收');
    assert.ok(finding && finding.span.start > row && finding.span.start < text.indexOf('\n', row));
  });

  it('knows outcomes, applicants and the third table', () => {
    assert.deepStrictEqual(said('2023年，新收自然人政府信息公开申请5件。'), ['newlyReceived naturalPerson 5']);
    assert.deepStrictEqual(said('2023年，因政府信息公开被申请行政复议2件。'), ['litigation review.total 2']);
  });

  it('knows each figure of a sum that is said to be none, and none of another sum', () => {
    assert.deepStrictEqual(said('2023年，未发生因政府信息公开引起的行政诉讼。'), [
      'litigation directSuit.total 0',
      'litigation suitAfterReview.total 0',
    ]);
    assert.deepStrictEqual(said('2023年，因政府信息公开被提起行政诉讼2件。'), []);
  });

  it('is the same array for the same report, so that one search serves all', () => {
    const reading = read(printed().text);
    const [report] = reading.reports;
    assert.ok(report);
    assert.strictEqual(textEvidence(report, reading), textEvidence(report, reading));
  });

  it('is not asked for where no sum fails: all sentences are read for it', () => {
    const reading = read(printed().text);
    const asked: unknown[] = [];
    check(reading, undefined, (report, reading, only) => {
      asked.push(only);
      return textEvidence(report, reading, only);
    });
    assert.deepStrictEqual(new Set(asked), new Set(['last-year']));
    const [report] = reading.reports;
    assert.deepStrictEqual(report && textEvidence(report, reading, 'last-year'), []);
  });

  it('ranks what it speaks for first and is cited, unless the caller of check knows better', () => {
    // Carried out and received are off by the same: the figures cannot tell which, the text can.
    const wrong = { 'carriedOut naturalPerson': 3, 'carriedOut total': 3 };
    const text = printed(wrong).text.replace('结转下年度继续办理3件', '结转下年度继续办理1件');
    const sums = (result: ReturnType<typeof check>) =>
      result.findings.find(({ category }) => category === 'reconciliation');
    const finding = sums(check(read(text)));
    assert.match(finding?.fixes[0]?.title.zh ?? '', /“四（结转下年）”自然人3→1、总计3→1/);
    assert.ok(finding?.related.some(({ message }) => message.zh === '正文所说的“四、结转下年度继续办理”行“总计”列：1'));
    const without = sums(check(read(text), undefined, () => []));
    assert.ok(without && without.fixes.length > 1);
    assert.ok(without.related.every(({ message }) => !message.zh.startsWith('正文')));
  });
});
