import * as assert from 'node:assert';
import { printed } from '../../support/plain-report';
import { annotated, blockOf, elementsIn, plain, rowsIn, wordsIn } from '../../support/published';

const GOOD = printed().text;
const at = (text: string, name: string) => blockOf(annotated(text), name);
const rows = (text: string, name: string) => rowsIn(at(text, name).node);
const without = (label: string) =>
  GOOD.split('\n')
    .filter((line) => !line.includes(label))
    .join('\n');
const twice = (label: string) => GOOD.replace(new RegExp(`^.*${label}.*$`, 'm'), '$&\n$&');

describe('publish: the statutory tables', () => {
  it('prints the first table with its blocks', () => {
    const lines = rows(GOOD, 'table-disclosure');
    assert.deepStrictEqual(lines.slice(0, 4), [
      '第二十条第（一）项[4×1]',
      '信息内容|本年制发件数|本年废止件数|现行有效件数',
      '规章|0|0|0',
      '行政规范性文件|0|0|0',
    ]);
    assert.deepStrictEqual(lines.slice(4, 7), [
      '第二十条第（五）项[4×1]',
      '信息内容|本年处理决定数量[3×1]',
      '行政许可|0[3×1]',
    ]);
    const bodies = elementsIn(at(GOOD, 'table-disclosure').node).filter(({ tag }) => tag === 'tbody');
    assert.strictEqual(bodies.length, 4);
  });

  it('prints the second table with its chapters and groups over their rows', () => {
    const lines = rows(GOOD, 'table-requests');
    assert.deepStrictEqual(lines.slice(0, 3), [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）[3×3]|申请人情况[7×1]',
      '自然人[1×2]|法人或其他组织[5×1]|总计[1×2]',
      '商业企业|科研机构|社会公益组织|法律服务机构|其他',
    ]);
    assert.strictEqual(lines[3], '一、本年新收政府信息公开申请数量[3×1]|5|2|0|0|0|0|7');
    assert.strictEqual(lines[5], '三、本年度办理结果[1×22]|（一）予以公开[2×1]|3|1|0|0|0|0|4');
    assert.strictEqual(lines[7], '（三）不予公开[1×8]|1.属于国家秘密|1|1|0|0|0|0|2');
    assert.strictEqual(lines.length, 3 + 25);
  });

  it('prints the third table with three rows of headers over one of figures', () => {
    const lines = rows(GOOD, 'table-litigation');
    assert.strictEqual(lines[0], '行政复议[5×1]|行政诉讼[10×1]');
    assert.match(lines[1] ?? '', /^结果维持\[1×2\].*总计\[1×2\]\|未经复议直接起诉\[5×1\]\|复议后起诉\[5×1\]$/);
    assert.strictEqual(lines[3], '1|0|0|1|2|0|0|0|0|0|0|0|0|0|0');
  });

  it('names for each figure the headers over it and beside it', () => {
    const { node } = at(GOOD, 'table-requests');
    const words = new Map(
      elementsIn(node).flatMap((one) => (one.attributes.id ? [[one.attributes.id, wordsIn(one)]] : [])),
    );
    const cell = elementsIn(node).filter(({ attributes }) => attributes.class === 'figure')[5 * 7 - 6];
    assert.deepStrictEqual(
      cell?.attributes.headers?.split(' ').map((id) => words.get(id)),
      ['申请人情况', '法人或其他组织', '商业企业', '三、本年度办理结果', '（三）不予公开', '1.属于国家秘密'],
    );
    for (const { attributes } of elementsIn(node)) {
      for (const id of attributes.headers?.split(' ') ?? []) assert.ok(words.has(id), id);
    }
  });

  it('gives every header cell a scope, and none without words', () => {
    for (const name of ['disclosure', 'requests', 'litigation']) {
      const headers = elementsIn(at(GOOD, `table-${name}`).node).filter(({ tag }) => tag === 'th');
      assert.ok(headers.length > 3, name);
      for (const one of headers) {
        assert.match(one.attributes.scope ?? '', /^(?:col|row)(?:group)?$/);
        assert.notStrictEqual(wordsIn(one), '');
      }
    }
  });

  it('says where each figure stands, counted from the table', () => {
    const page = printed({ 'newlyReceived business': 2345, 'newlyReceived total': 2350 });
    const block = at(page.text, 'table-requests');
    const cell = elementsIn(block.node).find((one) => one.tag === 'td' && wordsIn(one) === '2345');
    const from = block.at + Number(cell?.attributes['data-start']);
    assert.strictEqual(page.text.slice(from, block.at + Number(cell?.attributes['data-end'])), '2345');
  });

  it('marks the one wrong figure and describes it by its finding', () => {
    const page = printed({ 'granted total': 5 });
    const block = at(page.text, 'table-requests');
    const broken = elementsIn(block.node).filter(({ attributes }) => attributes.class?.includes('broken'));
    assert.strictEqual(broken.length, 1);
    assert.strictEqual(broken[0]?.attributes.class, 'figure broken error');
    const [link] = elementsIn(broken[0]).filter(({ attributes }) => attributes.role === 'link');
    assert.strictEqual(link?.attributes.tabindex, '0');
    const described = block.findings.find(({ id }) => id === link?.attributes['aria-describedby']);
    assert.match(described?.code ?? '', /^requests-/);
    assert.match(described?.message ?? '', /总计/);
  });

  it('gives a blank figure words that can be read out and clicked', () => {
    const block = at(printed({ 'granted business': '' }).text, 'table-requests');
    const link = elementsIn(block.node).find(({ attributes }) => attributes.role === 'link');
    assert.strictEqual(link && wordsIn(link), '（空）');
  });

  it('shows a missing row in its place, described, and leaves it out of what is handed out', () => {
    const text = without('1.属于国家秘密');
    const lines = rows(text, 'table-requests');
    assert.strictEqual(lines[7], '（三）不予公开[1×8]|1.属于国家秘密|（缺此行）[7×1]');
    const block = at(text, 'table-requests');
    const row = elementsIn(block.node).find(({ attributes }) => attributes.class === 'absent');
    assert.ok(row);
    const link = elementsIn(row).find(({ attributes }) => attributes.role === 'link');
    const finding = block.findings.find(({ id }) => id === link?.attributes['aria-describedby']);
    assert.strictEqual(finding?.code, 'row-missing');
    const handed = rowsIn(blockOf(plain(text), 'table-requests').node);
    assert.strictEqual(handed[7], '（三）不予公开[1×7]|2.其他法律行政法规禁止公开|0|0|0|0|0|0|0');
  });

  it('shows a row that stands twice, and widens its group', () => {
    const lines = rows(twice('2.其他法律行政法规禁止公开'), 'table-requests');
    assert.match(lines[5] ?? '', /^三、本年度办理结果\[1×23\]/);
    assert.match(lines[7] ?? '', /^（三）不予公开\[1×9\]/);
    assert.match(lines[8] ?? '', /^2\.其他法律行政法规禁止公开\|0/);
    assert.match(lines[9] ?? '', /^2\.其他法律行政法规禁止公开\|0/);
  });

  it('shows a row that no form knows behind the row before it', () => {
    const text = GOOD.replace(/^(.*1\.属于国家秘密.*)$/m, '$1\n\t\t9.本级另设一类\t0\t0\t0\t0\t0\t0\t0');
    const lines = rows(text, 'table-requests');
    assert.strictEqual(lines[8], '9.本级另设一类|0|0|0|0|0|0|0');
  });

  it('shows figures that do not fit the columns together, in their order, as one link', () => {
    const text = GOOD.replace(/^(.*1\.属于国家秘密)\t.*$/m, '$1\t1\t1\t0\t0\t0\t0\t0\t2');
    const lines = rows(text, 'table-requests');
    assert.strictEqual(lines[7], '（三）不予公开[1×8]|1.属于国家秘密|1 1 0 0 0 0 0 2[7×1]');
    const block = at(text, 'table-requests');
    const cell = elementsIn(block.node).find(({ attributes }) => attributes.class?.startsWith('together'));
    assert.strictEqual(cell?.attributes.class, 'together broken error');
    assert.deepStrictEqual(
      block.findings.map(({ code }) => code),
      ['row-cell-count'],
    );
  });

  it('shows a label as it is printed where it is not the form’s', () => {
    const text = GOOD.replace('2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开');
    const cell = elementsIn(at(text, 'table-requests').node).find((one) => wordsIn(one) === '2.其他法律法规禁止公开');
    assert.strictEqual(cell?.attributes.class, 'broken warning');
  });

  it('shows an altered header as it is printed', () => {
    const text = GOOD.replace('本年废止件数', '本年度止件数');
    const cell = elementsIn(at(text, 'table-disclosure').node).find((one) => wordsIn(one) === '本年度止件数');
    assert.strictEqual(cell?.attributes.scope, 'col');
    assert.match(cell?.attributes.class ?? '', /broken/);
  });

  it('shows header words that stand in each other’s places as they are printed, in their group alone', () => {
    const upheld = GOOD.indexOf('结果维持', GOOD.indexOf('四、'));
    const corrected = GOOD.indexOf('结果纠正', upheld);
    const [between, rest] = [GOOD.slice(upheld + 4, corrected), GOOD.slice(corrected + 4)];
    const { node } = at(`${GOOD.slice(0, upheld)}结果纠正${between}结果维持${rest}`, 'table-litigation');
    const headers = elementsIn(node).filter((one) => one.tag === 'th' && /^结果[维纠]/.test(wordsIn(one)));
    assert.deepStrictEqual(headers.map(wordsIn).slice(0, 4), ['结果纠正', '结果维持', '结果维持', '结果纠正']);
    assert.deepStrictEqual(
      headers.map(({ attributes }) => attributes.class?.includes('broken') ?? false),
      [true, false, false, false, false, false],
    );
  });

  it('prints the form of 2019 and a （六） that is not divided', () => {
    const lines = rows(printed({}, 'tabs', '2019').text, 'table-requests');
    assert.ok(
      lines.some((line) => line.startsWith('（六）其他处理[2×1]|')),
      lines.join('\n'),
    );
  });

  it('writes a table that cannot be read as it stands, line by line, and says what is wrong with it', () => {
    const turned = [
      '结果维持\t1\t0\t0',
      '结果纠正\t0\t0\t0',
      '其他结果\t0\t0\t0',
      '尚未审结\t1\t0\t0',
      '总计\t2\t0\t0',
    ];
    const from = GOOD.indexOf('\n', GOOD.indexOf('四、政府信息公开行政复议')) + 1;
    const to = GOOD.indexOf('五、存在的');
    const text = `${GOOD.slice(0, from)}\n\t行政复议\t未经复议直接起诉\t复议后起诉\n${turned.join('\n')}\n\n${GOOD.slice(to)}`;
    const block = at(text, 'table-litigation');
    assert.deepStrictEqual(
      block.findings.map(({ code }) => code),
      ['table-unreadable'],
    );
    const lines = elementsIn(block.node).filter(({ attributes }) => attributes.class === 'raw');
    assert.deepStrictEqual(lines.slice(-5).map(wordsIn), turned);
    const [note] = elementsIn(block.node).filter(({ attributes }) => attributes.class?.startsWith('note'));
    assert.match((note && wordsIn(note)) ?? '', /无法/);
    const handed = blockOf(plain(text), 'table-litigation').node;
    assert.deepStrictEqual(elementsIn(handed).slice(-5).map(wordsIn), turned);
  });

  it('speaks English where the reader does, but not in the report', () => {
    const text = without('1.属于国家秘密');
    const block = blockOf(annotated(text, 'en'), 'table-requests');
    assert.ok(rowsIn(block.node).some((line) => line.includes('1.属于国家秘密|(row missing)')));
    assert.match(block.findings[0]?.message ?? '', /^The /);
  });
});
