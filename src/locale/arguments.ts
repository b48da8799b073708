/** The arguments of each message that has some. `npm run locale` writes this file. */
export type Arguments = {
  'archive.archived_since': { day: string | number }
  'archive.goes_parts': { workshops: number; questionnaires: number }
  'archive.goes_prepared': { prepared: number }
  'archive.called_hint': { called: string | number }
  'audit.withheld_all': { n: string | number }
  'audit.lead_coded': { n: string | number; all: string | number }
  'audit.lead_draws': {
    used: string | number
    codes: string | number
    draws: string | number
    seed: string | number
  }
  'audit.for_whom_codes': { n: string | number }
  'audit.all_answers': { n: string | number }
  'audit.dissenters': { n: string | number }
  'audit.reached_n': { n: string | number }
  'audit.chance_n': { n: string | number }
  'audit.histogram_said': {
    reached: string | number
    answers: string | number
    mean: string | number
    low: string | number
    high: string | number
  }
  'audit.said_whole': { reached: string | number; answers: string | number; chance: string | number }
  'audit.said_dissenters': { answers: string | number; reached: string | number; chance: string | number }
  'audit.left_count': { n: string | number; todo: string | number; aside: string | number }
  'audit.left_more': { n: string | number }
  'audit.finding_option': { name: string | number; words: string | number }
  'audit.in_drafts': { names: string | number }
  'audit.set_aside_by': { name: string | number; day: string | number }
  'backup.room_title': { folder: string | number }
  'backup.room': { free: string | number; needed: string | number }
  'backup.megabytes': { size: string | number }
  'backup.holds_counts': { responses: number; sealed: number }
  'backup.proved_counts': { sealed: number }
  'backup.failed': { reason: string | number }
  'backup.drill_failed': { reason: string | number }
  'backup.is_running': { at: string | number }
  'backup.next_at': { at: string | number }
  'backup.kept_lede': { folder: string | number; days: number }
  'backup.digest_differs': { session: string | number }
  'backup.file_exists': { file: string | number }
  'backup.no_file': { file: string | number }
  'backup.not_ours': { file: string | number }
  'backup.not_empty': { database: string | number }
  'backup.drill_not_allowed': { role: string | number }
  'backup.stale_log': { log: string | number; file: string | number }
  'backup.command_no_database': { file: string | number }
  'backup.command_awake': { note: string | number }
  'backup.command_written': { file: string | number; size: string | number }
  'backup.command_restored': { file: string | number }
  'backup.command_set_aside': { file: string | number }
  'backup.move_no_source': { place: string | number }
  'backup.move_not_ours': { place: string | number }
  'backup.move_newer': { place: string | number }
  'backup.move_older': { place: string | number }
  'backup.move_served': { place: string | number }
  'backup.move_awake': { sessions: string | number }
  'backup.move_not_empty': { place: string | number }
  'backup.move_differs': { table: string | number; from: string | number; to: string | number }
  'backup.command_disk': { code: string | number }
  'backup.move_undone': { place: string | number }
  'backup.move_next': { place: string | number }
  'backup.move_left': { place: string | number }
  'chain.of': { name: string | number }
  'chain.addressed': { addressee: string | number }
  'chain.also_in': { names: string | number }
  'chain.count': { count: number; base: string | number }
  'chain.base': { base: string | number }
  'chain.n_findings': { n: string | number }
  'chain.n_evidence': { n: string | number }
  'chain.n_supports': { n: string | number }
  'chain.n_qualifies': { n: string | number }
  'chain.n_contradicts': { n: string | number }
  'chain.n_searches': { n: string | number }
  'chain.back_none': { n: string | number }
  'chain.nowhere': { n: number }
  'chain.answer_used': { names: string | number }
  'chain.answer_few': { n: string | number }
  'chain.below': { heading: string | number }
  'chain.stood': { version: string | number }
  'codes.too_many': { max: string | number }
  'codes.too_deep': { max: string | number }
  'codes.name_taken': { name: string | number }
  'codes.name_retired': { name: string | number }
  'codes.too_large': { max: string | number }
  'codes.csv_no_heading': { columns: string | number }
  'codes.csv_two_headings': { columns: string | number }
  'codes.csv_no_column': { column: string | number }
  'codes.csv_format': { found: string | number }
  'codes.csv_newer': { found: string | number }
  'codes.csv_twice': { row: string | number }
  'codes.csv_no_parent': { found: string | number }
  'codes.refi_too_many': { max: string | number }
  'codes.refi_projects': { n: string | number }
  'codes.refi_root': { found: string | number; expected: string | number }
  'codes.refi_namespace': { found: string | number; expected: string | number }
  'codes.refi_read_anyway': { found: string | number; expected: string | number }
  'codes.left_element': { n: number; found: string | number }
  'codes.left_project': { n: number; codings: number }
  'codes.left_guid': { name: string | number }
  'codes.left_renamed': { name: string | number; given: string | number }
  'codes.left_raised': { n: number; max: string | number }
  'codes.left_text': { name: string | number }
  'codes.left_stretch': {
    name: string | number
    start: string | number
    end: string | number
    length: string | number
  }
  'codes.left_source': { name: string | number }
  'codes.left_two_texts': { name: string | number }
  'codes.left_coding': { name: string | number }
  'codes.title': { n: string | number }
  'codes.lede': { codes: number; headings: number; coded: string | number; all: number }
  'codes.merged_into': { name: string | number }
  'codes.of_answers': { n: number }
  'codes.bar': { n: string | number; all: string | number }
  'codes.carried_warning': { n: number }
  'codes.save_as': { n: string | number }
  'codes.proposed_for': { n: number }
  'codes.take_label': { name: string | number }
  'codes.decline_label': { name: string | number }
  'codes.version': { n: string | number }
  'codes.quoted': { name: string | number }
  'codes.did_add': { names: string | number }
  'codes.did_merge': { from: string | number; into: string | number }
  'codes.did_split': { from: string | number; names: string | number }
  'codes.did_rename': { name: string | number }
  'codes.did_redefine': { name: string | number }
  'codes.did_move': { name: string | number }
  'codes.did_retire': { name: string | number }
  'codes.did_restore': { name: string | number }
  'codes.did_bring': { added: number; changed: number }
  'codes.touched_merge': { n: number }
  'codes.touched_split': { n: number }
  'codes.touched_redefine': { n: number }
  'codes.touched_retire': { n: number }
  'codes.read_label': { name: string | number }
  'codes.changed_meanwhile': { n: string | number }
  'codes.refused': { n: number }
  'codes.cell': { row: string | number; column: string; sentence: string | number }
  'codes.ignored': { columns: string | number }
  'codes.earlier_lede': { day: string | number }
  'codes.carried_lede': { n: number }
  'codes.carried_some': { n: string | number }
  'codes.sort_label': { name: string | number; n: string | number }
  'coding.round_blind': { n: string | number }
  'coding.round_open': { n: string | number }
  'coding.progress': { coded: string | number; all: string | number; none: number; left: string | number }
  'coding.with_others': { names: string | number }
  'coding.language_all': { n: string | number }
  'coding.words': { n: number }
  'coding.in_language': { language: string | number; words: string | number }
  'coding.also': { names: string | number }
  'coding.select_answer': { n: string | number }
  'coding.remove_code': { name: string | number }
  'coding.code_answer': { n: string | number }
  'coding.branch': { name: string | number; n: number }
  'coding.selected': { n: string | number }
  'coding.undo': { what: string | number }
  'coding.undo_one': { name: string | number; n: string | number }
  'coding.undo_many': { name: string | number; n: number }
  'coding.find': { n: string | number }
  'coding.use_when': { words: string | number }
  'coding.not_when': { words: string | number }
  'coding.answer_title': { n: string | number; all: string | number }
  'coding.part_of': { words: string | number }
  'coding.previous_page': { n: string | number }
  'coding.next_page': { n: string | number }
  'coding.listed': { from: string | number; to: string | number; n: string | number }
  'coding.memo_by': { name: string | number; day: string | number }
  'coding.not_finished_yet': { n: number }
  'coding.new_for': { n: string | number }
  'page.error_prefix': { title: string | number }
  'error.too_many_lede': { n: number }
  'error.too_many_kept': { n: number }
  'error.fault_id': { id: string | number }
  'form.too_long': { max: string | number }
  'form.date': { day: string | number }
  'form.fault_in': { label: string | number; sentence: string | number }
  'comparison.version': { number: string | number; state: string }
  'comparison.pair': { from: string | number; to: string | number }
  'comparison.counts': { added: number; removed: number; changed: number; same: number }
  'comparison.reworded': { part: string | number; language: string | number }
  'comparison.translated': { part: string | number; language: string | number }
  'comparison.untranslated': { part: string | number; language: string | number }
  'comparison.was': { words: string | number }
  'comparison.is': { words: string | number }
  'comparison.gone': { codes: string | number }
  'comparison.new': { codes: string | number }
  'comparison.language_added': { languages: string | number }
  'comparison.language_gone': { languages: string | number }
  'comparison.section': { code: string | number }
  'consultation.in_language': { label: string | number; language: string | number }
  'consultation.deleted_on': { day: string | number }
  'consultation.at_least': { min: string | number }
  'consultation.at_most': { max: string | number }
  'consultation.thresholds_said': {
    room: string | number
    base: string | number
    cell: string | number
    k: string | number
  }
  'consultation.new_group': { n: string | number }
  'consultation.news_added': { name: string | number; day: string | number; by: string | number }
  'consultation.news_password': { name: string | number; day: string | number }
  'consultation.news_removed': { name: string | number; day: string | number; by: string | number }
  'consultation.never_rule': { n: string | number }
  'consultation.never_key': { n: string | number }
  'consultation.never_pair': { group: string | number; n: number; place: string | number }
  'consultation.never_more': { n: number }
  'consultation.never_workshop': { place: string | number; n: string | number }
  'consultation.never_partly': { place: string | number; n: number }
  'consultation.never_group': { group: string | number; n: string | number }
  'consultation.never_published': { n: string | number; count: number; groups: string | number }
  'consultation.version_draft': { number: string | number }
  'consultation.version_published': { number: string | number; day: string | number }
  'consultation.questions': { n: number }
  'coverage.between': { least: string | number; most: string | number }
  'coverage.base': { n: string | number }
  'coverage.no_agreed': { names: string | number }
  'coverage.finding_leaves': { name: string | number; names: string | number }
  'coverage.gaps_drafts': { n: string | number }
  'coverage.not_asked': { names: string | number }
  'coverage.withheld_both': { n: string | number }
  'coverage.withheld': { n: string | number; names: string | number }
  'coverage.partly': { n: string | number; names: string | number }
  'coverage.few': { n: string | number; names: string | number }
  'coverage.elsewhere': { names: string | number }
  'deletion.near': { days: number; day: string | number }
  'deletion.deleted': { day: string | number }
  'deletion.gone': { day: string | number }
  'deletion.console': { day: string | number }
  'deletion.no_session': { day: string | number }
  'deletion.none_after': { day: string | number }
  'deletion.answers_back': { session: string | number }
  'deletion.lede': { day: string | number }
  'deletion.awake': { n: number }
  'deletion.code_hint': { code: string | number }
  'deletion.backups_left': { n: number }
  'deletion.again': { n: number }
  'editor.begin_version': { number: string | number }
  'editor.begin_version_lede': { last: string | number }
  'editor.go_on': { number: string | number }
  'editor.language_unknown': { words: string | number }
  'editor.title': { name: string | number }
  'editor.state': { number: string | number }
  'editor.untranslated': { language: string | number }
  'editor.comma': { first: string | number; next: string | number }
  'editor.and_more': { n: string | number }
  'editor.from_to': { from: string | number; to: string | number }
  'editor.from_on': { from: string | number }
  'editor.up_to': { to: string | number }
  'editor.at_most_characters': { n: number }
  'editor.asked_if': { condition: string | number }
  'editor.needed_if': { condition: string | number }
  'editor.says_any': { first: string | number; last: string | number }
  'editor.says_item': { question: string | number; item: string | number }
  'editor.says_is': { question: string | number; value: string | number }
  'editor.says_is_not': { question: string | number; value: string | number }
  'editor.says_more': { question: string | number; value: string | number }
  'editor.says_at_least': { question: string | number; value: string | number }
  'editor.says_less': { question: string | number; value: string | number }
  'editor.says_at_most': { question: string | number; value: string | number }
  'editor.says_contains': { question: string | number; value: string | number }
  'editor.says_answered': { question: string | number }
  'editor.says_unanswered': { question: string | number }
  'editor.option_n': { n: string | number }
  'editor.item_n': { n: string | number }
  'editor.option_code_wrong': { code: string | number }
  'editor.option_missing_code': { code: string | number }
  'editor.option_code_twice': { code: string | number }
  'editor.list_named': { list: string | number }
  'editor.list_shared': { codes: string | number }
  'editor.list_long': { n: number }
  'editor.calculation_hint': { example: string | number }
  'editor.condition_row': { n: string | number }
  'editor.expression_hint': { example: string | number }
  'editor.constraint_hint': { example: string | number }
  'editor.choice_filter_hint': { example: string | number }
  'editor.fault_at': { field: string | number; sentence: string | number }
  'editor.code_names': { names: string | number }
  'editor.saved': { time: string | number }
  'editor.saved_at': { time: string | number }
  'editor.saved_by': { name: string | number }
  'editor.not_saved_why': { why: string | number }
  'editor.not_saved_gone': { why: string | number }
  'editor.is_published': { number: string | number }
  'editor.conflict_by': { name: string | number }
  'evidence.answered': { n: string | number }
  'evidence.added_by': { name: string | number; day: string | number }
  'evidence.taken_by': { name: string | number; day: string | number }
  'evidence.already': { name: string | number }
  'evidence.many': { max: string | number }
  'evidence.piece_of': { name: string | number }
  'evidence.dissent_named': { n: string | number; searched: string | number }
  'evidence.text_named': { query: string | number; question: string | number }
  'evidence.text_found': { n: number; all: string | number }
  'evidence.text_some': { n: string | number; all: string | number }
  'evidence.text_few': { n: number }
  'evidence.shows_collection': { figures: number; codes: number }
  'evidence.shows_fit': {
    supports: string | number
    qualifies: string | number
    contradicts: string | number
    weak: string | number
    searches: string | number
  }
  'evidence.shows_have': {
    question: string | number
    same: string
    most: string | number
    least: string | number
    quoted: string | number
  }
  'evidence.shows_have_not': { question: string | number }
  'evidence.shows_few_codes': { n: string | number }
  'evidence.shows_amount': { same: string; most: string | number; least: string | number }
  'evidence.shows_bearing': { places: string | number }
  'evidence.shows_came': { places: string | number }
  'evidence.shows_came_one': {
    name: string | number
    answered: string | number
    known: string
    expected: string | number
  }
  'evidence.shows_response': { question: string | number; answered: string | number; asked: string | number }
  'evidence.shows_response_few': { question: string | number; asked: string | number; n: string | number }
  'evidence.shows_response_little': { question: string | number; asked: string | number; n: string | number }
  'evidence.shows_settled': { question: string | number; settled: string | number; all: string | number }
  'evidence.shows_twice': { question: string | number; twice: string | number; settled: string | number }
  'evidence.shows_alpha': { code: string | number; round: string | number; alpha: string | number }
  'evidence.shows_no_alpha': { code: string | number; why: string | number }
  'evidence.shows_not_twice': { question: string | number }
  'evidence.shows_reach': { question: string | number; reach: string | number }
  'evidence.shows_reach_one': {
    name: string | number
    same: string
    most: string | number
    least: string | number
    of: string | number
  }
  'evidence.shows_reach_not': { name: string | number }
  'evidence.shows_no_place': { names: string | number }
  'evidence.shows_no_group': { names: string | number }
  'evidence.shows_asked_everywhere': { question: string | number }
  'evidence.shows_not_asked': { question: string | number; names: string | number }
  'evidence.shows_open': { questions: string | number }
  'evidence.shows_direct': { questions: string | number }
  'evidence.judged_by': { name: string | number; day: string | number }
  'evidence.read_by': { name: string | number; day: string | number }
  'evidence.made_before': { changes: string | number }
  'evidence.since_added': { day: string | number }
  'evidence.since_taken': { day: string | number }
  'evidence.since_claim': { day: string | number }
  'evidence.since_scope': { day: string | number }
  'finding.no_draft': { name: string | number }
  'finding.finding_named': { name: string | number }
  'finding.recommendation_named': { name: string | number }
  'finding.step_gone': { name: string | number }
  'finding.state_agreed': { kind: string }
  'finding.state_withdrawn': { kind: string }
  'finding.jumps': { kind: string }
  'finding.standing': { state: string | number; version: string | number }
  'finding.holds': { version: string | number }
  'finding.rests': { supports: number; against: number }
  'finding.meanwhile': { field: string | number; name: string | number }
  'finding.history_of': { name: string | number }
  'finding.wrote': { name: string | number; day: string | number }
  'finding.version_differs': { fields: string | number }
  'finding.took_ask': { name: string | number; version: string | number }
  'finding.took_agree': { name: string | number; version: string | number }
  'finding.took_return': { name: string | number }
  'finding.took_revise': { name: string | number }
  'finding.took_withdraw': { name: string | number }
  'finding.numbers_title': { name: string | number }
  'finding.numbers_not_draft': { name: string | number }
  'finding.flags_count': { n: number }
  'finding.flag_n': { n: string | number }
  'finding.flag_number': { words: string | number }
  'finding.flag_quantity': { words: string | number }
  'finding.flag_everybody': { words: string | number }
  'finding.flag_times': { n: number }
  'finding.passed_words': { words: string | number }
  'finding.passed_by': { by: string | number; day: string | number }
  'finding.figure_named': { place: string | number }
  'finding.many_figures': { max: string | number }
  'finding.choose_gives': { numbers: string | number }
  'finding.source_few': { n: string | number }
  'finding.source_gone_merged': { name: string | number }
  'finding.open_unknown': { place: string | number }
  'finding.open_no_number': { place: string | number }
  'finding.open_no_word': { place: string | number }
  'finding.number_count': { count: string | number; base: string | number }
  'held.phone_cookie': { hours: string | number }
  'held.in_backups': { days: number }
  'held.backups_daily': { hour: string | number; days: number }
  'help.group': { answers: string | number }
  'help.group_key': { n: number }
  'help.ready': { n: number }
  'help.answer': { n: string | number }
  'help.carry': { n: number; all: string | number }
  'help.uses': { duplicates: string | number; similar: string | number; keyness: string | number }
  'kinds.search_all': { n: number }
  'kinds.found': { n: number }
  'kinds.found_first': { n: number }
  'kinds.select_up_to': { n: number }
  'kinds.select_at_least': { n: number }
  'kinds.select_between': { least: string | number; most: string | number }
  'kinds.share_points': { total: number }
  'kinds.up_to_characters': { max: number }
  'kinds.characters_left': { n: string | number }
  'kinds.characters_over': { n: string | number }
  'kinds.rank_up': { item: string | number }
  'kinds.rank_down': { item: string | number }
  'kinds.rank_moved': { item: string | number; n: string | number }
  'kinds.one_answer': { n: string | number }
  'kinds.describe_or_untick': { option: string | number }
  'kinds.exclusive': { option: string | number }
  'kinds.too_many': { n: number; selected: string | number }
  'kinds.too_few': { n: number; selected: string | number }
  'kinds.number_any': { whole: string }
  'kinds.number_from': { whole: string; min: string | number }
  'kinds.number_to': { whole: string; max: string | number }
  'kinds.number_between': { whole: string; min: string | number; max: string | number }
  'kinds.number_two_ways': { whole: string | number; decimal: string | number; text: string | number }
  'kinds.number_steps': { step: string | number; min: string | number }
  'kinds.number_between_steps': { min: string | number; max: string | number; step: string | number }
  'kinds.rank_outside': { n: string | number }
  'kinds.rank_twice': { place: string | number }
  'kinds.rank_incomplete': { n: number }
  'kinds.points_whole': { item: string | number }
  'kinds.points_total': { total: number; shared: string | number }
  'kinds.too_long': { max: number; length: string | number }
  'kinds.no_such_day': { date: string | number }
  'kinds.date_from': { earliest: string | number }
  'kinds.date_to': { latest: string | number }
  'kinds.date_between': { earliest: string | number; latest: string | number }
  'looking.state': { settled: string | number; all: number; open: string | number }
  'looking.none': { n: number }
  'looking.none_few': { n: string | number }
  'looking.codes_of': { label: string | number }
  'looking.across_said': {
    label: string | number
    settled: string | number
    all: number
    open: string | number
  }
  'looking.figure': { split: string }
  'looking.few': { n: string | number; names: string | number }
  'looking.nobody': { names: string | number }
  'looking.open_answers': { code: string | number; place: string | number; n: number }
  'looking.answers_title': { code: string | number; place: string | number }
  'looking.answers_rule': { n: string | number }
  'looking.together_rule': { n: string | number }
  'looking.together_rare': { n: number }
  'looking.together_said': {
    both: string | number
    n: string | number
    first: string | number
    second: string | number
  }
  'looking.together_none': { n: string | number }
  'looking.words_rule': { n: string | number }
  'looking.saturation_step': { place: string | number; fresh: number; all: string | number }
  'looking.saturation_left': { n: number }
  'looking.saturation_estimate': { unseen: string | number; coverage: string | number }
  'looking.framework_lede': { by: string }
  'looking.framework_rule': { n: string | number }
  'looking.framework_few': { n: string | number }
  'looking.framework_answers': { n: number }
  'looking.cell_title': { code: string | number; place: string | number; group: string | number }
  'looking.summary_last': { name: string | number }
  'looking.summary_meanwhile': { name: string | number }
  'merging.heading': { code: string | number }
  'merging.variant': { sessions: string | number }
  'merging.versions': { questionnaire: string | number; numbers: string | number }
  'merging.from_to': { min: string | number; max: string | number }
  'merging.apart_hint': { columns: string | number }
  'merging.made_by': { decision: string; name: string | number; day: string | number }
  'merging.left': { n: number }
  'paper.and': { one: string | number; other: string | number }
  'paper.or': { one: string | number; other: string | number }
  'paper.answered': { option: string | number; number: string | number }
  'paper.not_answered': { option: string | number; number: string | number }
  'paper.chose': { option: string | number; number: string | number }
  'paper.not_chose': { option: string | number; number: string | number }
  'paper.answered_to': { option: string | number; statement: string | number; number: string | number }
  'paper.not_answered_to': { option: string | number; statement: string | number; number: string | number }
  'paper.given': { number: string | number }
  'paper.left': { number: string | number }
  'paper.has_value': { what: string | number }
  'paper.has_no_value': { what: string | number }
  'paper.equal': { what: string | number; value: string | number }
  'paper.unequal': { what: string | number; value: string | number }
  'paper.more': { what: string | number; value: string | number }
  'paper.less': { what: string | number; value: string | number }
  'paper.least': { what: string | number; value: string | number }
  'paper.most': { what: string | number; value: string | number }
  'paper.answer_to': { number: string | number }
  'paper.count_in': { number: string | number }
  'paper.rank_of': { item: string | number; number: string | number }
  'paper.points_of': { item: string | number; number: string | number }
  'paper.quoted': { words: string | number }
  'paper.piped': { number: string | number }
  'paper.only_if': { condition: string | number }
  'paper.section_only_if': { condition: string | number }
  'paper.write_up_to': { most: string | number }
  'paper.write_at_least': { least: string | number }
  'paper.write_between': { least: string | number; most: string | number }
  'paper.tick_up_to': { most: number }
  'paper.tick_at_least': { least: number }
  'paper.tick_between': { least: string | number; most: string | number }
  'paper.share': { total: number }
  'paper.needed_if': { condition: string | number }
  'paper.total': { total: string | number }
  'paper.phone_lede': { name: string | number; number: string | number }
  'paper.version': { number: string | number }
  'paper.draft': { number: string | number }
  'paper.minutes': { minutes: number }
  'paper.screen_title': { n: string | number; of: string | number }
  'people.short_password': { min: string | number }
  'people.many_tries': { n: number }
  'people.welcome': { name: string | number }
  'people.invitation_lede': { email: string | number }
  'people.reset_lede': { email: string | number }
  'people.many_password_tries': { n: number }
  'people.visit_days': { begun: string | number; used: string | number }
  'people.list_lede': { n: number }
  'people.link_for': { name: string | number }
  'people.link_once': { until: string | number }
  'people.to_person': { name: string | number }
  'people.asks_role': { name: string | number; day: string | number }
  'people.asks_consultation': { name: string | number; day: string | number; consultation: string | number }
  'people.you_ask_role': { day: string | number }
  'people.you_ask_consultation': { day: string | number; consultation: string | number }
  'people.type_email_hint': { email: string | number }
  'people.email_differs': { email: string | number }
  'people.reason': { reason: string | number }
  'people.was': { was: string | number }
  'people.deleted': { kind: string }
  'people.subject_backup': { digest: string | number }
  'people.about_question': { code: string | number }
  'people.event_unknown': { action: string | number }
  'questionnaire.expression_unfinished': { at: string | number }
  'questionnaire.expression_unexpected': { at: string | number; found: string | number }
  'questionnaire.expression_quote': { at: string | number }
  'questionnaire.expression_bracket': { at: string | number }
  'questionnaire.expression_reference': { at: string | number; example: string | number }
  'questionnaire.expression_word': { found: string | number; at: string | number; example: string | number }
  'questionnaire.expression_path': { example: string | number; found: string | number; at: string | number }
  'questionnaire.expression_function': { at: string | number; found: string | number }
  'questionnaire.expression_unrepeatable': { found: string | number; at: string | number }
  'questionnaire.expression_no_meaning': { found: string | number; at: string | number }
  'questionnaire.expression_pattern': { at: string | number }
  'questionnaire.expression_choice_name': { at: string | number; example: string | number }
  'questionnaire.expression_takes_exactly': { found: string | number; at: string | number; least: number }
  'questionnaire.expression_takes_least': { found: string | number; at: string | number; least: number }
  'questionnaire.expression_takes_between': {
    found: string | number
    at: string | number
    least: string | number
    most: number
  }
  'questionnaire.expression_long': { max: number }
  'questionnaire.obstacle_language': { language: string | number }
  'questionnaire.obstacle_title': { language: string | number }
  'questionnaire.obstacle_section_text': { code: string | number; language: string | number }
  'questionnaire.obstacle_question_text': { language: string | number }
  'questionnaire.obstacle_statement_text': { code: string | number; language: string | number }
  'questionnaire.obstacle_help_text': { language: string | number }
  'questionnaire.obstacle_option_text': {
    code: string | number
    list: string | number
    language: string | number
  }
  'questionnaire.obstacle_code': { code: string | number }
  'questionnaire.obstacle_column': { column: string | number }
  'questionnaire.obstacle_reserved': { column: string | number }
  'questionnaire.obstacle_field': { column: string | number }
  'questionnaire.obstacle_twice': { column: string | number }
  'questionnaire.obstacle_list_missing': { list: string | number }
  'questionnaire.obstacle_list_empty': { list: string | number }
  'questionnaire.obstacle_list_long': { list: string | number; max: string | number; n: string | number }
  'questionnaire.obstacle_columns': { max: string | number }
  'questionnaire.obstacle_few_items': { list: string | number }
  'questionnaire.obstacle_option_code': { of: string; code: string | number; list: string | number }
  'questionnaire.obstacle_option_missing': { of: string; code: string | number; list: string | number }
  'questionnaire.obstacle_option_twice': { of: string; code: string | number; list: string | number }
  'questionnaire.obstacle_other': { code: string | number; list: string | number }
  'questionnaire.obstacle_refers_unknown': { code: string | number }
  'questionnaire.obstacle_refers_later': { code: string | number }
  'questionnaire.obstacle_refers_parts': { code: string | number; part: string | number }
  'questionnaire.obstacle_refers_itself': { code: string | number }
  'questionnaire.obstacle_refers_circle': { code: string | number }
  'questionnaire.obstacle_address': { name: string | number }
  'questionnaire.obstacle_attribute': { name: string | number; list: string | number }
  'questionnaire.obstacle_default': { value: string | number }
  'questionnaire.obstacle_default_section': { code: string | number }
  'questionnaire.warning_untranslated': { n: number; language: string | number }
  'questionnaire.warning_to_check': { languages: string | number }
  'questionnaire.warning_translations': { n: number; language: string | number }
  'questionnaire.warning_no_option': { code: string | number; option: string | number }
  'questionnaire.definition_unknown': { names: string | number }
  'questionnaire.definition_too_long': { max: number }
  'questionnaire.definition_too_many': { max: string | number }
  'questionnaire.definition_number_high': { max: string | number }
  'questionnaire.definition_number_low': { min: string | number }
  'questionnaire.definition_questions': { max: number }
  'questionnaire.page_version': { number: string | number }
  'questionnaire.page_extent': { sections: number; questions: number; minutes: number }
  'questionnaire.page_preview_in': { language: string | number }
  'questionnaire.page_untranslated': { n: number }
  'questionnaire.page_to_check': { n: number }
  'questionnaire.page_place_question': { n: string | number }
  'questionnaire.page_place_section': { n: string | number }
  'questionnaire.page_sure': { number: string | number }
  'questionnaire.page_publish': { number: string | number }
  'questionnaire.page_blocked': { n: number }
  'questionnaire.page_outline': { number: string | number }
  'questionnaire.page_options': { n: number }
  'questionnaire.page_statements': { n: number }
  'questionnaire.page_filtered': { filter: string | number }
  'questionnaire.page_copy_lede': { number: string | number }
  'questionnaire.page_copy_of': { name: string | number }
  'questionnaire.page_preview_lede': { name: string | number; number: string | number }
  'questionnaire.page_preview_title': { title: string | number }
  'questionnaire.page_not_drawn': { code: string | number }
  'quote.rule_group': { n: string | number }
  'quote.rule_place': { n: string | number }
  'quote.few': { n: number }
  'quote.unread': { n: number }
  'quote.more': { n: string | number }
  'quote.may_name': { name: string | number }
  'quote.quoted_in': { names: string | number }
  'quote.quoted_so_far': { names: string | number }
  'quote.times': { name: string | number; n: string | number }
  'quote.by_named': { name: string | number }
  'quote.translated_from': { language: string | number }
  'quote.translation': { language: string | number }
  'quote.as_in': { names: string | number }
  'recommendation.many_items': { max: string | number }
  'recommendation.heard_for': { number: string | number }
  'recommendation.heard_against': { number: string | number }
  'recommendation.heard_number': { count: string | number; base: string | number; share: string | number }
  'recommendation.heard_place': { place: string | number; items: string | number; people: number }
  'recommendation.heard_points': { points: string | number }
  'recommendation.source_said': { source: string | number }
  'recommendation.judged_meanwhile': { name: string | number }
  'recommendation.not_agreed': { name: string | number }
  'recommendation.responded': { by: string | number; day: string | number }
  'recommendation.link_circle': { own: string | number; other: string | number; chain: string | number }
  'release.version': { number: string | number }
  'release.fewer': { n: string | number }
  'release.rare_count': { n: number; k: string | number }
  'release.rare_none': { k: string | number }
  'release.rare_caption': { k: string | number }
  'release.rare_more': { n: number }
  'release.reason_needed': { n: number; k: string | number }
  'release.offer_lede': { n: number }
  'release.clash': { question: string | number; first: string | number; second: string | number }
  'release.name_taken': { question: string | number; name: string | number }
  'release.readme_made': { date: string | number; n: number }
  'release.readme_k_report': { k: string | number; n: number }
  'release.readme_codes': { language: string | number }
  'release.readme_labels': { language: string | number }
  'release.readme_traits': { traits: string | number }
  'release.readme_reason': { reason: string | number }
  'release.readme_session': {
    session: string | number
    place: string | number
    questionnaire: string | number
    version: string | number
    n: number
  }
  'release.readme_digest': { digest: string | number }
  'release.readme_care': { n: string | number }
  'release.command_no_database': { file: string | number }
  'release.command_unknown': { code: string | number; codes: string | number }
  'release.command_codes': { codes: string | number }
  'release.command_language': { languages: string | number }
  'release.command_exists': { file: string | number }
  'release.command_reason': { n: number; k: string | number }
  'release.readme_merge': { question: string | number }
  'release.readme_apart': { question: string | number }
  'release.readme_apart_in': { question: string | number; sessions: string | number }
  'release.readme_decision_reason': { reason: string | number }
  'release.command_decide': { address: string | number }
  'release.readme_help': { question: string | number; round: string | number; n: number }
  'report.title_of': { title: string | number }
  'report.as_of': { moment: string | number }
  'report.lede_deleted': { day: string | number }
  'report.held': { places: number; days: string | number; languages: string | number }
  'report.few': { n: string | number }
  'report.counts': {
    supports: string | number
    qualifies: string | number
    contradicts: string | number
    searches: string | number
  }
  'report.later': { version: string | number }
  'report.withdrawn': { names: string | number }
  'report.concern': { concern: string | number }
  'report.judged_on': { day: string | number }
  'report.read_on': { day: string | number }
  'report.nowhere': { n: number; aside: string | number }
  'report.open_of': { name: string | number; said: string | number }
  'report.open_gone': { title: string | number }
  'report.open_withheld': { title: string | number }
  'report.open_left': { n: number }
  'report.method_numbers': { n: string | number }
  'report.method_words': {
    almost_all: string | number
    most: string | number
    majority: string | number
    half: string | number
    fewer_than_half: string | number
    few: string | number
  }
  'report.method_audit': { draws: string | number }
  'report.approach': { approach: string | number }
  'report.coded': { answers: string | number; reviewed: string | number; settled: string | number }
  'report.help_on': { n: number }
  'report.alpha': { value: string | number; n: string | number }
  'report.codebook': { version: string | number }
  'report.readme_words': { n: string | number }
  'response.join_unknown': { code: string | number }
  'response.join_wait': { code: string | number; n: number }
  'response.wait': { n: number }
  'response.join_gone': { code: string | number }
  'response.time_about': { n: number }
  'response.questions_in': { sections: number; n: string | number }
  'response.claim_threshold': { n: string | number }
  'response.claim_quotes_group': { n: string | number }
  'response.claim_quotes_place': { n: string | number }
  'response.claim_small': { n: string | number }
  'response.claim_retention': { date: string | number }
  'response.claim_retention_quotes': { date: string | number }
  'response.closing_note': { time: string | number; place: string | number }
  'response.section_of': { n: string | number; total: string | number }
  'response.closed_lede': { moment: string | number; place: string | number }
  'response.closed_deleted': { day: string | number }
  'response.closed_go_on': { time: string | number }
  'response.fault_of': { question: string | number; sentence: string | number }
  'result.rests_on_rule': { n: number }
  'result.waiting': { n: number; session: string | number }
  'result.waiting_rule': { n: string | number }
  'result.asked_in': { n: string | number; all: string | number }
  'result.undecided': { n: number }
  'result.question_title': { n: string | number; label: string | number }
  'result.question_option': { n: string | number; label: string | number }
  'result.rule': { n: number }
  'result.rule_order': { last: string | number }
  'result.caption_diverging': { first: string | number; last: string | number }
  'result.caption_middle': { first: string | number; last: string | number; middle: string | number }
  'result.caption_bars': { split: string }
  'result.caption_columns': { first: string | number; last: string | number }
  'result.caption_value': { first: string | number; last: string | number }
  'result.caption_rank': { first: string | number; last: string | number }
  'result.caption_points': { first: string | number; last: string | number }
  'result.withheld': { n: string | number }
  'result.base': { n: string | number }
  'result.base_mean': { n: string | number; mean: string | number }
  'result.value_of': { value: string | number; n: string | number }
  'result.total': { split: string }
  'result.chart_title': { label: string | number; split: string }
  'result.line_gap': { n: number }
  'result.line_said': { values: string | number }
  'result.across_title': { own: string | number; other: string | number }
  'result.across_by': { other: string | number }
  'result.across_caption': { other: string | number }
  'result.across_chart': { label: string | number; other: string | number }
  'result.across_table': { other: string | number }
  'result.across_find': {
    other: string
    high_row: string | number
    high: string | number
    own: string
    answer: string | number
    low_row: string | number
    low: string | number
  }
  'result.across_find_mostly': {
    other: string
    high_row: string | number
    own: string
    answer: string | number
    high: string | number
    low_row: string | number
    low: string | number
  }
  'result.across_rule_withheld': { n: number }
  'result.across_of_several': { label: string | number }
  'result.across_of_first_place': { label: string | number }
  'result.across_of_given_points': { label: string | number }
  'result.across_present': { n: number }
  'result.across_asked': { n: number }
  'result.across_answered': { n: number }
  'result.across_none_few': { n: number }
  'result.across_none_uneven': { label: string | number }
  'result.across_none_no_total': { label: string | number }
  'result.across_none_unsettled': { label: string | number }
  'result.table_per_cent': { split: string }
  'result.table_means': { split: string }
  'result.nonresponse_reason': { reason: string }
  'result.nonresponse_some': { reason: string; n: number }
  'result.nonresponse_answered': { n: number }
  'result.nonresponse_said': { parts: string | number }
  'result.nonresponse_differs': { item: string | number; people: string | number; places: string | number }
  'result.nonresponse_rule': { n: string | number }
  'result.numbers_base': { n: string | number; median: string | number; mean: string | number }
  'result.numbers_caption': { first: string | number; last: string | number }
  'result.numbers_rule': { n: number }
  'result.dates_before': { when: string | number }
  'result.dates_from': { when: string | number }
  'result.dates_base': { n: string | number; when: string | number }
  'result.dates_caption': { unit: string }
  'result.dates_find': {
    low: string | number
    split: string
    low_place: string | number
    high: string | number
    high_place: string | number
  }
  'result.dates_find_one': { split: string; high_place: string | number; high: string | number }
  'result.dates_lead': { when: string | number }
  'result.dates_gap': { unit: string; n: number }
  'result.map_title': { n: number; all: string | number; places: string | number; whole: string }
  'result.map_title_none': { seen: string }
  'result.map_rest': { counts: string | number }
  'result.map_count_agreed_everywhere': { n: number }
  'result.map_count_weaker_in_one_place': { n: number }
  'result.map_count_majority_everywhere': { n: number }
  'result.map_count_majority_nowhere': { n: number }
  'result.map_count_no_rule_fits': { n: number }
  'result.map_count_groups_differ': { n: number }
  'result.map_count_divided_within_places': { n: number }
  'result.map_count_places_split': { n: number }
  'result.map_count_no_verdict': { n: number }
  'result.map_note': { both: string; first: string | number; last: string | number }
  'result.map_n': { n: string | number }
  'result.map_a': { a: string | number }
  'result.map_few': { n: string | number }
  'result.map_alike': { people: string | number; places: string | number }
  'result.map_middle': { middle: string | number }
  'result.map_places_split_rule': { above: string | number; below: string | number; gap: number }
  'result.map_divided_within_places_rule': { a: string | number }
  'result.map_groups_differ_rule': {
    high: string | number
    high_share: string | number
    low: string | number
    low_share: string | number
    gap: number
  }
  'result.map_weaker_in_one_place': { place: string | number }
  'result.map_weaker_in_one_place_rule': { place: string | number; share: string | number; gap: number }
  'result.map_agreed_everywhere': { whole: string }
  'result.map_agreed_everywhere_rule': { percent: string | number; gap: number }
  'result.map_majority_everywhere': { whole: string }
  'result.map_majority_nowhere': { whole: string }
  'result.map_range_rule': { same: string; high: string | number; low: string | number }
  'result.map_not_counted': { places: string | number }
  'result.map_untested': { gap: number }
  'result.map_how_divided': { a: string | number }
  'result.map_how_groups': { points: string | number; chance: string | number }
  'result.map_how_weaker': { points: string | number }
  'result.map_how_agreed': { percent: string | number }
  'result.dissent_title': { side: string }
  'result.dissent_who_chose': { choice: string | number }
  'result.dissent_choice': { both: string; first: string | number; last: string | number }
  'result.dissent_choice_steps': { both: string; first: string | number; last: string | number }
  'result.dissent_choice_option': { side: string; label: string | number }
  'result.dissent_lead': { label: string | number; choice: string | number }
  'result.dissent_lede': { label: string | number; n: number; all: number; choice: string | number }
  'result.dissent_neither': { n: number }
  'result.dissent_only': { places: string | number }
  'result.dissent_few': { label: string | number; n: number }
  'result.dissent_who_rule': { n: number }
  'result.dissent_split': { split: string }
  'result.dissent_mostly': { names: string | number }
  'result.dissent_of': { n: string | number; all: string | number }
  'result.dissent_leads_rule': { from: string | number }
  'result.dissent_leads_count': { n: string | number; all: number }
  'result.dissent_leads_title': { n: number }
  'result.dissent_words_rule': { n: string | number; all: string | number }
  'result.dissent_words_more': { n: string | number }
  'result.dissent_by_value': { name: string | number; day: string | number }
  'result.dissent_searched_value': { choice: string | number; label: string | number }
  'result.dissent_found_people': { n: number; all: string | number }
  'result.dissent_found_words': { n: number }
  'result.dissent_found_leads': { n: number; all: number }
  'result.dissent_found_places': { n: number; all: number }
  'result.dissent_searches_lede': { n: number }
  'result.dissent_searches_some': { n: string | number }
  'result.dissent_search': { n: string | number }
  'result.dissent_gone': { question: string | number; item: string | number }
  'result.since_title': { n: number; place: string | number }
  'result.since_lede': { places: string | number; place: string | number }
  'result.since_nothing': { why: string; place: string | number; places: string | number }
  'result.since_count': { n: string | number; all: string | number }
  'result.since_standing': { is: string; place: string | number }
  'result.since_gap': { word: string | number; ends: string | number }
  'result.since_carried': {
    named: string
    item: string | number
    place: string | number
    own: string | number
    same: string
    low: string | number
    high: string | number
  }
  'result.since_carried_none': { place: string | number; why: string | number }
  'result.find_total': { split: string }
  'result.find_side': {
    item: string | number
    high: string | number
    split: string
    high_place: string | number
    low: string | number
    low_place: string | number
    both: string
    first: string | number
    last: string | number
  }
  'result.find_side_one': {
    split: string
    high_place: string | number
    high: string | number
    both: string
    first: string | number
    last: string | number
    item: string | number
  }
  'result.find_lead': {
    item: string | number
    split: string
    low: string | number
    low_place: string | number
    high: string | number
    high_place: string | number
  }
  'result.find_lead_one': {
    split: string
    high_place: string | number
    item: string | number
    high: string | number
  }
  'result.find_no_lead_one': { split: string; high_place: string | number }
  'result.find_gap': {
    item: string | number
    high: string | number
    split: string
    high_place: string | number
    low: string | number
    low_place: string | number
  }
  'result.find_mean': {
    low: string | number
    split: string
    low_place: string | number
    high: string | number
    high_place: string | number
  }
  'result.find_mean_one': { split: string; high_place: string | number; high: string | number }
  'result.find_lead_mean_rank': {
    item: string | number
    split: string
    low: string | number
    low_place: string | number
    high: string | number
    high_place: string | number
  }
  'result.find_lead_mean_rank_one': {
    split: string
    high_place: string | number
    item: string | number
    high: string | number
  }
  'result.find_lead_mean_value': {
    item: string | number
    split: string
    low: string | number
    low_place: string | number
    high: string | number
    high_place: string | number
  }
  'result.find_lead_mean_value_one': {
    split: string
    high_place: string | number
    item: string | number
    high: string | number
  }
  'result.find_lead_mean_points': {
    item: string | number
    split: string
    low: string | number
    low_place: string | number
    high: string | number
    high_place: string | number
  }
  'result.find_lead_mean_points_one': {
    split: string
    high_place: string | number
    item: string | number
    high: string | number
  }
  'result.find_gap_mean': {
    item: string | number
    low: string | number
    split: string
    low_place: string | number
    high: string | number
    high_place: string | number
  }
  'result.find_same': { split: string; item: string | number }
  'result.hold_tested_option': { word: string; item: string | number }
  'result.hold_tested_side': {
    word: string
    both: string
    first: string | number
    last: string | number
    item: string | number
  }
  'result.hold_share': { share: string | number }
  'result.hold_interval': { share: string | number; low: string | number; high: string | number }
  'result.hold_chance_said': { share: string | number; low: string | number; high: string | number }
  'result.hold_chance_sure': { word: string }
  'result.hold_without': { place: string | number }
  'result.hold_without_same': { word: string }
  'result.hold_without_changed': { n: number; word: string; places: string | number }
  'result.hold_answers_said': { n: number; all: string | number; word: string }
  'result.hold_answers_of': { all: string | number }
  'result.hold_within_heading': { group: string | number }
  'result.hold_within_all': {
    group: string | number
    side: string
    own: string | number
    own_all: string | number
    others: string | number
    others_all: string | number
  }
  'result.hold_within_place': { side: string }
  'result.hold_within_chance': { n: string | number }
  'result.hold_odds_side': { side: string }
  'result.ranking': { of: string }
  'result.ranking_agree': {
    is: string
    methods: string | number
    n: string | number
    every: string | number
    some: string | number
  }
  'result.ranking_item': { item: string | number }
  'result.ranking_measure': { measure: string; of: string }
  'result.ranking_top': { top: string }
  'result.ranking_top_in': { top: string; n: string | number }
  'result.ranking_none': { why: string }
  'result.ranking_caption': { of: string; interval: string }
  'result.ranking_line': { item: string | number }
  'result.ranking_line_said': { values: string | number; low: string | number; high: string | number }
  'result.ranking_rule': { of: string }
  'result.ranking_no_kemeny': { n: string | number }
  'result.ranking_range': { from: string | number; to: string | number }
  'result.ranking_rule_again': { draws: string | number; seed: string | number }
  'result.ranking_rule_fewer': { n: string | number }
  'result.ranking_w': { w: string | number; whole: string; all: string | number; n: string | number }
  'result.ranking_w_few': { n: string | number }
  'result.ranking_table': { n: string | number }
  'result.ranking_where': { by: string | number; of: string }
  'result.ranking_left': { name: string | number; why: string | number }
  'result.words_some': { shown: string | number; all: string | number }
  'result.words_count': { n: number }
  'result.words_withheld': { n: string | number }
  'result.by': { split: string }
  'result.population_by': { within: string; split: string }
  'result.population_pairs': { pairs: string | number; n: number; all: string | number }
  'result.population_step': { trait: string | number; values: string | number }
  'result.population_left': { low: string | number; high: string | number }
  'result.population_counted': { people: string | number }
  'result.population_refused_traits': { traits: string | number }
  'result.overview_title': { agree: number; all: number }
  'result.overview_lede': { n: number; places: string | number }
  'result.overview_lede_places': { places: string | number }
  'result.overview_places': { n: number }
  'result.overview_total': { is: string }
  'result.overview_head': { is: string }
  'result.overview_rule': { is: string }
  'result.overview_order_name': { order: string }
  'result.overview_column': { column: string }
  'result.overview_gap_per_cent': { n: number }
  'result.overview_gap_step': { n: number }
  'result.overview_gap_rank': { n: number }
  'result.overview_gap_points': { n: number }
  'result.overview_gap_value': { n: string | number }
  'result.overview_first': { is: string }
  'result.overview_ends': {
    high_place: string | number
    high: string | number
    low_place: string | number
    low: string | number
  }
  'result.overview_ends_of': {
    item: string | number
    high_place: string | number
    high: string | number
    low_place: string | number
    low: string | number
  }
  'result.overview_lead_first': { item: string | number; n: string | number }
  'result.overview_lead_rank': { item: string | number; n: string | number }
  'result.overview_lead_points': { item: string | number; n: string | number }
  'result.overview_lead_median': { n: string | number }
  'result.overview_lead_side': {
    both: string
    first: string | number
    last: string | number
    n: string | number
  }
  'result.overview_lead_sides': {
    both: string
    first: string | number
    last: string | number
    n: string | number
    all: string | number
  }
  'result.overview_left': { rule: string; n: string | number; names: string | number }
  'result.overview_ahead': { names: string | number }
  'result.overview_more': { n: number }
  'result.overview_why': { reason: string }
  'result.overview_per_cent': { n: string | number }
  'result.overview_read_no_answer': { n: string | number }
  'review.progress': {
    done: string | number
    all: string | number
    clean: string | number
    replaced: string | number
    removed: string | number
    left: string | number
  }
  'review.flagged': { n: number }
  'review.all_clean': { n: number }
  'review.put_back_label': { words: string | number }
  'review.same_lede': { n: number; words: string | number }
  'review.translated': { language: string | number }
  'review.quoted_lede': { n: number }
  'review.quoted_code': { name: string | number }
  'review.quoted_memo_code': { name: string | number }
  'review.quoted_words': { words: string | number }
  'round.of': { n: string | number; all: string | number }
  'round.per_cent': { n: string | number }
  'round.version': { n: string | number }
  'round.version_used': { n: string | number }
  'round.open_differences': { n: number }
  'round.reviewed': { share: string | number }
  'round.standing': { n: number; settled: string | number }
  'round.begin_lede': { n: string | number }
  'round.kind_open_tells': { n: string | number }
  'round.languages': { list: string | number }
  'round.rare_script': { n: number; script: string | number }
  'round.rare_language': { least: string | number; language: string | number }
  'round.language_count': { language: string | number; n: string | number }
  'round.reads': { name: string | number }
  'round.languages_missing': { name: string | number }
  'round.scope_all': { n: string | number }
  'round.scope_unsettled': { n: string | number }
  'round.unread': { n: number }
  'round.unread_list': { list: string | number }
  'round.coder_named': { letter: string | number; name: string | number }
  'round.coder': { letter: string | number }
  'round.coder_progress': { coded: string | number; all: string | number }
  'round.state_going': { name: string | number }
  'round.state_through': { name: string | number }
  'round.state_finished': { name: string | number }
  'round.numbered': { n: string | number }
  'round.strip': { n: number; version: string | number; given: string | number; twice: string | number }
  'round.coded_by_all': { n: string | number; missing: number }
  'round.agreement': { n: number }
  'round.method': { draws: string | number; seed: string | number }
  'round.interval': { low: string | number; high: string | number }
  'round.left_out': { draws: string | number; codes: string | number }
  'round.differences': { n: number; answers: number }
  'round.differs': { n: number; by: string | number }
  'round.only': { letter: string | number; n: string | number }
  'round.settle_n': { n: number }
  'round.difference': { n: string | number; all: string | number }
  'round.settled_so_far': { n: string | number; all: string | number }
  'round.codes': { n: number }
  'round.only_whole': { letter: string | number }
  'round.only_part': { letter: string | number }
  'round.not_given': { letter: string | number }
  'round.as_coder': { letter: string | number }
  'round.settled_on': { how: string | number; name: string | number; day: string | number }
  'session.workshop': { place: string | number; days: string | number }
  'session.count': { n: number }
  'session.none_ask': { names: string | number }
  'session.version': { title: string | number; n: string | number }
  'session.version_option': { n: string | number; title: string | number; languages: string | number }
  'session.heading': { code: string | number; title: string | number }
  'session.open_since': { time: string | number; place: string | number; day: string }
  'session.paused_lede': { day: string; time: string | number; place: string | number }
  'session.closed_lede': {
    day: string
    time: string | number
    place: string | number
    until: string | number
  }
  'session.sealed_lede': { day: string; time: string | number; place: string | number }
  'session.burst': { n: string | number }
  'session.closing_left': { n: number }
  'session.changing': { code: string | number }
  'session.discarding': { code: string | number }
  'session.discarding_lede': { code: string | number }
  'session.wanting': { language: string | number; things: string | number }
  'session.wants_version': { language: string | number }
  'session.ending': { code: string | number }
  'session.seals_itself': { until: string | number }
  'session.questions': { n: number }
  'session.qr_label': { address: string | number; code: string | number }
  'session.closing': { code: string | number }
  'session.closing_begun': { n: number }
  'session.few': { n: string | number }
  'session.closing_lede': { minutes: number }
  'session.sealing': { code: string | number }
  'session.sealing_lede': { until: string | number }
  'session.seal_code_hint': { code: string | number }
  'session.sheet_title': { code: string | number }
  'session.sheet_scan': { address: string | number }
  'session.sheet_code': { code: string | number }
  'session.sheet_start': { start: string | number }
  'session.note_by': { name: string | number; day: string | number }
  'session.notes_many': { max: string | number }
  'stale.count': { n: number }
  'stale.since': { name: string | number; day: string | number }
  'stale.again': { name: string | number }
  'stale.beneath': { name: string | number }
  'stale.item': { title: string | number }
  'stale.figure': { place: string | number; title: string | number }
  'stale.judged_since': { day: string | number; n: number }
  'stale.cause_merged': { name: string | number; into: string | number; day: string | number }
  'stale.cause_split': { name: string | number; day: string | number }
  'stale.cause_redefined': { name: string | number; day: string | number }
  'stale.cause_retired': { name: string | number; day: string | number }
  'stale.cause_below': { name: string | number }
  'stale.cause_recoded': { name: string | number }
  'stale.cause_sealed': { n: number; sessions: string | number; day: string | number }
  'stale.cause_tighter': { n: string | number }
  'translation.count': { written: string | number; of: string | number }
  'translation.all_written': { of: string | number }
  'translation.progress_to_check': { said: string | number; n: string | number }
  'translation.check': { n: number }
  'translation.add_unknown': { words: string | number }
  'translation.add_many': { max: string | number }
  'translation.remove_title': { language: string | number }
  'translation.remove_lede': { n: number }
  'translation.remove_confirm': { code: string | number }
  'translation.remove_wrong': { code: string | number }
  'translation.page_title': { language: string | number }
  'translation.page_lede': {
    written: string | number
    of: string | number
    language: string | number
    to_check: number
  }
  'translation.part_section': { n: string | number; title: string | number }
  'translation.only': { n: string | number }
  'translation.only_check': { n: string | number }
  'translation.every': { n: string | number }
  'translation.source': { language: string | number }
  'translation.target': { language: string | number }
  'translation.autosaved': { time: string | number }
  'translation.nothing_left': { language: string | number }
  'translation.not_in_translation': { names: string | number }
  'translation.where_section': { n: string | number }
  'translation.where_question': { n: string | number }
  'translation.where_option': { code: string | number }
  'translation.where_statement': { code: string | number }
  'translation.csv_refused': { n: number }
  'translation.csv_cell': { row: string | number; column: string; sentence: string | number }
  'translation.csv_no_column': { name: string | number }
  'translation.csv_format': { format: string | number }
  'translation.csv_no_place': { place: string | number }
  'translation.csv_twice': { place: string | number }
  'translation.report_title': { language: string | number }
  'translation.report_lede': { changed: number; unchanged: number }
  'workbook.too_many_parts': { max: string | number }
  'workbook.too_many_rows': { max: string | number; row: string | number; sheet: string | number }
  'workbook.too_many_cells': { max: string | number; row: string | number; sheet: string | number }
  'workbook.too_much': { max: string | number; row: string; sheet: string | number }
  'workbook.no_survey': { sheets: string | number }
  'workbook.sheet_near': { name: string | number }
  'workbook.heading_twice': { heading: string | number; column: string | number }
  'workbook.language_unknown': { name: string | number }
  'workbook.untranslated': {
    n: number
    language: string | number
    row: string | number
    column: string | number
  }
  'workbook.language_twice': { column: string | number; language: string | number; words: string | number }
  'workbook.once_loops': { n: number }
  'workbook.once_answers': { n: number }
  'workbook.day_of_opening': { name: string | number }
  'workbook.name_twice': { row: string | number }
  'workbook.group_other': { begin: string | number; row: string | number }
  'workbook.list_missing': { list: string | number }
  'workbook.file_missing': { file: string | number }
  'workbook.option_no_name': { list: string | number }
  'workbook.option_twice': { name: string | number; list: string | number; row: string | number }
  'workbook.option_twice_allowed': { name: string | number; list: string | number; row: string | number }
  'workbook.number_shown': { shown: string | number }
  'workbook.parameter_unknown': { found: string | number; known: string | number }
  'workbook.limit_options': { list: string | number; max: string | number }
  'workbook.limit_questions': { max: string | number }
  'workbook.limit_sections': { max: string | number }
  'workbook.limit_languages': { max: string | number }
  'workbook.trigger_names': { example: string | number }
  'workbook.last_saved': { name: string | number }
  'workbook.refers_unknown': { name: string | number }
  'workbook.refers_group': { name: string | number; row: string | number }
  'workbook.refers_twice': { name: string | number; row: string | number }
  'workbook.refers_parts': { name: string | number; part: string | number }
  'workbook.refers_dropped': { name: string | number; row: string | number }
  'workbook.refers_later': { name: string | number }
  'workbook.code_no_number': { name: string | number; code: string | number }
  'workbook.code_compared': { name: string | number; code: string | number }
  'workbook.once_instances': { found: string | number; n: number }
  'workbook.once_geometry': { found: string | number; n: number }
  'workbook.once_tables': { found: string | number; n: number }
  'workbook.pulled_missing': { file: string | number; n: number }
  'workbook.pulled_column': { file: string | number; column: string | number; n: number }
  'workbook.pulled_rows': { file: string | number; rows: string | number; most: string | number; n: number }
  'workbook.once_functions': { found: string | number; n: number }
  'workbook.once_unknown': { found: string | number; n: number }
  'workbook.once_paths': { example: string | number; n: number }
  'workbook.once_chance': { found: string | number; n: number }
  'workbook.circular': { name: string | number }
  'workbook.answer_in_address': { name: string | number }
  'workbook.words_show_dropped': { name: string | number }
  'workbook.replace_lede': { name: string | number; number: string | number }
  'workbook.download': { number: string | number }
  'workbook.report_of': { file: string | number }
  'workbook.refused_files': { file: string | number }
  'workbook.refused_lede': { n: number; file: string | number }
  'workbook.read_on': { moment: string | number }
  'workbook.lost': { what: string | number }
  'workbook.lost_rows': { n: number }
  'workbook.lost_texts': { n: number }
  'workbook.lost_repeats': { n: number }
  'workbook.lost_media': { n: number }
  'workbook.spot': { sheet: string | number; row: string; column: string }
  'workbook.quoting': { cell: string | number; sentence: string | number }
  'workbook.command_no_file': { file: string | number }
  'workbook.command_exists': { file: string | number }
  'workbook.command_no_database': { file: string | number }
  'workbook.command_unknown': { code: string | number; codes: string | number }
  'workbook.command_nothing': { code: string | number }
  'workbook.command_version': { number: string | number; numbers: string | number }
  'workbook.command_taken': { title: string | number }
  'workbook.command_counts': {
    sections: number
    questions: number
    lists: number
    choices: number
    languages: string | number
  }
  'workbook.command_written': { number: string | number; name: string | number; file: string | number }
  'workshop.total_given': { n: string | number }
  'workshop.sealed_answers': { n: string | number }
  'workshop.at_most': { max: string | number }
}
