/** What the file `README.txt` of an export says: how to read it without this app. */
export function archiveReadme(about: { readonly app: string; readonly exportedAt: string }): string {
  return `备好的导出（${about.app}，${about.exportedAt}）
==============================================================

data.json   全部资料，UTF-8 编码的 JSON。
originals/  证件材料的原件，一个字节也没有改过。文件名前面的编号与 data.json 里申请人的顺序一致。

data.json 的结构（format = 1）：
  format       这种格式的版本号
  app          导出的软件
  exportedAt   导出的时刻（UTC，ISO 8601）
  applicants   申请人的列表；每一位包含：
    id, name, idKind, idNumber, idValidFrom, idValidTo（日期或“长期”）, idAddress, filingProvince（行政区划代码）,
    postalAddress, mobile, email, emergencyContact { name, mobile }, createdAt, updatedAt
    documents  材料：id, kind（类型）, fileName（原来的文件名）, file（在本压缩包里的路径）, sha256, bytes, mediaType,
               pages, width, height, needsPassword, validTo, findings（检查结果）, addedAt,
               edit（裁剪与旋转）, record（材料上写的姓名和号码）
    programs   小程序：id, name, remark, intro（简介）, categoryIds（服务类目编号）, preApproval, createdAt, updatedAt,
               checklist（流程的状态：stepId, state, at）,
               events（流程里发生过的事，从早到晚）, nameNotes（名称的备注）,
               packets（生成过的材料包：builtAt, folder, manifestSha256, verdict, complete, documentIds）
    history    改动记录，从早到晚：at, kind, programId, documentId, changes { field, before, after }
  corrections  自己更正过的规则：table, id, field, value, why, at
  ownWords     自己加的词：word, layer, severity, note, at
这个软件自己的设置（例如多久自动锁定）不在里面。

核对原件：任何一个文件的 SHA-256 都应当与 data.json 里的 sha256 相同。
在备好里可以用“设置 → 导入”或命令 vault import 读回。
没有设密码的导出，谁拿到都能看；请保管好，用完删除。

--------------------------------------------------------------

Export of Beihao (${about.app}, ${about.exportedAt})

data.json   Everything, as JSON in UTF-8.
originals/  The original documents, not a byte changed. The number in front is the place of the applicant in data.json.

What data.json holds (format = 1):
  format       version of this form
  app          the program that exported
  exportedAt   instant of the export (UTC, ISO 8601)
  applicants   a list; each has the fields above, and
    documents  id, kind, fileName (the name it had), file (path in this archive), sha256, bytes, mediaType, pages,
               width, height, needsPassword, validTo, findings, addedAt, edit (crop and rotation), record (the name
               and number on it)
    programs   id, name, remark, intro, categoryIds, preApproval, createdAt, updatedAt, checklist (stepId, state, at), events
               (what happened to the steps, the oldest first), nameNotes, packets (packets that were built: builtAt,
               folder, manifestSha256, verdict, complete, documentIds)
    history    what was changed, the oldest first: at, kind, programId, documentId, changes { field, before, after }
  corrections  rules that the person corrected: table, id, field, value, why, at
  ownWords     words the person wants to be told of: word, layer, severity, note, at
The app's own settings (when it locks by itself, and such) are not in it.

The SHA-256 of every original must be the one that data.json names. Beihao reads it back with Settings → Import, or with
the command vault import. Whoever gets hold of an export without a password can read it: keep it safe, delete it after use.
`;
}
