import * as assert from 'node:assert';
import { read } from '../../../server/src/model/read';
import { finder } from '../../../server/src/statements/finder';
import { foundIn, foundInProse, repeatedUnits, sentencesOf } from '../../../server/src/statements/narrative';
import { sentenceOf } from '../../../server/src/statements/sentence';
import { sample } from '../compose/support';

const asked: string[] = [];
const lamps = finder(({ folded }) => {
  asked.push(folded);
  const at = folded.indexOf('灯塔');
  return at < 0 ? null : at;
});

/** A sound report with more sentences under 一、总体情况 and beside a table. */
function reportWith(overview: string, besideTable = '') {
  const { text } = sample('tabs');
  const behind = (heading: string, words: string, body: string) => {
    const at = body.indexOf('\n', body.indexOf(heading)) + 1;
    assert.ok(at > 0);
    return body.slice(0, at) + words + body.slice(at);
  };
  const [report] = read(behind('主动公开政府信息情况', besideTable, behind('总体情况', overview, text))).reports;
  assert.ok(report);
  return report;
}

describe('a finder', () => {
  it('finds nothing in a sentence without it', () => {
    assert.strictEqual(lamps.in(sentenceOf('海上没有光。')), null);
  });

  it('looks at the same words once', () => {
    asked.length = 0;
    assert.strictEqual(lamps.in(sentenceOf('看见灯塔了。')), 2);
    assert.strictEqual(lamps.in(sentenceOf('看见灯塔了。')), 2);
    assert.deepStrictEqual(asked, ['看见灯塔了。']);
  });

  it('finds nothing falsy as if it were nothing', () => {
    assert.strictEqual(lamps.in(sentenceOf('灯塔在前。')), 0);
  });

  it('looks at sentences that others were asked of before it was there', () => {
    const sentence = sentenceOf('礁石旁有灯塔和小船。');
    assert.strictEqual(lamps.in(sentence), 4);
    const boats = finder(({ folded }) => (folded.includes('小船') ? '小船' : null));
    assert.strictEqual(boats.in(sentence), '小船');
    assert.strictEqual(lamps.in(sentence), 4);
  });
});

describe('a finder that a unit calls', () => {
  const called: string[] = [];
  const storms = finder(({ folded }) => {
    called.push(folded);
    return folded.includes('风暴') ? true : null;
  }, '暴㊣');

  it('looks only where one of its units stands', () => {
    // It was asked of the sentences of other tests as well.
    called.length = 0;
    assert.strictEqual(storms.in(sentenceOf('南边起了风暴，北边没有。')), true);
    assert.strictEqual(storms.in(sentenceOf('一只白鸟。')), null);
    assert.deepStrictEqual(called, ['南边起了风暴,北边没有。']);
  });

  it('finds nothing where its unit stands for something else', () => {
    assert.strictEqual(storms.in(sentenceOf('又是一场暴雨。')), null);
  });
});

describe('what is found in a report', () => {
  it('is nothing where no sentence has it', () => {
    assert.deepStrictEqual(foundIn(reportWith('岸边风平浪静。\n'), lamps), []);
  });

  it('is each sentence that has it, in order of place', () => {
    const report = reportWith('东边是灯塔。西边什么也没有。灯塔又亮了！\n');
    assert.deepStrictEqual(
      foundIn(report, lamps).map(({ place, found }) => [place.sentence.text, place.section, found]),
      [
        ['东边是灯塔。', 'overview', 3],
        ['灯塔又亮了！', 'overview', 0],
      ],
    );
  });

  it('is only what stands in whole sentences where prose is asked of', () => {
    const report = reportWith('', '灯塔\n灯塔在此处。\n');
    const words = (found: ReturnType<typeof foundIn>) => found.map(({ place }) => place.sentence.text);
    assert.deepStrictEqual(words(foundIn(report, lamps)), ['灯塔', '灯塔在此处。']);
    assert.deepStrictEqual(words(foundInProse(report, lamps)), ['灯塔在此处。']);
  });
});

describe('what stands in a narrative again', () => {
  const before = repeatedUnits(reportWith(''));

  it('is counted in folded units, once for each time after the first', () => {
    assert.strictEqual(repeatedUnits(reportWith('潮水退了。风 起了。潮水退了。风起了。潮水退了。\n')), before + 10);
  });

  it('is not what stands in another report', () => {
    reportWith('鸥鸟归巢。\n');
    assert.strictEqual(repeatedUnits(reportWith('鸥鸟归巢。\n')), before);
  });
});

describe('a narrative', () => {
  const texts = (overview: string) =>
    sentencesOf(reportWith(overview))
      .map(({ sentence }) => sentence.text)
      .slice(0, 40);

  it('is cut behind marks that end sentences, with the quotes and brackets that they close', () => {
    const told = texts('他问“灯亮了吗？”然后走了。（天黑了。）船回来了!!“好。”’）\n');
    for (const words of ['他问“灯亮了吗？”', '然后走了。', '（天黑了。）', '船回来了!!', '“好。”’）'])
      assert.ok(told.includes(words), words);
  });

  it('goes on over a line that reaches the edge of the page, and ends at a shorter one', () => {
    const edge = '风'.repeat(100);
    const told = texts(`${edge}\n浪浪浪。\n雨雨\n雪雪。\n`);
    for (const words of [`${edge}浪浪浪。`, '雨雨', '雪雪。']) assert.ok(told.includes(words), words);
  });
});
