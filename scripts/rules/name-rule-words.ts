import { listWords } from './list-words.ts';

/**
 * Words that a code rule works with and that no fact lists one by one: the facts name the rule and give examples.
 * They are ordinary vocabulary, chosen for the rule's sense. Whole names are listed for B11 only: it forbids copying them.
 */

/** General and functional words: alone they are refused by P07, two of them in a row deserve a warning. */
export const GENERAL_WORDS: readonly string[] = listWords(`
  日记 日志 便笺 记事 记事本 备忘 通讯录 名片 名片夹 收藏 收藏夹 秒表 番茄钟 节拍器 尺子 指南针 水平仪 放大镜 镜子 画板 白板 黑板 涂鸦 键盘 输入法 壁纸 铃声 头像 表情包 海报 简历 模板 题目 刷题 背单词 口算 拼音 成语 诗词 古诗 英语 数学 语文 识字 测验 问答题 知识 百科 词汇 词典大全 工具箱 小工具 查分 成绩 排班 考勤 请假 值日 签到 打分 计分 计分器 记分 记分牌 随机数 转盘 骰子 抽签器 密码 密码本 房贷计算 个税 油耗 里程 停车 挪车 导航仪 公式 单位 进制 颜色 取色 图标 字体 条形码 水印 剪辑 录屏 听力 体温 心率 经期 孕期 喂奶 宝宝 食谱 卡路里 热量 步数 骑行 游泳 瑜珈 冥想 白噪音 植物 宠物 汽车 加油 保养 旅行 行程 攻略 美食 电影 书单 读书 歌单 新华字典 黄历 万年历 农历 节气 生日 纪念日 星期 时间 时区 世界时钟 分贝仪 流量 网速 文件 文件夹 扫描仪 打印 传真 邮编 快递查询 车牌 违章 油价 彩票查询 斗牛 跳棋 军棋 飞行棋 数独 拼图 消消乐 2048 贪吃蛇 俄罗斯方块 扫雷 猜谜 谜语 笑话 故事 儿歌
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
  印象笔记 有道云 石墨文档 幕布 滴答清单 番茄todo 扇贝 百词斩 墨墨背单词 多邻国 keep 薄荷健康 美柚 随手记 挖财 鲨鱼记账 作业帮 猿辅导
  学而思 新东方 高途 粉笔 中公 豆瓣 虎扑 得物 闲鱼 唯品会 苏宁 国美 盒马 叮咚买菜 朴朴 山姆 沃尔玛 家乐福 屈臣氏 名创优品 泡泡玛特 顺丰 圆通 中通
  韵达 菜鸟 去哪儿 飞猪 同程 马蜂窝 哈啰 高德 腾讯地图 贝壳找房 链家 安居客 自如 五八同城 58同城 赶集 智联招聘 前程无忧 boss直聘 陌陌 探探
  斗鱼 虎牙 芒果tv 央视频 酷狗 酷我 qq音乐 网易云 全民k歌 剪映 美图秀秀 醒图 轻颜 微信读书 番茄小说 起点中文 晋江 掌阅 wps office photoshop
  adobe 苹果手机 ipad macbook 三星 索尼 任天堂 switch playstation xbox 荣耀手机 一加 魅族 联想 戴尔 惠普 格力 美的 海尔 大疆 蔚来 理想汽车 小鹏
  吉利 长安汽车 哈弗 保时捷 法拉利 路虎 雷克萨斯 本田 日产 福特 雪佛兰 凯迪拉克 gucci 香奈儿 迪奥 爱马仕 路易威登 兰蔻 雅诗兰黛 欧莱雅
  完美日记 花西子 李宁 安踏 特步 匡威 安德玛 露露乐蒙 蒙牛 伊利 农夫山泉 娃哈哈 康师傅 统一企业 三只松鼠 良品铺子 百草味 旺旺 老干妈 必胜客
  德克士 汉堡王 华莱士 塔斯汀 古茗 茶百道 霸王茶姬 奈雪 库迪 漫威 变形金刚 小猪佩奇 熊出没 喜羊羊 名侦探柯南 蜡笔小新 hellokitty 三丽鸥 高达 植物大战僵尸
  绝地求生 蛋仔派对 阴阳师 崩坏 明日方舟 梦幻西游 魔兽世界 工商银行 建设银行 农业银行 招商银行 中国移动 中国联通 中国电信 国家电网 中石化
`);

/** Celebrities whose names a name must not use (P11). Only people known to everybody. */
export const CELEBRITY_WORDS: readonly string[] = listWords(`
  杨幂 周杰伦 刘德华 张学友 郭富城 王菲 林俊杰 陈奕迅 邓紫棋 薛之谦 易烊千玺 王俊凯 王源 肖战 王一博 赵丽颖
  范冰冰 章子怡 成龙 李连杰 周星驰 刘亦菲 迪丽热巴 胡歌 吴京 沈腾 贾玲 姚明 刘翔 马云 马化腾 雷军 任正非
  董明珠 罗永浩 泰勒斯威夫特 梅西 c罗 科比 乔丹
  蔡徐坤 鹿晗 黄子韬 张艺兴 吴亦凡 王嘉尔 华晨宇 李荣浩 毛不易 周深 单依纯 张杰 谢娜 何炅 汪涵 李宇春 张韶涵 蔡依林 孙燕姿 梁静茹 五月天 王心凌
  张惠妹 莫文蔚 那英 韩红 刘欢 汪峰 朴树 许嵩 汪苏泷 徐良 黄渤 徐峥 王宝强 葛优 陈道明 张译 雷佳音 张颂文 胡军 孙红雷 黄晓明 邓超 陈赫 郑恺 鹿鼎
  杨紫 赵露思 白鹿 虞书欣 关晓彤 宋祖儿 欧阳娜娜 周冬雨 马思纯 倪妮 汤唯 巩俐 周迅 赵薇 孙俪 高圆圆 古力娜扎 热依扎 杨超越 王鹤棣 檀健次 成毅 丁禹兮
  白敬亭 龚俊 张若昀 刘昊然 王俊凯 吴磊 李现 朱一龙 井柏然 甄子丹 周润发 梁朝伟 古天乐 李小龙 洪金宝 赵本山 郭德纲 岳云鹏 小沈阳 宋小宝 李诞
  李佳琦 薇娅 辛巴 董宇辉 俞敏洪 李子柒 papi酱 刘强东 张一鸣 王健林 王思聪 许家印 黄峥 丁磊 李彦宏 马斯克 特朗普 拜登 普京 比尔盖茨 扎克伯格 乔布斯
  孙杨 林丹 马龙 张继科 樊振东 孙颖莎 全红婵 谷爱凌 苏炳添 郎平 朱婷 武大靖 丁俊晖 詹姆斯 库里 c罗纳尔多 内马尔 姆巴佩 莫言 余华 韩寒 郭敬明 易中天 于丹 罗翔 张雪峰
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
  爱尔兰 奥地利 匈牙利 捷克 罗马尼亚 保加利亚 塞尔维亚 克罗地亚 斯里兰卡 尼泊尔 孟加拉 巴基斯坦 阿富汗 蒙古国 哈萨克斯坦 乌兹别克 阿联酋
  卡塔尔 科威特 约旦 黎巴嫩 叙利亚 马尔代夫 斐济 古巴 智利 秘鲁 哥伦比亚 委内瑞拉 肯尼亚 尼日利亚 摩洛哥 埃塞俄比亚 坦桑尼亚 世界银行 国际货币基金
  红十字 东盟 金砖国家 教科文组织 亚投行 国际奥委会 apec
  马来西亚 新加坡 菲律宾 巴西 阿根廷 墨西哥 以色列 伊朗 伊拉克 沙特 联合国 世卫组织 世界卫生组织 欧盟 北约
  世贸组织 奥委会
`);

/**
 * All sample names of Tencent Cloud's page on names (网站命名要求), which says itself that copies of them get on the
 * authorities' black list (B11), and 小麦, which the facts of B11 name.
 */
export const PUBLISHED_SAMPLES: readonly string[] = [
  ...['网页制作经验谈', '小工具应用', '前端经验分享', '自动化测试开源', '文字极客', '个人开发测试使用网站', 'PHP 开发'],
  ...['我的照片墙', '雕刻时光', '我的摄影小空间', '我的作品展览'],
  ...[
    '人生百味',
    '吃货分享',
    '美食分享',
    '快乐小窝',
    '柠檬草的味道',
    '一起考研吧',
    '怀念时光',
    '时光飞逝',
    '电影爱好小分享',
  ],
  ...['个人杂货铺', '我的生活秀', '小麦'],
];

/** Characters that foreign names are written with: a name made of nothing else says nothing about a content (B04). */
export const TRANSLITERATION_CHARACTERS: readonly string[] = [
  ...'阿埃艾爱安昂奥巴拜班贝本比彼宾波伯布查达戴丹德登邓迪蒂丁杜顿多恩尔法菲费芬弗夫福盖格戈古哈海汉赫亨霍基吉加贾杰金卡凯坎康考柯科克肯库拉莱兰朗劳勒雷里利莉丽连列林琳隆卢鲁路伦罗洛马玛麦曼梅米密明莫姆穆娜纳内尼妮诺欧帕潘佩皮珀普齐奇乔琴丘瑞萨塞桑森沙莎珊圣施史什斯丝苏索塔泰坦汤特提托瓦万威韦维温沃伍西希锡夏肖谢辛休雅亚耶伊因英尤约泽扎詹珍兹',
];

/** Surnames, for the shape of a person's name (B04). */
export const SURNAMES: readonly string[] = [
  ...'赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严魏陶姜谢邹章苏潘葛范彭鲁韦马苗方俞任袁柳史唐薛雷贺倪汤罗毕郝安常于傅康伍余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮席季贾江童郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房解应丁邓洪包左石崔龚程裴陆翁段侯全秋仲宫宁仇甘武刘景詹龙叶司黎白蒲卓池乔闻党翟谭申冉桑桂牛边燕温庄晏柴瞿阎慕连习艾容向古易廖耿匡文寇广东欧沃利蔚越隆师巩聂晁勾敖融冷辛阚简饶曾沙丰关游盖益岳齐',
];

/** Prefectures and cities whose short names are ordinary words as well (B03): a warning, never a refusal. */
export const AMBIGUOUS_PLACES: readonly string[] = listWords(`
  朝阳 灯塔 黄山 东方 安康 吉安 三明 日照 保定 大同 文昌 永安 龙井 长治 太和 和田 白银 嘉兴 宝鸡 武夷山 都江堰
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
