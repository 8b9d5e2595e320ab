/**
 * What people type first when asked for a passphrase in Chinese, most common first: the meter's own English lists know
 * nothing of it. Numbers are read aloud (5201314 sounds like "I love you for a lifetime"), words stand in pinyin.
 */
const PASSWORDS = `woaini 5201314 woaini1314 1314520 woaini520 520520 1314 520 521 aini1314 iloveyou1314 wo1314 woaini521 woaiwo
woaiziji woaimama woaibaba woaijia laogong laopo baobei qinaide mima mimashi wangjimima nihao nihaoma zhongguo
zhonghua beijing shanghai guangzhou shenzhen weixin xiaochengxu beihao baoxianku jiayou gongxifacai facai fuguixiang
wanshiruyi shengrikuaile xinniankuaile taobao zhifubao qq123456 a123456 a123456789 qwe123 abc123456 zxcvbnm123 asd123
aa123456 123456aa 147258369 147258 159357 112233 121212 123123 123321 456456 654321 666666 888888 88888888 168168
5211314 7758521 7758258 584520 1234qwer qq5201314 wangjile buzhidao meiyoumima tianshi xiaoxiong xiaozhu dashabi`;

/** Read in characters. */
const WORDS = `我爱你 我爱你一生一世 我爱我家 密码 口令 我的密码 我的口令 不知道 忘记了 保险库 备好 微信 小程序 你好 你好吗 中国 我爱中国
北京 上海 广州 深圳 恭喜发财 万事如意 一帆风顺 生日快乐 新年快乐 天天向上 好好学习 身体健康 大吉大利 年年有余 老公 老婆 宝贝 妈妈
爸爸 一二三四五 一二三四五六 芝麻开门 天王盖地虎 床前明月光 春眠不觉晓 爱你一万年 我爱你一万年`;

/** The most common family names, and syllables of given names. */
const NAMES = `wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang
feng yu dong xiao cheng cao yuan deng xue fu shen zeng peng lv su lu jiang cai jia ding wei ye yan pan du dai xia zhong
tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian
min jing qiang lei jun jie juan yong chao ming gang ping hui hong xin bo bin peng fei na ting yan ying mei xiu lan yun
xiaoming xiaohong zihan yuxuan haoran zixuan jiahao yihan ziyi mengqi shiyu xinyi`;

const NAMES_HAN = `王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕`;

const split = (text: string): string[] => [...new Set(text.split(/\s+/))];

/** In the form that the meter takes: a word's place in its list is its rank. */
export const CHINESE_DICTIONARIES = {
  'passwords-zh': split(PASSWORDS),
  'words-zh': split(WORDS),
  'names-zh': [...split(NAMES), ...split(NAMES_HAN)],
};
