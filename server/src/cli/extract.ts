import { extract } from '../service';
import type { Request } from './args';
import { type Console, EXIT, say } from './console';
import { collect, type Input } from './inputs';
import { JsonList } from './json-list';
import { load } from './load';
import { tellDocuments } from './tell-documents';
import { WORD } from './words';

type ExtractRequest = Extract<Request, { command: 'extract' }>;

/** `gouji extract`: prints the reports' data and returns the exit code. */
export async function extractCommand(request: ExtractRequest, console: Console): Promise<number> {
  const { out, err } = console;
  const { lang } = request;
  const { inputs, documents } = collect(request.paths);
  let unreadable = false;
  let reports = 0;

  const dataOf = async (input: Input): Promise<object> => {
    const { source } = input;
    const reading = await load(input, console.stdin);
    if ('error' in reading) {
      unreadable = true;
      await say(err, lang, reading.error, source);
      return { source, error: reading.error[lang] };
    }
    reports += reading.reports.length;
    return extract(reading, source);
  };

  const [first] = inputs;
  if (first && inputs.length === 1) {
    await out.write(JSON.stringify(await dataOf(first), null, 1));
  } else {
    const list = new JsonList();
    for (const input of inputs) {
      if (out.closed) break;
      // The reports of one file stand among the others, not in an array of their own.
      for (const one of [await dataOf(input)].flat()) await out.write(list.item(one));
    }
    await out.write(list.end());
  }
  await out.write('\n');
  await tellDocuments(err, lang, documents);
  if (reports === 0 && !unreadable && !out.closed) await say(err, lang, WORD.noneFound);
  return unreadable ? EXIT.unusable : EXIT.fine;
}
