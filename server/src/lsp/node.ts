import { setFlagsFromString } from 'node:v8';
import { createConnection } from 'vscode-languageserver/node';
import { SERVER } from './about';
import { serve } from './server';

const USAGE = `gouji-language-server ${SERVER.version}

  --stdio            serve an editor over standard input and output
  --node-ipc         serve over Node's IPC (VS Code)
  --pipe=NAME        serve over a named pipe
  --socket=PORT      serve over a socket
  --version, --help
`;

const WIRES = /^--(stdio|node-ipc|pipe|socket)(=|$)/;

/** The server as a process of its own: wire by command line, as all editors start language servers. */
function main(args: readonly string[]): void {
  if (args.includes('--version')) process.stdout.write(`${SERVER.version}\n`);
  else if (args.includes('--help')) process.stdout.write(USAGE);
  else if (args.some((arg) => WIRES.test(arg))) {
    spareMemory();
    serve(createConnection());
  } else {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  }
}

/** Each keystroke leaves short-lived objects alone; a nursery that grew with them would hold 30 MB for nothing. */
function spareMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

main(process.argv.slice(2));
