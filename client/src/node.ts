import { extension } from './extension';
import { checkTasks } from './tasks';

/** The extension on a desktop or a remote machine. */
export const { activate, deactivate } = extension(
  'node',
  () => import('./node-link.js'),
  (context) => checkTasks(context),
);
