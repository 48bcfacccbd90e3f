import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { handedOut, printNode } from '../../../server/src/service';
import { print } from '../../support/print';
import { anyReport, holds, PATIENCE_MS } from '../../support/property';
import { annotated, blocksOf, plain } from '../../support/published';
import type { SampleReport } from '../../support/sample';
import { anyStyle } from '../../support/styles';

/** What would run, load or break out if it came into a page as it is. */
const HOSTILE = [
  '<script>window.pwned=1</script>',
  '<img src=x onerror="window.pwned=1">',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '" style="background:url(https://example.invalid/x)" x="',
  '</td></table><iframe src="https://example.invalid"></iframe>',
  '<a href="javascript:alert(1)">链接</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!--><script>alert(1)</script>-->',
  '<style>*{background:url(//example.invalid)}</style>',
  '</title></style></textarea><script>alert(1)</script>',
  '<base href="//example.invalid/"><form action=x><input autofocus onfocus=alert(1)>',
  '<template><script>alert(1)</script></template><math><mi xlink:href="javascript:1">',
  '\u2028<ſcript>\0<scr\0ipt>alert(1)',
];

const TAGS = new Set(
  'html head meta title style body main article h1 h2 p div span table caption thead tbody tr th td'.split(' '),
);
const ATTRIBUTES = new Set(
  'lang charset name content class id scope headers colspan rowspan border style role tabindex aria-label aria-describedby data-start data-end'.split(
    ' ',
  ),
);

/** Everything in a page that our own code does not write. */
function strangersIn(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!TAGS.has(name)) found.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        if (!ATTRIBUTES.has(key)) found.push(`${name} ${key}`);
        if (key === 'style' && /url|expression|[<>]/i.test(value)) found.push(`style ${value}`);
      }
    },
    oncomment: (text) => found.push(`<!--${text}`),
    onprocessinginstruction: (name) => {
      if (name !== '!doctype') found.push(name);
    },
  });
  parser.end(html);
  return found;
}

/** The report with something hostile in each of its fields, or in one of them. */
function poisoned(report: SampleReport, poison: string, only: number | null): string[] {
  const sentence = (text: string) => `${text}${poison}`;
  const { narrative } = report;
  const words: SampleReport = {
    ...report,
    agency: `${report.agency}${poison}`,
    narrative: {
      preface: narrative.preface.map(sentence),
      overview: narrative.overview.map(sentence),
      problems: narrative.problems.map(sentence),
      other: narrative.other.map(sentence),
    },
  };
  const figures = structuredClone(report.tables) as Record<string, Record<string, Record<string, number | string>>>;
  let k = 0;
  for (const rows of Object.values(figures)) {
    for (const row of Object.values(rows)) {
      for (const column of Object.keys(row)) if (only === null || k++ === only) row[column] = poison;
    }
  }
  return [words, { ...report, tables: figures as SampleReport['tables'] }].map((one) => JSON.stringify(one));
}

const anyPoison = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '=', 'script', ' ', 'on', '\0', '政', '#', ';') }),
);

describe('publish: hostile text', function () {
  this.timeout(PATIENCE_MS);

  it('is known as such by this test', () => {
    for (const text of HOSTILE.slice(0, 7))
      assert.notDeepStrictEqual(strangersIn(`<p>${text}</p><p title="${text}">`), []);
    assert.deepStrictEqual(strangersIn(handedOut(plain('云溪县2023年政府信息公开工作年度报告'), 'page')), []);
  });

  it('in any field of any report in any layout puts nothing into the page that we do not write', () => {
    const arbitrary = fc.record({
      report: anyReport,
      style: anyStyle(),
      poison: anyPoison,
      only: fc.option(fc.nat(200)),
    });
    const look = ({
      report,
      style,
      poison,
      only,
    }: {
      report: SampleReport;
      style: Parameters<typeof print>[1];
      poison: string;
      only: number | null;
    }) => {
      for (const one of poisoned(report, poison, only)) {
        const { text } = print(JSON.parse(one), style);
        const page = blocksOf(annotated(text))
          .map(({ node }) => printNode(node))
          .join('');
        assert.deepStrictEqual(strangersIn(page), []);
        const publication = plain(text);
        for (const as of ['page', 'web', 'word'] as const)
          assert.deepStrictEqual(strangersIn(handedOut(publication, as)), [], as);
      }
    };
    holds(arbitrary, 50, look, ({ poison }) => poison);
  });

  it('in labels, headings and header words does neither', () => {
    const arbitrary = fc.record({ report: anyReport, style: anyStyle(), poison: anyPoison, at: fc.nat() });
    holds(
      arbitrary,
      50,
      ({ report, style, poison, at }) => {
        const { text } = print(report, style);
        const place = at % text.length;
        const changed = text.slice(0, place) + poison + text.slice(place);
        const page = blocksOf(annotated(changed))
          .map(({ node }) => printNode(node))
          .join('');
        assert.deepStrictEqual(strangersIn(page), []);
        assert.deepStrictEqual(strangersIn(handedOut(plain(changed), 'page')), []);
      },
      ({ poison }) => poison,
    );
  });

  it('stands in the page as the words that it is', () => {
    const text =
      '云溪县2023年政府信息公开工作年度报告\n一、总体情况\n公式为 3 < 4 && c > "d"。\n二、主动公开政府信息情况';
    const html = blocksOf(plain(text))
      .map(({ node }) => printNode(node))
      .join('');
    assert.ok(html.includes('<p>公式为 3 &lt; 4 &amp;&amp; c &gt; &quot;d&quot;。</p>'), html);
  });
});
