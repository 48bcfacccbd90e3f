import { type DiagnosticCollection, languages } from 'vscode';

/** Whoever makes a collection gives it back once it is done with. */
export interface Provider {
  create(): DiagnosticCollection;
  dispose(): void;
}

/**
 * The one collection of all that the checker says, whether it was asked for or not. Its name is the owner that the problem
 * matcher in package.json has, so that what a task has found in a file gives way to the checker once that is opened, and
 * nothing stands among the Problems twice, or still after it was put right.
 */
export function oneCollection(name: string): Provider {
  let collection: DiagnosticCollection | undefined;
  let users = 0;
  return {
    create: () => {
      users++;
      collection ??= languages.createDiagnosticCollection(name);
      return collection;
    },
    dispose: () => {
      users--;
      if (users > 0) return;
      collection?.dispose();
      collection = undefined;
    },
  };
}
