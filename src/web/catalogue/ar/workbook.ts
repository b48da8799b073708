import type { workbook as en } from '../en/workbook.ts'

export const workbook: Record<keyof typeof en, string> = {
  'workbook.empty_file': 'اختر ملفًا آخر، فهذا الملف فارغ',
  'workbook.too_large': 'اختر ملفًا أصغر، فحجم المصنف لا يتجاوز 10 ميغابايت',
  'workbook.no_workbook':
    'اختر مصنفًا محفوظًا بصيغة \u2068.xlsx\u2069 أو \u2068.xlsm\u2069 أو \u2068.csv\u2069، فهذا الملف ليس مصنفًا',
  'workbook.pointer':
    'أحضر المصنف نفسه، فهذا الملف يدل فقط على مكانه في \u2068Git LFS\u2069 (نفّذ \u2068git lfs pull\u2069)',
  'workbook.web_page': 'اختر المصنف نفسه، فهذا الملف صفحة ويب أو نص آخر ذو وسوم',
  'workbook.password': 'احفظ المصنف دون كلمة مرور، ثم أحضره من جديد',
  'workbook.legacy_xls':
    'احفظ المصنف من جديد، فهو بصيغة \u2068.xls\u2069 القديمة. في Excel أو LibreOffice اختر «حفظ باسم» ثم «مصنف \u2068Excel (.xlsx)\u2069»، ثم أحضر ذلك الملف',
  'workbook.binary_xlsb':
    'احفظ المصنف من جديد، فهو بصيغة \u2068.xlsb\u2069 الثنائية. اختر «حفظ باسم» ثم «مصنف \u2068Excel (.xlsx)\u2069»، ثم أحضر ذلك الملف',
  'workbook.open_document':
    'احفظ المصنف من جديد، فهو بصيغة OpenDocument. اختر «حفظ باسم» ثم «\u2068Excel (.xlsx)\u2069»، ثم أحضر ذلك الملف',
  'workbook.damaged': 'افتح المصنف واحفظه من جديد، فالملف تالف أو ناقص',
  'workbook.not_utf8':
    'احفظ الجدول بصيغة «\u2068CSV UTF-8\u2069» أو \u2068.xlsx\u2069، فلا يمكن تمييز حروفه كما هو',
  'workbook.csv_quotes': 'أغلق علامات الاقتباس في ملف CSV هذا، أو احفظه بصيغة \u2068.xlsx\u2069',
  'workbook.too_many_parts': 'احذف أوراقًا وصورًا، فلا يزيد ما يتكون منه المصنف على {max, number} ملف',
  'workbook.unpacks_too_large': 'احذف أوراقًا وصورًا، فحجم هذا المصنف بعد فكه يزيد على 100 ميغابايت',
  'workbook.too_many_rows': 'اختصر المصنف، فلا يُقرأ أكثر من {max, number} صف',
  'workbook.too_much': 'اختصر المصنف، ففي أوراقه من النص أكثر مما يسعه استبيان',
  'workbook.took_too_long':
    'اختصر المصنف، فقراءته تحتاج إلى وقت أو ذاكرة أكثر مما يُتاح لها. الأوراق التي لا تحوي إلا التنسيق تبطئ المصنف: انسخ الخلايا الممتلئة إلى مصنف جديد',

  'workbook.no_survey': 'سمِّ الورقة التي فيها الأسئلة «survey». أسماء الأوراق هي: {sheets}',
  'workbook.sheet_near': 'لم تُقرأ هذه الورقة. إن كان يُراد أن تُقرأ فسمِّها «\u2068{name}\u2069»',
  'workbook.no_type_column': 'أضف عنوان العمود «type» في الصف الأول، فبدونه لا يقول أي صف ما هو',
  'workbook.no_question': 'أضف سؤالًا، فليس في الورقة أي سؤال',
  'workbook.heading_twice':
    'احذف أحد العنوانين، فهذا العنوان يقول ما يقوله «{heading}» في العمود \u2066{column}\u2069',
  'workbook.no_heading': 'ليس لهذا العمود عنوان، فلم يُقرأ منه شيء',
  'workbook.column_kept': 'لا معنى لهذا العمود هنا. إنه محفوظ، ويُكتب من جديد عند التنزيل',
  'workbook.column_own_unknown': 'هذا العنوان غير معروف هنا، ولم يُقرأ العمود',
  'workbook.media_column': 'لا تُعرض هنا صور ولا أصوات. أسماء الملفات محفوظة',
  'workbook.comment_row': 'ليس لهذا الصف نوع ولا اسم ولا نص، فعُدّ تعليقًا',
  'workbook.disabled': 'هذا الصف معطّل، فلم يُقرأ',
  'workbook.language_unknown':
    'لا توجد لغة اسمها «\u2068{name}\u2069». اكتب رمزها إلى جانبها، مثل «\u2068French (fr)\u2069»، وإلى ذلك الحين لها رمز خاص بها',
  'workbook.untranslated':
    '{n, plural, zero {لا نصوص} one {نص واحد غير مكتوب} two {نصان غير مكتوبين} few {# نصوص غير مكتوبة} many {# نصًا غير مكتوب} other {# نص غير مكتوب}} باللغة {language}، وأولها في الصف {row} (\u2068{column}\u2069)، وسيقرأ المشاركون هناك اللغة الأساسية',

  'workbook.type_unknown': 'غيّر النوع، فلا يوجد نوع يُكتب هكذا',
  'workbook.type_no_list': 'اكتب اسم قائمة بعد النوع، مثل «\u2068select_one yes_no\u2069»',
  'workbook.type_from_file':
    'انسخ الخيارات إلى الورقة «choices»، فلا يمكن إحضار قائمة في ملف مستقل مع المصنف',
  'workbook.type_from_repeat':
    'اجعل الاختيار من قائمة في الورقة «choices»، فلا تصلح هنا إجابات أسئلة أخرى خيارات',
  'workbook.type_matrix': 'اكتب هذه الأسئلة واحدًا واحدًا، فلا نظير هنا لهذا النوع من الجداول',
  'workbook.no_type': 'اكتب نوعًا، فلهذا الصف اسم أو نص ولا يقول ما هو',
  'workbook.no_name': 'اكتب اسمًا، فكل سؤال يحتاج إلى اسم',
  'workbook.no_label': 'لا نص مكتوب. اكتبه قبل النشر',
  'workbook.name_twice': 'غيّر الاسم، فالصف {row} من المجموعة نفسها يحمله',
  'workbook.group_open': 'أغلق هذه المجموعة بصف «end_group» أو «end_repeat»، فليس لها نهاية',
  'workbook.group_closed': 'احذف هذا الصف، فلا مجموعة هنا تُنهى',
  'workbook.group_other': 'أنهِ أولًا ما يبدأ بـ«\u2068{begin}\u2069» في الصف {row}',
  'workbook.repeat_flat': 'المجموعة المكررة تُسأل هنا مرة واحدة: تؤخذ أسئلتها كمجموعة عادية',
  'workbook.table_mixed': 'لا تُسأل صفوف هذا الجدول كلها على مقياس واحد، فكل صف سؤال مستقل',
  'workbook.list_missing': 'أضف القائمة «\u2068{list}\u2069» إلى الورقة «choices»، أو سمِّ قائمة أخرى',
  'workbook.no_list_name': 'اكتب اسم القائمة التي ينتمي إليها هذا الخيار',
  'workbook.option_no_name': 'اكتب اسمًا، فهذا الخيار من «\u2068{list}\u2069» لا اسم له',
  'workbook.option_no_label': 'لا نص مكتوب لهذا الخيار. اكتبه قبل النشر',
  'workbook.option_twice':
    'غيّر الاسم، فالاسم «\u2068{name}\u2069» موجود في القائمة «\u2068{list}\u2069» في الصف {row}',
  'workbook.option_twice_allowed':
    'الاسم «\u2068{name}\u2069» موجود في القائمة «\u2068{list}\u2069» في الصف {row}. تحتاج البيانات إلى اسم خاص بكل خيار: غيّر أحدهما قبل النشر',
  'workbook.range_limits':
    'غيّر المعاملات: يحتاج المدى إلى «start» أصغر من «end» وإلى «step» أكبر من 0، وكلها أعداد',
  'workbook.default_of_ranking': 'يبدأ الترتيب هنا دون ترتيب، فلم تؤخذ القيمة المبدئية',
  'workbook.calculation_missing': 'اكتب حسابًا، فلا شيء هنا يُحسب',
  'workbook.calculation_shown': 'هذا يُحسب ولا يُسأل، فلا يراه المشاركون. اعرضه في ملاحظة إن كان ينبغي أن يروه',
  'workbook.calculation_of_note': 'الملاحظة لا تحسب هنا شيئًا. الحساب محفوظ، ويُكتب من جديد عند التنزيل',

  'workbook.refers_unknown': 'أحِل إلى سؤال آخر، فلا سؤال اسمه «\u2068{name}\u2069»',
  'workbook.refers_group': 'أحِل إلى سؤال، فإن «\u2068{name}\u2069» في الصف {row} مجموعة',
  'workbook.refers_twice':
    'أعطِ كل سؤال اسمًا خاصًا به، فعدة أسئلة اسمها «\u2068{name}\u2069»، وأحدها في الصف {row}',
  'workbook.refers_parts':
    'أحِل إلى جزء من «\u2068{name}\u2069»، مثل «\u2068{part}\u2069»، فليست له إجابة واحدة',
  'workbook.refers_dropped': 'استغنِ عن «\u2068{name}\u2069»، فالصف {row} متروك ولا شيء يُحال إليه',
  'workbook.refers_later': 'هذا يعتمد على «\u2068{name}\u2069» الذي يُجاب عنه لاحقًا. انقل أحدهما قبل النشر',
  'workbook.circular':
    'اكسر الدائرة، فهذا يعتمد على «\u2068{name}\u2069» و«\u2068{name}\u2069» يعتمد على هذا',
  'workbook.answer_in_address':
    'يتضمن عنوان رابط الإجابة عن «\u2068{name}\u2069». الضغط عليه يرسل الإجابة إلى طرف آخر، لذلك لا توضع فيه أبدًا: احذفها قبل النشر',
  'workbook.words_show_dropped': 'تعرض هذه الكلمات «\u2068{name}\u2069» وهو متروك، ففي مكانه «…»',

  'workbook.dropped_metadata': 'متروك: الإجابات مجهولة الصاحب، فلا يُسجَّل شيء عن الشخص أو الجهاز أو الوقت',
  'workbook.dropped_place': 'متروك: الإجابات مجهولة الصاحب، فلا يُسجَّل أي مكان',
  'workbook.dropped_media': 'متروك: الإجابات مجهولة الصاحب، وقد تدل صورة أو صوت أو ملف على من أرسله',
  'workbook.dropped_barcode': 'متروك: الإجابات مجهولة الصاحب، وقد يخص الرمز الممسوح شخصًا',
  'workbook.dropped_file': 'متروك: لا تُقرأ ملفات إلى جانب المصنف',

  'workbook.bring': 'إحضار مصنف',
  'workbook.bring_lede':
    'يصبح مصنف XLSForm، كما يستعمله ODK وKoboToolbox وغيرهما، استبيانًا: مسودة تتابع العمل عليها. ولا يتغير شيء إن تعذرت قراءة شيء فيه.',
  'workbook.replace': 'الاستبدال بمصنف',
  'workbook.replace_lede':
    'تصبح مسودة «\u2068{name}\u2069»، النسخة {number}، ما يسأله المصنف. ويمكن التراجع عن الحفظ. ولا يتغير شيء إن تعذرت قراءة شيء في المصنف.',
  'workbook.file': 'المصنف',
  'workbook.file_hint':
    'XLSForm بصيغة \u2068.xlsx\u2069 أو \u2068.xlsm\u2069 أو \u2068.csv\u2069، حتى 10 ميغابايت',
  'workbook.name': 'اسم الاستبيان',
  'workbook.name_hint': 'لفريق العمل. إن تُرك فارغًا فهو عنوان المصنف.',
  'workbook.no_file': 'اختر مصنفًا.',
  'workbook.read': 'اقرأ المصنف',
  'workbook.download': 'تنزيل النسخة {number} بصيغة XLSForm',
  'workbook.report_of': 'ما قُرئ من «\u2068{file}\u2069»',
  'workbook.refused': 'لم يؤخذ المصنف',
  'workbook.refused_lede':
    '{n, plural, zero {لا شيء تعذرت قراءته في «\u2068{file}\u2069».} one {تعذرت قراءة شيء واحد في «\u2068{file}\u2069». لم يتغير شيء: صحّحه في المصنف وأحضره من جديد.} two {تعذرت قراءة شيئين في «\u2068{file}\u2069». لم يتغير شيء: صحّحهما في المصنف وأحضره من جديد.} few {تعذرت قراءة # أشياء في «\u2068{file}\u2069». لم يتغير شيء: صحّحها في المصنف وأحضره من جديد.} many {تعذرت قراءة # شيئًا في «\u2068{file}\u2069». لم يتغير شيء: صحّحها في المصنف وأحضره من جديد.} other {تعذرت قراءة # شيء في «\u2068{file}\u2069». لم يتغير شيء: صحّحها في المصنف وأحضره من جديد.}}',
  'workbook.begun': 'المصنف الآن مسودة. وهذا ما قُرئ منه.',
  'workbook.replaced': 'المسودة الآن هي ما يسأله المصنف. وهذا ما قُرئ منه.',
  'workbook.read_on': 'قُرئ في {moment}. وربما عُدّلت المسودة بعد ذلك.',
  'workbook.to_draft': 'إلى الاستبيان',
  'workbook.to_report': 'ما قُرئ من المصنف',
  'workbook.extent': 'ما أُخذ',
  'workbook.sections': 'الأقسام',
  'workbook.questions': 'الأسئلة',
  'workbook.lists': 'قوائم الخيارات',
  'workbook.options': 'الخيارات',
  'workbook.languages': 'اللغات',
  'workbook.errors': 'ما ينبغي تصحيحه',
  'workbook.errors_lede': 'ما دام أحد هذه الأشياء موجودًا فلا يمكن أخذ المصنف.',
  'workbook.dropped': 'المتروك',
  'workbook.dropped_lede': 'لا تُسأل هذه الصفوف هنا. وكل ما عداها مأخوذ.',
  'workbook.renamed': 'ما تغير اسمه',
  'workbook.renamed_lede':
    'في أعمدة البيانات حروف لاتينية وأرقام و_ فقط، 32 على الأكثر، وفي الخيارات 16 على الأكثر. تستعمل التعابير الأسماء الجديدة، وتعود أسماء الأسئلة والأقسام عند التنزيل.',
  'workbook.warnings': 'للعلم',
  'workbook.warnings_lede': 'لا شيء من هذا يعيق.',
  'workbook.none_of_these': 'لم يُترك شيء ولم يتغير اسم، ولا شيء للعلم.',
  'workbook.where': 'أين',
  'workbook.cell': 'في الخلية',
  'workbook.what': 'ما ينبغي معرفته',
  'workbook.was': 'في المصنف',
  'workbook.is': 'هنا',
  'workbook.spot':
    '\u2068{sheet}\u2069{row, select, 0 {} other {، الصف {row}}}{column, select, none {} other {، العمود \u2066{column}\u2069}}',
  'workbook.quoting': '«\u2068{cell}\u2069»: {sentence}',
  'workbook.spot_whole': 'الملف كله',
  'workbook.draft_moved':
    'حفظ شخص آخر المسودة أو نشرها في هذه الأثناء، فلم يؤخذ المصنف. انظر إلى المسودة كما هي الآن، ثم أحضر المصنف من جديد.',
  'workbook.no_draft': 'لا مسودة تُستبدل، فكل النسخ منشورة. ابدأ النسخة التالية أولًا، ثم أحضر المصنف.',

  'workbook.command_usage':
    'الاستعمال:\n  npm run xlsform -- read FILE [--json] [--language TAG]\n      يقرأ مصنفًا ويقول ما فيه وما لا يمكن أخذه. لا يحتاج إلى قاعدة بيانات.\n      TAG لغة المصنف الذي لا يسمي لغة (en).\n      ينتهي بـ 0 إن أمكن أخذ المصنف، وبـ 1 إن رُفض، وبـ 2 بعد خطأ.\n  npm run xlsform -- write CODE FILE [--version N]\n      يكتب استبيانًا من هذا التثبيت بصيغة .xlsx.\n      CODE هو CONSULTATION/ID، مثل digital-rights/3، وID هو الرقم في عنوان الاستبيان؛\n      أو CONSULTATION وحده إن كان له استبيان واحد.\n      N النسخة التي تُكتب، وبدونه أحدث نسخة، وقد تكون مسودة.',
  'workbook.command_no_file': 'لا يوجد ملف {file}.',
  'workbook.command_exists': 'يوجد ملف {file} بالفعل. سمِّ ملفًا آخر.',
  'workbook.command_no_database': 'لا توجد قاعدة بيانات {file}. حدد مكانها في DATA_DIR.',
  'workbook.command_unknown': 'لا استبيان اسمه {code}. الموجود: {codes}.',
  'workbook.command_nothing': 'لا استبيان اسمه {code}. ليس في هذا التثبيت أي استبيان.',
  'workbook.command_version': 'لا توجد نسخة {number} من هذا الاستبيان. الموجود: {numbers}.',
  'workbook.command_taken': 'يمكن أخذه: {title}',
  'workbook.command_refused': 'لا يمكن أخذه.',
  'workbook.command_counts':
    '{sections, plural, zero {لا أقسام} one {قسم واحد} two {قسمان} few {# أقسام} many {# قسمًا} other {# قسم}}، {questions, plural, zero {لا أسئلة} one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# سؤالًا} other {# سؤال}}، {lists, plural, zero {لا قوائم} one {قائمة واحدة} two {قائمتان} few {# قوائم} many {# قائمة} other {# قائمة}}، {choices, plural, zero {لا خيارات} one {خيار واحد} two {خياران} few {# خيارات} many {# خيارًا} other {# خيار}}؛ اللغات: {languages}',
  'workbook.command_written': 'كُتبت النسخة {number} من «{name}» في {file}',
}
