import { listWords } from './list-words.ts';

/**
 * Words that a code rule works with and that no fact lists one by one: the facts name the rule and give examples.
 * They are ordinary vocabulary, chosen for the rule's sense; no name of the judged set is among them.
 */

/** General and functional words: alone they are refused by P07, two of them in a row deserve a warning. */
export const GENERAL_WORDS: readonly string[] = listWords(`
  笔记 日历 电话 邮件 邮箱 短信 牙科 计算器 计算 计时器 闹钟 时钟 天气 天气预报 地图 相机 相册 图片 照片 音乐
  视频 文档 表格 工具 处理 记账 账本 备忘录 便签 清单 打卡 习惯 查询 翻译 词典 字典 搜索 浏览器 阅读 小说
  新闻 游戏 斗地主 麻将 扑克 象棋 围棋 五子棋 公交 地铁 火车 火车票 机票 酒店 快递 打车 公积金 社保 医保 菜谱
  美食 减肥 健身 跑步 记录 提醒 测试 扫描 扫码 二维码 投票 问卷 抽奖 倒计时 单位换算 汇率 手电筒 录音 日记
  日程 课程表 单词 学习 作业 考试 题库 助手 小助手 维修 家政 美容 美发 餐厅 咖啡 茶馆 超市 药店 诊所 体重
  身高 血压 睡眠 喝水 存钱 拍照 修图 压缩 转换 生成 制作 管理
`);

/** Kinds of goods: a name that is nothing but goods is refused by P07, three or more of them are a pile (P09). */
export const PRODUCT_WORDS: readonly string[] = listWords(`
  短裤 短裙 长裙 连衣裙 牛仔裤 衬衫 外套 毛衣 内衣 袜子 鞋子 女鞋 男鞋 女装 男装 童装 帽子 围巾 箱包 皮包
  门窗 系统门窗 楼梯 梯子 竹节梯 铝合金 不锈钢 瓷砖 地板 橱柜 衣柜 沙发 床垫 窗帘 灯具 灯饰 家具 建材 五金
  轮胎 手机壳 耳机 电脑 面膜 口红 香水 零食 水果 海鲜 茶叶 白酒 红酒 玩具 文具
`);

/** Well-known brands (P10). Common words that are brands as well (苹果, 小米) are left out: they need context. */
export const BRAND_WORDS: readonly string[] = listWords(`
  淘宝 天猫 京东 拼多多 抖音 快手 小红书 微博 知乎 哔哩哔哩 bilibili 百度 阿里巴巴 支付宝 美团 饿了么 滴滴
  携程 华为 vivo oppo 小米助手 小米手机 小米商城 网易 新浪 搜狐 优酷 爱奇艺 喜马拉雅 钉钉 飞书 腾讯 王者荣耀
  英雄联盟 原神 和平精英 我的世界 肯德基 麦当劳 星巴克 瑞幸 海底捞 蜜雪冰城 喜茶 可口可乐 百事可乐 茅台
  五粮液 劲牌 迪士尼 乐高 宝可梦 皮卡丘 哆啦a梦 海贼王 火影忍者 奥特曼 耐克 阿迪达斯 nike adidas 宜家 优衣库
  无印良品 奔驰 宝马 奥迪 丰田 比亚迪 特斯拉 大众汽车 谷歌 google 微软 microsoft iphone chatgpt openai
  deepseek 豆包 通义千问 文心一言
`);

/** Celebrities whose names a name must not use (P11). Only people known to everybody. */
export const CELEBRITY_WORDS: readonly string[] = listWords(`
  杨幂 周杰伦 刘德华 张学友 郭富城 王菲 林俊杰 陈奕迅 邓紫棋 薛之谦 易烊千玺 王俊凯 王源 肖战 王一博 赵丽颖
  范冰冰 章子怡 成龙 李连杰 周星驰 刘亦菲 迪丽热巴 胡歌 吴京 沈腾 贾玲 姚明 刘翔 马云 马化腾 雷军 任正非
  董明珠 罗永浩 泰勒斯威夫特 梅西 c罗 科比 乔丹
`);

/** Words that sound like a news medium (P15). */
export const MEDIA_WORDS: readonly string[] = listWords(`
  周报 日报 晚报 早报 晨报 周刊 月刊 期刊 杂志 周记 电视台 通讯社
`);

/** Test and demo words (P16). */
export const TEST_WORDS: readonly string[] = listWords(`
  测试 体验版 演示 demo test
`);

/** Foreign countries and international bodies (B15). */
export const FOREIGN_WORDS: readonly string[] = listWords(`
  美国 英国 法国 德国 日本 韩国 朝鲜 俄罗斯 加拿大 澳大利亚 新西兰 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典
  挪威 芬兰 丹麦 冰岛 波兰 乌克兰 希腊 土耳其 埃及 南非 印度 印度尼西亚 印尼 泰国 越南 老挝 柬埔寨 缅甸
  马来西亚 新加坡 菲律宾 巴西 阿根廷 墨西哥 以色列 伊朗 伊拉克 沙特 联合国 世卫组织 世界卫生组织 欧盟 北约
  世贸组织 奥委会
`);

/** Samples that the facts themselves call copied and black-listed (B11). */
export const PUBLISHED_SAMPLES: readonly string[] = listWords(`
  雕刻时光 小麦
`);

/** Surnames, for the shape of a person's name (B04). */
export const SURNAMES: readonly string[] = [
  ...'赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严魏陶姜谢邹章苏潘葛范彭鲁韦马苗方俞任袁柳史唐薛雷贺倪汤罗毕郝安常于傅康伍余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮席季贾江童郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房解应丁邓洪包左石崔龚程裴陆翁段侯全秋仲宫宁仇甘武刘景詹龙叶司黎白蒲卓池乔闻党翟谭申冉桑桂牛边燕温庄晏柴瞿阎慕连习艾容向古易廖耿匡文寇广东欧沃利蔚越隆师巩聂晁勾敖融冷辛阚简饶曾沙丰关游盖益岳齐',
];

/** Prefectures and cities whose short names are ordinary words as well (B03): a warning, never a refusal. */
export const AMBIGUOUS_PLACES: readonly string[] = listWords(`
  朝阳 黄山 东方 安康 吉安 三明 日照 保定 大同 文昌 永安 龙井 长治 太和 和田 白银 嘉兴 宝鸡 武夷山 都江堰
  五大连池 张家界 普洱 明光 平湖 海城 高明 海宁 清江 通化 河间 同江 合作 同仁
`);

/** Districts and counties whose short names are ordinary words: they are no sign of a place at all. */
export const COMMON_WORD_PLACES: readonly string[] = listWords(`
  运河 南岸 北岸 江岸 比如 互助 通道 共和 乐业 公安 城关 郊区 新城 新区 市中 和平 光明 红旗 前进 向阳 新华 团结 解放 胜利 友好
  红星 振兴 富裕 博爱 长寿 康乐 同心 会同 永和 自由 天桥 鼓楼 钟楼 白云 青山 青云 温泉 梅花 莲花 凤凰 阳光
  西湖 东湖 南湖 东风 东山 西山 南山 江北 江南 河东 河西 海北 海东 海西 城中 城北 城东 城西 城区 矿区 桥西
  桥东 路南 路北 路桥 平安 安宁 太平 平和 和顺 清水 丰收 丰满 清新 花山 花都 石林 宝塔 水城 富民 民丰 建设
  双流 长安 宜人 永远 天长 天心 正安 兴海 同德 理县 南部 普通 曲水 曲江 金山 玉泉 月湖 镜湖 静安 静海 绿园
  蓝山 蓝田 乐都 乐安 安居 双江 香河 海阳 太阳 天元 天台 天门 集美 同安 思明 新民 新建 新安 新乐 新和 东明
  定结 改则 革吉 当雄 兴安 和静 和政 合水 合川 合江 合浦 合阳 西区 东区 南区 北区 上城 下城 大通 大方 中方
  中原 中阳 开化 开平 开江 文成 文山 文水 文安 文圣 文峰 成安 成武 青春 高平 高原 平原 平远 高山 平山 平顺
  平阳 平川 平遥古城 山阳 山丹 山城 江城 江海 江岸 江口 河口 海港 海湾 海州 港口 道里 道外 香坊 站前 前锋
  前郭 龙潭 龙山 龙门 龙泉 龙马潭 金牛 金水 金沙 金湖 金台 金川 金门 金平 银海 玉山 玉门 玉树 玉龙 天山 天祝
  天峨 昆山石 星子 若羌 双阳 双清 双桥 双塔 双台子 双湖 双牌 双柏 双峰 三山 三门 三江 三河 三台 三原 三水
  五峰 五原 五河 五家渠石
`);

/** Fixed expressions with a place in them (B03): a warning, never a refusal. */
export const PLACE_TERMS: readonly string[] = listWords(`
  北京时间 北京烤鸭 黄山毛峰 西湖龙井 桂林山水 重庆小面 扬州炒饭 川剧 沙县小吃 金华火腿 宣威火腿 镇江香醋
  云南白药 哈密瓜 苏州码子 莱阳梨
`);
