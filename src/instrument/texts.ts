/** The texts a question may have beside its statements and options, in the order they are read. */
export const TEXT_PARTS = [
  'label',
  'hint',
  'guidance',
  'required_message',
  'constraint_message',
  'unit',
  'min_label',
  'max_label',
] as const
