import type { Words } from '../service';

const TOO_LARGE: Words = { zh: '文件太大，无法读取。', en: 'is too large to be read.' };

const KNOWN: Readonly<Record<string, Words>> = {
  ENOENT: { zh: '没有这个文件或文件夹。请检查路径。', en: 'no such file or folder. Check the path.' },
  EACCES: { zh: '没有读取权限。', en: 'no permission to read it.' },
  EPERM: { zh: '没有读取权限。', en: 'no permission to read it.' },
  ELOOP: { zh: '符号链接成环，无法读取。', en: 'its symbolic links form a circle.' },
  ENOTDIR: { zh: '路径中有一段不是文件夹。请检查路径。', en: 'a part of the path is not a folder. Check the path.' },
  EISDIR: { zh: '是文件夹，不是文件。', en: 'is a folder, not a file.' },
  ENAMETOOLONG: { zh: '路径太长。', en: 'the path is too long.' },
  ERR_FS_FILE_TOO_LARGE: TOO_LARGE,
  ERR_STRING_TOO_LONG: TOO_LARGE,
};

/** Why a file or folder cannot be read, in words; the system's own where it is none of the usual. */
export function fileError(error: unknown): Words {
  const code = codeOf(error);
  if (code === 'ENOENT' && isForeign(error)) return FOREIGN;
  const words = KNOWN[code];
  if (words) return words;
  const detail = detailOf(error);
  return { zh: `无法读取：${detail}`, en: `cannot be read: ${detail}` };
}

const FOREIGN: Words = {
  zh: '名称不是 UTF-8（解压 GBK 的压缩包常会这样），打不开。请先改名。',
  en: 'its name is not UTF-8, as unpacking an archive in GBK leaves it, and cannot be opened. Rename it first.',
};

/** The name has bytes that no text stands for, so that nothing of the name that we know is there. */
function isForeign(error: unknown): boolean {
  return error instanceof Error && 'path' in error && String(error.path).includes('\ufffd');
}

const NOT_PERMITTED: Words = {
  zh: '没有写入权限，文件未改。请检查文件和文件夹的权限。',
  en: 'no permission to write; the file is unchanged. Check the permissions of the file and its folder.',
};

const KNOWN_IN_WRITING: Readonly<Record<string, Words>> = {
  EACCES: NOT_PERMITTED,
  EPERM: NOT_PERMITTED,
  EROFS: NOT_PERMITTED,
  ENOSPC: { zh: '磁盘已满，文件未改。', en: 'the disk is full; the file is unchanged.' },
};

/** Why a file could not be replaced, in words. It is as it was. */
export function writeError(error: unknown): Words {
  const words = KNOWN_IN_WRITING[codeOf(error)];
  if (words) return words;
  const detail = detailOf(error);
  return { zh: `无法写入，文件未改：${detail}`, en: `cannot be written and is unchanged: ${detail}` };
}

/** Why a file that was not there could not be written. */
export function newFileError(error: unknown, path: string): Words {
  const code = codeOf(error);
  const { zh, en } = KNOWN_OF_NEW[code] ?? { zh: detailOf(error), en: detailOf(error) };
  return { zh: `没有写出 ${path}：${zh}`, en: `${path} is not written: ${en}` };
}

const DENIED: Words = { zh: '没有写入权限。', en: 'no permission to write there.' };

const KNOWN_OF_NEW: Readonly<Record<string, Words>> = {
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: DENIED,
  ENOSPC: { zh: '磁盘已满。', en: 'the disk is full.' },
  ENOTDIR: { zh: '路径中有一段不是文件夹。', en: 'a part of the path is not a folder.' },
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What an error says of itself. */
export function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
