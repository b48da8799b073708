import type { backup as en } from '../en/backup.ts'

export const backup: Record<keyof typeof en, string> = {
  'backup.title': '备份',
  'backup.lede':
    '备份包含全部内容，但不含尚未封存的答卷、手机上已开始的内容、谁已提交以及谁已登录。每个备份都会立即在原件旁恢复一次，以证明其可用。',
  'backup.take': '立即备份',
  'backup.take_lede': '备份期间可以继续答题。',
  'backup.room_title': '{folder} 所在的磁盘即将写满',
  'backup.room':
    '剩余 {free}，至少应有 {needed}。写满后将无法保存任何回答，也无法备份。请腾出空间或换用更大的磁盘。',
  'backup.awake_title': '有场次正在进行、已暂停，或已关闭但尚未封存',
  'backup.awake':
    '尚未封存的答卷以及预演的答卷从不包含在备份中。如果您恢复到现在所做的备份，该场次的答卷将会丢失，已提交的人可以再次提交。如果可以等待，请在场次封存后再备份。',
  'backup.taken': '备份已完成，并已试行恢复。',
  'backup.still_running': '正在备份。请一分钟后重新加载此页，查看结果。',
  'backup.last': '最近一次备份',
  'backup.last_drill': '最近一次恢复演练',
  'backup.drill_lede': '最新的备份会恢复到单独的文件夹，读取后删除。',
  'backup.none': '尚无备份。',
  'backup.no_drill': '尚未试用过任何备份。',
  'backup.when': '时间（UTC）',
  'backup.size': '大小',
  'backup.megabytes': '{size} MB',
  'backup.where': '位置',
  'backup.holds': '内容',
  'backup.holds_counts':
    '{responses, plural, other {#份答卷}}；{sealed, plural, =0 {没有已封存的场次} other {#个已封存的场次}}',
  'backup.proved': '已证实',
  'backup.unproved': '未证实',
  'backup.proved_counts':
    '{sealed, plural, =0 {文件完整；尚无封存的场次。} other {文件完整，其#个已封存场次的答卷与封存时一致。}}',
  'backup.which': '备份',
  'backup.checksum': 'SHA-256',
  'backup.failed': '最近一次备份失败：{reason}',
  'backup.drill_failed': '最近一次恢复演练失败：{reason}',
  'backup.is_running': '于{at}（UTC）开始，尚未结束。',
  'backup.next': '下一次备份',
  'backup.next_at': '{at}（UTC），待没有进行中、已暂停或已关闭的场次时进行。',
  'backup.next_now': '已到时间，将在一分钟内开始。',
  'backup.next_waits': '已到时间，但须等待所有场次封存，因为备份不包含手机的回执。',
  'backup.next_never': '不会自动备份：BACKUP_HOUR已关闭。',
  'backup.kept': '保留的备份',
  'backup.kept_lede': '位于{folder}。每个备份在{days, plural, other {#天}}后删除。请同时复制到另一台计算机。',
  'backup.kept_none': '此文件夹中没有备份。',
  'backup.file': '文件',
  'backup.restore': '恢复到某个备份',
  'backup.restore_lede': '请停止服务器，然后在其安装位置运行：',
  'backup.restore_after':
    '它会拒绝损坏的文件，将现有数据库移到一旁，并重新证实每个已封存的场次。具体步骤见操作员指南。',

  'backup.fault_disk_full':
    '磁盘已满或将满。没有丢失任何回答。请释放空间，或将BACKUP_DIR设为另一磁盘上的文件夹，然后在此备份。',
  'backup.fault_not_writable':
    '无法写入该文件夹。没有丢失任何回答。请授予运行服务器的用户写入权限，然后在此备份。',
  'backup.fault_disk': '磁盘报告错误。请立即将最新的备份复制到另一台计算机，然后检查磁盘。',
  'backup.fault_damaged': '文件已损坏。请使用另一个备份；如果再次发生，请检查磁盘。',
  'backup.fault_database_damaged':
    '数据库本身已损坏。请保留所有较早的备份，停止服务器，恢复到最新的备份，并检查磁盘。',
  'backup.fault_interrupted': '备份被中断。没有丢失任何回答。请在此备份。',
  'backup.fault_unknown':
    '原因见服务器日志。没有丢失任何回答。请在此备份；如果再次失败，请将日志交给安装Colloquy的人。',
  'backup.digest_differs':
    '场次{session}的答卷与封存时不一致。请勿删除较早的备份：其中可能有正确的答卷。可用“npm run verify”进行比较。',
  'backup.running': '正在进行另一次备份。请等待其结束。',
  'backup.nothing_kept': '没有可试用的备份。请先备份。',
  'backup.file_exists': '{file}已存在。请指定新的文件名。',
  'backup.no_file': '没有文件{file}。',
  'backup.not_ours': '{file}不是Colloquy的备份。未作任何更改。',
  'backup.not_an_archive': '这不是pg_restore可以读取的归档文件。未作任何更改。',
  'backup.not_empty':
    '数据库{database}不为空。未作任何更改。请用createdb创建空数据库，在DATABASE_URL中指定，并在服务器启动前恢复。',
  'backup.drill_not_allowed':
    '角色{role}无权创建用于试行恢复的数据库。可授权：alter role {role} createdb。或在另一台计算机上手动恢复备份。',
  'backup.fault_no_pg_dump':
    '运行服务器的计算机上未安装pg_dump和pg_restore。在Debian上：apt-get install postgresql-client。',
  'backup.fault_pg_version': 'pg_dump的版本低于数据库。请安装与数据库版本相同的postgresql-client。',
  'backup.fault_no_postgres': '无法连接数据库。请启动PostgreSQL或更正DATABASE_URL，然后在此备份。',
  'backup.newer_version': '此备份由较新版本的Colloquy生成。请先安装该版本，再恢复备份。',
  'backup.stale_log':
    '未作任何更改：{log}不为空。系统未正常结束，最后的回答只在该文件中。请启动服务器再停止一次，这些回答即会移入{file}。如果无法启动，请将{file}及所有以其名称开头的文件移到另一个文件夹，然后恢复。',

  'backup.command_backup': '用法：npm run backup -- FILE',
  'backup.command_restore': '用法：npm run restore -- FILE',
  'backup.command_no_database': '{file}处没有数据库。请按服务器的设置填写DATA_DIR或DATABASE_URL。',
  'backup.command_awake': '注意：有场次尚未封存。{note}',
  'backup.command_written': '{file}：{size} MB，权限0600',
  'backup.command_restored': '{file}已恢复。草稿和登录均已结束：工作人员须重新登录。',
  'backup.command_set_aside': '原有内容现为{file}。确认一切正常后请将其删除。',
  'backup.command_proof': '所有校验值均已重新计算，并与封存时的记录一致。',
  'backup.column_session': '场次',
  'backup.column_state': '状态',
  'backup.column_responses': '答卷',
  'backup.column_digest': '校验值',

  'backup.command_move':
    '用法：npm run move -- --from ADDRESS --to ADDRESS。地址为sqlite:加路径，或postgres://USER@HOST:PORT/DATABASE；密码可放在PGPASSWORD中。',
  'backup.move_no_source': '{place}处没有数据库。',
  'backup.move_not_ours': '{place}中没有Colloquy的系统。',
  'backup.move_newer': '{place}由较新版本的Colloquy写入：请用该版本迁移。',
  'backup.move_older':
    '{place}由较早版本的Colloquy写入。请用本版本的服务器在其上启动并停止一次，使其更新，然后再迁移。',
  'backup.move_served': '有服务器正在使用{place}。请停止该系统的所有服务器，然后再迁移。',
  'backup.move_awake':
    '尚未封存：{sessions}。留下的副本会保留封存所销毁的内容。请启动服务器，关闭并封存这些场次，停止服务器，然后再迁移。',
  'backup.move_not_empty': '{place}已存在。请指定一个尚无数据库的文件夹，或一个空的PostgreSQL数据库。',
  'backup.move_differs':
    '两边的表{table}不一致（{from}行与{to}行）：其间有内容写入。请停止该系统的所有服务器和命令，然后再迁移。',
  'backup.command_disk': '磁盘已满或将满、报告错误，或此账户无写入权限（{code}）。请排除问题后重新运行。',
  'backup.move_undone': '未迁移任何内容。{place}保持原样。',
  'backup.move_same': '两边的每一行和每个校验值都一致。',
  'backup.move_next': '请将服务器的DATABASE_URL设为{place}并启动。工作人员须重新登录。',
  'backup.move_left':
    '{place}保持原样。确认一切正常后，请在最后一次封存后的一天内将其删除：其中仍有手机的回执，只有运行中的服务器才会删除它们。',
  'backup.column_table': '表',
  'backup.column_rows': '行数',
}
