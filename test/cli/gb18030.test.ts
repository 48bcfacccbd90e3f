import * as assert from 'node:assert';
import { decode } from '../../server/src/cli/decode';
import { encode } from '../../server/src/cli/encode';
import { editedBytes } from '../../server/src/cli/gb18030';
import type { Edit } from '../../server/src/service';

const decoder = new TextDecoder('gb18030', { fatal: true });

/** The edits made to the text behind some bytes, and to the bytes: as text, and the bytes in hexadecimal. */
function edited(hex: string, edits: readonly Edit[]): readonly [text: string, hex: string] | null {
  const bytes = Buffer.from(hex, 'hex');
  const after = editedBytes(bytes, decoder.decode(bytes), edits);
  return after && [decoder.decode(after), Buffer.from(after).toString('hex')];
}

function edit(start: number, end: number, newText: string): Edit {
  return { span: { start, end }, newText };
}

/** 政府 */
const ZHENGFU = 'd5feb8ae';
/** 𠮷, of two UTF-16 units */
const JI = '9534b235';

describe('editedBytes', () => {
  it('writes characters of GBK and of ASCII', () => {
    assert.deepStrictEqual(edited(ZHENGFU, [edit(0, 0, '12'), edit(1, 2, '信、，')]), [
      '12政信、，',
      '3132d5fed0c5a1a2a3ac',
    ]);
    assert.deepStrictEqual(edited(ZHENGFU, [edit(0, 2, '')]), ['', '']);
    assert.deepStrictEqual(edited('', [edit(0, 0, '信')]), ['信', 'd0c5']);
  });

  it('keeps the bytes outside the edits, where a character can be written in two ways', () => {
    // U+3000 and the euro, each in the way that no encoder chooses.
    const [text, hex] = edited(`a3a080${ZHENGFU}a3a0`, [edit(2, 3, '信')]) ?? assert.fail();
    assert.deepStrictEqual([text, hex], ['\u3000€信府\u3000', 'a3a080d0c5b8aea3a0']);
  });

  it('finds its place behind characters of one, two and four bytes', () => {
    assert.deepStrictEqual(edited(`41${JI}${ZHENGFU}`, [edit(3, 4, 'B'), edit(5, 5, 'C')]), [
      'A𠮷B府C',
      `41${JI}42b8ae43`,
    ]);
  });

  it('writes a character of four bytes only where the file has it already', () => {
    assert.deepStrictEqual(edited(`${JI}41`, [edit(2, 3, '𠮷')]), ['𠮷𠮷', JI + JI]);
    assert.strictEqual(edited('41', [edit(0, 1, '𠮷')]), null);
    assert.strictEqual(edited('41', [edit(0, 1, '⼀')]), null, 'a radical has four bytes');
  });

  it('refuses an edit within a character', () => {
    assert.strictEqual(edited(JI, [edit(1, 2, '')]), null);
  });

  it('writes every character of GB 2312 as its decoder reads it', () => {
    for (let first = 0xb0; first <= 0xf7; first++) {
      const row = Buffer.from(Array.from({ length: 94 }, (_, i) => [first, 0xa1 + i]).flat());
      const text = new TextDecoder('gb18030').decode(row).replace(/[\ue000-\uf8ff]/g, '');
      const after = editedBytes(Buffer.alloc(0), '', [edit(0, 0, text)]);
      assert.strictEqual(after && decoder.decode(after), text);
    }
  });
});

describe('encode', () => {
  function again(bytes: Buffer, edits: readonly Edit[], text: string) {
    const raw = decode(bytes);
    if ('error' in raw) assert.fail(raw.error.en);
    return encode({ ...raw, bytes }, { text, rounds: [edits] });
  }

  it('keeps the encoding and the BOM', () => {
    const le = (text: string) => Buffer.from(text, 'utf16le');
    const cases: readonly (readonly [Buffer, Buffer])[] = [
      [Buffer.from('政府\r\n'), Buffer.from('政信\r\n')],
      [Buffer.from('\ufeff政府\r\n'), Buffer.from('\ufeff政信\r\n')],
      [le('\ufeff政府\r\n'), le('\ufeff政信\r\n')],
      [le('\ufeff政府\r\n').swap16(), le('\ufeff政信\r\n').swap16()],
      [Buffer.from(`${ZHENGFU}0d0a`, 'hex'), Buffer.from('d5fed0c50d0a', 'hex')],
    ];
    for (const [before, after] of cases) {
      const bytes = again(before, [edit(1, 2, '信')], '政信\r\n');
      assert.ok(!('error' in bytes) && after.equals(bytes), before.toString('hex'));
    }
  });

  it('goes through the rounds, each with places of its own', () => {
    const bytes = Buffer.from(`a3a0${ZHENGFU}`, 'hex');
    const raw = { text: '\u3000政府', encoding: 'gb18030', bom: false, bytes, options: {} } as const;
    const rounds = [[edit(0, 0, '信息')], [edit(0, 1, ''), edit(4, 5, '')]];
    const after = encode(raw, { text: '息\u3000政', rounds });
    assert.ok(!('error' in after));
    assert.strictEqual(Buffer.from(after).toString('hex'), 'cfa2a3a0d5fe');
  });

  it('refuses what does not decode to the same text', () => {
    const refused = [
      again(Buffer.from(ZHENGFU, 'hex'), [edit(0, 1, '⼀')], '⼀府'),
      again(Buffer.from(ZHENGFU, 'hex'), [edit(0, 1, '信')], '信息'),
      again(Buffer.from('政府'), [edit(0, 1, '\ud842')], '\ud842府'),
    ];
    for (const one of refused) assert.ok('error' in one && /UTF-8/.test(one.error.en) && /未改/.test(one.error.zh));
  });
});
