import { at } from '../../people/auth.ts'
import type { Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { codingPaths } from '../paths.ts'
import { givable, headings, looksOf, type Desk, type Queue } from './desk.ts'
import { groupShown } from './help-shown.ts'
import type { Progress } from './queries.ts'
import { rowShown } from './row.ts'
import type { Choices } from './told.ts'
import { HELP_ORDERS, ORDERS, PER_PAGE, SHOWN } from './view.ts'
import {
  actSaid,
  codeNamed,
  groupNamed,
  languageNamed,
  placeNamed,
  progressSaid,
  roundNamed,
} from './words.ts'

/** Renders a page of a coder's queue. */
export function queuePage(frame: Frame, queue: Queue): Page {
  const { desk, view, rows, count } = queue
  const { language } = frame
  const { t, of, number } = language
  const { round, variable } = desk
  const from = (view.page - 1) * PER_PAGE
  const pageAt = (n: number, key: 'coding.previous_page' | 'coding.next_page', label: number) => ({
    path: codingPaths.round(round.id, { ...view, page: n }),
    rel: n > view.page ? 'next' : 'prev',
    label: t(key, { n: number(label) }),
  })
  return page(atDesk(frame), 'coding/queue', of(variable.label), {
    crumbs: crumbsOf(language),
    here: roundNamed(round, language),
    heading: of(variable.label),
    strip: stripOf(desk, queue.progress, language),
    first_path: rows[0] ? codingPaths.answer(round.id, rows[0].id) : '',
    to_do_path: queue.to_do ? codingPaths.answer(round.id, queue.to_do) : '',
    filters: filtersOf(queue, language),
    rows: rows.map((row) => ({ ...rowShown(row, desk, language), group: groupShown(queue, row, language) })),
    helps: desk.helps,
    help: desk.helps && view.order === 'alike' ? 'similar' : '',
    listed:
      count > 0
        ? t('coding.listed', { from: number(from + 1), to: number(from + rows.length), n: number(count) })
        : '',
    turns: [
      ...(view.page > 1 ? [pageAt(view.page - 1, 'coding.previous_page', PER_PAGE)] : []),
      ...(from + rows.length < count
        ? [pageAt(view.page + 1, 'coding.next_page', Math.min(PER_PAGE, count - from - rows.length))]
        : []),
    ],
    ...aroundOf(queue, language),
  })
}

/** What stands beside answers: undo, recent codes, branches, and the codes to find. */
export function aroundOf({ desk, slots, last }: Pick<Queue, 'desk' | 'slots' | 'last'>, language: Language) {
  const { t } = language
  const { codebook, round } = desk
  const looks = looksOf(codebook)
  const nameOf = (guid: string) => codeNamed(codebook, guid, language)
  return {
    actions: {
      codings: codingPaths.codings(round.id),
      undoing: codingPaths.undoing(round.id),
      codes: codingPaths.newCode(round.id),
      finishing: codingPaths.finishing(round.id),
    },
    ...freshOf(desk, language),
    undo: last
      ? {
          act: last.id,
          label: t('coding.undo', {
            what: actSaid(last.changes, codebook, () => last.place, language),
          }),
        }
      : null,
    slots: slots.flatMap((guid, place) =>
      guid === undefined ? [] : [{ key: place + 1, guid, name: nameOf(guid), look: looks.get(guid) ?? 1 }],
    ),
    branches: codebook.codes
      .filter(({ parent, guid, retired }) => parent === null && !retired && hasCodes(codebook, guid))
      .map(({ guid, name }) => ({
        look: looks.get(guid) ?? 1,
        label: t('coding.branch', { name, n: underIn(codebook, guid) }),
      })),
    codes: givable(codebook).map((code) => ({
      guid: code.guid,
      name: code.name,
      look: looks.get(code.guid) ?? 1,
      branch: code.parent === null ? '' : nameOf(code.parent),
      definition: code.definition,
      use: code.use ? t('coding.use_when', { words: code.use }) : '',
      not_use: code.not_use ? t('coding.not_when', { words: code.not_use }) : '',
    })),
  }
}

/** What the form of a new code says, and the headings it can go under. */
const freshOf = ({ round, codebook }: Desk, { t }: Language) => ({
  under: [
    { value: '', label: t('codes.at_top') },
    ...headings(codebook).map(({ guid, name }) => ({ value: guid, label: name })),
  ],
  fresh: {
    said: t(round.kind === 'blind' ? 'coding.new_blind' : 'coding.new_open'),
    act: t(round.kind === 'blind' ? 'coding.new_propose' : 'coding.new_give'),
  },
})

type Tree = Desk['codebook']
const hasCodes = ({ codes }: Tree, guid: string) => codes.some(({ parent }) => parent === guid)
const underIn = (codebook: Tree, guid: string): number =>
  givable(codebook).filter((code) => {
    for (let up = code.parent; up; up = codebook.codes.find((one) => one.guid === up)?.parent ?? null)
      if (up === guid) return true
    return false
  }).length

/** The strip under the heading: the round, who else is in it, what is hidden, and how far the coder is. */
export function stripOf({ round, others, coder, helps }: Desk, progress: Progress, language: Language) {
  const { t } = language
  return {
    blind: round.kind === 'blind',
    name: roundNamed(round, language),
    said: [
      progressSaid(progress, language),
      ...(round.kind === 'blind' ? [t('coding.blind_note')] : []),
      ...(others.length > 0
        ? [t('coding.with_others', { names: language.names(others.map(({ name }) => name)) })]
        : []),
      ...(helps ? [t('help.offered')] : []),
      ...(coder.finished_at ? [t('coding.finished')] : []),
    ],
  }
}

/** The frame of a coder's pages. */
export const atDesk = (frame: Frame): Frame => at(frame, codingPaths.rounds())

export const crumbsOf = ({ t }: Language) => [{ path: codingPaths.rounds(), label: t('coding.my_rounds') }]

function filtersOf({ desk, view, choices }: Queue, language: Language) {
  const { t, number } = language
  const { dataset, groups } = desk
  const option = (value: string, label: string, chosen: string) => ({
    value,
    label,
    selected: value === chosen,
  })
  const choice = (name: keyof Choices, all: string, labelOf: (code: string) => string) => ({
    name,
    label: t(`coding.${name}`),
    options: [
      option('', all, view[name]),
      ...choices[name].map((code) => option(code, labelOf(code), view[name])),
    ],
  })
  return {
    path: codingPaths.round(desk.round.id),
    selects: [
      {
        name: 'order',
        label: t('coding.order'),
        options: ORDERS.filter((name) => desk.helps || !HELP_ORDERS.has(name)).map((name) =>
          option(name, t(`coding.order_${name}`), view.order),
        ),
      },
      ...[
        choice('language', t('coding.language_all', { n: number(choices.language.length) }), (tag) =>
          languageNamed(tag, language),
        ),
        choice('place', t('coding.place_all'), (code) => placeNamed(code, dataset, language)),
        choice('group', t('coding.group_all'), (code) => groupNamed(code, groups, language)),
      ].filter(({ options }) => options.length > 2),
      {
        name: 'show',
        label: t('coding.show'),
        options: SHOWN.map((name) => option(name, t(`coding.show_${name}`), view.show)),
      },
    ],
  }
}
