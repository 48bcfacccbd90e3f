import * as assert from 'node:assert';
import { paint, wantsColour } from '../../server/src/cli/colour';

describe('wantsColour', () => {
  it('colours on a terminal only', () => {
    assert.strictEqual(wantsColour({}, true), true);
    assert.strictEqual(wantsColour({}, false), false);
    assert.strictEqual(wantsColour({ TERM: 'dumb' }, true), false);
  });

  it('obeys NO_COLOR before all else, if it says anything', () => {
    assert.strictEqual(wantsColour({ NO_COLOR: '1' }, true), false);
    assert.strictEqual(wantsColour({ NO_COLOR: '1', FORCE_COLOR: '1' }, true), false);
    assert.strictEqual(wantsColour({ NO_COLOR: '' }, true), true);
  });

  it('obeys FORCE_COLOR either way', () => {
    for (const value of ['', '1', '3', 'true']) assert.strictEqual(wantsColour({ FORCE_COLOR: value }, false), true);
    for (const value of ['0', 'false']) assert.strictEqual(wantsColour({ FORCE_COLOR: value }, true), false);
  });
});

describe('paint', () => {
  it('closes every colour that it opens', () => {
    const { severity, strong, faint } = paint(true);
    for (const text of [severity('error', 'x'), severity('hint', 'x'), strong('x'), faint('x')]) {
      assert.ok(text.startsWith('\x1b[') && text.endsWith('x\x1b[0m'), JSON.stringify(text));
    }
  });

  it('tells the severities apart', () => {
    const { severity } = paint(true);
    const levels = ['error', 'warning', 'information', 'hint'] as const;
    assert.strictEqual(new Set(levels.map((level) => severity(level, 'x'))).size, 4);
  });

  it('adds nothing to nothing, and nothing at all without colour', () => {
    assert.strictEqual(paint(true).severity('error', ''), '');
    assert.strictEqual(paint(false).severity('error', 'x') + paint(false).strong('y'), 'xy');
  });
});
