import * as assert from 'node:assert';
import type { CheckResult } from '../../../server/src/findings/check';
import type { Reading } from '../../../server/src/model/report';
import { placeOf } from '../../../server/src/policy/place';
import type { Finding } from '../../../server/src/rules/finding';
import { fileFindings } from '../../../server/src/service/findings-json';
import { LineIndex } from '../../../server/src/text/lines';

const TEXT = '四、结转\r\n\t0\t𠮷5\r\n';
const READING: Reading = { text: TEXT, lines: new LineIndex(TEXT), reports: [], emptyReport: false };

const FINDING: Finding = {
  code: 'requests-balance',
  category: 'reconciliation',
  severity: 'error',
  message: { zh: '不平', en: 'does not balance' },
  span: { start: TEXT.indexOf('5'), end: TEXT.indexOf('5') + 1 },
  related: [{ span: { start: 0, end: 4 }, message: { zh: '第四项', en: 'item four' } }],
  fixes: [
    {
      title: { zh: '改为 3', en: 'change to 3' },
      preferred: true,
      certain: false,
      edits: [{ span: { start: 7, end: 8 }, newText: '3', snippet: `\${1:3}` }],
    },
    { title: { zh: '删除', en: 'remove' }, preferred: false, certain: true, edits: [] },
  ],
  unnecessary: true,
};

/** The text has no parts, so the finding goes by its sentence. */
const PLACE = placeOf(FINDING, READING);

const RESULT: CheckResult = {
  findings: [FINDING],
  identities: { holding: 40, broken: 2, undecided: 0 },
  failures: [{ code: 'cell-blank', error: new Error('not for the contract') }],
};

describe('fileFindings', () => {
  it('prints a file exactly as the contract says, positions as in LSP', () => {
    const at = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    assert.strictEqual(
      JSON.stringify(fileFindings(READING, RESULT, 'a.txt', 'zh')),
      JSON.stringify({
        source: 'a.txt',
        form: null,
        identities: { holding: 40, broken: 2, undecided: 0 },
        findings: [
          {
            code: 'requests-balance',
            category: 'reconciliation',
            severity: 'error',
            message: '不平',
            range: at(1, 5, 6),
            at: PLACE,
            related: [{ range: at(0, 0, 4), message: '第四项' }],
            fixes: [
              { title: '改为 3', preferred: true, certain: false, edits: [{ range: at(1, 1, 2), newText: '3' }] },
              { title: '删除', preferred: false, certain: true, edits: [] },
            ],
          },
        ],
      }),
    );
  });

  it('speaks the language asked for, everywhere', () => {
    const [finding] = fileFindings(READING, RESULT, 'a.txt', 'en').findings;
    const said = [finding?.message, finding?.related[0]?.message, ...(finding?.fixes.map((fix) => fix.title) ?? [])];
    assert.deepStrictEqual(said, ['does not balance', 'item four', 'change to 3', 'remove']);
  });
});
