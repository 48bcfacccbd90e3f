// The reports that are opened in the window: one of each layout, some with a section that is cut out and inserted again.

/** The headings of the sections by number; the first of them stands over a table. */
const HEADINGS = {
  四: /^(?:#+ |<p>)?四、.*行政诉讼情况/,
  五: /^(?:#+ |<p>)?五、存在的?(?:主要)?问题及改进情况/,
  六: /^(?:#+ |<p>)?六、其他需要报告的事项/,
};

/**
 * @typedef {{ section: '四' | '五', next: '五' | '六' }} Cut
 * @typedef {{ layout: string, file: string, picture: boolean, cut?: Cut }} Report
 *   `file`: its name in `examples/`, else its path in the project; `picture`: the read-me may show it; `cut`: what is cut out and
 *   inserted again, in our language and in another's; test/suite does so in every layout
 */

/** @type {Report[]} */
export const REPORTS = [
  {
    layout: 'tabs',
    file: '青岚市水利局2024年政府信息公开工作年度报告.gknb',
    picture: true,
    cut: { section: '四', next: '五' },
  },
  { layout: 'spaces', file: '云溪县人民政府2023年政府信息公开工作年度报告.txt', picture: true },
  {
    layout: 'cell-lines',
    file: '望舒市教育体育局2024年政府信息公开年报.txt',
    picture: true,
    cut: { section: '五', next: '六' },
  },
  { layout: 'bars', file: '白榆镇人民政府2024年政府信息公开工作年度报告.md', picture: true },
  {
    layout: 'html',
    file: 'test/fixtures/known/html-plain.html',
    picture: false,
    cut: { section: '五', next: '六' },
  },
];

/** The example in which everything agrees. */
export const GOOD = '岚溪市交通运输局2024年政府信息公开工作年度报告.gknb';

/**
 * The lines of the section that is cut out of a report.
 * @param {string} text
 * @param {Cut} cut
 * @returns {{ first: number, end: number }} lines counted from 0; `end` is the line of the next heading
 */
export function linesToCut(text, { section, next }) {
  // Headings in PDF text may be written with radicals, which look the same.
  const lines = text.normalize('NFKC').split('\n');
  const at = (/** @type {'四' | '五' | '六'} */ name) => lines.findIndex((line) => HEADINGS[name].test(line));
  const [first, end] = [at(section), at(next)];
  if (first < 0 || end <= first) throw new Error(`no section ${section} before section ${next}`);
  return { first, end };
}
