import { finder } from './finder';
import { type Numeral, numeralAt, numeralEnd } from './number';

/** An amount of 行政事业性收费 that a sentence states as all of the year’s. */
export interface Charged {
  readonly numeral: Numeral;
  /** In 元. */
  readonly yuan: number;
  /** The last digit stated, in 元. */
  readonly unit: number;
  /** The years that the sentence names. */
  readonly years: readonly number[];
}

/** A clause that says nothing but how much was charged: 全年收取行政事业性收费2.5万元. What else stands in it may mean a part, or others’. */
const CHARGED =
  /(?:^|[,;:。、(])(?:20\d\d年度?|全年度?|本年度?|年内|今年|我[局委办厅院]|本(?:机关|单位|部门|局|委|办|厅)|共计?|累计|合计|依法|收取|征收|实际)*行政事业性收费(?:总?金额|总额|总?收入|合计|总计|共计?|为|是|达|:)*(?=\d)/g;
const ENDS = /^元(?:$|[,;。、)])/;
/** Whose they are, or of what time, is not plain; nor is it beside requests, whose fee may be called so too. */
const OF_OTHERS =
  /代[收征]|[下所局直]属|二级|上半年|下半年|季度|去年|上年|同比|较|全[市县区省州旗系]|各|预算|其中|减免|返还|退|申请|信息公开/;

/** The amount of a sentence that names one alone. */
export const charged = finder(({ folded }): Charged | null => {
  if (!folded.includes('行政事业性收费') || OF_OTHERS.test(folded)) return null;
  const found = [...folded.matchAll(CHARGED)];
  const [one] = found;
  const numeral = one && found.length === 1 ? numeralAt(folded, one.index + one[0].length) : null;
  if (!numeral || numeral.value === null || !ENDS.test(folded.slice(numeralEnd(numeral), numeralEnd(numeral) + 2)))
    return null;
  const years = [...folded.matchAll(/(20\d\d)年/g)].map(([, year]) => Number(year));
  return { numeral, yuan: numeral.value, unit: numeral.scale / 10 ** numeral.decimals, years };
}, '费');

/** Every amount behind the words: none of them is the fee for handling information. */
const AMOUNTS = /行政事业性收费[^,。;\d]{0,16}[\d.,]{1,20}[万亿]?元/g;

/** The text with those amounts blanked out. */
export function withoutCharged(folded: string): string {
  return folded.replace(AMOUNTS, (words) => '　'.repeat(words.length));
}
