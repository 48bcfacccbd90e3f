import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { check, type Finding, read } from '../../../server/src/service';
import { extract } from '../../../server/src/service/extract';
import { PIECES } from '../../support/pieces';
import { print, STYLES } from '../../support/print';
import { anyCharacter, anyReport, holds, PATIENCE_MS } from '../../support/property';
import { spansIn } from '../../support/spans';

const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const anything = fc.string({ unit: anyCharacter, maxLength: 400 });

/** A report in which pieces were cut out, doubled, or put elsewhere. */
const mutated = fc
  .record({
    report: anyReport,
    style: fc.constantFrom(...Object.values(STYLES)),
    cuts: fc.array(
      fc.record({
        kind: fc.constantFrom('cut', 'double', 'move', 'soup'),
        at: fc.nat(),
        to: fc.nat(),
        length: fc.nat(400),
        soup,
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  })
  .map(({ report, style, cuts }) => {
    let { text } = print(report, style);
    for (const { kind, at, to, length, soup: other } of cuts) {
      const start = at % (text.length + 1);
      const piece = text.slice(start, start + length);
      const rest = text.slice(0, start) + text.slice(start + length);
      const place = to % (rest.length + 1);
      if (kind === 'cut') text = rest;
      else if (kind === 'double') text = text.slice(0, start) + piece + text.slice(start);
      else text = rest.slice(0, place) + (kind === 'move' ? piece : other) + rest.slice(place);
    }
    return text;
  });

describe('any text whatever', function () {
  this.timeout(PATIENCE_MS);
  const cases = {
    'a string of anything': anything,
    'words of reports in any order': soup,
    'a damaged report': mutated,
  };
  for (const [name, texts] of Object.entries(cases)) {
    it(`${name} is read, checked and extracted without an error, every place inside it`, () => {
      holds(texts, 60, assertSound, (text) => JSON.stringify(text));
    });
  }
});

function assertSound(text: string): void {
  for (const languageId of ['disclosure-report', 'html', undefined]) {
    const reading = read(text, languageId === undefined ? {} : { languageId });
    const { findings, failures, identities } = check(reading);
    assert.deepStrictEqual(failures, []);
    for (const { path, span } of [...spansIn(reading.reports, 'reports'), ...spansIn(findings, 'findings')]) {
      assert.ok(
        0 <= span.start && span.start <= span.end && span.end <= text.length,
        `${path}: ${span.start}-${span.end}`,
      );
    }
    for (const finding of findings) assertEdits(finding);
    const { holding, broken, undecided } = identities;
    assert.ok(Math.min(holding, broken, undecided) >= 0);
    const broke = findings.some((finding) => finding.category === 'reconciliation' && finding.severity === 'error');
    assert.strictEqual(broke, broken > 0, `${broken} broken`);
    JSON.stringify(extract(reading, 'a.txt'));
  }
}

/** A fix can be applied whole: its edits are in order of place or can be put so, and none lies over another. */
function assertEdits(finding: Finding): void {
  for (const fix of finding.fixes) {
    const spans = fix.edits.map((edit) => edit.span).sort((a, b) => a.start - b.start || a.end - b.end);
    spans.forEach((span, i) => {
      const next = spans[i + 1];
      assert.ok(!next || span.end <= next.start, `${finding.code}: edits overlap at ${span.end}`);
    });
  }
}
