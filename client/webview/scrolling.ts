import type { Pages } from './pages';
import { offsetAtHeight, topOf } from './places';

/** What the editor has set off is over by then. In milliseconds. */
const SETTLED = 250;

/** Keeps the page where the editor is, and tells the editor where the page is. */
export class Scrolling {
  private quietUntil = 0;
  private told: number | null = null;
  private waiting = false;

  constructor(
    private readonly pages: Pages,
    private readonly tell: (offset: number) => void,
  ) {
    window.addEventListener('scroll', () => this.scrolled(), { passive: true });
  }

  /** Shows a place of the source at the top. */
  to(offset: number): void {
    const top = topOf(this.pages, offset);
    if (top === null) return;
    this.quietUntil = performance.now() + SETTLED;
    window.scrollTo({ top: offset === 0 ? 0 : top - barHeight() });
  }

  /** Shows an element, moving no further than need be. */
  intoView(element: Element): void {
    const { top, bottom } = element.getBoundingClientRect();
    if (top >= barHeight() && bottom <= window.innerHeight) return;
    this.quietUntil = performance.now() + SETTLED;
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  private scrolled(): void {
    if (this.waiting || performance.now() < this.quietUntil) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      const offset = window.scrollY === 0 ? 0 : offsetAtHeight(this.pages, barHeight());
      if (offset === null || offset === this.told) return;
      this.told = offset;
      this.tell(offset);
    });
  }
}

/** What is fixed at the top of the window covers the page. */
function barHeight(): number {
  return document.querySelector('header')?.getBoundingClientRect().height ?? 0;
}
