import type { deletion as en } from '../en/deletion.ts'

export const deletion: Record<keyof typeof en, string> = {
  'deletion.near':
    '{days, plural, =0 {Todas las respuestas de esta consulta se eliminan esta noche, a medianoche UTC.} one {Todas las respuestas de esta consulta se eliminan dentro de un día, después del {day}.} other {Todas las respuestas de esta consulta se eliminan dentro de # días, después del {day}.}}',
  'deletion.near_lede': 'Exporte antes lo que necesite. Nadie podrá recuperar las respuestas.',
  'deletion.deleted':
    'Las respuestas de esta consulta se eliminaron el {day}. Quedan cuántas hubo, las fechas y quién hizo qué.',
  'deletion.gone':
    'Las respuestas de esta consulta se eliminaron el {day}. Ya no se puede mostrar, comparar ni exportar nada.',
  'deletion.console': 'Las respuestas de esta sesión se eliminaron el {day}.',
  'deletion.no_session':
    'Las respuestas de esta consulta se conservan hasta el {day} y no más, así que no se puede preparar ni abrir ninguna sesión.',
  'deletion.none_after':
    'Las respuestas de esta consulta se eliminaron el {day}, así que no se puede preparar ni abrir ninguna sesión.',
  'deletion.date_fixed': 'Las respuestas se eliminaron. Esta fecha ya no cambia.',
  'deletion.answers_back': 'La sesión {session} contiene respuestas registradas como eliminadas.',
  'deletion.session_opened':
    'Se abrió una sesión en este momento, así que no se eliminó nada. Inténtelo de nuevo.',
  'deletion.link': 'Eliminar las respuestas antes',
  'deletion.title': 'Eliminar las respuestas',
  'deletion.lede': 'Se eliminan por sí solas después del {day}. Eliminarlas ahora no se puede deshacer.',
  'deletion.goes': 'Lo que desaparece',
  'deletion.goes_said':
    'Todas las respuestas, selladas o no, lo que los teléfonos han empezado, quién ha enviado y todas las copias de seguridad anteriores de este servidor. Antes se hace una copia nueva.',
  'deletion.awake':
    '{n, plural, one {Una sesión aún no está sellada. Se cierra y se sella en el acto.} other {# sesiones aún no están selladas. Se cierran y se sellan en el acto.}}',
  'deletion.stays': 'Lo que queda',
  'deletion.stays_said':
    'Los cuestionarios y los talleres, cuántas personas respondieron en cada sesión, las fechas y quién hizo qué.',
  'deletion.elsewhere': 'Lo que no se alcanza',
  'deletion.elsewhere_said':
    'Las exportaciones descargadas y las copias de seguridad o de discos que estén en otro lugar. Elimínelas a mano.',
  'deletion.code': 'Código de la consulta',
  'deletion.code_hint': 'Escriba {code} para confirmar.',
  'deletion.code_wrong': 'Este no es el código de la consulta. No se eliminó nada.',
  'deletion.delete': 'Eliminar todas las respuestas',
  'deletion.done': 'Las respuestas están eliminadas. Las copias anteriores se sustituyen en pocos minutos.',
  'deletion.backups_left':
    '{n, plural, one {Una copia de seguridad anterior de este servidor aún contiene respuestas eliminadas.} other {# copias de seguridad anteriores de este servidor aún contienen respuestas eliminadas.}} Se borran en cuanto haya una nueva, lo que se intenta cada hora.',
  'deletion.backups_none':
    'No hay ninguna copia de seguridad en este servidor. Las anteriores contenían respuestas eliminadas y se han borrado; no se puede hacer ninguna nueva. Vea abajo qué ha fallado.',
  'deletion.again':
    '{n, plural, one {Las respuestas de una consulta se eliminaron de nuevo, como antes.} other {Las respuestas de # consultas se eliminaron de nuevo, como antes.}}',
}
