import type { deletion as en } from '../en/deletion.ts'

export const deletion: Record<keyof typeof en, string> = {
  'deletion.near':
    '{days, plural, =0 {本协商的全部答卷将于今晚午夜（UTC）删除。} other {本协商的全部答卷将在{day}之后删除，还有#天。}}',
  'deletion.near_lede': '请在此之前导出所需内容。任何人都无法恢复答卷。',
  'deletion.deleted': '本协商的答卷已于{day}删除。答卷数量、日期以及何人做过何事仍予保留。',
  'deletion.gone': '本协商的答卷已于{day}删除。不能再显示、比较或导出任何内容。',
  'deletion.console': '本场次的答卷已于{day}删除。',
  'deletion.no_session': '本协商的答卷只保留到{day}，因此不能再准备或开放任何场次。',
  'deletion.none_after': '本协商的答卷已于{day}删除，因此不能再准备或开放任何场次。',
  'deletion.date_fixed': '答卷已删除。此日期不再更改。',
  'deletion.answers_back': '场次{session}含有已记录为删除的答卷。',
  'deletion.session_opened': '此刻有场次开放，因此未删除任何内容。请重试。',
  'deletion.link': '提前删除答卷',
  'deletion.title': '删除答卷',
  'deletion.lede': '答卷将在{day}之后自动删除。现在删除则无法撤销。',
  'deletion.goes': '将被删除的',
  'deletion.goes_said':
    '全部答卷（无论是否封存）、手机上已开始填写的内容、谁已提交，以及本服务器上所有较早的备份。先会做一次新备份。',
  'deletion.awake': '{n, plural, other {#个场次尚未封存，将立即关闭并封存。}}',
  'deletion.stays': '将保留的',
  'deletion.stays_said': '问卷和研讨会、每个场次有多少人作答、日期，以及何人做过何事。',
  'deletion.elsewhere': '无法触及的',
  'deletion.elsewhere_said': '已下载的导出数据，以及存放在别处的备份或磁盘副本。请手动删除。',
  'deletion.code': '协商代码',
  'deletion.code_hint': '请输入{code}以确认。',
  'deletion.code_wrong': '这不是本协商的代码。未删除任何内容。',
  'deletion.delete': '删除全部答卷',
  'deletion.done': '答卷已删除。较早的备份将在几分钟内被替换。',
  'deletion.backups_left':
    '{n, plural, other {本服务器上还有#份较早的备份含有已删除的答卷。}}做好新备份后即会删除，每小时尝试一次。',
  'deletion.backups_none':
    '本服务器上没有任何备份。较早的备份含有已删除的答卷，已被删除；目前无法做新备份。失败原因见下文。',
  'deletion.again': '{n, plural, other {已照先前那样再次删除#项协商的答卷。}}',
}
