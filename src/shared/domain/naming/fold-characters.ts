/**
 * Characters that are read as another one: traditional forms, and Latin look-alikes of other alphabets. The traditional
 * table covers what occurs in the rules' words and in everyday names; each character stands above its simplified form.
 */
const TRADITIONAL =
  '後徵國級極強選頂優費貴價殺紅賺錢現領賭業簽籤運勢場羅經華紀檢監訪維訴權團樂協會聯體學機構門戶員務龍艦夥設計裝報貿傳營銷廣標養漁電車藝術農產購鋪舖買賣轉讓賃製寶單聞醫療診視頻臺檯險貸資銀財遊戲約問藥論壇' +
  '區貼評戀親樹個間頁導熱線愛統絡預鍋課號騰訊眾網認證參觀圖畫書筆記錄讀寫習詞語歷曆館廳園橋雲氣長東廠島灣寧陝蘇遼慶晉隴魯瀋鄭濟漢連蘭鐵軌創動調諮詢師譯驗測試週雜誌臉辦實紙鐘鍾貓馬鳥魚雞豬樣點當對專屬獎賽' +
  '備隊軍稅債兌幣匯貨賬帳積訂飯飲麵湯餅檔腦軟碼掃盤郵話簡拋掛換搶擔據擇擬擴攝數斷無時晝暢曉條來歐歡歲殘殼沒滅滿潔潤澤濕災為烏獨獲環瑪瓊畢異發髮盡礎禮種穩穀窮競範節籃糧純紡細終組結給絕絲綠綱緊編緣練縣總織' +
  '繪繳罰義聖聲職聽肅腳膚與興舊莊萬葉著蓋藍處虛蟲補衛複見規覽觸許詩該詳誤說請諾謝講識議護變貝負責貧質賓贈趙跡踐蹤輔輪輕載較輸適遠達違遲還邊鄉醬釋針鋼錯鍵鎮鏡鑽閉開閱關陸陽陰階際隨隱雙離難靈靜韓響項順須願' +
  '類顏風飛駕騎驚髒鬥鬧鮮鳳鴻鹽麗齊齒';
const SIMPLIFIED =
  '后征国级极强选顶优费贵价杀红赚钱现领赌业签签运势场罗经华纪检监访维诉权团乐协会联体学机构门户员务龙舰伙设计装报贸传营销广标养渔电车艺术农产购铺铺买卖转让赁制宝单闻医疗诊视频台台险贷资银财游戏约问药论坛' +
  '区贴评恋亲树个间页导热线爱统络预锅课号腾讯众网认证参观图画书笔记录读写习词语历历馆厅园桥云气长东厂岛湾宁陕苏辽庆晋陇鲁沈郑济汉连兰铁轨创动调咨询师译验测试周杂志脸办实纸钟钟猫马鸟鱼鸡猪样点当对专属奖赛' +
  '备队军税债兑币汇货账帐积订饭饮面汤饼档脑软码扫盘邮话简抛挂换抢担据择拟扩摄数断无时昼畅晓条来欧欢岁残壳没灭满洁润泽湿灾为乌独获环玛琼毕异发发尽础礼种稳谷穷竞范节篮粮纯纺细终组结给绝丝绿纲紧编缘练县总织' +
  '绘缴罚义圣声职听肃脚肤与兴旧庄万叶着盖蓝处虚虫补卫复见规览触许诗该详误说请诺谢讲识议护变贝负责贫质宾赠赵迹践踪辅轮轻载较输适远达违迟还边乡酱释针钢错键镇镜钻闭开阅关陆阳阴阶际随隐双离难灵静韩响项顺须愿' +
  '类颜风飞驾骑惊脏斗闹鲜凤鸿盐丽齐齿';

/** Cyrillic and Greek letters that look like Latin ones, lower case. */
const LOOK_ALIKES = 'авеікмнопрстухѕјԁɡαεικνορτυχ';
const LATIN = 'abeikmhonpctyxsjdgaeikvoptux';

function pair(from: string, to: string): [string, string][] {
  const targets = [...to];
  return [...from].map((character, index) => [character, targets[index] ?? character]);
}

const FOLDED = new Map([...pair(TRADITIONAL, SIMPLIFIED), ...pair(LOOK_ALIKES, LATIN)]);

/** The character that a reader takes this one for; itself, where it is no other's double. */
export function foldCharacter(character: string): string {
  return FOLDED.get(character) ?? character;
}
