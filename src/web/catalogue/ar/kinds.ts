import type { kinds as en } from '../en/kinds.ts'

export const kinds: Record<keyof typeof en, string> = {
  'kinds.name_single_choice': 'اختيار واحد',
  'kinds.name_multiple_choice': 'اختيار متعدد',
  'kinds.name_likert_set': 'مجموعة عبارات على مقياس ليكرت',
  'kinds.name_scale': 'مقياس',
  'kinds.name_number': 'عدد',
  'kinds.name_ranking': 'ترتيب',
  'kinds.name_points': 'توزيع نقاط',
  'kinds.name_short_text': 'نص قصير',
  'kinds.name_long_text': 'نص طويل',
  'kinds.name_date': 'تاريخ',
  'kinds.name_time': 'وقت',
  'kinds.name_date_time': 'تاريخ ووقت',
  'kinds.name_calculated': 'قيمة محسوبة',
  'kinds.name_note': 'ملاحظة',

  'kinds.required': 'تلزم الإجابة عن هذا السؤال.',
  'kinds.guidance': 'المزيد عن هذا السؤال',
  'kinds.clear': 'مسح إجابتي',
  'kinds.or': 'أو',
  'kinds.deselected': 'أُلغي اختياره',
  'kinds.other': 'غير ذلك',
  'kinds.other_words': 'غير ذلك، بالكلمات',
  'kinds.describe_other': 'صفه في بضع كلمات',
  'kinds.declined': 'أفضّل عدم الإجابة',
  'kinds.dont_know': 'لا أعرف',
  'kinds.selected': 'مختار',
  'kinds.not_selected': 'غير مختار',

  'kinds.choose_one': 'اختر إجابة واحدة.',
  'kinds.choose_each': 'اختر إجابة واحدة لكل عبارة. يمكنك تخطي أي منها.',
  'kinds.select_all': 'اختر كل ما ينطبق.',
  'kinds.select_up_to':
    'اختر {n, plural, one {إجابة واحدة} two {إجابتين} few {# إجابات} many {# إجابة} other {# إجابة}} على الأكثر.',
  'kinds.select_at_least':
    'اختر {n, plural, one {إجابة واحدة} two {إجابتين} few {# إجابات} many {# إجابة} other {# إجابة}} على الأقل.',
  'kinds.select_between': 'عدد الإجابات: من {least} إلى {most}.',
  'kinds.share_points':
    'وزّع {total, plural, one {نقطة واحدة} two {نقطتين} few {# نقاط} many {# نقطة} other {# نقطة}} بالضبط.',
  'kinds.points_left': 'النقاط المتبقية',
  'kinds.up_to_characters':
    'يمكن أن تصل إجابتك إلى {max, plural, one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفاً} other {# حرف}}',
  'kinds.characters_left': 'الأحرف المتبقية: {n}',
  'kinds.characters_over': 'الأحرف الزائدة: {n}',
  'kinds.day': 'اليوم',
  'kinds.month': 'الشهر',
  'kinds.year': 'السنة',
  'kinds.hour': 'الساعة',
  'kinds.minute': 'الدقائق',
  'kinds.date_example': 'مثلاً: اليوم 27، الشهر 3، السنة 2016.',
  'kinds.time_example': 'بنظام 24 ساعة، مثلاً: الساعة 14، الدقائق 30.',
  'kinds.date_time_example': 'مثلاً: اليوم 27، الشهر 3، السنة 2016، الساعة 14، الدقائق 30 (نظام 24 ساعة).',

  'kinds.rank_all': 'ابدأ الترتيب، ثم استخدم الأزرار لتحريك العنصر إلى أعلى أو إلى أسفل.',
  'kinds.rank_some': 'رتّب ما تريده فقط. أول ما تختاره يأخذ المرتبة 1.',
  'kinds.rank_untouched': 'لم تُرتَّب بعد',
  'kinds.rank_rest': 'خارج الترتيب',
  'kinds.rank_start': 'ابدأ الترتيب',
  'kinds.rank_next': 'أضف إلى الترتيب',
  'kinds.rank_leave_out': 'استبعد',
  'kinds.rank_up': 'تحريك لأعلى: {item}',
  'kinds.rank_down': 'تحريك لأسفل: {item}',
  'kinds.rank_moved': '{item}: المرتبة {n}',

  'kinds.one_answer': 'أعطِ إجابة واحدة فقط – عدد ما وصل: {n}',
  'kinds.no_such_option': 'اختر إحدى الإجابات المعروضة هنا',
  'kinds.describe_or_change': 'صف الإجابة الأخرى، أو اختر إجابة من المعروض',
  'kinds.describe_or_untick': 'صف الإجابة الأخرى، أو ألغِ اختيار «{option}»',
  'kinds.exclusive': 'اختر ما ينطبق، أو اختر «{option}»',
  'kinds.too_many':
    'اختر {n, plural, one {إجابة واحدة} two {إجابتين} few {# إجابات} many {# إجابة} other {# إجابة}} على الأكثر – عدد ما اخترته: {selected}',
  'kinds.too_few':
    'اختر {n, plural, one {إجابة واحدة} two {إجابتين} few {# إجابات} many {# إجابة} other {# إجابة}} على الأقل – عدد ما اخترته: {selected}',
  'kinds.number_any': 'أدخل عدداً{whole, select, yes { صحيحاً} other {}}',
  'kinds.number_from':
    'أدخل عدداً{whole, select, yes { صحيحاً} other {}} لا يقل عن {min, number, ::.##########}',
  'kinds.number_to':
    'أدخل عدداً{whole, select, yes { صحيحاً} other {}} لا يزيد على {max, number, ::.##########}',
  'kinds.number_between':
    'أدخل عدداً{whole, select, yes { صحيحاً} other {}} من {min, number, ::.##########} إلى {max, number, ::.##########}',
  'kinds.number_long': 'أدخل عدداً لا يزيد على 15 رقماً',
  'kinds.number_two_ways': 'اكتب {whole} أو {decimal} – يمكن أن يُقرأ «{text}» بطريقتين',
  'kinds.number_reserved':
    'أدخل عدداً أكبر من ‎-90 أو أصغر من ‎-99 – ما بينهما يدل في البيانات على إجابة غائبة',
  'kinds.rank_outside': 'أعطِ كل عنصر مرتبة من 1 إلى {n}',
  'kinds.rank_twice': 'أعطِ المرتبة {place} لعنصر واحد فقط',
  'kinds.rank_incomplete':
    '{n, plural, one {رتّب العنصر} two {رتّب العنصرين معاً} few {رتّب العناصر الـ# كلها} many {رتّب كل العناصر وعددها #} other {رتّب كل العناصر وعددها #}}، أو تخطَّ هذا السؤال',
  'kinds.rank_gap': 'رقّم العناصر التي ترتبها 1 ثم 2 ثم 3 وهكذا، من دون ترك أي مرتبة',
  'kinds.points_whole': 'أعطِ «{item}» عدداً صحيحاً من النقاط، 0 أو أكثر',
  'kinds.points_total':
    'وزّع {total, plural, one {نقطة واحدة} two {نقطتين} few {# نقاط} many {# نقطة} other {# نقطة}} بالضبط – مجموع ما وزّعته: {shared}',
  'kinds.too_long':
    'يجب ألا تتجاوز إجابتك {max, plural, one {حرفاً واحداً} two {حرفين} few {# أحرف} many {# حرفاً} other {# حرف}} – طولها الآن {length, number}',
  'kinds.broken': 'لم تصل بعض الأحرف. اكتب إجابتك من جديد.',
  'kinds.control': 'في إجابتك رموز لا يمكن عرضها. اكتبها من جديد من دونها.',
  'kinds.whole_date': 'أدخل اليوم والشهر والسنة',
  'kinds.whole_time': 'أدخل الساعة والدقائق',
  'kinds.whole_date_time': 'أدخل اليوم والشهر والسنة والساعة والدقائق',
  'kinds.year_in_full': 'اكتب السنة بأربعة أرقام، مثل 2016',
  'kinds.no_such_day': 'أدخل يوماً موجوداً في التقويم – {date} غير موجود',
  'kinds.no_such_time': 'أدخل وقتاً من 00:00 إلى 23:59',
  'kinds.date_from': 'أدخل تاريخاً ابتداءً من {earliest}',
  'kinds.date_to': 'أدخل تاريخاً لا يتجاوز {latest}',
  'kinds.date_between': 'أدخل تاريخاً من {earliest} إلى {latest}',
}
