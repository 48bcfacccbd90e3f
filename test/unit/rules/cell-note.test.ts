import * as assert from 'node:assert';
import { cellNote as rule } from '../../../server/src/rules/cell-note';
import { check, type Finding, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { LAYOUT_STYLES, printed, withFigures } from '../../support/plain-report';
import { placeOf, told, toldOnce } from '../../support/told';

const CELL = 'granted business';

/** The text with the note taken out, which is the second of the two fixes. */
function fixed(text: string, { fixes }: Pick<Finding, 'fixes'>): string {
  const remove = fixes.find(({ title }) => title.zh.startsWith('只留数字'));
  assert.ok(remove);
  return applied(text, remove.edits);
}

describe('cell-note', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`points in ${layout} at a figure with a note and keeps the figure`, () => {
      const page = printed({ [CELL]: '1（含补正后公开）' }, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, CELL));
      assert.strictEqual(fixed(page.text, finding), printed({}, layout).text);
    });

    it(`is silent in ${layout} on plain figures`, () => {
      assert.deepStrictEqual(told(rule, printed({}, layout).text), []);
    });
  }

  for (const other of ['１２', '12件', '1,234']) {
    it(`leaves ${other} to another rule`, () => {
      assert.deepStrictEqual(told(rule, printed({ [CELL]: other }).text), []);
    });
  }

  const written: Readonly<Record<string, string>> = {
    '22（其中修订16件）': '22',
    '22(其中修订16件)': '22',
    '22 〔其中修订16件〕': '22',
    '22件（其中修订16件）': '22件',
    '２２（其中修订16件）': '２２',
  };
  for (const [before, after] of Object.entries(written)) {
    it(`makes of ${before} ${after}`, () => {
      const page = printed({ 'normativeDocuments inForce': before });
      const { start, end } = placeOf(page, 'normativeDocuments inForce');
      const expected = page.text.slice(0, start) + after + page.text.slice(end);
      assert.strictEqual(fixed(page.text, toldOnce(rule, page.text)), expected);
    });
  }

  it('quotes figure and note, and is not certain, as the note is lost', () => {
    const finding = toldOnce(rule, printed({ [CELL]: '1（含补正后公开）' }).text);
    assert.match(finding.message.zh, /数字1后附了说明“（含补正后公开）”/);
    assert.match(finding.message.en, /note “（含补正后公开）” after the figure 1\./);
    assert.deepStrictEqual(
      finding.fixes.map(({ certain, preferred }) => [certain, preferred]),
      [
        [false, true],
        [false, false],
      ],
    );
  });

  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`moves the note in ${layout} to the end of section six, with what it is about`, () => {
      const { text } = printed({ [CELL]: '1（含补正后公开）' }, layout);
      const [move] = toldOnce(rule, text).fixes;
      assert.strictEqual(move?.title.zh, '将说明“（含补正后公开）”移到第六部分末尾');
      const after = applied(text, move.edits);
      const note = '注：“（一）予以公开”行“商业企业”列的1（含补正后公开）。';
      assert.strictEqual(after.split(note).length, 2);
      assert.ok(after.indexOf(note) > after.indexOf('其他需要报告的事项'));
      const { findings, identities } = check(read(after));
      assert.deepStrictEqual([findings, identities.holding], [[], 42]);
      assert.strictEqual(read(after).reports[0]?.sections.length, 6);
    });
  }

  for (const [layout, signature] of [
    ['tabs', '云溪县人民政府办公室\n2024年1月20日\n'],
    ['spaces', '云溪县人民政府办公室\n2024年1月20日\n'],
    ['html', '<p>云溪县人民政府办公室</p>\n<p>2024年1月20日</p>\n'],
  ] as const) {
    it(`moves it in ${layout} above signature and date`, () => {
      const { text } = printed({ [CELL]: '1（含补正后公开）' }, layout);
      const end = layout === 'html' ? text.indexOf('</body>') : text.length;
      const signed = text.slice(0, end) + signature + text.slice(end);
      const after = applied(signed, toldOnce(rule, signed).fixes[0]?.edits ?? []);
      const at = after.indexOf('注：“（一）予以公开”行');
      assert.ok(at > after.indexOf('其他需要报告的事项') && at < after.indexOf(signature), after.slice(-200));
      assert.deepStrictEqual(check(read(after)).findings, []);
    });
  }

  it('tears no paragraph apart that ends without a full stop', () => {
    const { text } = printed({ [CELL]: '1（含补正后公开）' });
    const open = text.replace('没有其他需要报告的事项。', '没有其他需要报告的事项');
    const after = applied(open, toldOnce(rule, open).fixes[0]?.edits ?? []);
    assert.ok(after.indexOf('注：“') > after.indexOf('没有其他需要报告的事项'), after.slice(-200));
  });

  it('moves it before the heading behind where section six is not the last', () => {
    for (const layout of ['tabs', 'html']) {
      const { text, sections } = printed({ [CELL]: '1（含补正后公开）' }, layout);
      const [five, six] = sections.slice(-2);
      assert.ok(five && six);
      const last = text.slice(six.span.start, six.span.end);
      const swapped = `${text.slice(0, five.span.start)}${last}\n${text.slice(five.span.start, five.span.end)}${text.slice(six.span.end)}`;
      const after = applied(swapped, toldOnce(rule, swapped).fixes[0]?.edits ?? []);
      const at = after.indexOf('注：“（一）予以公开”行');
      assert.ok(at > after.indexOf('其他需要报告的事项') && at < after.indexOf('存在的主要问题及改进情况'), after);
    }
  });

  it('can only take it out where section six is missing', () => {
    const { text, sections } = printed({ [CELL]: '1（含补正后公开）' });
    const without = text.slice(0, sections.at(-1)?.span.start);
    assert.deepStrictEqual(
      toldOnce(rule, without).fixes.map(({ title, preferred }) => [title.zh, preferred]),
      [['只留数字，删去说明“（含补正后公开）”', true]],
    );
  });

  it('leaves the figure in the sums', () => {
    assert.strictEqual(check(read(printed({ [CELL]: '1（含补正后公开）' }).text)).identities.holding, 42);
  });

  it('takes out a note behind a line break and leaves the break', () => {
    const { text } = printed({ [CELL]: '1<br>（含补正后公开）' }, 'html');
    assert.strictEqual(fixed(text, toldOnce(rule, text)), text.replace('<br>（含补正后公开）', '<br>'));
  });

  it('offers nothing where markup stands inside the note', () => {
    const { text } = printed({ [CELL]: '1（含<b>补正</b>后公开）' }, 'html');
    assert.deepStrictEqual(toldOnce(rule, text).fixes, []);
  });

  it('tells the same note behind every figure of a table once, and takes it out', () => {
    const text = withFigures(printed(), (figure) => `${figure}（件）`, 'litigation');
    const finding = toldOnce(rule, text);
    assert.match(finding.message.zh, /有15格在数字后附了同样的说明“（件）”，这是第一格。/);
    assert.deepStrictEqual(
      finding.fixes.map(({ title, certain, preferred }) => [title.zh, certain, preferred]),
      [['只留数字，删去15格的说明“（件）”', false, true]],
    );
    assert.strictEqual(applied(text, finding.fixes[0]?.edits ?? []), printed().text);
  });

  it('tells different notes one by one', () => {
    let note = 0;
    const text = withFigures(printed(), (figure) => `${figure}（其中补正${note++}）`, 'litigation');
    assert.strictEqual(told(rule, text).length, 15);
  });
});
