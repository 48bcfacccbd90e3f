// Imported before a program of dist/ that is run to keep what V8 makes of it (see keep-code.mjs): writes that when the program ends.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import v8 from 'node:v8';
import vm from 'node:vm';
import { keptFile } from './paths.mjs';

// V8 takes what it made only while its flags are as they were then: at a start they are as Node gave them.
v8.setFlagsFromString = () => {};

/** @type {Map<string, vm.Script>} */
const made = new Map();

vm.Script = class extends vm.Script {
  /**
   * @param {string} text
   * @param {vm.ScriptOptions & { filename: string }} options
   */
  constructor(text, options) {
    super(text, options);
    made.set(options.filename, this);
  }
};

process.on('exit', () => {
  for (const [file, script] of made) {
    const kept = keptFile(file);
    // Whoever starts the program meanwhile finds all of it or its stamp alone.
    writeFileSync(`${kept}.new`, Buffer.concat([readFileSync(kept), script.createCachedData()]));
    renameSync(`${kept}.new`, kept);
  }
});
