/** What a page needs that shows a publication: small enough for a client to bundle without the rest of the core. */

export { REPORT_STYLE } from '../publish/style';
export { escapeForPage } from '../text/escape';
