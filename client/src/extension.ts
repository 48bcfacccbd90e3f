import { commands, type Disposable, type ExtensionContext, type TextDocument, Uri } from 'vscode';
import type { Api } from './api';
import type { Ask } from './ask';
import { openConfigurationCommand } from './configuration';
import { convertCommand } from './convert';
import { keyOf } from './documents';
import type { Link, Side } from './link';
import { lookCommand } from './look';
import { newReportCommand } from './new-report';
import { Previews } from './preview/previews';
import { reopenCommand } from './reopen';
import { Reports } from './reports';
import { Session } from './session';
import { silencingCommands } from './silencing';
import { StatusItem } from './status';
import { tableCommands } from './tables/commands';
import { TableKeys } from './tables/keys';
import { tablePaste } from './tables/paste';
import { tourCommands } from './tour';

/** Makes the connection of one kind of extension host. */
export type Connect = (context: ExtensionContext, side: Side) => Link;

/** The extension in one kind of host. */
export interface Extension {
  activate(context: ExtensionContext): Api;
  deactivate(): Promise<void>;
}

/**
 * @param where the kind of extension host
 * @param load loads what makes the connection, once there is a report to check
 * @param more what this host alone can do
 */
export function extension(
  where: Api['where'],
  load: () => Promise<{ readonly connect: Connect }>,
  more: (context: ExtensionContext) => Disposable[] = () => [],
): Extension {
  let session: Session | undefined;
  return {
    activate(context) {
      const reports = new Reports();
      const status = new StatusItem(reports);
      const side: Side = {
        pages: Uri.joinPath(context.extensionUri, 'docs/rules').toString(),
        reports,
        healthChanged: (health) => status.healthChanged(health),
        statusTold: (told) => {
          status.statusTold(told);
          // The diagnostics of that version are there: now the page may take its turn.
          previews.changed(told.uri);
          keys.checked(told.uri);
        },
      };
      const connect = async (to: Side): Promise<Link> => (await load()).connect(context, to);
      const begun = new Session(connect, side, () => reports.any);
      session = begun;
      const looked = (document: TextDocument): void => {
        keys.look();
        previews.changed(keyOf(document));
      };
      reports.onDidJoin((document) => {
        status.show();
        begun.joined(document);
        looked(document);
      });
      reports.onDidLeave((document) => {
        status.forget(document);
        begun.left(document);
        looked(document);
      });
      const ask: Ask = (method, params) => begun.ask(method, params);
      const keys = new TableKeys(reports, ask);
      const previews = new Previews({ extension: context.extensionUri, reports, ask });
      context.subscriptions.push(
        reports,
        status,
        commands.registerCommand('gouji.restart', () => begun.restart()),
        reopenCommand(),
        lookCommand(),
        previews,
        newReportCommand(ask),
        convertCommand(reports, ask),
        keys,
        ...tableCommands(reports, ask),
        tablePaste(reports, ask),
        openConfigurationCommand(() => status.configurationInFront),
        ...tourCommands(context),
        ...silencingCommands((silence) => begun.silence(silence)),
        ...more(context),
      );
      reports.begin();
      return {
        where,
        started: () => begun.started,
        ready: () => begun.ready(),
        status: (uri) => status.of(uri),
        preview: (uri) => previews.of(uri),
      };
    },
    deactivate: () => session?.stop() ?? Promise.resolve(),
  };
}
