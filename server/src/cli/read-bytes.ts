import { closeSync, openSync, readSync } from 'node:fs';

/** Enough for most reports; a longer file makes it grow. */
let room = Buffer.allocUnsafeSlow(1 << 18);

/** Bytes of more than any text that can be held; a device may never come to an end. */
const MOST = 1 << 30;

/**
 * The bytes of a file, which hold until the next is read: thousands of small files in turn need no memory of their own, nor is
 * each asked for its size first.
 *
 * @throws what the file system says of a file that cannot be opened or read, or is too large
 */
export function readBytes(path: string, most: number = MOST): Buffer {
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (;;) {
      const count = readSync(file, room, length, room.length - length, null);
      if (count === 0) return room.subarray(0, length);
      length += count;
      if (length < room.length) continue;
      if (length >= most) throw Object.assign(new Error('too large'), { code: 'ERR_FS_FILE_TOO_LARGE' });
      room = Buffer.concat([room], room.length * 2);
    }
  } finally {
    closeSync(file);
  }
}
