import { isAbsolute, sep } from 'node:path';

/** A path as a URI: a `file:` one for an absolute path, else a relative reference. Standard input stays `-`. */
export function artifactUri(path: string, separator: string = sep, absolute: boolean = isAbsolute(path)): string {
  const encoded = path
    .replace(LONE, '\ufffd')
    .split(separator === '\\' ? /[\\/]/ : '/')
    .map(encodeURIComponent)
    .join('/');
  if (!absolute) return encoded;
  // A drive's letter has no slash before it, the name of another machine two.
  const rest = encoded.replace(/^\/?([A-Za-z])%3A\//, '/$1:/');
  return rest.startsWith('//') ? `file:${rest}` : `file://${rest}`;
}

/** Half a surrogate pair, which no URI can express; names of files can hold one. */
const LONE = /\p{Cs}/gu;
