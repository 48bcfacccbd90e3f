import { type CancellationToken, type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { type Explanation, explanationAt, type FigureFacts, figureFacts, type Language, type Words } from '../service';
import { placeIn, rangeIn } from './pieces';
import type { Session } from './session';

/**
 * `textDocument/hover`: of a figure what it is and how its sums stand, of a figure in the text the cells that it tells of, of
 * a row, a column or a section what belongs there.
 */
export async function hover(session: Session, params: HoverParams, token: CancellationToken): Promise<Hover | null> {
  const view = await session.view(params.textDocument.uri, token);
  if (!view) return null;
  const { piece, offset } = placeIn(view.snapshot.reading, params.position);
  const { reports, text } = piece.reading;
  const kind = session.client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  const facts = figureFacts(reports, offset);
  const explanation = facts ? null : explanationAt(text, reports, offset);
  const found = facts ?? explanation;
  if (!found) return null;
  const words = hand(view.language, kind);
  const value = facts ? written(facts, words) : explained(explanation as Explanation, words);
  return { contents: { kind, value }, range: rangeIn(found.span, piece) };
}

/** How words are written for one client. */
interface Hand {
  readonly language: Language;
  readonly text: (words: string) => string;
  readonly strong: (words: string) => string;
  /** What begins an item of a list. */
  readonly item: string;
}

function hand(language: Language, kind: MarkupKind): Hand {
  if (kind !== MarkupKind.Markdown) return { language, text: (words) => words, strong: (words) => words, item: '  ' };
  return { language, text: escaped, strong: (words) => `**${escaped(words)}**`, item: '- ' };
}

function explained({ name, paragraphs, items }: Explanation, { language, text, strong, item }: Hand): string {
  const list = items.map((one) => item + text(one[language]));
  return [
    strong(name[language]),
    ...paragraphs.map((one) => text(one[language])),
    ...(list.length > 0 ? [list.join('\n')] : []),
  ].join('\n\n');
}

type State = FigureFacts['sums'][number]['state'];

const STATES: Readonly<Record<State, Words>> = {
  holding: { zh: '成立', en: 'holds' },
  broken: { zh: '不成立', en: 'broken' },
  undecided: { zh: '无法判断', en: 'undecided' },
};
const SIGNS: Readonly<Record<State, string>> = { holding: '✓', broken: '✗', undecided: '？' };
const BLANK: Words = { zh: '空着', en: 'blank' };

function written({ name, printed, facts, sums, apart }: FigureFacts, { language, text, strong, item }: Hand): string {
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
