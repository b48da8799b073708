import type { backup as en } from '../en/backup.ts'

export const backup: Record<keyof typeof en, string> = {
  'backup.title': 'Copias de seguridad',
  'backup.lede':
    'Una copia de seguridad contiene todo salvo las respuestas aún sin sellar, lo empezado en los teléfonos, quién ha enviado y quién ha iniciado sesión. Cada una se restaura de inmediato junto al original para demostrar que funciona.',
  'backup.take': 'Hacer ahora una copia de seguridad',
  'backup.take_lede': 'Entretanto se puede seguir respondiendo.',
  'backup.room_title': 'El disco de {folder} está casi lleno',
  'backup.room':
    'Quedan {free} libres; debe haber al menos {needed}. Cuando esté lleno, no se podrá guardar ninguna respuesta ni hacer ninguna copia de seguridad. Libere espacio o pase a un disco mayor.',
  'backup.awake_title': 'Hay una sesión abierta, en pausa o cerrada y aún sin sellar',
  'backup.awake':
    'Las respuestas que aún no están selladas, y las de los ensayos, nunca figuran en una copia de seguridad. Si vuelve a una copia hecha ahora, las respuestas de esta sesión se pierden y quien ha enviado puede enviar de nuevo. Si puede esperar, hágala cuando la sesión esté sellada.',
  'backup.taken': 'La copia de seguridad está hecha y se ha probado su restauración.',
  'backup.still_running':
    'La copia de seguridad está en curso. Recargue esta página dentro de un minuto para ver cómo ha terminado.',
  'backup.last': 'Última copia de seguridad',
  'backup.last_drill': 'Última prueba de restauración',
  'backup.drill_lede': 'La copia más reciente se restaura en una carpeta propia, se lee y se elimina.',
  'backup.none': 'Aún no se ha hecho ninguna copia de seguridad.',
  'backup.no_drill': 'Aún no se ha probado ninguna copia de seguridad.',
  'backup.when': 'Cuándo (UTC)',
  'backup.size': 'Tamaño',
  'backup.megabytes': '{size} MB',
  'backup.where': 'Dónde',
  'backup.holds': 'Contiene',
  'backup.holds_counts':
    '{responses, plural, one {# respuesta} other {# respuestas}}; {sealed, plural, =0 {ninguna sesión sellada} one {# sesión sellada} other {# sesiones selladas}}',
  'backup.proved': 'Demostrado',
  'backup.unproved': 'no demostrado',
  'backup.proved_counts':
    '{sealed, plural, =0 {El archivo está íntegro; aún no hay ninguna sesión sellada.} one {El archivo está íntegro y las respuestas de su sesión sellada son las que se sellaron.} other {El archivo está íntegro y las respuestas de sus # sesiones selladas son las que se sellaron.}}',
  'backup.which': 'Copia de seguridad',
  'backup.checksum': 'SHA-256',
  'backup.failed': 'La última copia de seguridad falló: {reason}',
  'backup.drill_failed': 'La última prueba de restauración falló: {reason}',
  'backup.is_running': 'Empezó el {at} UTC y aún no ha terminado.',
  'backup.next': 'Próxima copia de seguridad',
  'backup.next_at': '{at} UTC, cuando no haya ninguna sesión abierta, en pausa o cerrada.',
  'backup.next_now': 'Está prevista y empieza en menos de un minuto.',
  'backup.next_waits':
    'Está prevista y espera a que todas las sesiones estén selladas, ya que los comprobantes de los teléfonos no figuran en una copia de seguridad.',
  'backup.next_never': 'Ninguna automática: BACKUP_HOUR está desactivada.',
  'backup.kept': 'Copias de seguridad conservadas',
  'backup.kept_lede':
    'En {folder}. Cada una se elimina al cabo de {days, plural, one {# día} other {# días}}. Cópielas también en otro equipo.',
  'backup.kept_none': 'No hay ninguna en esta carpeta.',
  'backup.file': 'Archivo',
  'backup.restore': 'Volver a una copia de seguridad',
  'backup.restore_lede': 'Detenga el servidor y ejecute esto donde está instalado:',
  'backup.restore_after':
    'Rechaza un archivo dañado, aparta la base de datos actual y vuelve a demostrar todas las sesiones selladas. La guía del operador describe los pasos.',

  'backup.fault_disk_full':
    'el disco está lleno o casi lleno. No se ha perdido ninguna respuesta. Libere espacio o indique en BACKUP_DIR una carpeta de otro disco y haga aquí una copia de seguridad.',
  'backup.fault_not_writable':
    'no se puede escribir en la carpeta. No se ha perdido ninguna respuesta. Conceda permiso de escritura al usuario con el que se ejecuta el servidor y haga aquí una copia de seguridad.',
  'backup.fault_disk':
    'el disco notifica errores. Copie ahora la copia de seguridad más reciente en otro equipo y haga examinar el disco.',
  'backup.fault_damaged':
    'el archivo está dañado. Utilice otra copia de seguridad; haga examinar el disco si vuelve a ocurrir.',
  'backup.fault_database_damaged':
    'la propia base de datos está dañada. Conserve todas las copias anteriores, detenga el servidor y vuelva a la más reciente; haga examinar el disco.',
  'backup.fault_interrupted':
    'se interrumpió. No se ha perdido ninguna respuesta. Haga aquí una copia de seguridad.',
  'backup.fault_unknown':
    'el motivo figura en el registro del servidor. No se ha perdido ninguna respuesta. Haga aquí una copia de seguridad; si vuelve a fallar, muestre el registro a quien instaló Colloquy.',
  'backup.digest_differs':
    'las respuestas de la sesión {session} no son las que se sellaron. No elimine las copias anteriores: una de ellas puede contener las correctas. “npm run verify” las compara.',
  'backup.running': 'Hay otra copia de seguridad en curso. Espere a que termine.',
  'backup.nothing_kept': 'no hay ninguna copia de seguridad que probar. Haga una antes.',
  'backup.file_exists': '{file} ya existe. Indique el nombre de un archivo nuevo.',
  'backup.no_file': 'No existe el archivo {file}.',
  'backup.not_ours': '{file} no es una copia de seguridad de Colloquy. No se ha modificado nada.',
  'backup.not_an_archive': 'Esto no es un archivo que pg_restore pueda leer. No se ha modificado nada.',
  'backup.not_empty':
    'La base de datos {database} no está vacía. No se ha modificado nada. Cree una vacía con createdb, indíquela en DATABASE_URL y restaure antes de que arranque el servidor.',
  'backup.drill_not_allowed':
    'el rol {role} no puede crear la base de datos para la prueba. Permítaselo: alter role {role} createdb. O restaure manualmente la copia de seguridad en otro equipo.',
  'backup.fault_no_pg_dump':
    'pg_dump y pg_restore no están instalados donde se ejecuta el servidor. En Debian: apt-get install postgresql-client.',
  'backup.fault_pg_version':
    'pg_dump es más antiguo que la base de datos. Instale el postgresql-client de la misma versión que la base de datos.',
  'backup.fault_no_postgres':
    'no se puede acceder a la base de datos. Arranque PostgreSQL o corrija DATABASE_URL y haga aquí una copia de seguridad.',
  'backup.newer_version':
    'esta copia de seguridad se hizo con una versión más reciente de Colloquy. Instale esa versión y restáurela.',
  'backup.stale_log':
    'No se ha modificado nada: {log} no está vacío. La instalación no se detuvo correctamente y sus últimas respuestas están solo en ese archivo. Arranque el servidor y deténgalo una vez, lo que las traslada a {file}. Si no arranca, mueva {file} y todos los archivos cuyo nombre empiece igual a otra carpeta y después restaure.',

  'backup.command_backup': 'Uso: npm run backup -- FILE',
  'backup.command_restore': 'Uso: npm run restore -- FILE',
  'backup.command_no_database':
    'No hay ninguna base de datos en {file}. Indique DATA_DIR o DATABASE_URL como los tiene el servidor.',
  'backup.command_awake': 'Nota: hay una sesión aún sin sellar. {note}',
  'backup.command_written': '{file}: {size} MB, modo 0600',
  'backup.command_restored':
    '{file} está restaurado. Los borradores y las visitas han terminado: el personal debe iniciar sesión de nuevo.',
  'backup.command_set_aside': 'Lo que había antes es ahora {file}. Elimínelo cuando todo esté en orden.',
  'backup.command_proof': 'Todas las huellas se han calculado de nuevo y son las registradas al sellar.',
  'backup.column_session': 'Sesión',
  'backup.column_state': 'Estado',
  'backup.column_responses': 'Respuestas',
  'backup.column_digest': 'Huella',

  'backup.command_move':
    'Uso: npm run move -- --from DIRECCIÓN --to DIRECCIÓN. Una dirección es sqlite: y una ruta, o postgres://USUARIO@HOST:PUERTO/BASE; la contraseña puede estar en PGPASSWORD.',
  'backup.move_no_source': 'No hay ninguna base de datos en {place}.',
  'backup.move_not_ours': '{place} no contiene ninguna instalación de Colloquy.',
  'backup.move_newer': '{place} es de una versión más reciente de Colloquy: trasládela con esa versión.',
  'backup.move_older':
    '{place} es de una versión anterior de Colloquy. Arranque una vez sobre ella el servidor de esta versión y deténgalo, lo que la actualiza; después trasládela.',
  'backup.move_served':
    'Un servidor utiliza {place}. Detenga todos los servidores de esta instalación y después trasládela.',
  'backup.move_awake':
    'Aún sin sellar: {sessions}. Una copia que quedara atrás conservaría lo que el sellado destruye. Arranque el servidor, cierre y selle estas sesiones, deténgalo y después haga el traslado.',
  'backup.move_not_empty':
    '{place} ya existe. Indique una carpeta donde aún no haya base de datos, o una base de PostgreSQL vacía.',
  'backup.move_differs':
    'La tabla {table} no es igual en ambos lados ({from} filas y {to}): algo escribió en ella mientras tanto. Detenga todos los servidores y comandos de esta instalación y después haga el traslado.',
  'backup.command_disk':
    'El disco está lleno o casi, da errores o esta cuenta no puede escribir en él ({code}). Corríjalo y vuelva a ejecutar el comando.',
  'backup.move_undone': 'No se ha trasladado nada. {place} está como estaba.',
  'backup.move_same': 'Todas las filas y todas las huellas son iguales en ambos lados.',
  'backup.move_next':
    'Indique al servidor DATABASE_URL para {place} y arránquelo. El personal debe iniciar sesión de nuevo.',
  'backup.move_left':
    '{place} está como estaba. Elimínela cuando todo esté en orden, en el plazo de un día desde el último sellado: todavía contiene los comprobantes de los teléfonos, que solo elimina un servidor en marcha.',
  'backup.column_table': 'Tabla',
  'backup.column_rows': 'Filas',
}
