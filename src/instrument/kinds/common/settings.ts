/** Other, which is described in words. */
export const OTHER_OPTION = {
  other: { control: 'flag', label: 'editor.other', hint: 'editor.other_hint' },
} as const

/** Ways not to answer that are answers. */
export const WAYS_OUT = {
  decline: { control: 'flag', label: 'editor.decline' },
  dont_know: { control: 'flag', label: 'editor.dont_know' },
} as const

/** The length of what may be written. */
export const LENGTH = {
  max_length: { control: 'whole', label: 'editor.max_length', needed: true },
} as const

/** The distance between two values. */
export const STEP = {
  step: { control: 'decimal', label: 'editor.step', hint: 'editor.step_hint' },
} as const
