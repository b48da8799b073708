/** The parts of a page that every page has, and the pages of web/. */
export const common = {
  'page.skip': 'Skip to main content',
  'page.language': 'Language',
  'page.menu': 'Menu',
  'page.main': 'Main',
  'page.footer': 'No account is needed to take part.',
  'page.protected': 'How your answers are protected',
  'page.staff': 'For staff: sign in',
  'page.back': 'Back',
  'page.error_prefix': 'Error: {title}',
  'page.problem': 'There is a problem',
  'page.error_label': 'Error:',
  'page.cancel': 'Cancel',
  'page.not_sent':
    'Not sent: there is no connection. What you have written is still on this page. Try again.',
  'page.save': 'Save',
  'page.change': 'Change',
  'page.optional': 'optional',
  'state.draft': 'Draft',
  'state.open': 'Open',
  'state.paused': 'Paused',
  'state.closed': 'Closed',
  'state.sealed': 'Sealed',
  'error.not_found': 'There is no such page',
  'error.not_found_lede':
    'Check the address. If you followed a link, what it led to may have been removed or is not open to you.',
  'error.forbidden': 'This cannot be done from here',
  'error.forged_lede':
    'The form did not come from one of our own pages. Nothing was changed. Open the page again and send the form from there.',
  'error.stale_form_lede':
    'This form was opened before you last signed in. Nothing was changed. Go back, reload the page and send it again.',
  'error.conflict': 'Something changed in the meantime',
  'error.gone': 'This is over',
  'error.too_large': 'That is too much at once',
  'error.too_large_lede':
    'What was sent is larger than this page takes. Nothing was stored. Go back and shorten what you wrote: it is still on the previous page.',
  'error.too_many': 'Many requests at once',
  'error.too_many_lede':
    'Wait {n, plural, one {# second} other {# seconds}}, then try again. Nothing you sent before is lost.',
  'error.too_many_kept':
    'This was not stored. What you wrote is kept on this page: try again in {n, plural, one {# second} other {# seconds}}.',
  'error.unreadable': 'This could not be read',
  'error.unreadable_lede': 'What arrived was incomplete. Nothing was changed. Go back and send it again.',
  'error.unavailable': 'This cannot be done right now',
  'error.unavailable_lede': 'Try again in a minute. Whatever was stored before is safe.',
  'error.unavailable_kept':
    'This was probably not stored. What you wrote is kept on this page: try again in a minute.',
  'error.unavailable_again':
    'This was probably not stored. Whatever was stored before is safe: try again in a minute.',
  'error.again': 'Try again',
  'error.fault': 'There is a problem with this service',
  'error.fault_lede': 'Try again in a minute. Answers that were saved or sent before are kept.',
  'error.fault_id': 'If it happens again, tell the facilitator this code: {id}',
  'error.home': 'Go to the first page',
  'form.too_long': 'Use {max} characters or fewer.',
  'form.broken': 'Some characters did not arrive. Write this again.',
  'form.unreadable': 'Check this field.',
  'form.date': 'Enter a date such as 2026-11-23.',
  'form.whole': 'Enter a whole number.',
  'form.many_files':
    'Several files are being read, so this one was not. Choose it again and send it in a minute',
  'form.choose': 'Choose one of the options.',
  'form.fault_in': '{label}: {sentence}',
  'page.claim': 'Many rooms, one question, no names.',
  'page.sending': 'Sending…',
  'page.continue': 'Continue',
} as const
