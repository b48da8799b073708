import type { release as en } from '../en/release.ts'

export const release: Record<keyof typeof en, string> = {
  'release.title': 'تصدير البيانات المرمّزة',
  'release.lede':
    'ملف ZIP واحد: صف لكل استجابة في الجلسات المختومة، وما كتبه المشاركون، وقاموس بكل الأعمدة والرموز، وكشف بالتركيبات النادرة.',
  'release.open_data':
    'هذه بيانات مفصّلة صفًا صفًا لتحليلك أنت، وليست للنشر: ففيها مجموعات صغيرة، وقد تدل كلمات الشخص عليه.',
  'release.sessions': 'ما يحتويه',
  'release.sessions_lede': 'الجلسات المختومة فقط، ولا تدخل فيه جلسات التجربة أبدًا.',
  'release.place': 'المكان',
  'release.session': 'الجلسة',
  'release.questionnaire': 'الاستبيان',
  'release.version': 'الإصدار {number}',
  'release.responses': 'الاستجابات',
  'release.digest': 'البصمة',
  'release.fewer': 'أقل من {n}',
  'release.rare': 'التركيبات النادرة',
  'release.rare_lede': 'من تجتمع فيه سمات نادرة قد يتعرف عليه من يعرفه.',
  'release.rare_count':
    '{n, plural, zero {لا توجد تركيبة} one {توجد تركيبة واحدة} two {توجد تركيبتان} few {توجد # تركيبات} many {توجد # تركيبة} other {توجد # تركيبة}} في أقل من {k} استجابات.',
  'release.rare_none': 'كل تركيبة موجودة في {k} استجابات أو أكثر.',
  'release.rare_traits': 'السمات المحسوبة معًا:',
  'release.rare_caption': 'التركيبات الموجودة في أقل من {k} استجابات',
  'release.rare_more':
    '{n, plural, zero {لا تركيبات أخرى} one {تركيبة أخرى واحدة} two {تركيبتان أخريان} few {# تركيبات أخرى} many {# تركيبة أخرى} other {# تركيبة أخرى}} في الملف k_report.csv.',
  'release.rare_show': 'اعرض التركيبات',
  'release.choices': 'كيف يُكتب',
  'release.choices_lede': 'أسماء الأعمدة ورموز الإجابات الغائبة واحدة مهما كان اختيارك.',
  'release.values': 'القيم',
  'release.values_codes': 'رموز، مثل 3',
  'release.values_labels': 'تسميات، مثل «أوافق»',
  'release.language': 'لغة التسميات والقاموس',
  'release.separator': 'الفاصل بين الخلايا',
  'release.separator_comma': 'فاصلة',
  'release.separator_semicolon': 'فاصلة منقوطة',
  'release.separator_hint': 'اختر الفاصلة المنقوطة إن كان برنامج الجداول يكتب الكسور العشرية بفاصلة.',
  'release.bom': 'علامة ترتيب البايتات',
  'release.bom_yes': 'نعم، ليقرأ Excel كل الكتابات',
  'release.bom_no': 'لا',
  'release.reason': 'لماذا تحتاج إلى هذه البيانات صفًا صفًا؟',
  'release.reason_hint': 'يُسجَّل السبب مع اسمك، ويُذكر في الملف README.',
  'release.reason_needed':
    'اذكر سببًا: {n, plural, zero {لا توجد تركيبة سمات} one {توجد تركيبة سمات واحدة} two {توجد تركيبتا سمات} few {توجد # تركيبات سمات} many {توجد # تركيبة سمات} other {توجد # تركيبة سمات}} في أقل من {k} استجابات.',
  'release.download': 'صدّر في ملف ZIP واحد',
  'release.empty': 'لم يُختم شيء بعد',
  'release.empty_lede':
    'تُقرأ الإجابات بعد ختم الجلسة، أي بعد إغلاقها بعشر دقائق. وعندئذ يمكن تصديرها من هنا.',
  'release.empty_waiting': 'لا يمكن تصدير شيء بعد',
  'release.nothing_sealed':
    'لا يوجد ما يُصدَّر بعد: لم تُختم أي جلسة، أو أن الجلسات المختومة قليلة الردود وهي في الانتظار.',
  'release.to_consultation': 'اذهب إلى المشاورة',
  'release.clash_title': 'لا يمكن تصدير هذه الجلسات معًا',
  'release.clash':
    'السؤال \u2066{question}\u2069 ليس واحدًا في الجلسة \u2066{first}\u2069 والجلسة \u2066{second}\u2069: يختلف نوعه أو خياراته أو سلّمه، فلا يمكن جمع إجاباته في عمود واحد.',
  'release.name_taken':
    'ينتج عن السؤال \u2066{question}\u2069 عمود ثانٍ باسم \u2066{name}\u2069. لا يمكن أن يحمل عمودان في ملف واحد الاسم نفسه.',

  'release.variable_format': 'ما هذا الملف وما صيغته',
  'release.variable_response': 'الاستجابة',
  'release.variable_consultation': 'المشاورة',
  'release.variable_workshop': 'ورشة العمل',
  'release.variable_session': 'الجلسة',
  'release.variable_version': 'إصدار الاستبيان',
  'release.variable_group': 'مجموعة أصحاب المصلحة',
  'release.variable_mode': 'وسيلة الإجابة',
  'release.variable_language': 'اللغة',
  'release.variable_question': 'السؤال',
  'release.variable_variable': 'العمود في responses.csv',
  'release.variable_value': 'القيمة',
  'release.variable_value_label': 'معنى القيمة',
  'release.variable_text': 'ما كتبه الشخص',
  'release.variable_text_miss': 'سبب غياب النص',
  'release.variable_miss': 'سبب غياب النص',
  'release.variable_count': 'عدد الاستجابات التي فيها هذه التركيبة',
  'release.variable_k': 'التركيبة الموجودة في عدد أقل من هذا نادرة',
  'release.mode_phone': 'هاتف شخصي',
  'release.mode_kiosk': 'هاتف يمكن أن ينتقل من يد إلى يد',
  'release.mode_paper': 'ورق',

  'release.missing_not_answered': 'طُرح ولم يُجب عنه',
  'release.missing_not_asked': 'لم يُطرح بسبب إجابة سابقة',
  'release.missing_declined': 'فضّل عدم الإجابة',
  'release.missing_dont_know': 'لا يعرف',
  'release.missing_not_in_version': 'ليس في هذا الإصدار من الاستبيان',
  'release.missing_withheld': 'محجوب لحماية الأشخاص',
  'release.missing_redacted': 'نص محذوف لحماية الأشخاص',
  'release.missing_not_reached': 'لم يصل إليه',

  'release.note_response': 'أُنشئ لهذا التصدير؛ ولكل تصدير آخر معرّفات أخرى.',
  'release.note_language': 'لغة الصفحة عند إرسال الإجابات.',
  'release.note_guard':
    'النص الذي يبدأ مثل معادلة (= + - @ أو علامة جدولة أو سطر جديد) تسبقه فاصلة عليا؛ احذفها لتحصل على الكلمات كما كُتبت.',
  'release.note_miss': 'فارغ حيث يوجد نص.',
  'release.note_value': 'رمز أو عدد دائمًا؛ والقاموس يذكر معناه لكل عمود.',
  'release.note_reworded': 'تختلف صياغته بين الإصدارات؛ والمذكور هنا صياغة الإصدار الأخير.',

  'release.readme_made':
    'بيانات مرمّزة، صُدّرت في {date}. {n, plural, zero {لا استجابات} one {استجابة واحدة} two {استجابتان} few {# استجابات} many {# استجابة} other {# استجابة}}.',
  'release.readme_files': 'الملفات',
  'release.readme_responses': 'صف لكل استجابة؛ والأعمدة بترتيب الاستبيان',
  'release.readme_answers_long': 'صف لكل استجابة ولكل عمود، عدا النصوص',
  'release.readme_answers_text': 'صف لكل نص كتبه أحد المشاركين',
  'release.readme_variables': 'القاموس: كل عمود وكل رمز ومعناه',
  'release.readme_k_report':
    'تركيبات السمات الموجودة في أقل من {k} استجابات: {n, plural, =0 {لا شيء} zero {#} one {#} two {#} few {#} many {#} other {#}}',
  'release.readme_rules': 'كيف تُقرأ',
  'release.readme_rule_columns':
    'لكل خيار كان متاحًا عموده أو رمزه، سواء اختاره أحد أم لا. وتأتي الأعمدة وأنواعها من الاستبيان لا من الإجابات.',
  'release.readme_rule_ids':
    'للاستجابة المعرّف نفسه في كل الملفات. والمعرّفات وترتيب الصفوف عشوائية أُنشئت لهذا التصدير: ولتصدير آخر غيرها، فلا يمكن مطابقة صفوف تصديرين.',
  'release.readme_rule_text':
    'تكون أعمدة النص فارغة حيث لا نص؛ والعمود المجاور المنتهي بـ ‎_miss يذكر السبب.',
  'release.readme_rule_guard':
    'النص الذي يبدأ مثل معادلة (= + - @ أو علامة جدولة أو سطر جديد أو أشكالها العريضة) تسبقه فاصلة عليا كي لا ينفذه برنامج الجداول. أما الأعداد فلا تُغيَّر أبدًا.',
  'release.readme_missing': 'رموز الإجابة الغائبة (من ‎-99 إلى ‎-90، وليست قيمًا أبدًا)',
  'release.readme_chosen': 'ما تم اختياره',
  'release.readme_codes': 'القيم رموز؛ ولغة القاموس: {language}.',
  'release.readme_labels': 'القيم تسميات باللغة: {language}.',
  'release.readme_comma': 'UTF-8، فاصلة بين الخلايا، ونقطة قبل الكسور العشرية.',
  'release.readme_semicolon': 'UTF-8، فاصلة منقوطة بين الخلايا، ونقطة قبل الكسور العشرية.',
  'release.readme_traits': 'سمات قد تميّز الأشخاص: {traits}.',
  'release.readme_reason': 'السبب المذكور لتصدير التركيبات النادرة: {reason}',
  'release.readme_sessions': 'الجلسات',
  'release.readme_session':
    '{session}: {place}، {questionnaire}، الإصدار {version}، {n, plural, zero {لا استجابات} one {استجابة واحدة} two {استجابتان} few {# استجابات} many {# استجابة} other {# استجابة}}',
  'release.readme_digest': 'بصمة إجاباتها عند ختمها (بمفتاح: HMAC-SHA256): {digest}',
  'release.readme_care':
    'هذه إجابات مفصّلة صفًا صفًا. احفظها حيث لا يقرؤها إلا فريقك، ولا تنشر أي مجموعة يقل عدد أفرادها عن {n}.',

  'release.command_usage':
    'استخدم: npm run export -- --consultation CODE --out FOLDER [--reason TEXT] [--labels LANGUAGE] [--separator ";"] [--no-bom] [--zip]',
  'release.command_no_database': 'لا توجد قاعدة بيانات في {file}.',
  'release.command_unknown': 'لا توجد مشاورة {code}. {codes}',
  'release.command_codes': 'توجد: {codes}.',
  'release.command_no_codes': 'لا توجد أي مشاورة بعد.',
  'release.command_language': 'يأخذ ‎--labels لغة من لغات المشاورة: {languages}.',
  'release.command_separator': 'يأخذ ‎--separator إحدى العلامتين "," أو ";".',
  'release.command_exists': '{file} موجود من قبل. سمِّ مجلدًا آخر أو انقل الملف.',
  'release.command_reason':
    '{n, plural, zero {لا توجد تركيبة سمات} one {توجد تركيبة سمات واحدة} two {توجد تركيبتا سمات} few {توجد # تركيبات سمات} many {توجد # تركيبة سمات} other {توجد # تركيبة سمات}} في أقل من {k} استجابات. اذكر سببًا بـ ‎--reason.',
  'release.command_file': 'الملف',
  'release.command_rows': 'الصفوف',

  'release.note_merge': 'دُمجت هنا بقرارٍ نسخٌ تطرحه بطرق مختلفة، والسبب في README.txt.',
  'release.note_apart': 'أُبقي بقرارٍ منفصلاً عن سؤال آخر له الرمز نفسه، والسبب والجلسات في README.txt.',
  'release.readme_decisions': 'أسئلة تطرحها النسخ بطرق مختلفة',
  'release.readme_merge': '{question}: دُمجت في واحد',
  'release.readme_apart': '{question}: أُبقيت منفصلة',
  'release.readme_apart_in': '{question} في {sessions}',
  'release.readme_decision_reason': 'السبب: {reason}',
  'release.command_decide': 'قرّر في {address} ثم صدّر من جديد.',
}
