import * as assert from 'node:assert';
import { check, MOST_REPORTS, publish, read } from '../../../server/src/service';
import { fixture } from '../../support/files';
import { printed } from '../../support/plain-report';
import { annotated, blockOf, blocksOf, elementsIn, plain, wordsIn } from '../../support/published';

const GOOD = printed();
const keys = (text: string) => blocksOf(annotated(text)).map(({ key }) => key);

describe('publish: a report in blocks', () => {
  it('has title, preface, sections, paragraphs and tables in order of place', () => {
    const names = keys(GOOD.text).map((key) => key.replace(/-p\d+$/, '-p'));
    const once = names.filter((name, i) => name !== names[i - 1]);
    assert.deepStrictEqual(once, [
      'r0-title',
      'r0-preface-p',
      'r0-overview',
      'r0-overview-p',
      'r0-proactive',
      'r0-table-disclosure',
      'r0-requests',
      'r0-table-requests',
      'r0-reviewLitigation',
      'r0-table-litigation',
      'r0-problems',
      'r0-problems-p',
      'r0-other',
      'r0-other-p',
    ]);
  });

  it('has keys that are unique', () => {
    const all = keys(`${GOOD.text}\n${GOOD.text}`);
    assert.strictEqual(new Set(all).size, all.length);
  });

  it('says of every block and paragraph where it stands', () => {
    const worded = blocksOf(plain(GOOD.text)).filter(({ node }) => ['p', 'h1', 'h2'].includes(node.tag));
    assert.ok(worded.length > 10, `${worded.length}`);
    for (const { at, length, node } of worded) {
      assert.strictEqual(GOOD.text.slice(at, at + length), wordsIn(node));
    }
  });

  it('leaves every block as it is when a text before it grows', () => {
    const before = blocksOf(annotated(GOOD.text));
    const after = blocksOf(annotated(GOOD.text.replace('政府信息公开工作年度报告', '政府信息公开工作年度报告 ')));
    const changed = after.filter((one, k) => JSON.stringify(one.node) !== JSON.stringify(before[k]?.node));
    assert.deepStrictEqual(
      changed.map(({ key }) => key),
      [],
    );
    assert.notStrictEqual(after.at(-1)?.at, before.at(-1)?.at);
  });

  it('puts the name of the body over the title, where it stands on a line of its own', () => {
    const text = `云溪县人民政府\n2023年政府信息公开工作年度报告\n${GOOD.text.split('\n').slice(1).join('\n')}`;
    assert.strictEqual(blockOf(annotated(text), 'preface-p0').node.attributes.class, 'over-title');
  });

  it('joins lines that a page edge breaks, and drops page marks', () => {
    const publication = plain(fixture('known/spaces-radicals.txt'));
    for (const { node } of blocksOf(publication)) assert.doesNotMatch(wordsIn(node), /^[-— ]*\d+[-— ]*$/);
    const paragraphs = blocksOf(publication).filter(({ node }) => node.tag === 'p');
    assert.ok(paragraphs.some(({ node }) => wordsIn(node).length > 120));
  });

  it('takes lines that end a sentence for paragraphs, but for text out of a PDF, and an empty line for the end of one', () => {
    const words = '群众来信来电反映的事项都在五个工作日内答复，答复前先打一次电话问清楚，';
    const [head, tail] = ['云溪县2023年政府信息公开工作年度报告\n一、总体情况\n', '\n二、主动公开政府信息情况'];
    const texts = (inner: string) =>
      blocksOf(plain(head + inner + tail))
        .filter(({ node }) => node.tag === 'p')
        .map(({ node }) => wordsIn(node));
    assert.deepStrictEqual(texts(`${words}\n${words}`), [words + words]);
    assert.deepStrictEqual(texts(`${words}\n\n${words}`), [words, words]);
    const ended = `${words.slice(0, -1)}。`;
    assert.deepStrictEqual(texts(`${ended}\n${ended}`), [ended, ended]);
  });

  it('joins what a page breaks off in the middle of a sentence, whatever the width of its lines', () => {
    const [head, tail] = ['云溪县2023年政府信息公开工作年度报告\n一、总体情况\n', '\n二、主动公开政府信息情况'];
    const texts = (inner: string) =>
      blocksOf(plain(head + inner + tail))
        .filter(({ node }) => node.tag === 'p')
        .map(({ node }) => wordsIn(node));
    const long = '群众来信来电反映的事项都在五个工作日内答复，答复前先';
    assert.deepStrictEqual(texts(`${long}\n打电话。\n随后归档。`), [`${long}打电话。`, '随后归档。']);
    assert.deepStrictEqual(texts(`以公开促落实\n、以公开优服务。`), ['以公开促落实、以公开优服务。']);
    assert.deepStrictEqual(texts(`${long}\n（二）另行安排。`), [long, '（二）另行安排。']);
    assert.deepStrictEqual(texts('健全机制\n落实责任'), ['健全机制', '落实责任']);
  });

  it('has a line for a section that is missing, in its place, with its finding', () => {
    const { span } = GOOD.sections.find(({ key }) => key === 'problems') ?? assert.fail();
    const text = GOOD.text.slice(0, span.start) + GOOD.text.slice(span.end);
    const all = keys(text);
    const at = all.indexOf('r0-missing-problems');
    assert.strictEqual(all[at - 1], 'r0-table-litigation');
    assert.strictEqual(all[at + 1], 'r0-other');
    const block = blockOf(annotated(text), 'missing-problems');
    assert.strictEqual(wordsIn(block.node), '（缺：五、存在的主要问题及改进情况）');
    assert.deepStrictEqual(
      block.findings.map(({ code }) => code),
      ['section-missing'],
    );
    assert.ok(!blocksOf(plain(text)).some(({ key }) => key.includes('missing')));
  });

  it('has a line for the first and for the last section when they are missing', () => {
    for (const key of ['overview', 'other'] as const) {
      const { span } = GOOD.sections.find((one) => one.key === key) ?? assert.fail();
      const all = keys(GOOD.text.slice(0, span.start) + GOOD.text.slice(span.end));
      assert.ok(all.includes(`r0-missing-${key}`));
      if (key === 'other') assert.strictEqual(all.at(-1), 'r0-missing-other');
      else assert.strictEqual(all[all.indexOf('r0-missing-overview') + 1], 'r0-proactive');
    }
  });

  it('has a line for a table that is missing under its heading', () => {
    const lines = GOOD.text.split('\n');
    const from = lines.findIndex((line) => line.startsWith('四、政府信息公开行政复议'));
    const to = lines.findIndex((line) => line.startsWith('五、'));
    const text = [...lines.slice(0, from + 1), ...lines.slice(to)].join('\n');
    const all = keys(text);
    assert.strictEqual(all[all.indexOf('r0-missing-litigation') - 1], 'r0-reviewLitigation');
    assert.deepStrictEqual(
      blockOf(annotated(text), 'missing-litigation').findings.map(({ code }) => code),
      ['table-missing'],
    );
  });

  it('marks in a paragraph the very words that a finding is about', () => {
    const text = GOOD.text.replace(/(?<=^一、总体情况\n+)/m, '全年新收政府信息公开申请9件。\n');
    const block = blockOf(annotated(text), 'overview-p0');
    const [link, ...others] = elementsIn(block.node).filter(({ attributes }) => attributes.role === 'link');
    assert.ok(link);
    assert.deepStrictEqual(others, []);
    const { 'data-start': from, 'data-end': to } = link.attributes;
    assert.strictEqual(text.slice(block.at + Number(from), block.at + Number(to)), wordsIn(link));
    assert.match(wordsIn(link), /9/);
    assert.strictEqual(wordsIn(block.node), '全年新收政府信息公开申请9件。');
  });

  it('gives each finding to one block', () => {
    for (const name of ['tabs-extra-cells.txt', 'cell-lines.txt', 'spaces-radicals.txt', 'html-2019.html']) {
      const text = fixture(`known/${name}`);
      const reading = read(text);
      const { findings } = check(reading);
      const publication = publish(reading, findings, { annotated: true, language: 'zh' });
      const told = blocksOf(publication).flatMap((block) =>
        block.findings.map(({ code, from, to }) => `${code} ${block.at + from}-${block.at + to}`),
      );
      assert.deepStrictEqual(
        told.sort(),
        findings.map(({ code, span }) => `${code} ${span.start}-${span.end}`).sort(),
        name,
      );
    }
  });

  it('names in the page every finding of a block', () => {
    for (const name of ['tabs-extra-cells.txt', 'cell-lines.txt', 'spaces-radicals.txt']) {
      let all = 0;
      for (const { node, findings } of blocksOf(annotated(fixture(`known/${name}`)))) {
        const named = elementsIn(node).flatMap(({ attributes }) => attributes['aria-describedby']?.split(' ') ?? []);
        assert.deepStrictEqual([...new Set(named)].sort(), findings.map(({ id }) => id).sort(), name);
        all += findings.length;
      }
      assert.ok(all > 0, name);
    }
  });

  it('publishes several reports of one text, each with its own findings', () => {
    const broken = printed({ 'granted total': 5 }).text;
    const { reports, further } = annotated(`${GOOD.text}\n\n${broken}`);
    assert.strictEqual(further, 0);
    const counts = reports.map(({ blocks }) => blocks.reduce((sum, { findings }) => sum + findings.length, 0));
    assert.deepStrictEqual(
      counts.map((count) => count > 0),
      [false, true],
    );
  });

  it('publishes a number of reports and says how many it leaves out, in long texts as in short ones', () => {
    const count = MOST_REPORTS + Math.ceil(0x10000 / GOOD.text.length);
    const many = Array.from({ length: count }, () => GOOD.text).join('\n\n');
    const long = read(many);
    assert.ok(long.parts);
    const short = read(many, { longFrom: Number.POSITIVE_INFINITY });
    assert.ok(!short.parts);
    for (const reading of [long, short]) {
      const { reports, further } = publish(reading, check(reading).findings, { annotated: true, language: 'zh' });
      assert.deepStrictEqual([reports.length, further], [MOST_REPORTS, count - MOST_REPORTS]);
      const last = reports.at(-1)?.blocks[0];
      assert.strictEqual(many.slice(last?.at, (last?.at ?? 0) + (last?.length ?? 0)), last && wordsIn(last.node));
    }
  });

  it('has nothing for a text that is no report, and keeps what is told of a file that is still empty', () => {
    assert.deepStrictEqual(annotated('会议通知\n请于周五到会。'), { reports: [], further: 0, loose: [] });
    const reading = read('', { languageId: 'disclosure-report' });
    const { reports, loose } = publish(reading, check(reading).findings, { annotated: true, language: 'zh' });
    assert.deepStrictEqual([reports.length, loose.map(({ code }) => code)], [0, ['section-missing']]);
  });
});
