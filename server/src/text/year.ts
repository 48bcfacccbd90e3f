/** The numerals of a year, in order of value. */
export const YEAR_NUMERALS = '〇一二三四五六七八九';

/** Whatever is written for nought among them: 二〇二一, 二零二一, 二○二一, 二0二一, and letters that look like it. */
export const NOUGHT = '〇零○0０OoＯｏ';

/** A year in Chinese numerals, for expressions, in folded text and in any other. */
export const CHINESE_YEAR = `二[${NOUGHT}][${NOUGHT}${YEAR_NUMERALS}]{2}`;

/** The same, or one in digits of either width. */
export const ANY_YEAR = `(?:[2２][0０][\\d０-９]{2}|${CHINESE_YEAR})`;

/** Every sign that a year may be written with, in digits of either width or in Chinese, for a class of characters. */
export const YEAR_SIGNS = `0-9０-９${NOUGHT}${YEAR_NUMERALS}`;
