import { start } from '../engine/start';

// `dist/cli.js`: the command line is in the file beside it.
start(__dirname, ['gouji.js'], require);
