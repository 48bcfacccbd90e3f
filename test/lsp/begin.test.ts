import * as assert from 'node:assert';
import type { Beginning, Precedent } from '../../server/src/service';
import { printed } from '../support/plain-report';
import { Editor } from './support/editor';

describe('a new report over the wire', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ program: 'node' });
  });
  after(async () => {
    assert.deepStrictEqual(editor.logged, []);
    await editor.stop();
  });

  const ask = (params: unknown) => editor.wire.sendRequest<Beginning | null>('gouji/newReport', params);

  it('is written for body, year and layout, with last year’s figures', async () => {
    const text = printed({}, 'bars').text;
    const last = await editor.wire.sendRequest<Precedent | null>('gouji/precedent', { text, languageId: 'markdown' });
    assert.strictEqual(last?.year, 2023);
    const answer = await ask({ agency: last.agency, year: 2024, layout: last.layout, carriedIn: last.carriedOut });
    assert.match(answer?.text ?? '', /^# 云溪县人民政府办公室2024年政府信息公开工作年度报告\n/);
    assert.match(
      answer?.text ?? '',
      /\| 二、上年结转政府信息公开申请数量 \|[ |]*\| 1 \| 0 \| 0 \| 0 \| 0 \| 0 \| 1 \|/,
    );
    await editor.open('file:///new.md', answer?.text ?? '', 'markdown');
    const codes = new Set(
      (await editor.diagnostics('file:///new.md')).filter(({ severity }) => severity === 1).map(({ code }) => code),
    );
    assert.deepStrictEqual([...codes], []);
  });

  it('is refused where what is asked for makes none', async () => {
    const good = { agency: '甲', year: 2024, layout: 'tabs', carriedIn: null };
    assert.ok(await ask(good));
    const bad = [
      null,
      {},
      { ...good, agency: ' ' },
      { ...good, agency: '甲\n乙' },
      { ...good, year: '2024' },
      { ...good, year: 2018 },
      { ...good, year: -2024 },
      { ...good, year: 20241 },
      { ...good, year: 2024.5 },
      { ...good, layout: 'docx' },
    ];
    for (const params of bad) assert.strictEqual(await ask(params), null);
  });

  it('takes over no figure that cannot be one', async () => {
    const answer = await ask({
      agency: '甲',
      year: 2024,
      layout: 'tabs',
      carriedIn: { business: -1, total: 'x', research: 2 },
    });
    assert.match(answer?.text ?? '', /二、上年结转政府信息公开申请数量\t+2\t/);
  });

  it('has nothing of a text that is no report', async () => {
    assert.strictEqual(await editor.wire.sendRequest('gouji/precedent', { text: '今天' }), null);
    assert.strictEqual(await editor.wire.sendRequest('gouji/precedent', {}), null);
  });
});
