import { extension } from './extension';

/** The extension on a desktop or a remote machine. */
export const { activate, deactivate } = extension('node', () => import('./node-link.js'));
