import * as assert from 'node:assert';
import { Random } from '../../bench/repair/random';
import { MUTATORS, mutated } from './mutators';
import { kindOf, ROUNDS, type Round, stopServer } from './rounds';
import { session, after as typed } from './sequence';
import { shrunk } from './shrink';
import { soundText } from './texts';

/** Enough that a fault in reading seldom passes; the whole is `npm run fuzz`. */
const SAMPLE = 90;

describe('fuzzing, a sample', function () {
  this.timeout(120_000);
  after(stopServer);
  const rounds = new Map<string, number[]>();
  for (let seed = 1; seed <= SAMPLE; seed++) {
    const kind = kindOf(seed);
    rounds.set(kind, [...(rounds.get(kind) ?? []), seed]);
  }
  for (const [kind, seeds] of rounds) {
    it(`${kind}: ${seeds.length} rounds`, async () => {
      const { run } = ROUNDS[kind] as Round;
      for (const seed of seeds) {
        try {
          await run(seed);
        } catch (error) {
          throw new Error(`npm run fuzz -- --seed ${seed} --rounds 1`, { cause: error });
        }
      }
    });
  }
});

describe('the fuzzer itself', () => {
  it('makes the same case of the same number, and others of others', () => {
    const made = [1, 1, 2].map((seed) => {
      const random = new Random(seed);
      return mutated(soundText(random), random).text;
    });
    assert.strictEqual(made[0], made[1]);
    assert.notStrictEqual(made[0], made[2]);
  });

  for (const [name, mutator] of Object.entries(MUTATORS)) {
    it(`changes some report by “${name}”`, () => {
      const changes = Array.from({ length: 24 }, (_, seed) => {
        const random = new Random(seed);
        const text = soundText(random);
        return mutator(text, random) !== text;
      });
      assert.ok(changes.includes(true));
    });
  }

  it('types what stands in the text, one key after another', () => {
    const { text, strokes } = session(new Random(5));
    assert.ok(strokes.length > 0);
    let now = text;
    for (const stroke of strokes) {
      assert.ok(0 <= stroke.start && stroke.start <= now.length);
      now = typed(now, stroke);
    }
    assert.notStrictEqual(now, text);
  });

  it('shrinks a text to what is at fault', () => {
    const text = `${'好的一行\n'.repeat(40)}前面坏后面\n${'另一行\n'.repeat(40)}`;
    assert.strictEqual(
      shrunk(text, (some) => some.includes('坏')),
      '坏',
    );
    assert.strictEqual(
      shrunk(text, () => false),
      text,
    );
  });
});
