import type { Told } from './told';

const REST = /其[他它余](?!处理|方式|渠道|途径|形式)|剩余|余下/;
const COUNT = /\d+余?(?:件|条|份|个|宗|起|例)/g;

/**
 * Whether the sentence names a part of a list that is not read: 网络申请5件、其他2件; 网络申请5件、窗口登记2件.
 *
 * @param parts the list, as far as it is read
 * @param all what is read in the report
 */
export function listGoesOn(parts: readonly Told[], all: readonly Told[]): boolean {
  const [first] = parts;
  if (!first) return false;
  const { sentence } = first.place;
  // A sentence cut off at the end of a line may have lost what stands behind.
  if (!sentence.ended) return true;
  const behind = sentence.folded.slice(first.statement.start);
  if (REST.test(behind)) return true;
  const read = new Set(all.filter(({ place }) => place.sentence === sentence).map(({ statement }) => statement.start));
  return [...behind.matchAll(COUNT)].some(({ index }) => !read.has(first.statement.start + index));
}
