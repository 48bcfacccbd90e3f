/**
 * The characters of the forms, and of the words that reports are read by, where the traditional one is another: unit by unit, so that
 * every place stays as it is. A copy in them tells whether a text is a report in traditional characters; nobody gets to see it.
 */
const TRADITIONAL = [
  '丟並亂佈佔來係個們備傳僅億優兒內兩冊別刪則劃動務匯區協卻參叄員問單嚴國圍園圓圖團執堅報場塊壓壞夠夾學實審寫將專對導屍屬師帶幹幾庫廠廢廣廳張強彙後徑從復徵態憑應戶',
  '掃採換損擊據擬數斷於時暫書會條棄業極構標樣機橫檔檢欄權歷歸氣決沒況淨減測準滿漢漲濟瀏為無熱燈爲獨獲現環產産畢異當發監盤眾確碼礙祕種稱積穩節範簡籤糾約納純級細終組',
  '結絡給統經綜維綱網緊線編縣縮總織繞繳繼續罰羣義習聞聯職脫臺與舉舊華萬蓋薦蘇處號蟲衆衛衝衞裏補裡製複見規視覽觸訂計討訓託記訟訪設許訴註評詞詢試話該詳認語誤說説誰調',
  '請論諮識議護讀變豎貝負財責貳貴費貼資質賬購車較載輯輸轄轉辦這連週進遊過達違遞適遷選遺還邊郵鄉鄰醫釋針銷錄錯鍵鎮鏈長門閉開間閱閲關陸陽隊階際隨隱隸雲電響頁項順須預',
  '頒領頭頻題額類顯風飛餘馬體魚鳥麥麼黃點黨齊齒龍龜',
].join('');
const SIMPLIFIED = [
  '丢并乱布占来系个们备传仅亿优儿内两册别删则划动务汇区协却参叁员问单严国围园圆图团执坚报场块压坏够夹学实审写将专对导尸属师带干几库厂废广厅张强汇后径从复征态凭应户',
  '扫采换损击据拟数断于时暂书会条弃业极构标样机横档检栏权历归气决没况净减测准满汉涨济浏为无热灯为独获现环产产毕异当发监盘众确码碍秘种称积稳节范简签纠约纳纯级细终组',
  '结络给统经综维纲网紧线编县缩总织绕缴继续罚群义习闻联职脱台与举旧华万盖荐苏处号虫众卫冲卫里补里制复见规视览触订计讨训托记讼访设许诉注评词询试话该详认语误说说谁调',
  '请论咨识议护读变竖贝负财责贰贵费贴资质账购车较载辑输辖转办这连周进游过达违递适迁选遗还边邮乡邻医释针销录错键镇链长门闭开间阅阅关陆阳队阶际随隐隶云电响页项顺须预',
  '颁领头频题额类显风飞余马体鱼鸟麦么黄点党齐齿龙龟',
].join('');

const PAIRS: ReadonlyMap<string, string> = new Map(Array.from(TRADITIONAL, (one, k) => [one, SIMPLIFIED[k] as string]));
const ANY = new RegExp(`[${TRADITIONAL}]`, 'g');

/** What every report says dozens of times, in either writing. */
const OPEN = '公開';
const SIMPLE_OPEN = '公开';

/** The text in simplified characters where it is written in traditional ones for the most part; null for any other. */
export function inSimplified(text: string): string | null {
  if (!text.includes(OPEN) || timesIn(text, OPEN) <= timesIn(text, SIMPLE_OPEN)) return null;
  return text.replace(ANY, (one) => PAIRS.get(one) as string);
}

/** Where the first of them stands; 0 where there is none. */
export function firstTraditional(text: string): number {
  return Math.max(0, text.search(ANY));
}

function timesIn(text: string, words: string): number {
  let times = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) times++;
  return times;
}
