import type { result as en } from '../en/result.ts'

export const result: Record<keyof typeof en, string> = {
  'result.results': 'Результаты',
  'result.nothing_sealed':
    'Пока ничего не запечатано: результаты появляются через десять минут после закрытия сессии.',
  'result.nothing_sealed_next': 'До тех пор страница ведущего показывает, сколько ответов отправлено.',
  'result.rests_on': 'На чем они основаны',
  'result.rests_on_rule':
    'Только запечатанные сессии; репетиции никогда не учитываются. Если менее {n, plural, one {# ответа} few {# ответов} many {# ответов} other {# ответа}}, результат не показывается.',
  'result.waiting':
    '{n, plural, one {Ожидает # ответ сессии {session}} few {Ожидают # ответа сессии {session}} many {Ожидают # ответов сессии {session}} other {Ожидают # ответа сессии {session}}}.',
  'result.waiting_rule':
    'Они войдут в результаты и экспорт, когда смогут войти вместе не менее чем {n} ответов их семинара: так сравнение «до» и «после» никого не выдаст.',
  'result.workshop': 'Семинар',
  'result.sealed_sessions': 'Запечатанные сессии',
  'result.responses': 'Ответы',
  'result.sealed_by_workshop': 'Запечатанные сессии и ответы по семинарам',
  'result.asked_in': 'Задан на {n} из {all} семинаров',
  'result.undecided':
    '{n, plural, one {# вопрос задан не во всех версиях одинаково} few {# вопроса заданы не во всех версиях одинаково} many {# вопросов заданы не во всех версиях одинаково} other {# вопроса заданы не во всех версиях одинаково}}. Никто ещё не решил, считать ли ответы вместе, поэтому они показаны раздельно.',
  'result.apart_undecided':
    'Версии вопросника задают этот вопрос по-разному. Никто ещё не решил, считать ли ответы вместе, поэтому они показаны раздельно.',
  'result.apart': 'Версии вопросника задают этот вопрос по-разному. Решено оставить ответы раздельно.',
  'result.apart_mixed':
    'Версии вопросника задают этот вопрос так, что на одном рисунке ответы не поместить. В выгрузке ответы объединены, как решено; здесь они показаны раздельно.',
  'result.to_decision': 'Посмотреть решение',

  'result.question_title': 'Вопрос {n}: {label}',
  'result.question_option': '{n} {label}',
  'result.question': 'Вопрос',
  'result.show': 'Показать',
  'result.download': 'Скачать CSV',
  'result.previous': 'Предыдущий вопрос',
  'result.next': 'Следующий вопрос',
  'result.browse': 'Другие вопросы',

  'result.by_workshop': 'По семинарам',
  'result.rule':
    'Только запечатанные сессии. Для строки требуется не менее {n, plural, one {# ответа} few {# ответов} many {# ответов} other {# ответа}}.',
  'result.rule_parts': 'Целые проценты; числа меньше 8 на графике не подписаны.',
  'result.rule_whole': 'Целые проценты.',
  'result.rule_declined': '«Предпочитаю не отвечать» и «Не знаю» не входят в n.',
  'result.rule_order': 'Строки идут от наибольшего к наименьшему на стороне «{last}».',
  'result.rule_multiple':
    'Можно было выбрать несколько вариантов, поэтому сумма в строке может превышать 100.',
  'result.rule_rank': 'Место 1 — первое.',
  'result.rule_reworded': 'Формулировка не во всех версиях вопросника одинакова.',
  'result.rule_merged':
    'Версии вопросника задают его по-разному; ответы посчитаны вместе, как решил исследователь.',
  'result.rule_offered':
    'Не всем было предложено всё. Каждое число относится к тем, кому это предлагалось; сколько их, указано рядом, если это не n.',
  'result.caption_diverging': 'Процент ответов. «{first}» — по одну сторону линии, «{last}» — по другую.',
  'result.caption_middle':
    'Процент ответов. «{first}» — по одну сторону линии, «{last}» — по другую, «{middle}» — отдельно.',
  'result.caption_bars': 'Процент ответивших. У всех столбцов одна шкала, от 0 до 100.',
  'result.caption_columns':
    'Процент ответов на каждой ступени, от {first} до {last}. У всех строк одна шкала.',
  'result.caption_value': 'Среднее значение ответов на линии от {first} до {last}.',
  'result.caption_rank': 'Среднее место на линии от {first} до {last}.',
  'result.caption_points': 'Среднее число баллов на линии от {first} до {last}.',
  'result.withheld': '[c] менее {n}: не показано',
  'result.withheld_key': '[c] не показано',
  'result.withheld_mark': '[c]',
  'result.not_asked': '[x] здесь не задавался',
  'result.asked_otherwise': '[x] здесь задан иначе',
  'result.not_offered': '[x]',
  'result.not_offered_key': '[x] там не предлагалось',
  'result.base': 'n = {n}',
  'result.base_mean': 'n = {n}, среднее {mean}',
  'result.value_of': '{value} (n = {n})',
  'result.n': 'n',
  'result.mean': 'Среднее',
  'result.median': 'Медиана',
  'result.statement': 'Утверждение',
  'result.item': 'Пункт',
  'result.middle': 'Середина',
  'result.total': 'Все семинары',
  'result.declined':
    '{n, plural, one {# человек предпочел не отвечать или не знал} few {# человека предпочли не отвечать или не знали} many {# человек предпочли не отвечать или не знали} other {# человека предпочли не отвечать или не знали}}',
  'result.chart_title': '{label}, по семинарам',
  'result.chart_desc': 'Числа приведены в таблице после графиков.',
  'result.as_table': 'То же в виде таблицы',
  'result.table_region': 'Таблица результатов',
  'result.table_per_cent': 'По семинарам, процент от n',
  'result.table_means': 'По семинарам',
  'result.no_total': 'Где итога нет, по нему можно было бы вычислить то, что не показано.',

  'result.find_nothing': 'Ни одну строку показать нельзя',
  'result.find_side':
    'Наибольшее расхождение, «{item}», {both, select, yes {от «{first}» до «{last}»} other {«{last}»}}: {high}\u00a0% ({high_place}), {low}\u00a0% ({low_place})',
  'result.find_side_one':
    '{high_place}, «{item}», {both, select, yes {от «{first}» до «{last}»} other {«{last}»}}: {high}\u00a0%',
  'result.find_lead':
    '«{item}» на первом месте на каждом показанном семинаре: {low}\u00a0% ({low_place}), {high}\u00a0% ({high_place})',
  'result.find_lead_one': '{high_place}: на первом месте «{item}», {high}\u00a0%',
  'result.find_withheld': 'Некоторые числа не показаны, поэтому нельзя сказать, что занимает первое место',
  'result.find_no_lead_one': '{high_place}: ни один ответ не занимает первое место единолично',
  'result.find_gap':
    'Наибольшее расхождение, «{item}»: {high}\u00a0% ({high_place}), {low}\u00a0% ({low_place})',
  'result.find_mean': 'Среднее значение — от {low} ({low_place}) до {high} ({high_place})',
  'result.find_mean_one': '{high_place}: среднее значение {high}',
  'result.find_lead_mean_rank':
    'У варианта «{item}» лучшее среднее место на каждом показанном семинаре: {low} ({low_place}), {high} ({high_place})',
  'result.find_lead_mean_rank_one': '{high_place}: лучшее среднее место у варианта «{item}», {high}',
  'result.find_lead_mean_value':
    'У «{item}» самое высокое среднее на каждом показанном семинаре: {low} ({low_place}), {high} ({high_place})',
  'result.find_lead_mean_value_one': '{high_place}: самое высокое среднее у «{item}», {high}',
  'result.find_lead_mean_points':
    '«{item}» получает больше всего баллов на каждом показанном семинаре: в среднем {low} ({low_place}), {high} ({high_place})',
  'result.find_lead_mean_points_one': '{high_place}: больше всего баллов получает «{item}», в среднем {high}',
  'result.find_gap_mean':
    'Наибольшее расхождение, «{item}»: в среднем {low} ({low_place}), {high} ({high_place})',
  'result.find_same': 'По пункту «{item}» показанные семинары не различаются',

  'result.in_own_words': 'Своими словами',
  'result.other_in_words': '«Другое», своими словами',
  'result.words_rule':
    'Все семинары вместе, в новом случайном порядке при каждом открытии страницы; ни один ответ не говорит, где он дан.',
  'result.words_quote': 'Не цитируйте ответ до его проверки: собственные слова могут выдать человека.',
  'result.words_some':
    '{shown, number} из {all, number} ответов, каждый раз другая выборка. Экспорт содержит все.',
  'result.words_count': '{n, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}',
  'result.words_withheld': '[c] ответили менее {n} человек: не показано',
  'result.not_summarised':
    'Даты и время на графиках не отображаются: они есть в экспорте, по строке на каждый ответ.',
}
