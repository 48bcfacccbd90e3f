import type { PublishedFinding } from '../../server/src/service';
import type { Words } from '../src/preview/messages';
import { make } from './make';
import type { Stretch } from './places';

/** A finding, and where it stands in the source. */
export interface Listed {
  readonly finding: PublishedFinding;
  readonly place: Stretch;
}

/** The list of all findings at the top of the page: what cells name as their description, and a way to each source. */
export class FindingList {
  readonly element: HTMLDetailsElement;
  private readonly summary = make('summary');
  private readonly list = make('ol');
  private written = '';

  constructor(
    private readonly words: Words,
    private readonly status: HTMLElement,
    private readonly go: (place: Stretch) => void,
  ) {
    this.element = make('details', { open: '' }, [this.summary, this.list]);
  }

  show(listed: readonly Listed[]): void {
    const written = JSON.stringify(listed);
    if (written === this.written) return;
    this.written = written;
    const count = listed.length;
    const said = count === 0 ? this.words.none : this.words.count.replace('{0}', String(count));
    this.summary.textContent = said;
    this.element.classList.toggle('none', count === 0);
    // Only what is new is read out.
    if (this.status.textContent !== said) this.status.textContent = said;
    this.list.replaceChildren(...listed.map((one) => this.item(one)));
  }

  private item({ finding, place }: Listed): HTMLLIElement {
    const { severity, message, id } = finding;
    const kind = make('span', { class: 'kind' }, [this.words[severity]]);
    const button = make('button', { type: 'button', id }, [kind, ' ', message]);
    button.addEventListener('click', () => this.go(place));
    return make('li', { class: severity }, [button]);
  }
}
