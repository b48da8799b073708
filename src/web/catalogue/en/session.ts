/** Preparing and running a session, and the sheet on the wall. */
export const session = {
  'session.sessions': 'Sessions',
  'session.workshop': '{place}, {days}',
  'session.count': '{n, plural, =0 {No sessions yet} one {# session} other {# sessions}}',
  'session.none': 'No workshops yet',
  'session.none_lede':
    'Here you find the sessions of the workshops you facilitate and of the consultations you research. Ask a researcher to add you to a workshop, or add a workshop to your own consultation.',
  'session.none_ask': 'If you do not know whom to ask, ask an administrator here: {names}.',
  'session.none_go': 'Go to the consultations',
  'session.none_here': 'No session has been prepared for this workshop.',
  'session.prepare': 'Prepare a session',
  'session.prepare_lede':
    'A session is one run of a questionnaire in this workshop. It gets its own join code, and no one can join until it is opened.',
  'session.prepare_button': 'Prepare the session',
  'session.prepare_next': 'Prepare the next session',
  'session.no_version': 'There is no published questionnaire yet',
  'session.no_version_lede':
    'A session runs a published version, which never changes. A researcher of the consultation publishes one first.',
  'session.column_session': 'Session',
  'session.column_questionnaire': 'Questionnaire',
  'session.column_state': 'State',
  'session.column_join_code': 'Join code',
  'session.column_channel': 'Answered',
  'session.version_missing': 'Choose the questionnaire of this session',
  'session.version_hint': 'Only published versions can be run.',
  'session.version': '{title}, version {n}',
  'session.version_option': '{title}, version {n} ({languages})',
  'session.kind': 'Purpose',
  'session.kind_live': 'Live: the answers count',
  'session.kind_rehearsal': 'Rehearsal: the answers count for nothing',
  'session.rehearsal': 'Rehearsal',
  'session.channel': 'How people answer',
  'session.channel_phone': 'On their own phones',
  'session.channel_kiosk': 'On a device shared in the room',
  'session.channel_paper': 'On paper, typed in afterwards',
  'session.heading': '{code}: {title}',
  'session.draft_lede': 'No one can join yet. Open the session when the room is ready.',
  'session.open_since': 'Open since {time}, {place} time',
  'session.open_lede': 'Phones can join, answer and send.',
  'session.paused_lede':
    'Opened {day, select, today {at} other {on}} {time}, {place} time. Phones can go on answering; sending waits until you resume.',
  'session.closed_lede':
    'Closed {day, select, today {at} other {on}} {time}, {place} time. Answers begun may be sent until {until}, then the session is sealed.',
  'session.sealed_lede':
    'Sealed {day, select, today {at} other {on}} {time}, {place} time. Nothing in the answers can change.',
  'session.burst':
    'At least {n} people began within three seconds from one network. In a large room that happens. In a small one a single phone may have begun again and again: compare the totals with the people you see.',
  'session.order_gone': 'The order in which the answers came is destroyed.',
  'session.order_waits':
    'The order in which the answers came is destroyed as soon as no session is open. The server does it by itself.',
  'session.order_log':
    'The log of the database service keeps for a while in which order the answers came. Whoever has it and a participant’s phone could find that person’s answers. The operator’s guide says what to set.',
  'session.rehearsal_note':
    'This is a rehearsal. What is sent here counts for nothing. All of it is deleted when you end it, when a live session of this workshop is opened, or a day after it was opened.',
  'session.sent': 'answers sent',
  'session.begun': 'begun, not sent',
  'session.sealed_count': 'answers sealed',
  'session.digest': 'Digest of the answers',
  'session.digest_hint':
    'Computed over the sealed answers with a key that is shown to no one. It shows later that none was changed or removed, and tells nothing about the answers: you may note it or pass it on.',
  'session.run': 'Run the session',
  'session.open': 'Open the session',
  'session.pause': 'Pause answering',
  'session.resume': 'Resume answering',
  'session.close': 'Close the session',
  'session.close_hint': 'Ends joining. You confirm on the next page.',
  'session.end_rehearsal': 'End the rehearsal',
  'session.ending': 'End rehearsal {code}?',
  'session.ending_lede':
    'The rehearsal is deleted at once, with everything that was begun and sent in it. This cannot be undone.',
  'session.rehearsal_ended': 'The rehearsal has ended. Everything that was begun and sent in it is deleted.',
  'session.reopen': 'Open the session again',
  'session.seal': 'Seal now',
  'session.seals_itself': 'There is nothing you have to do: the session seals itself at {until}.',
  'session.after': 'What comes next',
  'session.results': 'See the results',
  'session.not_yours': 'The facilitators of this workshop open, pause and close its sessions.',
  'session.run_sheet': 'Run sheet',
  'session.questions': '{n, plural, =0 {No questions} one {# question} other {# questions}}',
  'session.join': 'Join',
  'session.qr_label': 'QR code: opens {address} with the code {code}',
  'session.code_sheet': 'Code sheet to print',
  'session.participant_page': 'The participants’ page',
  'session.preview': 'Preview of the questionnaire',
  'session.unreachable':
    'Phones cannot reach this address: it means this computer only. Set PUBLIC_URL to the address of this server in the network, then restart it.',
  'session.two_totals':
    'You see two totals and nothing else while people answer. They are renewed on the minute, both together, once at least three more people have sent, so that nobody can tell when one person sends.',
  'session.closing': 'Close session {code}?',
  'session.closing_begun':
    '{n, plural, =0 {When last counted, everyone who had begun had sent.} one {When last counted, # person had begun and not sent.} other {When last counted, # people had begun and not sent.}}',
  'session.few':
    'At the last count, fewer than {n} answers had been sent. Such a session enters results only together with others of this workshop; until those are enough its answers wait, and they may never be counted.',
  'session.waits':
    'Its answers are too few to enter results by themselves. They wait for others of this workshop to be sealed, and may never be counted.',
  'session.closing_lede':
    'No one can join any more. Whoever has begun may finish and send for {minutes} more minutes. Until then you can open the session again; afterwards it is sealed.',
  'session.sealing': 'Seal session {code} now?',
  'session.sealing_begun':
    '{n, plural, =0 {When last counted, no one was still answering. What is not sent will be deleted.} one {When last counted, # person had begun and not sent: what is not sent will be deleted.} other {When last counted, # people had begun and not sent: what is not sent will be deleted.}}',
  'session.sealing_lede':
    'A sealed session cannot be opened again. Without this it is sealed at {until}, and answers begun may be sent until then.',
  'session.seal_code': 'Session code',
  'session.seal_code_hint': 'Type {code} to confirm.',
  'session.seal_code_wrong': 'Type the code of this session, as it stands in the title',
  'session.sealed_notice': 'The session is sealed.',
  'session.now_draft':
    'This session has not been opened yet. Nothing was changed. Go back and reload its page.',
  'session.now_open': 'This session is open. Nothing was changed. Go back and reload its page.',
  'session.now_paused': 'This session is paused. Nothing was changed. Go back and reload its page.',
  'session.now_closed': 'This session is closed. Nothing was changed. Go back and reload its page.',
  'session.now_sealed': 'This session is sealed, and a sealed session does not change any more.',
  'session.not_published':
    'The questionnaire of this session is not published. Publish it first, or prepare a session with a published version.',
  'session.sheet_title': 'Code sheet, {code}',
  'session.sheet_back': 'Back to the session',
  'session.sheet_print': 'Print this sheet',
  'session.sheet_hint': 'A4, one page. Hang it where everyone can see it.',
  'session.sheet_join': 'Take part on your phone',
  'session.sheet_scan': 'Point your phone’s camera at the square code, or type this address: {address}',
  'session.sheet_code': 'If it asks for a join code, enter {code}',
  'session.sheet_start': 'Read how your answers are protected, then press “{start}”.',
} as const
