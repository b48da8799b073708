import type { Changed, Codebook, Words } from '../codebook/codebook.ts'
import { change, merge, move, restore, retire, split } from '../codebook/operations.ts'
import { childrenOf, codeOf } from '../codebook/tree.ts'

/** What a researcher can do to a code. */
export const ACTS = ['save', 'up', 'down', 'merge', 'split', 'retire', 'restore'] as const
export type Act = (typeof ACTS)[number]

/** An act on a code, with what the form says. */
export type Asked = Words &
  Readonly<{
    act: Act
    parent: string | null
    /** GUID of the code to merge into. */
    into: string
    /** New codes to split into, with GUIDs of their own. */
    split: readonly Readonly<{ guid: string; name: string }>[]
  }>

/** Changes a code of a codebook as asked. */
export function changed(codebook: Codebook, guid: string, asked: Asked): Changed {
  switch (asked.act) {
    case 'save':
      return saved(codebook, guid, asked)
    case 'up':
    case 'down':
      return stepped(codebook, guid, asked.act)
    case 'merge':
      return merge(codebook, guid, asked.into)
    case 'split':
      return split(codebook, guid, asked.split)
    case 'retire':
      return retire(codebook, guid)
    case 'restore':
    default:
      return restore(codebook, guid)
  }
}

/** Words and place in one version. */
function saved(codebook: Codebook, guid: string, asked: Asked): Changed {
  const { name, definition, use, not_use, example, color, parent } = asked
  const worded = change(codebook, guid, { name, definition, use, not_use, example, color })
  if (!worded.ok || codeOf(codebook, guid)?.parent === parent) return worded
  const moved = move(worded.codebook, guid, { parent })
  return moved.ok ? { ...moved, touched: { ...worded.touched, ...moved.touched } } : moved
}

/** A place up or down among the codes in use beside it. */
function stepped(codebook: Codebook, guid: string, act: 'up' | 'down'): Changed {
  const parent = codeOf(codebook, guid)?.parent ?? null
  const beside = childrenOf(codebook, parent).filter((code) => !code.retired)
  const at = beside.findIndex((code) => code.guid === guid)
  const isAtEnd = act === 'up' ? at <= 0 : at === -1 || at === beside.length - 1
  if (isAtEnd) return { ok: true, codebook, touched: {} }
  return move(codebook, guid, { parent, before: beside[act === 'up' ? at - 1 : at + 2]?.guid })
}
