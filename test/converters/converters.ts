/** A program that takes the text out of a page, a Word document or a PDF, as clerks and provinces do. */
export interface Converter {
  readonly name: string;
  /** The command, whose last argument is the input; what it writes to the standard output is the text. */
  readonly command: readonly string[];
  readonly from: 'html' | 'docx' | 'pdf';
  /** It mixes rows, or breaks figures: a table may be told to be unreadable, and nothing else. */
  readonly lossy?: boolean;
}

const pandoc = (from: 'html' | 'docx', to: string, ...more: string[]): Converter => ({
  name: `pandoc, ${from} to ${to}${more.length > 0 ? `, ${more.join(' ')}` : ''}`,
  command: ['pandoc', '-f', from, '-t', to, ...more],
  from,
});

export const CONVERTERS: readonly Converter[] = [
  { name: 'pdftotext -layout', command: ['sh', '-c', 'pdftotext -layout "$0" -'], from: 'pdf' },
  { name: 'pdftotext -raw', command: ['sh', '-c', 'pdftotext -raw "$0" -'], from: 'pdf' },
  { name: 'pdftohtml', command: ['pdftohtml', '-q', '-s', '-i', '-noframes', '-stdout'], from: 'pdf' },
  { name: 'mutool, text', command: ['mutool', 'draw', '-q', '-F', 'txt'], from: 'pdf' },
  { name: 'mutool, HTML', command: ['mutool', 'draw', '-q', '-F', 'html'], from: 'pdf' },
  { name: 'pandoc, docx to Markdown', command: ['pandoc', '-f', 'docx', '-t', 'markdown'], from: 'docx' },
  pandoc('docx', 'gfm'),
  pandoc('docx', 'plain'),
  pandoc('docx', 'html'),
  pandoc('docx', 'org'),
  pandoc('docx', 'rst', '--columns=240'),
  { ...pandoc('html', 'rst'), lossy: true },
  pandoc('html', 'gfm'),
  pandoc('html', 'plain'),
  { name: 'w3m', command: ['w3m', '-dump', '-cols', '80', '-I', 'UTF-8', '-O', 'UTF-8'], from: 'html' },
  {
    name: 'lynx',
    command: ['lynx', '-dump', '-width=120', '-assume_charset=utf-8', '-display_charset=utf-8'],
    from: 'html',
  },
  {
    name: 'elinks',
    command: ['elinks', '-dump', '-dump-charset', 'utf-8', '-dump-width', '140'],
    from: 'html',
  },
];
