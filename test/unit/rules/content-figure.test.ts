import * as assert from 'node:assert';
import { contentFigure as rule } from '../../../server/src/rules/content-figure';
import { type Reading, read } from '../../../server/src/service';
import { assertGrows } from '../../support/growth';
import { told } from '../../support/told';
import { marks, mended, underlines, type Writing, written } from './written';

describe('content-figure', () => {
  const wrong = [
    '全年共收到政府信息公开申请⟦9⟧件。',
    '新收申请7件，其中自然人⟦6⟧件、企业2件。',
    '办结申请⟦３⟧件，结转下年度继续办理⟦两⟧件。',
    '予以公开4件，不予公开⟦5⟧件，其中属于国家秘密⟦1⟧件。',
    '因政府信息公开引起的行政复议2件，其中维持⟦2⟧件、尚未审结1件。',
    '制发行政规范性文件⟦3⟧件。',
    // The plain report carries nothing in and one out.
    '收到申请7件，办结6件，结转⟦2⟧件。',
    '收到申请7件（2022年9件，在各部门中列第三），办结⟦5⟧件。',
    '下达行政处罚决定书⟦5⟧份。',
    '2023年以来，收到申请⟦9⟧件。',
    '政府信息公开申请数为⟦0⟧，办结率100%。',
    '收到申请7件，⟦9⟧件均按期答复。',
    '收到申请7件，其中自然人5件、企业2件，予以公开⟦3⟧件。',
    '制发行政规范性文件⟦3⟧件（由本机关公布）。',
    '作出行政处罚决定⟦5⟧件。',
    '收到申请⟦30⟧余件。',
    '收到申请7件，⟦9⟧件予以公开、部分公开。',
    '收到申请7件，另有⟦9⟧件无法提供、不予处理或作其他处理。',
    // Two that do not add up to the table's figure are no parts of it.
    '征地类4件，予以公开⟦3⟧件。拆迁类3件，予以公开⟦2⟧件。',
    // What is taken away does not make up for it.
    '收到政府信息公开申请⟦12⟧件，其中不属于政府信息公开申请的2件。',
  ];
  for (const sentence of wrong) {
    it(`underlines the figure: ${sentence}`, () => marks(rule, sentence));
  }

  const right = [
    '废止政府规章1件（由市政府公布）。',
    '制发行政规范性文件3件（以县政府名义印发）。',
    '全年共收到政府信息公开申请七件，办结６件，其中自然人４件。',
    '代表县政府受理政府信息公开申请90件，办结80件。',
    '2022年，新收政府信息公开申请90件。',
    '办理规范性文件备案12件。',
    '全县共收到政府信息公开申请90件。',
    '全县各职能部门、镇街完成依申请公开答复90件，包括上年结转申请30件。其中，予以公开80件。',
    '各相关部门收到申请90件，办结80件。',
    '收到申请7件，办结6件，结转1件。',
    '收到申请7件，办结6件（含结转0件）。',
    '收到申请7件，7件均按期答复。',
    '收到申请7件（2022年9件），办结6件。',
    '收到申请7件，其中5件为重复申请，1件为咨询。',
    '公开信息120条，其中政策文件12条、依申请公开3条、政策解读3条。',
    '全年受理行政许可申请300件。办结298件，结转2件。',
    '收到申请7件；受理低保申请300件，办结298件，结转下年2件。',
    '2021年以来，收到申请90件。',
    '被复议2件，已办结1件，1件尚未审结。',
    '因信息公开被申请行政复议2件。已办结1件。',
    '行政复议2件，行政诉讼未经复议直接起诉0件。',
    '被复议案件纠错率为0，信息处理费为0元。',
    '收到申请近8件。',
    '办结90件。',
    '受理来信120件，办结118件。',
    '收到群众来信90件，其中自然人来信80件。',
    '上半年收到申请3件。',
    '公开规范性文件7件。',
    // What the sentence itself takes away.
    '收到政府信息公开申请10件，其中不属于政府信息公开申请的3件。',
    '收到政府信息公开申请12件，剔除重复提交的4件、转办的1件，实际受理7件。',
    '收到政府信息公开申请9件（其中2件转送其他机关）。',
    '收到公民、法人提出的信息公开申请8例（其中，撤件1例）。',
    '收到信息公开申请9份，申请人撤回2份。',
    // Of several outcomes behind one number each has a part; years in a row are counted together.
    '收到申请7件，其余9件为无法提供、不予处理或其他情形。',
    '收到申请7件，9件因无法提供或不予处理等原因未予公开。',
    '2021年至2023年，累计收到申请90件，年均增长7.2%。',
    '2021—2023年收到申请90件，办结80件。',
    // Of all matters, of those alone that came over, of one reason.
    '行政复议案件90件，其中政府信息公开类2件。',
    '行政应诉90件。',
    '上年结转的申请中，予以公开90件。',
    '因属于国家秘密不予公开2件。',
    // Of one way of asking, of one matter, of items, of what is left over.
    '收到申请7件，其中网络申请5件，予以公开3件；信函申请2件，不予公开1件。',
    '收到申请7件。征地类5件，予以公开3件；拆迁类2件，予以公开2件。',
    '征地类4件，予以公开3件。拆迁类3件，予以公开1件。',
    '收到申请7件，涉及事项9项，予以公开5项。',
    '收到申请7件，其中自然人5件，予以公开3件。',
    '收到申请7件，其中自然人5件，予以公开3件；企业2件，不予公开1件。',
    '企业申请2件，不予公开1件。',
    '收到申请7件，其余3件在法定期限内办理。',
  ];
  for (const sentence of right) {
    it(`is silent: ${sentence}`, () => marks(rule, sentence));
  }

  it('takes what was carried over into what was received and dealt with, or leaves it out', () => {
    const changes = {
      'carriedIn naturalPerson': 2,
      'carriedIn total': 2,
      'carriedOut naturalPerson': 3,
      'carriedOut total': 3,
    };
    for (const said of ['受理申请7件', '受理申请9件', '办结申请6件', '办结申请4件', '上年结转申请2件'])
      marks(rule, `${said}。`, { changes });
    for (const said of ['受理申请⟦8⟧件', '新收申请⟦9⟧件', '办结申请⟦5⟧件']) marks(rule, `${said}。`, { changes });
  });

  it('takes a group’s name behind rows of it for what is left of it', () => {
    const changes = {
      'newlyReceived naturalPerson': 8,
      'newlyReceived total': 10,
      'denied.thirdParty naturalPerson': 1,
      'denied.thirdParty total': 1,
      'other.notCorrected naturalPerson': 1,
      'other.notCorrected total': 1,
      'other.rest naturalPerson': 1,
      'other.rest total': 1,
      'processedTotal naturalPerson': 7,
      'processedTotal total': 9,
    };
    for (const said of [
      '逾期不补正视为放弃申请的1件，其他处理1件。',
      '申请人逾期不补正1件，其他处理2件。',
      '属于国家秘密2件，不予公开1件。',
      '属于国家秘密2件，不予公开3件。',
    ])
      marks(rule, `收到申请10件，${said}`, { changes });
    for (const said of [
      '申请人逾期不补正1件，其他处理⟦3⟧件。',
      '其他处理⟦1⟧件。',
      '其他处理⟦1⟧件，其中逾期不补正1件。',
      '属于国家秘密2件，不予公开⟦2⟧件。',
      '不予公开⟦1⟧件，其中属于国家秘密2件。',
    ])
      marks(rule, `收到申请10件，${said}`, { changes });
  });

  it('leaves what a list ends with out of the number behind it', () => {
    const changes = {
      'granted naturalPerson': 2,
      'granted total': 3,
      'partlyGranted naturalPerson': 1,
      'partlyGranted total': 1,
    };
    marks(rule, '答复申请6件，其中4件公开或部分公开、2件不予公开或无法提供。', { changes });
    marks(rule, '答复申请6件，其中4件公开或部分公开、⟦3⟧件不予公开或无法提供。', { changes });
  });

  it('says the number as the sentence writes it, 万 included', () => {
    const saying = (said: string) => underlines(rule, { more: [said] }).findings[0]?.message.zh.split('，')[0];
    assert.strictEqual(saying('作出行政处罚决定⟦1.2⟧万件。'), '正文说行政处罚的处理决定是1.2万');
    assert.strictEqual(saying('作出行政处罚决定⟦12⟧件。'), '正文说行政处罚的处理决定是12');
  });

  it('offers either way, in the manner in which the number is written', () => {
    const into = (more: string, title: RegExp) => mended(rule, { more: [more] }, title);
    assert.ok(into('收到申请⟦９⟧件。', /正文的数改为7/).includes('收到申请７件。'));
    assert.ok(into('收到申请⟦十二⟧件。', /正文的数改为7/).includes('收到申请七件。'));
    const table = into('收到申请⟦9⟧件。', /表中的数改为9/);
    assert.ok(table.includes('收到申请9件。') && /一、本年新收政府信息公开申请数量.*9\b/.test(table));
  });

  it('prefers the text where sums hold with the cell, and says that they will not; neither where no sum does', () => {
    const offered = (said: string, writing: Writing = {}) =>
      underlines(rule, { ...writing, more: [said] }).findings[0]?.fixes.map(({ title, preferred }) => [
        title.zh,
        preferred,
      ]);
    assert.deepStrictEqual(offered('新收申请⟦9⟧件。'), [
      ['将正文的数改为7', true],
      ['将表中的数改为9（现在成立的2条勾稽关系将不成立）', false],
    ]);
    assert.deepStrictEqual(offered('行政诉讼⟦3⟧件。'), [['将正文的数改为0', true]]);
    assert.deepStrictEqual(offered('作出行政处罚决定⟦9⟧件。'), [
      ['将正文的数改为0', false],
      ['将表中的数改为9', false],
    ]);
    const carried = {
      'carriedIn naturalPerson': 2,
      'carriedIn total': 2,
      'carriedOut naturalPerson': 3,
      'carriedOut total': 3,
    };
    assert.deepStrictEqual(
      offered('办结申请⟦5⟧件。', { changes: carried })?.map(([, preferred]) => preferred),
      [false, false, false],
    );
  });

  it('prefers neither, and says so, where three things of one table are said otherwise: it may be last year’s still', () => {
    const said = ['新收申请⟦9⟧件。', '上年结转申请⟦3⟧件。', '结转下年度申请⟦5⟧件。'];
    const { findings } = underlines(rule, { more: said });
    assert.deepStrictEqual(
      findings.map(({ fixes }) => fixes.map(({ preferred }) => preferred)),
      said.map(() => [false, false]),
    );
    for (const { message } of findings) {
      assert.match(message.zh, /正文有3项与这张表不同，多半是正文或表还没有换成本年的数/);
      assert.match(message.en, /differs from this table in 3 things/);
    }
    // Two may be slips, and so may two of one table beside one of another, and one thing said thrice.
    for (const more of [
      said.slice(1),
      [...said.slice(1), '行政诉讼⟦3⟧件。'],
      ['新收申请⟦9⟧件。新收申请⟦9⟧件。新收申请⟦9⟧件。'],
    ]) {
      const slips = underlines(rule, { more }).findings;
      assert.ok(slips.every(({ fixes, message }) => fixes[0]?.preferred && /改正写错的一处/.test(message.zh)));
    }
  });

  it('counts the sums that hold alone', () => {
    const text = written({ more: ['新收申请9件。'] });
    const blank = text.replace(/^(一、本年新收政府信息公开申请数量\t+5\t2\t)0/m, '$1');
    assert.notStrictEqual(blank, text);
    assert.match(told(rule, blank)[0]?.fixes[1]?.title.en ?? '', /\(1 sum that holds now will not\)/);
  });

  it('prefers neither where one of the cells that make the figure is in no sum that holds', () => {
    const text = written({ more: ['行政诉讼9件。'] });
    const blank = text.replace(/^((?:\d\t){10})\d(?=(?:\t\d){4}$)/m, '$1');
    assert.notStrictEqual(blank, text);
    assert.deepStrictEqual(
      told(rule, blank).map(({ fixes }) => fixes.map(({ preferred }) => preferred)),
      [[false]],
    );
  });

  it('offers no cell where the figure is a sum, and no number where the text is vague', () => {
    const { findings } = underlines(rule, { more: ['行政诉讼⟦3⟧件。', '收到申请约⟦90⟧件。'] });
    assert.deepStrictEqual(
      findings.map(({ fixes }) => fixes.length),
      [1, 0],
    );
  });

  it('says nothing of a figure that stands in a sum that does not hold', () => {
    marks(rule, '收到申请9件。', { changes: { 'newlyReceived total': 8 } });
  });

  it('passes over the preface and section five', () => {
    const said = ['2023年，收到政府信息公开申请90件。下一步，将改进。'];
    underlines(rule, { instead: { preface: said } });
    underlines(rule, { instead: { problems: said } });
  });

  it('reads a sentence that a page edge breaks, number and all', () => {
    const text = written({}).replace(
      /新收政府信息公开申请7件/,
      '定期对申请集中的领域和热点问题进行研判分析，新收政府信息公开申请1\n2件',
    );
    const [finding] = told(rule, text);
    assert.ok(finding);
    assert.strictEqual(text.slice(finding.span.start, finding.span.end), '1\n2');
  });

  it('reads a sentence that a page begins in, with its mark and the report’s title at its head', () => {
    const title = written({}).split('\n', 1)[0] as string;
    for (const head of ['- 2 -', title, `- 2 -\n${title}`, `${title}\n\n- 2 -\n`]) {
      const paged = (before: string, behind: string) =>
        written({
          more: [`定期对申请集中的领域和热点问题进行研判分析，把公开贯穿于决策的全过程，${before}\n${head}\n${behind}`],
        });
      const right = paged('2022年全年新收政府信息公开', '申请90件，同比减少。');
      assert.deepStrictEqual(told(rule, right), [], head);
      const text = paged('全年新收政府信息公开申请7件，其中', '自然人6件，企业2件。');
      assert.deepStrictEqual(
        told(rule, text).map(({ span }) => text.slice(span.start, span.end)),
        ['6'],
        head,
      );
    }
  });

  it('is silent in a paragraph of its own that speaks of no requests', () => {
    underlines(rule, {
      more: ['（二）依申请公开。收到申请7件。', '（三）回应关切情况', '全年共受理560件，办结555件。'],
    });
    underlines(rule, { more: ['（二）依申请公开情况', '全年共受理⟦560⟧件。'] });
  });
  it('knows the body by its short name', () => {
    const agency = '云溪县人民政府办公室';
    underlines(rule, { agency, more: ['县政府办收到政府信息公开申请⟦9⟧件。'] });
    underlines(rule, { agency, more: ['县政府收到政府信息公开申请9件。'] });
  });

  it('takes a time that grows with how much the text says otherwise', () => {
    const make = (count: number) => read(written({ more: ['收到政府信息公开申请9件。'.repeat(count)] }));
    // By itself, as no more than a thousand findings of a rule are asked for.
    const work = (reading: Reading) => {
      let count = 0;
      for (const report of reading.reports) rule.check?.(report, () => count++, reading, NOBODY);
      return count;
    };
    assert.strictEqual(assertGrows({ size: 2_000, make, work }), 2_000);
  });
});

const NOBODY = () => [];
