export const REMOVALS_ZH = {
  undo: '撤销',
  undone: '已恢复',
  removed: '已删除“{{name}}”',
  tooLarge: '这位申请人的材料超过 256 MB，删除后不能撤销。请先确认有备份。',
} as const;
