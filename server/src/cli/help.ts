import type { Words } from '../service';

/** What `--help` prints. */
export const HELP: Words = {
  zh: `勾稽 gouji：检查政府信息公开工作年度报告

用法：
  gouji check [选项] [文件|文件夹|-]...     检查：各部分、表格、单元格和勾稽关系
  gouji extract [选项] [文件|文件夹|-]...   取出报告数据，输出 JSON 或 CSV
  gouji convert --to 版式 [选项] [文件|文件夹|-]...   转换版式，字句和数字不变
  gouji render 文件 > 网页.html              写成发布用的网页，可用浏览器打印

文件夹连同下级文件夹一起查找 *.gknb、*.txt、*.md、*.htm、*.html，不进入 .git 和 node_modules；
- 表示标准输入；什么都不写，表示当前文件夹。
编码：UTF-8（有无 BOM 均可）、带 BOM 的 UTF-16、GB18030（含 GBK、GB2312）。

选项：
  --format 格式         check 的输出格式：human（默认）、lines、csv（电子表格）、json、sarif；
                        extract 的：json（默认）、csv
  --fix                 改正有把握的问题并写回文件，编码不变；从不改动数值。- 则输出改正后的文本
  --diff                只显示 --fix 会改什么，不写文件；有差异时退出码为 1
  --config 文件         用这一配置，不找各文件夹及上级文件夹里的 .gouji.json
  --no-config           不用任何配置
  --last-year 路径      上年报告的文件或文件夹：同一机关上年的“结转下年度”与本年的“上年结转”逐列比较
  --last-year-default 路径  同上，只用于配置没有写明 lastYear 的报告；可以写几次
  --fail-on 级别        有这一级别或更重的问题时退出码为 1：
                        error（默认）、warning、information、hint、never
  --to 版式             convert 的目标版式：tabs（制表符）、bars（Markdown 竖线）、html（网页）、
                        cell-lines（一格一行）、spaces（连排文本）
  --out 文件夹          convert 写到这一文件夹，不覆盖已有文件；不写则输出到标准输出（一个文件）
  --write               convert 写回原文件
  --lang zh|en          提示的语言（默认 zh）
  -h, --help            显示本说明
  -v, --version         显示版本号

退出码：
  0  没有达到 --fail-on 级别的问题
  1  有；convert：有表格无法确认，原样保留
  2  用法不对，或有输入或配置无法读取、无法写回（先于 1）
`,
  en: `gouji (勾稽): checks China's government information disclosure annual reports

Usage:
  gouji check [OPTIONS] [FILES|FOLDERS|-]...     checks sections, tables, cells and the sums that must agree
  gouji extract [OPTIONS] [FILES|FOLDERS|-]...   prints the reports' data as JSON or CSV
  gouji convert --to LAYOUT [OPTIONS] [FILES|FOLDERS|-]...   another layout, the same words and figures
  gouji render FILE > PAGE.html                  writes the page that would be published; a browser prints it

In folders and all below them *.gknb, *.txt, *.md, *.htm and *.html are looked for, not in .git or node_modules;
- is standard input; nothing at all stands for the current folder.
Encodings: UTF-8 with or without BOM, UTF-16 with BOM, GB18030 (GBK and GB2312 included).

Options:
  --format FORMAT       what check prints: human (default), lines, csv (spreadsheets), json, sarif;
                        what extract prints: json (default), csv
  --fix                 corrects what is certain, in the files, in their encoding; never the value of a figure.
                        With - it prints the corrected text
  --diff                shows what --fix would change and writes nothing; exits with 1 when there is something
  --config FILE         go by this configuration, not by the .gouji.json in the files' folders and those above
  --no-config           go by no configuration
  --last-year PATH      last year's reports, a file or folder: what each carried forward is compared with what
                        the same body's report of this year brings forward
  --last-year-default PATH  the same, for reports whose configuration names no lastYear; may be given several times
  --fail-on LEVEL       exit with 1 when something of this level or above is found:
                        error (default), warning, information, hint, never
  --to LAYOUT           what convert makes: tabs, bars (Markdown), html (a web page), cell-lines (one cell a line),
                        spaces (running text)
  --out FOLDER          convert writes there and replaces no file; without it, to standard output (one input)
  --write               convert writes the files in place
  --lang zh|en          language of the messages (default zh)
  -h, --help            shows this help
  -v, --version         shows the version

Exit codes:
  0  nothing of the --fail-on level
  1  something; convert: a table is not certain and stays as it was
  2  wrong usage, or an input or configuration that cannot be read or written (goes before 1)
`,
};
