import type { TrueEncoding } from '../service';
import type { Range } from './place';
import type { ToldSilence } from './silence';

/**
 * The commands of our extension that the server has people click on, each with what it is called with. A client that has them
 * says so by `commands` in its `initializationOptions`.
 */
export interface Commands {
  /** Goes to a range of a document and offers what can be done there. */
  'gouji.look': readonly [uri: string, range: Range];
  /** Opens a document anew, its bytes read in another encoding. */
  'gouji.reopenWithEncoding': readonly [uri: string, encoding: TrueEncoding];
  /** Asks for the reason, and accepts one finding. */
  'gouji.accept': readonly [silence: ToldSilence];
  /** Turns the finding's rule off. */
  'gouji.turnOff': readonly [silence: ToldSilence];
}

/** The name of a command. */
export type CommandName = keyof Commands;
