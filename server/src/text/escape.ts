const WRITTEN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // No page can hold it; browsers show it so.
  '\0': '\ufffd',
};

/**
 * A text as HTML writes it, between tags and between double quotes alike. This is for sources that a person goes on editing
 * and that are read again: every character comes back as it was, and none is a reference without need.
 */
export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, written) : text;
}

/** A text as a page for browsers has to hold it: between single quotes too, and without NUL. */
export function escapeForPage(text: string): string {
  return text.replace(/[&<>"'\0]/g, written);
}

function written(sign: string): string {
  return WRITTEN[sign] as string;
}
