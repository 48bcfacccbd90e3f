import type { Command } from 'vscode-languageserver';
import type { CommandName, Commands } from '../protocol';

/** A command of our own client, to be offered only where it has them (`Client.commands`). */
export function commandOf<N extends CommandName>(title: string, command: N, ...args: Commands[N]): Command {
  return { title, command, arguments: [...args] };
}
