import type { PacketLanguage } from '../../../../shared/domain/packet/packet-options.ts';

const ZH = {
  cover: '封面',
  head: '备好 · 个人小程序备案材料',
  title: '材料包',
  applicant: '申请人',
  program: '小程序',
  contents: '目录',
  contentsGoOn: '目录（续）',
  name: '姓名',
  idKind: '证件类型',
  idNumber: '证件号码',
  validity: '证件有效期',
  idAddress: '证件住所',
  region: '备案地区',
  postalAddress: '通讯地址',
  programName: '小程序名称',
  content: '服务内容标识',
  remark: '小程序备注',
  material: '材料',
  original: '原件',
  pages: '页码',
  hash: 'SHA-256 前 12 位',
  notGiven: '尚未提供',
  form: '打印签署',
  card: '身份证',
  cardSize: '原大 85.6 × 54.0 毫米，请按 100% 比例打印',
  cardFront: '居民身份证 · 人像面',
  cardBack: '居民身份证 · 国徽面',
  noSide: '未提供',
  longTerm: '长期',
  date: (year: string, month: number, day: number) => `${year} 年 ${month} 月 ${day} 日`,
  pageNumber: (page: number, count: number) => `第 ${page} 页 / 共 ${count} 页`,
  foot: (version: string) => `由备好在本机离线生成 · 规则包 ${version} · 各份原件逐字节附在本文件的附件中`,
};

/** What the packet says in its own voice. */
export type PacketTexts = typeof ZH;

const EN: PacketTexts = {
  cover: 'Cover',
  head: '备好 Beihao · Filing a personal mini program',
  title: 'Packet',
  applicant: 'Applicant',
  program: 'Mini program',
  contents: 'Contents',
  contentsGoOn: 'Contents, continued',
  name: 'Name',
  idKind: 'Document',
  idNumber: 'Number',
  validity: 'Valid',
  idAddress: 'Address on the ID',
  region: 'Filing region',
  postalAddress: 'Postal address',
  programName: 'Name',
  content: 'Service',
  remark: 'Remark',
  material: 'Document',
  original: 'Original',
  pages: 'Pages',
  hash: 'SHA-256, first 12',
  notGiven: 'not given yet',
  form: 'print and sign',
  card: 'ID card',
  cardSize: 'True size 85.6 × 54.0 mm: print at 100 %',
  cardFront: 'Resident ID card · portrait side',
  cardBack: 'Resident ID card · emblem side',
  noSide: 'not given',
  longTerm: 'no end (长期)',
  date: (year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  pageNumber: (page, count) => `Page ${page} of ${count}`,
  foot: (version) =>
    `Made offline by 备好 · rule pack ${version} · every original is attached to this file byte for byte`,
};

export function textsIn(language: PacketLanguage): PacketTexts {
  return language === 'en' ? EN : ZH;
}
