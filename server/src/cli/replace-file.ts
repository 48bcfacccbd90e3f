import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Words } from '../service';
import { newFileError, writeError } from './file-error';

/**
 * Puts `after` in the place of a file's bytes, whole or not at all: it is written beside the file and takes its name,
 * its mode and its owner. A link stays; what it leads to is replaced. Returns why it could not be done, else null.
 * `before` is what the file held when it was read: if somebody has changed it since, it is left alone.
 */
export function replaceFile(path: string, before: Uint8Array, after: Uint8Array): Words | null {
  try {
    const real = realpathSync(path);
    const stats = statSync(real);
    // Whoever may write in the folder could replace the file all the same; its mode says that it is not wanted.
    if ((stats.mode & WRITABLE) === 0) return READ_ONLY;
    accessSync(real, constants.W_OK);
    return writeBeside(real, stats, before, after);
  } catch (error) {
    return writeError(error);
  }
}

/** Makes a file that is not there yet, whole or not at all. Returns why it could not be done, else null. */
export function newFile(path: string, bytes: Uint8Array): Words | null {
  const beside = join(dirname(path), `.gouji-${process.pid}-${Date.now()}.tmp`);
  try {
    writeFileSync(beside, bytes, { flag: 'wx', flush: true });
    nameOnce(beside, path);
    return null;
  } catch (error) {
    return isThere(error) ? THERE : newFileError(error, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Gives a file a second name; fails, as a renaming would not, where there is such a file already. */
function nameOnce(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch (error) {
    if (isThere(error)) throw error;
    // On a USB stick no file has two names.
    copyFileSync(file, name, constants.COPYFILE_EXCL);
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

const THERE: Words = {
  zh: '目标文件夹里已有同名文件，未写。请换一个文件夹，或先移走它。',
  en: 'a file of that name is in the folder already; nothing is written. Use another folder, or move it away first.',
};

/** Anybody's permission to write. */
const WRITABLE = 0o222;
/** The part of the mode that is permissions. */
const PERMISSIONS = 0o7777;

function writeBeside(real: string, stats: Stats, before: Uint8Array, after: Uint8Array): Words | null {
  const beside = join(dirname(real), `.gouji-${process.pid}-${Date.now()}.tmp`);
  const file = openSync(beside, 'wx', 0o600);
  try {
    try {
      writeFileSync(file, after);
      keepOwner(file, stats);
      fchmodSync(file, stats.mode & PERMISSIONS);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (!readFileSync(real).equals(before)) {
      rmSync(beside, { force: true });
      return CHANGED;
    }
    renameSync(beside, real);
    return null;
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Before the mode, as a change of owner takes some of its bits away. Throws where we may not give the file away. */
function keepOwner(file: number, { uid, gid }: Stats): void {
  if (process.platform === 'win32') return;
  if (process.getuid?.() !== uid || process.getgid?.() !== gid) fchownSync(file, uid, gid);
}

const READ_ONLY: Words = {
  zh: '是只读文件，未改。请先取消只读。',
  en: 'is read-only and unchanged. Make it writable first.',
};

const CHANGED: Words = {
  zh: '在检查期间被其他程序改动，未改。请重试。',
  en: 'was changed by another program meanwhile and is left alone. Try again.',
};
