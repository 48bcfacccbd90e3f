import { EXIT } from './console';
import { run } from './run';

// The code is set, not exited with, so that what is still on its way to a pipe arrives.
void run(process.argv.slice(2), process)
  .catch(() => EXIT.unusable)
  .then((code) => {
    process.exitCode = code;
  });
