import type { session as en } from '../en/session.ts'

/**
 * Codes and addresses stand between U+2066 and U+2069, so that they run from left to right in a sentence;
 * authored texts after U+2068, so that each runs its own way.
 */
export const session: Record<keyof typeof en, string> = {
  'session.sessions': 'الجلسات',
  'session.workshop': '\u2068{place}\u2069، {days}',
  'session.count':
    '{n, plural, =0 {لا جلسات بعد} zero {# جلسة} one {جلسة واحدة} two {جلستان} few {# جلسات} many {# جلسة} other {# جلسة}}',
  'session.none': 'لا ورش بعد',
  'session.none_lede':
    'تجد هنا جلسات الورش التي تيسّرها والمشاورات التي تعمل عليها باحثًا. اطلب من باحث أن يضيفك إلى ورشة، أو أضف ورشة إلى مشاورتك.',
  'session.none_ask': 'إذا كنت لا تعرف من تسأل فاسأل أحد المديرين هنا: {names}.',
  'session.none_left': 'ورشك مؤرشفة',
  'session.none_left_lede':
    'لذلك لم تعد جلساتها مدرجة هنا. يستطيع باحث في المشاورة أن يعيد ورشة إلى القوائم.',
  'session.none_go': 'اذهب إلى المشاورات',
  'session.none_here': 'لم تُحضَّر أي جلسة لهذه الورشة.',
  'session.prepare': 'تحضير جلسة',
  'session.prepare_lede':
    'الجلسة هي طرح الاستبيان مرة واحدة في هذه الورشة. لها رمز انضمام خاص بها، ولا يستطيع أحد الانضمام قبل فتحها.',
  'session.prepare_button': 'حضّر الجلسة',
  'session.prepare_next': 'حضّر الجلسة التالية',
  'session.no_version': 'لا يوجد استبيان منشور بعد',
  'session.no_version_lede': 'تستخدم الجلسة نسخة منشورة لا تتغير. على أحد باحثي المشاورة أن ينشر نسخة أولًا.',
  'session.column_session': 'الجلسة',
  'session.column_questionnaire': 'الاستبيان',
  'session.column_state': 'الحالة',
  'session.column_join_code': 'رمز الانضمام',
  'session.column_channel': 'طريقة الإجابة',
  'session.version_missing': 'اختر استبيان هذه الجلسة',
  'session.version_hint': 'لا تُستخدم إلا النسخ المنشورة.',
  'session.version': '\u2068{title}\u2069، النسخة {n}',
  'session.version_option': '\u2068{title}\u2069، النسخة {n} ({languages})',
  'session.kind': 'الغرض',
  'session.kind_live': 'فعلية: تُحتسب الإجابات',
  'session.kind_rehearsal': 'تجربة: لا تُحتسب الإجابات',
  'session.rehearsal': 'تجربة',
  'session.channel': 'كيف يجيب المشاركون',
  'session.channel_phone': 'كل شخص على هاتفه',
  'session.channel_kiosk': 'يمكن أن ينتقل الهاتف من يد إلى يد',
  'session.channel_paper': 'على الورق، ثم تُدخل الإجابات',
  'session.heading': '\u2066{code}\u2069: \u2068{title}\u2069',
  'session.draft_lede': 'لا يستطيع أحد الانضمام بعد. افتح الجلسة حين تكون القاعة جاهزة.',
  'session.open_since': 'مفتوحة منذ {time} بتوقيت {place}',
  'session.open_lede': 'يمكن للهواتف الانضمام والإجابة والإرسال.',
  'session.paused_lede':
    'فُتحت {day, select, today {في الساعة} other {في}} {time} بتوقيت {place}. يمكن الانضمام ومتابعة الإجابة، أما الإرسال فينتظر حتى تستأنف.',
  'session.closed_lede':
    'أُغلقت {day, select, today {في الساعة} other {في}} {time} بتوقيت {place}. يمكن إرسال الإجابات التي بدأت حتى {until}، ثم تُختم الجلسة.',
  'session.sealed_lede':
    'خُتمت {day, select, today {في الساعة} other {في}} {time} بتوقيت {place}. لا شيء في الإجابات يتغير بعد الآن.',
  'session.burst':
    'بدأ ما لا يقل عن {n} من الأشخاص خلال ثلاث ثوانٍ من شبكة واحدة. يحدث هذا في قاعة كبيرة. أما في قاعة صغيرة فقد يكون هاتف واحد بدأ مرات كثيرة: قارن العددين بمن تراهم أمامك.',
  'session.rehearsal_note':
    'هذه تجربة. ما يُرسل هنا لا يُحتسب. يُحذف كله عندما تنهيها، أو عند فتح جلسة فعلية لهذه الورشة، أو بعد يوم من فتحها.',
  'session.order_gone': 'أُتلف ترتيب وصول الإجابات.',
  'session.order_waits': 'يُتلف ترتيب وصول الإجابات حالما لا تبقى جلسة مفتوحة. يفعل الخادم ذلك بنفسه.',
  'session.order_log':
    'يحتفظ سجل خدمة قاعدة البيانات مدةً من الزمن بترتيب وصول الإجابات. من لديه هذا السجل وهاتف أحد المشاركين قد يجد إجاباته. دليل المشغّل يبيّن ما يجب ضبطه.',
  'session.sent': 'إجابات أُرسلت',
  'session.begun': 'بدأت ولم تُرسل',
  'session.left': 'بدأوا وانصرفوا',
  'session.closing_left':
    '{n, plural, zero {لم ينصرف منهم أحد.} one {واحد منهم لم يحفظ شيئًا منذ نصف ساعة أو أكثر، والأرجح أنه انصرف.} two {اثنان منهم لم يحفظا شيئًا منذ نصف ساعة أو أكثر، والأرجح أنهما انصرفا.} few {# منهم لم يحفظوا شيئًا منذ نصف ساعة أو أكثر، والأرجح أنهم انصرفوا.} many {# منهم لم يحفظوا شيئًا منذ نصف ساعة أو أكثر، والأرجح أنهم انصرفوا.} other {# منهم لم يحفظوا شيئًا منذ نصف ساعة أو أكثر، والأرجح أنهم انصرفوا.}}',
  'session.channel_hint':
    'حيث يمكن أن ينتقل الهاتف من يد إلى يد، يعرض بعد الإرسال الإجابة عن شخص آخر. وعندئذ تكفي لمسة واحدة للإجابة مرتين.',
  'session.chosen': 'هذه الجلسة',
  'session.version_name': 'النسخة',
  'session.languages': 'اللغات',
  'session.share': 'اسمح بنقل الهاتف',
  'session.share_no_more': 'لا تسمح بعد الآن بنقل الهاتف',
  'session.now_shared': 'بعد الإرسال صار الهاتف يعرض الإجابة عن شخص آخر.',
  'session.now_own': 'لم يعد الهاتف يعرض الإجابة عن شخص آخر.',
  'session.pause_hint':
    'ما دام الإرسال متوقفًا يمكن الانضمام والإجابة وحفظ الإجابات، لكن لا يستطيع أحد الإرسال.',
  'session.show_code': 'اعرض كيفية الانضمام',
  'session.change': 'عدّل الجلسة',
  'session.changing': 'تعديل الجلسة \u2066{code}\u2069',
  'session.changed': 'عُدّلت الجلسة.',
  'session.discard': 'احذف الجلسة',
  'session.discard_hint': 'تُزال قبل أن ينضم إليها أحد. تؤكد في الصفحة التالية.',
  'session.discarding': 'أتُحذف الجلسة \u2066{code}\u2069؟',
  'session.discarding_lede':
    'لم ينضم إليها أحد. قد تُسمّى جلسة لاحقة في هذه الورشة \u2066{code}\u2069 من جديد.',
  'session.discarding_code': 'لن يقود رمز الانضمام إليها إلى شيء بعد ذلك. انزع كل ورقة تُظهره.',
  'session.discarded': 'حُذفت الجلسة.',
  'session.wanting': 'لم يُكتب بهذه اللغة (\u2068{language}\u2069): {things}. يقرؤه المشاركون بلغة أخرى.',
  'session.wants_version':
    '\u2068{language}\u2069 من لغات الورشة، لا من لغات الاستبيان: لا يمكن لأحد أن يجيب بها.',
  'session.wants_title': 'عنوان المشاورة',
  'session.wants_purpose': 'غرضها',
  'session.wants_organiser': 'من يسأل',
  'session.wants_place': 'مكان الورشة',
  'session.wants_groups': 'أسماء مجموعات أصحاب المصلحة',
  'session.sealed_count': 'إجابات مختومة',
  'session.digest': 'بصمة الإجابات',
  'session.digest_hint':
    'تُحسب من الإجابات المختومة بمفتاح لا يُعرض على أحد. تتيح التحقق لاحقًا من أن شيئًا منها لم يُغيَّر ولم يُحذف، ولا تكشف شيئًا من الإجابات: يمكنك تدوينها أو إعطاؤها لغيرك.',
  'session.run': 'إدارة الجلسة',
  'session.open': 'افتح الجلسة',
  'session.pause': 'أوقف الإرسال مؤقتًا',
  'session.resume': 'استأنف الإرسال',
  'session.close': 'أغلق الجلسة',
  'session.close_hint': 'لن يستطيع أحد الانضمام بعدها. تؤكد ذلك في الصفحة التالية.',
  'session.end_rehearsal': 'أنهِ التجربة',
  'session.end_rehearsal_hint': 'تُحذف مع كل ما أُرسل فيها. تؤكد ذلك في الصفحة التالية.',
  'session.ending': 'أتنهي التجربة \u2066{code}\u2069؟',
  'session.ending_lede': 'تُحذف التجربة فورًا مع كل ما بدأ فيها وما أُرسل. لا يمكن التراجع عن ذلك.',
  'session.rehearsal_ended': 'انتهت التجربة. حُذف كل ما بدأ فيها وما أُرسل.',
  'session.reopen': 'افتح الجلسة من جديد',
  'session.seal': 'اختم الآن',
  'session.seals_itself': 'ليس عليك فعل شيء: تُختم الجلسة من تلقاء نفسها في الساعة {until}.',
  'session.after': 'الخطوة التالية',
  'session.results': 'اعرض النتائج',
  'session.not_yours': 'ميسّرو هذه الورشة هم من يفتحون جلساتها ويوقفونها ويغلقونها.',
  'session.run_sheet': 'سير الجلسة',
  'session.questions':
    '{n, plural, =0 {لا أسئلة} zero {# سؤال} one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# سؤالًا} other {# سؤال}}',
  'session.join': 'الانضمام',
  'session.qr_label': 'رمز QR: يفتح \u2066{address}\u2069 بالرمز \u2066{code}\u2069',
  'session.code_sheet': 'ورقة الرمز للطباعة',
  'session.participant_page': 'صفحة المشاركين',
  'session.preview': 'معاينة الاستبيان',
  'session.unreachable':
    'لا تصل الهواتف إلى هذا العنوان، فهو يعني هذا الحاسوب وحده. ضع في PUBLIC_URL عنوان هذا الخادم على الشبكة ثم أعد تشغيله.',
  'session.two_totals':
    'ترى هذه المجاميع لا غير ما دام المشاركون يجيبون. تتجدد كلها معًا على رأس الدقيقة بعد أن يرسل ثلاثة أشخاص آخرين على الأقل، فلا يُعرف متى يرسل شخص بعينه. ومن لم يحفظ شيئًا منذ نصف ساعة يُعدّ منصرفًا، ثلاثةً ثلاثةً.',
  'session.closing': 'أتغلق الجلسة \u2066{code}\u2069؟',
  'session.closing_begun':
    '{n, plural, =0 {في آخر عدّ كان كل من بدأ قد أرسل إجاباته.} zero {في آخر عدّ كان # شخص قد بدأ ولم يرسل.} one {في آخر عدّ كان شخص واحد قد بدأ ولم يرسل.} two {في آخر عدّ كان شخصان قد بدآ ولم يرسلا.} few {في آخر عدّ كان # أشخاص قد بدأوا ولم يرسلوا.} many {في آخر عدّ كان # شخصًا قد بدأوا ولم يرسلوا.} other {في آخر عدّ كان # شخص قد بدأوا ولم يرسلوا.}}',
  'session.few':
    'عند آخر عدّ كان ما أُرسل أقل من {n} من الإجابات. لا تدخل جلسة كهذه في النتائج إلا مع جلسات أخرى من هذه الورشة؛ وإلى أن تكفي تبقى إجاباتها في الانتظار، وقد لا تُحتسب أبدًا.',
  'session.waits':
    'إجاباتها أقل من أن تدخل النتائج وحدها. تنتظر أن تُختم إجابات أخرى من هذه الورشة، وقد لا تُحتسب أبدًا.',
  'session.closing_lede':
    'لن يستطيع أحد الانضمام بعد ذلك. لمن بدأ أن يكمل ويرسل خلال {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}. حتى ذلك الحين يمكنك فتح الجلسة من جديد، وبعده تُختم.',
  'session.sealing': 'أتختم الجلسة \u2066{code}\u2069 الآن؟',
  'session.sealing_begun': 'سيُحذف ما لم يُرسل.',
  'session.sealing_lede':
    'لا يمكن فتح جلسة مختومة من جديد. إن لم تختمها الآن خُتمت في الساعة {until}، ويمكن إرسال الإجابات التي بدأت حتى ذلك الحين.',
  'session.seal_code': 'رمز الجلسة',
  'session.seal_code_hint': 'اكتب \u2066{code}\u2069 للتأكيد.',
  'session.seal_code_wrong': 'اكتب رمز هذه الجلسة كما يظهر في العنوان',
  'session.sealed_notice': 'خُتمت الجلسة.',
  'session.now_draft': 'لم تُفتح هذه الجلسة بعد. لم يتغير شيء. ارجع وأعد تحميل صفحتها.',
  'session.now_open': 'هذه الجلسة مفتوحة. لم يتغير شيء. ارجع وأعد تحميل صفحتها.',
  'session.now_paused': 'هذه الجلسة متوقفة مؤقتًا. لم يتغير شيء. ارجع وأعد تحميل صفحتها.',
  'session.now_closed': 'هذه الجلسة مغلقة. لم يتغير شيء. ارجع وأعد تحميل صفحتها.',
  'session.now_sealed': 'هذه الجلسة مختومة، والجلسة المختومة لا تتغير.',
  'session.not_published': 'استبيان هذه الجلسة غير منشور. انشره أولًا، أو حضّر جلسة بنسخة منشورة.',
  'session.plan_changed': 'عدّل أحدهم هذه الجلسة في هذه الأثناء، لذلك لم تُفتح. راجع ما تطرحه الآن ثم افتحها.',
  'session.sheet_title': 'ورقة الرمز، \u2066{code}\u2069',
  'session.sheet_back': 'ارجع إلى الجلسة',
  'session.sheet_print': 'اطبع هذه الورقة',
  'session.sheet_hint': 'صفحة واحدة A4. علّقها حيث يراها الجميع.',
  'session.sheet_join': 'شارك بهاتفك',
  'session.sheet_scan': 'وجّه كاميرا هاتفك إلى المربع، أو اكتب هذا العنوان: \u2066{address}\u2069',
  'session.sheet_code': 'إن طُلب منك رمز الانضمام فأدخل \u2066{code}\u2069',
  'session.sheet_start': 'اقرأ كيف نحمي إجاباتك، ثم اضغط «{start}».',
}
