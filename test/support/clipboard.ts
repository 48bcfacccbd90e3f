import { slots, textsIn } from '../../server/src/compose/grid';
import { statutoryGrid } from '../../server/src/compose/statute/table';
import { formOf, type TableKey, tableForm } from '../../server/src/forms/form';
import type { SampleReport } from './sample';

/** A cell as a word processor copies it. */
export interface CopiedCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}

/** The rows of a report's table as the statutory form prints them, with its figures. */
export function copiedTable({ form, tables }: SampleReport, key: TableKey): CopiedCell[][] {
  const { blocks, columns } = tableForm(formOf(form), key);
  return statutoryGrid(form, key).rows.map(({ key: row, cells }) => {
    const block = blocks.find(({ rows }) => rows.some((one) => one.key === row));
    const names = (block?.columns ?? columns).map((column) => column.key);
    return cells.map(({ role, text, columns: wide, rows: tall }) => {
      const name = role === 'figure' ? names.shift() : undefined;
      const figure = name === undefined ? text : String(tables[key]?.[row ?? '']?.[name] ?? '');
      return { text: figure, columns: wide, rows: tall };
    });
  });
}

/** The same as a program gives it as text: a tab between columns, what reaches over others in its first place. */
export function tabText({ form }: SampleReport, key: TableKey, rows: readonly (readonly CopiedCell[])[]): string {
  const grid = statutoryGrid(form, key);
  const filled = {
    ...grid,
    rows: grid.rows.map((row, r) => ({
      ...row,
      cells: row.cells.map((cell, c) => ({ ...cell, text: rows[r]?.[c]?.text ?? '' })),
    })),
  };
  return slots(filled)
    .map((row) => `${textsIn(row).join('\t')}\r\n`)
    .join('');
}

const spans = ({ columns = 1, rows = 1 }: CopiedCell): string =>
  `${columns > 1 ? ` colspan=${columns}` : ''}${rows > 1 ? ` rowspan=${rows}` : ''}`;

/** What Word puts on the clipboard for a table, in the shape in which it does so: conditional comments, styles, paragraphs, nested spans. */
export function wordHtml(rows: readonly (readonly CopiedCell[])[], before = '', behind = ''): string {
  const words = (text: string): string => {
    if (text === '') return '<span lang=EN-US><o:p>&nbsp;</o:p></span>';
    if (/^[\d.,]+$/.test(text)) return `<span lang=EN-US style='mso-bidi-font-size:10.5pt'>${text}<o:p></o:p></span>`;
    return `<span style='font-family:宋体;mso-ascii-font-family:Calibri;
  mso-hansi-font-family:Calibri'>${text}</span><span lang=EN-US><o:p></o:p></span>`;
  };
  const cell = (
    one: CopiedCell,
  ): string => `  <td width=57${spans(one)} valign=top style='width:42.6pt;border:solid windowtext 1.0pt;
  mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'>
  <p class=MsoNormal align=center style='text-align:center'>${words(one.text)}</p>
  </td>`;
  const table = rows
    .map((row, i) => ` <tr style='mso-yfti-irow:${i}'>\n${row.map(cell).join('\n')}\n </tr>`)
    .join('\n');
  return `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<!--[if gte mso 9]><xml>
 <o:OfficeDocumentSettings>
  <o:AllowPNG/>
 </o:OfficeDocumentSettings>
</xml><![endif]-->
<style>
<!--
 /* Font Definitions */
 @font-face
	{font-family:宋体;
	panose-1:2 1 6 0 3 1 1 1 1 1;}
 p.MsoNormal, li.MsoNormal
	{mso-style-unhide:no;
	margin:0cm;}
-->
</style>
<!--[if gte mso 10]>
<style>
 table.MsoNormalTable
	{mso-style-name:普通表格;}
</style>
<![endif]-->
</head>

<body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word'>
<!--StartFragment-->
${before}
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0
 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>
${table}
</table>
${behind}
<!--EndFragment-->
</body>

</html>
`;
}

/** What Excel puts on the clipboard for a block of cells: the fragment begins inside the table. */
export function excelHtml(rows: readonly (readonly CopiedCell[])[]): string {
  const cell = (one: CopiedCell): string =>
    `  <td height=19${spans(one)} align=right width=64 style='height:14.0pt;width:48pt'>${one.text}</td>`;
  const body = rows
    .map((row) => ` <tr height=19 style='height:14.0pt'>\n${row.map(cell).join('\n')}\n </tr>`)
    .join('\n');
  return `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
td
	{padding-top:1px;
	mso-number-format:General;}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=448 style='border-collapse:
 collapse;width:336pt'>
<!--StartFragment-->
 <col width=64 span=7 style='width:48pt'>
${body}
<!--EndFragment-->
</table>
</body>
</html>
`;
}
