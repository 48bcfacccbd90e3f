import { statementsOf } from '../../../server/src/statements/read';
import { sentenceOf } from '../../../server/src/statements/sentence';
import type { Statement } from '../../../server/src/statements/statement';

/** What a sentence says, each statement as one line: `count 58 new`, `none 未收到… received`, `share 40% granted+partlyGranted`. */
export function said(text: string, before: Statement | null = null): string[] {
  return statementsOf(sentenceOf(text), before).map((one) => line(text, one));
}

export function line(text: string, { kind, topic, start, end, count }: Statement): string {
  const { folded } = sentenceOf(text);
  const words = kind === 'count' || kind === 'share' ? ` ${folded.slice(start, end)}` : '';
  const about = count && count.about !== 'exactly' ? ` ${count.about}` : '';
  return `${kind}${words}${about} ${topicLine(topic)}`;
}

function topicLine(topic: Statement['topic']): string {
  switch (topic.kind) {
    case 'requests': {
      const what = [...topic.stages, ...topic.outcomes].join('+');
      return topic.applicants.length > 0 ? `${what}/${topic.applicants.join('+')}` : what;
    }
    case 'litigation':
      return [topic.groups.join('+'), topic.verdicts.join('+')].filter((part) => part !== '').join('/');
    case 'disclosure':
      return `${topic.row}/${topic.column}`;
    case 'channel':
      return 'channel';
  }
}
