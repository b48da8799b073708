/** Deciding what becomes of questions of one code that versions ask differently. */
export const merging = {
  'merging.title': 'Questions that versions ask differently',
  'merging.lede':
    'These questions have one code and differ in kind, codes or scale. Results show each apart until it is decided, and nothing can be exported until all are. The decision stands in the README and the dictionary of every export.',
  'merging.none': 'Every question means the same in all sealed sessions',
  'merging.none_lede':
    'Nothing has to be decided. Sessions that used different versions share a column for each question.',
  'merging.undecided': 'not decided yet',
  'merging.heading': 'Question {code}',
  'merging.variant': 'Asked in {sessions}',
  'merging.versions': '{questionnaire}, version {numbers}',
  'merging.kind': 'Kind',
  'merging.options': 'Options',
  'merging.statements': 'Statements',
  'merging.scale': 'Scale',
  'merging.from_to': '{min, number, ::.##########} to {max, number, ::.##########}',
  'merging.total': 'Points',
  'merging.other': 'with Other, in words',
  'merging.columns': 'Columns',
  'merging.decide': 'What becomes of them?',
  'merging.merge': 'Merge them',
  'merging.merge_hint':
    'One set of columns holds the answers to all. Where a version lacks an option or a statement, its responses have -95.',
  'merging.apart': 'Keep them apart',
  'merging.apart_hint':
    'Each gets columns of its own: {columns}. Responses to the other versions have -95 there.',
  'merging.reason': 'Why?',
  'merging.reason_hint': 'It is recorded with your name, and stands in the README of every export.',
  'merging.no_decision': 'Choose whether to merge them or to keep them apart.',
  'merging.no_reason': 'Write why, so that whoever reads the data knows.',
  'merging.button': 'Record the decision',
  'merging.again': 'Decide again',
  'merging.again_lede':
    'A decision is never taken back; a new one holds from then on, for results and for exports to come.',
  'merging.recorded': 'The decision is recorded.',
  'merging.changed':
    'These questions no longer differ in the way this page showed: another session has been sealed meanwhile. Look at them as they are now.',
  'merging.made_by': '{decision, select, merge {Merged} other {Kept apart}} by {name}, {day}',
  'merging.to_export': 'Go to the export',
  'merging.left':
    '{n, plural, one {# question is} other {# questions are}} not decided yet. The export begins when everything is decided.',
  'merging.link': 'Decide what becomes of them',
} as const
