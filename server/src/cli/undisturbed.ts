const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does what must not be left half done. A signal that would end the process meanwhile (Ctrl-C) ends it afterwards: a file
 * that is written beside another would else stay there.
 */
export async function undisturbed<T>(act: () => T): Promise<T> {
  let caught: NodeJS.Signals | undefined;
  const keep = (signal: NodeJS.Signals) => {
    caught ??= signal;
  };
  for (const signal of SIGNALS) process.on(signal, keep);
  try {
    return act();
  } finally {
    // Signals are told when the loop turns.
    await new Promise(setImmediate);
    for (const signal of SIGNALS) process.off(signal, keep);
    if (caught) process.kill(process.pid, caught);
  }
}
