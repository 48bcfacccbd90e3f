import * as assert from 'node:assert';
import { check, read } from '../../../../server/src/service';
import { printed } from '../../../support/plain-report';
import { at, CURSOR, labels, proposed, taken } from './support';

const { text } = printed({
  'licences decisions': 12,
  'newlyReceived naturalPerson': 5,
});

/** A new line at the end of section one. */
const line = (words: string) => at(text, '二、主动公开政府信息情况').replace(CURSOR, `${words}${CURSOR}\n`);

describe('completion of sentences', () => {
  it('has the figures of the tables', () => {
    const all = proposed(line(''))
      .filter(({ kind }) => kind === 'sentence')
      .map(({ newText }) => newText);
    assert.deepStrictEqual(all, [
      '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
      '新收政府信息公开申请7件。',
      '新收的申请中，自然人申请5件，法人或其他组织申请2件。',
      '办结政府信息公开申请6件，其中予以公开4件、不予公开2件。',
      '结转下年度继续办理1件。',
      '制发行政规范性文件0件，废止0件，现行有效0件。',
      '作出行政许可决定12件、行政处罚决定0件、行政强制决定0件。',
      '因政府信息公开工作被申请行政复议2件，其中结果维持1件、尚未审结1件。',
      '未经复议直接被提起行政诉讼0件。',
      '复议后被提起行政诉讼0件。',
    ]);
  });

  it('goes on from the words that are typed, at the beginning of a line or behind a stop', () => {
    for (const typed of ['新收政府', '2023年，依法办理。新收', '一是认真办理；新']) {
      assert.deepStrictEqual(
        labels(line(typed)).filter((label) => label.startsWith('新收政府')),
        ['新收政府信息公开申请7件。'],
        typed,
      );
    }
    assert.match(taken(line('全年规范办理。结转'), '结转下年度继续办理1件。'), /办理。结转下年度继续办理1件。\n/);
  });

  it('proposes nothing in the middle of other words', () => {
    assert.deepStrictEqual(labels(line('我们共同努力把').replace(`${CURSOR}`, `${CURSOR}工作`)), []);
    assert.deepStrictEqual(labels(line('我们共新')), []);
  });

  it('leaves out what the tables do not tell', () => {
    const blank = printed({ 'denied.thirdParty total': '', 'review.pending': '' }).text;
    const all = labels(at(blank, '二、主动公开政府信息情况').replace(CURSOR, `${CURSOR}\n`)).join();
    assert.doesNotMatch(all, /办结|行政复议/);
    assert.match(all, /结转下年度/);
  });

  it('leaves out each sentence one of whose figures is not told, or does not fit the others, and no other', () => {
    const proposedWith = (changes: Parameters<typeof printed>[0]) =>
      proposed(at(printed(changes).text, '二、主动公开政府信息情况').replace(CURSOR, `${CURSOR}\n`))
        .filter(({ kind }) => kind === 'sentence')
        .map(({ newText }) => newText);
    const all = proposedWith({});
    const without = (...words: readonly RegExp[]) => all.filter((one) => !words.some((word) => word.test(one)));
    for (const [changes, ...left] of [
      [{ 'newlyReceived total': '' }, /^新收/],
      [{ 'newlyReceived naturalPerson': 9 }, /^新收的申请中/],
      [{ 'processedTotal total': '' }, /^办结/],
      [{ 'granted total': '' }, /^办结/],
      [{ 'granted total': 9 }, /^办结/],
      [{ 'carriedOut total': '' }, /^结转/],
      [{ 'normativeDocuments repealed': '' }, /^制发/],
      [{ 'licences decisions': '' }, /^作出/],
      [{ 'review.total': '' }, /行政复议\d/],
      [{ 'directSuit.upheld': '' }, /^未经复议/],
    ] as const) {
      assert.deepStrictEqual(proposedWith(changes), without(...left), Object.keys(changes).join());
    }
    const carried = proposedWith({ 'carriedIn naturalPerson': 3, 'carriedIn total': 3 });
    assert.ok(carried.includes('新收政府信息公开申请7件，上年结转3件。'));
  });

  it('says nothing that the checks would question', () => {
    const sentences = proposed(line('')).filter(({ kind }) => kind === 'sentence');
    assert.ok(sentences.length > 5, `${sentences.length}`);
    for (const { newText } of sentences) {
      const with_ = line(newText).replace(CURSOR, '');
      assert.deepStrictEqual(
        check(read(with_)).findings.map(({ code }) => code),
        [],
        newText,
      );
    }
  });
});

describe('completion of citations', () => {
  it('proposes what a report cites once a mark or the first characters are typed', () => {
    const all = labels(line('本报告依照《'));
    assert.strictEqual(all.length, 3);
    assert.match(all.join(), /〔2021〕30号/);
    assert.doesNotMatch(all.join(), /〔2019〕60号/);
    assert.match(
      taken(line('依照《中华人民共和国政府信息公开条'), '《中华人民共和国政府信息公开条例》'),
      /依照《中华人民共和国政府信息公开条例》\n/,
    );
  });

  it('takes over the closing mark that the editor has set', () => {
    const marked = line('依照《').replace(CURSOR, `${CURSOR}》`);
    assert.match(taken(marked, '《中华人民共和国政府信息公开条例》'), /依照《中华人民共和国政府信息公开条例》\n/);
  });

  it('proposes on the 2019 form its own notice', () => {
    const old = printed({}, 'tabs', '2019').text;
    const marked = at(old, '二、主动公开政府信息情况').replace(CURSOR, `《${CURSOR}\n`);
    assert.match(labels(marked).join(), /〔2019〕60号/);
    assert.doesNotMatch(labels(marked).join(), /〔2021〕30号/);
  });

  it('says what each is cited for', () => {
    const told = (form: '2019' | '2021') => {
      const marked = at(printed({}, 'tabs', form).text, '二、主动公开政府信息情况').replace(CURSOR, `《${CURSOR}\n`);
      return proposed(marked).map(({ label, documentation }) => [label, documentation()]);
    };
    const regulations = [
      '《中华人民共和国政府信息公开条例》',
      {
        zh: '第四十九条：每年1月31日前向主管部门提交、3月31日前由主管部门公布；第五十条：年度报告应当包括的内容。',
        en: 'Article 49: handed in to the department in charge by 31 January, published by it by 31 March; article 50: what a report has to contain.',
      },
    ];
    assert.deepStrictEqual(told('2021'), [
      regulations,
      [
        '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
        { zh: '2021年及以后年度的报告用的格式。', en: 'The form of reports on 2021 and later years.' },
      ],
      [
        '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
        {
          zh: '收取信息处理费的办法；第六部分应当写明收取的金额，没有收取的也要写明。',
          en: 'How the information processing fee is charged; section six states the amount, also when it is nothing.',
        },
      ],
    ]);
    assert.deepStrictEqual(told('2019'), [
      regulations,
      [
        '《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）',
        { zh: '2019、2020年度的报告用的格式。', en: 'The form of the reports on 2019 and 2020.' },
      ],
    ]);
  });
});

describe('completion of aspects', () => {
  const bare = text.replace(/(?<=一、总体情况\n)[\s\S]*(?=二、主动公开政府信息情况)/, `\n${CURSOR}\n\n`);
  const aspects = (marked: string) =>
    proposed(marked)
      .filter(({ kind }) => kind === 'aspect')
      .map(({ label }) => label);

  it('proposes the aspects that have no paragraph, numbered on', () => {
    assert.deepStrictEqual(aspects(bare), [
      '（一）主动公开。',
      '（一）依申请公开。',
      '（一）政府信息管理。',
      '（一）政府信息公开平台建设。',
      '（一）监督保障。',
    ]);
    const begun = bare.replace(CURSOR, `（一）主动公开。做了很多。\n（二）依申请公开。依法办理。\n${CURSOR}`);
    assert.deepStrictEqual(aspects(begun), [
      '（三）政府信息管理。',
      '（三）政府信息公开平台建设。',
      '（三）监督保障。',
    ]);
  });

  it('goes on from what is typed', () => {
    assert.deepStrictEqual(aspects(bare.replace(CURSOR, `监督${CURSOR}`)), ['（一）监督保障。']);
    assert.deepStrictEqual(aspects(bare.replace(CURSOR, `我们要${CURSOR}`)), []);
  });

  it('proposes none in another section', () => {
    assert.deepStrictEqual(aspects(at(text, '六、其他需要报告的事项').replace(CURSOR, `${CURSOR}\n`)), []);
  });
});
