import type { Finding } from '../rules/finding';
import { changedFinding } from './found';

/** So many findings of one rule in one report are listed. A person needs no more to see that the table is broken, and an editor cannot show more. */
export const MOST = 1000;

/** Thrown to end a rule that has said enough. */
export const ENOUGH = new Error(`a rule has more than ${MOST} findings in one report`);

/** The last finding that is listed says that it is the last. */
export function lastListed(finding: Finding): Finding {
  const { zh, en } = finding.message;
  return changedFinding(finding, {
    message: {
      zh: `${zh}（这一规则在本报告中还有更多，只列前${MOST}处；改正后会接着检查。）`,
      en: `${en} (This rule has more to say of this report; the first ${MOST} places are listed, the rest once these are mended.)`,
    },
  });
}
