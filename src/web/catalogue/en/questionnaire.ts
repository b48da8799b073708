/** Questionnaires: answers that are refused, expressions, and what stands in the way of publishing. */
export const questionnaire = {
  'questionnaire.answer_needed': 'Answer this question',
  'questionnaire.statement_needed': 'Choose an answer for this statement',
  'questionnaire.answer_outside': 'Change this answer – the question does not allow it',

  'questionnaire.expression_unfinished': 'Finish the expression – something is missing at character {at}',
  'questionnaire.expression_unexpected': 'Change character {at} – “{found}” cannot stand there',
  'questionnaire.expression_quote': 'Close the quotation mark at character {at}',
  'questionnaire.expression_bracket': 'Close the bracket at character {at}',
  'questionnaire.expression_reference': 'Write a question at character {at} by its code, such as {example}',
  'questionnaire.expression_word':
    'Put “{found}” at character {at} between quotation marks or, if it is a question, write it as {example}',
  'questionnaire.expression_path':
    'Write the code of a question, such as {example}, instead of “{found}” at character {at} – paths are not followed',
  'questionnaire.expression_function': 'Use another function at character {at} – there is no “{found}”',
  'questionnaire.expression_unrepeatable':
    'Take out “{found}” at character {at} – an expression has the same result whenever it is worked out, so it has no clock and no chance',
  'questionnaire.expression_no_meaning':
    'Take out “{found}” at character {at} – it is about repeats, other tables or places, and the answers of one person have none',
  'questionnaire.expression_pattern':
    'Write the pattern at character {at} as a regular expression in quotation marks – groups, classes, alternatives and counts are read',
  'questionnaire.expression_choice_name':
    'Name the question at character {at} in quotation marks, with its code as in {example}',
  'questionnaire.expression_takes_exactly':
    'Give “{found}” at character {at} {least, plural, =0 {nothing between its brackets} one {exactly # value} other {exactly # values}}',
  'questionnaire.expression_takes_least':
    'Give “{found}” at character {at} {least, plural, one {# value} other {# values}} or more',
  'questionnaire.expression_takes_between':
    'Give “{found}” at character {at} from {least} to {most, plural, one {# value} other {# values}}',
  'questionnaire.expression_long': 'Shorten the expression to at most {max, number} words and signs',

  'questionnaire.obstacle_no_question': 'Add a question – there is none yet',
  'questionnaire.obstacle_language':
    'Add the default language, {language}, to the languages of the questionnaire',
  'questionnaire.obstacle_title': 'Write the title in {language}, the default language',
  'questionnaire.obstacle_section_text':
    'Write the title and description of section {code} in {language}, the default language',
  'questionnaire.obstacle_question_text': 'Write the question in {language}, the default language',
  'questionnaire.obstacle_statement_text': 'Write statement {code} in {language}, the default language',
  'questionnaire.obstacle_help_text':
    'Write the hints, messages and labels of this question in {language}, the default language',
  'questionnaire.obstacle_option_text':
    'Write option {code} of the list “{list}” in {language}, the default language',
  'questionnaire.obstacle_code':
    'Change the code “{code}” – it begins with a letter from A to Z, then has letters, digits or _, at most 32 in all',
  'questionnaire.obstacle_column':
    'Shorten the code – it makes a column “{column}”, and a column has at most 32 letters from A to Z, digits or _',
  'questionnaire.obstacle_reserved': 'Change the code – the data already has a column “{column}”',
  'questionnaire.obstacle_field':
    'Change the code – the pages on which people answer use the name “{column}” themselves',
  'questionnaire.obstacle_twice':
    'Change the code – two columns would be called “{column}”, and capital and small letters count as the same',
  'questionnaire.obstacle_list_missing': 'Choose another list – there is no list “{list}”',
  'questionnaire.obstacle_list_empty': 'Add options to the list “{list}” – it has none',
  'questionnaire.obstacle_few_items': 'Add options to the list “{list}” – this question compares two or more',
  'questionnaire.obstacle_no_statement': 'Add a statement – there is none yet',
  'questionnaire.obstacle_option_code':
    '{of, select, statement {Change the statement code “{code}”} other {Change the code “{code}” in the list “{list}”}} – it has 1 to 16 letters from A to Z, digits or _',
  'questionnaire.obstacle_option_missing':
    '{of, select, statement {Change the statement code “{code}”} other {Change the code “{code}” in the list “{list}”}} – codes from -99 to -90 stand for missing answers in the data',
  'questionnaire.obstacle_option_twice':
    '{of, select, statement {Change the statement code “{code}”} other {Change the code “{code}” in the list “{list}”}} – it is there twice',
  'questionnaire.obstacle_other':
    'Change the code “{code}” in the list “{list}” – it stands for Other, which this question adds by itself',
  'questionnaire.obstacle_range':
    'Change the least and the greatest number – those from -99 to -90 stand for missing answers in the data',
  'questionnaire.obstacle_limits': 'Change the limits – no answer fits between them',
  'questionnaire.obstacle_current':
    'Take out the point – only a constraint has an answer of its own to look at',
  'questionnaire.obstacle_refers_unknown':
    'Refer to another question – none that is answered is called “{code}”',
  'questionnaire.obstacle_refers_later':
    'Refer to an earlier question – “{code}” is not answered before this',
  'questionnaire.obstacle_refers_parts':
    'Refer to a part of “{code}”, such as “{part}” – it has no single answer',
  'questionnaire.obstacle_refers_itself':
    'Refer to an earlier question – “{code}” cannot hang on its own answer',
  'questionnaire.obstacle_refers_circle':
    'Refer to an earlier question – “{code}” comes later and itself hangs on this question',
  'questionnaire.obstacle_address':
    'Take “{name}” out of the address of the link – following the link would send the answer to somebody else',
  'questionnaire.obstacle_steps':
    'Shorten this expression, or the answers it looks at: all expressions of the questionnaire together would take too long to work out, and this one takes longest',
  'questionnaire.obstacle_attribute':
    'Give the options the attribute “{name}” that this filter reads, or correct the filter – no option of the list “{list}” has it',
  'questionnaire.obstacle_default': 'Change the default – the question would not take “{value}” as an answer',
  'questionnaire.obstacle_default_kind': 'Take out the default – this kind of question begins empty',
  'questionnaire.obstacle_default_section':
    'Let the default refer to an earlier section – “{code}” is on the same page',
  'questionnaire.obstacle_step':
    'Change the step – counted from the lowest answer it does not fit the limits',

  'questionnaire.warning_untranslated':
    '{n, plural, one {# text is} other {# texts are}} not written in {language} – participants will read the default language there',
  'questionnaire.warning_to_check':
    'Check the translation – these words have changed since they were translated: {languages}',
  'questionnaire.warning_translations':
    '{n, plural, one {# translation is} other {# translations are}} to be checked in {language} – the source has changed since',
  'questionnaire.warning_identity':
    'This question seems to ask for a name, an e-mail address, a telephone number or an account. Participants will not be told that we do not ask for these.',
  'questionnaire.warning_no_option': 'Compare “{code}” with one of its options – it has no “{option}”',
  'questionnaire.warning_unreachable': 'Change this condition – it is never true, so nobody is asked',

  'questionnaire.definition_missing': 'Add what is missing here',
  'questionnaire.definition_type': 'Change this – something of another type belongs here',
  'questionnaire.definition_unknown': 'Take out “{names}” – it has no place here',
  'questionnaire.definition_kind': 'Choose one of the kinds of question there are',
  'questionnaire.definition_too_long':
    'Shorten this to {max, plural, one {# character} other {# characters}} or fewer',
  'questionnaire.definition_too_many': 'Leave at most {max, number} here',
  'questionnaire.definition_number_high': 'Enter {max, number} or less',
  'questionnaire.definition_number_low': 'Enter {min, number} or more',
  'questionnaire.definition_questions': 'Leave at most {max, number} questions in the questionnaire',
  'questionnaire.definition_broken': 'Write this again – it has characters that cannot be shown',
  'questionnaire.definition_language': 'Write the language as a tag such as en, fr or pt-BR',
  'questionnaire.definition_unreadable': 'Check this – it cannot be read',

  'questionnaire.page_versions': 'Versions',
  'questionnaire.page_versions_lede': 'A published version never changes. One version serves many workshops.',
  'questionnaire.page_version_one': 'Version',
  'questionnaire.page_version': 'Version {number}',
  'questionnaire.page_title_said': 'Participants see the title:',
  'questionnaire.page_asks': 'Asks',
  'questionnaire.page_extent':
    '{sections, plural, one {# section} other {# sections}}, {questions, plural, one {# question} other {# questions}}, {minutes, plural, =0 {no time announced} one {about # minute} other {about # minutes}}',
  'questionnaire.page_state': 'State',
  'questionnaire.page_draft': 'Draft',
  'questionnaire.page_published': 'Published',
  'questionnaire.page_languages': 'Languages',
  'questionnaire.page_preview_in': 'Preview in {language}',
  'questionnaire.page_default_language': 'the default language',
  'questionnaire.page_translated': 'every text is written',
  'questionnaire.page_untranslated': '{n, plural, one {# text is} other {# texts are}} not written yet',
  'questionnaire.page_to_check': '{n, plural, one {# translation} other {# translations}} to be checked',

  'questionnaire.page_publishing': 'Publishing',
  'questionnaire.page_publishing_lede':
    'Sessions use published versions only. What is published can be copied, but not changed.',
  'questionnaire.page_obstacles': 'What stands in the way',
  'questionnaire.page_warnings': 'To know before publishing',
  'questionnaire.page_place_question': 'Question {n}',
  'questionnaire.page_place_section': 'Section {n}',
  'questionnaire.page_place_whole': 'The whole questionnaire',
  'questionnaire.page_part_relevant': 'Condition',
  'questionnaire.page_part_constraint': 'Constraint',
  'questionnaire.page_part_calculation': 'Calculation',
  'questionnaire.page_part_required': 'Needed when',
  'questionnaire.page_part_default': 'Default',
  'questionnaire.page_part_choice_filter': 'Filter of options',
  'questionnaire.page_part_shuffled': 'Seed of the order',
  'questionnaire.page_part_text': 'Answer in a text',
  'questionnaire.page_sure': 'A published version never changes. I have checked version {number}.',
  'questionnaire.page_publish': 'Publish version {number}',
  'questionnaire.page_not_sure': 'Tick the box to publish – a published version never changes',
  'questionnaire.page_blocked':
    '{n, plural, one {Put # thing right} other {Put # things right}} before you publish',
  'questionnaire.page_draft_there': 'There is a draft of this questionnaire already. Go on with that one.',
  'questionnaire.page_no_draft':
    'Every version of this questionnaire is published, so there is no draft to publish. Open the questionnaire again to see its versions.',
  'questionnaire.page_now_published': 'The version is published. Sessions can use it from now on.',

  'questionnaire.page_outline': 'What version {number} asks',
  'questionnaire.page_question': 'Question',
  'questionnaire.page_kind': 'Kind',
  'questionnaire.page_needed': 'needs an answer',
  'questionnaire.page_options': '{n, plural, one {# option} other {# options}}',
  'questionnaire.page_statements': '{n, plural, one {# statement} other {# statements}}',
  'questionnaire.page_filtered': 'Offers only the options for which {filter}',

  'questionnaire.page_copy': 'Copy',
  'questionnaire.page_copy_lede':
    'Version {number} becomes a questionnaire of its own: a draft with the same sections, questions and translations. Answers are not copied.',
  'questionnaire.page_copy_of': 'Copy of {name}',
  'questionnaire.page_copy_name': 'Name of the copy',
  'questionnaire.page_copy_name_hint': 'For staff. Participants see the title.',
  'questionnaire.page_copy_to': 'Consultation',
  'questionnaire.page_copy_button': 'Copy the questionnaire',
  'questionnaire.page_no_name': 'Write a name for the copy.',
  'questionnaire.page_no_target': 'Choose one of your consultations.',
  'questionnaire.page_copied': 'This is the copy: a draft of its own.',

  'questionnaire.page_preview': 'Preview: nothing is stored',
  'questionnaire.page_preview_lede':
    '“{name}”, version {number}. What you enter goes with you from section to section, so that conditions can be tried, and is forgotten when you leave. A section opened by itself is shown whatever its condition.',
  'questionnaire.page_preview_title': 'Preview: {title}',
  'questionnaire.page_not_drawn': '“{code}” cannot be shown yet',
  'questionnaire.page_preview_end': 'End of the preview',
  'questionnaire.page_preview_end_lede':
    'On a phone, participants would now check their answers and send them. Nothing was stored here.',
  'questionnaire.page_preview_again': 'Start the preview again',
  'questionnaire.page_to_questionnaire': 'Back to the questionnaire',
  'questionnaire.page_to_sessions': 'Back to the sessions',
} as const
