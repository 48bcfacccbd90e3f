import * as assert from 'node:assert';
import { printed } from '../../support/plain-report';
import { plain } from '../../support/published';

const charts = (text: string) => plain(text).reports[0]?.charts ?? [];

describe('publish: charts', () => {
  it('draw how requests were answered and who made them', () => {
    const [outcomes, applicants] = charts(printed().text);
    assert.deepStrictEqual(outcomes, {
      kind: 'outcomes',
      bars: [
        { label: '予以公开', value: 4 },
        { label: '部分公开', value: 0 },
        { label: '不予公开', value: 2 },
        { label: '无法提供', value: 0 },
        { label: '不予处理', value: 0 },
        { label: '其他处理', value: 0 },
      ],
    });
    assert.deepStrictEqual(
      applicants?.bars.map(({ label, value }) => `${label} ${value}`),
      ['自然人 5', '商业企业 2', '科研机构 0', '社会公益组织 0', '法律服务机构 0', '其他组织 0'],
    );
  });

  it('leave out what is not known: a blank is none, and no figure is guessed', () => {
    assert.deepStrictEqual(
      charts(printed({ 'denied.thirdParty total': '' }).text).map(({ kind }) => kind),
      ['applicants'],
    );
    assert.deepStrictEqual(
      charts(printed({ 'newlyReceived research': '' }).text).map(({ kind }) => kind),
      ['outcomes'],
    );
  });

  it('count （六） where it is one row', () => {
    const [outcomes] = charts(printed({ 'other naturalPerson': 2, 'other total': 2 }, 'tabs', '2019').text);
    assert.deepStrictEqual(outcomes?.bars.at(-1), { label: '其他处理', value: 2 });
  });

  it('are not drawn of zeros, nor where there is no table', () => {
    const none = Object.fromEntries(
      ['newlyReceived', 'granted', 'denied.stateSecret', 'processedTotal', 'carriedOut'].flatMap((row) =>
        ['naturalPerson', 'business', 'total'].map((column) => [`${row} ${column}`, 0]),
      ),
    );
    assert.deepStrictEqual(charts(printed(none).text), []);
    assert.deepStrictEqual(charts('云溪县2023年政府信息公开工作年度报告'), []);
  });
});
