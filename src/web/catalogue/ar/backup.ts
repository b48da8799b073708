import type { backup as en } from '../en/backup.ts'

/** Files and addresses stand between U+2066 and U+2069, so that they run from left to right in a sentence. */
export const backup: Record<keyof typeof en, string> = {
  'backup.title': 'النسخ الاحتياطية',
  'backup.lede':
    'تحوي النسخة الاحتياطية كل شيء إلا الإجابات التي لم تُختم بعد، وما بدأته الهواتف ولم ترسله، ومن أرسل، ومن سجّل دخوله. وتُستعاد كل نسخة فور أخذها إلى جانب الأصل لإثبات أنها تعمل.',
  'backup.take': 'خذ نسخة احتياطية الآن',
  'backup.take_lede': 'تستمر الإجابة في أثناء ذلك.',
  'backup.room_title': 'القرص الذي فيه \u2066{folder}\u2069 يكاد يمتلئ',
  'backup.room':
    'المتاح {free}، وينبغي ألا يقل عن {needed}. إذا امتلأ فلن تُحفظ أي إجابة ولن تؤخذ أي نسخة احتياطية. أفرغ مساحة أو انتقل إلى قرص أكبر.',
  'backup.awake_title': 'هناك جلسة مفتوحة أو متوقفة أو مغلقة لم تُختم بعد',
  'backup.awake':
    'لا تدخل الإجابات التي لم تُختم بعد ولا إجابات التجارب في أي نسخة احتياطية. فإن عدت إلى نسخة تؤخذ الآن ضاعت إجابات هذه الجلسة، ويستطيع من أرسل أن يرسل من جديد. إن أمكن الانتظار فخذها بعد ختم الجلسة.',
  'backup.taken': 'أُخذت النسخة الاحتياطية وجُرّبت استعادتها.',
  'backup.still_running': 'تؤخذ النسخة الاحتياطية الآن. أعد تحميل هذه الصفحة بعد دقيقة لترى كيف انتهت.',
  'backup.last': 'آخر نسخة احتياطية',
  'backup.last_drill': 'آخر اختبار للاستعادة',
  'backup.drill_lede': 'تُستعاد أحدث نسخة في مجلد خاص بها، ثم تُقرأ وتُحذف.',
  'backup.none': 'لم تؤخذ أي نسخة احتياطية بعد.',
  'backup.no_drill': 'لم تُختبر أي نسخة احتياطية بعد.',
  'backup.when': 'متى (بالتوقيت العالمي)',
  'backup.size': 'الحجم',
  'backup.megabytes': '{size} ميغابايت',
  'backup.where': 'المكان',
  'backup.holds': 'تحوي',
  'backup.holds_counts':
    '{responses, plural, =0 {لا ردود} zero {# رد} one {ردًا واحدًا} two {ردّين} few {# ردود} many {# ردًا} other {# رد}}، {sealed, plural, =0 {ولا جلسة مختومة} zero {و# جلسة مختومة} one {وجلسة مختومة واحدة} two {وجلستين مختومتين} few {و# جلسات مختومة} many {و# جلسة مختومة} other {و# جلسة مختومة}}',
  'backup.proved': 'ما ثبت',
  'backup.unproved': 'غير مثبت',
  'backup.proved_counts':
    '{sealed, plural, =0 {الملف سليم، ولم تُختم أي جلسة بعد.} zero {الملف سليم.} one {الملف سليم، وإجابات جلسته المختومة هي التي خُتمت.} two {الملف سليم، وإجابات جلستيه المختومتين هي التي خُتمت.} few {الملف سليم، وإجابات جلساته المختومة الـ# هي التي خُتمت.} many {الملف سليم، وإجابات جلساته المختومة الـ# هي التي خُتمت.} other {الملف سليم، وإجابات جلساته المختومة الـ# هي التي خُتمت.}}',
  'backup.which': 'النسخة',
  'backup.checksum': 'SHA-256',
  'backup.failed': 'فشلت آخر نسخة احتياطية: {reason}',
  'backup.drill_failed': 'فشل آخر اختبار للاستعادة: {reason}',
  'backup.is_running': 'بدأ ذلك في {at} بالتوقيت العالمي ولم ينته بعد.',
  'backup.next': 'النسخة التالية',
  'backup.next_at': '{at} بالتوقيت العالمي، ما لم تكن جلسة مفتوحة أو متوقفة أو مغلقة.',
  'backup.next_now': 'حان موعدها وتبدأ خلال دقيقة.',
  'backup.next_waits':
    'حان موعدها وتنتظر حتى تُختم كل الجلسات، لأن إيصالات الهواتف لا تدخل في النسخ الاحتياطية.',
  'backup.next_never': 'لا تؤخذ أي نسخة من تلقاء نفسها: BACKUP_HOUR غير مفعّل.',
  'backup.kept': 'النسخ المحفوظة',
  'backup.kept_lede':
    'في \u2066{folder}\u2069. تُحذف كل نسخة بعد {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}. انسخها أيضًا إلى جهاز آخر.',
  'backup.kept_none': 'لا توجد أي نسخة في هذا المجلد.',
  'backup.file': 'الملف',
  'backup.restore': 'العودة إلى نسخة احتياطية',
  'backup.restore_lede': 'أوقف الخادم، ثم نفّذ هذا الأمر حيث هو مثبَّت:',
  'backup.restore_after':
    'يرفض الأمر الملف التالف، ويضع قاعدة البيانات الحالية جانبًا، ويثبت من جديد كل جلسة مختومة. تجد الخطوات في دليل المشغّل.',

  'backup.fault_disk_full':
    'القرص ممتلئ أو يكاد. لم تضع أي إجابة. أفرغ بعض المساحة أو اجعل BACKUP_DIR مجلدًا على قرص آخر، ثم خذ نسخة هنا.',
  'backup.fault_not_writable':
    'لا يمكن الكتابة في المجلد. لم تضع أي إجابة. امنح المستخدم الذي يعمل الخادم باسمه حق الكتابة فيه، ثم خذ نسخة هنا.',
  'backup.fault_disk': 'يبلغ القرص عن أخطاء. انسخ أحدث نسخة احتياطية إلى جهاز آخر الآن، ثم افحص القرص.',
  'backup.fault_damaged': 'الملف تالف. استخدم نسخة أخرى، وافحص القرص إن تكرر ذلك.',
  'backup.fault_database_damaged':
    'قاعدة البيانات نفسها تالفة. احتفظ بكل النسخ الأقدم، وأوقف الخادم، وعد إلى أحدثها، وافحص القرص.',
  'backup.fault_interrupted': 'انقطع العمل قبل نهايته. لم تضع أي إجابة. خذ نسخة هنا.',
  'backup.fault_unknown':
    'السبب في سجل الخادم. لم تضع أي إجابة. خذ نسخة هنا، وإن فشلت من جديد فأطلع من ثبّت Colloquy على السجل.',
  'backup.digest_differs':
    'إجابات الجلسة \u2066{session}\u2069 ليست هي التي خُتمت. لا تحذف النسخ الأقدم: قد تكون الإجابات الصحيحة في إحداها. ويقارن بينها الأمر \u2066npm run verify\u2069.',
  'backup.running': 'تؤخذ نسخة احتياطية أخرى الآن. انتظر حتى تنتهي.',
  'backup.nothing_kept': 'لا توجد نسخة احتياطية لاختبارها. خذ واحدة أولًا.',
  'backup.file_exists': 'الملف \u2066{file}\u2069 موجود. أعط اسم ملف جديد.',
  'backup.no_file': 'لا يوجد ملف \u2066{file}\u2069.',
  'backup.not_ours': 'الملف \u2066{file}\u2069 ليس نسخة احتياطية من Colloquy. لم يتغير شيء.',
  'backup.not_an_archive': 'هذا ليس ملفًا يستطيع pg_restore قراءته. لم يتغير شيء.',
  'backup.not_empty':
    'قاعدة البيانات \u2066{database}\u2069 ليست فارغة. لم يتغير شيء. أنشئ قاعدة فارغة بالأمر createdb وضعها في DATABASE_URL، واستعد النسخة قبل تشغيل الخادم.',
  'backup.drill_not_allowed':
    'لا يحق للدور \u2066{role}\u2069 إنشاء قاعدة البيانات اللازمة للاختبار. امنحه ذلك: \u2066alter role {role} createdb\u2069. أو استعد النسخة بنفسك على جهاز آخر.',
  'backup.fault_no_pg_dump':
    'الأمران pg_dump وpg_restore غير مثبَّتين حيث يعمل الخادم. على Debian: \u2066apt-get install postgresql-client\u2069.',
  'backup.fault_pg_version':
    'إصدار pg_dump أقدم من قاعدة البيانات. ثبّت postgresql-client بإصدار قاعدة البيانات نفسه.',
  'backup.fault_no_postgres':
    'تعذّر الوصول إلى قاعدة البيانات. شغّل PostgreSQL أو صحّح DATABASE_URL، ثم خذ نسخة هنا.',
  'backup.newer_version': 'أُخذت هذه النسخة بإصدار أحدث من Colloquy. ثبّت ذلك الإصدار ثم استعدها.',
  'backup.stale_log':
    'لم يتغير شيء: الملف \u2066{log}\u2069 ليس فارغًا. لم يتوقف النظام توقفًا سليمًا، وآخر إجاباته في ذلك الملف وحده. شغّل الخادم ثم أوقفه مرة واحدة فتنتقل إلى \u2066{file}\u2069. وإن لم يعمل فانقل \u2066{file}\u2069 وكل ملف يبدأ اسمه به إلى مجلد آخر، ثم استعد النسخة.',

  'backup.command_backup': 'الاستخدام: \u2066npm run backup -- FILE\u2069',
  'backup.command_restore': 'الاستخدام: \u2066npm run restore -- FILE\u2069',
  'backup.command_no_database':
    'لا توجد قاعدة بيانات في \u2066{file}\u2069. أعط DATA_DIR أو DATABASE_URL كما هو في الخادم.',
  'backup.command_awake': 'تنبيه: هناك جلسة لم تُختم بعد. {note}',
  'backup.command_written': '\u2066{file}\u2069: {size} ميغابايت، mode 0600',
  'backup.command_restored':
    'استُعيد \u2066{file}\u2069. انتهت المسوّدات والزيارات، وعلى الفريق تسجيل الدخول من جديد.',
  'backup.command_set_aside': 'ما كان هناك أصبح \u2066{file}\u2069. احذفه بعد أن تتأكد من سلامة كل شيء.',
  'backup.command_proof': 'حُسبت كل بصمة من جديد، وهي نفسها التي سُجّلت عند الختم.',
  'backup.column_session': 'الجلسة',
  'backup.column_state': 'الحالة',
  'backup.column_responses': 'الردود',
  'backup.column_digest': 'البصمة',

  'backup.command_move':
    'الاستخدام: \u2066npm run move -- --from ADDRESS --to ADDRESS\u2069. العنوان إمّا \u2066sqlite:\u2069 يليه مسار، وإمّا \u2066postgres://USER@HOST:PORT/DATABASE\u2069؛ ويمكن وضع كلمة المرور في \u2066PGPASSWORD\u2069.',
  'backup.move_no_source': 'لا توجد قاعدة بيانات في \u2066{place}\u2069.',
  'backup.move_not_ours': 'لا يوجد في \u2066{place}\u2069 أي تثبيت من Colloquy.',
  'backup.move_newer': 'كُتبت \u2066{place}\u2069 بإصدار أحدث من Colloquy: انقلها بذلك الإصدار.',
  'backup.move_older':
    'كُتبت \u2066{place}\u2069 بإصدار سابق من Colloquy. شغّل عليها خادم هذا الإصدار ثم أوقفه مرة واحدة فتُحدَّث، ثم انقلها.',
  'backup.move_served': 'يستخدم خادمٌ \u2066{place}\u2069. أوقف كل خوادم هذا التثبيت ثم انقله.',
  'backup.move_awake':
    'لم تُختم بعد: \u2066{sessions}\u2069. النسخة الباقية ستحتفظ بما يمحوه الختم. شغّل الخادم، وأغلق هذه الجلسات واختمها، وأوقفه، ثم انقل.',
  'backup.move_not_empty':
    '\u2066{place}\u2069 موجود من قبل. أعط مجلدًا لا قاعدة بيانات فيه، أو قاعدة بيانات PostgreSQL فارغة.',
  'backup.move_differs':
    'الجدول \u2066{table}\u2069 ليس نفسه في الجانبين (عدد الصفوف {from} و{to}): كُتب فيه شيء أثناء النقل. أوقف كل خوادم هذا التثبيت وأوامره ثم انقل.',
  'backup.command_disk':
    'القرص ممتلئ أو يكاد، أو فيه أعطال أو لا يحق لهذا الحساب الكتابة فيه (\u2066{code}\u2069). أصلح ذلك ثم أعد تشغيل الأمر.',
  'backup.move_undone': 'لم يُنقل شيء، و\u2066{place}\u2069 كما كان.',
  'backup.move_same': 'كل صف وكل بصمة متطابقان في الجانبين.',
  'backup.move_next':
    'أعط الخادم \u2066DATABASE_URL\u2069 الذي يؤدي إلى \u2066{place}\u2069 ثم شغّله. وعلى الفريق تسجيل الدخول من جديد.',
  'backup.move_left':
    '\u2066{place}\u2069 كما كان. احذفه بعد أن تتأكد من سلامة كل شيء، وفي غضون يوم من آخر ختم: فما زالت فيه إيصالات الهواتف، ولا يمحوها إلا خادم يعمل.',
  'backup.column_table': 'الجدول',
  'backup.column_rows': 'الصفوف',
}
