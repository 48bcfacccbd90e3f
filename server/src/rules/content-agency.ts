import type { Report } from '../model/report';
import { STANDS_FOR } from '../sections/left-over';
import { foundIn, type Placed, sentencesOf, spanIn } from '../statements/narrative';
import { perSentence } from '../statements/sentence';
import { PLACES } from '../text/places';
import { isPlain } from '../text/plain';
import { possibleFix } from './fixes/fix';
import { isZoneCommittee } from './questions/bodies';
import { namedReport } from './questions/named-report';
import { withoutTitles } from './questions/years';
import type { Rule } from './rule';

export const contentAgency: Rule = {
  code: 'content-agency',
  category: 'content',
  severity: 'information',
  title: { zh: '机关名称前后不一致', en: 'The body goes by another name' },
  basis: 'practice',
  check(report, tell, { text }) {
    const { agency } = report;
    if (agency === null || !BODY.test(agency) || DUE.test(agency)) return;
    for (const { place, name, start, end } of namesIn(report)) {
      if (isSameBody(name, agency)) continue;
      const span = spanIn(place, start, end);
      const title = { zh: `改为“${agency}”`, en: `Change to “${agency}”` };
      tell({
        span,
        message: {
          zh: `标题里的机关是“${agency}”，这里写的是“${name}”。如果说的是同一机关，请统一名称；如果沿用了别处的文字，请改正。`,
          en: `The title names ${agency}, this place ${name}. If both are one body, use one name; if the text was taken over from elsewhere, correct it.`,
        },
        fixes: isPlain(text, span) ? [possibleFix(title, [{ span, newText: agency }])] : [],
      });
    }
  },
};

/** What stands for a name that the title leaves to be written. */
const DUE = new RegExp(STANDS_FOR);

/** The full name of a body: a place, and a word that bodies are called. */
const BODY = new RegExp(
  `^[^${PLACES},。]{1,10}[${PLACES}][^,。;:]{0,24}(?:局|委员会|办公室|办公厅|厅|人民政府|街道办事处)$`,
);

interface Named {
  readonly place: Placed;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Where the reporting body itself must be meant: where the preface names the report, at the head of section one, and in the signature. */
function namesIn(report: Report): Named[] {
  const sentences = sentencesOf(report);
  const found: Named[] = [];
  for (const { place, found: named } of foundIn(report, namedReport))
    if (place.section === null && named.agency && BODY.test(named.agency.name)) found.push({ place, ...named.agency });
  for (const place of sentences) {
    if (place.section !== null) break;
    const compiler = compilerIn(place.sentence);
    if (compiler && report.agency && !mayCompileFor(compiler.name, report.agency)) found.push({ place, ...compiler });
  }
  const first = sentences.find(({ section }) => section === 'overview');
  const opening = first && openingName(first.sentence);
  if (first && opening) found.push({ place: first, ...opening });
  for (const place of sentences.slice(-SIGNATURE)) {
    const { folded, ended } = place.sentence;
    if (place.section !== 'other' || ended || !place.opens || !place.closes || !BODY.test(folded)) continue;
    found.push({ place, name: folded, start: 0, end: folded.length });
  }
  return found;
}

/** 本报告由云溪县水利局根据条例编制; 根据条例，云溪县水利局编制本报告. */
const COMPILER =
  /(?:^|,)(?:[^,。;由]{0,8}由)?(?![按依根为经对在向与受])([^,。;:()《》、\d]{4,30}?)(?:(?:根据|依据|按照|依照|按)[^。;]*?)?(?:负责|组织|汇总|统一)?(?:编[制写]|(?:公布|发布)(?=本|20\d\d年))/;

const compilerIn = perSentence(({ folded }): Omit<Named, 'place'> | null => {
  const found = /编|布/.test(folded) ? COMPILER.exec(withoutTitles(folded)) : null;
  const name = found?.[1];
  if (!found || name === undefined || !BODY.test(name)) return null;
  const start = found.index + found[0].indexOf(name);
  return { name, start, end: start + name.length };
});

/** A body of the same place may compile a government's report, as that of a zone may be; a department’s nobody but itself. */
function mayCompileFor(compiler: string, agency: string): boolean {
  if (isZoneCommittee(agency)) return true;
  const near = agency.includes(compiler.slice(0, 2)) || compiler.includes(agency.slice(0, 2));
  return near && !(DEPARTMENT.test(compiler) && DEPARTMENT.test(agency));
}

const DEPARTMENT = /(?:局|厅|委员会)$/;

/** The name and the date stand on the last lines. */
const SIGNATURE = 3;

/** 「2024年，云溪县水利局围绕…」: the body is the one that acts. */
const OPENING =
  /^(?:20\d\d年度?,?)?([^,。;:()、以围坚认深把紧高在按根]{4,24}(?:局|委员会|办公室|办公厅|厅|人民政府|街道办事处))(?:以|围绕|坚持|认真|深入|把|紧紧|高度|严格|全面|扎实|积极|持续)/;

const openingName = perSentence(({ folded }): Omit<Named, 'place'> | null => {
  const found = OPENING.exec(folded.slice(0, 80));
  const name = found?.[1];
  if (!found || name === undefined || !BODY.test(name)) return null;
  const start = found[0].indexOf(name);
  return { name, start, end: start + name.length };
});

/** One name is short for the other, or one body is the office of the other. */
function isSameBody(a: string, b: string): boolean {
  const office = (name: string) => name.replace(/办公[室厅]$/, '');
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return isWithin(office(short), office(long));
}

/** Its units stand in the longer name in the same order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const char of short) {
    at = long.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
