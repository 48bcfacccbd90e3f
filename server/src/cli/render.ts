import { handedOut, publish, type Words } from '../service';
import type { Request } from './args';
import { type Console, EXIT, say } from './console';
import { collect } from './inputs';
import { load } from './load';

type RenderRequest = Extract<Request, { command: 'render' }>;

/** `gouji render`: prints the reports of one file as the web page that would be published, and returns the exit code. */
export async function renderCommand({ lang, paths }: RenderRequest, { out, err, stdin }: Console): Promise<number> {
  const [input, ...others] = collect(paths).inputs;
  if (!input || others.length > 0) {
    await say(err, lang, !input && paths.length > 0 ? NO_REPORT : ONE_FILE);
    return EXIT.unusable;
  }
  const reading = await load(input, stdin);
  const failed = 'error' in reading ? reading.error : null;
  const publication = 'error' in reading ? null : publish(reading, [], { annotated: false, language: lang });
  if (!publication || publication.reports.length === 0) {
    await say(err, lang, failed ?? NO_REPORT, input.source);
    return EXIT.unusable;
  }
  await out.write(handedOut(publication, 'page'));
  if (publication.further > 0) await say(err, lang, leftOut(publication.further), input.source);
  return publication.further > 0 ? EXIT.found : EXIT.fine;
}

const ONE_FILE: Words = {
  zh: 'render 一次只写一个网页，请给出一个文件，或用 - 读标准输入。',
  en: 'render writes one page at a time: name one file, or - for standard input.',
};

const NO_REPORT: Words = {
  zh: '没有找到政府信息公开工作年度报告，没有写出网页。',
  en: 'no government information disclosure report was found; no page is written.',
};

function leftOut(count: number): Words {
  return {
    zh: `文件里的报告太多，后面${count}份没有写进网页。`,
    en: `the file holds too many reports; the last ${count} are not on the page.`,
  };
}
