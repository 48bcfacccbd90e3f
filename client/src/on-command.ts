import { commands, type Disposable } from 'vscode';
import type { CommandName, Commands } from '../../server/src/protocol';

/** Registers a command that the server has people click on: it is called with what the protocol says, and with nothing else. */
export function onCommand<N extends CommandName>(name: N, run: (...args: Commands[N]) => unknown): Disposable {
  return commands.registerCommand(name, run);
}
