/** Stands before each line that the tests print in a browser's VS Code, among the many lines of VS Code itself. */
export const MARK = '[gouji] ';
