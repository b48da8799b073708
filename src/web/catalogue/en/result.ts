/** Results of sealed sessions, for researchers. */
export const result = {
  'result.results': 'Results',
  'result.nothing_sealed': 'Nothing is sealed yet: results appear ten minutes after a session closes.',
  'result.nothing_sealed_next': 'Until then, the facilitator’s page shows how many answers were sent.',
  'result.rests_on': 'What they rest on',
  'result.rests_on_rule':
    'Sealed sessions only; rehearsals never count. Fewer than {n, plural, one {# response} other {# responses}} are not shown.',
  'result.waiting': '{n, plural, one {# response of {session} waits} other {# responses of {session} wait}}.',
  'result.waiting_rule':
    'They enter results and exports once {n} responses or more of their workshop can enter together, so that nobody is found by comparing before and after.',
  'result.workshop': 'Workshop',
  'result.sealed_sessions': 'Sealed sessions',
  'result.responses': 'Responses',
  'result.sealed_by_workshop': 'Sealed sessions and their responses, by workshop',
  'result.asked_in': 'Asked in {n} of {all} workshops',
  'result.undecided':
    '{n, plural, one {# question is not asked alike in all versions} other {# questions are not asked alike in all versions}}. Nobody has decided yet whether the answers belong together, so they are shown apart.',
  'result.apart_undecided':
    'Versions of the questionnaire ask this question differently. Nobody has decided yet whether the answers belong together, so they are shown apart.',
  'result.apart':
    'Versions of the questionnaire ask this question differently. It was decided to keep the answers apart.',
  'result.apart_mixed':
    'Versions of the questionnaire ask this question in ways that no one figure can hold. The export puts the answers together, as was decided; here they are shown apart.',
  'result.to_decision': 'See the decision',

  'result.question_title': 'Question {n}: {label}',
  'result.question_option': '{n} {label}',
  'result.question': 'Question',
  'result.show': 'Show',
  'result.download': 'Download CSV',
  'result.previous': 'Previous question',
  'result.next': 'Next question',
  'result.browse': 'Other questions',

  'result.by_workshop': 'By workshop',
  'result.rule': 'Sealed sessions only. A row needs {n, plural, one {# answer} other {# answers}} or more.',
  'result.rule_parts': 'Whole per cents; numbers under 8 are not printed in the drawing.',
  'result.rule_whole': 'Whole per cents.',
  'result.rule_declined': '“Prefer not to say” and “I do not know” are not part of n.',
  'result.rule_order': 'Rows run from most to least on the side of “{last}”.',
  'result.rule_multiple': 'People could choose more than one, so a row can add up to more than 100.',
  'result.rule_rank': 'A rank of 1 is first.',
  'result.rule_reworded': 'Its words are not the same in every version of the questionnaire.',
  'result.rule_merged':
    'Versions of the questionnaire ask it differently; the answers are counted together, as a researcher decided.',
  'result.rule_offered':
    'Not everyone was offered everything. Each number is of the people who were; how many they are stands beside it where it is not n.',
  'result.caption_diverging':
    'Per cent of answers. “{first}” lies to the one side of the line, “{last}” to the other.',
  'result.caption_middle':
    'Per cent of answers. “{first}” lies to the one side of the line, “{last}” to the other, “{middle}” apart.',
  'result.caption_bars': 'Per cent of the people who answered. All bars share one scale, from 0 to 100.',
  'result.caption_columns': 'Per cent of answers at each step, {first} to {last}. All rows share one scale.',
  'result.caption_value': 'Mean of the answers, on a line from {first} to {last}.',
  'result.caption_rank': 'Mean rank, on a line from {first} to {last}.',
  'result.caption_points': 'Mean number of points, on a line from {first} to {last}.',
  'result.withheld': '[c] fewer than {n}: not shown',
  'result.withheld_key': '[c] withheld',
  'result.withheld_mark': '[c]',
  'result.not_asked': '[x] not asked here',
  'result.asked_otherwise': '[x] asked differently here',
  'result.not_offered': '[x]',
  'result.not_offered_key': '[x] not offered there',
  'result.base': 'n = {n}',
  'result.base_mean': 'n = {n}, mean {mean}',
  'result.value_of': '{value} (n = {n})',
  'result.n': 'n',
  'result.mean': 'Mean',
  'result.median': 'Median',
  'result.statement': 'Statement',
  'result.item': 'Item',
  'result.middle': 'Middle',
  'result.total': 'All workshops',
  'result.declined':
    '{n, plural, one {# preferred not to say or did not know} other {# preferred not to say or did not know}}',
  'result.chart_title': '{label}, by workshop',
  'result.chart_desc': 'The numbers are in the table after the charts.',
  'result.as_table': 'The same as a table',
  'result.table_region': 'Table of results',
  'result.table_per_cent': 'By workshop, per cent of n',
  'result.table_means': 'By workshop',
  'result.no_total': 'Where a total is missing, what is withheld could be worked out from it.',

  'result.find_nothing': 'No row can be shown',
  'result.find_side':
    'Widest gap, “{item}”: {high}\u00a0% in {high_place} and {low}\u00a0% in {low_place} chose {both, select, yes {“{first}” to “{last}”} other {“{last}”}}',
  'result.find_side_one':
    'In {high_place}, {high}\u00a0% chose {both, select, yes {“{first}” to “{last}”} other {“{last}”}} for “{item}”',
  'result.find_lead':
    '“{item}” comes first in every workshop shown: {low}\u00a0% in {low_place}, {high}\u00a0% in {high_place}',
  'result.find_lead_one': 'In {high_place}, “{item}” comes first with {high}\u00a0%',
  'result.find_withheld': 'Some numbers are withheld, so nothing can be said to come first',
  'result.find_no_lead_one': 'In {high_place}, no answer comes first alone',
  'result.find_gap': 'Widest gap, “{item}”: {high}\u00a0% in {high_place}, {low}\u00a0% in {low_place}',
  'result.find_mean': 'The mean runs from {low} in {low_place} to {high} in {high_place}',
  'result.find_mean_one': 'In {high_place}, the mean is {high}',
  'result.find_lead_mean_rank':
    '“{item}” has the best mean rank in every workshop shown: {low} in {low_place}, {high} in {high_place}',
  'result.find_lead_mean_rank_one': 'In {high_place}, “{item}” has the best mean rank: {high}',
  'result.find_lead_mean_value':
    '“{item}” has the highest mean in every workshop shown: {low} in {low_place}, {high} in {high_place}',
  'result.find_lead_mean_value_one': 'In {high_place}, “{item}” has the highest mean: {high}',
  'result.find_lead_mean_points':
    '“{item}” receives most points in every workshop shown: a mean of {low} in {low_place}, {high} in {high_place}',
  'result.find_lead_mean_points_one': 'In {high_place}, “{item}” receives most points: a mean of {high}',
  'result.find_gap_mean': 'Widest gap, “{item}”: a mean of {low} in {low_place}, {high} in {high_place}',
  'result.find_same': 'The workshops shown do not differ on “{item}”',

  'result.in_own_words': 'In their own words',
  'result.other_in_words': '“Other”, in their own words',
  'result.words_rule':
    'All workshops together, in a new random order each time the page is opened; no answer says where it was given.',
  'result.words_quote':
    'Do not quote an answer before it was reviewed: a person’s own words may identify them.',
  'result.words_some':
    '{shown, number} of {all, number} answers, another selection each time. The export holds all of them.',
  'result.words_count': '{n, plural, one {# answer} other {# answers}}',
  'result.words_withheld': '[c] fewer than {n} people answered: not shown',
  'result.not_summarised':
    'Dates and times are not drawn: they stand in the export, one row for each response.',
} as const
