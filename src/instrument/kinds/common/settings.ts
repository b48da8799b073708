/** Other, with a text field. */
export const OTHER_OPTION = {
  other: { control: 'flag', label: 'editor.other', hint: 'editor.other_hint' },
} as const

/** "Declined" and "don't know". */
export const NON_ANSWER_SETTINGS = {
  decline: { control: 'flag', label: 'editor.decline' },
  dont_know: { control: 'flag', label: 'editor.dont_know' },
} as const

/** Maximum length of text. */
export const LENGTH = {
  max_length: { control: 'whole', label: 'editor.max_length', needed: true },
} as const

/** Distance between values. */
export const STEP = {
  step: { control: 'decimal', label: 'editor.step', hint: 'editor.step_hint' },
} as const
