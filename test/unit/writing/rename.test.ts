import * as assert from 'node:assert';
import { linkedPlaces, read, renamable, renaming } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { assertSpoken } from '../../support/told';

/** What the text is after the name at `offset` has become another; null where nothing there has one. */
function renamed(text: string, offset: number, name: string): string | null {
  const answer = renaming(text, read(text).reports, offset, name);
  if (!answer) return null;
  assert.ok('edits' in answer, 'refused');
  return applied(text, answer.edits);
}

/** A report that says this and that before section one. */
function saying(...lines: string[]): string {
  const { text } = printed();
  const at = text.indexOf('一、总体情况');
  return text.slice(0, at) + lines.map((line) => `${line}\n`).join('') + text.slice(at);
}

describe('renaming the year', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`changes every place that means it, from any of them, in ${layout}`, () => {
      const { text } = printed({}, layout);
      assert.strictEqual(read(text).reports[0]?.year, 2023);
      // Where the page breaks a year, the new one stands before the break.
      const due = text.replaceAll('2023年', '2024年').replace(/(?<!\d)202\n3年/, '2024\n年');
      const places = [...text.matchAll(/2023年/g)].map(({ index }) => index);
      assert.ok(places.length >= 4);
      for (const at of places) {
        assert.strictEqual(renamed(text, at, '2024'), due);
        assert.strictEqual(renamable(text, read(text).reports, at)?.value, '2023');
      }
    });
  }

  const kept = [
    ['a date of an act', '该办法自2023年1月1日起施行，2023年6月15日修订。'],
    ['a day that a report was published on', '本报告于2023年3月1日公布。'],
    ['the last day alone', '协议于2023年12月31日签订。'],
    ['last year', '2022年，新收政府信息公开申请9件。'],
    ['the next year’s deadline', '2024年1月31日前公布。'],
    ['the number of a document', '依据县政府令2023年第3号办理。'],
    ['a year in brackets', '依据云政发〔2023〕12号。'],
    ['the title of an act', '印发《2023年政务公开工作要点》。'],
    ['a range of years', '按照2023年至2025年规划和2021—2023年行动方案推进。'],
    ['years in a row', '2022年、2023年两次获评优秀，2023、2024年继续申报。'],
    ['a longer number', '受理编号12023年度存档。'],
  ] as const;
  for (const [what, sentence] of kept) {
    it(`leaves alone ${what}`, () => {
      const text = saying(sentence);
      const after = renamed(text, text.indexOf('2023'), '2026') ?? '';
      assert.ok(after.includes(sentence), after.slice(0, 400));
      assert.ok(!after.startsWith(text.slice(0, 30)));
    });
  }

  const changed = [
    ['the period with one year', '统计期限为2023年1月1日至12月31日。', '统计期限为2026年1月1日至12月31日。'],
    ['the period from its end', '数据从1月1日起至2023年12月31日止。', '数据从1月1日起至2026年12月31日止。'],
    ['the day up to which it counts', '截至2023年12月31日，现行有效0件。', '截至2026年12月31日，现行有效0件。'],
    [
      'a report’s own title',
      '公布《本局2023年政府信息公开工作年度报告》。',
      '公布《本局2026年政府信息公开工作年度报告》。',
    ],
    ['full width', '２０２３年，我们加强培训。', '２０２６年，我们加强培训。'],
    ['Chinese numerals', '二〇二三年，我们加强培训。', '二〇二六年，我们加强培训。'],
    ['Chinese numerals with another nought', '二○二三年度，我们加强培训。', '二○二六年度，我们加强培训。'],
    ['a year broken over two lines', '所列数据为20\n23年度的。', '所列数据为2026\n年度的。'],
    ['a year with white space', '在 2023 年 度内。', '在 2026 年 度内。'],
  ] as const;
  for (const [what, before, after] of changed) {
    it(`changes ${what}`, () => {
      const text = saying(before);
      const whole = renamed(text, text.indexOf('2023'), '2026') ?? '';
      assert.ok(whole.includes(after), whole.slice(0, 400));
    });
  }

  it('keeps what marks a year up', () => {
    const { text } = printed({}, 'html');
    const marked = text.replace('2023年', '<b>20</b>23<i>年</i>');
    assert.notStrictEqual(marked, text);
    const at = marked.lastIndexOf('2023年');
    assert.ok(renamed(marked, at, '2024')?.includes('<b>2024</b><i>年</i>'));
  });

  it('takes a year in any width and with 年, and nothing else', () => {
    const { text } = printed();
    const at = text.indexOf('2023');
    for (const name of ['2024', ' 2024年', '２０２４']) {
      assert.strictEqual(renamed(text, at, name), text.replaceAll('2023年', '2024年'));
    }
    assert.strictEqual(renamed(text, at, '2023'), text);
    for (const name of ['', '24', '1999', '二〇二四', '2024年度', '20245']) {
      const answer = renaming(text, read(text).reports, at, name);
      assert.ok(answer && 'refused' in answer, name);
      assertSpoken(answer.refused);
    }
  });
});

describe('renaming the body', () => {
  const BODY = '云溪县人民政府办公室';

  it('changes title and text, wherever lines break and whatever characters are used', () => {
    const text = saying(
      `${BODY}负责。`,
      '由云溪县\n人民政府办公室编写，云溪县⼈⺠政府办公室公布。',
      '云溪县人民政府负责。',
    );
    const after = renamed(text, text.indexOf(BODY), '澄泊县水利局') ?? '';
    assert.ok(after.includes('澄泊县水利局负责。\n由澄泊县水利局\n编写，澄泊县水利局公布。\n云溪县人民政府负责。'));
    assert.strictEqual(read(after).reports[0]?.agency, '澄泊县水利局');
    assert.strictEqual(after.includes(BODY), false);
  });

  it('leaves the titles of acts alone, and changes those of its own reports', () => {
    const text = saying(`依据《${BODY}印章管理办法》，公布《${BODY}2022年政府信息公开工作年度报告》。`);
    const after = renamed(text, text.indexOf(BODY), '澄泊县水利局');
    assert.ok(after?.includes(`依据《${BODY}印章管理办法》，公布《澄泊县水利局2022年政府信息公开工作年度报告》。`));
  });

  it('of a place’s name alone leaves the names of its other bodies alone', () => {
    const text = saying('云溪县水利局、云溪县人民政府和云溪县，').replace(BODY, '云溪县').replace(/^\s+/, '');
    assert.strictEqual(read(text).reports[0]?.agency, '云溪县');
    const after = renamed(text, text.indexOf('云溪县'), '澄泊县');
    assert.ok(after?.includes('云溪县水利局、澄泊县人民政府和澄泊县，'));
    assert.ok(after?.trimStart().startsWith('澄泊县2023年'));
  });

  it('refuses a name by which no title could be read again, and says what one is like', () => {
    const { text } = printed();
    const at = text.indexOf(BODY);
    for (const name of [
      '',
      '  ',
      '水利局，财政局',
      '一'.repeat(41),
      '水利局2024年',
      'a|b',
      '<b>局</b>',
      '某局政府信息公开年报',
    ]) {
      const answer = renaming(text, read(text).reports, at, name);
      assert.ok(answer && 'refused' in answer, name);
      assertSpoken(answer.refused);
    }
  });

  it('is for nothing else', () => {
    const { text } = printed();
    const { reports } = read(text);
    for (const words of ['一、总体情况', '我们', '新收政府信息公开申请', '《中华人民共和国政府信息公开条例》']) {
      assert.strictEqual(renamable(text, reports, text.indexOf(words) + 1), null);
      assert.strictEqual(renaming(text, reports, text.indexOf(words) + 1, '2024'), null);
    }
  });
});

describe('linked editing', () => {
  it('ties the year and the body’s name in the title to all places that print them alike', () => {
    const text = saying('云溪县人民政府办公室负责。二〇二三年，云溪县⼈民政府办公室负责。');
    const { reports } = read(text);
    const year = linkedPlaces(text, reports, text.indexOf('2023') + 2);
    assert.strictEqual(year?.kind, 'year');
    assert.strictEqual(year.spans.length, text.split('2023年').length - 1);
    const body = linkedPlaces(text, reports, text.indexOf('云溪县'));
    assert.strictEqual(body?.kind, 'agency');
    assert.deepStrictEqual(
      body.spans.map(({ start, end }) => text.slice(start, end)),
      ['云溪县人民政府办公室', '云溪县人民政府办公室'],
    );
  });

  it('is not there outside the title, nor where nothing is to be tied', () => {
    const text = saying('云溪县人民政府办公室负责。');
    const { reports } = read(text);
    assert.strictEqual(linkedPlaces(text, reports, text.lastIndexOf('2023')), null);
    assert.strictEqual(linkedPlaces(text, reports, text.indexOf('云溪县人民政府办公室负责')), null);
    assert.strictEqual(linkedPlaces(text, reports, text.indexOf('一、总体')), null);
    const plain = printed().text;
    assert.strictEqual(linkedPlaces(plain, read(plain).reports, plain.indexOf('云溪县')), null);
  });
});
