import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, READ_STYLES, type Style } from '../../support/print';

const NUMERALS = '一二三四五六';
const STYLES = ['tabs, every row alike', 'bars, outer', 'cell lines', 'spaces, groups before their rows'];

/** How a heading may be written, by its place and its title. */
const MANNERS: Readonly<Record<string, (at: number, title: string) => string>> = {
  'brackets and numeral in one sign': (at, title) => `${'㈠㈡㈢㈣㈤㈥'[at]}${title}`,
  'digit and point in one sign': (at, title) => `${'⒈⒉⒊⒋⒌⒍'[at]}${title}`,
  'a block before it': (at, title) => `▍${NUMERALS[at]}、${title}`,
  'a digit in a key': (at, title) => `${at + 1}\ufe0f\u20e3 ${title}`,
  'a tab behind the bare numeral': (at, title) => `${NUMERALS[at]}\t${title}`,
  'a tab behind two digits': (at, title) => `0${at + 1}\t${title}`,
  'two digits on the line above': (at, title) => `0${at + 1}\n${title}`,
  'two digits two lines above': (at, title) => `0${at + 1}\n\n${title}`,
};

describe('headings numbered in other manners', () => {
  for (const [name, write] of Object.entries(MANNERS)) {
    for (const style of STYLES) {
      it(`are headings, and no figures of the table above: ${name}, ${style}`, () => {
        const { text } = print(plainReport(), READ_STYLES[style] as Style);
        let at = 0;
        const written = text.replace(
          /^(?:# |## )?[一二三四五六](?:、|．)((?:总体情况|主动公开政府信息情况|收到和处理|政府信息公开行政复议|存在的主要|其他需要).*)$/gm,
          (_, title: string) => write(at++, title),
        );
        assert.strictEqual(at, 6);
        assert.deepStrictEqual(
          check(read(written)).findings.map(({ code }) => code),
          [],
        );
      });
    }
  }
});

describe('a digit right above a heading', () => {
  it('is the last figure of the table above, be it the number of the heading', () => {
    for (const style of ['cell lines', 'cell lines, items of a list']) {
      const { text } = print(
        plainReport({
          'newlyReceived total': 10,
          'newlyReceived business': 5,
          'carriedOut business': 3,
          'carriedOut total': 4,
        }),
        READ_STYLES[style] as Style,
      );
      assert.match(text, /4\n\s*\n四、/);
      assert.deepStrictEqual(
        check(read(text)).findings.map(({ code }) => code),
        [],
      );
    }
  });
});

describe('labels numbered by one sign', () => {
  for (const style of STYLES) {
    it(`are those labels: ${style}`, () => {
      const { text } = print(plainReport(), READ_STYLES[style] as Style);
      const signs = text
        .replace(
          /(?<=[\s|])（([一二三四五六七])）(?=予以|部分|不予|无法|其他处|总计)/g,
          (_, one: string) => '㈠㈡㈢㈣㈤㈥㈦'['一二三四五六七'.indexOf(one)] as string,
        )
        .replace(/(?<=[\s|])([1-8])\.(?=\p{Script=Han})/gu, (_, one: string) => '⒈⒉⒊⒋⒌⒍⒎⒏'[Number(one) - 1] as string);
      assert.notStrictEqual(signs, text);
      assert.deepStrictEqual(
        check(read(signs)).findings.map(({ code }) => code),
        [],
      );
    });
  }
});
