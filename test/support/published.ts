import {
  check,
  type Element,
  type Language,
  type Node,
  type Publication,
  type PublishedBlock,
  publish,
  read,
} from '../../server/src/service';

/** A text as the preview shows it. */
export function annotated(text: string, language: Language = 'zh'): Publication {
  const reading = read(text);
  return publish(reading, check(reading).findings, { annotated: true, language });
}

/** A text as it is handed out. */
export function plain(text: string): Publication {
  return publish(read(text), [], { annotated: false, language: 'zh' });
}

/** All blocks, of whichever report. */
export function blocksOf({ reports }: Publication): PublishedBlock[] {
  return reports.flatMap(({ blocks }) => blocks);
}

/** The block whose key ends so. */
export function blockOf(publication: Publication, name: string): PublishedBlock {
  const keys = blocksOf(publication).map(({ key }) => key);
  const found = blocksOf(publication).find(({ key }) => key.replace(/^r\d+-/, '') === name);
  if (!found) throw new Error(`no block ${name} among ${keys.join(', ')}`);
  return found;
}

/** The element and all in it, in order. */
export function elementsIn(node: Element): Element[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : elementsIn(child)))];
}

export function wordsIn(node: Node): string {
  return typeof node === 'string' ? node : node.children.map(wordsIn).join('');
}

/** The rows of a table as they are seen: the words of each cell, and how far it reaches. */
export function rowsIn(node: Element): string[] {
  const rows = elementsIn(node).filter(({ tag }) => tag === 'tr');
  return rows.map((row) =>
    row.children
      .filter((cell) => typeof cell !== 'string')
      .map((cell) => {
        const { colspan, rowspan } = cell.attributes;
        const reach = colspan || rowspan ? `[${colspan ?? 1}×${rowspan ?? 1}]` : '';
        return wordsIn(cell) + reach;
      })
      .join('|'),
  );
}
