/** For whoever looks for files that may hold a report and wants nothing else of the core. */
export { LARGEST_FILE, languageOfFile, OWN_LANGUAGE } from '../model/languages';
