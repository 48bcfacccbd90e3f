import { countedIn } from './agree';
import type { RequestTopic, Statement } from './statement';

/** What a sentence says of all, as far as that can be told: what it says of one thing after another is left out. */
export function ofAll(found: readonly Statement[]): readonly Statement[] {
  return found.length < 2 ? found : withoutTwins(withoutOneWay(found));
}

/**
 * 网络申请30件，予以公开20件；信函申请10件，予以公开5件: what stands between two ways of asking is of one of them, and so is what stands
 * behind the last.
 */
function withoutOneWay(found: readonly Statement[]): readonly Statement[] {
  const first = found.findIndex(isWay);
  if (first < 0) return found;
  const apart = found.slice(first, found.findLastIndex(isWay) + 1).every(isWay);
  return apart ? found : found.filter((one, i) => i < first || isWay(one));
}

function isWay({ topic }: Statement): boolean {
  return topic.kind === 'channel';
}

/** 征地类30件，予以公开20件；拆迁类28件，予以公开8件: of two numbers of the same neither need be of all. */
function withoutTwins(found: readonly Statement[]): readonly Statement[] {
  const first = new Map<string, Statement>();
  const twins = new Set<string>();
  for (const one of found) {
    if (one.kind !== 'count' || isWay(one)) continue;
    const key = keyOf(one);
    const before = first.get(key);
    if (!before) first.set(key, one);
    else if (counted(before) !== counted(one)) twins.add(key);
  }
  return twins.size === 0 ? found : found.filter((one) => one.kind !== 'count' || isWay(one) || !twins.has(keyOf(one)));
}

/** 收到申请58件，涉及事项72项，予以公开40项: an outcome counted otherwise than the requests before it. */
export function isOfItems({ outcomes }: RequestTopic, unit: string, found: readonly Statement[]): boolean {
  if (outcomes.length === 0) return false;
  const before = found.find(({ kind, topic }) => kind === 'count' && topic.kind === 'requests');
  return before !== undefined && before.count?.unit !== unit;
}

/**
 * 收到申请58件，其中自然人54件，予以公开25件: an outcome right behind applicants may be theirs, unless all of the whole were counted:
 * 其中自然人54件，企业4件，予以公开25件.
 */
export function endsInApplicants(found: readonly Statement[]): boolean {
  const last = found.at(-1);
  if (!last || !isApplicants(last) || last.aside) return false;
  const { whole } = last;
  const together = found.filter((one) => isApplicants(one) && one.whole === whole);
  return whole === null || together.reduce((sum, one) => sum + (counted(one) ?? 0), 0) !== counted(whole);
}

function isApplicants({ kind, topic }: Statement): boolean {
  return kind === 'count' && topic.kind === 'requests' && topic.applicants.length > 0 && topic.outcomes.length === 0;
}

/** What is counted, of which year, and whose. */
function keyOf({ topic, scope: { year, body } }: Statement): string {
  return JSON.stringify([topic, year?.value, body?.name]);
}

function counted({ count }: Statement): number | null {
  return count && countedIn(count);
}
