import * as assert from 'node:assert';
import * as fc from 'fast-check';
import type { Span } from '../../../server/src/text/span';
import { ACCIDENTS } from '../../support/accidents';
import type { Scene } from '../../support/accidents/accident';
import { Dice } from '../../support/dice';
import { MUTATIONS } from '../../support/mutations';
import { plainReport } from '../../support/plain-report';
import { print, type Style } from '../../support/print';
import { headingWords } from '../../support/print-text';
import { figureAt, formOf, type SampleReport } from '../../support/sample';
import { staged } from '../../support/staged';
import { anyStyle } from '../../support/styles';

const STYLES: readonly Style[] = fc.sample(anyStyle(), { numRuns: 90, seed: 4 });

/** The plain report in each style. */
const SCENES = scenesOf(plainReport());
/** With a figure of two digits among its figures. */
const WIDER_SCENES = scenesOf(
  plainReport({
    'newlyReceived naturalPerson': 25,
    'newlyReceived total': 27,
    'granted naturalPerson': 23,
    'granted total': 24,
    'processedTotal naturalPerson': 24,
    'processedTotal total': 26,
  }),
);

function scenesOf(report: SampleReport): readonly Scene[] {
  return STYLES.map((style) => ({ report, style, printed: print(report, style), due: [] }));
}

/** With one of four. */
const WIDEST_SCENES = scenesOf(plainReport({ 'penalties decisions': 1234 }));

/** Scenes to which the accident can happen. */
function scenesFor(name: string): Scene[] {
  const accident = ACCIDENTS.find((one) => one.name === name);
  const scenes = name === 'separators in figures' ? WIDEST_SCENES : SCENES;
  return scenes.filter((scene) => accident?.can(scene));
}

describe('accidents', () => {
  it('have names of their own', () => {
    assert.strictEqual(new Set(ACCIDENTS.map(({ name }) => name)).size, ACCIDENTS.length);
  });

  for (const accident of ACCIDENTS) {
    it(`(${accident.name}) change the text, and leave every figure, heading and title where they say it stands`, () => {
      const scenes = scenesFor(accident.name);
      assert.ok(scenes.length > 0, 'it can happen to nothing');
      const changed = scenes.filter((scene, i) => {
        const { report, printed } = accident.happen(scene, new Dice(i));
        const words = ({ start, end }: Span) =>
          printed.text
            .slice(start, end)
            .normalize('NFKC')
            .replace(/<!--.*?-->|<[^<>]*>|\s|\u200b|\u200d|\u00ad/g, '');
        for (const { span, ...cell } of printed.cells)
          assert.ok(
            words(span)
              .replaceAll(',', '')
              .startsWith(String(figureAt(report, cell))),
            words(span),
          );
        assert.strictEqual(words(printed.title), wordsOfTitle(scene));
        // The mark behind a numeral may be another; the characters are the same.
        const characters = (text: string) => text.replace(/[^\p{Script=Han}\d]/gu, '');
        assert.deepStrictEqual(
          printed.sections.map(({ heading }) => characters(words(heading))),
          formOf(report.form).sections.map((section) => characters(numbered(scene, section))),
        );
        return printed.text !== scene.printed.text;
      });
      assert.ok(changed.length > 0, 'it changes nothing');
    });
  }

  it('say what is to be told where they are no harm', () => {
    const [scene] = scenesFor('units in cells');
    const accident = ACCIDENTS.find(({ name }) => name === 'units in cells');
    assert.ok(scene && accident);
    const { due, printed } = accident.happen(scene, new Dice(1));
    assert.ok(due.length > 0);
    for (const { code, span } of due) {
      assert.strictEqual(code, 'cell-unit');
      assert.match(printed.text.slice(span.start, span.end), /^\d+件$/);
    }
  });

  it('of one kind happen once to a report', () => {
    const happenings = ACCIDENTS.filter(({ kind }) => kind === 'pages').map((accident) => ({ accident, seed: 1 }));
    assert.ok(happenings.length > 1);
    const style: Style = { layout: 'spaces', groups: 'before' };
    assert.strictEqual(staged({ report: plainReport(), style, happenings }).happened.length, 1);
  });
});

function numbered({ style }: Scene, section: { readonly ordinal: string; readonly title: string }): string {
  return headingWords(style.layout === 'html' ? {} : style, section);
}

function wordsOfTitle({ printed: { text, title } }: Scene): string {
  return text.slice(title.start, title.end).replace(/\s/g, '');
}

describe('mutations', () => {
  it('have names of their own', () => {
    assert.strictEqual(new Set(MUTATIONS.map(({ name }) => name)).size, MUTATIONS.length);
  });

  for (const mutation of MUTATIONS) {
    it(`(${mutation.name}) change the text and say what is to be told, in its bounds`, () => {
      const mutants = WIDER_SCENES.flatMap((scene, i) => {
        const mutant = mutation.make(scene, new Dice(i));
        if (!mutant) return [];
        assert.notStrictEqual(mutant.text, scene.printed.text);
        return [mutant];
      });
      assert.ok(mutants.length > 5, `${mutants.length}`);
      for (const { text, due } of mutants) {
        assert.ok(due.length > 0);
        for (const { start, end } of due.flatMap(({ at }) => at))
          assert.ok(0 <= start && start <= end && end <= text.length);
      }
    });
  }
});
