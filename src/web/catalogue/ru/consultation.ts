import type { consultation as en } from '../en/consultation.ts'

export const consultation: Record<keyof typeof en, string> = {
  'consultation.menu_consultation': 'Консультация',
  'consultation.menu_results': 'Результаты',
  'consultation.menu_export': 'Экспорт',
  'consultation.list': 'Консультации',
  'consultation.one': 'Консультация',
  'consultation.all': 'Все консультации',
  'consultation.new': 'Новая консультация',
  'consultation.load_example': 'Загрузить пример',
  'consultation.example_loaded':
    'Пример загружен: четыре семинара, пять групп заинтересованных сторон и опубликованный вопросник. Формулировки составлены нами, а ответы, когда они появятся, вымышлены.',
  'consultation.example_there': 'Вы уже загружали пример: вот он. Ничего не добавлено.',
  'consultation.empty': 'У вас пока нет консультаций',
  'consultation.empty_lede':
    'Консультация объединяет группы заинтересованных сторон, семинары и вопросник. Для начала потребуются:',
  'consultation.empty_title': 'название и цель в одном предложении',
  'consultation.empty_groups': 'группы заинтересованных сторон и ожидаемое число людей в каждой',
  'consultation.empty_workshop': 'хотя бы один семинар с местом и датой',
  'consultation.empty_other':
    'Консультации принадлежат своим исследователям. Если вы ведете семинар, его сессии находятся на другой странице.',
  'consultation.to_sessions': 'К сессиям',
  'consultation.others': 'Другие консультации',
  'consultation.others_lede':
    'Как администратор вы можете выбирать их исследователей и удалять их ответы. В журнале названы их семинары, сессии и вопросники; вопросов, ответов и результатов вы не видите.',
  'consultation.created': 'Консультация создана. Далее — группы заинтересованных сторон и семинары.',
  'consultation.change': 'Изменить консультацию',
  'consultation.changed': 'Консультация изменена.',
  'consultation.code': 'Код',
  'consultation.code_hint':
    'От 2 до 12 заглавных латинских букв и цифр, например RIVER26. Он входит в название данных.',
  'consultation.code_form': 'Используйте от 2 до 12 латинских букв и цифр, например RIVER26.',
  'consultation.code_fixed':
    'Этот код больше не меняется: сессия была открыта, и выгрузки и записанные контрольные суммы называют её так.',
  'consultation.retention_told':
    'Сессия была открыта: участникам сообщена эта дата. Её можно приблизить, но не отложить.',
  'consultation.retention_later': 'Участникам сообщена более ранняя дата. Выберите её или день до неё.',
  'consultation.code_taken': 'Этот код уже есть у другой консультации. Выберите другой.',
  'consultation.in_language': '{label} – {language}',
  'consultation.title': 'Название',
  'consultation.no_title': 'Напишите название на основном языке.',
  'consultation.purpose': 'Цель',
  'consultation.no_purpose': 'Напишите цель на основном языке: достаточно одного предложения.',
  'consultation.organiser': 'Организатор',
  'consultation.no_organiser': 'Укажите организатора на основном языке.',
  'consultation.contact': 'Контакты',
  'consultation.contact_hint': 'Адрес электронной почты или телефон организатора. Участники видят их.',
  'consultation.no_contact': 'Укажите адрес электронной почты или телефон организатора.',
  'consultation.retention': 'Ответы хранятся до',
  'consultation.deleted_on': 'Удалены {day}',
  'consultation.retention_hint': 'Эту дату сообщают участникам. После нее ответы удаляются.',
  'consultation.retention_past': 'Выберите день позже сегодняшнего.',
  'consultation.languages': 'Языки',
  'consultation.no_language': 'Выберите хотя бы один язык.',
  'consultation.language_in_use':
    'На одном из семинаров используется язык, который здесь не отмечен. Отметьте его снова или сначала уберите из семинара.',
  'consultation.other_languages': 'Другие языки',
  'consultation.other_languages_hint':
    'Теги через запятую: pt, de, hi. Поля для текстов на них появятся после сохранения.',
  'consultation.unknown_language':
    'Один из тегов не обозначает никакого языка. Используйте теги, например pt, de или hi.',
  'consultation.default_language': 'Основной язык',
  'consultation.default_language_hint': 'Показывается там, где текст не переведен.',
  'consultation.default_not_chosen': 'Выберите один из языков консультации.',
  'consultation.form_languages': 'Код и языки',
  'consultation.form_languages_lede':
    'На каких языках можно задавать вопросы. На каждом семинаре используются некоторые из них.',
  'consultation.form_texts': 'Что читают участники',
  'consultation.form_texts_lede':
    'Обязателен только основной язык. Тексты на языках, не отмеченных выше, не сохраняются.',
  'consultation.form_answerable': 'Кто отвечает за консультацию',
  'consultation.form_answerable_lede': 'Участники видят это до начала.',
  'consultation.thresholds': 'Пороги раскрытия',
  'consultation.form_thresholds_lede':
    'Их можно менять до открытия сессии. После этого они неизменны, так как участники на них полагаются.',
  'consultation.room_threshold': 'Людей за результатом',
  'consultation.room_threshold_hint':
    '5 или больше. Участники читают это число на начальной странице; оно действует для таблиц и диаграмм исследователей.',
  'consultation.public_base': 'Людей за опубликованным результатом',
  'consultation.public_base_hint': '10 или больше. Число задано для публикаций; здесь их пока не делают.',
  'consultation.public_cell': 'Людей в ячейке опубликованной таблицы',
  'consultation.public_cell_hint': '5 или больше. Это число тоже задано для публикаций.',
  'consultation.pack_k': 'Людей с одинаковым сочетанием признаков',
  'consultation.pack_k_hint':
    '3 или больше. Более редкие сочетания передаются в данных для аналитиков только при письменном обосновании.',
  'consultation.at_least': 'Укажите {min} или больше.',
  'consultation.at_most': 'Укажите {max} или меньше.',
  'consultation.thresholds_locked':
    'Пороги больше не меняются: сессия открыта, и участники на них полагаются.',
  'consultation.thresholds_said':
    '{room} чел. за результатом; {base} за опубликованным, {cell} в ячейке; {k} с одинаковыми признаками',
  'consultation.groups': 'Группы заинтересованных сторон',
  'consultation.groups_lede':
    'Участники указывают, к какой группе относятся, или предпочитают не отвечать. Порядок здесь — тот, который видят они.',
  'consultation.groups_changed': 'Группы заинтересованных сторон сохранены.',
  'consultation.groups_locked':
    'Сессия была открыта, поэтому существующие группы больше нельзя переименовать или удалить. Можно добавить новые.',
  'consultation.new_group': 'Новая группа',
  'consultation.group_code': 'Код группы',
  'consultation.group_code_hint':
    'Он входит в данные. Если оставить поле пустым, код составляется из названия.',
  'consultation.group_code_form':
    'Начните с латинской буквы, затем буквы от a до z, цифры или _; не более 32 знаков, например civil.',
  'consultation.group_code_twice': 'Этот код уже есть в другой строке. Дайте каждой группе собственный код.',
  'consultation.too_many_groups': 'Не более 50 групп.',
  'consultation.group_label': 'Название',
  'consultation.no_group_label': 'Напишите название группы на основном языке.',
  'consultation.remove_group': 'Удалить эту группу',
  'consultation.paste': 'Несколько сразу',
  'consultation.pasted': 'Названия, по одному в строке',
  'consultation.pasted_hint':
    'На основном языке, например из документа или таблицы. Каждая строка станет группой; названия, которые уже есть в списке, пропускаются.',
  'consultation.long_line': 'Одна из строк длиннее, чем может быть название: не более 200 знаков.',
  'consultation.save_and_more': 'Сохранить и добавить еще',
  'consultation.researchers': 'Исследователи',
  'consultation.researchers_lede':
    'Исследователи изменяют консультацию, читают ответы запечатанных сессий и выбирают других исследователей.',
  'consultation.choose_researchers': 'Выбрать исследователей',
  'consultation.person': 'Человек',
  'consultation.choose': 'Выберите человека',
  'consultation.no_person': 'Выберите одного из людей в списке.',
  'consultation.add_researcher': 'Добавить исследователя',
  'consultation.add': 'Добавить',
  'consultation.no_candidates':
    'Все, у кого есть роль исследователя, уже здесь. Администратор может пригласить других.',
  'consultation.remove': 'Исключить',
  'consultation.news_added':
    '{name} с {day} в числе исследователей этой консультации и может читать её ответы. Добавлено: {by}.',
  'consultation.news_password':
    '{name} (исследователь этой консультации): {day} выбран новый пароль по ссылке, созданной администратором.',
  'consultation.news_removed':
    '{name}: {day} исключение из исследователей этой консультации. Исключено: {by}.',
  'consultation.news_read': 'Прочитано',
  'consultation.researcher_added': 'Исследователь добавлен.',
  'consultation.researcher_removed': 'Исследователь исключен.',
  'consultation.last_researcher':
    'Никто не исключен: в консультации остается хотя бы один исследователь. Сначала добавьте другого.',
  'consultation.facts': 'Сведения',
  'consultation.compare': 'Сравнить семинары',
  'consultation.add_workshop': 'Добавить семинар',
  'consultation.workshops': 'Семинары',
  'consultation.workshops_lede': 'Ответы можно прочитать после запечатывания сессии.',
  'consultation.no_workshops': 'Семинаров пока нет. Добавьте первый, указав место и дату.',
  'consultation.place': 'Место',
  'consultation.session': 'Сессия',
  'consultation.state': 'Состояние',
  'consultation.answers_sent': 'Отправлено ответов',
  'consultation.after_sealing': 'после запечатывания',
  'consultation.no_session': 'Сессии пока нет',
  'consultation.prepare': 'Подготовить',
  'consultation.to_results': 'Результаты',
  'consultation.to_console': 'Пульт',
  'consultation.never': 'Что никогда не будет показано',
  'consultation.never_rule':
    'Группы, от которых на семинаре ожидается менее {n} человек, остаются скрытыми, что бы они ни ответили. Это следует из плана, а не из ответов.',
  'consultation.never_key': 'Менее {n}: останется скрытым',
  'consultation.never_no_groups':
    'Сначала перечислите группы заинтересованных сторон. Тогда эта таблица покажет, какие из них слишком малы.',
  'consultation.never_no_workshops':
    'Добавьте семинар и ожидаемое число людей в каждой группе. Тогда эта таблица покажет, какие группы слишком малы.',
  'consultation.never_no_numbers':
    'Ни для одного семинара пока не указано, сколько людей ожидается от каждой группы. Измените семинар, чтобы внести числа.',
  'consultation.expected_people': 'Ожидаемое число людей',
  'consultation.group': 'Группа заинтересованных сторон',
  'consultation.all_workshops': 'Все семинары',
  'consultation.all_groups': 'Все группы',
  'consultation.sealed_answers': 'Запечатано ответов, по сессиям',
  'consultation.hidden': 'скрыто,',
  'consultation.never_pair':
    '{group}: ожидается {n, plural, one {# человек} few {# человека} many {# человек} other {# человека}} ({place}). Эта разбивка останется скрытой.',
  'consultation.never_more':
    '{n, plural, one {Еще # разбивка останется скрытой} few {Еще # разбивки останутся скрытыми} many {Еще # разбивок останутся скрытыми} other {Еще # разбивки останутся скрытыми}} по той же причине.',
  'consultation.never_workshop':
    '{place}: ожидается менее {n} человек, поэтому ни один результат не может быть показан.',
  'consultation.never_group':
    '{group}: на всех семинарах вместе ожидается менее {n} человек. Эта группа никогда не будет показана отдельно.',
  'consultation.never_published':
    'В публикациях группе требуется {n} человек. {count, plural, one {Там не будет выделено: {groups}.} few {Там не будут выделены: {groups}.} many {Там не будут выделены: {groups}.} other {Там не будут выделены: {groups}.}}',
  'consultation.never_merge':
    'Чтобы показать скрытую группу, объедините ее с другой до открытия сессии: одну удалите, другую переименуйте.',
  'consultation.never_fixed': 'Сессия была открыта, поэтому объединять группы больше нельзя.',
  'consultation.questionnaire': 'Вопросник',
  'consultation.questionnaire_lede':
    'Опубликованная версия никогда не меняется. Одна версия служит многим семинарам.',
  'consultation.no_questionnaire':
    'Вопросника пока нет. Его можно скопировать сюда из другой консультации, например из примера.',
  'consultation.version_draft': 'Версия {number} — черновик.',
  'consultation.version_published': 'Версия {number}, дата публикации: {day} Она не изменится.',
  'consultation.questions': '{n, plural, one {# вопрос} few {# вопроса} many {# вопросов} other {# вопроса}}',
}
