import { first, type Input } from '../web/form.ts'
import type { Language } from '../web/language.ts'
import { paths } from '../web/paths.ts'
import { mayHold } from '../instrument/kinds/schemas.ts'
import { QUESTION_KINDS } from '../instrument/kinds/table.ts'
import type { OpenDraft } from './open-draft.ts'
import { idOf } from './parts.ts'
import type { PlacedSection } from './place.ts'

/** Errors of a form that adds, by field. */
export type Faults = Readonly<Record<string, string>>

/** Returns the form that adds a question to a section; open when it was posted, and in the last. */
export function addingOn(
  { t }: Language,
  { edited, input, faults }: { edited: OpenDraft; input: Input; faults: Faults },
  placed: PlacedSection,
) {
  const { handle } = placed
  const isHere = first(input, 'section') === handle
  const kind = isHere ? first(input, 'kind') : ''
  return {
    id: idOf('section', handle),
    action: paths.newQuestion(edited.version.id),
    section: handle,
    open: isHere || placed.at === edited.version.form.sections.length - 1,
    current: isHere,
    label: isHere ? first(input, 'label') : '',
    lines: isHere ? first(input, 'lines') : '',
    faults: isHere ? faults : {},
    kinds: QUESTION_KINDS.map((value) => ({
      value,
      label: t(`kinds.name_${value}`),
      lines: mayHold({ kind: value }, 'list') || mayHold({ kind: value }, 'items'),
      selected: value === kind,
    })),
  }
}
