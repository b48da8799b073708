import type { questionnaire as en } from '../en/questionnaire.ts'

export const questionnaire: Record<keyof typeof en, string> = {
  'questionnaire.answer_needed': '请回答此题',
  'questionnaire.statement_needed': '请为此项陈述选择一个回答',
  'questionnaire.answer_outside': '请更改此回答——此题不允许这样回答',

  'questionnaire.expression_unfinished': '请补全表达式——第{at}个字符处有缺失',
  'questionnaire.expression_unexpected': '请更改第{at}个字符——此处不能为“{found}”',
  'questionnaire.expression_quote': '请补上第{at}个字符处的后引号',
  'questionnaire.expression_bracket': '请补上第{at}个字符处的后括号',
  'questionnaire.expression_reference': '请在第{at}个字符处用代码书写问题，例如{example}',
  'questionnaire.expression_word': '请将第{at}个字符处的“{found}”放在引号内；如果它是一道题，请写成{example}',
  'questionnaire.expression_path': '请将第{at}个字符处的“{found}”改为问题的代码，例如{example}——不支持路径',
  'questionnaire.expression_function': '请在第{at}个字符处使用其他函数——没有“{found}”函数',
  'questionnaire.expression_unrepeatable':
    '请删去第{at}个字符处的“{found}”——表达式无论何时计算结果都相同，因此不含时钟，也不含随机数',
  'questionnaire.expression_takes_exactly':
    '请{least, plural, =0 {让第{at}个字符处“{found}”的括号内留空} other {为第{at}个字符处的“{found}”恰好给出#个值}}',
  'questionnaire.expression_takes_least':
    '请为第{at}个字符处的“{found}”给出至少{least, plural, other {#个值}}',
  'questionnaire.expression_takes_between':
    '请为第{at}个字符处的“{found}”给出{least}至{most, plural, other {#个值}}',
  'questionnaire.expression_long': '请缩短表达式，词语和符号最多{max, number}个',

  'questionnaire.obstacle_no_question': '请添加问题——目前还没有',
  'questionnaire.obstacle_language': '请将默认语言（{language}）加入问卷的语言',
  'questionnaire.obstacle_title': '请用默认语言（{language}）填写标题',
  'questionnaire.obstacle_section_text': '请用默认语言（{language}）填写第{code}部分的标题和说明',
  'questionnaire.obstacle_question_text': '请用默认语言（{language}）填写问题',
  'questionnaire.obstacle_statement_text': '请用默认语言（{language}）填写陈述{code}',
  'questionnaire.obstacle_help_text': '请用默认语言（{language}）填写此题的提示、消息和标签',
  'questionnaire.obstacle_option_text': '请用默认语言（{language}）填写列表“{list}”的选项{code}',
  'questionnaire.obstacle_code':
    '请更改代码“{code}”——代码以字母A至Z开头，后接字母、数字或_，总共最多32个字符',
  'questionnaire.obstacle_column': '请缩短代码——它会生成列“{column}”，而列名最多由32个字母A至Z、数字或_组成',
  'questionnaire.obstacle_reserved': '请更改代码——数据中已有列“{column}”',
  'questionnaire.obstacle_twice': '请更改代码——会有两列都名为“{column}”，大小写字母视为相同',
  'questionnaire.obstacle_list_missing': '请选择其他列表——没有列表“{list}”',
  'questionnaire.obstacle_list_empty': '请为列表“{list}”添加选项——目前没有选项',
  'questionnaire.obstacle_few_items': '请为列表“{list}”添加选项——此题需比较两个或更多选项',
  'questionnaire.obstacle_no_statement': '请添加陈述——目前还没有',
  'questionnaire.obstacle_option_code':
    '{of, select, statement {请更改陈述代码“{code}”} other {请更改列表“{list}”中的代码“{code}”}}——代码由1至16个字母A至Z、数字或_组成',
  'questionnaire.obstacle_option_missing':
    '{of, select, statement {请更改陈述代码“{code}”} other {请更改列表“{list}”中的代码“{code}”}}——-99至-90的代码在数据中表示缺失的回答',
  'questionnaire.obstacle_option_twice':
    '{of, select, statement {请更改陈述代码“{code}”} other {请更改列表“{list}”中的代码“{code}”}}——该代码出现了两次',
  'questionnaire.obstacle_other': '请更改列表“{list}”中的代码“{code}”——它代表此题自动添加的“其他”',
  'questionnaire.obstacle_range': '请更改最小值和最大值——-99至-90的数字在数据中表示缺失的回答',
  'questionnaire.obstacle_limits': '请更改上下限——没有任何回答能介于两者之间',
  'questionnaire.obstacle_current': '请删去句点——只有约束条件才有可供检查的本题回答',
  'questionnaire.obstacle_refers_unknown': '请引用其他问题——没有代码为“{code}”的可回答问题',
  'questionnaire.obstacle_refers_later': '请引用更靠前的问题——“{code}”不在此题之前回答',
  'questionnaire.obstacle_refers_parts': '请引用“{code}”的某一部分，例如“{part}”——它没有单一的回答',

  'questionnaire.warning_untranslated':
    '有{n, plural, other {#处文本}}未用{language}填写——参与者在这些地方将看到默认语言',
  'questionnaire.warning_identity':
    '此题似乎在询问姓名、电子邮件地址、电话号码或账户。因此不会向参与者说明我们不询问这些信息。',

  'questionnaire.definition_missing': '请在此处补上缺少的内容',
  'questionnaire.definition_type': '请更改此项——此处应为其他类型的内容',
  'questionnaire.definition_unknown': '请删去“{names}”——不应出现在此处',
  'questionnaire.definition_kind': '请选择现有的题型之一',
  'questionnaire.definition_too_long': '请缩短至{max, plural, other {#个字符}}或以下',
  'questionnaire.definition_too_many': '此处最多保留{max, number}项',
  'questionnaire.definition_number_high': '请输入{max, number}或更小的数字',
  'questionnaire.definition_number_low': '请输入{min, number}或更大的数字',
  'questionnaire.definition_questions': '问卷最多保留{max, number}道题',
  'questionnaire.definition_broken': '请重新填写——其中有无法显示的字符',
  'questionnaire.definition_language': '请用语言标签表示语言，例如en、fr或pt-BR',
  'questionnaire.definition_unreadable': '请检查此项——无法读取',

  'questionnaire.page_versions': '版本',
  'questionnaire.page_versions_lede': '已发布的版本永不更改。一个版本可用于多场研讨会。',
  'questionnaire.page_version_one': '版本',
  'questionnaire.page_version': '版本{number}',
  'questionnaire.page_title_said': '参与者看到的标题：',
  'questionnaire.page_asks': '内容',
  'questionnaire.page_extent':
    '{sections, plural, other {#个部分}}，{questions, plural, other {#道题}}，{minutes, plural, =0 {未说明所需时间} other {约#分钟}}',
  'questionnaire.page_state': '状态',
  'questionnaire.page_draft': '草稿',
  'questionnaire.page_published': '已发布',
  'questionnaire.page_languages': '语言',
  'questionnaire.page_preview_in': '以{language}预览',
  'questionnaire.page_default_language': '默认语言',
  'questionnaire.page_translated': '文本已全部填写',
  'questionnaire.page_untranslated': '还有{n, plural, other {#处文本}}未填写',

  'questionnaire.page_publishing': '发布',
  'questionnaire.page_publishing_lede': '场次只使用已发布的版本。已发布的内容可以复制，但不能更改。',
  'questionnaire.page_obstacles': '妨碍发布的问题',
  'questionnaire.page_warnings': '发布前须知',
  'questionnaire.page_place_question': '第{n}题',
  'questionnaire.page_place_section': '第{n}部分',
  'questionnaire.page_place_whole': '整份问卷',
  'questionnaire.page_part_relevant': '条件',
  'questionnaire.page_part_constraint': '约束',
  'questionnaire.page_part_calculation': '计算',
  'questionnaire.page_sure': '已发布的版本永不更改。我已检查版本{number}。',
  'questionnaire.page_publish': '发布版本{number}',
  'questionnaire.page_not_sure': '请勾选方框以发布——已发布的版本永不更改',
  'questionnaire.page_blocked': '发布前请改正{n, plural, other {#处问题}}',
  'questionnaire.page_no_draft':
    '此问卷的所有版本均已发布，因此没有可发布的草稿。请重新打开问卷以查看其版本。',
  'questionnaire.page_now_published': '版本已发布。场次从现在起可以使用。',

  'questionnaire.page_outline': '版本{number}的题目',
  'questionnaire.page_question': '问题',
  'questionnaire.page_kind': '题型',
  'questionnaire.page_needed': '必须回答',
  'questionnaire.page_options': '{n, plural, other {#个选项}}',
  'questionnaire.page_statements': '{n, plural, other {#项陈述}}',

  'questionnaire.page_copy': '复制',
  'questionnaire.page_copy_lede':
    '版本{number}将成为一份独立的问卷：一份部分、问题和译文都相同的草稿。回答不予复制。',
  'questionnaire.page_copy_of': '{name}的副本',
  'questionnaire.page_copy_name': '副本名称',
  'questionnaire.page_copy_name_hint': '供工作人员使用。参与者看到的是标题。',
  'questionnaire.page_copy_to': '协商',
  'questionnaire.page_copy_button': '复制问卷',
  'questionnaire.page_no_name': '请填写副本的名称。',
  'questionnaire.page_no_target': '请选择您的协商之一。',
  'questionnaire.page_copied': '这是副本：一份独立的草稿。',

  'questionnaire.page_preview': '预览：不会保存任何内容',
  'questionnaire.page_preview_lede':
    '“{name}”，版本{number}。您输入的内容读取后即被丢弃：下一部分从空白开始。设有条件的部分也会显示。',
  'questionnaire.page_preview_title': '预览：{title}',
  'questionnaire.page_not_drawn': '“{code}”尚不能显示',
  'questionnaire.page_preview_end': '预览结束',
  'questionnaire.page_preview_end_lede': '在手机上，参与者此时会检查并提交回答。此处没有保存任何内容。',
  'questionnaire.page_preview_again': '重新开始预览',
  'questionnaire.page_to_questionnaire': '返回问卷',
  'questionnaire.page_to_sessions': '返回场次',
}
