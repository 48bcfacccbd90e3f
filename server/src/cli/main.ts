import { EXIT } from './console';
import { run } from './run';
import { tuned } from './tuning';

// The code is set, not exited with, so that what is still on its way to a pipe arrives.
void run(process.argv.slice(2), process, tuned())
  .catch((error: unknown) => {
    // `run` tells by itself what goes wrong: this is what it could not tell, or a fault in itself.
    process.stderr.write(`gouji: ${String(error).replace(/\s+/g, ' ')}\n`);
    return EXIT.unusable;
  })
  .then((code) => {
    process.exitCode = code;
  });
