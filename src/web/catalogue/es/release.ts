import type { release as en } from '../en/release.ts'

export const release: Record<keyof typeof en, string> = {
  'release.title': 'Exportar datos codificados',
  'release.lede':
    'Un archivo ZIP: una fila por cada respuesta de las sesiones selladas, lo que escribieron las personas, un diccionario de todas las columnas y códigos, y un informe sobre combinaciones poco frecuentes.',
  'release.open_data':
    'Fila por fila, para su propio análisis. No es para publicación: contiene grupos pequeños, y las palabras de una persona pueden revelar quién las escribió.',
  'release.sessions': 'Qué contiene',
  'release.sessions_lede': 'Solo sesiones selladas. Los ensayos nunca se incluyen.',
  'release.place': 'Lugar',
  'release.session': 'Sesión',
  'release.questionnaire': 'Cuestionario',
  'release.version': 'Versión {number}',
  'release.responses': 'Respuestas',
  'release.digest': 'Huella',
  'release.fewer': 'menos de {n}',
  'release.rare': 'Combinaciones poco frecuentes',
  'release.rare_lede':
    'Las personas que comparten una combinación de rasgos poco frecuente pueden ser reconocidas por quien las conozca.',
  'release.rare_count':
    '{n, plural, one {# combinación aparece} other {# combinaciones aparecen}} en menos de {k} respuestas.',
  'release.rare_none': 'Todas las combinaciones aparecen en {k} respuestas o más.',
  'release.rare_traits': 'Contados conjuntamente:',
  'release.rare_caption': 'Combinaciones en menos de {k} respuestas',
  'release.rare_more':
    '{n, plural, one {# combinación más figura} other {# combinaciones más figuran}} en k_report.csv.',
  'release.rare_show': 'Mostrar las combinaciones',
  'release.choices': 'Cómo se escribe',
  'release.choices_lede':
    'Los nombres de las columnas y los códigos de las respuestas que faltan son los mismos, elija lo que elija.',
  'release.values': 'Valores',
  'release.values_codes': 'Códigos, por ejemplo 3',
  'release.values_labels': 'Etiquetas, por ejemplo De acuerdo',
  'release.language': 'Idioma de las etiquetas y del diccionario',
  'release.separator': 'Entre celdas',
  'release.separator_comma': 'Coma',
  'release.separator_semicolon': 'Punto y coma',
  'release.separator_hint': 'Punto y coma si su hoja de cálculo escribe los decimales con coma.',
  'release.bom': 'Marca de orden de bytes',
  'release.bom_yes': 'Sí, para que Excel lea todas las escrituras',
  'release.bom_no': 'No',
  'release.reason': '¿Por qué necesita estos datos fila por fila?',
  'release.reason_hint': 'Su motivo se registra con su nombre y figura en el archivo README.',
  'release.reason_needed':
    'Indique un motivo: {n, plural, one {# combinación de rasgos aparece} other {# combinaciones de rasgos aparecen}} en menos de {k} respuestas.',
  'release.download': 'Exportar como un archivo ZIP',
  'release.empty': 'Aún no hay nada sellado',
  'release.empty_lede':
    'Las respuestas pueden leerse una vez sellada la sesión, diez minutos después de su cierre. Entonces pueden exportarse aquí.',
  'release.empty_waiting': 'Aún no se puede exportar nada',
  'release.nothing_sealed':
    'Aún no hay nada que exportar: no hay ninguna sesión sellada, o las que lo están tienen muy pocas respuestas y esperan.',
  'release.to_consultation': 'Ir a la consulta',
  'release.clash_title': 'Estas sesiones no pueden exportarse juntas',
  'release.clash':
    'La pregunta {question} no es la misma en la sesión {first} y en la sesión {second}: difieren su tipo, sus opciones o su escala, por lo que sus respuestas no pueden compartir una columna.',
  'release.name_taken':
    'La pregunta {question} genera una segunda columna llamada {name}. Dos columnas de un archivo no pueden tener el mismo nombre.',

  'release.variable_format': 'Qué es este archivo y en qué formato está',
  'release.variable_response': 'Respuesta',
  'release.variable_consultation': 'Consulta',
  'release.variable_workshop': 'Taller',
  'release.variable_session': 'Sesión',
  'release.variable_version': 'Versión del cuestionario',
  'release.variable_group': 'Grupo de partes interesadas',
  'release.variable_mode': 'Cómo se respondió',
  'release.variable_language': 'Idioma',
  'release.variable_question': 'Pregunta',
  'release.variable_variable': 'Columna de responses.csv',
  'release.variable_value': 'Valor',
  'release.variable_value_label': 'Qué significa el valor',
  'release.variable_text': 'Lo que escribió la persona',
  'release.variable_text_miss': 'Por qué no hay texto',
  'release.variable_miss': 'Por qué no hay texto',
  'release.variable_count': 'Respuestas con esta combinación',
  'release.variable_k': 'Son poco frecuentes las combinaciones en menos respuestas que estas',
  'release.mode_phone': 'Teléfono propio',
  'release.mode_kiosk': 'Teléfono que puede pasar de mano en mano',
  'release.mode_paper': 'Papel',

  'release.missing_not_answered': 'Preguntada, sin respuesta',
  'release.missing_not_asked': 'No preguntada, debido a una respuesta anterior',
  'release.missing_declined': 'Prefiere no responder',
  'release.missing_dont_know': 'No lo sabe',
  'release.missing_not_in_version': 'No figura en esta versión del cuestionario',
  'release.missing_withheld': 'No mostrada, para proteger a las personas',
  'release.missing_redacted': 'Texto suprimido para proteger a las personas',
  'release.missing_not_reached': 'No alcanzada',

  'release.note_response': 'Creada para esta exportación; otra exportación tiene otros identificadores.',
  'release.note_language': 'De la página en el momento del envío.',
  'release.note_guard':
    'Un texto que empieza como una fórmula (= + - @, tabulador, salto de línea) lleva delante un apóstrofo; suprímalo para tener las palabras tal como se escribieron.',
  'release.note_miss': 'Vacía donde hay texto.',
  'release.note_value':
    'Siempre un código o un número; el diccionario indica su significado para cada columna.',
  'release.note_reworded': 'Su redacción difiere entre versiones; aquí figura la de la última versión.',

  'release.readme_made':
    'Datos codificados, exportados el {date}. {n, plural, one {# respuesta} other {# respuestas}}.',
  'release.readme_files': 'Archivos',
  'release.readme_responses': 'una fila por respuesta; las columnas siguen el cuestionario',
  'release.readme_answers_long': 'una fila por respuesta y columna, los textos aparte',
  'release.readme_answers_text': 'una fila por cada texto escrito por alguien',
  'release.readme_variables': 'el diccionario: todas las columnas, todos los códigos y su significado',
  'release.readme_k_report':
    'combinaciones de rasgos en menos de {k} respuestas: {n, plural, =0 {no hay ninguna} one {hay #} other {hay #}}',
  'release.readme_rules': 'Cómo leerlos',
  'release.readme_rule_columns':
    'Toda opción que se podía elegir tiene su columna o su código, la haya elegido alguien o no. Las columnas y los tipos proceden del cuestionario, nunca de las respuestas.',
  'release.readme_rule_ids':
    'Una respuesta tiene el mismo identificador en todos los archivos. Los identificadores y el orden de las filas son aleatorios y se crean para esta exportación: otra exportación tiene otros, por lo que no se pueden emparejar filas de dos exportaciones.',
  'release.readme_rule_text':
    'Las columnas de texto están vacías donde no hay texto; la columna contigua terminada en _miss indica por qué.',
  'release.readme_rule_guard':
    'Un texto que empieza como una fórmula (= + - @, tabulador, salto de línea o sus formas de ancho completo) lleva delante un apóstrofo para que una hoja de cálculo no lo ejecute. Los números nunca se modifican.',
  'release.readme_missing': 'Códigos de las respuestas que faltan (de -99 a -90 nunca son valores)',
  'release.readme_chosen': 'Lo que se eligió',
  'release.readme_codes': 'Los valores son códigos; el diccionario está en este idioma: {language}.',
  'release.readme_labels': 'Los valores son etiquetas en este idioma: {language}.',
  'release.readme_comma': 'UTF-8, coma entre celdas, punto antes de los decimales.',
  'release.readme_semicolon': 'UTF-8, punto y coma entre celdas, punto antes de los decimales.',
  'release.readme_traits': 'Rasgos que pueden distinguir a las personas: {traits}.',
  'release.readme_reason': 'Motivo indicado para exportar combinaciones poco frecuentes: {reason}',
  'release.readme_sessions': 'Sesiones',
  'release.readme_session':
    '{session}: {place}, {questionnaire}, versión {version}, {n, plural, one {# respuesta} other {# respuestas}}',
  'release.readme_digest':
    'Huella de sus respuestas en el momento del sellado (con clave: HMAC-SHA256): {digest}',
  'release.readme_care':
    'Son respuestas fila por fila. Consérvelas donde solo las lea su equipo y no publique ningún grupo de menos de {n} personas.',

  'release.command_usage':
    'Uso: npm run export -- --consultation CODE --out FOLDER [--reason TEXT] [--labels LANGUAGE] [--separator ";"] [--no-bom] [--zip]',
  'release.command_no_database': 'No hay ninguna base de datos en {file}.',
  'release.command_unknown': 'No existe la consulta {code}. {codes}',
  'release.command_codes': 'Existen: {codes}.',
  'release.command_no_codes': 'Aún no hay ninguna consulta.',
  'release.command_language': '--labels admite un idioma de la consulta: {languages}.',
  'release.command_separator': '--separator admite "," o ";".',
  'release.command_exists': '{file} ya existe. Indique otra carpeta o mueva el archivo.',
  'release.command_reason':
    '{n, plural, one {# combinación de rasgos aparece} other {# combinaciones de rasgos aparecen}} en menos de {k} respuestas. Indique un motivo con --reason.',
  'release.command_file': 'Archivo',
  'release.command_rows': 'Filas',

  'release.note_merge':
    'Unida aquí, por decisión, con versiones que la hacen de otro modo; README.txt da el motivo.',
  'release.note_apart':
    'Separada, por decisión, de otra pregunta con el mismo código; README.txt da el motivo y las sesiones.',
  'release.readme_decisions': 'Preguntas que las versiones hacen de otro modo',
  'release.readme_merge': '{question}: unidas en una sola',
  'release.readme_apart': '{question}: separadas',
  'release.readme_apart_in': '{question} en {sessions}',
  'release.readme_decision_reason': 'Motivo: {reason}',
  'release.command_decide': 'Decida en {address} y exporte de nuevo.',
}
