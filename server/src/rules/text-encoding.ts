import type { Reading } from '../model/report';
import { firstOdd, lossesIn, type TrueEncoding } from '../text/encoding';
import { counted } from '../text/words';
import type { Rule, Tell } from './rule';

/** A few characters are lost to odd fonts and rare names; so many were lost to a wrong encoding or a damaged file. */
const MANY = 10;

const NAMES: Readonly<Record<TrueEncoding, string>> = { gb18030: 'GB18030（GBK、GB2312）', utf8: 'UTF-8' };
const NAMES_EN: Readonly<Record<TrueEncoding, string>> = { gb18030: 'GB18030 (GBK, GB2312)', utf8: 'UTF-8' };

export const textEncoding: Rule = {
  code: 'text-encoding',
  category: 'text',
  severity: 'error',
  title: { zh: '文字是乱码', en: 'The text was decoded wrongly' },
  basis: 'practice',
  unread: true,
  checkDocument(reading, tell) {
    if (reading.garbled) tellGarbled(reading, reading.garbled, tell);
    else tellLost(reading, tell);
  },
};

function tellGarbled({ text }: Reading, encoding: TrueEncoding, tell: Tell): void {
  const at = firstOdd(text);
  tell({
    span: { start: at, end: at + 1 },
    message: {
      zh: `这个文件的编码是${NAMES[encoding]}，打开时却用了别的编码，文字成了乱码，内容没有检查。请用${NAMES[encoding]}重新打开，不要在乱码上保存。`,
      en: `This file is encoded in ${NAMES_EN[encoding]} but was opened in another encoding, so its characters came out wrong and nothing was checked. Reopen it as ${NAMES_EN[encoding]}, and do not save it before that.`,
    },
    reopenAs: encoding,
  });
}

function tellLost({ text }: Reading, tell: Tell): void {
  const losses = lossesIn(text);
  if (!losses || losses.count < MANY) return;
  tell({
    span: { start: losses.first, end: losses.first + losses.length },
    message: {
      zh: `全文约有${losses.count}个字符在转换编码时已经丢失，这是第一处。丢失的字无法从这个文件恢复，可能影响行名和数字的识读。请从原文件重新转换或粘贴。`,
      en: `About ${counted(losses.count, 'character')} of this text ${losses.count === 1 ? 'was' : 'were'} lost when it was converted between encodings; this is the first. They cannot be got back from this file, and labels and figures may be misread. Convert or paste it from the source again.`,
    },
  });
}
