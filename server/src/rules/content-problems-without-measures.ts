import { appendSentences } from '../compose/append';
import type { Draft } from '../compose/draft';
import { sentencesOf, spanOf } from '../statements/narrative';
import { perSentence, type Sentence } from '../statements/sentence';
import { obviousFix } from './fixes/fix';
import type { Rule } from './rule';

export const contentProblemsWithoutMeasures: Rule = {
  code: 'content-problems-without-measures',
  category: 'content',
  severity: 'information',
  title: { zh: '第五部分没有改进措施', en: 'Section five names no measures' },
  basis: 'law',
  check(report, tell, { text }) {
    const section = report.sections.find(({ key }) => key === 'problems');
    if (!section || section.empty) return;
    const sentences = sentencesOf(report).filter((one) => one.section === 'problems');
    // What is said of the year behind the report's is what will be done then.
    const next = report.year === null ? null : `${report.year + 1}年`;
    const isMeasure = (one: Sentence) =>
      one.endless || namesMeasures(one) || (next !== null && one.folded.includes(next));
    if (sentences.length === 0 || sentences.some(({ sentence }) => isMeasure(sentence))) return;
    const last = sentences.at(-1);
    const end = last ? spanOf(last).end : section.span.end;
    const nothing = sentences.every(({ sentence }) => /^[无没]/.test(sentence.folded) && sentence.folded.length < 20);
    tell({
      span: section.span,
      message: {
        zh: `“${section.text}”下${nothing ? '只说没有问题' : '只写了问题，没有写改进措施'}。这一部分要写存在的主要问题和改进情况两项，请补上下一步怎样改。`,
        en: `“${section.text}” ${nothing ? 'says only that there are no problems' : 'names problems but no measures'}. Both the problems and what is done about them are due; add what will be improved.`,
      },
      fixes: [obviousFix({ zh: '补写改进措施', en: 'Add the measures' }, [appendSentences(text, end, MEASURES_DUE)])],
    });
  },
};

/** What is added, the measures themselves left to be filled in. */
const MEASURES_DUE: Draft = ['下一步，将', { prompt: '（请填写改进措施）' }, '。'];

/** Words of what was or will be done. Any one of them is enough: what is a measure is for people to judge. */
const MEASURES =
  /对此|(?:上述|以上|这些)(?:问题|不足|情况)|下一?步|下一?阶段|下一?年|来年|明年|今后|新的一年|正在|[我本市县区局]?将[^来]|拟|措施|改进(?:情况|方向|工作|办法|:)|加以改进|整改|解决办法|对策|打算|计划|为此|针对|已(?:请|编|制|建|按|完成|着手|组织|安排)|着力|持续(?:加强|推进|提升|优化)|不断(?:加强|提升|完善|提高)|努力|切实/;

/** Words of measures unless they say what is wanting: 有待进一步加强, 学习还要加强, 新增申请较多. */
const STEPS =
  /(?<!(?:[待需应]|[需还]要)(?:进一步)?)(?:进一步|加大|强化)(?!.{0,12}(?:不够|不足|不到位))|(?<![需还仍])要(?:加强|完善|提高)|(?<=^|[,。;:、])新增(?!.{0,6}(?:申请|任务|较))/;

/** The half of the section's own title that heads them: 改进 统一文书, 改进方面：…; 改进力度不够 is a problem. */
const HEADED = /(?:^|[,。;:、)\d])改进(?!(?:了|.{0,12}(?:不够|不足|不到位|不大|空间|余地|缓慢)))/;

const namesMeasures = perSentence(({ folded }) => MEASURES.test(folded) || STEPS.test(folded) || HEADED.test(folded));
