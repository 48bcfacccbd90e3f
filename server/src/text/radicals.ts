/**
 * Radical code points that look like ideographs and are none: searches, sums and matching miss them.
 *
 * From Unicode's EquivalentUnifiedIdeograph.txt (17.0): each block in order of code point, an ideographic space
 * where Unicode names no equivalent (U+2E80, the unassigned U+2E9A).
 */
const SUPPLEMENT = [
  '　厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵　旡日月歺母',
  '民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹',
  '艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠',
  '饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
].join('');

const KANGXI = [
  '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土',
  '士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手',
  '支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉',
  '瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳',
  '聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛',
  '辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯',
  '鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠',
].join('');

const NONE = '\u3000';

/** Code point of a radical (U+2E80–2EF3, U+2F00–2FD5) → the unified ideograph that it stands for. */
export const RADICALS: ReadonlyMap<number, string> = new Map([...block(0x2e80, SUPPLEMENT), ...block(0x2f00, KANGXI)]);

function* block(first: number, ideographs: string): Generator<[number, string]> {
  let radical = first;
  for (const ideograph of ideographs) {
    if (ideograph !== NONE) yield [radical, ideograph];
    radical++;
  }
}
