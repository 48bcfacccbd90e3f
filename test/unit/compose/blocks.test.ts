import * as assert from 'node:assert';
import { joined, sectionBlocks, tableOf } from '../../../server/src/compose/block';
import { plain } from '../../../server/src/compose/draft';
import { dueForm } from '../../../server/src/compose/due-form';
import { paragraphs } from '../../../server/src/compose/paragraphs';
import type { FormId } from '../../../server/src/forms/form';
import type { Report } from '../../../server/src/model/report';
import { readOne, sample } from './support';

const PLAIN = readOne(sample('tabs').text).report;

/** A report in which only what is told differs. */
function report(changes: Partial<Report>): Report {
  return { ...PLAIN, ...changes };
}

describe('the form on which a missing part is written', () => {
  const due = (form: FormId | null, year: number | null): FormId => dueForm(report({ form, year }));

  it('is the report’s own', () => {
    assert.strictEqual(due('2019', 2022), '2019');
    assert.strictEqual(due('2021', 2019), '2021');
  });

  it('is else that of its year', () => {
    assert.strictEqual(due(null, 2019), '2019');
    assert.strictEqual(due(null, 2020), '2019');
    assert.strictEqual(due(null, 2021), '2021');
    assert.strictEqual(due(null, 2026), '2021');
  });

  it('is else the one in force', () => {
    assert.strictEqual(due(null, null), '2021');
    assert.strictEqual(due(null, 2008), '2021');
  });
});

describe('the paragraphs of a text section', () => {
  it('are the five aspects of section one, each with its prompt', () => {
    assert.deepStrictEqual(
      paragraphs('2021', 'overview').map(plain),
      ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'].map(
        (aspect, i) => `（${'一二三四五'[i]}）${aspect}。（请填写${aspect}情况）`,
      ),
    );
  });

  it('are problems and improvements in section five', () => {
    assert.deepStrictEqual(paragraphs('2019', 'problems').map(plain), [
      '（一）存在的主要问题。（请填写存在的主要问题）',
      '（二）改进情况。（请填写改进情况）',
    ]);
  });

  it('are none in the tables’ sections', () => {
    for (const key of ['proactive', 'requests', 'reviewLitigation'] as const) {
      assert.deepStrictEqual(paragraphs('2021', key), []);
      assert.notStrictEqual(tableOf(PLAIN, key), null);
    }
    assert.strictEqual(tableOf(PLAIN, 'other'), null);
  });
});

describe('blocks one below the other', () => {
  const written = (changes: Partial<Report>, key: 'other' | 'reviewLitigation'): string => {
    const one = report(changes);
    return plain(joined(one, sectionBlocks(one, key, sample('tabs').text)));
  };
  const { manner } = PLAIN;

  it('have an empty line between them where headings have', () => {
    assert.match(written({ manner: { ...manner, spaced: true } }, 'other'), /事项\n\n.*元。\n\n（请填写其他/);
    assert.match(written({ manner: { ...manner, spaced: false } }, 'other'), /事项\n.*元。\n（请填写其他/);
  });

  it('have one around a bar table in any case, since only that ends it', () => {
    assert.match(written({ manner: { ...manner, layout: 'bars', spaced: false } }, 'reviewLitigation'), /情况\n\n\| /);
    assert.match(
      written({ manner: { ...manner, layout: 'tabs', spaced: false } }, 'reviewLitigation'),
      /情况\n行政复议\t/,
    );
  });

  it('have the report’s line break', () => {
    const text = written({ manner: { ...manner, lineBreak: '\r\n', spaced: true } }, 'reviewLitigation');
    assert.strictEqual(text.replace(/\r\n/g, '').search(/[\r\n]/), -1);
  });

  it('are elements in a page', () => {
    const one = report({ sections: [], manner: { ...manner, layout: 'html', headingElement: 'h2', spaced: false } });
    assert.match(
      plain(joined(one, sectionBlocks(one, 'other', ''))),
      /^<h2>六、其他需要报告的事项<\/h2>\n<p>.*元。<\/p>\n<p>（请填写其他.*<\/p>$/,
    );
  });

  it('are the heading alone where nothing else is asked for', () => {
    assert.strictEqual(
      plain(joined(PLAIN, sectionBlocks(PLAIN, 'requests', sample('tabs').text, true))),
      '三、收到和处理政府信息公开申请情况',
    );
  });
});
