import * as assert from 'node:assert';
import { begun, check, extract, type Layout, precedentIn, type ReportData, read } from '../../../server/src/service';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';

const LAYOUTS: readonly Layout[] = ['tabs', 'bars', 'cell-lines', 'spaces', 'html'];
const AGENCY = '云溪县统计局';
const CARRIED = {
  naturalPerson: 3,
  business: 1,
  research: 0,
  publicWelfare: 0,
  legalService: 0,
  otherOrganization: 0,
  total: 4,
};

/** What may be said of a report in which nothing has been filled in yet. */
const BLANK = new Set(['cell-blank']);

describe('a new report', () => {
  for (const layout of LAYOUTS) {
    it(`in ${layout} has its title, six sections, three tables, and blanks alone to be told of`, () => {
      const { text } = begun({ agency: AGENCY, year: 2025, layout, carriedIn: null });
      const reading = read(text);
      const data = extract(reading, 'a') as ReportData;
      assert.strictEqual(data.agency, AGENCY);
      assert.strictEqual(data.year, 2025);
      assert.strictEqual(data.form, '2021');
      assert.deepStrictEqual(
        data.sections.map(({ key }) => key),
        ['overview', 'proactive', 'requests', 'reviewLitigation', 'problems', 'other'],
      );
      assert.deepStrictEqual(
        reading.reports[0]?.tables.map(({ key }) => key),
        ['disclosure', 'requests', 'litigation'],
      );
      const structure = check(reading).findings.filter(
        ({ category, code }) => category !== 'content' && !BLANK.has(code),
      );
      assert.deepStrictEqual(
        structure.map(({ code }) => code),
        [],
      );
    });

    it(`in ${layout} has last year’s 四 as its 二`, () => {
      const { text } = begun({ agency: AGENCY, year: 2025, layout, carriedIn: CARRIED });
      const data = extract(read(text), 'a') as ReportData;
      assert.deepStrictEqual(data.requests?.carriedIn, CARRIED);
    });
  }

  it('is on the form of its year', () => {
    const { text } = begun({ agency: AGENCY, year: 2020, layout: 'tabs', carriedIn: null });
    assert.strictEqual((extract(read(text), 'a') as ReportData).form, '2019');
  });

  it('has a stop for each thing to be said, and no other difference', () => {
    const { text, snippet } = begun({ agency: AGENCY, year: 2025, layout: 'bars', carriedIn: null });
    const stops = [...snippet.matchAll(/\$\{(\d+):([^}]*)\}/g)];
    assert.ok(stops.length >= 9);
    assert.deepStrictEqual(
      stops.map(([, number]) => Number(number)),
      stops.map((_, i) => i + 1),
    );
    assert.strictEqual(snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\\([\\$}])/g, '$1'), text);
  });

  it('in html writes a name as words, whatever is in it', () => {
    const { text } = begun({ agency: '甲<b>&乙', year: 2025, layout: 'html', carriedIn: null });
    assert.ok(text.startsWith('<h1>甲&lt;b&gt;&amp;乙2025年'));
  });

  it('puts a dollar or a brace in a name where no editor takes it for its own', () => {
    const { snippet } = begun({ agency: '甲$1}乙', year: 2025, layout: 'tabs', carriedIn: null });
    assert.ok(snippet.startsWith('甲\\$1\\}乙2025年'));
  });
});

describe('a precedent', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`in ${layout} hands on its body, layout and 四`, () => {
      const found = precedentIn(printed({}, layout).text);
      assert.strictEqual(found?.agency, '云溪县人民政府办公室');
      assert.strictEqual(found.year, 2023);
      assert.strictEqual(found.layout, layout.replace(' lines', '-lines').replace(' paragraphs', ''));
      assert.deepStrictEqual(found.carriedOut, { ...CARRIED, naturalPerson: 1, business: 0, total: 1 });
    });
  }

  it('hands on no 四 of which a figure is unknown', () => {
    assert.strictEqual(precedentIn(printed({ 'carriedOut total': '' }).text)?.carriedOut, null);
  });

  it('is no other text, and not two reports', () => {
    assert.strictEqual(precedentIn('今天天气很好。'), null);
    const { text } = printed();
    assert.strictEqual(precedentIn(`${text}\n${text}`), null);
  });
});
