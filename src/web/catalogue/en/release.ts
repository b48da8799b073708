/** The export of coded data: its page, its command, and the words inside its files. */
export const release = {
  'release.title': 'Export coded data',
  'release.lede':
    'One ZIP file: a row for every response of the sealed sessions, what people wrote, a dictionary of every column and code, and a report on rare combinations.',
  'release.open_data':
    'Row by row, for your own analysis. It is not for publication: small groups are in it, and a person’s own words may tell who wrote them.',
  'release.sessions': 'What it holds',
  'release.sessions_lede': 'Sealed sessions only. Rehearsals are never in it.',
  'release.place': 'Place',
  'release.session': 'Session',
  'release.questionnaire': 'Questionnaire',
  'release.version': 'Version {number}',
  'release.responses': 'Responses',
  'release.digest': 'Digest',
  'release.fewer': 'fewer than {n}',
  'release.rare': 'Rare combinations',
  'release.rare_lede':
    'People who share a rare combination of traits may be recognised by someone who knows them.',
  'release.rare_count':
    '{n, plural, one {# combination occurs} other {# combinations occur}} in fewer than {k} responses.',
  'release.rare_none': 'Every combination occurs in {k} responses or more.',
  'release.rare_traits': 'Counted together:',
  'release.rare_caption': 'Combinations in fewer than {k} responses',
  'release.rare_more':
    '{n, plural, one {# more combination is} other {# more combinations are}} listed in k_report.csv.',
  'release.rare_show': 'Show the combinations',
  'release.choices': 'How it is written',
  'release.choices_lede': 'The names of columns and the missing codes are the same whatever you choose.',
  'release.values': 'Values',
  'release.values_codes': 'Codes, such as 3',
  'release.values_labels': 'Labels, such as Agree',
  'release.language': 'Language of labels and of the dictionary',
  'release.separator': 'Between cells',
  'release.separator_comma': 'Comma',
  'release.separator_semicolon': 'Semicolon',
  'release.separator_hint': 'Semicolon where your spreadsheet writes decimals with a comma.',
  'release.bom': 'Byte order mark',
  'release.bom_yes': 'Yes, so that Excel reads every script',
  'release.bom_no': 'No',
  'release.reason': 'Why do you need these data row by row?',
  'release.reason_hint': 'Your reason is recorded with your name, and stands in the README file.',
  'release.reason_needed':
    'Give a reason: {n, plural, one {# combination of traits occurs} other {# combinations of traits occur}} in fewer than {k} responses.',
  'release.download': 'Export as one ZIP file',
  'release.empty': 'Nothing is sealed yet',
  'release.empty_lede':
    'Answers can be read once a session is sealed, ten minutes after it is closed. Then they can be exported here.',
  'release.empty_waiting': 'Nothing can be exported yet',
  'release.nothing_sealed':
    'There is nothing to export yet: no session is sealed, or those that are hold too few responses and wait.',
  'release.to_consultation': 'Go to the consultation',
  'release.clash_title': 'These sessions cannot be exported together',
  'release.clash':
    'Question {question} is not the same in session {first} and session {second}: its kind, its options or its scale differ, so its answers cannot share a column.',
  'release.name_taken':
    'Question {question} makes a second column named {name}. Two columns of one file cannot have the same name.',

  'release.variable_format': 'What this file is, and which form of it',
  'release.variable_response': 'Response',
  'release.variable_consultation': 'Consultation',
  'release.variable_workshop': 'Workshop',
  'release.variable_session': 'Session',
  'release.variable_version': 'Version of the questionnaire',
  'release.variable_group': 'Stakeholder group',
  'release.variable_mode': 'How it was answered',
  'release.variable_language': 'Language',
  'release.variable_question': 'Question',
  'release.variable_variable': 'Column of responses.csv',
  'release.variable_value': 'Value',
  'release.variable_value_label': 'What the value means',
  'release.variable_text': 'What the person wrote',
  'release.variable_text_miss': 'Why there is no text',
  'release.variable_miss': 'Why there is no text',
  'release.variable_count': 'Responses with this combination',
  'release.variable_k': 'Combinations in fewer responses than this are rare',
  'release.mode_phone': 'Own phone',
  'release.mode_kiosk': 'Phone that may be handed on',
  'release.mode_paper': 'Paper',

  'release.missing_not_answered': 'Asked, not answered',
  'release.missing_not_asked': 'Not asked, because of an earlier answer',
  'release.missing_declined': 'Would rather not say',
  'release.missing_dont_know': 'Does not know',
  'release.missing_not_in_version': 'Not in this version of the questionnaire',
  'release.missing_withheld': 'Withheld to protect people',
  'release.missing_redacted': 'Text removed to protect people',
  'release.missing_not_reached': 'Not reached',

  'release.note_response': 'Made for this export; another export has other ids.',
  'release.note_language': 'Of the page when the answers were sent.',
  'release.note_guard':
    'Text that begins like a formula (= + - @, tab, line break) has an apostrophe before it; take it away to have the words as they were written.',
  'release.note_miss': 'Empty where there is text.',
  'release.note_value': 'Always a code or a number; the dictionary says what it means for each column.',
  'release.note_reworded': 'Its words differ between versions; the last version’s are given here.',

  'release.readme_made': 'Coded data, exported on {date}. {n, plural, one {# response} other {# responses}}.',
  'release.readme_files': 'Files',
  'release.readme_responses': 'one row for each response; the columns follow the questionnaire',
  'release.readme_answers_long': 'one row for each response and column, text apart',
  'release.readme_answers_text': 'one row for each text somebody wrote',
  'release.readme_variables': 'the dictionary: every column, every code and what it means',
  'release.readme_k_report':
    'combinations of traits in fewer than {k} responses: {n, plural, =0 {there are none} one {there is #} other {there are #}}',
  'release.readme_rules': 'How to read them',
  'release.readme_rule_columns':
    'Every option that could be chosen has its column or code, whether or not anyone chose it. Columns and types come from the questionnaire, never from the answers.',
  'release.readme_rule_ids':
    'A response has the same id in all files. Ids and the order of rows are random and made for this export: another export has others, so rows of two exports cannot be matched.',
  'release.readme_rule_text':
    'Text columns are empty where there is no text; the column with _miss beside them says why.',
  'release.readme_rule_guard':
    'Text that begins like a formula (= + - @, tab, line break, or their full-width forms) has an apostrophe before it, so that a spreadsheet does not run it. Numbers are never changed.',
  'release.readme_missing': 'Codes for a missing answer (-99 to -90 are never values)',
  'release.readme_chosen': 'What was chosen',
  'release.readme_codes': 'Values are codes; the dictionary is in {language}.',
  'release.readme_labels': 'Values are labels in {language}.',
  'release.readme_comma': 'UTF-8, comma between cells, a point before decimals.',
  'release.readme_semicolon': 'UTF-8, semicolon between cells, a point before decimals.',
  'release.readme_traits': 'Traits that may tell people apart: {traits}.',
  'release.readme_reason': 'Reason given for exporting rare combinations: {reason}',
  'release.readme_sessions': 'Sessions',
  'release.readme_session':
    '{session}: {place}, {questionnaire}, version {version}, {n, plural, one {# response} other {# responses}}',
  'release.readme_digest': 'Digest of its answers when it was sealed (keyed: HMAC-SHA256): {digest}',
  'release.readme_care':
    'These are answers row by row. Keep them where only your team reads them, and publish no group of fewer than {n} people.',

  'release.command_usage':
    'Use: npm run export -- --consultation CODE --out FOLDER [--reason TEXT] [--labels LANGUAGE] [--separator ";"] [--no-bom] [--zip]',
  'release.command_no_database': 'There is no database at {file}.',
  'release.command_unknown': 'There is no consultation {code}. {codes}',
  'release.command_codes': 'There is: {codes}.',
  'release.command_no_codes': 'There is no consultation yet.',
  'release.command_language': '--labels takes a language of the consultation: {languages}.',
  'release.command_separator': '--separator takes "," or ";".',
  'release.command_exists': '{file} is there already. Name another folder, or move the file away.',
  'release.command_reason':
    '{n, plural, one {# combination of traits occurs} other {# combinations of traits occur}} in fewer than {k} responses. Give a reason with --reason.',
  'release.command_file': 'File',
  'release.command_rows': 'Rows',

  'release.note_merge':
    'Versions that ask it differently are merged here by a decision; README.txt has the reason.',
  'release.note_apart':
    'Kept apart by a decision from another question with the same code; README.txt has the reason and the sessions.',
  'release.readme_decisions': 'Questions that versions ask differently',
  'release.readme_merge': '{question}: merged into one',
  'release.readme_apart': '{question}: kept apart',
  'release.readme_apart_in': '{question} in {sessions}',
  'release.readme_decision_reason': 'Reason: {reason}',
  'release.command_decide': 'Decide at {address}, then export again.',
} as const
