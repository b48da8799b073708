import type { merging as en } from '../en/merging.ts'

export const merging: Record<keyof typeof en, string> = {
  'merging.title': 'Preguntas que las versiones hacen de otro modo',
  'merging.lede':
    'Estas preguntas tienen el mismo código y difieren en el tipo, los códigos o la escala. Los resultados muestran por separado cada pregunta que espera una decisión, y no se puede exportar nada mientras quede alguna. La decisión figura en el README y en el diccionario de cada exportación.',
  'merging.none': 'Cada pregunta significa lo mismo en todas las sesiones selladas',
  'merging.none_lede':
    'No hay nada que decidir. Las sesiones que usaron versiones distintas comparten una columna por pregunta.',
  'merging.undecided': 'aún sin decidir',
  'merging.heading': 'Pregunta {code}',
  'merging.variant': 'Hecha en {sessions}',
  'merging.versions': '{questionnaire}, versión {numbers}',
  'merging.kind': 'Tipo',
  'merging.options': 'Opciones',
  'merging.statements': 'Afirmaciones',
  'merging.scale': 'Escala',
  'merging.from_to': 'de {min, number, ::.##########} a {max, number, ::.##########}',
  'merging.total': 'Puntos',
  'merging.other': 'con Otra, en palabras',
  'merging.columns': 'Columnas',
  'merging.decide': '¿Qué se hace con ellas?',
  'merging.merge': 'Unirlas',
  'merging.merge_hint':
    'Un solo juego de columnas contiene las respuestas a todas. Donde a una versión le falta una opción o una afirmación, sus respuestas llevan -95.',
  'merging.apart': 'Mantenerlas separadas',
  'merging.apart_hint':
    'Cada una recibe sus propias columnas: {columns}. Las respuestas a las otras versiones llevan ahí -95.',
  'merging.reason': '¿Por qué?',
  'merging.reason_hint': 'Se registra con su nombre y figura en el README de cada exportación.',
  'merging.no_decision': 'Elija si se unen o se mantienen separadas.',
  'merging.no_reason': 'Escriba por qué, para que quien lea los datos lo sepa.',
  'merging.button': 'Registrar la decisión',
  'merging.again': 'Decidir de nuevo',
  'merging.again_lede':
    'Una decisión nunca se retira; una nueva vale desde entonces para los resultados y las exportaciones que vengan.',
  'merging.recorded': 'La decisión está registrada.',
  'merging.changed':
    'Estas preguntas ya no difieren como mostraba esta página: mientras tanto se ha sellado otra sesión. Mírelas como son ahora.',
  'merging.made_by': '{decision, select, merge {Unidas} other {Separadas}} por {name}, {day}',
  'merging.to_export': 'Ir a la exportación',
  'merging.left':
    '{n, plural, one {Queda # pregunta} many {Quedan # preguntas} other {Quedan # preguntas}} por decidir. La exportación empieza cuando todo está decidido.',
  'merging.link': 'Decidir qué se hace con ellas',
}
