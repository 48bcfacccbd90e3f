import { escapeForPage } from '../text/escape';
import { type Attributes, type Element, element, type Node } from './node';
import { printNode } from './print';
import type { Publication } from './publication';
import { REPORT_STYLE } from './style';

/** What a report can be handed out as: a page of its own, markup for a website's editor, or what a word processor takes in. */
export type HandedOut = 'page' | 'web' | 'word';

/** Writes a publication, made without annotations, as HTML. */
export function handedOut(publication: Publication, as: HandedOut): string {
  const articles = publication.reports.map(({ blocks }) => blocks.map(({ node }) => node));
  if (as === 'page') return page(publication, articles);
  const simplified = as === 'web' ? forWeb : forWord;
  return articles
    .flat()
    .map((node) => printNode(simplified(node)))
    .join('');
}

function page({ reports }: Publication, articles: readonly (readonly Node[])[]): string {
  const title = reports.map(({ name }) => name).find((name) => name !== '') ?? '政府信息公开工作年度报告';
  const body = articles.map((blocks) => printNode(element('article', { class: 'report' }, blocks))).join('');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeForPage(title)}</title>
<style>${PAPER}${REPORT_STYLE}</style>
</head>
<body>
<main>
${body}</main>
</body>
</html>
`;
}

/** Paper is white, whatever the reader's system prefers. */
const PAPER = '\n:root { color-scheme: light; background: #fff; }';

/** Plain elements for a site that has its own style: tables with merged cells and named headers. */
function forWeb(node: Element): Element {
  return mapped(node, ({ tag, attributes }) => {
    const { class: _, ...others } = attributes;
    return tag === 'table' ? { ...others, border: '1' } : others;
  });
}

const CELL = 'border:1px solid #000;padding:2pt 3pt;text-align:center;vertical-align:middle';

/** Word takes styles from the elements alone. 小标宋, 黑体 and 仿宋 are what official documents are set in. */
const WORD_STYLE: Readonly<Record<string, string>> = {
  h1: 'font-family:方正小标宋简体,宋体;font-size:22pt;font-weight:normal;text-align:center;margin:0 0 16pt',
  h2: 'font-family:黑体;font-size:16pt;font-weight:normal;text-indent:2em;margin:12pt 0 6pt',
  p: 'font-family:仿宋_GB2312,仿宋;font-size:16pt;line-height:28pt;text-align:justify;text-indent:2em;margin:0',
  table: 'border-collapse:collapse;width:100%;font-family:宋体;font-size:9pt',
  td: CELL,
  th: `${CELL};font-weight:normal`,
};

function forWord(node: Element): Element {
  return mapped(node, ({ tag, attributes: { colspan, rowspan } }) => {
    const style = WORD_STYLE[tag];
    return { ...(colspan && { colspan }), ...(rowspan && { rowspan }), ...(style && { style }) };
  });
}

/** The tree with other attributes, without captions, which the form does not print, and without what is there for the preview's sake. */
function mapped(node: Element, attributesOf: (one: Element) => Attributes): Element {
  const children = node.children.flatMap((child): Node[] => {
    if (typeof child === 'string') return [child];
    if (child.tag === 'caption') return [];
    const inner = mapped(child, attributesOf);
    return child.tag === 'span' ? [...inner.children] : [inner];
  });
  const only = children[0];
  if (node.tag === 'div' && children.length === 1 && only && typeof only !== 'string') return only;
  return element(node.tag, attributesOf(node), children);
}
