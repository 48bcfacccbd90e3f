import { Memo } from '../text/memo';
import type { Element, Node } from './node';
import type { Publication, PublishedBlock, PublishedFinding, PublishedReport } from './publication';

/** What has to be sent of a publication to whoever has an earlier one: places and charts of all, and the blocks that differ. */
export interface Delta {
  readonly reports: readonly ReportDelta[];
  readonly further: number;
  readonly loose: readonly PublishedFinding[];
  /**
   * Blocks that are new or not as they were, whichever report they belong to: the key of each, and its node and findings as
   * JSON. They are written once, to be compared, and go through all hands as they are.
   */
  readonly changed: readonly (readonly [key: string, written: string])[];
}

export interface ReportDelta extends Pick<PublishedReport, 'key' | 'name' | 'charts'> {
  /** Every block, in order: its key, where it stands, and how much of the source it takes. */
  readonly places: readonly (readonly [key: string, at: number, length: number])[];
}

/** What was sent of each block, by key. */
export type Sent = ReadonlyMap<string, string>;

/** A block that is the same object as before is not written again. */
const json = new Memo<Element, { readonly findings: PublishedBlock['findings']; readonly written: string }>();

function asJson(node: Element, findings: PublishedBlock['findings']): string {
  const before = json.get(node);
  if (before?.findings === findings) return before.written;
  const written = `[${nodeAsJson(node)},${JSON.stringify(findings)}]`;
  json.set(node, { findings, written });
  return written;
}

/** What holds a table's rows, from the outside in. */
const AROUND_ROWS: ReadonlySet<string> = new Set(['div', 'table', 'thead', 'tbody']);

const rows = new Memo<Element, string>();

/** As `JSON.stringify`, but for rows of tables, which are written once for as long as they are the same. */
function nodeAsJson(node: Node): string {
  if (typeof node === 'string') return JSON.stringify(node);
  if (node.tag === 'tr') {
    const before = rows.get(node);
    if (before !== undefined) return before;
    const written = JSON.stringify(node);
    rows.set(node, written);
    return written;
  }
  if (!AROUND_ROWS.has(node.tag)) return JSON.stringify(node);
  const { tag, attributes, children } = node;
  return `{"tag":"${tag}","attributes":${JSON.stringify(attributes)},"children":[${children.map(nodeAsJson).join(',')}]}`;
}

/** @param sent what the other side has; an empty map for one that has nothing */
export function deltaOf({ reports, further, loose }: Publication, sent: Sent): { delta: Delta; sent: Sent } {
  const changed: Delta['changed'][number][] = [];
  const now = new Map<string, string>();
  for (const { blocks } of reports) {
    for (const { key, node, findings } of blocks) {
      const written = asJson(node, findings);
      now.set(key, written);
      if (sent.get(key) !== written) changed.push([key, written]);
    }
  }
  const places = reports.map(({ key, name, charts, blocks }) => ({
    key,
    name,
    charts,
    places: blocks.map((block) => [block.key, block.at, block.length] as const),
  }));
  return { delta: { reports: places, further, loose, changed }, sent: now };
}
