// Runs a server that prints a banner on standard output before its first message, and drops the banner.
import { spawn } from 'node:child_process';

const [program = '', ...args] = process.argv.slice(2);
const server = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
process.stdin.pipe(server.stdin);
let begun = false;
let held = Buffer.alloc(0);
server.stdout.on('data', (data) => {
  if (begun) {
    process.stdout.write(data);
    return;
  }
  held = Buffer.concat([held, data]);
  const at = held.indexOf('Content-Length');
  if (at < 0) return;
  begun = true;
  process.stdout.write(held.subarray(at));
});
server.on('exit', (code) => process.exit(code ?? 0));
