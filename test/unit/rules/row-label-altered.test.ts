import * as assert from 'node:assert';
import { rowLabelAltered as rule } from '../../../server/src/rules/row-label-altered';
import { check, read } from '../../../server/src/service';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, replaced, sample, underlined } from '../compose/support';

describe('row-label-altered', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    for (const form of ['2021', '2019'] as const) {
      it(`is silent in ${layout} on the labels of ${form}`, () => {
        assert.deepStrictEqual(told(rule, sample(layout, form).text), []);
      });
    }

    it(`points in ${layout} at an altered label and puts the statutory words there`, () => {
      const { text } = sample(layout);
      const altered = replaced(text, '其他法律行政法规禁止公开', '其他法律法规禁止公开');
      const remark = toldOnce(rule, altered);
      assert.match(underlined(altered, remark), /^2\. ?其他法律法规禁止公开$/);
      assert.match(remark.message.zh, /应为“2\.其他法律行政法规禁止公开”/);
      assert.strictEqual(fixed(altered, remark), text);
    });
  }

  for (const layout of Object.keys(LAYOUTS)) {
    it(`points in ${layout} at a short label with its unit, which is no row that the form does not know`, () => {
      for (const unit of ['（件）', '（单位：件）']) {
        const { text } = sample(layout);
        const altered = replaced(text, '规章', `规章${unit}`);
        const remark = toldOnce(rule, altered);
        assert.strictEqual(underlined(altered, remark), `规章${unit}`);
        assert.strictEqual(fixed(altered, remark), text);
      }
    });

    it(`points in ${layout} at a label with an explanation behind it, however long, which is no row that the form does not know`, () => {
      const { text } = sample(layout);
      for (const words of ['行政许可', '行政强制']) {
        const altered = replaced(
          text,
          words,
          `${words}（${'指以本机关名义印发并在有效期内的，含联合印发的'.repeat(3)}）`,
        );
        const remark = toldOnce(rule, altered);
        assert.ok(underlined(altered, remark).startsWith(`${words}（指`));
        assert.strictEqual(fixed(altered, remark), text);
        const { findings } = check(read(altered));
        assert.deepStrictEqual(
          findings.filter(({ category }) => category === 'structure').map(({ code }) => code),
          ['row-label-altered'],
        );
      }
    });

    it(`is silent in ${layout} on the mark of a footnote`, () => {
      assert.deepStrictEqual(told(rule, replaced(sample(layout).text, '规章', '规章①')), []);
    });
  }

  for (const layout of Object.keys(LAYOUTS).filter((one) => one !== 'ragged')) {
    it(`is silent in ${layout} on other punctuation, as its page says`, () => {
      const { text } = sample(layout);
      const label = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）';
      const unpaid = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请';
      for (const [words, others] of [
        [
          label,
          [
            '（二）部分公开【区分处理的、只计这一情形,不计其他情形】',
            '（二）部分公开，区分处理的只计这一情形不计其他情形',
          ],
        ],
        [unpaid, [',', '，', ';', '；', '·', ''].map((mark) => unpaid.replace('、', mark))],
        ['3.危及“三安全一稳定”', ['3.危及《三安全一稳定》', '3.危及三安全一稳定：']],
        ['行政强制', ['行政强制：', '行政强制、']],
        ['四、结转下年度继续办理', ['四、结转下年度继续办理。', '四、结转下年度继续办理；']],
      ] as const) {
        for (const other of others) {
          const { findings } = check(read(replaced(text, words, other)));
          assert.deepStrictEqual(
            findings.filter(({ category }) => category === 'structure').map(({ message }) => message.zh),
            [],
            other,
          );
        }
      }
      const lost = replaced(text, unpaid, unpaid.replace('逾期', '').replace('、', '，'));
      assert.strictEqual(fixed(lost, toldOnce(rule, lost)), text);
    });
  }

  for (const layout of ['tabs', 'bars', 'html', 'cell lines']) {
    it(`points in ${layout} at the figures of a row without a label, and names the row that its place makes it`, () => {
      const { text } = sample(layout);
      const bare = replaced(text, '1.属于国家秘密', '');
      const { span, message, fixes } = toldOnce(rule, bare);
      assert.match(bare.slice(span.start, span.end), /^\d[\s\S]*\d$/);
      assert.ok(span.start > bare.indexOf('（三）') && span.end < bare.indexOf('2.其他法律'));
      assert.match(message.zh, /^这一行没有行名，按所在的位置当作“1\.属于国家秘密”核算/);
      assert.match(message.en, /^This row has no label; by its place it was taken for “1\.属于国家秘密”/);
      const parted = layout === 'tabs' || layout === 'bars';
      assert.deepStrictEqual(
        fixes.map(({ title, preferred, certain }) => [title.zh, preferred, certain]),
        parted ? [['补上行名“1.属于国家秘密”', true, false]] : [],
      );
      if (parted) assert.strictEqual(fixed(bare, toldOnce(rule, bare)).replace(/ +/g, ' '), text.replace(/ +/g, ' '));
    });
  }

  it('points once, at the first, where more than two rows have no label', () => {
    for (const layout of ['tabs', 'bars']) {
      const { text } = sample(layout);
      const without = (words: readonly string[]) => words.reduce((left, word) => replaced(left, word, ''), text);
      const words = ['\u4e00、本年新收政府信息公开申请数量', '2.重复申请', '（七）总计'];
      assert.strictEqual(told(rule, without(words.slice(0, 2))).length, 2);
      const remark = toldOnce(rule, without(words));
      assert.match(remark.message.zh, /这样的共3行，按所在的位置当作“一、本年新收/);
      assert.match(remark.message.en, /^This row has no label, the first of 3 such rows;/);
      assert.strictEqual(fixed(without(words), remark).replace(/ +/g, ' '), text.replace(/ +/g, ' '));
    }
  });

  it('tells of a label lost in running text where no word is left that may be a piece of it', () => {
    const { text } = sample('spaces');
    for (const [label, rest] of [
      ['2.重复申请', ''],
      ['\n规章 ', '\n'],
      ['\n行政强制 ', '\n'],
    ] as const) {
      const { span, message } = toldOnce(rule, replaced(text, label, rest));
      assert.match(message.zh, new RegExp(`按所在的位置当作“${label.trim()}”核算`));
      assert.match(replaced(text, label, rest).slice(span.start, span.end), /^\d+(?: \d+)*$/);
    }
    for (const piece of ['申请复\n', '第2项：重复\n'])
      assert.deepStrictEqual(told(rule, replaced(text, '2.重复申请', piece)), []);
  });

  it('is certain', () => {
    const altered = replaced(sample('tabs').text, '其他法律行政法规禁止公开', '其他法律法规禁止公开');
    assert.deepStrictEqual(
      toldOnce(rule, altered).fixes?.map(({ certain, preferred }) => [certain, preferred]),
      [[true, true]],
    );
  });

  it('accepts shorter wordings of real reports in silence', () => {
    const { text } = sample('tabs');
    for (const [label, accepted] of [
      ['二、上年结转政府信息公开申请数量', '二、上年结转'],
      ['4.保护第三方合法权益', '4.第三方合法权益'],
      ['\n行政规范性文件\t', '\n规范性文件\t'],
    ] as const) {
      assert.deepStrictEqual(told(rule, replaced(text, label, accepted)), [], accepted);
    }
  });

  it('keeps the report’s own numbering', () => {
    const text = replaced(sample('tabs').text, '2.其他法律行政法规禁止公开', '2、其他法律法规禁止公开');
    assert.ok(fixed(text, toldOnce(rule, text)).includes('\t2、其他法律行政法规禁止公开\t'));
  });

  it('points at the first piece of a broken label, the others related, and mends the piece that differs', () => {
    const text = replaced(sample('cell lines').text, '2.其他法律行政法规禁止公开', '2.其他法律法规\n禁止公开');
    const remark = toldOnce(rule, text);
    assert.ok(underlined(text, remark).startsWith('2.其他法律法规'));
    assert.strictEqual(
      fixed(text, remark),
      replaced(sample('cell lines').text, '2.其他法律行政法规禁止公开', '2.其他法律行政法规\n禁止公开'),
    );
  });

  it('mends a label in a cell of bars that runs over two lines, whichever of them differs', () => {
    const { text } = sample('bars');
    for (const newline of ['\n', '\r\n']) {
      const broken = replaced(text, '只计这一情形', `只计这一${newline}情形`);
      assert.deepStrictEqual(told(rule, broken), []);
      for (const [words, other] of [
        ['部分公开', '部份公开'],
        ['不计其他', '不记其他'],
      ] as const) {
        const altered = replaced(broken, words, other);
        assert.strictEqual(fixed(altered, toldOnce(rule, altered)), broken);
      }
    }
  });

  it('names a label that runs over lines of the source in one line', () => {
    const text = replaced(sample('html').text, '其他法律行政法规禁止公开', '其他法律法规\n      禁止公开');
    assert.match(toldOnce(rule, text).message.zh, /行名“2\. ?其他法律法规禁止公开”/);
  });

  it('leaves words among the pieces of a label to the reader, of which there may be a row', () => {
    const words = '自然人\n一、本年新收政府信息公开申请\n0 法人或其他组织 人 织 人 织 人 人\n数量\n予以公开 ';
    const { fixes } = toldOnce(rule, words);
    assert.deepStrictEqual(
      fixes?.map(({ certain }) => certain),
      [false],
    );
  });

  it('leaves marks among the pieces of a label to the reader, of which there may be a row', () => {
    const marks = '自然人\n一、本年新收政府信息公开申请\n# # # # # # # # 0\n数量\n予以公开 ';
    const { fixes } = toldOnce(rule, marks);
    assert.deepStrictEqual(
      (fixes ?? []).map(({ preferred, certain, edits }) => [preferred, certain, edits.map(({ newText }) => newText)]),
      [[true, false, ['']]],
    );
  });
});
