import { closeSync, openSync, readSync } from 'node:fs';

/** Enough for most reports; a longer file makes it grow. */
let room = Buffer.allocUnsafeSlow(1 << 18);

/**
 * The bytes of a file, which hold until the next is read: thousands of small files in turn need no memory of their own, nor is
 * each asked for its size first.
 *
 * @throws what the file system says of a file that cannot be opened or read
 */
export function readBytes(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (;;) {
      const count = readSync(file, room, length, room.length - length, null);
      if (count === 0) return room.subarray(0, length);
      length += count;
      if (length === room.length) room = Buffer.concat([room], room.length * 2);
    }
  } finally {
    closeSync(file);
  }
}
