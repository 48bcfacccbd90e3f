import { insertion } from '../edited';
import { formOf } from '../sample';
import { type Accident, harmless, isText, type Scene } from './accident';
import { lineAt, lineBreakOf } from './lines';

/** The headings of the six sections. */
function headings({ report }: Scene): string[] {
  return formOf(report.form).sections.map(({ ordinal, title }) => `${ordinal}、${title}`);
}

/** Where the first line behind the title begins. */
function behindTitle({ printed }: Scene): number {
  return lineAt(printed.text, printed.title.end).next;
}

/** A paragraph, as the layout has it. */
export function paragraph({ style, printed }: Scene, text: string): string {
  const ends = lineBreakOf(printed.text);
  return style.layout === 'html' ? `<p>${text}</p>` : `${text}${ends}`;
}

/** The beginning of an element, or of a line. */
function beginning({ style, printed }: Scene, offset: number): number {
  return style.layout === 'html' ? printed.text.lastIndexOf('<p>', offset) : lineAt(printed.text, offset).start;
}

const LEADERS: readonly ((page: number) => string)[] = [
  (page) => `……………………${page}`,
  (page) => ` ........................ ${page}`,
  (page) => `\t${page}`,
  (page) => `${'·'.repeat(20)}(${page})`,
];

/** The same list twice is a paragraph repeated, and told. */
function hasContents({ style }: Scene): boolean {
  return style.layout !== 'html' && style.contents !== undefined;
}

/** A table of contents behind the title: the headings with the pages on which they stand. */
export const tableOfContents: Accident = {
  name: 'table of contents',
  kind: 'contents',
  can: (scene) => isText(scene) && !hasContents(scene),
  happen: (scene, dice) => {
    const leader = dice.pick(LEADERS);
    const lines = ['目　录', ...headings(scene).map((heading, i) => `${heading}${leader(i + 1)}`)];
    return harmless(scene, [insertion(behindTitle(scene), lines.map((line) => paragraph(scene, line)).join(''))]);
  },
};

/** The same without pages, as a web page's list of links: the headings twice. */
export const listOfHeadings: Accident = {
  name: 'list of headings',
  kind: 'contents',
  can: (scene) => !hasContents(scene),
  happen: (scene) => {
    const at =
      scene.style.layout === 'html' ? scene.printed.text.indexOf('>', scene.printed.title.end) + 1 : behindTitle(scene);
    const lines = headings(scene).map((heading) => paragraph(scene, heading));
    return harmless(scene, [insertion(at, lines.join(''))]);
  },
};

/** The preface says which six sections follow. */
export const prefaceNamesSections: Accident = {
  name: 'preface that names the sections',
  can: () => true,
  happen: (scene, dice) => {
    const [first] = scene.printed.sections;
    if (!first) return scene;
    const titles = formOf(scene.report.form).sections.map(({ title }) => title);
    const text = dice.oneIn(2)
      ? `全文包括${titles.join('、')}等六个部分。`
      : `全文分为：${headings(scene).join('；')}。`;
    return harmless(scene, [insertion(first.span.start, paragraph(scene, text))]);
  },
};

/** The title breaks over two lines. */
export const brokenTitle: Accident = {
  name: 'title on two lines',
  can: (scene) => isText(scene) && breakInTitle(scene) > 0,
  happen: (scene) => harmless(scene, [insertion(breakInTitle(scene), lineBreakOf(scene.printed.text))]),
};

function breakInTitle({ printed }: Scene): number {
  const at = printed.text.indexOf('公开工作年度报告', printed.title.start);
  return at >= 0 && at < printed.title.end ? at + 2 : -1;
}

/** Inner headings of section one that are numbered as the sections are. */
export const innerHeadings: Accident = {
  name: 'inner headings with the sections’ numerals',
  can: () => true,
  happen: (scene, dice) => {
    const { printed } = scene;
    const words = dice.pick([
      ['一、健全工作机制', '二、拓宽公开渠道', '三、回应群众关切'],
      ['一、加强组织领导', '二、深化重点领域公开', '三、规范申请办理', '四、夯实平台建设', '五、强化监督保障'],
    ]);
    const paragraphs = ['（二）', '（三）', '（四）'].map((mark) =>
      printed.text.indexOf(mark, printed.sections[0]?.heading.end),
    );
    const places = paragraphs.map((at) => beginning(scene, at));
    return harmless(
      scene,
      places.map((at, i) => insertion(at, paragraph(scene, words[i] as string))),
    );
  },
};

/** What stands below a report on its page in the web: links to the reports of earlier years among it. */
export const linksBelow: Accident = {
  name: 'links to earlier reports below',
  can: () => true,
  happen: (scene, dice) => {
    const { report, printed } = scene;
    const end = printed.sections.at(-1)?.span.end ?? printed.text.length;
    const link = (by: number) => `${report.agency}${report.year - by}年政府信息公开工作年度报告`;
    const bare = (by: number) => `${report.year - by}年政府信息公开工作年度报告`;
    const lines = ['相关链接：', dice.pick([link, bare])(1), dice.pick([link, bare])(2), '【打印】【关闭窗口】'];
    return harmless(scene, [insertion(end, lines.map((line) => paragraph(scene, line)).join(''))]);
  },
};

/** Whose report it is and when it was signed, at the end. */
export const signature: Accident = {
  name: 'signature',
  can: () => true,
  happen: (scene) => {
    const { report, printed } = scene;
    const end = printed.sections.at(-1)?.span.end ?? printed.text.length;
    const lines = [report.agency, `${report.year + 1}年1月20日`];
    return harmless(scene, [insertion(end, lines.map((line) => paragraph(scene, line)).join(''))]);
  },
};
