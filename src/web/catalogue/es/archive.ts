import type { archive as en } from '../en/archive.ts'

export const archive: Record<keyof typeof en, string> = {
  'archive.title': 'Archivar o eliminar',
  'archive.archive': 'Archivar',
  'archive.archive_consultation':
    'Sale de las listas, ya no se puede modificar nada en ella ni preparar sesiones. Todo se puede seguir leyendo, también los resultados y las exportaciones, y sus respuestas se eliminan en la fecha prometida. Se puede recuperar.',
  'archive.archive_workshop':
    'Sale de las listas, ya no se puede modificar ni preparar sesiones en él. Sus resultados quedan como están. Se puede recuperar.',
  'archive.archive_questionnaire':
    'Sale de las listas, ya no se puede modificar y ninguna sesión nueva puede usarlo. Sus versiones y sus resultados quedan como están. Se puede recuperar.',
  'archive.awake': 'Una de sus sesiones está en curso o aún no está sellada. Espere a que se selle.',
  'archive.rehearsing':
    'Hay un ensayo en curso. Un facilitador puede terminarlo; entonces se elimina todo lo que se envió en él.',
  'archive.bring_back': 'Recuperar',
  'archive.bring_back_said': 'Al recuperarlo vuelve a las listas y se pueden preparar sesiones.',
  'archive.archived_since': 'Archivado desde el {day}.',
  'archive.archived': 'Archivado',
  'archive.done': 'Está archivado. Desde su consulta se sigue llegando aquí y puede recuperarlo.',
  'archive.consultation_done': 'La consulta está archivada. Figura en «Archivado» y puede recuperarla.',
  'archive.back': 'Vuelve a estar en las listas.',
  'archive.no_sessions':
    'Está archivado, así que no se pueden preparar sesiones. Un investigador puede recuperarlo.',
  'archive.no_opening':
    'Está archivado, así que no se pueden abrir sesiones. Un investigador puede recuperarlo.',
  'archive.read_only':
    'Está archivado, así que no se puede modificar nada. Un investigador puede recuperarlo.',
  'archive.delete': 'Eliminar',
  'archive.delete_consultation':
    'La consulta se elimina con todo su contenido. No se puede deshacer; el registro conserva su título.',
  'archive.delete_workshop':
    'El taller se elimina con sus facilitadores y los números de personas esperadas. No se puede deshacer.',
  'archive.delete_questionnaire':
    'El cuestionario se elimina con todas sus versiones y traducciones. No se puede deshacer.',
  'archive.goes_parts':
    'Con ella se eliminan {workshops, plural, =0 {ningún taller} one {# taller} many {# talleres} other {# talleres}} y {questionnaires, plural, =0 {ningún cuestionario} one {# cuestionario} many {# cuestionarios} other {# cuestionarios}}.',
  'archive.goes_prepared':
    '{prepared, plural, one {También se elimina # sesión preparada} many {También se eliminan # sesiones preparadas} other {También se eliminan # sesiones preparadas}}; los códigos ya impresos dejan de llevar a ninguna parte.',
  'archive.called_consultation': 'Código de la consulta',
  'archive.called_workshop': 'Código del taller',
  'archive.called_questionnaire': 'Nombre del cuestionario',
  'archive.called_hint': 'Escriba {called} para confirmar.',
  'archive.called_wrong': 'No es así como se llama. No se ha eliminado nada.',
  'archive.holds_other':
    'Su contenido ha cambiado entretanto, así que no se ha eliminado nada. Vuelva a abrir «Archivar o eliminar» y lea qué se eliminaría.',
  'archive.was_opened':
    'Se abrió una de sus sesiones: se puede archivar, no eliminar. Lo que se respondió permanece hasta su fecha.',
  'archive.answers_deleted':
    'Sus respuestas se eliminaron y eso queda registrado: se puede archivar, no eliminar.',
  'archive.deleted': 'Está eliminado.',
}
