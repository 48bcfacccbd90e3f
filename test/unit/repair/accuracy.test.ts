import * as assert from 'node:assert';
import { FLOORS, PREFERRED } from '../../../bench/repair/floors';
import { injected, KINDS } from '../../../bench/repair/inject';
import { Random } from '../../../bench/repair/random';
import { rankOf } from '../../../bench/repair/score';
import { figuresOf } from '../../../bench/repair/tables';
import { findRepairs, type Layout } from '../../../server/src/repair';
import { LAYOUTS } from './support';

/** A hundred cases a kind scatter around the benchmark's two thousand by some hundredths. */
const SCATTER: Readonly<Record<string, number>> = { 'wrong column': 0.05, 'wrong row': 0.1, 'shifted row': 0.03 };

describe('the truth comes first as often as the benchmark demands', () => {
  for (const kind of KINDS) {
    it(kind, () => {
      const random = new Random(41);
      let found = 0;
      let preferred = 0;
      let right = 0;
      const { within, share } = FLOORS[kind] as (typeof FLOORS)[string];
      for (let i = 0; i < 100; i++) {
        const layout = LAYOUTS[i % LAYOUTS.length] as Layout;
        const one = injected(layout, kind, random);
        const answer = findRepairs(layout, figuresOf(layout, one.printed));
        const rank = rankOf(layout, one, answer);
        if (rank <= within) found++;
        if (answer.groups.length > 0 && answer.groups.every((group) => group.preferred)) {
          preferred++;
          if (rank === 1) right++;
        }
      }
      assert.ok(right >= preferred * PREFERRED, `${right} of ${preferred} preferred`);
      assert.ok(found / 100 >= share - (SCATTER[kind] ?? 0), `${found} of 100`);
    });
  }
});
