import * as assert from 'node:assert';
import { isBroken } from '../../../server/src/policy/configuration';
import { parseConfiguration } from '../../../server/src/policy/parse';
import { unreadableConfiguration } from '../../../server/src/policy/unreadable';
import { assertSpoken } from '../../support/told';

describe('a configuration that cannot be read', () => {
  for (const why of ['folder', 'permission', 'encoding', 'size', 'other'] as const)
    it(`says nothing, is broken and says why: ${why}`, () => {
      const { accepted, levels, complaints, ...rest } = unreadableConfiguration(why);
      assert.deepStrictEqual([accepted.length, levels.size, complaints.length], [0, 0, 1]);
      assert.deepStrictEqual([complaints[0]?.code, complaints[0]?.severity], ['configuration-unreadable', 'error']);
      if (complaints[0]) assertSpoken(complaints[0].message);
      assert.ok(isBroken({ accepted, levels, complaints, ...rest }));
      assert.ok(!isBroken(parseConfiguration('{}')));
    });
});
