import type { PreviewUpdate } from '../../server/src/protocol';
import type { Deed, ToPage, Words } from '../src/preview/messages';
import { drawCharts } from './charts';
import { copyFormatted } from './clipboard';
import type { Listed } from './findings';
import { frameOf } from './frame';
import { host } from './host';
import { Pages } from './pages';
import { elementAt, type Stretch, sourceOf } from './places';
import { Scrolling } from './scrolling';

const words: Words = JSON.parse(document.body.dataset.words ?? '{}');
const go = ({ from, to }: Stretch) => host.postMessage({ kind: 'go', from, to });
const frame = frameOf(words, (deed: Deed) => host.postMessage({ kind: 'do', deed }), go);
const pages = new Pages(frame.main);
const scrolling = new Scrolling(pages, (offset) => host.postMessage({ kind: 'scrolled', offset }));

let chartsShown = '';
let here: Element | null = null;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'memory':
      host.setState(data.memory);
      frame.name.textContent = data.name;
      frame.lock.setAttribute('aria-pressed', String(data.memory.locked));
      return;
    case 'update':
      return show(data.update);
    case 'nothing':
      return show(NOTHING);
    case 'caret':
      return showCaret(data.offset, data.reveal);
    case 'scroll':
      return scrolling.to(data.offset);
    case 'copy':
      void copyFormatted(data.html).then((done) => host.postMessage({ kind: 'copied', done }));
      return;
    case 'say':
      frame.say(data.text);
  }
});

const NOTHING: PreviewUpdate = { version: 0, id: '', language: 'zh', reports: [], further: 0, loose: [], changed: [] };

function show(update: PreviewUpdate): void {
  const began = performance.now();
  pages.take(update);
  frame.findings.show(listed(update));
  const charts = JSON.stringify(update.reports.map(({ name, charts }) => [name, charts]));
  if (charts !== chartsShown) drawCharts(frame.charts, update, words);
  chartsShown = charts;
  if (update.reports.length === 0) frame.note(words.nothing);
  else frame.note(update.further > 0 ? words.further.replace('{0}', String(update.further)) : '');
  // Style and layout are part of what a keystroke costs.
  document.body.getBoundingClientRect();
  const took = performance.now() - began;
  host.postMessage({ kind: 'drawn', version: update.version, took, blocks: pages.blocks.length });
}

function listed({ loose }: PreviewUpdate): Listed[] {
  const free = loose.map((finding) => ({ finding, place: { from: finding.from, to: finding.to } }));
  const own = pages.blocks.flatMap(({ at, findings }) =>
    findings.map((finding) => ({ finding, place: { from: at + finding.from, to: at + finding.to } })),
  );
  return [...free, ...own];
}

/** Marks what the cursor stands in. */
function showCaret(offset: number, reveal: boolean): void {
  const found = elementAt(pages, offset);
  const element = found?.closest('td, th') ?? found;
  if (here !== element) {
    here?.classList.remove('here');
    element?.classList.add('here');
    here = element ?? null;
  }
  if (element && reveal) scrolling.intoView(element);
}

// Before whatever it leads to.
for (const touch of ['pointerdown', 'keydown'])
  addEventListener(touch, () => host.postMessage({ kind: 'touched' }), true);

document.addEventListener('click', ({ target }) => follow(target));

document.addEventListener('keydown', (event) => {
  const onLink = event.target instanceof Element && event.target.getAttribute('role') === 'link';
  if (onLink && event.key === 'Enter') follow(event.target);
});

function follow(target: EventTarget | null): void {
  if (!(target instanceof Element) || !frame.main.contains(target)) return;
  // Who marks words with the mouse does not want to leave.
  if (window.getSelection()?.toString()) return;
  const place = sourceOf(pages, target);
  if (place) go(place);
}

host.postMessage({ kind: 'ready' });
