/** By itself, so that the client has it without the rest of the core: what is longer it need not so much as send. */
export { LONGEST_PASTE } from '../writing/paste/longest';
