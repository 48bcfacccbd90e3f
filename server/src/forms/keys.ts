/** Keys of rows and columns that are the same in every form and that more than one part of the program singles out. */

/** Column of the sums, in the second table and, behind the group's key, in the third. */
export const TOTAL = 'total';

/** Rows of the second table that the sums single out. */
export const NEW = 'newlyReceived';
export const CARRIED_IN = 'carriedIn';
export const PROCESSED = 'processedTotal';
export const CARRIED_OUT = 'carriedOut';

/** Row that heads all ways in which a request can end. */
export const RESULTS = 'processed';

/** Key of the third table's one row. */
export const LITIGATION_ROW = 'litigation';
