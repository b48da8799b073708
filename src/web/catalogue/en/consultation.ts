export const consultation = {
  'consultation.menu_consultation': 'Consultation',
  'consultation.menu_results': 'Results',
  'consultation.menu_export': 'Export',
  'consultation.list': 'Consultations',
  'consultation.one': 'Consultation',
  'consultation.all': 'All consultations',
  'consultation.new': 'New consultation',
  'consultation.load_example': 'Load the example',
  'consultation.example_loaded':
    'The example is loaded: four workshops, five stakeholder groups and a published questionnaire. Its wording is ours, and its answers, once there are any, are invented.',
  'consultation.example_there': 'You have loaded the example before: this is it. Nothing was added.',
  'consultation.empty': 'You have no consultation yet',
  'consultation.empty_lede':
    'A consultation holds the stakeholder groups, the workshops and the questionnaire. To begin you need:',
  'consultation.empty_title': 'a title and its purpose in one sentence',
  'consultation.empty_groups': 'the stakeholder groups, and how many people you expect of each',
  'consultation.empty_workshop': 'at least one workshop, with its place and date',
  'consultation.empty_other':
    'Consultations belong to their researchers. If you facilitate a workshop, its sessions are on another page.',
  'consultation.to_sessions': 'Go to the sessions',
  'consultation.others': 'Other consultations',
  'consultation.others_lede':
    'As an administrator you may choose their researchers and delete their answers. The audit log names their workshops, sessions and questionnaires; you see no questions, answers or results of them.',
  'consultation.created': 'The consultation is set up. Next: its stakeholder groups and its workshops.',
  'consultation.change': 'Change the consultation',
  'consultation.changed': 'The consultation is changed.',
  'consultation.code': 'Code',
  'consultation.code_hint': '2 to 12 capital letters and digits, such as RIVER26. It names the data.',
  'consultation.code_form': 'Use 2 to 12 letters and digits, such as RIVER26.',
  'consultation.code_fixed':
    'This code is fixed: a session was opened, and exports and noted digests name it by this code.',
  'consultation.retention_told':
    'A session was opened, so participants have been told this date. It can be brought forward, not put off.',
  'consultation.retention_later':
    'Participants have been told an earlier date. Choose the date they were told, or one before it.',
  'consultation.code_taken': 'Another consultation has this code. Choose another one.',
  'consultation.in_language': '{label} – {language}',
  'consultation.title': 'Title',
  'consultation.no_title': 'Write the title in the default language.',
  'consultation.purpose': 'Purpose',
  'consultation.no_purpose': 'Write the purpose in the default language: one sentence is enough.',
  'consultation.organiser': 'Organiser',
  'consultation.no_organiser': 'Name the organiser in the default language.',
  'consultation.contact': 'Contact',
  'consultation.contact_hint': 'An e-mail address or telephone number of the organiser. Participants see it.',
  'consultation.no_contact': 'Give an e-mail address or telephone number of the organiser.',
  'consultation.retention': 'Answers kept until',
  'consultation.deleted_on': 'Deleted on {day}',
  'consultation.retention_hint': 'Participants are told this date. The answers are deleted after it.',
  'consultation.retention_past': 'Choose a day after today.',
  'consultation.languages': 'Languages',
  'consultation.no_language': 'Choose at least one language.',
  'consultation.language_in_use':
    'A workshop uses a language that is missing here. Choose it again, or take it out of the workshop first.',
  'consultation.other_languages': 'Other languages',
  'consultation.other_languages_hint':
    'As tags with commas between them: pt, de, hi. Fields for their texts appear once they are saved.',
  'consultation.unknown_language': 'One of these names no language. Use tags such as pt, de or hi.',
  'consultation.default_language': 'Default language',
  'consultation.default_language_hint': 'Shown wherever a text has not been translated.',
  'consultation.default_not_chosen': 'Choose one of the languages of the consultation.',
  'consultation.form_languages': 'Code and languages',
  'consultation.form_languages_lede':
    'In which languages people may be asked. Each workshop uses some of them.',
  'consultation.form_texts': 'What participants read',
  'consultation.form_texts_lede':
    'Only the default language must be written. Texts of languages that are not chosen above are not kept.',
  'consultation.form_answerable': 'Who answers for it',
  'consultation.form_answerable_lede': 'Participants see this before they begin.',
  'consultation.thresholds': 'Disclosure thresholds',
  'consultation.form_thresholds_lede':
    'They can be changed until a session is opened. After that they are fixed, because participants rely on them.',
  'consultation.room_threshold': 'People behind a result',
  'consultation.room_threshold_hint':
    '5 or more. Participants read this number on the start page; it holds for the tables and charts of researchers.',
  'consultation.public_base': 'People behind a published result',
  'consultation.public_base_hint': '10 or more. It is kept for publications; none is made here yet.',
  'consultation.public_cell': 'People in a cell of a published table',
  'consultation.public_cell_hint': '5 or more. It is kept for publications as well.',
  'consultation.pack_k': 'People who share a combination of traits',
  'consultation.pack_k_hint':
    '3 or more. Rarer combinations leave in data for analysts only with a written reason.',
  'consultation.at_least': 'Enter {min} or more.',
  'consultation.at_most': 'Enter {max} or fewer.',
  'consultation.thresholds_locked':
    'The thresholds are fixed: a session was opened, and participants rely on them.',
  'consultation.thresholds_said':
    '{room} people behind a result; {base} behind a published one, {cell} in a cell; {k} sharing traits',
  'consultation.groups': 'Stakeholder groups',
  'consultation.groups_lede':
    'Participants say which group they belong to, or that they prefer not to say. The order here is the order they see.',
  'consultation.groups_changed': 'The stakeholder groups are saved.',
  'consultation.groups_locked':
    'A session was opened, so existing groups can no longer be renamed or removed. New ones may be added.',
  'consultation.new_group': 'New group',
  'consultation.group_code': 'Code of the group',
  'consultation.group_code_hint': 'It stands in the data. Leave it empty, and it is made from the name.',
  'consultation.group_code_form':
    'Begin with a letter, then letters a to z, digits or _; at most 32, such as civil.',
  'consultation.group_code_twice': 'Another row has this code. Give each group a code of its own.',
  'consultation.too_many_groups': 'Use 50 groups or fewer.',
  'consultation.group_label': 'Name',
  'consultation.no_group_label': 'Write the name of the group in the default language.',
  'consultation.remove_group': 'Remove this group',
  'consultation.paste': 'Several at once',
  'consultation.pasted': 'Names, one per line',
  'consultation.pasted_hint':
    'In the default language, as from a document or a spreadsheet. Each line becomes a group; names that are listed already are left out.',
  'consultation.long_line': 'A line is longer than a name may be: use 200 characters or fewer.',
  'consultation.save_and_more': 'Save and add more',
  'consultation.researchers': 'Researchers',
  'consultation.researchers_lede':
    'Researchers change the consultation, read the answers of sealed sessions and choose further researchers.',
  'consultation.choose_researchers': 'Choose the researchers',
  'consultation.person': 'Person',
  'consultation.choose': 'Choose a person',
  'consultation.no_person': 'Choose one of the people in the list.',
  'consultation.add_researcher': 'Add a researcher',
  'consultation.add': 'Add',
  'consultation.no_candidates':
    'Everyone with the researcher role is already here. An administrator can invite others.',
  'consultation.remove': 'Remove',
  'consultation.news_added':
    '{name} became a researcher of this consultation on {day} and can read its answers. Added by: {by}.',
  'consultation.news_password':
    '{name}, who researches this consultation, chose a new password on {day} through a link that an administrator made.',
  'consultation.news_removed':
    '{name} was removed from the researchers of this consultation on {day}. Removed by: {by}.',
  'consultation.news_read': 'I have read this',
  'consultation.researcher_added': 'The researcher is added.',
  'consultation.researcher_removed': 'The researcher is removed.',
  'consultation.last_researcher':
    'Nobody was removed: a consultation keeps at least one researcher. Add another one first.',
  'consultation.facts': 'About',
  'consultation.compare': 'Compare workshops',
  'consultation.add_workshop': 'Add a workshop',
  'consultation.workshops': 'Workshops',
  'consultation.workshops_lede': 'Answers can be read once a session is sealed.',
  'consultation.no_workshops': 'No workshop yet. Add the first one with its place and date.',
  'consultation.place': 'Place',
  'consultation.session': 'Session',
  'consultation.state': 'State',
  'consultation.answers_sent': 'Answers sent',
  'consultation.after_sealing': 'after sealing',
  'consultation.no_session': 'No session yet',
  'consultation.prepare': 'Prepare',
  'consultation.to_results': 'Results',
  'consultation.to_console': 'Console',
  'consultation.never': 'What can never be shown',
  'consultation.never_rule':
    'Groups expected to have fewer than {n} people in a workshop stay hidden, whatever they answer. This follows from the plan, not from answers.',
  'consultation.never_key': 'Fewer than {n}: will stay hidden',
  'consultation.never_no_groups':
    'First list the stakeholder groups. Then this table says which of them are too small.',
  'consultation.never_no_workshops':
    'Add a workshop and how many people it expects of each group. Then this table says which groups are too small.',
  'consultation.never_no_numbers':
    'No workshop says yet how many people it expects of each group. Change a workshop to write the numbers down.',
  'consultation.expected_people': 'Expected people',
  'consultation.group': 'Stakeholder group',
  'consultation.all_workshops': 'All workshops',
  'consultation.all_groups': 'All groups',
  'consultation.sealed_answers': 'Answers sealed, by session',
  'consultation.hidden': 'hidden,',
  'consultation.never_pair':
    '{group}: {n, plural, one {# person is} other {# people are}} expected in {place}. This breakdown will stay hidden.',
  'consultation.never_more':
    '{n, plural, one {# further breakdown} other {# further breakdowns}} will stay hidden for the same reason.',
  'consultation.never_workshop': '{place} expects fewer than {n} people: none of its results can be shown.',
  'consultation.never_group':
    '{group}: fewer than {n} people are expected in all workshops together. This group will never be shown apart.',
  'consultation.never_published':
    'In publications a group needs {n} people. {count, plural, one {This one will not be told apart there: {groups}.} other {These will not be told apart there: {groups}.}}',
  'consultation.never_merge':
    'To show a hidden group, merge it with another before a session is opened: remove one and rename the other.',
  'consultation.never_fixed': 'A session was opened, so groups can no longer be merged.',
  'consultation.questionnaire': 'Questionnaire',
  'consultation.questionnaire_lede': 'A published version never changes. One version serves many workshops.',
  'consultation.no_questionnaire':
    'No questionnaire yet. One can be copied here from another consultation, such as the example.',
  'consultation.version_draft': 'Version {number} is a draft.',
  'consultation.version_published': 'Version {number}, published {day}. It will not change.',
  'consultation.questions': '{n, plural, one {# question} other {# questions}}',
} as const
