import * as assert from 'node:assert';
import { decode } from '../../../server/src/cli/decode';
import { textEncoding as rule } from '../../../server/src/rules/text-encoding';
import { check, isReport, read } from '../../../server/src/service';
import { gb18030 } from '../../support/gb18030';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { told, toldOnce } from '../../support/told';

/** The bytes of a text read in another encoding. */
const GARBLED: Readonly<Record<string, { readonly make: (text: string) => string; readonly encoding: string }>> = {
  'GB18030 read as UTF-8': { make: (text) => new TextDecoder('utf-8').decode(gb18030(text)), encoding: 'gb18030' },
  'UTF-8 read as GB18030': {
    make: (text) => new TextDecoder('gb18030').decode(new TextEncoder().encode(text)),
    encoding: 'utf8',
  },
  'GB18030 read as Windows-1252': {
    make: (text) => new TextDecoder('windows-1252').decode(gb18030(text)),
    encoding: 'gb18030',
  },
  'UTF-8 read as Windows-1252': {
    make: (text) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text)),
    encoding: 'utf8',
  },
};

describe('text-encoding', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    for (const [name, { make, encoding }] of Object.entries(GARBLED)) {
      for (const before of ['', 'x', '一', '一二']) {
        it(`says of ${layout}, ${name}, behind “${before}”, the one thing that is to be done`, () => {
          const text = make(before + printed({}, layout).text);
          assert.ok(isReport(text), 'not recognised');
          for (const languageId of ['plaintext', 'disclosure-report']) {
            const { findings, failures } = check(read(text, { languageId }));
            assert.deepStrictEqual(failures, []);
            assert.deepStrictEqual(
              findings.map(({ code, reopenAs, severity }) => [code, reopenAs, severity]),
              [['text-encoding', encoding, 'error']],
            );
          }
        });
      }
    }

    it(`is silent in ${layout} on a good report, a few lost characters and all`, () => {
      const { text } = printed({}, layout);
      assert.deepStrictEqual(told(rule, text), []);
      const rare = text.replace('2023年，', '2023年，𠮷龘\ufffd䶮\ufffd同志任主任，');
      assert.notStrictEqual(rare, text);
      assert.deepStrictEqual(told(rule, rare), []);
    });
  }

  it('points at the first odd character', () => {
    const text = (GARBLED['GB18030 read as UTF-8']?.make ?? String)(`2023 ${printed().text}`);
    const { findings } = check(read(text));
    assert.deepStrictEqual(findings[0]?.span, { start: 5, end: 6 });
  });

  it('points at the first of many lost characters in a text that can be read, and offers nothing', () => {
    for (const lost of ['\ufffd'.repeat(10), '锟斤拷'.repeat(5)]) {
      const { text } = printed();
      const damaged = text.replace('2023年，', `2023年，${lost}`);
      const finding = toldOnce(rule, damaged);
      assert.strictEqual(finding.span.start, damaged.indexOf(lost));
      assert.match(finding.message.zh, /约有10个字符/);
      assert.match(finding.message.en, /About 10 characters/);
      assert.strictEqual(finding.reopenAs, undefined);
      assert.deepStrictEqual(finding.fixes, []);
    }
  });

  it('checks the rest of a text in which characters were lost', () => {
    const { text } = printed({ 'granted total': 9 });
    const damaged = text.replace('2023年，', `2023年，${'\ufffd'.repeat(12)}`);
    const codes = check(read(damaged)).findings.map(({ code }) => code);
    assert.ok(codes.includes('text-encoding') && codes.length > 1, codes.join());
  });

  it('says nothing of other garbled texts', () => {
    const letter = '各科室请于周五前报送本季度的培训计划。'.repeat(20);
    for (const { make } of Object.values(GARBLED)) {
      assert.strictEqual(isReport(make(letter)), false);
      assert.deepStrictEqual(check(read(make(letter))).findings, []);
    }
  });

  it('never speaks of what the command line decodes, which tries both encodings', () => {
    const decoded = decode(gb18030(printed().text));
    assert.ok(!('error' in decoded));
    assert.deepStrictEqual(told(rule, decoded.text), []);
  });
});
