import type { PreviewUpdate } from '../../server/src/protocol';
import type { Chart } from '../../server/src/service';
import type { Words } from '../src/preview/messages';
import { make, makeSvg } from './make';

const ROW = 26;
const BAR = 14;
const LABELS = 120;
const WIDTH = 480;
const FIGURES = 56;

let drawn = 0;

/** Draws the charts of all reports, each with the same figures as a table beneath it. */
export function drawCharts(into: HTMLElement, { reports }: PreviewUpdate, words: Words): void {
  const several = reports.length > 1;
  const figures = reports.flatMap(({ name, charts }) =>
    charts.map((chart) => figure(chart, several ? `${name}：${words[chart.kind]}` : words[chart.kind], words)),
  );
  into.hidden = figures.length === 0;
  into.replaceChildren(...figures);
}

function figure(chart: Chart, title: string, words: Words): HTMLElement {
  const data = make('details', {}, [make('summary', {}, [title]), table(chart, title, words)]);
  return make('figure', { class: 'chart' }, [make('figcaption', {}, [title]), picture(chart, title), data]);
}

/** Bars from the left, each named before and counted behind it. */
function picture({ bars }: Chart, title: string): SVGSVGElement {
  const most = Math.max(...bars.map(({ value }) => value));
  const room = WIDTH - LABELS - FIGURES;
  const height = bars.length * ROW;
  const id = `chart-${++drawn}`;
  const told = bars.map(({ label, value }) => `${label} ${value}`).join('，');
  const rows = bars.flatMap(({ label, value }, i) => {
    const middle = i * ROW + ROW / 2;
    const width = (value / most) * room;
    return [
      makeSvg('text', { x: LABELS - 8, y: middle, class: 'name' }, [label]),
      makeSvg('rect', { x: LABELS, y: middle - BAR / 2, width: Math.max(width, value > 0 ? 1 : 0), height: BAR }),
      makeSvg('text', { x: LABELS + width + 6, y: middle, class: 'value' }, [String(value)]),
    ];
  });
  const axis = makeSvg('line', { x1: LABELS, x2: LABELS, y1: 0, y2: height });
  return makeSvg('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-labelledby': `${id}-t ${id}-d` }, [
    makeSvg('title', { id: `${id}-t` }, [title]),
    makeSvg('desc', { id: `${id}-d` }, [told]),
    ...rows,
    axis,
  ]);
}

function table({ bars }: Chart, title: string, words: Words): HTMLElement {
  const head = make('tr', {}, [
    make('th', { scope: 'col' }, [words.what]),
    make('th', { scope: 'col' }, [words.number]),
  ]);
  const rows = bars.map(({ label, value }) =>
    make('tr', {}, [make('th', { scope: 'row' }, [label]), make('td', {}, [String(value)])]),
  );
  const caption = make('caption', {}, [title]);
  return make('table', { class: 'data' }, [caption, make('thead', {}, [head]), make('tbody', {}, rows)]);
}
