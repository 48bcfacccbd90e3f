import { extension } from './extension';

/** The extension in a browser. */
export const { activate, deactivate } = extension('web', () => import('./browser-link.js'));
