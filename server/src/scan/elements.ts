/** Elements that begin a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol section article header footer main blockquote center dl dt dd pre title caption body html head hr br form figure table'.split(
    ' ',
  ),
);

/** Inside these a line break of the source is mere white space. */
export const FLOWING: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 li title dt dd caption'.split(' '));
