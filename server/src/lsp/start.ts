import { start } from '../engine/start';

// `dist/node/server.js`: the server is in the files beside it.
start(__dirname, ['language-server.js', 'core.js', 'protocol.js'], require);
