import * as assert from 'node:assert';
import { statementsOf } from '../../../server/src/statements/read';
import { sentenceOf } from '../../../server/src/statements/sentence';
import { said } from './support';

describe('a sentence', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '全年新收政府信息公开申请58件，其中自然人57件，商业企业1件，办结56件，3件为上年结转，5件转下年继续办理。': [
      'count 58 new',
      'count 57 new/naturalPerson',
      'count 1 new/business',
      'count 56 processed',
      'count 3 carriedIn',
      'count 5 carriedOut',
    ],
    '共受理申请9件，答复8件（含上年度结转2件，另有3件顺延到下年度答复），均在法定期限内予以答复。': [
      'count 9 received',
      'count 8 processed',
      'count 2 carriedIn',
      'count 3 carriedOut',
    ],
    '予以公开及部分公开8件，占33.9%；因本机关不掌握等原因无法提供5件，占2.1%。': [
      'count 8 granted+partlyGranted',
      'share 33.9% granted+partlyGranted',
      'count 5 unavailable',
      'share 2.1% unavailable',
    ],
    '因政府信息公开引起的行政复议7件、行政诉讼9件，均获维持。': [
      'count 7 review',
      'count 9 directSuit+suitAfterReview',
      'all review+directSuit+suitAfterReview/upheld',
    ],
    '未收到政府信息公开申请，未因政府信息公开被申请行政复议、提起行政诉讼。': [
      'none received',
      'none review+directSuit+suitAfterReview',
    ],
    '制定规章9件（含新制定5件，修改4件），废止规章2件。': ['count 2 regulations/repealed'],
    '出台行政规范性文件5件、修订2件。': [],
    '制发行政规范性文件7件，其中修订2件。': ['count 7 normativeDocuments/issued'],
    '制发行政规范性文件三件，废止1件，现行有效近20件。': [
      'count 三 normativeDocuments/issued',
      'count 1 normativeDocuments/repealed',
      'count 20 atMost normativeDocuments/inForce',
    ],
    '2023年结转3件，结转至2025年５件。': ['count 3 carriedIn', 'count 5 carriedOut'],
    '全年共收到申请公开件93件，已作出答复90件。': ['count 93 received', 'count 90 processed'],
    '共登记受理政府信息公开申请表12份，作出政府信息公开答复11件。': ['count 12 received', 'count 11 processed'],
    '稳妥办理市民依申请公开办件5件。': ['count 5 handled'],
    '接受公开申请件5件，准确答复5件。': ['count 5 received', 'count 5 processed'],
    '收到申请10件，全部办结。': ['count 10 received', 'all carriedOut'],
    '收到申请10件，全部按时办结。': ['count 10 received'],
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(`says: ${text}`, () => assert.deepStrictEqual(said(text), expected));
  }

  const silent: readonly string[] = [
    '市政府办公厅代表市政府共受理政府信息公开申请859件，答复805件。',
    '全年办理行政规范性文件备案12件。',
    '制定政府信息公开申请表1份。',
    '接受群众监督12次，接受咨询30件。',
    '完成信息公开12条。',
    '上半年收到政府信息公开申请5件，办结5件。',
    '2024年1月至6月收到政府信息公开申请5件。',
    '办理市长热线转来的案件24件。',
    '通过网站受理政府信息公开申请5件。',
    '司法局办理行政复议案件120件。',
    '公开行政处罚信息12条。',
    '收到咨询电话58个，其中自然人50个。',
    '没有一件被纠正。',
    '收到申请5 6件。',
    `收到申请${'9'.repeat(300)}件。`,
    '（一）依申请公开。',
  ];
  for (const text of silent) {
    it(`says nothing that is sure: ${text.slice(0, 40)}`, () => assert.deepStrictEqual(said(text), []));
  }

  it('says whose figures they are, and of which year', () => {
    const scopes = (text: string) =>
      statementsOf(sentenceOf(text), null).map(({ scope }) => [scope.year?.value ?? null, scope.body?.name ?? null]);
    assert.deepStrictEqual(scopes('2023年，全市收到申请5件，2024年我局收到申请6件，较2022年增长1倍，办结4件。'), [
      [2023, '全市'],
      [2024, '我局'],
      [2024, '我局'],
    ]);
    assert.deepStrictEqual(scopes('区文广旅体局收到政府信息公开申请3件。'), [[null, '区文广旅体局']]);
  });

  it('that begins with 其中 goes on with the whole of the one before', () => {
    const [before] = statementsOf(sentenceOf('收到政府信息公开申请5件。'), null);
    assert.ok(before);
    assert.deepStrictEqual(said('其中自然人3件，企业2件。', before), [
      'count 3 received/naturalPerson',
      'count 2 received/business',
    ]);
    assert.deepStrictEqual(said('其中自然人3件，企业2件。'), []);
    assert.deepStrictEqual(said('自然人3件，企业2件。', before), []);
  });

  it('is read once, however often it stands', () => {
    const text = '收到政府信息公开申请5件。';
    assert.strictEqual(statementsOf(sentenceOf(text), null), statementsOf(sentenceOf(`${text}`), null));
  });

  it('of a hundred thousand characters, or of nested brackets, is gone through once and says nothing wrong', () => {
    assert.deepStrictEqual(said(`收到申请5件${'的'.repeat(100_000)}`), []);
    assert.deepStrictEqual(said(`${'（'.repeat(900)}收到申请5件${'）'.repeat(900)}`), ['count 5 received']);
    assert.deepStrictEqual(said('《'.repeat(1900)), []);
    assert.deepStrictEqual(said(`${'《》'.repeat(900)}`), []);
  });
});
