import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { extract } from '../../../server/src/service/extract';
import { expectedTables } from '../../support/expected';
import { plainReport } from '../../support/plain-report';
import { print, type Style } from '../../support/print';

const STYLES: Readonly<Record<string, Style>> = {
  'words of headers in shreds': { layout: 'spaces', groups: 'before', headers: 'shredded' },
  'the same, groups down the page': {
    layout: 'spaces',
    groups: 'vertical',
    figures: 'middle',
    labelWidth: 14,
    headers: 'shredded',
  },
  'a third table in three': { layout: 'spaces', groups: 'inline', litigation: 'three' },
  'wide gaps': { layout: 'spaces', groups: 'vertical', gap: '\u3000\u3000', litigation: 'three', headers: 'shredded' },
};

describe('running text as printed', () => {
  for (const [name, style] of Object.entries(STYLES)) {
    for (const form of ['2021', '2019'] as const) {
      it(`with ${name} says where every figure of ${form} stands, is read whole and silently`, () => {
        const report = plainReport({}, form);
        const printed = print(report, style);
        for (const { span, text } of printed.cells) assert.strictEqual(printed.text.slice(span.start, span.end), text);
        const reading = read(printed.text);
        assert.deepStrictEqual(
          check(reading).findings.map(({ code }) => code),
          [],
          printed.text,
        );
        const { disclosure, requests, litigation } = extract(reading, '') as unknown as Record<string, unknown>;
        assert.deepStrictEqual({ disclosure, requests, litigation }, expectedTables(report));
      });
    }
  }
});
