import * as assert from 'node:assert';
import { said } from './support';

/**
 * Sentences at the edge of what is understood, and what is taken from them: only what the words say beyond doubt, since everything
 * else would be compared with a figure that it may not mean.
 */
const SENTENCES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'a number whose words leave open what it counts': {
    '网络申请3件。': [],
    '占40%。': [],
    '规范性文件3件。': [],
    '制发废止规范性文件3件。': [],
    '自然人3件。': [],
    '结转3件。': ['count 3 carried'],
    '没有结转。': [],
    '办结结转3件。': [],
    '2023年、2024年结转3件。': [],
    '2023年收到结转3件。': [],
    '行政复议、行政处罚5件。': [],
  },
  'what came in of those finished, behind what came over': {
    '申请办结64件，其中3件为上年结转，61件为本年新收。': ['count 64 processed', 'count 3 carriedIn'],
    '新收申请65件，办结64件，其中上年结转3件、本年新收61件，结转4件。': [
      'count 64 processed',
      'count 3 carriedIn',
      'count 4 carried',
    ],
  },
  'organisations counted apart': {
    '收到申请65件（自然人57件，法人6件，其他组织2件）。': ['count 65 received', 'count 57 received/naturalPerson'],
    '收到申请65件，其中自然人57件、法人6件、非法人组织2件。': ['count 65 received', 'count 57 received/naturalPerson'],
    '收到申请65件（自然人57件，法人8件）。': [
      'count 65 received',
      'count 57 received/naturalPerson',
      'count 8 received/business+research+publicWelfare+legalService+otherOrganization',
    ],
  },
  'words that do not go together': {
    '自然人行政复议3件。': [],
    '收到申请行政复议3件。': [],
    '自然人规章3件。': [],
    '维持申请3件。': [],
    '纠正规章3件。': [],
    '收到申请废止3件。': [],
    '收到申请予以公开3件。': [],
    '上年结转办结3件。': [],
    '上年结转收到3件。': [],
    '上年结转、结转下年度3件。': [],
    '政府信息公开行政处罚信息2件。': [],
    '收到行政复议申请5件，行政许可3件。': [],
  },
  'reviews and suits of all matters': {
    '行政复议案件21件，其中政府信息公开类8件。': [],
    '行政复议案件21件（含政府信息公开类8件）。': [],
    '行政诉讼案件36件，其中因政府信息公开引起的4件。': [],
    '行政应诉36件。': [],
    '政府信息公开行政复议8件，其中维持4件。': ['count 8 review', 'count 4 review/upheld'],
    '因政府信息公开被申请行政复议8件。': ['count 8 review'],
  },
  'what became of those alone that came over': {
    '上年结转的4件中，予以公开3件。': ['count 4 carriedIn'],
    '上年结转4件，其中予以公开3件，其他处理1件。': ['count 4 carriedIn'],
    '收到申请10件，上年结转4件，其中予以公开3件。': ['count 10 received', 'count 4 carriedIn', 'count 3 granted'],
    '上年结转4件，予以公开3件。': ['count 4 carriedIn', 'count 3 granted'],
  },
  'what came in of those finished': {
    '申请办结50件，其中当年新收46件。': ['count 50 processed'],
    '申请办结50件，其中上年结转4件。': ['count 50 processed', 'count 4 carriedIn'],
  },
  'reviews and suits that came over': {
    '行政复议8件（其中上年结转1件）。': ['count 8 review'],
    '新发生行政复议7件，上年结转1件，共8件。': [],
    '行政诉讼4件，结转下年度1件。': ['count 4 directSuit+suitAfterReview'],
    '行政复议8件，上年结转申请1件。': ['count 8 review', 'count 1 carriedIn'],
  },
  'what goes on to a year by another word, and what was to be dealt with': {
    '收到申请7件，年内答复5件，2件转入2026年继续办理。': [
      'count 7 received',
      'count 5 processed',
      'count 2 carriedOut',
    ],
    '2024年转入3件，新收申请7件。': ['count 3 carriedIn', 'count 7 new'],
    '收到申请7件，2件转至住建局办理。': ['count 7 received'],
    '加上上年结转5件，应办理104件，已办结100件。': ['count 5 carriedIn', 'count 104 handled', 'count 100 processed'],
  },
  'a reason beside its group': {
    '因本机关不掌握而无法提供3件。': ['count 3 unavailable.notHeld'],
    '因本机关不掌握、没有现成信息无法提供3件。': ['count 3 unavailable.notHeld+unavailable.needsCreation'],
    '因本机关不掌握等无法提供3件。': ['count 3 unavailable'],
    '不予公开6件，其余8件按部分公开、无法提供等情形处理。': ['count 6 denied'],
  },
  'a share of what is not told': {
    '收到申请10件，占3件。': ['count 10 received'],
    '收到申请10件，其中予以公开3件占30%和40%。': ['count 10 received'],
    '收到申请10件，其中自然人申请6件，占自然人总数的40%。': ['count 10 received', 'count 6 received/naturalPerson'],
    '予以公开3件，占一万亿亿亿%。': ['count 3 granted'],
    '收到申请10件，办结率提高5个百分点。': ['count 10 received'],
  },
  'a denial of what may still be there': {
    '全部未公开申请。': [],
    '未按期答复申请。': [],
    '未收到网络申请。': [],
    '未收到自然人申请。': [],
    '没有维持。': [],
    '没有公开规章。': [],
    '收到申请3件，未办结。': ['count 3 received'],
  },
  'all of what is not one thing': {
    '行政复议3件，均维持和纠正。': ['count 3 review'],
    '收到申请3件，均维持。': ['count 3 received'],
    '均获维持。': [],
    '收到申请5件，均予以公开。': ['count 5 received'],
    '收到自然人申请5件，全部办结。': ['count 5 received/naturalPerson'],
    '期限内均已办结申请。': [],
    '收到申请5件，到期的均已办结。': ['count 5 received'],
  },
  'a number that is not whole': {
    '收到申请近百件。': [],
    '收到申请12345 678件。': [],
    '收到申请十2件。': [],
    '收到申请1,23件。': [],
    '收到申请二○件。': [],
    '收到申请○○件。': [],
  },
  'what can be told all the same': {
    '全年办结申请6件，其中网络申请3件。': ['count 6 processed', 'count 3 channel'],
    '行政复议3件，行政诉讼2件，均维持。': [
      'count 3 review',
      'count 2 directSuit+suitAfterReview',
      'all review+directSuit+suitAfterReview/upheld',
    ],
    '新收行政复议3件。': ['count 3 review'],
    '作出行政处罚决定25件。': ['count 25 penalties/decisions'],
    '新制发规章2件，废止1件，公开0件。': [
      'count 2 regulations/issued',
      'count 1 regulations/repealed',
      'count 0 regulations/published',
    ],
    '办理予以公开3件。': ['count 3 granted'],
    '新收及上年结转12件。': ['count 12 new+carriedIn'],
    '结转至2025年办结3件。': ['count 3 carriedOut'],
    '收到申请两百件。': ['count 两百 received'],
    '收到申请5万余件。': ['count 5 atLeast received'],
    '收到公民、法人和其他组织申请9件。': ['count 9 received'],
    '没有行政复议。': ['none review'],
    '没有结转下年度。': ['none carriedOut'],
    '未制发规范性文件。': ['none normativeDocuments/issued'],
    '申请全部办结。': ['all carriedOut'],
  },
};

describe('statements at the edge', () => {
  for (const [what, sentences] of Object.entries(SENTENCES)) {
    for (const [sentence, due] of Object.entries(sentences)) {
      it(`are taken from ${what}: ${sentence}`, () => assert.deepStrictEqual(said(sentence), due));
    }
  }
});
