import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version of the package that the running file belongs to, bundled or not. */
export function version(from: string = __dirname): string {
  try {
    const about: unknown = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
    if (isOurs(about)) return about.version;
  } catch {
    // No readable package.json here: it stands further up.
  }
  const above = dirname(from);
  if (above === from) throw new Error('package.json of gouji not found');
  return version(above);
}

function isOurs(about: unknown): about is { version: string } {
  return typeof about === 'object' && about !== null && 'name' in about && about.name === 'gouji' && 'version' in about;
}
