import type { Words } from '../service';

const KNOWN: Readonly<Record<string, Words>> = {
  ENOENT: { zh: '没有这个文件或文件夹。请检查路径。', en: 'no such file or folder. Check the path.' },
  EACCES: { zh: '没有读取权限。', en: 'no permission to read it.' },
  EPERM: { zh: '没有读取权限。', en: 'no permission to read it.' },
  ELOOP: { zh: '符号链接成环，无法读取。', en: 'its symbolic links form a circle.' },
  ENOTDIR: { zh: '路径中有一段不是文件夹。请检查路径。', en: 'a part of the path is not a folder. Check the path.' },
  EISDIR: { zh: '是文件夹，不是文件。', en: 'is a folder, not a file.' },
  ENAMETOOLONG: { zh: '路径太长。', en: 'the path is too long.' },
  ERR_FS_FILE_TOO_LARGE: { zh: '文件太大，无法读取。', en: 'is too large to be read.' },
};

/** Why a file or folder cannot be read, in words; the system's own where it is none of the usual. */
export function fileError(error: unknown): Words {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words = KNOWN[code];
  if (words) return words;
  const detail = error instanceof Error ? error.message : String(error);
  return { zh: `无法读取：${detail}`, en: `cannot be read: ${detail}` };
}
