/** What participants read. */
export const response = {
  'response.join': 'Join the session',
  'response.join_lede':
    'Answer on your own phone. Before you begin you read who asks and how your answers are protected.',
  'response.join_code': 'Join code',
  'response.join_hint': '8 letters and numbers, on the screen or on your card.',
  'response.join_button': 'Join',
  'response.join_missing': 'Enter the join code',
  'response.join_unknown': 'There is no session with the code {code}. Check the code on the screen',
  'response.join_wait':
    'There is no session with the code {code}, and there were many wrong codes from here. Check it on the screen and try again in {n, plural, one {# second} other {# seconds}}',
  'response.wait':
    'Many things were sent from here at once. What you wrote is still on this page: wait {n, plural, one {# second} other {# seconds}}, then press the button again.',
  'response.join_gone':
    'There is no session with the code {code}. If it was a rehearsal, it has ended and what you sent is deleted. Otherwise check the code on the screen',
  'response.join_misread': 'A join code has 8 letters and numbers. Check the code on the screen',
  'response.time': 'Time',
  'response.time_about': '{n, plural, one {About # minute} other {About # minutes}}',
  'response.questions': 'Questions',
  'response.questions_in': '{sections, plural, one {{n}, in one section} other {{n}, in # sections}}',
  'response.you_can': 'You can',
  'response.skip_any': 'skip any of them',
  'response.skip_most': 'skip all that are not marked as needed',
  'response.asked_by': 'Asked by',
  'response.contact': 'Contact',
  'response.protect': 'How your answers are protected',
  'response.claim_no_name': 'We do not ask for your name, email or account.',
  'response.claim_asks_name': 'Some questions here ask who you are or how to reach you. You may skip them.',
  'response.claim_no_address': 'We do not store your phone’s internet address with your answers.',
  'response.claim_no_time': 'Once you have sent, nothing here says when you answered, only in which session.',
  'response.claim_log':
    'Your answers are stored without the time. But the database service used here keeps a technical log for a while: whoever has that log and your phone could find out which answers are yours.',
  'response.claim_totals':
    'The facilitator sees how many people have begun, how many have left without sending and how many have sent, not who.',
  'response.claim_threshold': 'Tables and charts of the results show only groups of {n} or more.',
  'response.claim_own_words':
    'What you write in your own words is read by the research team as you wrote it. Do not name people or organisations, or describe a situation only you could know.',
  'response.claim_small':
    'Only about {n} people are expected here. Someone who knows the group might guess who wrote an answer.',
  'response.claim_network':
    'The network of this venue can see that you visited this address, not what you answered.',
  'response.claim_no_encryption':
    'This address is not encrypted. Whoever runs the network here could read what you answer.',
  'response.claim_no_finding':
    'After you send, we cannot find your answers again, so we cannot change or delete them.',
  'response.claim_finding':
    'If you say who you are, the research team can tell which answers are yours. After you send, they cannot be changed or deleted one by one.',
  'response.claim_no_finding_log':
    'After you send, no page here can find your answers again, so you cannot change or delete them.',
  'response.claim_retention':
    'All answers are deleted from this server after {date}. Files that the research team made before may be kept.',
  'response.claim_rehearsal': 'This is a rehearsal: what you send is deleted and counts for nothing.',
  'response.group': 'Which group are you part of?',
  'response.group_hint': 'The group is stored with your answers. You may decline to say.',
  'response.group_decline': 'Prefer not to say',
  'response.group_missing': 'Select your group, or “Prefer not to say”',
  'response.consent': 'Before you start',
  'response.consent_tick': 'I have read how my answers are protected, and I take part of my own free will.',
  'response.consent_missing': 'Tick the box to take part',
  'response.start': 'Start',
  'response.begun': 'You have begun on this phone. Start goes on with the answers you have given.',
  'response.paused_note':
    'The facilitator has paused this session. You can go on answering; sending opens again when it resumes.',
  'response.closing_note':
    'This session has closed. You can still finish and send until {time} ({place} time) at the latest.',
  'response.section_of': 'Section {n} of {total}',
  'response.skip': 'Skip this section',
  'response.last_step': 'Last step',
  'response.check': 'Check your answers before you send them',
  'response.your_group': 'Your group',
  'response.not_answered': 'Not answered',
  'response.print_first': 'You may print this page first.',
  'response.send': 'Send my answers',
  'response.print': 'Print my answers',
  'response.print_by_hand': 'To keep a copy, print this page with your browser’s menu.',
  'response.not_stored':
    'Your answers may not have arrived. They are kept: press the button again in a minute. They count once, however often you press it.',
  'response.not_yet': 'Not sent yet. Keep this page open: it tries again by itself.',
  'response.not_reached': 'No connection yet. Keep this page open: it tries again by itself.',
  'response.no_answer':
    'No reply has come yet. Your answers may have arrived; they count once. Keep this page open: it tries again by itself.',
  'response.changed':
    'These answers changed on another page of this phone. Nothing was sent. Check them below, then send.',
  'response.sent': 'Your answers have been sent',
  'response.sent_lede': 'Thank you. They are stored without your name, your phone or the time.',
  'response.sent_asked': 'Thank you. They are stored without your phone or the time.',
  'response.sent_log':
    'Thank you. They are stored. The technical log of the database service keeps for a while what connects them with your phone.',
  'response.next': 'What happens next',
  'response.next_seal':
    'The session is sealed ten minutes after it closes, or earlier. The order of answers is destroyed.',
  'response.next_seal_quiet':
    'The session is sealed ten minutes after it closes, or earlier. The order of answers is destroyed as soon as no session is open.',
  'response.next_seal_log':
    'The session is sealed ten minutes after it closes, or earlier. No answer can be added or changed after that.',
  'response.next_read':
    'The research team reads the answers of all workshops once they are sealed and there are enough of them.',
  'response.next_rehearsal':
    'This was a rehearsal: what you sent is deleted when it ends, when the live session is opened, or a day after the rehearsal was opened.',
  'response.close_page': 'You can close this page.',
  'response.another': 'Answer for another person on this phone',
  'response.not_shared': 'This phone is for one person',
  'response.not_shared_lede':
    'In this session each person answers on a phone of their own. If somebody has none, ask the facilitator.',
  'response.next_session': 'The next part of this workshop is open',
  'response.next_session_go': 'Go to the next part',
  'response.already': 'You have already sent your answers',
  'response.already_lede':
    'Your first answers are stored once. What you changed afterwards was not sent and is not kept.',
  'response.not_open': 'This session is not open yet',
  'response.not_open_lede': 'The facilitator will open it in the room. Keep this page and check again.',
  'response.not_opening_lede': 'It cannot be opened at present. Ask the facilitator what happens now.',
  'response.check_again': 'Check again',
  'response.paused_lede':
    'Nothing was sent. Your answers are kept; send them when the facilitator resumes the session.',
  'response.resumed_lede':
    'Nothing was sent: the session was paused just then. It goes on now, so you can send your answers.',
  'response.closed': 'This session has closed',
  'response.closed_lede': 'It closed on {moment} ({place} time).',
  'response.closed_stored': 'Answers sent before then are stored.',
  'response.closed_deleted': 'All answers were deleted on {day}.',
  'response.closed_not_kept': 'Answers that were not sent are not kept.',
  'response.closed_not_counted': 'Answers that were not sent do not count.',
  'response.closed_go_on':
    'You began on this phone. You can still finish and send until {time} at the latest.',
  'response.go_on': 'Go on',
  'response.closed_sent': 'Your answers were sent from this phone.',
  'response.cookies': 'Your phone did not keep your place',
  'response.cookies_lede':
    'It refuses cookies from this address. One is needed to keep your answers together until you send them: it holds a random number, nothing about you.',
  'response.cookies_do':
    'Allow cookies for this address in your browser’s settings, or leave private browsing, then start again. Or ask the facilitator for another phone or a paper form. Nothing was sent.',
  'response.start_again': 'Start again',
  'response.expired': 'This page is from an earlier time',
  'response.expired_lede': 'What this phone had begun on this page cannot be found any more.',
  'response.expired_below': 'What you wrote on it is below, to copy.',
  'response.your_words': 'What you wrote',
  'response.no_room':
    'This session keeps no more long answers. What you wrote is still on this page: shorten your longest answers, or copy them, and press the button again.',
  'response.too_long_to_keep': 'You have written more than can be kept. Shorten your longest answers',
  'response.fault_of': '{question} – {sentence}',
  'response.protect_more': 'More on how they are protected',
  'response.not_closed': 'This session is not closed, so it cannot be sealed.',
} as const
