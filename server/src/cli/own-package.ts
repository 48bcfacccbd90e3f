import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Package {
  readonly folder: string;
  readonly version: string;
}

/**
 * The package that the running file belongs to, bundled or not.
 *
 * @throws Error where no folder above holds our `package.json`
 */
export function ownPackage(from: string = __dirname): Package {
  try {
    const about: unknown = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
    if (isOurs(about)) return { folder: from, version: about.version };
  } catch {
    // No readable package.json here: it stands further up.
  }
  const above = dirname(from);
  if (above === from) throw new Error('package.json of gouji not found');
  return ownPackage(above);
}

function isOurs(about: unknown): about is { version: string } {
  return typeof about === 'object' && about !== null && 'name' in about && about.name === 'gouji' && 'version' in about;
}
