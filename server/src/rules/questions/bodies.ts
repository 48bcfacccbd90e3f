import { PLACES } from '../../text/places';

/** What can be told of a body by its name alone. */

/** Below the places that may make 规章, or a department of any place. */
export function makesNoRegulations(agency: string): boolean {
  if (/(?:街道办事处|街道|镇人民政府|镇政府|乡人民政府|乡政府)$/.test(agency)) return true;
  if (/自治区(?:人民政府)?(?:办公[厅室])?$/.test(agency)) return false;
  if (/[县旗](?:人民政府)?(?:办公[厅室])?$/.test(agency)) return true;
  if (/[^地新特]区人民政府(?:办公[厅室])?$/.test(agency)) return true;
  return isDepartment(agency) && !isNational(agency);
}

/** A department: not a government, nor the office that reports for one. */
export function isDepartment(agency: string): boolean {
  return (
    !/(?:政府|政府办公[厅室])$/.test(agency) && /(?:局|厅|委员会|委|办公室|中心)$/.test(agency) && PLACE.test(agency)
  );
}

const PLACE = new RegExp(`^[^${PLACES}]{1,10}[${PLACES}]`);

function isNational(agency: string): boolean {
  return /^(?:国家|国务院|中国|中华|中央|海关总署)/.test(agency);
}

/** Township bodies, and their offices, publish by a date that the place sets. */
export function isTownship(agency: string): boolean {
  return TOWNSHIP.test(agency);
}

const TOWNSHIP = /(?:街道办事处|街道|苏木|镇|乡)(?:人民政府|政府)?(?:(?:党政)?(?:综合)?办(?:公室)?)?$/;

/** 开发区管理委员会: whether it is a department or stands for a government, its name does not tell. */
export function isZoneCommittee(agency: string): boolean {
  return /[区园](?:管理委员会|管委会)(?:(?:党政)?办公室)?$/.test(agency);
}
