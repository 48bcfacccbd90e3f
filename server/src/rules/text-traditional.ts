import { firstTraditional } from '../text/traditional';
import type { Rule } from './rule';

export const textTraditional: Rule = {
  code: 'text-traditional',
  category: 'text',
  severity: 'error',
  title: { zh: '全文是繁体字', en: 'The text is in traditional characters' },
  basis: 'law',
  unread: true,
  checkDocument({ text, traditional }, tell) {
    if (!traditional) return;
    const at = firstTraditional(text);
    tell({
      span: { start: at, end: at + 1 },
      message: {
        zh: '这份报告是用繁体字写的，内容没有检查：表式和标题都是规范汉字（简化字），公务文书也应当用规范汉字（《国家通用语言文字法》第九条）。多半是取自网站的繁体版。请改用简体版，或用文字处理软件的“繁转简”转换后再检查。',
        en: 'This report is written in traditional characters, and nothing was checked: the forms and headings are in simplified ones, which public bodies have to use (art. 9 of the law on the common language). It was probably taken from a site’s traditional version. Take the simplified one, or convert the text in a word processor, and check it again.',
      },
    });
  },
};
