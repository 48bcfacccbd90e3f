import * as assert from 'node:assert';
import { damagedLine, decodedText } from '../../../server/src/text/decoded';

const CHINESE = '{"年报": "核对"}';

describe('bytes as text', () => {
  it('are read by their BOM, as UTF-8, or as GB18030', () => {
    const utf8 = Buffer.from(CHINESE);
    const utf16 = Buffer.from(`\ufeff${CHINESE}`, 'utf16le');
    for (const bytes of [
      utf8,
      Buffer.concat([Buffer.from('\ufeff'), utf8]),
      utf16,
      Buffer.from(utf16).swap16(),
      // The same in GB18030.
      Buffer.from('7b22c4eab1a8223a2022bacbb6d4227d', 'hex'),
    ])
      assert.strictEqual(decodedText(bytes), CHINESE);
    assert.strictEqual(decodedText(new Uint8Array()), '');
  });

  it('are no text where a byte stands for no character, nor where they are binary', () => {
    for (const bytes of [
      Buffer.from(CHINESE).fill(0xff, 5, 6),
      Buffer.from([0x7b, 0xff, 0x7d]),
      Buffer.from('a\0b'),
      Buffer.from([0xff, 0xfe, 0x00]),
    ])
      assert.strictEqual(decodedText(bytes), null);
  });

  it('tell the line of a damaged byte, and none of another encoding', () => {
    assert.strictEqual(damagedLine(Buffer.concat([Buffer.from('{\n"年报": 1,\r\n"'), Buffer.from([0xff])])), 3);
    assert.strictEqual(damagedLine(Buffer.from('c4eab1a8', 'hex')), null);
  });
});
