import { counted, type Language, SEVERITIES } from '../service';
import type { Paint } from './colour';
import type { Tally } from './tally';
import { SEVERITY } from './words';

/** The closing line: what was read, how much was found, how the identities stand. */
export function summary(tally: Tally, lang: Language, paint: Paint): string {
  return (lang === 'zh' ? inChinese : inEnglish)(tally, paint);
}

function inChinese(tally: Tally, paint: Paint): string {
  const { files, found, others, reports, unreadable } = tally;
  const failed = unreadable > 0 ? `另有 ${unreadable} 项无法读取。` : '';
  if (reports === 0) return `没有找到政府信息公开工作年度报告（查看了 ${files} 个文件）。${failed}`;
  const among = found > 0 && files - others > 1 ? `，其中 ${found} 个查出问题` : '';
  const aside = others > 0 ? `，另有 ${others} 个文件不是报告` : '';
  const counts = SEVERITIES.map((severity) => count(tally, paint, severity, SEVERITY[severity].zh)).join('，');
  const { holding, broken, undecided } = tally.identities;
  const accepted = tally.accepted > 0 ? `，已接受 ${tally.accepted}` : '';
  const identities = `勾稽关系：成立 ${holding}，不成立 ${broken}，无法判断 ${undecided}。`;
  return `检查了 ${reports} 份报告（${files - others} 个文件${among}${aside}）：${counts}${accepted}。${identities}${failed}`;
}

function inEnglish(tally: Tally, paint: Paint): string {
  const { files, found, others, reports, unreadable } = tally;
  const failed = unreadable > 0 ? ` ${counted(unreadable, 'input')} could not be read.` : '';
  if (reports === 0)
    return `No government information disclosure report found (${counted(files, 'file')} read).${failed}`;
  const among = found > 0 && files - others > 1 ? `, ${found} of them with findings` : '';
  const aside = others > 0 ? `, ${counted(others, 'other file')} held none` : '';
  const counts = SEVERITIES.map((severity) => count(tally, paint, severity, SEVERITY[severity].en)).join(', ');
  const { holding, broken, undecided } = tally.identities;
  const accepted = tally.accepted > 0 ? `, accepted ${tally.accepted}` : '';
  const identities = `Sums: ${holding} hold, ${broken} broken, ${undecided} undecided.`;
  return `${counted(reports, 'report')} in ${counted(files - others, 'file')} checked${among}${aside}: ${counts}${accepted}. ${identities}${failed}`;
}

function count(tally: Tally, paint: Paint, severity: (typeof SEVERITIES)[number], name: string): string {
  const number = tally.findings[severity];
  const text = `${name} ${number}`;
  return number > 0 ? paint.severity(severity, text) : text;
}
