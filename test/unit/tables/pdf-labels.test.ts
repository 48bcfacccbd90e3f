import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport, printed } from '../../support/plain-report';
import { print } from '../../support/print';

const ZEROS = ' 0'.repeat(7);
const FIGURES = '0\n'.repeat(7);

/** The report with other lines for one row, as text taken from a PDF has them; `row` is what the printer writes. */
function withRow(layout: string, row: RegExp, lines: string): string {
  const { text } = printed({}, layout);
  const changed = text.replace(row, lines);
  assert.notStrictEqual(changed, text);
  return changed;
}

function codes(text: string): string[] {
  return check(read(text)).findings.map(({ code }) => code);
}

/** The row of the second table by the beginning of its label, in running text and one cell a line. */
const inSpaces = (label: string) => new RegExp(`^${label}[^\\n]*(?:\\n[^\\n\\d]+)*\\n?(?: ?\\d+){7}\\n`, 'm');

describe('labels of text from a PDF', () => {
  it('may have a piece of their group beside the figures in their middle', () => {
    const text = withRow(
      'spaces',
      inSpaces('2.申请人逾期'),
      `2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其\n理${ZEROS}\n政府信息公开申请\n`,
    );
    assert.deepStrictEqual(codes(text), []);
  });

  it('do not begin with a number that a group’s words have left above them', () => {
    const text = withRow('spaces', inSpaces('6.属于四类'), `三、\n于四类过程性信息${ZEROS}\n`);
    const [finding, ...others] = check(read(text)).findings;
    assert.deepStrictEqual([finding?.code, others.length], ['row-label-altered', 0]);
    assert.strictEqual(finding && text.slice(finding.span.start, finding.span.end), '于四类过程性信息');
  });

  it('are of the group below where its rows stand there, and the row above has lost its own', () => {
    const text = withRow('spaces', /^（二）部分公开[^\n\d]*(?:\n[^\n\d]+)*/m, '');
    const [report] = read(text).reports;
    const rows = report?.tables.find(({ key }) => key === 'requests')?.rows ?? [];
    assert.ok(rows.some(({ key, place }) => key === 'partlyGranted' && place === 'in-order'));
    assert.ok(!rows.some(({ key }) => key === 'denied'));
  });

  it('may stand behind their group in one line, and end behind their figures', () => {
    const { text } = printed({}, 'cell lines');
    const loose = text
      .split('\n')
      .map((line) => line.replace(/^\t/, ''))
      .filter((line) => line !== '')
      .join('\n');
    const row = /^（六）其他处理\n1\.申请人无正当理由[^\n]*\n(?:\d+\n){7}/m;
    assert.match(loose, row);
    const lines = `（六）其他处 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息\n${FIGURES}理\n公开申请\n`;
    assert.deepStrictEqual(codes(loose.replace(row, lines)), []);
    const first = loose.replace(
      /^三、本年度办理结果\n（一）予以公开\n((?:\d+\n){7})/m,
      '三、本年度办理 （一）予以公开\n$1结果\n',
    );
    assert.notStrictEqual(first, loose);
    assert.deepStrictEqual(codes(first), []);
    // Figures in the same line are figures.
    const flat = `（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请${ZEROS}\n`;
    assert.deepStrictEqual(codes(loose.replace(row, flat)), []);
  });

  it('are not put together over another row, of what a header left above it and a group below', () => {
    const { text } = print(plainReport({}, '2019'), { layout: 'spaces', groups: 'before', labelWidth: 10 });
    const row = inSpaces('3.补正后');
    assert.match(text, row);
    const page = `自然人 法人或其他组织 总计\n商业企业 科研机构\n法律服务\n机构\n其他\n3.补正后申请内容仍\n不明确\n${ZEROS.trim()}\n`;
    assert.deepStrictEqual(codes(text.replace(row, page)), []);
  });

  it('are followed by figures whose unit stands apart', () => {
    const text = printed({}, 'cell lines', '2019').text;
    const loose = text.replace(/^\t/gm, '').replace(/\n{2,}/g, '\n');
    const apart = loose.replace(/(?<=\n政府集中采购\n\d+\n)(\d+)元?\n/, '$1 元\n');
    assert.notStrictEqual(apart, loose);
    assert.deepStrictEqual(codes(apart), codes(loose));
  });
});
