import type { workbook as en } from '../en/workbook.ts'

export const workbook: Record<keyof typeof en, string> = {
  'workbook.empty_file': 'Elija otro archivo: este está vacío',
  'workbook.too_large': 'Elija un archivo más pequeño: un libro puede tener 10 MB como máximo',
  'workbook.no_workbook': 'Elija un libro guardado como .xlsx, .xlsm o .csv: este archivo no lo es',
  'workbook.pointer':
    'Obtenga el libro mismo: este archivo solo dice dónde lo guarda Git LFS (ejecute «git lfs pull»)',
  'workbook.web_page': 'Elija el libro mismo: este archivo es una página web u otro texto con etiquetas',
  'workbook.password': 'Guarde el libro sin contraseña y tráigalo de nuevo',
  'workbook.legacy_xls':
    'Guarde el libro de nuevo: está en el antiguo formato .xls. En Excel o LibreOffice elija «Guardar como» y «Libro de Excel (.xlsx)», y traiga ese archivo',
  'workbook.binary_xlsb':
    'Guarde el libro de nuevo: está en el formato binario .xlsb. Elija «Guardar como» y «Libro de Excel (.xlsx)», y traiga ese archivo',
  'workbook.open_document':
    'Guarde el libro de nuevo: está en el formato OpenDocument. Elija «Guardar como» y «Excel (.xlsx)», y traiga ese archivo',
  'workbook.damaged': 'Abra el libro y guárdelo de nuevo: el archivo está dañado o incompleto',
  'workbook.not_utf8': 'Guarde la tabla como «CSV UTF-8» o como .xlsx: así no se distinguen sus letras',
  'workbook.csv_quotes': 'Cierre las comillas en este archivo CSV, o guárdelo como .xlsx',
  'workbook.too_many_parts': 'Quite hojas e imágenes: un libro puede constar de {max, number} archivos',
  'workbook.unpacks_too_large': 'Quite hojas e imágenes: este libro, descomprimido, pasa de 100 MB',
  'workbook.too_many_rows': 'Acorte el libro: se leen {max, number} filas como máximo',
  'workbook.too_much': 'Acorte el libro: sus hojas tienen más texto del que cabe en un cuestionario',
  'workbook.took_too_long':
    'Acorte el libro: leerlo requiere más tiempo o memoria de lo que se le concede. Las hojas que solo tienen formatos hacen lento un libro: copie las celdas llenas a uno nuevo',

  'workbook.no_survey': 'Llame «survey» a la hoja de las preguntas. Las hojas se llaman: {sheets}',
  'workbook.sheet_near': 'Esta hoja no se leyó. Si debe leerse, llámela «{name}»',
  'workbook.no_type_column':
    'Añada un encabezado «type» en la primera fila: sin él, ninguna fila dice qué es',
  'workbook.no_question': 'Añada una pregunta: la hoja no tiene ninguna',
  'workbook.heading_twice':
    'Quite uno de los dos encabezados: este dice lo mismo que «{heading}» en la columna {column}',
  'workbook.no_heading': 'Esta columna no tiene encabezado, así que no se leyó nada de ella',
  'workbook.column_kept':
    'Esta columna no significa nada aquí. Se conserva y se escribe de nuevo al descargar',
  'workbook.column_own_unknown': 'Este encabezado es desconocido aquí, y la columna no se leyó',
  'workbook.media_column':
    'Aquí no se muestran imágenes ni sonidos. Los nombres de los archivos se conservan',
  'workbook.comment_row': 'Esta fila no tiene tipo, nombre ni texto, así que se tomó por un comentario',
  'workbook.disabled': 'Esta fila está desactivada, así que no se leyó',
  'workbook.language_unknown':
    'Ningún idioma se llama «{name}». Escriba su código al lado, por ejemplo «Français (fr)»; hasta entonces tiene un código propio',
  'workbook.untranslated':
    '{n, plural, one {# texto no está escrito} many {# de textos no están escritos} other {# textos no están escritos}} en {language}, el primero en la fila {row} ({column}): los participantes leerán ahí el idioma predeterminado',

  'workbook.type_unknown': 'Cambie el tipo: ninguno se escribe así',
  'workbook.type_no_list': 'Nombre una lista después del tipo, por ejemplo «select_one yes_no»',
  'workbook.type_from_file':
    'Copie las opciones a la hoja «choices»: una lista en un archivo aparte no puede traerse con un libro',
  'workbook.type_from_repeat':
    'Haga elegir de una lista de la hoja «choices»: aquí las respuestas a otras preguntas no pueden ser opciones',
  'workbook.type_matrix':
    'Escriba estas preguntas una por una: esta clase de tabla no tiene equivalente aquí',
  'workbook.no_type': 'Escriba un tipo: esta fila tiene un nombre o un texto y no dice qué es',
  'workbook.no_name': 'Escriba un nombre: cada pregunta necesita uno',
  'workbook.no_label': 'No hay texto escrito. Escríbalo antes de publicar',
  'workbook.name_twice': 'Cambie el nombre: la fila {row} del mismo grupo ya lo tiene',
  'workbook.group_open': 'Cierre este grupo con una fila «end_group» o «end_repeat»: no tiene final',
  'workbook.group_closed': 'Quite esta fila: no hay ningún grupo que cerrar aquí',
  'workbook.group_other': 'Cierre primero lo que empieza con «{begin}» en la fila {row}',
  'workbook.repeat_flat':
    'Una repetición se pregunta aquí una sola vez: sus preguntas se toman como un grupo sencillo',
  'workbook.table_mixed':
    'Las filas de esta tabla no preguntan todas en una misma escala, así que cada una es una pregunta aparte',
  'workbook.list_missing': 'Añada la lista «{list}» a la hoja «choices», o nombre otra',
  'workbook.no_list_name': 'Escriba el nombre de la lista a la que pertenece esta opción',
  'workbook.option_no_name': 'Escriba un nombre: esta opción de «{list}» no lo tiene',
  'workbook.option_no_label': 'No hay texto escrito para esta opción. Escríbalo antes de publicar',
  'workbook.option_twice': 'Cambie el nombre: «{name}» ya está en la lista «{list}», en la fila {row}',
  'workbook.option_twice_allowed':
    '«{name}» ya está en la lista «{list}», en la fila {row}. Los datos necesitan un nombre propio para cada opción: cambie uno de ellos antes de publicar',
  'workbook.range_limits':
    'Cambie los parámetros: una escala necesita un «start» menor que su «end» y un «step» mayor que 0, todos números',
  'workbook.default_of_ranking': 'Aquí una ordenación empieza sin orden, así que no se tomó el valor inicial',
  'workbook.calculation_missing': 'Escriba un cálculo: no hay nada que calcular',
  'workbook.calculation_shown':
    'Esto se calcula y no se pregunta, así que los participantes no lo ven. Muéstrelo en una nota donde deban verlo',
  'workbook.calculation_of_note':
    'Una nota no calcula nada aquí. El cálculo se conserva y se escribe de nuevo al descargar',

  'workbook.refers_unknown': 'Remita a otra pregunta: ninguna se llama «{name}»',
  'workbook.refers_group': 'Remita a una pregunta: «{name}», en la fila {row}, es un grupo',
  'workbook.refers_twice':
    'Dé a cada pregunta un nombre propio: varias se llaman «{name}», otra en la fila {row}',
  'workbook.refers_parts':
    'Remita a una parte de «{name}», por ejemplo «{part}»: no tiene una respuesta única',
  'workbook.refers_dropped':
    'Prescinda de «{name}»: la fila {row} se deja fuera, así que no hay a qué remitir',
  'workbook.refers_later':
    'Esto depende de «{name}», que se responde más tarde. Mueva una de las dos antes de publicar',
  'workbook.circular': 'Rompa el círculo: esto depende de «{name}», y «{name}» depende de esto',
  'workbook.answer_in_address':
    'La dirección de un enlace contiene la respuesta a «{name}». Seguirlo enviaría la respuesta a terceros, así que nunca se pone en ella: quítela antes de publicar',
  'workbook.words_show_dropped': 'Este texto muestra «{name}», que se deja fuera. En su lugar tiene «…»',

  'workbook.dropped_metadata':
    'Se deja fuera: las respuestas son anónimas, así que no se anota nada de la persona, del aparato ni de la hora',
  'workbook.dropped_place': 'Se deja fuera: las respuestas son anónimas, así que no se anota ningún lugar',
  'workbook.dropped_media':
    'Se deja fuera: las respuestas son anónimas, y una imagen, un sonido o un archivo puede mostrar quién lo envió',
  'workbook.dropped_barcode':
    'Se deja fuera: las respuestas son anónimas, y un código que se escanea puede pertenecer a una persona',
  'workbook.dropped_file': 'Se deja fuera: no se leen archivos que acompañen al libro',

  'workbook.bring': 'Traer un libro',
  'workbook.bring_lede':
    'Un libro XLSForm, como los que usan ODK, KoboToolbox y otros, se convierte en un cuestionario: un borrador para seguir. Nada cambia cuando algo del libro no puede leerse.',
  'workbook.replace': 'Reemplazar por un libro',
  'workbook.replace_lede':
    'El borrador de «{name}», versión {number}, pasa a ser lo que pregunta el libro. Se puede deshacer. Nada cambia cuando algo del libro no puede leerse.',
  'workbook.file': 'Libro',
  'workbook.file_hint': 'XLSForm como .xlsx, .xlsm o .csv, 10 MB como máximo',
  'workbook.name': 'Nombre del cuestionario',
  'workbook.name_hint': 'Para el equipo. Si se deja vacío, es el título del libro.',
  'workbook.no_file': 'Elija un libro.',
  'workbook.read': 'Leer el libro',
  'workbook.download': 'Descargar la versión {number} como XLSForm',
  'workbook.report_of': 'Lo que se leyó de «{file}»',
  'workbook.refused': 'El libro no se tomó',
  'workbook.refused_lede':
    '{n, plural, one {Una cosa de «{file}» no puede leerse. Nada ha cambiado: corríjala en el libro y tráigalo de nuevo.} many {# de cosas de «{file}» no pueden leerse. Nada ha cambiado: corríjalas en el libro y tráigalo de nuevo.} other {# cosas de «{file}» no pueden leerse. Nada ha cambiado: corríjalas en el libro y tráigalo de nuevo.}}',
  'workbook.begun': 'El libro es ahora un borrador. Esto es lo que se leyó.',
  'workbook.replaced': 'El borrador es ahora lo que pregunta el libro. Esto es lo que se leyó.',
  'workbook.read_on': 'Leído el {moment}. Es posible que el borrador se haya modificado después.',
  'workbook.to_draft': 'Ir al cuestionario',
  'workbook.to_report': 'Lo que se leyó del libro',
  'workbook.extent': 'Tomado',
  'workbook.sections': 'Secciones',
  'workbook.questions': 'Preguntas',
  'workbook.lists': 'Listas de opciones',
  'workbook.options': 'Opciones',
  'workbook.languages': 'Idiomas',
  'workbook.errors': 'Por corregir',
  'workbook.errors_lede': 'Mientras quede algo de esto, el libro no puede tomarse.',
  'workbook.dropped': 'Dejado fuera',
  'workbook.dropped_lede': 'Estas filas no se preguntan aquí. Todo lo demás se toma.',
  'workbook.renamed': 'Con otro nombre',
  'workbook.renamed_lede':
    'Las columnas de los datos solo tienen letras, cifras y _, 32 como máximo; las opciones, 16. Las expresiones usan los nombres nuevos; los de preguntas y secciones vuelven al descargar.',
  'workbook.warnings': 'Conviene saber',
  'workbook.warnings_lede': 'Nada de esto es un obstáculo.',
  'workbook.none_of_these': 'Nada se dejó fuera ni cambió de nombre, y no hay nada más que saber.',
  'workbook.where': 'Dónde',
  'workbook.cell': 'En la celda',
  'workbook.what': 'Qué conviene saber',
  'workbook.was': 'En el libro',
  'workbook.is': 'Aquí',
  'workbook.spot':
    '{sheet}{row, select, 0 {} other {, fila {row}}}{column, select, none {} other {, columna {column}}}',
  'workbook.quoting': '«{cell}»: {sentence}',
  'workbook.spot_whole': 'Todo el archivo',
  'workbook.draft_moved':
    'Entretanto otra persona guardó o publicó el borrador, así que el libro no se tomó. Mire el borrador como está ahora y traiga el libro de nuevo.',
  'workbook.no_draft':
    'No hay borrador que reemplazar: todas las versiones están publicadas. Empiece primero la versión siguiente y traiga entonces el libro.',

  'workbook.command_usage':
    'Uso:\n  npm run xlsform -- read ARCHIVO [--json] [--language CÓDIGO]\n      Lee un libro y dice qué contiene y qué no puede tomarse. No necesita base de datos.\n      CÓDIGO es el idioma de un libro que no nombra ninguno (en).\n      Termina con 0 si el libro puede tomarse, con 1 si se rechaza, con 2 tras un error.\n  npm run xlsform -- write CODE ARCHIVO [--version N]\n      Escribe un cuestionario de esta instalación como .xlsx.\n      CODE es CONSULTA/NÚMERO, por ejemplo digital-rights/3, donde NÚMERO es el de la dirección del\n      cuestionario; o solo CONSULTA si tiene un único cuestionario.\n      N es la versión que se escribe; sin ella, la última, que puede ser un borrador.',
  'workbook.command_no_file': 'No hay ningún archivo {file}.',
  'workbook.command_exists': 'Ya hay un archivo {file}. Nombre otro.',
  'workbook.command_no_database': 'No hay ninguna base de datos {file}. Indique dónde está con DATA_DIR.',
  'workbook.command_unknown': 'Ningún cuestionario se llama {code}. Hay: {codes}.',
  'workbook.command_nothing': 'Ningún cuestionario se llama {code}. Esta instalación no tiene ninguno.',
  'workbook.command_version': 'No hay versión {number} de este cuestionario. Hay: {numbers}.',
  'workbook.command_taken': 'Puede tomarse: {title}',
  'workbook.command_refused': 'No puede tomarse.',
  'workbook.command_counts':
    '{sections, plural, one {# sección} many {# de secciones} other {# secciones}}, {questions, plural, one {# pregunta} many {# de preguntas} other {# preguntas}}, {lists, plural, one {# lista de opciones} many {# de listas de opciones} other {# listas de opciones}}, {choices, plural, one {# opción} many {# de opciones} other {# opciones}}; idiomas: {languages}',
  'workbook.command_written': 'Escrito: versión {number} de «{name}» en {file}',
}
