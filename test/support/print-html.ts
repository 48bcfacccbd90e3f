import type { Span } from '../../server/src/text/span';
import { Page, type Printed } from './page';
import { formOf, LITIGATION_ROW, type SampleReport, titleOf } from './sample';
import {
  type DueCell,
  disclosureBlocks,
  litigationCells,
  litigationHeader,
  requestHeader,
  requestLines,
} from './statutory';

/** Web pages: tables with rowspan and colspan as the statutory form prints them. */
export interface HtmlStyle {
  readonly layout: 'html';
  /** What stands around the text of a cell: nothing, a paragraph, a paragraph with a span in it, what Word writes, a table of its own. */
  readonly cell: 'plain' | 'paragraph' | 'span' | 'word' | 'framed';
  /** The element of headings. */
  readonly heading: 'p' | 'h2';
  /** What a blank cell holds; nothing unless told. */
  readonly blank?: '' | '&nbsp;';
  /** The whole body on one line. */
  readonly oneLine?: boolean;
  /** A table lays the page out: all of it in one cell, or each of its blocks in a row. */
  readonly layoutTable?: 'cell' | 'rows';
  /** Each row of the tables is a table of its own. */
  readonly rowTables?: boolean;
  /** A caption, columns, and a row that the page hides. */
  readonly dressed?: boolean;
  /** No table: each row is a list of its cells, or of a term and what it says; or elements that a style sheet lays out. */
  readonly list?: 'ul' | 'dl' | 'div';
}

/** How many rows and columns a cell covers. */
interface Extent {
  readonly rows?: number;
  readonly columns?: number | undefined;
}

export function printHtml(report: SampleReport, style: HtmlStyle, lineBreak: string): Printed {
  const html = new HtmlPage(style, lineBreak);
  const { page } = html;
  page.line('<!DOCTYPE html><html><head><meta charset="utf-8"></head>');
  html.line('<body>');
  html.layout('open');
  if (report.titleStyle === 'above') html.element('p', report.agency);
  page.title = html.element(style.heading === 'h2' ? 'h1' : 'p', titleOf(report));
  for (const paragraph of report.narrative.preface) html.element('p', paragraph);
  for (const section of formOf(report.form).sections) {
    page.section(section.key, () => html.element(style.heading, `${section.ordinal}、${section.title}`));
    if (section.key === 'proactive') html.table(() => disclosure(html, report));
    else if (section.key === 'requests') html.table(() => requests(html, report));
    else if (section.key === 'reviewLitigation') html.table(() => litigation(html, report));
    else for (const one of report.narrative[section.key]) html.element('p', one);
  }
  const end = page.place;
  html.layout('close');
  page.line('</body></html>');
  return page.printed(end);
}

function disclosure(html: HtmlPage, report: SampleReport): void {
  for (const block of disclosureBlocks(report)) {
    html.row(() => html.word(block.heading, { columns: 4 }));
    html.row(() => {
      block.header.forEach((word, i) => {
        html.word(word, { columns: i === 0 ? 1 : block.widths[i - 1] });
      });
    });
    for (const row of block.rows) {
      html.row(() => {
        html.page.label('disclosure', row.key, [html.word(row.label)]);
        row.cells.forEach((cell, i) => {
          html.figure(cell, { columns: block.widths[i] });
        });
      });
    }
  }
}

function requests(html: HtmlPage, report: SampleReport): void {
  const { corner, top, person, organisations, kinds, total } = requestHeader(report);
  html.row(() => {
    html.word(corner, { columns: 3, rows: 3 });
    html.word(top, { columns: 7 });
  });
  html.row(() => {
    html.word(person, { rows: 2 });
    html.word(organisations, { columns: 5 });
    html.word(total, { rows: 2 });
  });
  html.row(() => {
    for (const kind of kinds) html.word(kind);
  });
  for (const line of requestLines(report)) {
    html.row(() => {
      if (line.firstOfOuter && line.outer) html.word(line.outer, { rows: line.outerSize });
      if (line.firstOfInner && line.inner) html.word(line.inner, { rows: line.innerSize });
      html.page.label('requests', line.key, [html.word(line.label, { columns: 4 - line.level })]);
      for (const cell of line.cells) html.figure(cell);
    });
  }
}

function litigation(html: HtmlPage, report: SampleReport): void {
  const { review, suits, direct, afterReview, results } = litigationHeader(report);
  html.row(() => {
    html.word(review, { columns: 5 });
    html.word(suits, { columns: 10 });
  });
  html.row(() => {
    for (const word of results) html.word(word, { rows: 2 });
    html.word(direct, { columns: 5 });
    html.word(afterReview, { columns: 5 });
  });
  html.row(() => {
    for (const word of [...results, ...results]) html.word(word);
  });
  html.page.label('litigation', LITIGATION_ROW, []);
  html.row(() => {
    for (const cell of litigationCells(report)) html.figure(cell);
  });
}

/** Writes elements and cells in the style of a page. */
class HtmlPage {
  readonly page: Page;
  /** The next cell is the first of its row. */
  private first = false;

  constructor(
    private readonly style: HtmlStyle,
    lineBreak: string,
  ) {
    this.page = new Page(lineBreak);
  }

  line(text: string): void {
    this.page.write(text);
    if (!this.style.oneLine) this.page.newline();
  }

  /** An element on a line of its own; the span is that of its text. */
  element(name: string, text: string): Span {
    const [open, close] = this.block();
    this.page.write(`${open}<${name}>`);
    const span = this.page.write(text);
    this.line(`</${name}>${close}`);
    return span;
  }

  layout(end: 'open' | 'close'): void {
    const [open, close] = this.style.layoutTable === 'cell' ? ['<tr><td>', '</td></tr>'] : ['', ''];
    if (this.style.layoutTable) this.line(end === 'open' ? `<table width="100%">${open}` : `${close}</table>`);
  }

  /** What stands around each block of the page. */
  private block(): readonly [open: string, close: string] {
    return this.style.layoutTable === 'rows' ? ['<tr><td>', '</td></tr>'] : ['', ''];
  }

  table(rows: () => void): void {
    if (this.style.list) {
      this.line('<div class="table">');
      rows();
      this.line('</div>');
      return;
    }
    const [open, close] = this.block();
    this.line(`${open}<table border="1">${this.style.dressed ? DRESS : ''}<tbody>`);
    rows();
    this.line(`</tbody></table>${close}`);
  }

  row(cells: () => void): void {
    const { list } = this.style;
    if (list) {
      this.page.write(`<${list}>`);
      this.first = true;
      cells();
      this.line(`</${list}>`);
      return;
    }
    this.page.write('<tr>');
    cells();
    this.line(this.style.rowTables ? '</tr></tbody></table><table border="1"><tbody>' : '</tr>');
  }

  word(text: string, extent: Extent = {}): Span {
    return this.inCell(extent, () => this.page.write(text));
  }

  figure(cell: DueCell, extent: Extent = {}): Span {
    const text = cell.text === '' ? (this.style.blank ?? '') : cell.text;
    return this.inCell(extent, () => this.page.cell(cell, text));
  }

  private inCell(extent: Extent, write: () => Span): Span {
    const { page, style } = this;
    if (style.list) {
      const name = style.list === 'ul' ? 'li' : style.list === 'div' ? 'div' : this.first ? 'dt' : 'dd';
      this.first = false;
      page.write(`<${name}>`);
      const span = write();
      page.write(`</${name}>`);
      return span;
    }
    const [open, close] = AROUND[this.style.cell];
    page.write(`<td${attribute('colspan', extent.columns)}${attribute('rowspan', extent.rows)}>${open}`);
    const span = write();
    page.write(`${close}</td>`);
    return span;
  }
}

const DRESS =
  '<caption>（单位：件）</caption><colgroup><col width="10"><col></colgroup><tr style="display:none"><td>规章</td><td>9</td></tr>';

const AROUND = {
  plain: ['', ''],
  paragraph: ['<p align="center">', '</p>'],
  span: ['<p style="text-align:center"><span style="font-family:FangSong">', '</span></p>'],
  word: ["<p class=MsoNormal align=center><span\nlang=EN-US style='font-size:10.5pt'>", '<o:p></o:p></span></p>'],
  framed: ['<table width="100%"><tr><td align="center">', '</td></tr></table>'],
} as const;

function attribute(name: string, value = 1): string {
  return value > 1 ? ` ${name}="${value}"` : '';
}
