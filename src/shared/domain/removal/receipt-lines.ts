import type { Text } from '../text.ts';
import type { Erased, ErasureCheck } from './removal.ts';

interface Receipt {
  readonly erased: Erased;
  readonly check: ErasureCheck;
  readonly backups: readonly { readonly name: string; readonly createdAt: string }[];
  readonly packetFolders: readonly string[];
}

/** What a removal took along, whether anything of it is left in the file, and where else it may still be. */
export function receiptLines({ erased, check, backups, packetFolders }: Receipt): Text[] {
  return [
    {
      zh: `一并删除：材料 ${erased.documents} 份、小程序 ${erased.programs} 个、改动记录 ${erased.historyEntries} 条、材料包记录 ${erased.packets} 条。`,
      en: `Removed with it: ${erased.documents} documents, ${erased.programs} mini programs, ${erased.historyEntries} history entries, ${erased.packets} packet records.`,
    },
    checkLine(check),
    ...backups.map(({ name, createdAt }) => ({
      zh: `备份 ${name}（${createdAt.slice(0, 10)}）里还有；如需清除，请在“设置—备份”里删除它。`,
      en: `The backup ${name} (${createdAt.slice(0, 10)}) still holds it; remove that in Settings, Backups.`,
    })),
    ...packetFolders.map((folder) => ({
      zh: `曾生成材料包到“${folder}”；那里的文件不在保险库里，请自行删除。`,
      en: `A packet was built to “${folder}”; the files there are outside the vault and yours to delete.`,
    })),
  ];
}

function checkLine({ outcome, pages, texts, runs }: ErasureCheck): Text {
  if (outcome === 'clean') {
    return {
      zh: `已逐页检查保险库（${pages} 页，查找 ${texts} 项文字和 ${runs} 段原件内容）：没有残留。`,
      en: `Every page of the vault was looked through (${pages} pages, for ${texts} texts and ${runs} pieces of originals): nothing is left.`,
    };
  }
  if (outcome === 'found') {
    return {
      zh: '逐页检查时仍发现残留内容。请先备份，再把全部内容导出并导入到新的保险库。',
      en: 'Looking through the pages still found something. Make a backup, then export everything and import it into a new vault.',
    };
  }
  return {
    zh: '内容已被覆写，但没有逐页检查：保险库太大，或正在备份。',
    en: 'The contents were overwritten, but the pages were not looked through: the vault is too large, or is being backed up.',
  };
}
