import type { result as en } from '../en/result.ts'

export const result: Record<keyof typeof en, string> = {
  'result.results': 'النتائج',
  'result.nothing_sealed': 'لم يُختم شيء بعد: تظهر النتائج بعد عشر دقائق من إغلاق الجلسة.',
  'result.nothing_sealed_next': 'حتى ذلك الحين تبيّن صفحة الميسّر عدد الإجابات المرسلة.',
  'result.rests_on': 'ما تستند إليه',
  'result.rests_on_rule':
    'الجلسات المختومة فقط، ولا تُحتسب التجارب أبدًا. لا يُعرض ما يقل عن {n, plural, one {رد واحد} two {ردّين} few {# ردود} many {# ردًا} other {# رد}}.',
  'result.waiting':
    '{n, plural, zero {# رد من {session} في الانتظار} one {رد واحد من {session} في الانتظار} two {ردّان من {session} في الانتظار} few {# ردود من {session} في الانتظار} many {# ردًا من {session} في الانتظار} other {# رد من {session} في الانتظار}}.',
  'result.waiting_rule':
    'تدخل في النتائج والملفات المصدّرة حين يمكن أن يدخل معًا {n} أو أكثر من ردود ورشتها، كي لا يُعرف أحد بالمقارنة بين ما قبل وما بعد.',
  'result.workshop': 'ورشة العمل',
  'result.sealed_sessions': 'الجلسات المختومة',
  'result.responses': 'الردود',
  'result.sealed_by_workshop': 'الجلسات المختومة وردودها حسب ورشة العمل',
  'result.asked_in': 'طُرح في {n} من أصل {all} من ورش العمل',
  'result.undecided':
    '{n, plural, one {سؤال واحد لا يُطرح بالطريقة نفسها في كل الإصدارات} two {سؤالان لا يُطرحان بالطريقة نفسها في كل الإصدارات} few {# أسئلة لا تُطرح بالطريقة نفسها في كل الإصدارات} many {# سؤالًا لا تُطرح بالطريقة نفسها في كل الإصدارات} other {# سؤال لا تُطرح بالطريقة نفسها في كل الإصدارات}}. لم يقرر أحد بعد إن كانت الإجابات تُجمع معًا، لذا تُعرض منفصلة.',
  'result.apart_undecided':
    'تطرح إصدارات الاستبيان هذا السؤال بطرق مختلفة. لم يقرر أحد بعد إن كانت الإجابات تُجمع معًا، لذا تُعرض منفصلة.',
  'result.apart': 'تطرح إصدارات الاستبيان هذا السؤال بطرق مختلفة. وقد تقرر إبقاء الإجابات منفصلة.',
  'result.apart_mixed':
    'تطرح إصدارات الاستبيان هذا السؤال بطرق لا يجمعها رسم واحد. يجمع التصدير الإجابات كما تقرر، أما هنا فتُعرض منفصلة.',
  'result.to_decision': 'عرض القرار',

  'result.question_title': 'السؤال {n}: {label}',
  'result.question_option': '{n} {label}',
  'result.question': 'السؤال',
  'result.show': 'عرض',
  'result.download': 'تنزيل CSV',
  'result.previous': 'السؤال السابق',
  'result.next': 'السؤال التالي',
  'result.browse': 'أسئلة أخرى',

  'result.by_workshop': 'حسب ورشة العمل',
  'result.rule':
    'الجلسات المختومة فقط. يلزم لكل صف {n, plural, one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}} على الأقل.',
  'result.rule_parts': 'نسب مئوية صحيحة، ولا يُكتب في الرسم ما يقل عن 8.',
  'result.rule_whole': 'نسب مئوية صحيحة.',
  'result.rule_declined': 'لا يدخل «أفضّل عدم الإجابة» و«لا أعرف» في العدد.',
  'result.rule_order': 'الصفوف مرتبة من الأكثر إلى الأقل في جهة «{last}».',
  'result.rule_multiple': 'كان اختيار أكثر من إجابة ممكنًا، لذا قد يتجاوز مجموع الصف 100.',
  'result.rule_rank': 'المرتبة 1 هي الأولى.',
  'result.rule_reworded': 'صياغة السؤال ليست واحدة في كل إصدارات الاستبيان.',
  'result.rule_merged': 'تطرحه إصدارات الاستبيان بطرق مختلفة، وتُحتسب الإجابات معًا كما تقرر.',
  'result.rule_offered':
    'لم يُعرض كل شيء على الجميع. كل رقم يخص من عُرض عليهم، ويُذكر عددهم بجانبه حيث يختلف عن العدد.',
  'result.caption_diverging': 'نسبة مئوية من الإجابات. «{first}» في جهة من الخط و«{last}» في الجهة الأخرى.',
  'result.caption_middle':
    'نسبة مئوية من الإجابات. «{first}» في جهة من الخط و«{last}» في الجهة الأخرى، و«{middle}» على حدة.',
  'result.caption_bars': 'نسبة مئوية ممن أجابوا. لكل الأشرطة مقياس واحد من 0 إلى 100.',
  'result.caption_columns':
    'نسبة مئوية من الإجابات عند كل درجة من {first} إلى {last}. لكل الصفوف مقياس واحد.',
  'result.caption_value': 'متوسط الإجابات على خط من {first} إلى {last}.',
  'result.caption_rank': 'متوسط المرتبة على خط من {first} إلى {last}.',
  'result.caption_points': 'متوسط عدد النقاط على خط من {first} إلى {last}.',
  'result.withheld': '[c] أقل من {n}: لا يُعرض',
  'result.withheld_key': '[c] محجوب',
  'result.withheld_mark': '[c]',
  'result.not_asked': '[x] لم يُطرح هنا',
  'result.asked_otherwise': '[x] طُرح هنا بصيغة مختلفة',
  'result.not_offered': '[x]',
  'result.not_offered_key': '[x] لم يُعرض خيارًا هناك',
  'result.base': 'العدد = {n}',
  'result.base_mean': 'العدد = {n}، المتوسط {mean}',
  'result.value_of': '{value} (العدد = {n})',
  'result.n': 'العدد',
  'result.mean': 'المتوسط',
  'result.median': 'الوسيط',
  'result.statement': 'العبارة',
  'result.item': 'العنصر',
  'result.middle': 'الوسط',
  'result.total': 'كل ورش العمل',
  'result.declined':
    '{n, plural, one {شخص واحد فضّل عدم الإجابة أو لا يعرف} two {شخصان فضّلا عدم الإجابة أو لا يعرفان} few {# أشخاص فضّلوا عدم الإجابة أو لا يعرفون} many {# شخصًا فضّلوا عدم الإجابة أو لا يعرفون} other {# شخص فضّلوا عدم الإجابة أو لا يعرفون}}',
  'result.chart_title': '{label}، حسب ورشة العمل',
  'result.chart_desc': 'الأرقام في الجدول الذي يلي الرسوم.',
  'result.as_table': 'النتائج نفسها في جدول',
  'result.table_region': 'جدول النتائج',
  'result.table_per_cent': 'حسب ورشة العمل، نسبة مئوية من العدد',
  'result.table_means': 'حسب ورشة العمل',
  'result.no_total': 'حيث لا يظهر مجموع، كان من الممكن أن يُستنتج منه ما حُجب.',

  'result.find_nothing': 'لا يمكن عرض أي صف',
  'result.find_side':
    'أوسع فرق، «{item}»: اختار {high}\u00a0% في {high_place} و{low}\u00a0% في {low_place} {both, select, yes {ما بين «{first}» و«{last}»} other {«{last}»}}',
  'result.find_side_one':
    'في {high_place} اختار {high}\u00a0% {both, select, yes {ما بين «{first}» و«{last}»} other {«{last}»}} في «{item}»',
  'result.find_lead':
    'تأتي «{item}» أولًا في كل ورشة معروضة: {low}\u00a0% في {low_place} و{high}\u00a0% في {high_place}',
  'result.find_lead_one': 'في {high_place} تأتي «{item}» أولًا بنسبة {high}\u00a0%',
  'result.find_withheld': 'بعض الأرقام محجوبة، لذا لا يمكن القول ما الذي يحتل المركز الأول',
  'result.find_no_lead_one': 'في {high_place} لا تنفرد إجابة بالمركز الأول',
  'result.find_gap': 'أوسع فرق، «{item}»: {high}\u00a0% في {high_place} و{low}\u00a0% في {low_place}',
  'result.find_mean': 'يتراوح المتوسط بين {low} في {low_place} و{high} في {high_place}',
  'result.find_mean_one': 'المتوسط في {high_place} هو {high}',
  'result.find_lead_mean_rank':
    'لـ«{item}» أفضل متوسط مرتبة في كل ورشة معروضة: {low} في {low_place} و{high} في {high_place}',
  'result.find_lead_mean_rank_one': 'في {high_place} لـ«{item}» أفضل متوسط مرتبة: {high}',
  'result.find_lead_mean_value':
    'لدى «{item}» أعلى متوسط في كل ورشة معروضة: {low} في {low_place} و{high} في {high_place}',
  'result.find_lead_mean_value_one': 'في {high_place} لدى «{item}» أعلى متوسط: {high}',
  'result.find_lead_mean_points':
    'تنال «{item}» أكثر النقاط في كل ورشة معروضة: بمتوسط {low} في {low_place} و{high} في {high_place}',
  'result.find_lead_mean_points_one': 'في {high_place} تنال «{item}» أكثر النقاط: بمتوسط {high}',
  'result.find_gap_mean': 'أوسع فرق، «{item}»: متوسط {low} في {low_place} و{high} في {high_place}',
  'result.find_same': 'لا تختلف الورش المعروضة في «{item}»',

  'result.in_own_words': 'بكلماتهم',
  'result.other_in_words': '«غير ذلك»، بكلماتهم',
  'result.words_rule': 'كل ورش العمل معًا، بترتيب عشوائي جديد كلما فُتحت الصفحة، ولا تدل أي إجابة على مكانها.',
  'result.words_quote': 'لا تقتبس إجابة قبل مراجعتها: قد تكشف كلمات الشخص عن هويته.',
  'result.words_some':
    '{shown, number} من أصل {all, number} من الإجابات، ويتغير الاختيار في كل مرة. يضم التصدير جميعها.',
  'result.words_count':
    '{n, plural, zero {لا إجابات} one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}}',
  'result.words_withheld': '[c] أجاب أقل من {n} أشخاص: لا يُعرض',
  'result.not_summarised': 'لا تُرسم التواريخ والأوقات: تجدها في التصدير، صف لكل رد.',
}
