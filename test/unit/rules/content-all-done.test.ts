import * as assert from 'node:assert';
import { contentAllDone as rule } from '../../../server/src/rules/content-all-done';
import { marks, underlines } from './written';

describe('content-all-done', () => {
  for (const sentence of [
    '收到申请7件，⟦全部办结⟧。',
    '新收政府信息公开申请7件，⟦均已答复⟧。',
    '⟦全部依申请公开件均已办结⟧。',
    '行政复议2件，⟦均获维持⟧。',
    '因政府信息公开引起的行政复议2件，⟦均已审结⟧。',
    '行政复议2件，已审结1件，⟦均被纠正⟧。',
  ]) {
    it(`underlines the words: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '办结6件，均按时答复。',
    '收到申请7件，办结6件，1件结转下年度，已到期的全部办结。',
    '收到申请7件，均在法定期限内答复。',
    '新收政府信息公开申请7件，均已按时答复。',
    '收到申请7件，全部如期办结。另有1件结转下年度办理。',
    '群众来信全部办结。',
    '行政诉讼0件，全部维持。',
    '行政复议除1件尚未审结外，均获维持。',
    '行政复议2件，1件尚未审结，其余均获维持。',
    '2022年收到申请7件，全部办结。',
    '行政复议2件，已审结1件，均为维持。',
    '因政府信息公开被申请行政复议2件，其中审结1件，均获维持。',
  ]) {
    it(`is silent: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '收到申请7件，申请人⟦均为自然人⟧。',
    '新收政府信息公开申请7件，⟦全部为自然人申请⟧。',
    '收到申请7件，⟦均由自然人提出⟧。',
  ]) {
    it(`underlines what is said of all applicants: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '收到申请7件，申请人全部为公民。',
    '收到申请7件，申请人均为自然人和企业。',
    '收到申请7件，除2件外，申请人均为自然人。',
    '收到申请7件，其中2件为企业申请，其余均为自然人。',
    '收到申请7件，办结6件，申请人均为自然人。',
    '收到申请7件，均已答复自然人。',
    '收到申请7件，予以公开4件，均为自然人申请。',
    '行政复议2件，均由自然人提出。',
    '2022年收到申请7件，均为自然人。',
    '全县收到申请7件，均为自然人。',
  ]) {
    it(`is silent on applicants: ${sentence}`, () => marks(rule, sentence));
  }
  it('is silent on applicants where none was an organisation', () => {
    const changes = {
      'newlyReceived naturalPerson': 7,
      'newlyReceived business': 0,
      'granted naturalPerson': 4,
      'granted business': 0,
      'denied.stateSecret naturalPerson': 2,
      'denied.stateSecret business': 0,
      'processedTotal naturalPerson': 6,
      'processedTotal business': 0,
    };
    marks(rule, '收到申请7件，申请人均为自然人。', { changes });
  });
  it('is silent where nothing is carried out', () => {
    const changes = {
      'granted naturalPerson': 4,
      'granted total': 5,
      'processedTotal naturalPerson': 5,
      'processedTotal total': 7,
      'carriedOut naturalPerson': 0,
      'carriedOut total': 0,
    };
    marks(rule, '收到申请7件，全部办结。', { changes });
  });
  it('names what is the exception', () => {
    const { findings } = underlines(rule, { more: ['行政复议2件，⟦均获维持⟧。'] });
    assert.match(findings[0]?.message.zh ?? '', /尚未审结.*1件/);
    assert.strictEqual(findings[0]?.related.length, 1);
    const closed = underlines(rule, { more: ['行政复议2件，⟦均已审结⟧。'] }).findings;
    assert.match(closed[0]?.message.zh ?? '', /尚未审结.*1件/);
    assert.match(closed[0]?.message.en ?? '', /the table has 1 under/);
  });
});
