const SECOND = 1000;

/** How long a client is waited for: nobody looks at an empty list of findings for longer. */
const PATIENCE = 2 * SECOND;

/**
 * A client's answer where it comes in time, else what holds until then.
 *
 * @param answer is never rejected
 * @param late told of an answer that comes behind that
 */
export function inTime<T>(answer: Promise<T>, meanwhile: () => T, late: (answer: T) => void): Promise<T> {
  return new Promise((serve) => {
    let tired = false;
    const timer = setTimeout(() => {
      tired = true;
      serve(meanwhile());
    }, PATIENCE);
    void answer.then((given) => {
      clearTimeout(timer);
      if (tired) late(given);
      else serve(given);
    });
  });
}

/** How long a client may take for what nobody waits at: a file on another machine, behind the first check. */
const LONGEST = 30 * SECOND;

/**
 * A client's answer, or an error that says which question it has not answered: what is done one after another goes on.
 *
 * @param asked by its method, and of what
 */
export function bounded<T>(answer: Promise<T>, asked: string): Promise<T> {
  return new Promise((serve, fail) => {
    const timer = setTimeout(() => fail(new Error(`${asked}: no answer in ${LONGEST / SECOND} s`)), LONGEST);
    answer.then(serve, fail).finally(() => clearTimeout(timer));
  });
}
