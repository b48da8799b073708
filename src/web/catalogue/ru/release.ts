import type { release as en } from '../en/release.ts'

export const release: Record<keyof typeof en, string> = {
  'release.title': 'Экспорт кодированных данных',
  'release.lede':
    'Один файл ZIP: по строке на каждый ответ запечатанных сессий, написанные тексты, словарь всех столбцов и кодов и отчет о редких сочетаниях.',
  'release.open_data':
    'Построчно, для вашего собственного анализа. Не для публикации: здесь есть малые группы, а собственные слова человека могут выдать автора.',
  'release.sessions': 'Что он содержит',
  'release.sessions_lede': 'Только запечатанные сессии. Репетиции никогда не включаются.',
  'release.place': 'Место',
  'release.session': 'Сессия',
  'release.questionnaire': 'Вопросник',
  'release.version': 'Версия {number}',
  'release.responses': 'Ответы',
  'release.digest': 'Контрольная сумма',
  'release.fewer': 'менее {n}',
  'release.rare': 'Редкие сочетания',
  'release.rare_lede': 'Людей с редким сочетанием признаков может узнать тот, кто с ними знаком.',
  'release.rare_count':
    '{n, plural, one {# сочетание встречается} few {# сочетания встречаются} many {# сочетаний встречаются} other {# сочетания встречаются}} менее чем в {k} ответах.',
  'release.rare_none': 'Каждое сочетание встречается не менее чем в {k} ответах.',
  'release.rare_traits': 'Учитываются вместе:',
  'release.rare_caption': 'Сочетания, встречающиеся менее чем в {k} ответах',
  'release.rare_more':
    '{n, plural, one {Еще # сочетание приведено} few {Еще # сочетания приведены} many {Еще # сочетаний приведены} other {Еще # сочетания приведены}} в k_report.csv.',
  'release.rare_show': 'Показать сочетания',
  'release.choices': 'Как он записан',
  'release.choices_lede': 'Названия столбцов и коды отсутствующих ответов одинаковы, что бы вы ни выбрали.',
  'release.values': 'Значения',
  'release.values_codes': 'Коды, например 3',
  'release.values_labels': 'Подписи, например «Согласен»',
  'release.language': 'Язык подписей и словаря',
  'release.separator': 'Между ячейками',
  'release.separator_comma': 'Запятая',
  'release.separator_semicolon': 'Точка с запятой',
  'release.separator_hint':
    'Точка с запятой — если в вашей электронной таблице дробная часть отделяется запятой.',
  'release.bom': 'Метка порядка байтов',
  'release.bom_yes': 'Да, чтобы Excel читал все письменности',
  'release.bom_no': 'Нет',
  'release.reason': 'Зачем вам эти данные построчно?',
  'release.reason_hint': 'Обоснование записывается вместе с вашим именем и приводится в файле README.',
  'release.reason_needed':
    'Укажите обоснование: {n, plural, one {# сочетание признаков встречается} few {# сочетания признаков встречаются} many {# сочетаний признаков встречаются} other {# сочетания признаков встречаются}} менее чем в {k} ответах.',
  'release.download': 'Экспортировать одним файлом ZIP',
  'release.empty': 'Пока ничего не запечатано',
  'release.empty_lede':
    'Ответы можно прочитать после запечатывания сессии, через десять минут после ее закрытия. Тогда их можно экспортировать здесь.',
  'release.empty_waiting': 'Экспортировать пока нечего',
  'release.nothing_sealed':
    'Экспортировать пока нечего: ни одна сессия не запечатана, или в запечатанных слишком мало ответов и они ожидают.',
  'release.to_consultation': 'К консультации',
  'release.clash_title': 'Эти сессии нельзя экспортировать вместе',
  'release.clash':
    'Вопрос {question} на сессии {first} и на сессии {second} не одинаков: различаются тип, варианты или шкала, поэтому ответы не могут стоять в одном столбце.',
  'release.name_taken':
    'Вопрос {question} создает второй столбец с названием {name}. В одном файле не может быть двух столбцов с одинаковым названием.',

  'release.variable_format': 'Что это за файл и какого он формата',
  'release.variable_response': 'Ответ',
  'release.variable_consultation': 'Консультация',
  'release.variable_workshop': 'Семинар',
  'release.variable_session': 'Сессия',
  'release.variable_version': 'Версия вопросника',
  'release.variable_group': 'Группа заинтересованных сторон',
  'release.variable_mode': 'Как дан ответ',
  'release.variable_language': 'Язык',
  'release.variable_question': 'Вопрос',
  'release.variable_variable': 'Столбец файла responses.csv',
  'release.variable_value': 'Значение',
  'release.variable_value_label': 'Что означает значение',
  'release.variable_text': 'Что написал человек',
  'release.variable_text_miss': 'Почему нет текста',
  'release.variable_miss': 'Почему нет текста',
  'release.variable_count': 'Ответы с этим сочетанием',
  'release.variable_k': 'Сочетания с меньшим числом ответов считаются редкими',
  'release.mode_phone': 'Собственный телефон',
  'release.mode_kiosk': 'Телефон, который можно передавать',
  'release.mode_paper': 'Бумага',

  'release.missing_not_answered': 'Вопрос задан, ответа нет',
  'release.missing_not_asked': 'Вопрос не задан из-за более раннего ответа',
  'release.missing_declined': 'Предпочитает не отвечать',
  'release.missing_dont_know': 'Не знает',
  'release.missing_not_in_version': 'Отсутствует в этой версии вопросника',
  'release.missing_withheld': 'Не показано для защиты людей',
  'release.missing_redacted': 'Текст удален для защиты людей',
  'release.missing_not_reached': 'Не дошли до вопроса',

  'release.note_response': 'Создан для этого экспорта; в другом экспорте идентификаторы другие.',
  'release.note_language': 'Язык страницы при отправке ответов.',
  'release.note_guard':
    'Перед текстом, который начинается как формула (= + - @, табуляция, разрыв строки), стоит апостроф; уберите его, чтобы получить слова в исходном виде.',
  'release.note_miss': 'Пусто там, где есть текст.',
  'release.note_value': 'Всегда код или число; что оно означает для каждого столбца, указано в словаре.',
  'release.note_reworded': 'Формулировка различается по версиям; здесь приведена формулировка последней.',

  'release.readme_made':
    'Кодированные данные, дата экспорта: {date} {n, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}.',
  'release.readme_files': 'Файлы',
  'release.readme_responses': 'по строке на каждый ответ; столбцы следуют вопроснику',
  'release.readme_answers_long': 'по строке на каждый ответ и столбец, тексты отдельно',
  'release.readme_answers_text': 'по строке на каждый написанный кем-либо текст',
  'release.readme_variables': 'словарь: все столбцы, все коды и их значение',
  'release.readme_k_report':
    'сочетания признаков менее чем в {k} ответах: {n, plural, =0 {нет} one {#} few {#} many {#} other {#}}',
  'release.readme_rules': 'Как их читать',
  'release.readme_rule_columns':
    'У каждого варианта, который можно было выбрать, есть столбец или код, выбрал его кто-нибудь или нет. Столбцы и типы определяются вопросником, а не ответами.',
  'release.readme_rule_ids':
    'Идентификатор ответа одинаков во всех файлах. Идентификаторы и порядок строк случайны и созданы для этого экспорта: в другом экспорте они другие, поэтому строки двух экспортов сопоставить нельзя.',
  'release.readme_rule_text':
    'Текстовые столбцы пусты там, где нет текста; причина указана в соседнем столбце с окончанием _miss.',
  'release.readme_rule_guard':
    'Перед текстом, который начинается как формула (= + - @, табуляция, разрыв строки или их полноширинные формы), стоит апостроф, чтобы электронная таблица его не выполнила. Числа никогда не изменяются.',
  'release.readme_missing': 'Коды отсутствующих ответов (числа от -99 до -90 никогда не являются значениями)',
  'release.readme_chosen': 'Что выбрано',
  'release.readme_codes': 'Значения — коды; язык словаря: {language}.',
  'release.readme_labels': 'Значения — подписи; их язык: {language}.',
  'release.readme_comma': 'UTF-8, запятая между ячейками, точка перед дробной частью.',
  'release.readme_semicolon': 'UTF-8, точка с запятой между ячейками, точка перед дробной частью.',
  'release.readme_traits': 'Признаки, по которым можно различить людей: {traits}.',
  'release.readme_reason': 'Обоснование экспорта редких сочетаний: {reason}',
  'release.readme_sessions': 'Сессии',
  'release.readme_session':
    '{session}: {place}, {questionnaire}, версия {version}, {n, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}',
  'release.readme_digest':
    'Контрольная сумма ответов на момент запечатывания (с ключом: HMAC-SHA256): {digest}',
  'release.readme_care':
    'Это построчные ответы. Храните их там, где их читает только ваша группа, и не публикуйте сведений о группах менее {n} человек.',

  'release.command_usage':
    'Использование: npm run export -- --consultation CODE --out FOLDER [--reason TEXT] [--labels LANGUAGE] [--separator ";"] [--no-bom] [--zip]',
  'release.command_no_database': 'По адресу {file} нет базы данных.',
  'release.command_unknown': 'Консультации {code} нет. {codes}',
  'release.command_codes': 'Имеются: {codes}.',
  'release.command_no_codes': 'Консультаций пока нет.',
  'release.command_language': '--labels принимает язык консультации: {languages}.',
  'release.command_separator': '--separator принимает "," или ";".',
  'release.command_exists': '{file} уже существует. Укажите другую папку или переместите файл.',
  'release.command_reason':
    '{n, plural, one {# сочетание признаков встречается} few {# сочетания признаков встречаются} many {# сочетаний признаков встречаются} other {# сочетания признаков встречаются}} менее чем в {k} ответах. Укажите обоснование в параметре --reason.',
  'release.command_file': 'Файл',
  'release.command_rows': 'Строки',

  'release.note_merge':
    'По решению объединён здесь с вопросами, которые версии задают иначе; причина в README.txt.',
  'release.note_apart':
    'По решению оставлен отдельно от другого вопроса с тем же кодом; причина и сессии в README.txt.',
  'release.readme_decisions': 'Вопросы, которые версии задают по-разному',
  'release.readme_merge': '{question}: объединены',
  'release.readme_apart': '{question}: оставлены раздельно',
  'release.readme_apart_in': '{question}: {sessions}',
  'release.readme_decision_reason': 'Причина: {reason}',
  'release.command_decide': 'Примите решение на странице {address} и повторите выгрузку.',
}
