import { checkFolderCommand } from './check-folder';
import { extension } from './extension';

/** The extension in a browser, where nothing can run the command line. */
export const { activate, deactivate } = extension(
  'web',
  () => import('./browser-link.js'),
  () => [checkFolderCommand(() => null)],
);
