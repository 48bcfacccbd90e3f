import type { Pages, Shown } from './pages';

/** A stretch of the source, counted from its beginning. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where an element stands in its block's source; null for one that does not say. */
function placeOf(element: Element): Stretch | null {
  const from = element.getAttribute('data-start');
  const to = element.getAttribute('data-end');
  return from === null || to === null ? null : { from: Number(from), to: Number(to) };
}

/** The smallest element that stands at a place of the source. */
export function elementAt(pages: Pages, offset: number): Element | null {
  const block = pages.blockAt(offset);
  if (!block) return null;
  const inside = offset - block.at;
  let best: Element | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const element of [block.element, ...block.element.querySelectorAll('[data-start]')]) {
    const place = placeOf(element);
    if (!place || place.from > inside || place.to < inside) continue;
    // A link in a cell stands where the cell does: the cell is what shows.
    if (place.to - place.from < least) {
      least = place.to - place.from;
      best = element;
    }
  }
  return best;
}

/** What an element, or the nearest around it that says so, stands for in the source. */
export function sourceOf(pages: Pages, target: Element): Stretch | null {
  const block = pages.blocks.find(({ element }) => element.contains(target));
  const element = target.closest('[data-start]');
  if (!block || !element || !block.element.contains(element)) return null;
  const place = placeOf(element) as Stretch;
  return { from: block.at + place.from, to: block.at + place.to };
}

/** How far down the page a place of the source is shown. In pixels from the top of the page. */
export function topOf(pages: Pages, offset: number): number | null {
  const block = pages.blockAt(offset);
  if (!block) return null;
  const element = elementAt(pages, offset);
  const { top, height } = block.element.getBoundingClientRect();
  const fine = element && element !== block.element ? element.getBoundingClientRect().top : null;
  const share = block.length > 0 ? Math.min(1, Math.max(0, (offset - block.at) / block.length)) : 0;
  return window.scrollY + (fine ?? top + share * height);
}

/** The place of the source that is shown at a height of the window. */
export function offsetAtHeight(pages: Pages, height: number): number | null {
  const block = firstBelow(pages.blocks, height);
  if (!block) return null;
  const rows = block.element.querySelectorAll('tr');
  for (const row of rows) {
    if (row.getBoundingClientRect().bottom < height) continue;
    const first = row.querySelector('[data-start]');
    const place = first && placeOf(first);
    if (place) return block.at + place.from;
  }
  const { top, height: tall } = block.element.getBoundingClientRect();
  const share = tall > 0 ? Math.min(1, Math.max(0, (height - top) / tall)) : 0;
  return block.at + Math.floor(share * block.length);
}

function firstBelow(blocks: readonly Shown[], height: number): Shown | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Shown).element.getBoundingClientRect().bottom > height) high = middle;
    else low = middle + 1;
  }
  return blocks[low];
}
