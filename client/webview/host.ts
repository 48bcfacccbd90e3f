import type { FromPage, Memory } from '../src/preview/messages';

interface Host {
  postMessage(message: FromPage): void;
  getState(): Memory | undefined;
  setState(memory: Memory): void;
}

/** VS Code hands this out once a page. */
declare function acquireVsCodeApi(): Host;

export const host = acquireVsCodeApi();
