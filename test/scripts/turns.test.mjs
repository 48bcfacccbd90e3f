import assert from 'node:assert';
import { Turns } from '../../scripts/turns.mjs';

describe('programs beside each other', () => {
  /** @type {string} */
  let seen;
  /** @type {Turns} */
  let turns;

  beforeEach(() => {
    seen = '';
    turns = new Turns((text) => {
      seen += text;
    });
  });

  it('print as they go where one runs alone', () => {
    turns.begin('a');
    turns.print('a', '1');
    assert.strictEqual(seen, '1');
    turns.end('a');
    turns.begin('b');
    turns.print('b', '2');
    assert.strictEqual(seen, '12');
  });

  it('wait for the one that began first, then tell at once what they held back, and go on', () => {
    turns.begin('a');
    turns.begin('b');
    turns.print('b', '2');
    turns.print('a', '1');
    assert.strictEqual(seen, '1');
    turns.end('a');
    assert.strictEqual(seen, '12');
    turns.print('b', '3');
    assert.strictEqual(seen, '123');
  });

  it('are heard in the order in which they began, those that ended long ago too', () => {
    turns.begin('a');
    for (const name of ['b', 'c', 'd']) {
      turns.begin(name);
      turns.print(name, name);
    }
    turns.end('c');
    turns.end('b');
    assert.strictEqual(seen, '');
    turns.end('a');
    assert.strictEqual(seen, 'bcd');
    turns.begin('e');
    turns.print('e', 'e');
    assert.strictEqual(seen, 'bcd');
    turns.end('d');
    assert.strictEqual(seen, 'bcde');
  });
});
