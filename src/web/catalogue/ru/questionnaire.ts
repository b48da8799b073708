import type { questionnaire as en } from '../en/questionnaire.ts'

export const questionnaire: Record<keyof typeof en, string> = {
  'questionnaire.answer_needed': 'Ответьте на этот вопрос',
  'questionnaire.statement_needed': 'Выберите ответ для этого утверждения',
  'questionnaire.answer_outside': 'Измените этот ответ – вопрос его не допускает',

  'questionnaire.expression_unfinished': 'Закончите выражение – на позиции {at} чего-то не хватает',
  'questionnaire.expression_unexpected': 'Измените знак на позиции {at} – «{found}» здесь стоять не может',
  'questionnaire.expression_quote': 'Закройте кавычку на позиции {at}',
  'questionnaire.expression_bracket': 'Закройте скобку на позиции {at}',
  'questionnaire.expression_reference': 'Укажите вопрос на позиции {at} его кодом, например {example}',
  'questionnaire.expression_word':
    'Заключите «{found}» на позиции {at} в кавычки или, если это вопрос, напишите {example}',
  'questionnaire.expression_path':
    'Напишите код вопроса, например {example}, вместо «{found}» на позиции {at} – пути не поддерживаются',
  'questionnaire.expression_function': 'Используйте другую функцию на позиции {at} – функции «{found}» нет',
  'questionnaire.expression_unrepeatable':
    'Уберите «{found}» на позиции {at} – выражение дает один и тот же результат, когда бы его ни вычисляли, поэтому в нем нет ни часов, ни случайности',
  'questionnaire.expression_no_meaning':
    'Уберите «{found}» (символ {at}): эта функция касается повторов, других таблиц или мест, а в ответах одного человека их нет',
  'questionnaire.expression_pattern':
    'Запишите образец (символ {at}) как регулярное выражение в кавычках: допустимы группы, классы, варианты и число повторений',
  'questionnaire.expression_choice_name':
    'Назовите вопрос (символ {at}) в кавычках, с его кодом, как в {example}',
  'questionnaire.expression_takes_exactly':
    'Для «{found}» на позиции {at} {least, plural, =0 {оставьте скобки пустыми} one {укажите ровно # значение} few {укажите ровно # значения} many {укажите ровно # значений} other {укажите ровно # значения}}',
  'questionnaire.expression_takes_least':
    'Укажите для «{found}» на позиции {at} не менее {least, plural, one {# значения} few {# значений} many {# значений} other {# значения}}',
  'questionnaire.expression_takes_between':
    'Укажите для «{found}» на позиции {at} от {least} до {most, plural, one {# значения} few {# значений} many {# значений} other {# значения}}',
  'questionnaire.expression_long': 'Сократите выражение: слов и знаков может быть не более {max, number}',

  'questionnaire.obstacle_no_question': 'Добавьте вопрос – пока нет ни одного',
  'questionnaire.obstacle_language': 'Добавьте основной язык ({language}) к языкам вопросника',
  'questionnaire.obstacle_title': 'Напишите название на основном языке ({language})',
  'questionnaire.obstacle_section_text':
    'Напишите название и описание раздела {code} на основном языке ({language})',
  'questionnaire.obstacle_question_text': 'Напишите вопрос на основном языке ({language})',
  'questionnaire.obstacle_statement_text': 'Напишите утверждение {code} на основном языке ({language})',
  'questionnaire.obstacle_help_text':
    'Напишите подсказки, сообщения и подписи этого вопроса на основном языке ({language})',
  'questionnaire.obstacle_option_text':
    'Напишите вариант {code} списка «{list}» на основном языке ({language})',
  'questionnaire.obstacle_code':
    'Измените код «{code}» – он начинается с буквы от A до Z, далее буквы, цифры или _, всего не более 32 знаков',
  'questionnaire.obstacle_column':
    'Сократите код – он создает столбец «{column}», а в названии столбца не более 32 букв от A до Z, цифр или _',
  'questionnaire.obstacle_reserved': 'Измените код – в данных уже есть столбец «{column}»',
  'questionnaire.obstacle_field': 'Измените код – страницы для ответов сами используют имя «{column}»',
  'questionnaire.obstacle_twice':
    'Измените код – два столбца назывались бы «{column}», а заглавные и строчные буквы не различаются',
  'questionnaire.obstacle_list_missing': 'Выберите другой список – списка «{list}» нет',
  'questionnaire.obstacle_list_empty': 'Добавьте варианты в список «{list}» – он пуст',
  'questionnaire.obstacle_few_items':
    'Добавьте варианты в список «{list}» – в этом вопросе сравниваются два варианта или больше',
  'questionnaire.obstacle_no_statement': 'Добавьте утверждение – пока нет ни одного',
  'questionnaire.obstacle_option_code':
    '{of, select, statement {Измените код утверждения «{code}»} other {Измените код «{code}» в списке «{list}»}} – в нем от 1 до 16 букв от A до Z, цифр или _',
  'questionnaire.obstacle_option_missing':
    '{of, select, statement {Измените код утверждения «{code}»} other {Измените код «{code}» в списке «{list}»}} – коды от -99 до -90 обозначают в данных отсутствующие ответы',
  'questionnaire.obstacle_option_twice':
    '{of, select, statement {Измените код утверждения «{code}»} other {Измените код «{code}» в списке «{list}»}} – он встречается дважды',
  'questionnaire.obstacle_other':
    'Измените код «{code}» в списке «{list}» – он обозначает вариант «Другое», который этот вопрос добавляет сам',
  'questionnaire.obstacle_range':
    'Измените наименьшее и наибольшее числа – числа от -99 до -90 обозначают в данных отсутствующие ответы',
  'questionnaire.obstacle_limits': 'Измените пределы – ни один ответ в них не укладывается',
  'questionnaire.obstacle_current': 'Уберите точку – собственный ответ есть только у ограничения',
  'questionnaire.obstacle_refers_unknown': 'Сошлитесь на другой вопрос – отвечаемого вопроса «{code}» нет',
  'questionnaire.obstacle_refers_later':
    'Сошлитесь на более ранний вопрос – на «{code}» отвечают не раньше этого',
  'questionnaire.obstacle_refers_parts':
    'Сошлитесь на часть вопроса «{code}», например «{part}», – единого ответа у него нет',
  'questionnaire.obstacle_refers_itself':
    'Сошлитесь на более ранний вопрос: «{code}» не может зависеть от собственного ответа',
  'questionnaire.obstacle_refers_circle':
    'Сошлитесь на более ранний вопрос: «{code}» идёт позже и сам зависит от этого вопроса',
  'questionnaire.obstacle_address':
    'Уберите «{name}» из адреса ссылки: переход по ней отправил бы ответ третьим лицам',
  'questionnaire.obstacle_steps':
    'Сократите это выражение или ответы, на которые оно ссылается: все выражения анкеты вместе вычислялись бы слишком долго, а это дольше всех',
  'questionnaire.obstacle_attribute':
    'Задайте вариантам признак «{name}», по которому идет отбор, или исправьте отбор: в списке «{list}» его нет ни у одного варианта',
  'questionnaire.obstacle_default': 'Измените исходное значение: вопрос не примет «{value}» как ответ',
  'questionnaire.obstacle_default_kind': 'Уберите исходное значение: вопрос такого вида вначале пуст',
  'questionnaire.obstacle_default_section':
    'Исходное значение может зависеть только от более раннего раздела: «{code}» на той же странице',
  'questionnaire.obstacle_step': 'Измените шаг: считая от наименьшего ответа, он не укладывается в границы',

  'questionnaire.warning_untranslated':
    '{n, plural, one {Не написан # текст} few {Не написаны # текста} many {Не написано # текстов} other {Не написано # текста}} на одном из языков ({language}) – участники прочтут там основной язык',
  'questionnaire.warning_to_check': 'Проверьте перевод – текст изменился после перевода: {languages}',
  'questionnaire.warning_translations':
    '{n, plural, one {Нужно проверить # перевод} few {Нужно проверить # перевода} many {Нужно проверить # переводов} other {Нужно проверить # перевода}} на одном из языков ({language}) – оригинал с тех пор изменился',
  'questionnaire.warning_identity':
    'Похоже, этот вопрос запрашивает имя, адрес электронной почты, телефон или учетную запись. Участникам не будет сказано, что мы этого не спрашиваем.',
  'questionnaire.warning_no_option':
    'Сравните «{code}» с одним из вариантов этого вопроса: «{option}» среди них нет',
  'questionnaire.warning_unreachable':
    'Измените это условие: оно никогда не выполняется, поэтому вопрос никому не задаётся',

  'questionnaire.definition_missing': 'Добавьте то, чего здесь не хватает',
  'questionnaire.definition_type': 'Измените это – здесь должно стоять нечто другого типа',
  'questionnaire.definition_unknown': 'Уберите «{names}» – здесь этому не место',
  'questionnaire.definition_kind': 'Выберите один из существующих типов вопросов',
  'questionnaire.definition_too_long':
    'Сократите это до {max, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}} или меньше',
  'questionnaire.definition_too_many': 'Оставьте здесь не более {max, number}',
  'questionnaire.definition_number_high': 'Укажите {max, number} или меньше',
  'questionnaire.definition_number_low': 'Укажите {min, number} или больше',
  'questionnaire.definition_questions': 'Число вопросов в вопроснике должно быть не более {max, number}',
  'questionnaire.definition_broken': 'Напишите это заново – здесь есть знаки, которые невозможно показать',
  'questionnaire.definition_language': 'Укажите язык тегом, например en, fr или pt-BR',
  'questionnaire.definition_unreadable': 'Проверьте это – прочитать не удается',

  'questionnaire.page_versions': 'Версии',
  'questionnaire.page_versions_lede':
    'Опубликованная версия никогда не меняется. Одна версия служит многим семинарам.',
  'questionnaire.page_version_one': 'Версия',
  'questionnaire.page_version': 'Версия {number}',
  'questionnaire.page_title_said': 'Участники видят название:',
  'questionnaire.page_asks': 'Содержание',
  'questionnaire.page_extent':
    '{sections, plural, one {# раздел} few {# раздела} many {# разделов} other {# раздела}}, {questions, plural, one {# вопрос} few {# вопроса} many {# вопросов} other {# вопроса}}, {minutes, plural, =0 {время не указано} one {около # минуты} few {около # минут} many {около # минут} other {около # минуты}}',
  'questionnaire.page_state': 'Состояние',
  'questionnaire.page_draft': 'Черновик',
  'questionnaire.page_published': 'Опубликована',
  'questionnaire.page_languages': 'Языки',
  'questionnaire.page_preview_in': 'Предварительный просмотр: {language}',
  'questionnaire.page_default_language': 'основной язык',
  'questionnaire.page_translated': 'все тексты написаны',
  'questionnaire.page_untranslated':
    '{n, plural, one {# текст еще не написан} few {# текста еще не написаны} many {# текстов еще не написаны} other {# текста еще не написаны}}',
  'questionnaire.page_to_check':
    '{n, plural, one {нужно проверить # перевод} few {нужно проверить # перевода} many {нужно проверить # переводов} other {нужно проверить # перевода}}',

  'questionnaire.page_publishing': 'Публикация',
  'questionnaire.page_publishing_lede':
    'На сессиях используются только опубликованные версии. Опубликованное можно скопировать, но не изменить.',
  'questionnaire.page_obstacles': 'Что мешает публикации',
  'questionnaire.page_warnings': 'Что учесть перед публикацией',
  'questionnaire.page_place_question': 'Вопрос {n}',
  'questionnaire.page_place_section': 'Раздел {n}',
  'questionnaire.page_place_whole': 'Вопросник в целом',
  'questionnaire.page_part_relevant': 'Условие',
  'questionnaire.page_part_constraint': 'Ограничение',
  'questionnaire.page_part_calculation': 'Вычисление',
  'questionnaire.page_part_required': 'Когда нужен ответ',
  'questionnaire.page_part_default': 'Исходное значение',
  'questionnaire.page_part_choice_filter': 'Отбор вариантов',
  'questionnaire.page_part_shuffled': 'Основа порядка',
  'questionnaire.page_part_text': 'Ответ в тексте',
  'questionnaire.page_sure': 'Опубликованная версия никогда не меняется. Версия {number} мною проверена.',
  'questionnaire.page_publish': 'Опубликовать версию {number}',
  'questionnaire.page_not_sure':
    'Отметьте поле, чтобы опубликовать, – опубликованная версия никогда не меняется',
  'questionnaire.page_blocked':
    '{n, plural, one {Исправьте # пункт} few {Исправьте # пункта} many {Исправьте # пунктов} other {Исправьте # пункта}} перед публикацией',
  'questionnaire.page_draft_there': 'У этого вопросника уже есть черновик. Продолжайте работу с ним.',
  'questionnaire.page_no_draft':
    'Все версии этого вопросника опубликованы, поэтому черновика для публикации нет. Откройте вопросник заново, чтобы увидеть его версии.',
  'questionnaire.page_now_published': 'Версия опубликована. Теперь ее можно использовать на сессиях.',

  'questionnaire.page_outline': 'О чем спрашивает версия {number}',
  'questionnaire.page_question': 'Вопрос',
  'questionnaire.page_kind': 'Тип',
  'questionnaire.page_needed': 'ответ обязателен',
  'questionnaire.page_options':
    '{n, plural, one {# вариант} few {# варианта} many {# вариантов} other {# варианта}}',
  'questionnaire.page_statements':
    '{n, plural, one {# утверждение} few {# утверждения} many {# утверждений} other {# утверждения}}',
  'questionnaire.page_filtered': 'Предлагаются только варианты, для которых верно: {filter}',

  'questionnaire.page_copy': 'Скопировать',
  'questionnaire.page_copy_lede':
    'Версия {number} станет отдельным вопросником: черновиком с теми же разделами, вопросами и переводами. Ответы не копируются.',
  'questionnaire.page_copy_of': 'Копия: {name}',
  'questionnaire.page_copy_name': 'Название копии',
  'questionnaire.page_copy_name_hint': 'Для сотрудников. Участники видят заголовок.',
  'questionnaire.page_copy_to': 'Консультация',
  'questionnaire.page_copy_button': 'Скопировать вопросник',
  'questionnaire.page_no_name': 'Напишите название копии.',
  'questionnaire.page_no_target': 'Выберите одну из своих консультаций.',
  'questionnaire.page_copied': 'Это копия: отдельный черновик.',

  'questionnaire.page_preview': 'Предварительный просмотр: ничего не сохраняется',
  'questionnaire.page_preview_lede':
    '«{name}», версия {number}. Введенное переходит с вами из раздела в раздел, чтобы можно было проверить условия, и забывается, когда вы уходите. Раздел, открытый отдельно, показан при любом условии.',
  'questionnaire.page_preview_title': 'Предварительный просмотр: {title}',
  'questionnaire.page_not_drawn': '«{code}» пока показать нельзя',
  'questionnaire.page_preview_end': 'Конец предварительного просмотра',
  'questionnaire.page_preview_end_lede':
    'На телефоне участники теперь проверили бы свои ответы и отправили их. Здесь ничего не сохранено.',
  'questionnaire.page_preview_again': 'Начать просмотр заново',
  'questionnaire.page_to_questionnaire': 'Назад к вопроснику',
  'questionnaire.page_to_sessions': 'Назад к сессиям',
}
