import { type HeldOutName, judged } from './held-out-names.ts';

/**
 * A second list, written on 2026-11-26 after the first had been learned from, and before the engine was asked: innocent
 * compounds in which two words meet in a forbidden one, everyday names, and names that want to sell, to broker, to heal or
 * to preach in words that no list had been written for. Verdicts are never bent to what the engine says.
 */
export const UNSEEN_NAMES: readonly HeldOutName[] = [
  ...judged(
    'straddle',
    'ok',
    `楼下单人床清单; 窗外汇集小鸟; 老街道边树叶; 雨后院长草记; 外公司机日记; 晚上海浪声音本; 路上海棠花开; 早上海带汤做法; 学会计数小卡; 社会学习题本; 南北京剧卡; 小河南边菜地;
    大海南风日记; 静湖南岸灯火; 青海苔饭团本; 彩云南边小记; 难免费时小记; 以免费神清单; 古代理学卡片; 年代理解小卡; 假设计时小卡; 铺设计划小表; 西装修补记; 包装修饰花样; 动物流行病史;
    现金融入生活; 地基金色麦田; 环保险滩漂流; 空投资料清单; 近视频发季节; 上游戏水记; 七彩票夹; 演出版面图; 重新闻一闻花; 水平台灯; 夜空间歇星雨; 住在线路两边; 衣服务必晾干; 家系统一表;
    春社区别小记; 议论坛子酸菜; 请问答案在哪; 闲聊天黑以后; 书评论语选读; 魔法院子; 年纪检验单; 家人大合影; 雨中心情日历; 开学院墙涂鸦; 十二手势卡; 肯定制造快乐; 内外卖力扫除;
    脚下单杠练习; 好转让人开心; 灶火锅盖小记; 优美容颜画册; 健美发力练习; 规律师生作息; 大红包子蒸法`,
  ),
  ...judged(
    'innocent',
    'ok',
    `阳台种葱日记; 洗衣步骤卡; 孩子换牙记; 妈妈的针线盒; 半夜醒来的诗; 慢跑心率记; 黄豆泡水时刻; 打呼噜小记; 纽扣分类盒; 梯田云海册; 外婆菜谱抄; 旧毛衣改造; 阳光晒被子; 借书还书本; 校园地图书签`,
  ),
  ...judged(
    'family of a rule',
    'reject',
    `上门做饭阿姨; 月子会所房型; 二手奢侈品鉴定; 拼车顺风车; 酒席承包本; 清仓尾货集; 预售房源表; 民宿接单本; 跑腿代办单; 证照代办流程; 车险报价单; 股权融资小抄; 虚拟币挖矿日记; 校园贷记账; 免息分期计算;
    餐车加盟手册; 汽车贴膜店; 家电清洗上门; 月饼礼盒批发; 同城速配; 陪玩接单; 卖房进度表; 婚纱摄影套餐; 宠物寄养店; 早教托管班; 高考补习班; 祛痘祛斑记; 减肥药测评; 整形医美日记; 中药材价格;
    网课代刷; 论文代写; 明星周边店; 电影票代购; 网剧资源下载; 影视解说本; 有声书电台; 短剧大全; 彩票走势图; 生辰八字册; 算卦小馆; 寺庙祈福签; 教会赞美诗; 市长信箱; 人民调解记; 央行利率表;
    中国好歌曲; 全国连锁茶饮; 官方客服录; 国家宝藏册; 史上最强书单; 第一名店打卡; 红包群规矩; 朋友圈集赞; 微信群发记; 小程序商店; 视频号带货; 众筹记录本; 借条催收; 游戏陪练单; 棋牌约局; 剧本杀组局`,
  ),
  ...judged(
    'family of a rule',
    'warn',
    `可口可乐收藏; 周杰伦歌词本; 德国签证表; 奥特曼卡片册; 麦当劳菜单; 迪士尼游玩表; 联合国旗帜卡; 报名收费表; 记者手记; 亲子学习网; 人工智能小抄; 测试小本`,
  ),
  // Written down wrongly at first, against what the rules say: 报纸 and 信息网 are listed.
  ...judged('straddle', 'warn', '列举报纸标题'),
  ...judged('family of a rule', 'reject', '旅游信息网'),
];
