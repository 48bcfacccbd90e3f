import * as assert from 'node:assert';
import { decode } from '../../server/src/cli/decode';

/** GB18030's bytes: the two-byte ones of 政府 and 信息, the four-byte ones of 𠮷. */
const ZHENGFU = [0xd5, 0xfe, 0xb8, 0xae];
const XINXI = [0xd0, 0xc5, 0xcf, 0xa2];
const JI = [0x95, 0x34, 0xb2, 0x35];

function textOf(bytes: Uint8Array | readonly number[]): string {
  const decoded = decode(Uint8Array.from(bytes));
  return 'text' in decoded ? decoded.text : assert.fail(decoded.error.en);
}

function errorOf(bytes: Uint8Array | readonly number[]): string {
  const decoded = decode(Uint8Array.from(bytes));
  if ('text' in decoded) assert.fail(`decoded as ${JSON.stringify(decoded.text)}`);
  assert.match(decoded.error.zh, /请/, 'says in Chinese what to do');
  return decoded.error.en;
}

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('decode', () => {
  it('takes UTF-8 with and without BOM, the BOM being no part of the text', () => {
    assert.strictEqual(textOf(Buffer.from('政府𠮷\r\n')), '政府𠮷\r\n');
    assert.strictEqual(textOf(Buffer.from('\ufeff政府')), '政府');
    assert.strictEqual(textOf(Buffer.from('政\ufeff府')), '政\ufeff府');
    assert.strictEqual(textOf([]), '');
  });

  it('takes UTF-16 of both byte orders by its BOM', () => {
    assert.strictEqual(textOf(utf16('政府 12\n', false)), '政府 12\n');
    assert.strictEqual(textOf(utf16('政府 12\n', true)), '政府 12\n');
  });

  it('takes GB18030, two-byte and four-byte', () => {
    assert.strictEqual(textOf([...ZHENGFU, 0x0a, ...XINXI]), '政府\n信息');
    assert.strictEqual(textOf([...ZHENGFU, ...JI]), '政府𠮷');
  });

  it('refuses binary files, whatever their BOM', () => {
    assert.match(errorOf([0x50, 0x4b, 3, 4, 0, 0]), /binary/);
    assert.match(errorOf([0xff, 0xfe, 0, 0, 0x41, 0]), /binary/);
  });

  it('refuses what follows no encoding', () => {
    assert.match(errorOf([0x63, 0x61, 0x66, 0xe9, 0x0a]), /neither UTF-8 nor GB18030/);
    assert.match(errorOf([0xef, 0xbb, 0xbf, 0xff]), /BOM says UTF-8/);
    assert.match(errorOf([0xff, 0xfe, 0x00, 0xd8]), /BOM says UTF-16LE/);
    assert.match(errorOf([0xfe, 0xff, 0x4e]), /BOM says UTF-16BE/);
  });

  it('does not take damaged UTF-8 for GB18030, and names the line', () => {
    const report = Buffer.from('政府信息公开工作年度报告\n一、总体情况\r\n二、主动公开政府信息情况');
    const damaged = Buffer.concat([report.subarray(0, 40), Buffer.from([0xb9]), report.subarray(40)]);
    assert.match(errorOf(damaged), /UTF-8, but line 2 /);
    assert.match(errorOf(report.subarray(0, -1)), /UTF-8, but line 3 /);
  });

  it('never replaces a character', () => {
    for (const bytes of [[0xff], [0xd5], [0x81, 0x30, 0x81]]) errorOf(bytes);
    assert.strictEqual(textOf(Buffer.from('\ufffd')), '\ufffd', 'one that stands in the text is the text’s own');
  });
});
