import type { Core } from '../../../server/src/lsp/core';
import { serve } from '../../../server/src/lsp/server';
import { overStdio } from '../../../server/src/lsp/stdio';
import { type CheckResult, type Finding, LineIndex } from '../../../server/src/service';

/**
 * A core whose findings the tests can place at will. 错 is wrong, with a certain fix and a doubtful one; 疑 is
 * doubted and related to every 错; 闲 is not needed; 崩 breaks the check, 坏 one rule; 慢 takes a while to read.
 * A text is a report when it says so.
 */
const TOY: Core = {
  isReport: (text) => text.includes('报告'),
  read(text) {
    const until = performance.now() + 40 * text.split('慢').length - 40;
    while (performance.now() < until);
    return { text, lines: new LineIndex(text), reports: [], emptyReport: false };
  },
  check({ text }): CheckResult {
    if (text.includes('崩')) throw new Error('the check broke');
    const findings = [...text.matchAll(/[错疑闲难]/g)].map(({ 0: sign, index }) => FOUND[sign as Sign](index, text));
    const failures = text.includes('坏') ? [{ code: 'toy-bad', error: new Error('the rule broke') }] : [];
    return { findings, identities: { holding: 1, broken: findings.length, undecided: 0 }, failures };
  },
};

type Sign = '错' | '疑' | '闲' | '难';

const FOUND: Record<Sign, (at: number, text: string) => Finding> = {
  错: (at) => ({
    ...found('toy-wrong', at),
    severity: 'error',
    fixes: [
      {
        title: { zh: '改为「对」', en: 'Change to 对' },
        edits: [{ span: { start: at, end: at + 1 }, newText: '对' }],
        preferred: true,
        certain: true,
      },
      {
        title: { zh: '补说明', en: 'Add a note' },
        edits: [{ span: { start: at + 1, end: at + 1 }, newText: '（说明）', snippet: '（$1）' }],
        preferred: false,
        certain: false,
      },
    ],
  }),
  疑: (at, text) => ({
    ...found('toy-doubt', at),
    severity: 'information',
    related: [...text.matchAll(/错/g)].map(({ index }) => ({
      span: { start: index, end: index + 1 },
      message: { zh: '错在此', en: 'Wrong here' },
    })),
  }),
  闲: (at) => ({ ...found('toy-idle', at), severity: 'hint', unnecessary: true }),
  难: (at) => ({
    ...found('toy-hard', at),
    get fixes(): never {
      throw new Error('the fixes broke');
    },
  }),
};

function found(code: string, at: number): Finding {
  return {
    code,
    category: 'text',
    severity: 'warning',
    message: { zh: `中文：${code}`, en: `English: ${code}` },
    span: { start: at, end: at + 1 },
    related: [],
    fixes: [],
    unnecessary: false,
  };
}

const { connection, ...wire } = overStdio();
serve(connection, { core: TOY, ...wire });
