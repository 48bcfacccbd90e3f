import { FINDINGS_SCHEMA } from '../service';
import { parse, type Request } from './args';
import { checkCommand } from './check';
import { wantsColour } from './colour';
import { type Console, EXIT, type Progress, say } from './console';
import { convertCommand } from './convert';
import { diffCommand } from './diff';
import { extractCommand } from './extract';
import { detailOf } from './file-error';
import { HELP } from './help';
import type { ByteSource } from './load';
import { Output, type Sink } from './output';
import { ownPackage } from './own-package';
import { renderCommand } from './render';
import { misusedSarif } from './sarif';

/** The process, or a stand-in for it. */
export interface Surroundings {
  readonly stdin: ByteSource;
  readonly stdout: Sink & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Columns to print on where no terminal says how many it has, and the fewest and most that are used. */
const COLUMNS = { usual: 100, least: 40, most: 160 } as const;

/**
 * Runs the command line on its arguments. Resolves, when all is written, to the exit code. Rejects only when standard
 * error itself cannot be written.
 *
 * @param progress is told of each input of a check
 */
export async function run(
  args: readonly string[],
  around: Surroundings,
  progress: Progress = () => {},
): Promise<number> {
  const { stdout } = around;
  const isTerminal = stdout.isTTY === true;
  const columns = (isTerminal && stdout.columns) || COLUMNS.usual;
  const console: Console = {
    out: new Output(stdout),
    err: new Output(around.stderr),
    screen: {
      columns: Math.min(Math.max(columns, COLUMNS.least), COLUMNS.most),
      coloured: wantsColour(around.env, isTerminal),
      terminal: isTerminal,
    },
    stdin: () => around.stdin,
    progress,
  };
  const request = parse(args);
  let code: number;
  try {
    code = await perform(request, console);
    await console.out.flush();
  } catch (error) {
    code = EXIT.unusable;
    const detail = detailOf(error);
    await say(console.err, request.lang, { zh: `未能完成：${detail}`, en: `could not finish: ${detail}` });
  }
  await console.err.flush();
  return code;
}

async function perform(request: Request, console: Console): Promise<number> {
  const { out } = console;
  switch (request.command) {
    case 'check':
      return request.fixing === 'show' ? diffCommand(request, console) : checkCommand(request, console);
    case 'extract':
      return extractCommand(request, console);
    case 'convert':
      return convertCommand(request, console);
    case 'render':
      return renderCommand(request, console);
    case 'help':
      await out.write(HELP[request.lang]);
      return EXIT.fine;
    case 'version':
      await out.write(`${ownPackage().version}\n`);
      return EXIT.fine;
    case 'misuse':
      return misused(request, console);
  }
}

/** Says what is wrong with the line; a program that awaits JSON gets some, with the error in it. */
async function misused(request: Extract<Request, { command: 'misuse' }>, { out, err }: Console): Promise<number> {
  const { lang, awaits } = request;
  const error = request.message[lang];
  await say(err, lang, request.message);
  await say(err, lang, { zh: '用法见 gouji --help。', en: 'see gouji --help --lang en.' });
  if (awaits !== null) {
    if (awaits === 'sarif') await out.write(misusedSarif(lang, error));
    else {
      const answer = awaits === 'findings' ? { schema: FINDINGS_SCHEMA, error, files: [] } : { error };
      await out.write(`${JSON.stringify(answer, null, 1)}\n`);
    }
  }
  return EXIT.unusable;
}
