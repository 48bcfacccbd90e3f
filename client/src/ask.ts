import type { Answer, Method, Params } from '../../server/src/protocol';

/** Asks the server one of our own requests. */
export type Ask = <M extends Method>(method: M, params: Params<M>) => Promise<Answer<M>>;
