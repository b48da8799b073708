import type { merging as en } from '../en/merging.ts'

export const merging: Record<keyof typeof en, string> = {
  'merging.title': 'Вопросы, которые версии задают по-разному',
  'merging.lede':
    'У этих вопросов один код, но они различаются видом, кодами или шкалой. Пока по вопросу нет решения, результаты показывают ответы на него раздельно, и пока таких вопросов остаётся хоть один, ничего нельзя выгрузить. Решение указывается в README и словаре каждой выгрузки.',
  'merging.none': 'Каждый вопрос значит одно и то же во всех опечатанных сессиях',
  'merging.none_lede': 'Решать нечего. У сессий с разными версиями общий столбец для каждого вопроса.',
  'merging.undecided': 'ещё не решено',
  'merging.heading': 'Вопрос {code}',
  'merging.variant': 'Задан в {sessions}',
  'merging.versions': '{questionnaire}, версия {numbers}',
  'merging.kind': 'Вид',
  'merging.options': 'Варианты',
  'merging.statements': 'Утверждения',
  'merging.scale': 'Шкала',
  'merging.from_to': 'от {min, number, ::.##########} до {max, number, ::.##########}',
  'merging.total': 'Баллы',
  'merging.other': 'с вариантом «Другое» своими словами',
  'merging.columns': 'Столбцы',
  'merging.decide': 'Что с ними делать?',
  'merging.merge': 'Объединить',
  'merging.merge_hint':
    'Ответы на все стоят в одних столбцах. Если в версии нет варианта или утверждения, в её ответах стоит -95.',
  'merging.apart': 'Оставить раздельно',
  'merging.apart_hint': 'Каждый получает свои столбцы: {columns}. В ответах по другим версиям там стоит -95.',
  'merging.reason': 'Почему?',
  'merging.reason_hint': 'Записывается с вашим именем и стоит в README каждой выгрузки.',
  'merging.no_decision': 'Выберите, объединить их или оставить раздельно.',
  'merging.no_reason': 'Напишите почему, чтобы это знали те, кто читает данные.',
  'merging.button': 'Записать решение',
  'merging.again': 'Решить заново',
  'merging.again_lede':
    'Решение не отменяется; новое действует с этого момента для результатов и будущих выгрузок.',
  'merging.recorded': 'Решение записано.',
  'merging.changed':
    'Эти вопросы различаются уже не так, как показывала страница: тем временем опечатана ещё одна сессия. Посмотрите на них, какие они сейчас.',
  'merging.made_by':
    '{decision, select, merge {Объединить} other {Оставить раздельно}}: решение – {name}, {day}',
  'merging.to_export': 'К выгрузке',
  'merging.link': 'Решить, что с ними делать',
}
