// What programs that run beside each other print, one behind another.

/** @typedef {{ held: string, ended: boolean }} Waiting */

/** One prints as it goes; what the others print is held until their turn comes. */
export class Turns {
  /** @type {unknown} */
  #speaker = null;
  /** @type {Map<unknown, Waiting>} */
  #waiting = new Map();
  #print;

  /** @param {(text: string) => void} print */
  constructor(print) {
    this.#print = print;
  }

  /** @param {unknown} program */
  begin(program) {
    if (this.#speaker === null) this.#speaker = program;
    else this.#waiting.set(program, { held: '', ended: false });
  }

  /**
   * @param {unknown} program one that has begun
   * @param {string} text
   */
  print(program, text) {
    const waiting = this.#waiting.get(program);
    if (waiting) waiting.held += text;
    else this.#print(text);
  }

  /** @param {unknown} program */
  end(program) {
    const own = this.#waiting.get(program);
    if (own) {
      own.ended = true;
      return;
    }
    this.#speaker = null;
    for (const [next, { held, ended }] of this.#waiting) {
      this.#waiting.delete(next);
      this.#print(held);
      if (ended) continue;
      this.#speaker = next;
      return;
    }
  }
}
