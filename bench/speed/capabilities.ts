/** What an editor like VS Code says that it can do. */
export function capabilities(pulls: boolean): object {
  const dynamicRegistration = true;
  return {
    general: { positionEncodings: ['utf-16'] },
    workspace: {
      configuration: true,
      workspaceFolders: true,
      applyEdit: true,
      didChangeConfiguration: { dynamicRegistration },
      didChangeWatchedFiles: { dynamicRegistration },
      diagnostics: { refreshSupport: true },
    },
    textDocument: {
      synchronization: { didSave: true, dynamicRegistration },
      publishDiagnostics: {
        relatedInformation: true,
        versionSupport: true,
        codeDescriptionSupport: true,
        dataSupport: true,
        tagSupport: { valueSet: [1, 2] },
      },
      ...(pulls && { diagnostic: { dynamicRegistration, relatedDocumentSupport: true } }),
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      foldingRange: {},
      hover: { contentFormat: ['markdown'] },
      completion: { completionItem: { snippetSupport: true } },
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
        dataSupport: true,
        resolveSupport: { properties: ['edit'] },
      },
      formatting: {},
    },
    window: { workDoneProgress: true },
  };
}
