import { type Disposable, l10n, Uri, window } from 'vscode';
import type { Silence, ToldSilence } from '../../server/src/protocol';
import { onCommand } from './on-command';
import { turnOffForMe } from './settings';

/**
 * Writes a silence into the configuration that holds for a report.
 *
 * @returns false where there is no such place
 */
export type Write = (silence: Silence) => Promise<boolean>;

/** The two commands behind the light bulb's 「接受此项并说明理由」 and 「关闭此规则」. */
export function silencingCommands(write: Write): Disposable[] {
  return [
    onCommand('gouji.accept', async (silence) => {
      const reason = await reasonFor(silence);
      if (reason !== undefined) await told(() => write({ ...silence, reason }));
    }),
    onCommand('gouji.turnOff', (silence) =>
      told(() => (Uri.parse(silence.uri).scheme === 'untitled' ? turnedOffForMe(silence.code) : write(silence))),
    ),
  ];
}

/** Undefined when the person has thought better of it. */
async function reasonFor({ code, message = '' }: ToldSilence): Promise<string | undefined> {
  const reason = await window.showInputBox({
    title: l10n.t('Accept {0}: the reason', code),
    prompt: message,
    placeHolder: l10n.t('Why is this right as it stands?'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('Say why, for whoever reviews it later') : undefined),
  });
  return reason?.trim();
}

/** A document that is nowhere saved has no configuration: the person's own settings take it. */
async function turnedOffForMe(code: string): Promise<boolean> {
  await turnOffForMe(code);
  return true;
}

/** A click that comes to nothing must say so. */
async function told(work: () => Promise<boolean>): Promise<void> {
  try {
    if (await work()) return;
  } catch (error) {
    console.error(error);
  }
  await window.showErrorMessage(l10n.t('The configuration file .gouji.json cannot be written; is it whole?'));
}
