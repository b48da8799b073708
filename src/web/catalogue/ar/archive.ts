import type { archive as en } from '../en/archive.ts'

export const archive: Record<keyof typeof en, string> = {
  'archive.title': 'الأرشفة أو الحذف',
  'archive.archive': 'أرشفة',
  'archive.archive_consultation':
    'تخرج من القوائم ولا يمكن تغيير شيء فيها ولا تحضير جلسات جديدة. يبقى كل شيء قابلًا للقراءة، بما في ذلك النتائج والتصدير، وتُحذف إجاباتها في يومها الموعود. ويمكن إعادتها.',
  'archive.archive_workshop':
    'تخرج من القوائم ولا يمكن تغييرها ولا تحضير جلسات جديدة فيها. تبقى نتائجها كما هي. ويمكن إعادتها.',
  'archive.archive_questionnaire':
    'يخرج من القوائم ولا يمكن تغييره ولا يمكن لجلسة جديدة أن تستخدمه. تبقى إصداراته ونتائجها كما هي. ويمكن إعادته.',
  'archive.awake': 'هنا جلسة جارية أو لم تُختم بعد. انتظر حتى تُختم.',
  'archive.rehearsing': 'تجري هنا تجربة. يستطيع أحد الميسّرين إنهاءها، وعندئذ يُحذف كل ما أُرسل فيها.',
  'archive.bring_back': 'إعادة',
  'archive.bring_back_said': 'عند الإعادة يرجع إلى القوائم ويمكن تحضير الجلسات.',
  'archive.archived_since': 'مؤرشف منذ {day}.',
  'archive.archived': 'في الأرشيف',
  'archive.done': 'تمت الأرشفة. ما زالت المشاورة تقود إلى هنا، ويمكنك الإعادة.',
  'archive.consultation_done': 'أُرشفت المشاورة. تجدها ضمن «في الأرشيف»، ويمكنك إعادتها.',
  'archive.back': 'عاد إلى القوائم.',
  'archive.no_sessions': 'هذا مؤرشف فلا يمكن تحضير جلسة. يمكن لأحد الباحثين إعادته.',
  'archive.no_opening': 'هذا مؤرشف فلا يمكن فتح جلسة. يمكن لأحد الباحثين إعادته.',
  'archive.read_only': 'هذا مؤرشف فلا يمكن تغيير شيء فيه. يمكن لأحد الباحثين إعادته.',
  'archive.delete': 'حذف',
  'archive.delete_consultation': 'تُحذف المشاورة بكل ما فيها. لا رجعة في ذلك؛ ويحتفظ السجل بعنوانها.',
  'archive.delete_workshop': 'تُحذف الورشة مع ميسّريها وأعداد المتوقع حضورهم. لا رجعة في ذلك.',
  'archive.delete_questionnaire': 'يُحذف الاستبيان بكل إصداراته وترجماته. لا رجعة في ذلك.',
  'archive.goes_parts':
    'يُحذف معها {workshops, plural, zero {صفر من الورش} one {ورشة واحدة} two {ورشتان} few {# ورش} many {# ورشة} other {# ورشة}} و{questionnaires, plural, zero {صفر من الاستبيانات} one {استبيان واحد} two {استبيانان} few {# استبيانات} many {# استبيانًا} other {# استبيان}}.',
  'archive.goes_prepared':
    '{prepared, plural, one {تُحذف أيضًا جلسة محضّرة واحدة} two {تُحذف أيضًا جلستان محضّرتان} few {تُحذف أيضًا # جلسات محضّرة} many {تُحذف أيضًا # جلسة محضّرة} other {تُحذف أيضًا # جلسة محضّرة}}؛ ولا تقود الرموز المطبوعة بعدها إلى شيء.',
  'archive.called_consultation': 'رمز المشاورة',
  'archive.called_workshop': 'رمز الورشة',
  'archive.called_questionnaire': 'اسم الاستبيان',
  'archive.called_hint': 'اكتب ⁨{called}⁩ للتأكيد.',
  'archive.called_wrong': 'ليس هذا ما يُسمّى به. لم يُحذف شيء.',
  'archive.holds_other':
    'تغيّر ما يحتويه في هذه الأثناء، لذلك لم يُحذف شيء. افتح صفحة الأرشفة أو الحذف من جديد واقرأ ما الذي سيُحذف.',
  'archive.was_opened': 'سبق أن فُتحت هنا جلسة، لذا تمكن الأرشفة لا الحذف: ما أُجيب به يبقى إلى يومه.',
  'archive.answers_deleted': 'حُذفت الإجابات ويبقى ذلك معلومًا، لذا تمكن الأرشفة لا الحذف.',
  'archive.deleted': 'تم الحذف.',
}
