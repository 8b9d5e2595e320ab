import type { ErrorTexts } from './error-text.ts';

/** The sentences of every error in Chinese, the base language. */
export const ERRORS_ZH: ErrorTexts = {
  input_invalid: { happened: '填写的内容有一处不对：{field}。', todo: '请改正这一处后再试。' },
  not_found: { happened: '找不到要打开的内容，它可能已被删除。', todo: '请回到列表，重新选择一次。' },
  not_available_here: { happened: '当前运行方式没有这个功能。', todo: '请在桌面版中使用，或按页面上的提示手动完成。' },
  step_blocked: { happened: '这一步还不能这样标记：前面还有没完成的步骤。', todo: '请先完成前面的步骤：{blockedBy}。' },
  step_state_unknown: { happened: '这一步没有这个状态，不能这样标记。', todo: '请选择这一步列出的状态。' },
  target_not_writable: {
    happened: '无法写入文件夹“{folder}”。',
    todo: '请换一个自己有权限的文件夹，例如“文档”下面的新文件夹。',
  },
  target_not_empty: {
    happened: '文件夹“{folder}”里已经有文件，为避免覆盖，没有写入任何内容。',
    todo: '请换一个新的或空的文件夹。',
  },
  file_exists: { happened: '文件“{file}”已经存在，没有覆盖它。', todo: '请换一个文件名，或先移走原来的文件。' },
  disk_full: { happened: '磁盘空间不足，“{folder}”没有写完，已撤销。', todo: '请清理出空间，或换一个磁盘后再试。' },
  cancelled: { happened: '操作已取消，没有留下半成品。', todo: '需要时可以重新开始。' },

  file_not_readable: { happened: '打不开文件“{file}”。', todo: '请确认文件还在原处，并且没有被其他程序占用。' },
  file_empty: { happened: '文件“{file}”是空的（0 字节）。', todo: '请重新拍照、扫描或下载一份，再添加。' },
  file_type_unknown: {
    happened: '文件“{file}”的内容不是图片，也不是 PDF（后缀名不算数）。',
    todo: '请添加 JPG、PNG、HEIC、WebP、TIFF、BMP 图片或 PDF 文件。',
  },
  file_damaged: {
    happened: '文件“{file}”已损坏或不完整，无法可靠地读出内容。',
    todo: '请从手机或官网重新导出、下载一份，再添加。',
  },
  file_too_large: {
    happened: '文件“{file}”超过 {limitMegabytes} MB，太大了。',
    todo: '请换一份较小的文件，例如用手机直接拍照，而不是高精度扫描。',
  },
  image_too_many_pixels: {
    happened: '图片“{file}”约有 {megapixels} 百万像素，超过 {limit} 百万像素的上限。',
    todo: '请缩小图片，或用手机重新拍一张。',
  },
  image_not_decodable: {
    happened: '“{file}”是 {format} 图片，这里无法解码。',
    todo: '请在手机或电脑上打开它，另存为 JPG 后再添加（iPhone：设置 → 相机 → 格式 → 兼容性最佳）。',
  },
  image_cannot_fit: {
    happened: '“{file}”即使缩到 {width} × {height} 像素、用最低画质，仍超过 {limitKilobytes} KB。',
    todo: '请在光线充足处、纯色背景上靠近重新拍照，让证件占满画面；或裁掉多余部分，另存为 JPG 后再添加。',
  },
  document_needs_password: {
    happened: 'PDF“{file}”设有打开密码。',
    todo: '请输入打开密码（只用这一次，不会保存），或先另存为没有密码的 PDF。',
  },
  document_wrong_password: { happened: 'PDF“{file}”的打开密码不对。', todo: '请核对密码后再输入一次。' },
  document_too_many_pages: {
    happened: '“{file}”超过 {limit} 页，不像一份证明材料。',
    todo: '请只保留需要的那几页，再添加。',
  },
  manifest_invalid: { happened: '清单文件“{file}”有一处不对：{field}。', todo: '请按说明改正这一处后再试。' },
  id_number_invalid: {
    happened: '身份证号码不正确（{problem}）。',
    todo: '请对照证件逐位核对 18 位号码，最后一位可能是 X。',
  },
  backup_damaged: {
    happened: '“{file}”不是备好的备份，或者已损坏、被改动过。没有改动现有的数据。',
    todo: '请换一个备份文件；如果是从别处拷来的，请重新拷贝一次。',
  },
  archive_damaged: {
    happened: '“{file}”不是备好导出的文件，或者已损坏、被改动过。没有导入任何内容。',
    todo: '请换一个导出文件；如果是从别处拷来的，请重新拷贝一次。',
  },
  archive_needs_password: { happened: '导出文件“{file}”设有密码。', todo: '请输入导出时设定的密码。' },
  archive_wrong_password: { happened: '导出文件“{file}”的密码不对。', todo: '请核对大小写与输入法后再试。' },
  update_refused: {
    happened: '安装文件“{file}”没有通过核对：校验值与列表不符、列表里没有它，或签名无效。没有打开它，什么都没有改动。',
    todo: '请从原处重新下载安装文件和 SHA256SUMS 列表，放在同一个文件夹里再试；还是不符就不要使用它。',
  },
  image_refused: {
    happened: '“{file}”和被驳回的图片一模一样，没有存入。',
    todo: '请重新拍摄或扫描后再添加；原样提交会再次被驳回。',
  },
  rules_invalid: {
    happened: '这个规则包不能用，没有导入任何内容。出错的位置：{place}。',
    todo: '请向提供规则包的人要一份完整的文件；现在的规则继续有效。',
  },
  rules_older: {
    happened: '这个规则包比正在用的（{date}）旧，没有导入。',
    todo: '请找更新的规则包；要回到程序自带的规则，用“恢复自带规则”。',
  },
  packet_not_found: { happened: '“{folder}”里没有备好生成的材料包。', todo: '请选择包含 manifest.json 的文件夹。' },
  page_not_built: {
    happened: '界面还没有构建，打不开。',
    todo: '请运行 npm start，它会先构建再打开；或先运行 npm run build。',
  },
  work_timed_out: {
    happened: '处理超过 {seconds} 秒仍未完成，已停止，没有留下半成品。',
    todo: '请换一份较小或重新导出的文件再试。',
  },

  vault_missing: { happened: '这里还没有保险库。', todo: '请先创建保险库（命令行：vault init）。' },
  vault_exists: { happened: '这里已经有一个保险库，没有改动它。', todo: '请直接解锁，或换一个数据文件夹。' },
  vault_locked: { happened: '保险库处于锁定状态。', todo: '请先解锁（命令行：用 --passphrase-file 给出口令）。' },
  vault_wrong_secret: {
    happened: '口令（或恢复密钥）不对，保险库没有打开。',
    todo: '请核对大小写和输入法再试；忘了口令可以用恢复密钥。',
  },
  vault_newer: {
    happened: '这个保险库由更新版本的备好创建，当前版本不能打开。',
    todo: '请安装最新版的备好再打开；数据没有被改动。',
  },
  vault_corrupt: {
    happened: '保险库文件已损坏或被改动，为保护数据没有继续。',
    todo: '请不要删除任何文件，从备份恢复；没有备份时请先复制整个数据文件夹。',
  },
  vault_read_only: {
    happened: '保险库所在的位置不能写入，现在只能查看；没有改动任何内容。',
    todo: '要修改时，请先锁定，把整个数据文件夹复制到可以写入的磁盘，再从那里打开。',
  },
  vault_busy: { happened: '{holder}正在使用这个保险库。', todo: '请先关闭那个窗口或命令，再试一次。' },
  vault_wait: {
    happened: '口令连续输错了几次，还要等 {seconds} 秒才能再试。',
    todo: '请稍等片刻；忘记口令时可以用恢复密钥，不用等。',
  },
  vault_last_way: {
    happened: '口令和恢复密钥至少要留一样，没有移除。',
    todo: '请先设好另一样，再移除这一样。',
  },
  system_store_unavailable: {
    happened: '本机的系统密钥库不可用。',
    todo: '请用口令或恢复密钥解锁。',
  },

  worker_not_started: {
    happened: '备好里处理文件的部分没有启动，什么也没有改动。',
    todo: '请关掉一些程序再试；仍然不行时请重新安装备好（程序文件可能被杀毒软件移走了），资料不会丢失。',
  },
  internal: {
    happened: '备好内部出错了（编号 {reference}）。',
    todo: '数据没有丢失。请重试一次；仍然出错时，请带上这个编号反馈。',
  },
};
