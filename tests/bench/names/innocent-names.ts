import { pick, seeded } from './seeded.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Everyday vocabulary, written for this bench alone and not taken from the lists of the rules. */
const THINGS = words(`
  阳台 厨房 书桌 抽屉 衣柜 冰箱 窗台 楼道 院子 花盆 雨伞 背包 水杯 筷子 饭盒 剪刀 毛线 纽扣 钥匙 铅笔 橡皮 信封 邮票 台灯 闹铃 枕头 被子
  猫咪 小狗 金鱼 鹦鹉 乌龟 仓鼠 兔子 蚂蚁 蝴蝶 蜻蜓 麻雀 松鼠 刺猬 多肉 月季 茉莉 薄荷 绿萝 蒲公英 银杏 松果 落叶 种子 菜园 番茄 黄瓜 豆角
  白菜 土豆 萝卜 玉米 红薯 面条 馒头 饺子 米饭 豆浆 鸡蛋 早餐 晚饭 便当 零钱 家务 拖地 洗碗 晾衣 收纳 断舍离 换季 春天 夏夜 秋雨 冬雪 星空
  月亮 云朵 彩虹 海浪 河边 山路 小桥 田野 森林 沙滩 风筝 纸船 积木 拼图 口琴 吉他 毛笔 水彩 素描 折纸 剪纸 围棋 象棋 跳绳 羽毛球 乒乓球
  爬山 散步 晨跑 骑车 午睡 早起 熬夜 喝水 体重 身高 视力 牙齿 头发 爷爷 奶奶 爸爸 妈妈 孩子 同桌 室友 邻居 单词 生字 错题 口算 背诵 作文 日语
  古诗 成语 方言 谚语 歌谣 梦境 心情 灵感 愿望 回忆 旧物 车票 书签 唱片 胶卷 火车 单车 路口 站牌 灯塔 码头 石头 贝壳 羽毛 温度 湿度 电费 水表
  步数 节奏 颜色 数字 字母 符号 图案 影子 声音 气味 故事 笑话 谜语 标题 段落 角落 清晨 黄昏 周末 假日 生日 节气 年历 日落 雨天 晴天
`);
const ACTS = words(
  '整理 观察 记住 慢慢 一起 每天 我的 小小 认真 偶尔 随手 悄悄 轮流 安静 温柔 有趣 简单 老家 家里 窗外 手边 路上 心里',
);
const HEADS = words(
  '小记 手账 小本 簿子 日记 清单 册子 卡片 小抄 便签 记录 打卡 计数 刻度 时刻 小窝 画册 札记 轮值表 对照表 备忘 一览 练习 小尺 计划',
);

/** So many different names made of everyday words, for a seed. No word of them is one that a rule forbids. */
export function innocentNames(count: number, seed: number): readonly string[] {
  const random = seeded(seed);
  const names = new Set<string>();
  while (names.size < count) {
    const shape = random();
    const before = shape < 0.4 ? '' : pick(shape < 0.7 ? THINGS : ACTS, random);
    names.add(`${before}${pick(THINGS, random)}${pick(HEADS, random)}`);
  }
  return [...names];
}
