/** What a page needs that shows a publication: small enough for a client to bundle without the rest of the core. */

export { escaped } from '../publish/print';
export { REPORT_STYLE } from '../publish/style';
