import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './server';

declare const self: DedicatedWorkerGlobalScope;

/** The server inside a web worker, for editors that run in a browser. */
serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)));
