import type { archive as en } from '../en/archive.ts'

export const archive: Record<keyof typeof en, string> = {
  'archive.title': '归档或删除',
  'archive.archive': '归档',
  'archive.archive_consultation':
    '它会从列表中移除，其中内容不能再更改，也不能再为其准备场次。一切仍可查看，包括结果和导出；其中的回答仍会在承诺的日期删除。可以恢复。',
  'archive.archive_workshop':
    '它会从列表中移除，不能再更改，也不能再为其准备场次。其结果保持不变。可以恢复。',
  'archive.archive_questionnaire':
    '它会从列表中移除，不能再更改，新的场次也不能再使用它。其各版本及结果保持不变。可以恢复。',
  'archive.awake': '其中有场次正在进行或尚未封存。请等到封存之后。',
  'archive.rehearsing': '其中有预演正在进行。主持人可以结束预演；届时预演中提交的全部内容都会被删除。',
  'archive.bring_back': '恢复',
  'archive.bring_back_said': '恢复后会重新出现在列表中，并可准备场次。',
  'archive.archived_since': '自{day}起归档。',
  'archive.archived': '已归档',
  'archive.done': '已归档。仍可从协商进入此处，并可恢复。',
  'archive.consultation_done': '协商已归档，列在“已归档”下，可以恢复。',
  'archive.back': '已重新列入列表。',
  'archive.no_sessions': '已归档，无法准备场次。研究人员可以恢复。',
  'archive.no_opening': '已归档，无法开放场次。研究人员可以恢复。',
  'archive.read_only': '已归档，其中内容均无法更改。研究人员可以恢复。',
  'archive.delete': '删除',
  'archive.delete_consultation': '协商连同其全部内容将被删除，无法撤销；审计日志会保留其标题。',
  'archive.delete_workshop': '研讨会连同其主持人名单和预计人数将被删除，无法撤销。',
  'archive.delete_questionnaire': '问卷连同其所有版本和译文将被删除，无法撤销。',
  'archive.goes_parts': '随之删除的有{workshops}场研讨会和{questionnaires}份问卷。',
  'archive.goes_prepared': '{prepared}个已准备的场次也会被删除；已打印的加入代码随即失效。',
  'archive.called_consultation': '协商代码',
  'archive.called_workshop': '研讨会代码',
  'archive.called_questionnaire': '问卷名称',
  'archive.called_hint': '请输入{called}以确认。',
  'archive.called_wrong': '与名称不符。未删除任何内容。',
  'archive.holds_other':
    '其中的内容在此期间已有变化，因此没有删除任何内容。请重新打开“归档或删除”页面，查看将删除什么。',
  'archive.was_opened': '其中有场次曾开放，因此只能归档，不能删除：已有的回答会保留到期。',
  'archive.answers_deleted': '其回答已被删除，这一点须留有记录，因此只能归档，不能删除。',
  'archive.deleted': '已删除。',
}
