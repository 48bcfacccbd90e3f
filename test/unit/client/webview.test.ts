import * as assert from 'node:assert';
import * as fc from 'fast-check';
import type { PreviewUpdate } from '../../../server/src/protocol';
import { deltaOf, type Node as PublishedNode, type Sent } from '../../../server/src/service';
import { printed } from '../../support/plain-report';
import { print } from '../../support/print';
import { anyReport, holds, PATIENCE_MS } from '../../support/property';
import { annotated } from '../../support/published';
import { anyStyle } from '../../support/styles';
import { FakeElement, install, markup } from './fake-dom';

install();

/** The page's own files are written for a browser, whose types the tests do not have. */
const { built, patched } = require('../../../client/webview/nodes') as {
  built(node: PublishedNode): FakeElement;
  patched(there: FakeElement, before: PublishedNode, after: PublishedNode): FakeElement;
};
const { Pages } = require('../../../client/webview/pages') as {
  Pages: new (into: FakeElement) => { take(update: PreviewUpdate): void; blockAt(offset: number): { at: number } };
};

const anyNode = fc.letrec<{ node: PublishedNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('', '1', '甲<b>', ' '),
    fc.record({
      tag: fc.constantFrom('p', 'td', 'span'),
      attributes: fc.dictionary(fc.constantFrom('id', 'class', 'data-start'), fc.constantFrom('1', '2')),
      children: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
})).node;

describe('client: the page of the preview', function () {
  this.timeout(PATIENCE_MS);

  it('takes no text for markup', () => {
    const node = { tag: 'p', attributes: { class: '"><script>' }, children: ['<script>alert(1)</script>'] } as const;
    assert.strictEqual(markup(built(node)), '<p class="\\"><script>">"<script>alert(1)</script>"</p>');
  });

  it('turns any tree into any other', () => {
    holds(
      fc.tuple(anyNode, anyNode),
      300,
      ([before, after]) => {
        const home = new FakeElement('main');
        home.append(built(before));
        patched(home.childNodes[0] as FakeElement, before, after);
        assert.strictEqual(home.childNodes.map(markup).join(''), markup(built(after)));
      },
      (pair) => JSON.stringify(pair),
    );
  });

  it('keeps the elements that stay, so that whoever reads or has the focus there stays too', () => {
    const cell = (text: string) => ({ tag: 'td', attributes: {}, children: [text] }) as const;
    const row = (...texts: string[]) => ({ tag: 'tr', attributes: {}, children: texts.map(cell) }) as const;
    const there = built(row('1', '2', '3'));
    const [first, second, third] = there.childNodes;
    patched(there, row('1', '2', '3'), row('1', '25', '3'));
    assert.deepStrictEqual(
      [first, second, third].map((one) => there.childNodes.includes(one as FakeElement)),
      [true, true, true],
    );
    assert.strictEqual(markup(there), markup(built(row('1', '25', '3'))));
  });

  it('shows after any changes what it would show of the last text at once', () => {
    const anyEdit = fc.record({
      at: fc.nat(),
      removed: fc.nat(60),
      put: fc.constantFrom('', '7', '\n', '一、总体情况\n', '甲乙丙'),
    });
    holds(
      fc.record({ report: anyReport, other: anyReport, style: anyStyle(), edits: fc.array(anyEdit, { maxLength: 5 }) }),
      20,
      ({ report, other, style, edits }) => {
        const texts = [print(report, style).text];
        for (const { at, removed, put } of edits) {
          const text = texts.at(-1) as string;
          const place = at % (text.length + 1);
          texts.push(text.slice(0, place) + put + text.slice(place + removed));
        }
        texts.push(`${texts.at(-1)}\n${print(other, style).text}`, texts.at(-1) as string);
        const main = new FakeElement('main');
        const pages = new Pages(main);
        let sent: Sent = new Map();
        for (const text of texts) {
          const { delta, sent: now } = deltaOf(annotated(text), sent);
          pages.take({ version: 1, id: '', language: 'zh', ...delta });
          sent = now;
        }
        assert.strictEqual(markup(main), fresh(texts.at(-1) as string));
      },
      ({ edits }) => JSON.stringify(edits),
    );
  });

  it('shows nothing once there is nothing', () => {
    const main = new FakeElement('main');
    const pages = new Pages(main);
    pages.take(whole(printed().text));
    pages.take({ version: 2, id: '', language: 'zh', reports: [], further: 0, loose: [], changed: [] });
    assert.strictEqual(markup(main), '<main></main>');
  });

  it('knows the block that holds a place, what is missing aside', () => {
    const { text, sections } = printed();
    const problems = sections.find(({ key }) => key === 'problems')?.span ?? assert.fail();
    const without = text.slice(0, problems.start) + text.slice(problems.end);
    const pages = new Pages(new FakeElement('main'));
    pages.take(whole(without));
    assert.strictEqual(pages.blockAt(0).at, 0);
    const six = without.indexOf('六、其他');
    assert.strictEqual(pages.blockAt(six + 3).at, six);
    assert.ok(pages.blockAt(six - 1).at < six - 1);
  });
});

function whole(text: string): PreviewUpdate {
  return { version: 1, id: '', language: 'zh', ...deltaOf(annotated(text), new Map()).delta };
}

function fresh(text: string): string {
  const main = new FakeElement('main');
  new Pages(main).take(whole(text));
  return markup(main);
}
