import { check } from '../../../server/src/findings/check';
import { CORE } from '../../../server/src/lsp/core';
import { serve } from '../../../server/src/lsp/server';
import { overStdio } from '../../../server/src/lsp/stdio';
import { RULES } from '../../../server/src/rules/registry';

/** The server as it is, with one rule more, which fails on every report. */
const rules = [
  ...RULES,
  {
    ...(RULES[0] as (typeof RULES)[number]),
    code: 'always-fails',
    check: () => {
      throw new Error('not foreseen');
    },
  },
];

const { connection, ...wire } = overStdio();
serve(connection, { ...wire, core: { ...CORE, check: (reading) => check(reading, rules) } });
