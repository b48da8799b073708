import type { questionnaire as en } from '../en/questionnaire.ts'

export const questionnaire: Record<keyof typeof en, string> = {
  'questionnaire.answer_needed': 'أجب عن هذا السؤال',
  'questionnaire.statement_needed': 'اختر إجابة لهذه العبارة',
  'questionnaire.answer_outside': 'غيّر هذه الإجابة، فالسؤال لا يقبلها',

  'questionnaire.expression_unfinished': 'أكمل الصيغة، فهناك ما ينقص عند الحرف {at}',
  'questionnaire.expression_unexpected': 'غيّر الحرف {at}، فلا مكان هناك لما كُتب: «\u2066{found}\u2069»',
  'questionnaire.expression_quote': 'أغلق علامة الاقتباس المفتوحة عند الحرف {at}',
  'questionnaire.expression_bracket': 'أغلق القوس المفتوح عند الحرف {at}',
  'questionnaire.expression_reference': 'اكتب السؤال عند الحرف {at} برمزه، مثل \u2066{example}\u2069',
  'questionnaire.expression_word':
    'ضع «\u2066{found}\u2069» عند الحرف {at} بين علامتي اقتباس، أو اكتبه بالشكل \u2066{example}\u2069 إن كان سؤالًا',
  'questionnaire.expression_path':
    'اكتب رمز سؤال، مثل \u2066{example}\u2069، بدلًا من «\u2066{found}\u2069» عند الحرف {at}، فالمسارات لا تُتبع هنا',
  'questionnaire.expression_function':
    'استخدم دالة أخرى عند الحرف {at}، فلا توجد هنا دالة «\u2066{found}\u2069»',
  'questionnaire.expression_unrepeatable':
    'احذف «\u2066{found}\u2069» عند الحرف {at}، فنتيجة الصيغة لا تتغير مهما كان وقت حسابها، ولذلك لا تعرف الساعة ولا المصادفة',
  'questionnaire.expression_no_meaning':
    'احذف «\u2066{found}\u2069» عند الحرف {at}، فهي تخص التكرارات أو الجداول الأخرى أو الأماكن، ولا شيء منها في إجابات شخص واحد',
  'questionnaire.expression_pattern':
    'اكتب النمط عند الحرف {at} تعبيرًا نمطيًا بين علامتي اقتباس، فالمجموعات والأصناف والبدائل وأعداد التكرار مقروءة',
  'questionnaire.expression_choice_name':
    'سمِّ السؤال عند الحرف {at} بين علامتي اقتباس برمزه كما في \u2066{example}\u2069',
  'questionnaire.expression_takes_exactly':
    'أعطِ «\u2066{found}\u2069» عند الحرف {at} {least, plural, =0 {قوسين فارغين} one {قيمة واحدة فقط} two {قيمتين فقط} few {# قيم فقط} many {# قيمة فقط} other {# قيمة فقط}}',
  'questionnaire.expression_takes_least':
    'أعطِ «\u2066{found}\u2069» عند الحرف {at} {least, plural, one {قيمة واحدة} two {قيمتين} few {# قيم} many {# قيمة} other {# قيمة}} على الأقل',
  'questionnaire.expression_takes_between':
    'أعطِ «\u2066{found}\u2069» عند الحرف {at} عدد قيم من {least} إلى {most}',
  'questionnaire.expression_long':
    'اختصر الصيغة إلى {max, plural, one {كلمة واحدة} two {كلمتين} few {# كلمات وعلامات} many {# كلمة وعلامة} other {# كلمة وعلامة}} على الأكثر',

  'questionnaire.obstacle_no_question': 'أضف سؤالًا، فلا يوجد أي سؤال بعد',
  'questionnaire.obstacle_language': 'أضف اللغة الأساسية ({language}) إلى لغات الاستبيان',
  'questionnaire.obstacle_title': 'اكتب العنوان باللغة الأساسية ({language})',
  'questionnaire.obstacle_section_text':
    'اكتب عنوان القسم \u2066{code}\u2069 ووصفه باللغة الأساسية ({language})',
  'questionnaire.obstacle_question_text': 'اكتب السؤال باللغة الأساسية ({language})',
  'questionnaire.obstacle_statement_text': 'اكتب العبارة \u2066{code}\u2069 باللغة الأساسية ({language})',
  'questionnaire.obstacle_help_text': 'اكتب إرشادات هذا السؤال ورسائله وتسمياته باللغة الأساسية ({language})',
  'questionnaire.obstacle_option_text':
    'اكتب الخيار \u2066{code}\u2069 من القائمة «\u2066{list}\u2069» باللغة الأساسية ({language})',
  'questionnaire.obstacle_code':
    'غيّر الرمز «\u2066{code}\u2069»: يبدأ الرمز بحرف من A إلى Z تليه حروف أو أرقام أو _، ولا يزيد على 32 في المجموع',
  'questionnaire.obstacle_column':
    'اختصر الرمز، فمنه ينشأ العمود «\u2066{column}\u2069»، ولا يزيد اسم العمود على 32 من الحروف من A إلى Z أو الأرقام أو _',
  'questionnaire.obstacle_reserved': 'غيّر الرمز، ففي البيانات عمود اسمه «\u2066{column}\u2069» من قبل',
  'questionnaire.obstacle_field': 'غيّر الرمز، فصفحات الإجابة نفسها تستخدم الاسم «\u2066{column}\u2069»',
  'questionnaire.obstacle_twice':
    'غيّر الرمز، وإلا حمل عمودان الاسم «\u2066{column}\u2069»، ولا فرق بين الحروف الكبيرة والصغيرة',
  'questionnaire.obstacle_list_missing': 'اختر قائمة أخرى، فلا توجد قائمة باسم «\u2066{list}\u2069»',
  'questionnaire.obstacle_list_empty': 'أضف خيارات إلى القائمة «\u2066{list}\u2069»، فهي فارغة',
  'questionnaire.obstacle_few_items':
    'أضف خيارات إلى القائمة «\u2066{list}\u2069»، فهذا السؤال يقارن بين خيارين أو أكثر',
  'questionnaire.obstacle_no_statement': 'أضف عبارة، فلا توجد أي عبارة بعد',
  'questionnaire.obstacle_option_code':
    '{of, select, statement {غيّر رمز العبارة «\u2066{code}\u2069»} other {غيّر الرمز «\u2066{code}\u2069» في القائمة «\u2066{list}\u2069»}}: يتكون الرمز من 1 إلى 16 من الحروف من A إلى Z أو الأرقام أو _',
  'questionnaire.obstacle_option_missing':
    '{of, select, statement {غيّر رمز العبارة «\u2066{code}\u2069»} other {غيّر الرمز «\u2066{code}\u2069» في القائمة «\u2066{list}\u2069»}}: الرموز من -99 إلى -90 تدل في البيانات على الإجابات الناقصة',
  'questionnaire.obstacle_option_twice':
    '{of, select, statement {غيّر رمز العبارة «\u2066{code}\u2069»} other {غيّر الرمز «\u2066{code}\u2069» في القائمة «\u2066{list}\u2069»}}، فهو مكرر',
  'questionnaire.obstacle_other':
    'غيّر الرمز «\u2066{code}\u2069» في القائمة «\u2066{list}\u2069»، فهو يدل على «غير ذلك» الذي يضيفه هذا السؤال من نفسه',
  'questionnaire.obstacle_range':
    'غيّر أصغر عدد وأكبر عدد، فالأعداد من -99 إلى -90 تدل في البيانات على الإجابات الناقصة',
  'questionnaire.obstacle_limits': 'غيّر الحدود، فلا تقع بينها أي إجابة',
  'questionnaire.obstacle_current': 'احذف النقطة، فلا ينظر في إجابة سؤاله نفسه إلا القيد',
  'questionnaire.obstacle_refers_unknown':
    'أشر إلى سؤال آخر، فلا يوجد سؤال يُجاب عنه رمزه «\u2066{code}\u2069»',
  'questionnaire.obstacle_refers_later': 'أشر إلى سؤال سابق، فلا يُجاب عن «\u2066{code}\u2069» قبل هذا الموضع',
  'questionnaire.obstacle_refers_parts':
    'أشر إلى جزء من «\u2066{code}\u2069» مثل «\u2066{part}\u2069»، فليست له إجابة واحدة',
  'questionnaire.obstacle_refers_itself':
    'أحل إلى سؤال سابق، فلا يمكن أن يتوقف «\u2066{code}\u2069» على إجابته نفسها',
  'questionnaire.obstacle_refers_circle':
    'أحل إلى سؤال سابق، فالسؤال «\u2066{code}\u2069» يأتي لاحقًا ويتوقف هو نفسه على هذا السؤال',
  'questionnaire.obstacle_address':
    'احذف «\u2066{name}\u2069» من عنوان الرابط، فالضغط عليه يرسل الإجابة إلى طرف آخر',
  'questionnaire.obstacle_steps':
    'اختصر هذا التعبير أو الإجابات التي يستخدمها: حساب كل تعبيرات الاستبيان معًا يستغرق وقتًا أطول من اللازم، وهذا أطولها',
  'questionnaire.obstacle_attribute':
    'أعطِ الخيارات السمة «\u2066{name}\u2069» التي يقرؤها هذا المرشّح أو صحّح المرشّح، فلا خيار في القائمة «\u2066{list}\u2069» يحملها',
  'questionnaire.obstacle_default': 'غيّر القيمة المبدئية، فالسؤال لا يقبل «\u2068{value}\u2069» إجابة',
  'questionnaire.obstacle_default_kind': 'احذف القيمة المبدئية، فهذا النوع من الأسئلة يبدأ فارغًا',
  'questionnaire.obstacle_default_section':
    'اجعل القيمة المبدئية تحيل إلى قسم سابق، فالسؤال «\u2066{code}\u2069» في الصفحة نفسها',
  'questionnaire.obstacle_step': 'غيّر الخطوة، فهي لا تناسب الحدود إذا عُدّت من أدنى إجابة',

  'questionnaire.warning_untranslated':
    '{n, plural, zero {لا نصوص غير مكتوبة} one {نص واحد غير مكتوب} two {نصان غير مكتوبين} few {# نصوص غير مكتوبة} many {# نصًا غير مكتوب} other {# نص غير مكتوب}} بهذه اللغة: {language}. سيقرأ المشاركون هناك اللغة الأساسية.',
  'questionnaire.warning_to_check': 'تحقّق من الترجمة – تغيّر هذا النص بعد ترجمته: {languages}',
  'questionnaire.warning_translations':
    '{n, plural, zero {لا ترجمات للتحقق منها} one {ترجمة واحدة للتحقق منها} two {ترجمتان للتحقق منهما} few {# ترجمات للتحقق منها} many {# ترجمة للتحقق منها} other {# ترجمة للتحقق منها}} بهذه اللغة: {language}. تغيّر المصدر بعد الترجمة.',
  'questionnaire.warning_identity':
    'يبدو أن هذا السؤال يطلب اسمًا أو بريدًا إلكترونيًا أو رقم هاتف أو حسابًا. لن يقال للمشاركين إننا لا نطلب ذلك.',
  'questionnaire.warning_no_option':
    'قارن «\u2066{code}\u2069» بأحد خياراته، فليس بينها «\u2066{option}\u2069»',
  'questionnaire.warning_unreachable': 'غيّر هذا الشرط، فهو لا يصح أبدًا ولن يُسأل أحد',

  'questionnaire.definition_missing': 'أضف ما ينقص هنا',
  'questionnaire.definition_type': 'غيّر هذا، فما يُنتظر هنا من نوع آخر',
  'questionnaire.definition_unknown': 'احذف «\u2066{names}\u2069»، فلا مكان له هنا',
  'questionnaire.definition_kind': 'اختر أحد أنواع الأسئلة المتاحة',
  'questionnaire.definition_too_long':
    'اختصر هذا إلى {max, plural, one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}} على الأكثر',
  'questionnaire.definition_too_many': 'أبقِ هنا {max, number} على الأكثر',
  'questionnaire.definition_number_high': 'أدخل {max, number} أو أقل',
  'questionnaire.definition_number_low': 'أدخل {min, number} أو أكثر',
  'questionnaire.definition_questions':
    'أبقِ في الاستبيان {max, plural, one {سؤالًا واحدًا} two {سؤالين} few {# أسئلة} many {# سؤالًا} other {# سؤال}} على الأكثر',
  'questionnaire.definition_broken': 'اكتب هذا من جديد، ففيه حروف لا يمكن عرضها',
  'questionnaire.definition_language': 'اكتب اللغة برمز مثل en أو fr أو pt-BR',
  'questionnaire.definition_unreadable': 'تحقق من هذا، فقد تعذرت قراءته',

  'questionnaire.page_versions': 'النسخ',
  'questionnaire.page_versions_lede': 'النسخة المنشورة لا تتغير أبدًا. تخدم النسخة الواحدة ورشًا كثيرة.',
  'questionnaire.page_version_one': 'النسخة',
  'questionnaire.page_version': 'النسخة {number}',
  'questionnaire.page_title_said': 'العنوان الذي يراه المشاركون:',
  'questionnaire.page_asks': 'المحتوى',
  'questionnaire.page_extent':
    '{sections, plural, zero {لا أقسام} one {قسم واحد} two {قسمان} few {# أقسام} many {# قسمًا} other {# قسم}}، {questions, plural, zero {لا أسئلة} one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# سؤالًا} other {# سؤال}}، {minutes, plural, =0 {دون مدة معلنة} zero {دون مدة معلنة} one {نحو دقيقة واحدة} two {نحو دقيقتين} few {نحو # دقائق} many {نحو # دقيقة} other {نحو # دقيقة}}',
  'questionnaire.page_state': 'الحالة',
  'questionnaire.page_draft': 'مسودة',
  'questionnaire.page_published': 'منشورة',
  'questionnaire.page_languages': 'اللغات',
  'questionnaire.page_preview_in': 'معاينة باللغة {language}',
  'questionnaire.page_default_language': 'اللغة الأساسية',
  'questionnaire.page_translated': 'جميع النصوص مكتوبة',
  'questionnaire.page_untranslated':
    '{n, plural, zero {لا نصوص ناقصة} one {نص واحد لم يُكتب بعد} two {نصان لم يُكتبا بعد} few {# نصوص لم تُكتب بعد} many {# نصًا لم يُكتب بعد} other {# نص لم يُكتب بعد}}',
  'questionnaire.page_to_check':
    '{n, plural, zero {لا ترجمات للتحقق منها} one {ترجمة واحدة للتحقق منها} two {ترجمتان للتحقق منهما} few {# ترجمات للتحقق منها} many {# ترجمة للتحقق منها} other {# ترجمة للتحقق منها}}',

  'questionnaire.page_publishing': 'النشر',
  'questionnaire.page_publishing_lede':
    'لا تستخدم الجلسات إلا النسخ المنشورة. يمكن نسخ ما نُشر، ولا يمكن تغييره.',
  'questionnaire.page_obstacles': 'ما يمنع النشر',
  'questionnaire.page_warnings': 'ما ينبغي معرفته قبل النشر',
  'questionnaire.page_place_question': 'السؤال {n}',
  'questionnaire.page_place_section': 'القسم {n}',
  'questionnaire.page_place_whole': 'الاستبيان كله',
  'questionnaire.page_part_relevant': 'الشرط',
  'questionnaire.page_part_constraint': 'القيد',
  'questionnaire.page_part_calculation': 'الحساب',
  'questionnaire.page_part_required': 'تلزم عندما',
  'questionnaire.page_part_default': 'القيمة المبدئية',
  'questionnaire.page_part_choice_filter': 'تصفية الخيارات',
  'questionnaire.page_part_shuffled': 'بذرة الترتيب',
  'questionnaire.page_part_text': 'إجابة داخل نص',
  'questionnaire.page_sure': 'النسخة المنشورة لا تتغير أبدًا. لقد راجعت النسخة {number}.',
  'questionnaire.page_publish': 'انشر النسخة {number}',
  'questionnaire.page_not_sure': 'ضع علامة في المربع لتنشر، فالنسخة المنشورة لا تتغير أبدًا',
  'questionnaire.page_blocked':
    '{n, plural, zero {أصلح ما يلي} one {أصلح أمرًا واحدًا} two {أصلح أمرين} few {أصلح # أمور} many {أصلح # أمرًا} other {أصلح # أمر}} قبل النشر',
  'questionnaire.page_draft_there': 'لهذا الاستبيان مسودة بالفعل. تابع العمل عليها.',
  'questionnaire.page_no_draft':
    'جميع نسخ هذا الاستبيان منشورة، فلا مسودة لنشرها. افتح الاستبيان من جديد لترى نسخه.',
  'questionnaire.page_now_published': 'نُشرت النسخة، وتستطيع الجلسات استخدامها منذ الآن.',

  'questionnaire.page_outline': 'محتوى النسخة {number}',
  'questionnaire.page_question': 'السؤال',
  'questionnaire.page_kind': 'النوع',
  'questionnaire.page_needed': 'تلزمه إجابة',
  'questionnaire.page_options':
    '{n, plural, zero {لا خيارات} one {خيار واحد} two {خياران} few {# خيارات} many {# خيارًا} other {# خيار}}',
  'questionnaire.page_statements':
    '{n, plural, zero {لا عبارات} one {عبارة واحدة} two {عبارتان} few {# عبارات} many {# عبارة} other {# عبارة}}',
  'questionnaire.page_filtered': 'لا تُعرض إلا الخيارات التي يصح فيها: {filter}',

  'questionnaire.page_copy': 'النسخ إلى استبيان جديد',
  'questionnaire.page_copy_lede':
    'تصبح النسخة {number} استبيانًا مستقلًا: مسودة بالأقسام والأسئلة والترجمات نفسها. ولا تُنسخ الإجابات.',
  'questionnaire.page_copy_of': '\u2068{name}\u2069 (منسوخ)',
  'questionnaire.page_copy_name': 'اسم الاستبيان الجديد',
  'questionnaire.page_copy_name_hint': 'للفريق. أما المشاركون فيرون العنوان.',
  'questionnaire.page_copy_to': 'المشاورة',
  'questionnaire.page_copy_button': 'انسخ الاستبيان',
  'questionnaire.page_no_name': 'اكتب اسمًا للاستبيان الجديد.',
  'questionnaire.page_no_target': 'اختر واحدة من مشاوراتك.',
  'questionnaire.page_copied': 'هذا هو الاستبيان الجديد: مسودة مستقلة.',

  'questionnaire.page_preview': 'معاينة: لا يُحفظ شيء',
  'questionnaire.page_preview_lede':
    '«\u2068{name}\u2069»، النسخة {number}. ما تدخله ينتقل معك من قسم إلى قسم لتجربة الشروط، ويُنسى عند مغادرتك. والقسم الذي يُفتح وحده يظهر أيًا كان شرطه.',
  'questionnaire.page_preview_title': 'معاينة: {title}',
  'questionnaire.page_not_drawn': 'لا يمكن عرض «\u2066{code}\u2069» بعد',
  'questionnaire.page_preview_end': 'نهاية المعاينة',
  'questionnaire.page_preview_end_lede':
    'على الهاتف يراجع المشاركون الآن إجاباتهم ثم يرسلونها. أما هنا فلم يُحفظ شيء.',
  'questionnaire.page_preview_again': 'ابدأ المعاينة من جديد',
  'questionnaire.page_to_questionnaire': 'العودة إلى الاستبيان',
  'questionnaire.page_to_sessions': 'العودة إلى الجلسات',
}
