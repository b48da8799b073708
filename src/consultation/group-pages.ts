import { faultList, field, titled, type Filled } from '../web/field.ts'
import { first } from '../web/form.ts'
import { languageOf } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { authoredField } from './authored.ts'
import { wasIn } from './group-form.ts'
import type { Grouped } from './load.ts'
import { inConsultation } from './menu.ts'

type GroupForm = Grouped & Readonly<{ filled: Filled; rows: readonly string[] }>

/** Renders the stakeholder groups as rows of fields; stored ones are fixed once a session was opened. */
export function groupsPage(frame: Frame, seen: GroupForm): Page {
  const { filled, consultation, stored, rows, locked } = seen
  const { t, code } = frame.language
  const language = languageOf(code, consultation.default_language)
  const heading = t('consultation.groups')
  const current = paths.consultation(consultation.id)
  const shown = rows.map((n) => groupRow(filled, n, seen))
  return page(inConsultation(frame, consultation, current), 'consultation/groups', titled(filled, heading), {
    heading,
    count: language.number(stored.length),
    crumb: { path: current, label: language.of(consultation.title) },
    action: paths.groups(consultation.id),
    faults: faultList(
      filled,
      shown.flatMap((row) =>
        [row.code, ...row.labels].map(({ name, label }) => ({ name, label: `${row.legend}, ${label}` })),
      ),
    ),
    locked,
    rows: shown,
    pasted: field(filled, 'pasted', t('consultation.pasted'), {
      control: 'textarea',
      hint: t('consultation.pasted_hint'),
      optional: true,
    }),
  })
}

/** A row of the form; up is disabled in the first, down in the last. */
function groupRow(filled: Filled, n: string, { consultation, stored, locked, rows }: GroupForm) {
  const { t, code: spoken } = filled.language
  const { languages, default_language } = consultation
  const codeIn = (row: string) => first(filled.input, `code_${row}`)
  const groupIn = (row: string) => stored.find((known) => known.code === wasIn(filled.input, row))
  const code = codeIn(n)
  const group = groupIn(n)
  const place = rows.filter((row) => !groupIn(row)).indexOf(n) + 1
  const fixed = group !== undefined && locked
  const isEmpty = group === undefined && code === ''
  return {
    n,
    legend: group
      ? languageOf(spoken, default_language).of(group.label)
      : t('consultation.new_group', { n: place }),
    was: group?.code ?? '',
    may_go: group !== undefined && !locked,
    going: first(filled.input, `remove_${n}`) !== '',
    fixed_code: fixed ? group.code : '',
    code: field(filled, `code_${n}`, t('consultation.group_code'), {
      dir: 'ltr',
      optional: true,
      ...(isEmpty && { hint: t('consultation.group_code_hint') }),
    }),
    labels: fixed
      ? []
      : languages.map((tag) =>
          authoredField(filled, `label_${n}`, t('consultation.group_label'), { code: tag, default_language }),
        ),
    moves: isEmpty
      ? []
      : [
          { way: 'up', label: t('editor.up'), off: n === rows[0] },
          { way: 'down', label: t('editor.down'), off: n === rows.findLast((row) => codeIn(row) !== '') },
        ],
  }
}
