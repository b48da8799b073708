/** Workbooks: what is read of an XLSForm and what is not, the pages around it, and the command. */
export const workbook = {
  'workbook.empty_file': 'Choose another file – this one is empty',
  'workbook.too_large': 'Choose a smaller file – a workbook may have at most 10 MB',
  'workbook.no_workbook': 'Choose a workbook, saved as .xlsx, .xlsm or .csv – this file is none',
  'workbook.pointer':
    'Fetch the workbook itself – this file only says where Git LFS keeps it (run “git lfs pull”)',
  'workbook.web_page': 'Choose the workbook itself – this file is a web page or another text with tags',
  'workbook.password': 'Save the workbook without a password, then bring it again',
  'workbook.legacy_xls':
    'Save the workbook anew – it is in the old .xls format. In Excel or LibreOffice choose “Save as” and “Excel Workbook (.xlsx)”, then bring that file',
  'workbook.binary_xlsb':
    'Save the workbook anew – it is in the binary .xlsb format. Choose “Save as” and “Excel Workbook (.xlsx)”, then bring that file',
  'workbook.open_document':
    'Save the workbook anew – it is in the OpenDocument format. Choose “Save as” and “Excel (.xlsx)”, then bring that file',
  'workbook.damaged': 'Open and save the workbook anew – the file is damaged or not whole',
  'workbook.not_utf8':
    'Save the table as “CSV UTF-8” or as .xlsx – its letters cannot be told apart as it is',
  'workbook.csv_quotes': 'Close the quotation marks in this CSV file, or save it as .xlsx',
  'workbook.too_many_parts': 'Take sheets and pictures out – a workbook may consist of {max, number} files',
  'workbook.unpacks_too_large': 'Take sheets and pictures out – this workbook unpacks to more than 100 MB',
  'workbook.too_many_rows': 'Shorten the workbook – at most {max, number} rows are read',
  'workbook.too_much': 'Shorten the workbook – its sheets hold more text than a questionnaire can have',
  'workbook.took_too_long':
    'Shorten the workbook – reading it takes more time or memory than it is given. Sheets with nothing but formats make a workbook slow: copy the filled cells to a new one',

  'workbook.no_survey': 'Name the sheet with the questions “survey” – the sheets are called: {sheets}',
  'workbook.sheet_near': 'This sheet was not read. If it is meant to be read, call it “{name}”',
  'workbook.no_type_column': 'Add a heading “type” in the first row – without it no row says what it is',
  'workbook.no_question': 'Add a question – the sheet has none',
  'workbook.heading_twice':
    'Take one of two headings out – this one says the same as “{heading}” in column {column}',
  'workbook.no_heading': 'This column has no heading, so nothing in it was read',
  'workbook.column_kept': 'This column means nothing here. It is kept, and written again on download',
  'workbook.column_own_unknown': 'This heading is unknown here, and the column was not read',
  'workbook.media_column': 'Pictures and sounds are not shown here. The names of the files are kept',
  'workbook.comment_row': 'This row has no type, name or label, so it was taken for a comment',
  'workbook.disabled': 'This row is disabled, so it was not read',
  'workbook.language_unknown':
    'No language is called “{name}”. Write its tag beside it, such as “French (fr)”; until then it has a tag of its own',
  'workbook.untranslated':
    '{n, plural, one {# text is} other {# texts are}} not written in {language}, the first in row {row} ({column}) – participants will read the default language there',

  'workbook.type_unknown': 'Change the type – there is none that is written like this',
  'workbook.type_no_list': 'Name a list after the type, such as “select_one yes_no”',
  'workbook.type_from_file':
    'Copy the options to the sheet “choices” – a list in a file of its own cannot be brought with a workbook',
  'workbook.type_from_repeat':
    'Choose from a list in the sheet “choices” – answers to other questions cannot be options here',
  'workbook.type_matrix': 'Write these questions one by one – this kind of table has no counterpart here',
  'workbook.no_type': 'Write a type – this row has a name or a label and does not say what it is',
  'workbook.no_name': 'Write a name – every question needs one',
  'workbook.no_label': 'No label is written. Write it before you publish',
  'workbook.name_twice': 'Change the name – row {row} of the same group has it already',
  'workbook.group_open': 'Close this group with a row “end_group” or “end_repeat” – it has no end',
  'workbook.group_closed': 'Take this row out – there is no group to end here',
  'workbook.group_other': 'End first what begins with “{begin}” in row {row}',
  'workbook.repeat_flat': 'A repeat is asked once here: its questions are taken over as a plain group',
  'workbook.table_mixed':
    'The rows of this table do not all ask on one scale, so each is a question of its own',
  'workbook.list_missing': 'Add the list “{list}” to the sheet “choices”, or name another one',
  'workbook.no_list_name': 'Write the name of the list this option belongs to',
  'workbook.option_no_name': 'Write a name – this option of “{list}” has none',
  'workbook.option_no_label': 'No label is written for this option. Write it before you publish',
  'workbook.option_twice': 'Change the name – “{name}” is in the list “{list}” already, in row {row}',
  'workbook.option_twice_allowed':
    '“{name}” is in the list “{list}” already, in row {row}. The data needs a name of its own for each option: change one of them before you publish',
  'workbook.range_limits':
    'Change the parameters – a range needs a “start” below its “end” and a “step” above 0, all of them numbers',
  'workbook.default_of_ranking': 'A ranking begins without an order here, so the default was not taken over',
  'workbook.calculation_missing': 'Write a calculation – there is nothing to work out',
  'workbook.calculation_shown':
    'This is worked out and not asked, so participants do not see it. Show it in a note where they should',
  'workbook.calculation_of_note':
    'A note works nothing out here. The calculation is kept, and written again on download',

  'workbook.refers_unknown': 'Refer to another question – none is called “{name}”',
  'workbook.refers_group': 'Refer to a question – “{name}” in row {row} is a group',
  'workbook.refers_twice':
    'Give each question a name of its own – several are called “{name}”, another one in row {row}',
  'workbook.refers_parts': 'Refer to a part of “{name}”, such as “{part}” – it has no single answer',
  'workbook.refers_dropped': 'Do without “{name}” – row {row} is left out, so there is nothing to refer to',
  'workbook.refers_later':
    'This depends on “{name}”, which is answered later. Move one of them before you publish',
  'workbook.circular': 'Break the circle – this depends on “{name}”, and “{name}” depends on this',
  'workbook.answer_in_address':
    'The address of a link holds the answer to “{name}”. Following the link would send the answer to somebody else, so it is never put in: take it out before you publish',
  'workbook.words_show_dropped': 'These words show “{name}”, which is left out. They have “…” in its place',

  'workbook.dropped_metadata':
    'Left out: answers are anonymous, so nothing is recorded about the person, the device or the time',
  'workbook.dropped_place': 'Left out: answers are anonymous, so no place is recorded',
  'workbook.dropped_media':
    'Left out: answers are anonymous, and a picture, a sound or a file can show who sent it',
  'workbook.dropped_barcode':
    'Left out: answers are anonymous, and a code that is scanned may belong to a person',
  'workbook.dropped_file': 'Left out: files beside the workbook are not read',

  'workbook.bring': 'Bring a workbook',
  'workbook.bring_lede':
    'An XLSForm workbook, as ODK, KoboToolbox and others use it, becomes a questionnaire: a draft to go on with. Nothing is changed when something in it cannot be read.',
  'workbook.replace': 'Replace by a workbook',
  'workbook.replace_lede':
    'The draft of “{name}”, version {number}, becomes what the workbook asks. The save can be undone. Nothing is changed when something in the workbook cannot be read.',
  'workbook.file': 'Workbook',
  'workbook.file_hint': 'XLSForm as .xlsx, .xlsm or .csv, at most 10 MB',
  'workbook.name': 'Name of the questionnaire',
  'workbook.name_hint': 'For staff. Left empty, it is the title of the workbook.',
  'workbook.no_file': 'Choose a workbook.',
  'workbook.read': 'Read the workbook',
  'workbook.download': 'Download version {number} as XLSForm',
  'workbook.report_of': 'What was read of “{file}”',
  'workbook.refused': 'The workbook was not taken over',
  'workbook.refused_lede':
    '{n, plural, one {One thing in “{file}” cannot be read. Nothing has been changed: put it right in the workbook and bring it again.} other {# things in “{file}” cannot be read. Nothing has been changed: put them right in the workbook and bring it again.}}',
  'workbook.begun': 'The workbook is a draft now. This is what was read of it.',
  'workbook.replaced': 'The draft is what the workbook asks now. This is what was read of it.',
  'workbook.read_on': 'Read on {moment}. The draft may have been edited since.',
  'workbook.to_draft': 'Go to the questionnaire',
  'workbook.to_report': 'What was read of the workbook',
  'workbook.extent': 'Taken over',
  'workbook.sections': 'Sections',
  'workbook.questions': 'Questions',
  'workbook.lists': 'Choice lists',
  'workbook.options': 'Options',
  'workbook.languages': 'Languages',
  'workbook.errors': 'To put right',
  'workbook.errors_lede': 'As long as one of these is there, the workbook cannot be taken over.',
  'workbook.dropped': 'Left out',
  'workbook.dropped_lede': 'These rows are not asked here. Everything else is taken over.',
  'workbook.renamed': 'Renamed',
  'workbook.renamed_lede':
    'Columns of the data have letters, digits and _ only, at most 32; options at most 16. Expressions use the new names; those of questions and sections come back on download.',
  'workbook.warnings': 'To know',
  'workbook.warnings_lede': 'Nothing of this stands in the way.',
  'workbook.none_of_these': 'Nothing was left out or renamed, and there is nothing to know.',
  'workbook.where': 'Where',
  'workbook.cell': 'In the cell',
  'workbook.what': 'What to know',
  'workbook.was': 'In the workbook',
  'workbook.is': 'Here',
  'workbook.spot':
    '{sheet}{row, select, 0 {} other {, row {row}}}{column, select, none {} other {, column {column}}}',
  'workbook.quoting': '“{cell}” – {sentence}',
  'workbook.spot_whole': 'The whole file',
  'workbook.draft_moved':
    'The draft was saved or published by somebody else meanwhile, so the workbook was not taken over. Look at the draft as it is now, then bring the workbook again.',
  'workbook.no_draft':
    'There is no draft to replace: every version is published. Begin the next version first, then bring the workbook.',

  'workbook.command_usage':
    'Usage:\n  npm run xlsform -- read FILE [--json] [--language TAG]\n      Reads a workbook and says what it holds and what cannot be taken over. Needs no database.\n      TAG is the language of a workbook that names none (en).\n      Ends with 0 when the workbook can be taken over, with 1 when it is refused, with 2 after a mistake.\n  npm run xlsform -- write CODE FILE [--version N]\n      Writes a questionnaire of this installation as .xlsx.\n      CODE is CONSULTATION/ID, such as digital-rights/3, where ID is the number in the address of the\n      questionnaire; or CONSULTATION alone where it has one questionnaire only.\n      N is the version to write; without it the latest, which may be a draft.',
  'workbook.command_no_file': 'There is no file {file}.',
  'workbook.command_exists': 'There is a file {file} already. Name another one.',
  'workbook.command_no_database': 'There is no database {file}. Set DATA_DIR to where it is.',
  'workbook.command_unknown': 'No questionnaire is called {code}. There are: {codes}.',
  'workbook.command_nothing': 'No questionnaire is called {code}. This installation has none.',
  'workbook.command_version': 'There is no version {number} of this questionnaire. There are: {numbers}.',
  'workbook.command_taken': 'Can be taken over: {title}',
  'workbook.command_refused': 'Cannot be taken over.',
  'workbook.command_counts':
    '{sections, plural, one {# section} other {# sections}}, {questions, plural, one {# question} other {# questions}}, {lists, plural, one {# choice list} other {# choice lists}}, {choices, plural, one {# option} other {# options}}; languages: {languages}',
  'workbook.command_written': 'Written: version {number} of “{name}” in {file}',
} as const
