import type { Rule } from './rule';

/** Every rule there is, in the order in which findings at one place are listed. */
export const RULES: readonly Rule[] = [];
