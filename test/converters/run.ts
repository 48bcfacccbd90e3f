// npm run test:converters: a few good reports through the programs that people convert them with; each text must be read
// without a finding. Needs programs of Debian, and says which are not there: libreoffice-writer, pandoc, poppler-utils,
// mupdf-tools, w3m, lynx, elinks.
//   -- --reports 5 --seed 7 --keep FOLDER
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { check, read } from '../../server/src/service';
import { consistentReport } from '../support/figures';
import { plainReport } from '../support/plain-report';
import { print } from '../support/print';
import { CONVERTERS, type Converter } from './converters';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '4' },
    seed: { type: 'string', default: '20261122' },
    keep: { type: 'string' },
  },
});
const folder = values.keep ?? mkdtempSync(path.join(tmpdir(), 'gouji-converters-'));
mkdirSync(folder, { recursive: true });

/** Wide enough for the figures, and so narrow that labels wrap; a sheet from which columns hang over is cut off by whoever prints it. */
const SHEETS = ['28cm', '34cm'];
const style = (width: string) =>
  `<style>@page { size: ${width} 29.7cm; margin: 1.5cm } td, td p { font-size: 8pt } table { width: 100%; border: 1px solid }</style>`;

function isThere(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

function office(file: string, to: string): string {
  spawnSync('soffice', ['--headless', '--convert-to', to, '--outdir', folder, file], {
    stdio: 'ignore',
    timeout: 120_000,
  });
  const made = path.join(folder, `${path.basename(file, path.extname(file))}.${to}`);
  if (!existsSync(made)) throw new Error(`soffice made no ${made}`);
  return made;
}

/** What a good report is told of through a converter. */
function toldOf(converter: Converter, input: string): string[] {
  const [program = '', ...args] = converter.command;
  const done = spawnSync(program, [...args, input], { maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(`${converter.name}: ${done.stderr}`);
  const text = done.stdout.toString();
  writeFileSync(`${input}.${converter.name.replace(/[^\w]+/g, '-')}.txt`, text);
  const reading = read(text, { languageId: /^\s*<(?:!DOCTYPE|html)/i.test(text) ? 'html' : 'plaintext' });
  if (reading.reports.length !== 1) return [`${reading.reports.length} reports`];
  const codes = check(reading).findings.map(({ code }) => code);
  return converter.lossy ? codes.filter((code) => code !== 'table-unreadable') : codes;
}

const missing = ['soffice', ...new Set(CONVERTERS.map(({ command }) => command[0] as string))].filter(
  (program) => !isThere(program === 'sh' ? 'pdftotext' : program),
);
if (missing.length > 0) {
  console.error(`not installed: ${missing.join(', ')}`);
  process.exit(1);
}

const random = fc.sample(consistentReport(), { numRuns: Number(values.reports), seed: Number(values.seed) });
let passed = 0;
let failed = 0;
[plainReport(), ...random].forEach((report, k) => {
  const page = print(report, { layout: 'html', cell: 'paragraph', heading: 'p' }).text;
  const due = check(read(page, { languageId: 'html' })).findings.map(({ code }) => code);
  for (const width of SHEETS) {
    const html = path.join(folder, `report${k}-${width}.html`);
    writeFileSync(html, page.replace(/(<meta charset="utf-8">)/i, `$1${style(width)}`));
    const docx = office(office(html, 'odt'), 'docx');
    const inputs = { html, docx, pdf: office(docx, 'pdf') };
    for (const converter of CONVERTERS) {
      const told = toldOf(converter, inputs[converter.from]).filter((code) => !due.includes(code));
      if (told.length === 0) passed++;
      else {
        failed++;
        console.log(`${path.basename(inputs[converter.from])} by ${converter.name}: ${told.join(', ')}`);
      }
    }
  }
});
console.log(`the texts are in ${folder}\n\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
