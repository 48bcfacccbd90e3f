import type { Language } from '../service';
import type { Faults } from './configurations';
import { say } from './console';
import type { Output } from './output';
import { placeIn } from './place';
import { SEVERITY } from './words';

/** Tells people what is wrong with the configuration files, each with its place. */
export async function tellConfigurations(
  err: Output,
  lang: Language,
  { unreadable, told }: Pick<Faults, 'unreadable' | 'told'>,
): Promise<void> {
  for (const { source, error } of unreadable) await say(err, lang, error, source);
  for (const { source, configuration, complaint } of told) {
    const { severity, message, span } = complaint;
    const level = SEVERITY[severity];
    const words = { zh: `${level.zh} ${message.zh}`, en: `${level.en}: ${message.en}` };
    await say(err, lang, words, placeIn(source, configuration.lines.placeAt(span.start)));
  }
}
