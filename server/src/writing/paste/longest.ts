/** The longest text, in UTF-16 units, that is looked at when it is pasted: more than any report that a person would paste. */
export const LONGEST_PASTE = 1 << 21;
