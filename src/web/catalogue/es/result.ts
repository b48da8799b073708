import type { result as en } from '../en/result.ts'

export const result: Record<keyof typeof en, string> = {
  'result.results': 'Resultados',
  'result.nothing_sealed':
    'Aún no hay nada sellado: los resultados aparecen diez minutos después del cierre de una sesión.',
  'result.nothing_sealed_next':
    'Hasta entonces, la página del facilitador muestra cuántas respuestas se han enviado.',
  'result.rests_on': 'En qué se basan',
  'result.rests_on_rule':
    'Solo sesiones selladas; los ensayos nunca cuentan. No se muestran los resultados con menos de {n, plural, one {# respuesta} other {# respuestas}}.',
  'result.waiting':
    '{n, plural, one {# respuesta de {session} está en espera} other {# respuestas de {session} están en espera}}.',
  'result.waiting_rule':
    'Entran en los resultados y las exportaciones cuando {n} respuestas o más de su taller pueden entrar juntas, para que nadie sea descubierto al comparar el antes y el después.',
  'result.workshop': 'Taller',
  'result.sealed_sessions': 'Sesiones selladas',
  'result.responses': 'Respuestas',
  'result.sealed_by_workshop': 'Sesiones selladas y sus respuestas, por taller',
  'result.asked_in': 'Planteada en {n} de {all} talleres',
  'result.undecided':
    '{n, plural, one {# pregunta no se plantea igual en todas las versiones} many {# de preguntas no se plantean igual en todas las versiones} other {# preguntas no se plantean igual en todas las versiones}}. Nadie ha decidido aún si las respuestas van juntas, por lo que se muestran por separado.',
  'result.apart_undecided':
    'Las versiones del cuestionario plantean esta pregunta de forma distinta. Nadie ha decidido aún si las respuestas van juntas, por lo que se muestran por separado.',
  'result.apart':
    'Las versiones del cuestionario plantean esta pregunta de forma distinta. Se decidió mantener las respuestas separadas.',
  'result.apart_mixed':
    'Las versiones del cuestionario plantean esta pregunta de formas que no caben en un solo gráfico. La exportación reúne las respuestas, como se decidió; aquí se muestran por separado.',
  'result.to_decision': 'Ver la decisión',

  'result.question_title': 'Pregunta {n}: {label}',
  'result.question_option': '{n} {label}',
  'result.question': 'Pregunta',
  'result.show': 'Mostrar',
  'result.download': 'Descargar CSV',
  'result.previous': 'Pregunta anterior',
  'result.next': 'Pregunta siguiente',
  'result.browse': 'Otras preguntas',

  'result.by_workshop': 'Por taller',
  'result.rule':
    'Solo sesiones selladas. Una fila necesita al menos {n, plural, one {# respuesta} other {# respuestas}}.',
  'result.rule_parts': 'Porcentajes enteros; los números inferiores a 8 no figuran en el gráfico.',
  'result.rule_whole': 'Porcentajes enteros.',
  'result.rule_declined': '“Prefiero no responder” y “No lo sé” no forman parte de n.',
  'result.rule_order': 'Las filas van de más a menos del lado de “{last}”.',
  'result.rule_multiple': 'Se podía elegir más de una opción, por lo que una fila puede sumar más de 100.',
  'result.rule_rank': 'El puesto 1 es el primero.',
  'result.rule_reworded': 'Su redacción no es la misma en todas las versiones del cuestionario.',
  'result.rule_merged':
    'Las versiones del cuestionario la plantean de forma distinta; las respuestas se cuentan juntas, como se decidió.',
  'result.rule_offered':
    'No a todas las personas se les ofreció todo. Cada número es de aquellas a quienes se les ofreció; cuántas son figura al lado cuando no es n.',
  'result.caption_diverging':
    'Porcentaje de respuestas. “{first}” queda a un lado de la línea y “{last}” al otro.',
  'result.caption_middle':
    'Porcentaje de respuestas. “{first}” queda a un lado de la línea, “{last}” al otro y “{middle}” aparte.',
  'result.caption_bars':
    'Porcentaje de las personas que respondieron. Todas las barras comparten una escala, de 0 a 100.',
  'result.caption_columns':
    'Porcentaje de respuestas en cada grado, de {first} a {last}. Todas las filas comparten una escala.',
  'result.caption_value': 'Media de las respuestas, en una línea de {first} a {last}.',
  'result.caption_rank': 'Puesto medio, en una línea de {first} a {last}.',
  'result.caption_points': 'Número medio de puntos, en una línea de {first} a {last}.',
  'result.withheld': '[c] menos de {n}: no se muestra',
  'result.withheld_key': '[c] no se muestra',
  'result.withheld_mark': '[c]',
  'result.not_asked': '[x] no se planteó aquí',
  'result.asked_otherwise': '[x] se planteó aquí de otra forma',
  'result.not_offered': '[x]',
  'result.not_offered_key': '[x] no se ofreció allí',
  'result.base': 'n = {n}',
  'result.base_mean': 'n = {n}, media {mean}',
  'result.value_of': '{value} (n = {n})',
  'result.n': 'n',
  'result.mean': 'Media',
  'result.median': 'Mediana',
  'result.statement': 'Afirmación',
  'result.item': 'Elemento',
  'result.middle': 'Centro',
  'result.total': 'Todos los talleres',
  'result.declined':
    '{n, plural, one {# persona prefirió no responder o no lo sabía} other {# personas prefirieron no responder o no lo sabían}}',
  'result.chart_title': '{label}, por taller',
  'result.chart_desc': 'Los números figuran en la tabla que sigue a los gráficos.',
  'result.as_table': 'Lo mismo en una tabla',
  'result.table_region': 'Tabla de resultados',
  'result.table_per_cent': 'Por taller, porcentaje de n',
  'result.table_means': 'Por taller',
  'result.no_total': 'Donde falta un total, este permitiría deducir lo que no se muestra.',

  'result.find_nothing': 'No puede mostrarse ninguna fila',
  'result.find_side':
    'Mayor diferencia, “{item}”: {high}\u00a0% en {high_place} y {low}\u00a0% en {low_place} eligieron {both, select, yes {de “{first}” a “{last}”} other {“{last}”}}',
  'result.find_side_one':
    'En {high_place}, el {high}\u00a0% eligió {both, select, yes {de “{first}” a “{last}”} other {“{last}”}} para “{item}”',
  'result.find_lead':
    '“{item}” ocupa el primer lugar en todos los talleres mostrados: {low}\u00a0% en {low_place}, {high}\u00a0% en {high_place}',
  'result.find_lead_one': 'En {high_place}, “{item}” ocupa el primer lugar con un {high}\u00a0%',
  'result.find_withheld':
    'Algunos números no se muestran, por lo que no puede decirse qué ocupa el primer lugar',
  'result.find_no_lead_one': 'En {high_place}, ninguna respuesta ocupa sola el primer lugar',
  'result.find_gap': 'Mayor diferencia, “{item}”: {high}\u00a0% en {high_place}, {low}\u00a0% en {low_place}',
  'result.find_mean': 'La media va de {low} en {low_place} a {high} en {high_place}',
  'result.find_mean_one': 'En {high_place}, la media es {high}',
  'result.find_lead_mean_rank':
    '“{item}” tiene el mejor puesto medio en todos los talleres mostrados: {low} en {low_place}, {high} en {high_place}',
  'result.find_lead_mean_rank_one': 'En {high_place}, “{item}” tiene el mejor puesto medio: {high}',
  'result.find_lead_mean_value':
    '“{item}” tiene la media más alta en todos los talleres mostrados: {low} en {low_place}, {high} en {high_place}',
  'result.find_lead_mean_value_one': 'En {high_place}, “{item}” tiene la media más alta: {high}',
  'result.find_lead_mean_points':
    '“{item}” recibe más puntos en todos los talleres mostrados: una media de {low} en {low_place}, {high} en {high_place}',
  'result.find_lead_mean_points_one': 'En {high_place}, “{item}” recibe más puntos: una media de {high}',
  'result.find_gap_mean':
    'Mayor diferencia, “{item}”: una media de {low} en {low_place}, {high} en {high_place}',
  'result.find_same': 'Los talleres mostrados no difieren en “{item}”',

  'result.in_own_words': 'Con sus propias palabras',
  'result.other_in_words': '“Otra”, con sus propias palabras',
  'result.words_rule':
    'Todos los talleres juntos, en un nuevo orden aleatorio cada vez que se abre la página; ninguna respuesta indica dónde se dio.',
  'result.words_quote':
    'No cite una respuesta antes de que se haya revisado: las palabras de una persona pueden permitir identificarla.',
  'result.words_some':
    '{shown, number} de {all, number} respuestas, una selección distinta cada vez. La exportación las contiene todas.',
  'result.words_count': '{n, plural, one {# respuesta} other {# respuestas}}',
  'result.words_withheld': '[c] respondieron menos de {n} personas: no se muestra',
  'result.not_summarised':
    'Las fechas y las horas no se representan: figuran en la exportación, una fila por respuesta.',
}
