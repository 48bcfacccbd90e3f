/**
 * How a published report looks. Colours are variables, so that the preview can take the editor's; by itself it is black
 * on white. On paper tables keep their rows whole and the page is A4.
 */
export const REPORT_STYLE = `
.report {
  --ink: var(--report-ink, #1a1a1a);
  --line: var(--report-line, #595959);
  --head: var(--report-head, #f3f3f0);
  box-sizing: border-box;
  max-width: 56rem;
  margin: 0 auto;
  padding: 2.5rem 3rem 3rem;
  color: var(--ink);
  font: 1rem/1.85 "FangSong", "STFangsong", "FangSong_GB2312", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", serif;
}
.report h1, .report h2 { color: var(--ink); font-weight: 700; }
.report h1 {
  margin: 0 0 1.6rem;
  font-family: "FZXiaoBiaoSong-B05S", "STZhongsong", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", serif;
  font-size: 1.6rem;
  line-height: 1.45;
  text-align: center;
  text-wrap: balance;
}
.report h2 {
  margin: 2rem 0 .7rem;
  font-family: "SimHei", "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  font-size: 1.12rem;
  line-height: 1.5;
}
.report p { margin: .45rem 0; text-align: justify; text-indent: 2em; overflow-wrap: anywhere; }
.report p.over-title { font-size: 1.25rem; text-align: center; text-indent: 0; }
.report .table { margin: .9rem 0 1.2rem; overflow-x: auto; }
.report table {
  width: 100%;
  border-collapse: collapse;
  font-size: .84rem;
  line-height: 1.45;
  font-variant-numeric: tabular-nums;
}
.report caption {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.report th, .report td {
  padding: .34rem .45rem;
  border: 1px solid var(--line);
  font-weight: 400;
  text-align: center;
  vertical-align: middle;
}
.report thead th, .report thead td, .report th[scope^="col"] { background: var(--head); }
.report th[scope^="col"] { font-weight: 600; }
.report th[scope="row"] { text-align: left; }
.report td.corner { text-align: left; }
.report .requests th[scope="rowgroup"] { width: 5.2em; min-width: 3.4em; }
.report td.figure { min-width: 2.1em; }
.report td.together { letter-spacing: .02em; word-spacing: .8em; }
.report p.raw { text-align: left; text-indent: 0; white-space: pre-wrap; font-size: .9rem; line-height: 1.5; }
.report + .report { margin-top: 2rem; border-top: 1px solid var(--line); }
@media (max-width: 40rem) {
  .report { padding: 1.5rem 1rem 2rem; }
  .report h1 { font-size: 1.3rem; }
}
@media print {
  @page { size: A4; margin: 2.2cm 1.9cm; }
  .report { max-width: none; padding: 0; font-size: 11pt; line-height: 1.7; --ink: #000; --line: #000; --head: #fff; }
  .report h1 { font-size: 18pt; }
  .report h2 { font-size: 12pt; break-after: avoid; }
  .report .table { overflow: visible; }
  .report table { font-size: 8pt; }
  .report th, .report td { padding: 1.5pt 2.5pt; }
  .report tr { break-inside: avoid; }
  .report + .report { break-before: page; border: 0; }
}
`;
