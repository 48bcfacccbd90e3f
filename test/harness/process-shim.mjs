// The web worker has no `process`; the npm package of that name stands in for it in the bundled tests.
import process from 'process/browser';

export { process };
