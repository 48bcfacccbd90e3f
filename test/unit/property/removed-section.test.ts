import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { paragraphs } from '../../../server/src/compose/paragraphs';
import type { FormId } from '../../../server/src/forms/form';
import { check, type Finding, read, type SectionKey, type Span } from '../../../server/src/service';
import { consistentReport } from '../../support/figures';
import { applied } from '../../support/fixes';
import type { Printed } from '../../support/page';
import { print, STYLES, type Style } from '../../support/print';
import { holds, PATIENCE_MS } from '../../support/property';
import type { SampleReport } from '../../support/sample';

const ORDER: readonly SectionKey[] = ['overview', 'proactive', 'requests', 'reviewLitigation', 'problems', 'other'];

interface Removed {
  readonly report: SampleReport;
  readonly key: SectionKey;
}

const removedSection: fc.Arbitrary<Removed> = fc.record({ report: consistentReport(), key: fc.constantFrom(...ORDER) });

describe('a report with one section removed', function () {
  this.timeout(PATIENCE_MS);
  for (const [name, style] of Object.entries(STYLES)) {
    describe(`printed as ${name}`, () => {
      const always = (test: (text: string, removed: Removed, printed: Printed) => void) => () => {
        holds(
          removedSection,
          8,
          (removed) => {
            const printed = print(removed.report, style);
            test(without(printed, removed.key), removed, printed);
          },
          ({ report, key }) => `${key} is removed from\n${without(print(report, style), key).replace(/\t/g, '→')}`,
        );
      };

      it(
        'is told once, at the place of the section, and of nothing else',
        always((text, { key }, printed) => {
          const { findings } = check(read(text));
          assert.deepStrictEqual(codes(findings), ['section-missing']);
          assertPlace(text, findings[0] as Finding, key, printed);
        }),
      );

      it(
        'is restored by the fix: every section in its place, its table readable, figures due',
        always((text, { key, report }) => {
          const fixed = applied(text, missing(text).fixes[0]?.edits ?? []);
          const reading = read(fixed);
          const [restored] = reading.reports;
          assert.deepStrictEqual(
            restored?.sections.map((section) => section.key),
            ORDER,
          );
          const { findings } = check(reading);
          assert.deepStrictEqual(codes(findings), dueAfter(key, report.form));
          assertRowsDue(key, report, style, fixed);
        }),
      );

      it(
        'keeps every other character',
        always((text) => {
          const { edits } = missing(text).fixes[0] ?? { edits: [] };
          assert.ok(edits.length > 0, 'no fix');
          for (const edit of edits) assert.strictEqual(edit.span.start, edit.span.end, 'the fix replaces text');
        }),
      );
    });
  }
});

function without({ text, sections }: Printed, key: SectionKey): string {
  const span = sections.find((section) => section.key === key)?.span as Span;
  return text.slice(0, span.start) + text.slice(span.end);
}

function missing(text: string): Finding {
  const found = check(read(text)).findings.find((finding) => finding.code === 'section-missing');
  assert.ok(found, 'the missing section is not told');
  return found;
}

/** At the heading that follows the place, else on the last line of the report that says anything to a reader. */
function assertPlace(text: string, { span }: Finding, key: SectionKey, { sections }: Printed): void {
  const at = sections.findIndex((section) => section.key === key);
  const [removed, next] = sections.slice(at, at + 2);
  if (removed && next) {
    const length = removed.span.end - removed.span.start;
    assert.deepStrictEqual(span, { start: next.heading.start - length, end: next.heading.end - length });
    return;
  }
  const lastLine = text.slice(0, removed?.span.start).trimEnd().lastIndexOf('\n') + 1;
  assert.ok(span.start >= lastLine, `${span.start} is before the last line at ${lastLine}`);
}

/** A restored text section holds placeholders, each of which is told; a restored table waits for its figures. */
function dueAfter(key: SectionKey, form: FormId): string[] {
  if (['proactive', 'requests', 'reviewLitigation'].includes(key)) return ['cell-blank'];
  const prompts = paragraphs(form, key).flatMap((draft) => draft.filter((piece) => typeof piece !== 'string'));
  assert.ok(prompts.length > 0, `nothing is asked for in ${key}`);
  return prompts.map(() => 'content-instruction-left');
}

/** The inserted table is the report's own: every row of its form, in the report's layout, all cells blank. */
function assertRowsDue(key: SectionKey, report: SampleReport, style: Style, fixed: string): void {
  const tables = { proactive: 'disclosure', requests: 'requests', reviewLitigation: 'litigation' } as const;
  if (key !== 'proactive' && key !== 'requests' && key !== 'reviewLitigation') return;
  const table = read(fixed).reports[0]?.tables.find((one) => one.key === tables[key]);
  assert.ok(table, 'the table is not there');
  assert.strictEqual(table.form, report.form);
  assert.strictEqual(table.layout, style.layout);
  assert.deepStrictEqual(table.missing, []);
  for (const row of table.rows) {
    assert.ok(row.fits, `${row.key} does not fit`);
    assert.ok(
      row.cells.every((cell) => cell.state === 'blank'),
      `${row.key} is not blank`,
    );
  }
}

function codes(findings: readonly Finding[]): string[] {
  return findings.map((finding) => finding.code);
}
