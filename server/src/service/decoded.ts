/** For whoever reads files and wants nothing else of the core. */
export { decodedText } from '../text/decoded';
