import { type CodeActionClientCapabilities, type InitializeParams, MarkupKind } from 'vscode-languageserver';
import type { Language } from '../service';

/** What the client at the other end can do, read once from its `initialize`. */
export interface Client {
  /** The language of its user interface: Chinese for `zh*` and where none is named. */
  readonly language: Language;
  /** It asks for diagnostics itself; nothing is pushed then. */
  readonly pulls: boolean;
  /** It can be told to ask for its diagnostics again. */
  readonly refreshes: boolean;
  readonly relatedInformation: boolean;
  readonly tags: boolean;
  /** It hands `Diagnostic.data` back with code action requests. */
  readonly data: boolean;
  readonly codeActions: boolean;
  /** It knows no code actions but commands, and makes the edits that a server asks it for. */
  readonly editCommands: boolean;
  /** It can say why an action is not to be had. */
  readonly disabledActions: boolean;
  /** It asks for an action's edit when the action is chosen. */
  readonly resolvesEdits: boolean;
  /** Edits may name the version that they are for. */
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  /** Completions may be snippets. */
  readonly snippetCompletions: boolean;
  readonly nestedSymbols: boolean;
  /** It shows Markdown in hovers. */
  readonly markdown: boolean;
  /** How many folding ranges it wants at most. */
  readonly foldingLimit: number;
  /** It answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** It tells changes of the configuration once we have registered for them. */
  readonly registersConfiguration: boolean;
  /**
   * The folder that holds the rules' pages, as a URI (`initializationOptions.pages`): our extension brings them along. Null
   * where there is none, and for a client that links no codes to pages.
   */
  readonly pages: string | null;
  /** It wants the `gouji/status` notification (`initializationOptions.status`), which other editors would log as unknown. */
  readonly status: boolean;
  /** It has our extension's commands (`initializationOptions.commands`), which a click may call. */
  readonly commands: boolean;
  /** It reads files for us (`initializationOptions.files`), from wherever its documents are. */
  readonly files: boolean;
  /** Its edits may make files. */
  readonly createsFiles: boolean;
  /** It tells changes of files once we have registered for them. */
  readonly registersWatching: boolean;
  /** It watches folders as well that are not open. */
  readonly watchesAnywhere: boolean;
  /** It can be asked which folders are open. */
  readonly workspaceFolders: boolean;
  /** A definition may say what it is the definition of. */
  readonly definitionLinks: boolean;
  /** It asks whether something can be renamed before it asks for a new name. */
  readonly preparesRename: boolean;
  /** It can be told which documents are formatted. */
  readonly registersFormatting: boolean;
  /** Hints, lenses and tokens can be asked for again when settings have changed. */
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesTokens: boolean;
}

/** @param pages the folder of the rules' pages where the client names none; null where there is none here either */
export function clientOf(params: InitializeParams, pages: string | null): Client {
  const { workspace, textDocument } = params.capabilities;
  const edits = workspace?.workspaceEdit;
  // Clients of LSP 3.17 and older say of pushed diagnostics alone what they can do with any.
  const shown = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return {
    language: languageOf(params.locale),
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: shown.relatedInformation === true,
    tags: shown.tagSupport !== undefined,
    data: shown.dataSupport === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    editCommands: textDocument?.codeAction?.codeActionLiteralSupport === undefined && workspace?.applyEdit === true,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    resolvesEdits: resolvesEdits(textDocument?.codeAction),
    documentChanges: edits?.documentChanges === true,
    snippetEdits: edits?.documentChanges === true && edits.snippetEditSupport === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    pages: shown.codeDescriptionSupport === true ? (pagesNamed(params.initializationOptions) ?? pages) : null,
    status: wants(params.initializationOptions, 'status'),
    commands: wants(params.initializationOptions, 'commands'),
    files: wants(params.initializationOptions, 'files'),
    createsFiles: edits?.documentChanges === true && edits.resourceOperations?.includes('create') === true,
    registersWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesAnywhere:
      workspace?.didChangeWatchedFiles?.dynamicRegistration === true &&
      workspace.didChangeWatchedFiles.relativePatternSupport === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    registersFormatting:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.rangeFormatting?.dynamicRegistration === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
  };
}

/** Without our data the action could not be told from others when it comes back. */
function resolvesEdits(codeAction: CodeActionClientCapabilities | undefined): boolean {
  return codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true;
}

function languageOf(locale: unknown): Language {
  return typeof locale !== 'string' || /^zh/i.test(locale) ? 'zh' : 'en';
}

function pagesNamed(options: unknown): string | null {
  const named = typeof options === 'object' && options !== null && 'pages' in options && options.pages;
  return typeof named === 'string' && named !== '' ? named : null;
}

function wants(options: unknown, what: string): boolean {
  return typeof options === 'object' && options !== null && (options as Record<string, unknown>)[what] === true;
}
