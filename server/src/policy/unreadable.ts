import { LineIndex } from '../text/lines';
import type { Words } from '../text/words';
import type { Configuration } from './configuration';
import { SAY } from './say';

/** Why a file that is there cannot be read: it is a folder, nobody may read it, its bytes are no text, there are too many of them, or something else. */
export type WhyUnreadable = 'folder' | 'permission' | 'encoding' | 'size' | 'other';

/** What is said of each reason, behind the name of the file. */
export const WHY_UNREADABLE: Readonly<Record<WhyUnreadable, Words>> = {
  folder: { zh: '是文件夹，不是文件', en: 'is a folder and no file' },
  permission: { zh: '没有读取权限', en: 'may not be read' },
  encoding: {
    zh: '不是 UTF-8、GB18030 或带 BOM 的 UTF-16 编码的文本',
    en: 'is no text in UTF-8, GB18030 or UTF-16 with its BOM',
  },
  size: { zh: '太大', en: 'is too large' },
  other: { zh: '无法读取', en: 'cannot be read' },
};

/** A configuration that cannot be read: it holds in its place and says nothing. */
export function unreadableConfiguration(why: WhyUnreadable): Configuration {
  const { zh, en } = WHY_UNREADABLE[why];
  const complaints = [SAY.unreadable({ start: 0, end: 0 }, zh, en)];
  return { text: '', lines: new LineIndex(''), levels: new Map(), accepted: [], complaints, unreadable: why };
}
