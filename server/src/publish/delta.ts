import { Memo } from '../text/memo';
import type { Element, Node } from './node';
import type { Publication, PublishedBlock, PublishedFinding, PublishedReport } from './publication';

/** What has to be sent of a publication to whoever has an earlier one: places and charts of all, and the blocks that differ. */
export interface Delta {
  readonly reports: readonly ReportDelta[];
  readonly further: number;
  readonly loose: readonly PublishedFinding[];
  /**
   * Blocks that are new or not as they were, whichever report they belong to. The node and findings of each are written
   * as JSON once, to be compared, and go through all hands as they are.
   */
  readonly changed: readonly Rewritten[];
}

/**
 * A block that is written otherwise than before: into how many pieces its JSON is cut, and those of them that differ, each
 * with its number. Where a figure is typed, nearly all of its table stays.
 */
export type Rewritten = readonly [
  key: string,
  count: number,
  pieces: readonly (readonly [number: number, written: string])[],
];

/** What has become of a report that the preview knows. */
export interface ReportDelta extends Pick<PublishedReport, 'key' | 'name' | 'charts'> {
  /** Every block, in order: its key, where it stands, and how much of the source it takes. */
  readonly places: readonly (readonly [key: string, at: number, length: number])[];
}

/** What was sent of each block, by key: its JSON in pieces. */
export type Sent = ReadonlyMap<string, readonly string[]>;

/** A block that is the same object as before is not written again. */
const json = new Memo<Element, { readonly findings: PublishedBlock['findings']; readonly pieces: readonly string[] }>();

function asJson(node: Element, findings: PublishedBlock['findings']): readonly string[] {
  const before = json.get(node);
  if (before?.findings === findings) return before.pieces;
  const pieces = piecesOf(node, findings);
  json.set(node, { findings, pieces });
  return pieces;
}

/** What holds a table's rows, from the outside in. */
const AROUND_ROWS: ReadonlySet<string> = new Set(['div', 'table', 'thead', 'tbody']);

const rows = new Memo<Element, string>();

/** `JSON.stringify` of both, each row of a table in a piece of its own, which is written once for as long as it is the same. */
function piecesOf(node: Element, findings: PublishedBlock['findings']): string[] {
  const pieces: string[] = [];
  let open = '[';
  const write = (one: Node): void => {
    if (typeof one !== 'string' && one.tag === 'tr') {
      pieces.push(open, rowAsJson(one));
      open = '';
    } else if (typeof one === 'string' || !AROUND_ROWS.has(one.tag)) open += JSON.stringify(one);
    else {
      open += `{"tag":"${one.tag}","attributes":${JSON.stringify(one.attributes)},"children":[`;
      one.children.forEach((child, k) => {
        if (k > 0) open += ',';
        write(child);
      });
      open += ']}';
    }
  };
  write(node);
  pieces.push(`${open},${JSON.stringify(findings)}]`);
  return pieces;
}

function rowAsJson(row: Element): string {
  const before = rows.get(row);
  if (before !== undefined) return before;
  const written = JSON.stringify(row);
  rows.set(row, written);
  return written;
}

/** The pieces that differ; all of them where they are not as many. Null where none does. */
function rewriting(key: string, before: readonly string[] | undefined, now: readonly string[]): Rewritten | null {
  if (before === now) return null;
  const known = before?.length === now.length ? before : [];
  const pieces = now.flatMap((written, k) => (written === known[k] ? [] : [[k, written] as const]));
  return pieces.length > 0 ? [key, now.length, pieces] : null;
}

/** @param sent what the other side has; an empty map for one that has nothing */
export function deltaOf({ reports, further, loose }: Publication, sent: Sent): { delta: Delta; sent: Sent } {
  const changed: Rewritten[] = [];
  const now = new Map<string, readonly string[]>();
  for (const { blocks } of reports) {
    for (const { key, node, findings } of blocks) {
      const written = asJson(node, findings);
      const change = rewriting(key, sent.get(key), written);
      now.set(key, written);
      if (change) changed.push(change);
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
