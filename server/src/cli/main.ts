import { setFlagsFromString } from 'node:v8';
import { EXIT } from './console';
import { run } from './run';

// V8 optimises for programs that run on; one that ends within a second or two spends a fifth of its time on that. With
// less inlining the same reports take less processor time, few of them or thousands.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');

// The code is set, not exited with, so that what is still on its way to a pipe arrives.
void run(process.argv.slice(2), process)
  .catch(() => EXIT.unusable)
  .then((code) => {
    process.exitCode = code;
  });
