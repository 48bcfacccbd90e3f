import * as assert from 'node:assert';
import type { Report } from '../../../../server/src/model/report';
import { topicName } from '../../../../server/src/rules/wording/topic-name';
import type { Topic } from '../../../../server/src/statements/statement';

const REQUESTS = { kind: 'requests', stages: [], outcomes: [], applicants: [], loose: false } as const;

const NAMES: readonly (readonly [topic: Topic, zh: string, en: string])[] = [
  [{ ...REQUESTS, stages: ['new'] }, '本年新收申请', 'requests newly received'],
  [
    { ...REQUESTS, stages: ['new', 'carriedIn'] },
    '本年新收申请、上年结转的申请',
    'requests newly received and requests brought forward',
  ],
  [
    { ...REQUESTS, outcomes: ['granted', 'partlyGranted'] },
    '“予以公开、部分公开”的申请',
    'requests under “予以公开、部分公开”',
  ],
  [
    { ...REQUESTS, stages: ['new'], applicants: ['naturalPerson'] },
    '本年新收申请（自然人）',
    'requests newly received (自然人)',
  ],
  [
    {
      ...REQUESTS,
      stages: ['processed'],
      applicants: ['business', 'research', 'publicWelfare', 'legalService', 'otherOrganization'],
    },
    '办结的申请（法人或其他组织）',
    'requests processed (法人或其他组织)',
  ],
  [
    { kind: 'litigation', groups: ['review', 'directSuit', 'suitAfterReview'], verdicts: [] },
    '行政复议、行政诉讼',
    'administrative reviews and administrative suits',
  ],
  [
    { kind: 'litigation', groups: ['directSuit'], verdicts: ['upheld', 'pending'] },
    '未经复议直接起诉“结果维持、尚未审结”',
    'direct suits, upheld and pending',
  ],
  [
    { kind: 'disclosure', row: 'normativeDocuments', column: 'issued' },
    '制发的行政规范性文件',
    'normative documents issued',
  ],
  [{ kind: 'disclosure', row: 'penalties', column: 'decisions' }, '行政处罚的处理决定', 'decisions on penalties'],
  [
    { kind: 'litigation', groups: ['review', 'suitAfterReview'], verdicts: ['corrected', 'otherResult', 'closed'] },
    '行政复议、复议后起诉“结果纠正、其他结果、已审结”',
    'administrative reviews and suits after review, corrected and other results and closed',
  ],
  [{ kind: 'channel' }, '申请', 'requests'],
];

describe('what a statement speaks of', () => {
  for (const form of ['2021', null] as const) {
    for (const [topic, zh, en] of NAMES) {
      it(`is named ${en}${form ? '' : ', where nothing tells the form'}`, () => {
        assert.deepStrictEqual(topicName({ form } as Report, topic), { zh, en });
      });
    }
  }
});
