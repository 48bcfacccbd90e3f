/** `- 4 -`, `— 5 —`, 第 6 页, 第6页 共9页, 4/9: what a page break leaves in the text. */
const MARK =
  /^(?:[-—–－_·•.]+\s*\d{1,4}\s*[-—–－_·•.]+|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?)$/i;

export function isPageMark(text: string): boolean {
  return text.length <= 24 && MARK.test(text);
}
