import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';

/** Pages are not written from their beginning: their tags would be begun as well. */
const LAYOUTS = Object.keys(LAYOUT_STYLES).filter((layout) => !layout.startsWith('html'));

/** What the report ends in, and the finding and title of the fix that writes it whole. */
const BEGINNINGS: readonly (readonly [begun: string, code: string, title: string])[] = [
  ['三、收到和处理政', 'section-missing', '插入“三、'],
  ['六、其他需', 'section-missing', '插入“六、'],
  ['第二十条第（一）项', 'table-missing', '插入空白的'],
  ['（本列数据的勾稽', 'table-missing', '插入空白的'],
];

function mended(text: string, code: string, title: string): string {
  const fixes = check(read(text)).findings.flatMap((one) => (one.code === code ? one.fixes : []));
  const fix = fixes.find((one) => one.title.zh.startsWith(title));
  assert.ok(fix, `no ${title} among ${fixes.map((one) => one.title.zh).join(', ')}`);
  return applied(text, fix.edits);
}

describe('what is begun at the end of a report', () => {
  for (const layout of LAYOUTS) {
    it(`is written out in ${layout}, and not once more behind its beginning`, () => {
      const { text } = printed({}, layout);
      for (const [begun, code, title] of BEGINNINGS) {
        const at = text.indexOf(begun);
        assert.ok(at > 0, begun);
        const whole = mended(text.slice(0, at + begun.length), code, title);
        assert.strictEqual(whole.split(begun).length, 2, `${begun}: ${whole.slice(at - 10)}`);
        assert.ok(whole.startsWith(text.slice(0, at).trimEnd()), begun);
        // White space between them is the report's own.
        assert.match(whole.slice(text.slice(0, at).trimEnd().length), /^[\s|]*\S/);
      }
    });
  }

  it('stays where anything stands with it, or is too short to tell', () => {
    const { text } = printed({});
    for (const [behind, code, title] of [
      ['第二十条第（一）项见附件。', 'table-missing', '插入空白的'],
      ['无。', 'table-missing', '插入空白的'],
      ['第二', 'table-missing', '插入空白的'],
    ] as const) {
      const at = text.indexOf('第二十条第（一）项');
      const written = text.slice(0, at) + behind;
      assert.ok(mended(written, code, title).includes(behind), behind);
    }
    const at = text.indexOf('六、其他');
    assert.match(mended(`${text.slice(0, at)}六、`, 'section-missing', '插入“六、'), /\n六、\n\n六、其他/);
  });
});
