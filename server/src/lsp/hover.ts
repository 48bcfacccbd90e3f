import { type CancellationToken, type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { type FigureFacts, figureFacts, type Language, type Words } from '../service';
import { rangeOf } from './fix-data';
import type { Session } from './session';

/** `textDocument/hover` on a figure: what the cell is, the identities in which it stands, and whether they hold. */
export async function hover(session: Session, params: HoverParams, token: CancellationToken): Promise<Hover | null> {
  const view = await session.view(params.textDocument.uri, token);
  if (!view) return null;
  const { reports, lines } = view.snapshot.reading;
  const facts = figureFacts(reports, lines.offsetAt(params.position));
  if (!facts) return null;
  const kind = session.client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: written(facts, view.language, kind) }, range: rangeOf(facts.span, lines) };
}

type State = FigureFacts['sums'][number]['state'];

const STATES: Readonly<Record<State, Words>> = {
  holding: { zh: '成立', en: 'holds' },
  broken: { zh: '不成立', en: 'fails' },
  undecided: { zh: '无法判断', en: 'undecided' },
};
const SIGNS: Readonly<Record<State, string>> = { holding: '✓', broken: '✗', undecided: '？' };
const BLANK: Words = { zh: '空着', en: 'blank' };

function written({ name, printed, facts, sums, apart }: FigureFacts, language: Language, kind: MarkupKind): string {
  const markdown = kind === MarkupKind.Markdown;
  const text = (words: string) => (markdown ? escaped(words) : words);
  const strong = (words: string) => (markdown ? `**${escaped(words)}**` : words);
  const item = markdown ? '- ' : '  ';
  const colon = language === 'zh' ? '：' : ': ';
  const head = `${strong(name[language])}${colon}${text(printed || BLANK[language])}`;
  const list = sums.map(({ state, words }) => {
    return `${item}${SIGNS[state]} ${strong(STATES[state][language])} ${text(words[language])}`;
  });
  const paragraphs = [
    head,
    facts.map((fact) => text(fact[language])).join(language === 'zh' ? '；' : '; '),
    ...(list.length > 0 ? [list.join('\n')] : []),
    ...(apart ? [text(apart[language])] : []),
  ];
  return paragraphs.join('\n\n');
}

/** Text of a report as Markdown shows it: nothing in it is markup, no line of it begins something. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+\-.!|~&$:@]/g, '\\$&');
}
