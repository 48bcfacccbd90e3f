/**
 * Puts formatted text on the clipboard, with its words alone for programs that take no more.
 *
 * @returns whether that could be done
 */
export async function copyFormatted(html: string): Promise<boolean> {
  try {
    const words = new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([words], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}
