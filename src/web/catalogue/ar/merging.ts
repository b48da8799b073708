/** تقرير مصير أسئلة لها رمز واحد تطرحها النسخ بطرق مختلفة. */
import type { merging as source } from '../en/merging.ts'

export const merging: Record<keyof typeof source, string> = {
  'merging.title': 'أسئلة تطرحها النسخ بطرق مختلفة',
  'merging.lede':
    'لهذه الأسئلة رمز واحد وتختلف في النوع أو الرموز أو المقياس. تعرض النتائج إجابات كل سؤال لم يُتخذ قرار بشأنه منفصلة، ولا يمكن تصدير شيء ما بقي سؤال منها. ويرد القرار في ملف README وفي القاموس لكل تصدير.',
  'merging.none': 'لكل سؤال المعنى نفسه في كل الجلسات المختومة',
  'merging.none_lede': 'لا شيء يحتاج إلى قرار. الجلسات التي استخدمت نسخاً مختلفة تشترك في عمود واحد لكل سؤال.',
  'merging.undecided': 'لم يُقرَّر بعد',
  'merging.heading': 'السؤال \u2066{code}\u2069',
  'merging.variant': 'طُرح في {sessions}',
  'merging.versions': '{questionnaire}، النسخة {numbers}',
  'merging.kind': 'النوع',
  'merging.options': 'الخيارات',
  'merging.statements': 'العبارات',
  'merging.scale': 'المقياس',
  'merging.from_to': 'من {min, number, ::.##########} إلى {max, number, ::.##########}',
  'merging.total': 'النقاط',
  'merging.other': 'مع «غير ذلك» بالكلمات',
  'merging.columns': 'الأعمدة',
  'merging.decide': 'ماذا يكون مصيرها؟',
  'merging.merge': 'دمجها',
  'merging.merge_hint':
    'تحمل مجموعة واحدة من الأعمدة إجاباتها جميعاً. وحيث تفتقر نسخة إلى خيار أو عبارة تحمل إجاباتها الرمز -95.',
  'merging.apart': 'إبقاؤها منفصلة',
  'merging.apart_hint':
    'لكل منها أعمدته الخاصة: \u2066{columns}\u2069. وتحمل إجابات النسخ الأخرى هناك الرمز -95.',
  'merging.reason': 'لماذا؟',
  'merging.reason_hint': 'يُسجَّل مع اسمك، ويرد في ملف README لكل تصدير.',
  'merging.no_decision': 'اختر دمجها أو إبقاءها منفصلة.',
  'merging.no_reason': 'اكتب السبب، ليعرفه من يقرأ البيانات.',
  'merging.button': 'سجّل القرار',
  'merging.again': 'قرار جديد',
  'merging.again_lede':
    'لا يُسحب أي قرار؛ يسري القرار الجديد من حينه على النتائج وعلى عمليات التصدير القادمة.',
  'merging.recorded': 'سُجّل القرار.',
  'merging.changed':
    'لم تعد هذه الأسئلة تختلف كما أظهرت هذه الصفحة: خُتمت جلسة أخرى في هذه الأثناء. انظر إليها كما هي الآن.',
  'merging.made_by':
    '{decision, select, merge {دُمجت} other {أُبقيت منفصلة}} بقرار من \u2068{name}\u2069، {day}',
  'merging.to_export': 'إلى التصدير',
  'merging.left':
    '{n, plural, zero {لم يبق سؤال} one {بقي سؤال واحد} two {بقي سؤالان} few {بقيت # أسئلة} many {بقي # سؤالًا} other {بقي # سؤال}} دون قرار. يبدأ التصدير بعد البتّ في كل شيء.',
  'merging.link': 'قرّر مصيرها',
}
