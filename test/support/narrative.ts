import type { FormId } from '../../server/src/forms/form';
import type { Figures, Narrative } from './sample';

/** Bodies that do not exist. */
export const AGENCIES = [
  '青岚市人民政府',
  '云溪县人民政府办公室',
  '临沅区水利局',
  '望舒市教育体育局',
  '白榆镇人民政府',
  '澄泊县市场监督管理局',
  '岚溪市交通运输局',
  '南屿区卫生健康委员会',
] as const;

/** What the sentences speak of. */
export interface Subject {
  readonly form: FormId;
  readonly year: number;
  readonly agency: string;
  readonly tables: { readonly disclosure: Figures; readonly requests: Figures; readonly litigation: Figures };
}

/** Sentences that agree with the figures, chosen by `voice` among several ways of saying it. */
export function narrativeOf(subject: Subject, voice: number): Narrative {
  const pick = (variants: readonly string[], salt: number) =>
    variants[(voice * 31 + salt * 17) % variants.length] as string;
  const { year, form } = subject;
  const total = (row: string) => subject.tables.requests[row]?.total ?? 0;
  const documents = subject.tables.disclosure.normativeDocuments ?? {};
  const made =
    form === '2021'
      ? `制发行政规范性文件${documents.issued}件，废止${documents.repealed}件，年末现行有效${documents.inForce}件。`
      : `新制作规范性文件${documents.made}件，新公开${documents.published}件。`;
  return {
    preface: [
      `本报告依照《中华人民共和国政府信息公开条例》编写，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    ],
    overview: [
      pick(
        [
          `${year}年，我们把政府信息公开作为听取民意、接受监督的日常工作，做到年初有安排、年中有检查、年末有评议。`,
          `${year}年，我们围绕群众办事的难点梳理公开事项，让规则看得见、进度查得到、结果有评议。`,
        ],
        1,
      ),
      `（一）主动公开。${pick(['政策文件与解读材料同日上网，', '公开目录每季度核对一次，'], 2)}${made}`,
      `（二）依申请公开。新收政府信息公开申请${total('newlyReceived')}件，上年结转${total('carriedIn')}件；全年办结${total('processedTotal')}件，结转下年度继续办理${total('carriedOut')}件。`,
      `（三）政府信息管理。${pick(['对存量文件逐份核对效力，失效的加注说明。', '信息上网前由拟稿、审核、签发三人分别把关。'], 3)}`,
      `（四）政府信息公开平台建设。${pick(['网站栏目合并同类项，检索一次即可找到全部相关文件。', '在政务大厅设立查阅点，备有打印设备和专人引导。'], 4)}`,
      `（五）监督保障。${pick(['设立意见箱和监督电话，来信来电逐件登记、逐件回复。', '公开工作列入年度考核，结果在内部通报。'], 5)}`,
    ],
    problems: [
      pick(
        [
          '存在的主要问题：解读材料专业词语偏多，部分栏目更新不够及时。',
          '存在的主要问题：联络员变动较多，业务衔接不够顺畅。',
        ],
        6,
      ),
      pick(
        [
          '改进情况：已请一线人员参与改写，并为每个栏目定下更新周期。',
          '改进情况：已编写工作手册，新到岗人员先培训后上岗。',
        ],
        7,
      ),
    ],
    other: [`按照《政府信息公开信息处理费管理办法》，${year}年收取信息处理费0元。没有其他需要报告的事项。`],
  };
}
