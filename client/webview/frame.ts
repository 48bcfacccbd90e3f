import type { Deed, Words } from '../src/preview/messages';
import { FindingList } from './findings';
import { make } from './make';
import type { Stretch } from './places';

/** The parts of the page around the report. */
export interface Frame {
  readonly main: HTMLElement;
  readonly charts: HTMLElement;
  readonly findings: FindingList;
  readonly name: HTMLElement;
  readonly lock: HTMLButtonElement;
  say(text: string): void;
  /** A line where the report is not shown, or not all of it; '' for none. */
  note(text: string): void;
}

/** Lays out the page, still empty. */
export function frameOf(words: Words, act: (deed: Deed) => void, go: (place: Stretch) => void): Frame {
  const button = (deed: Deed, more: Record<string, string> = {}) => {
    const made = make('button', { type: 'button', ...more }, [words[deed]]);
    made.addEventListener('click', () => act(deed));
    return made;
  };
  // The page has a heading also where the report has no title, or there is none.
  const name = make('h1', { class: 'name' });
  const lock = button('lock', { 'aria-pressed': 'false' });
  const tools = make('div', { class: 'tools', role: 'toolbar', 'aria-label': words.toolbar }, [
    button('copyForWeb'),
    button('copyForWord'),
    button('export'),
    lock,
  ]);
  const status = make('p', { class: 'status', role: 'status' });
  const said = make('p', { class: 'said', role: 'status' });
  const findings = new FindingList(words, status, go);
  const list = make('section', { class: 'findings', 'aria-label': words.findings }, [findings.element]);
  const note = make('p', { class: 'nothing' });
  const main = make('main', { lang: 'zh-CN', 'aria-label': words.page });
  const noted = make('section', { 'aria-label': words.toolbar, class: 'noted' }, [note]);
  const charts = make('section', { class: 'charts', 'aria-label': words.charts });
  noted.hidden = charts.hidden = true;
  document.body.replaceChildren(make('header', {}, [name, tools, status, said]), list, main, noted, charts);
  return {
    main,
    charts,
    findings,
    name,
    lock,
    say: (text) => {
      said.textContent = text;
    },
    note: (text) => {
      note.textContent = text;
      noted.hidden = text === '';
    },
  };
}
