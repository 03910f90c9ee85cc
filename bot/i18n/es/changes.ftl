### Lo que alguien cambió: mientras un formulario estaba abierto, en el historial de una ficha, en la auditoría.

## Mientras un formulario estaba abierto. $text – lo que decía o dice un campo.

meanwhile-before = Cuando abriste el formulario: { $text }
meanwhile-now = Ahora: { $text }
meanwhile-mine = Escribiste: { $text }
change-blank = (vacío)
button-on-top = Aplicar lo mío encima

## deeds check --ledger. $server – el id de un servidor; $hash – el comienzo de un hash; $number – el número de un cambio, como texto.

cli-check-ledger = comprueba también que la cadena de cambios de cada servidor esté íntegra y que el registro sea lo que ella dice
cli-check-server = el único servidor cuya cadena se comprueba, por su id (si no se indica: todos)
cli-check-published = un cambio y el comienzo de su hash como los imprimió un resumen, por ejemplo 120:3f9a1c2b; dice si la cadena aún lo tiene
cli-check-published-wrong = “{ $given }” no es un cambio con su hash; escríbelo como 120:3f9a1c2b, tal como lo imprime un resumen
cli-check-published-needs = --published necesita --ledger y --server: compara la cadena de un servidor con lo que imprimió su resumen.
check-ledger-progress = cambios de { $server }
check-ledger = libro de { $server }: { $changes ->
    [one] un cambio íntegro
    [many] { $changes } de cambios íntegros
   *[other] { $changes } cambios íntegros
}; último { $hash }
check-ledger-purged = libro de { $server }: { $count ->
    [one] se borró un valor
    [many] se borraron { $count } de valores
   *[other] se borraron { $count } valores
}; los hashes siguen ahí
check-ledger-broken = libro de { $server }: roto en el cambio { $number }: { $what }
ledger-fault-missing = falta el cambio
ledger-fault-altered = lo que dice se alteró después de escribirse
ledger-fault-unlinked = no sigue al cambio anterior
ledger-fault-beside = su hora, su clase o su servidor no son los que se resumieron en el hash
ledger-fault-author = quién lo hizo, o por qué, no es lo que se resumió en el hash
ledger-fault-fields = su lista de valores no es la que se resumió en el hash
ledger-fault-value = el valor de { $reference }, { $field }, no es el que se resumió en el hash
ledger-fault-part = lo que escribió una importación no es lo que se resumió en el hash, desde { $reference }
ledger-fault-published = no es el cambio que imprimió el resumen, o se cortó
ledger-fault-head = la cadena no termina donde dice su cabecera
ledger-fault-gone = escribió { $reference }, que ya no está
ledger-fault-unknown = el registro contiene { $reference }, que ningún cambio escribió
ledger-fault-record = { $reference } dice ahora otra cosa que lo que dejó este cambio ({ $field })

## El historial de una ficha

history-title = Historial de { $reference }
history-empty = Aquí todavía no hay nada que contar.
history-from = Lo que se podía leer antes, y quién podía, no se cuenta aquí.
button-history = Historial
button-older = Anteriores
button-newest = Lo más nuevo
change-more = { $count ->
    [one] y una cosa más
    [many] y { $count } de cosas más
   *[other] y { $count } cosas más
}
change-why = Razón: { $why }
who-you = tú
who-organiser = otra persona
who-steward = una persona responsable
who-host = quien aloja Deeds
who-nobody = sin nombrar a nadie
change-field = { $record } · { $field }: { $before } → { $after }
change-made = { $record }, añadido: { $text }
change-made-bare = { $record }, añadido
change-withdrawn = { $record }, retirado
change-restored = { $record }, restablecido
change-purged = { $record } · { $field }: ya no se guarda
change-listed = { $record } · { $field }: cambiado
change-yes = sí
change-no = no
change-in-force = { $record } entró en vigor

## /undo

command-undo = Deshaz algo que cambiaste
help-command-undo = deshace algo que cambiaste, con una razón; una persona responsable puede deshacer el cambio de cualquiera
undo-title = Lo que puedes deshacer
undo-title-steward = Lo que se puede deshacer, tuyo y de otras personas
undo-empty = Todavía no has cambiado nada que se pueda deshacer.
menu-undo = Elige un cambio
undo-option = { $action }: { $records }
undo-view-title = ¿Deshacer esto?
undo-goes = Esto vuelve atrás ({ $count })
undo-stays = Esto queda como está ({ $count })
undo-nothing-goes = Nada de esto se puede deshacer.
button-undo = Deshacer…
button-undo-list = Volver a la lista
form-undo = Deshacer un cambio
undo-done = Deshecho. En el historial consta como un cambio aparte.
undo-waits = Lo que estaba verificado vuelve a esperar a una segunda persona; lo que se creó queda retirado, no borrado.
kept-changed = alguien lo cambió después
kept-purged = su valor anterior ya no se guarda
kept-otherwise = se resuelve por su propia vía
kept-second-person = volver a ponerlo requiere a una segunda persona
kept-in-use = otra cosa se apoya en ello
kept-newer = hay una revisión más nueva
kept-stays = sigue en el registro
kept-together = va unido a lo que queda
error-undo-never = Esto no se deshace de una vez: vino de un archivo o se hizo para que quedara así. Corrige lo que esté mal, una cosa a la vez.
error-undo-large = Esto tocó { $count } campos, y se deshacen { $limit } como mucho: más haría esperar a todo el mundo. Retira lo que se creó; una campaña entera, en `/manage campaign`.
error-undo-nothing = Ya nada de este cambio se puede deshacer: lo que hizo se cambió después o queda por otra razón.

## Lo que se hizo, did-<acción>; una acción nueva necesita aquí sus palabras

did-add-demand = Se añadió una demanda
did-edit-demand = Se editó una demanda
did-ask = Se dirigió una demanda a oficinas
did-add-official = Se añadió una oficina
did-edit-official = Se editó una oficina
did-resolve-group = Se resolvió un grupo en oficinas
did-set-lifecycle = Se fijó el estado de una demanda
did-set-headline = Se propuso un titular a mano
did-confirm-headline = Se confirmó un titular fijado a mano
did-reject-headline = Se rechazó un titular fijado a mano
did-report = Se informaron entradas
did-revise = Se corrigió una entrada
did-withdraw = Se retiró una entrada
did-verify = Se verificó una entrada
did-reject = Se rechazó una entrada
did-check = Se buscaron respuestas
did-deliver = Se registró una entrega
did-seed = Se cargó una campaña preparada
did-start-campaign = Se inició una campaña
did-import = Se importó una campaña
did-add-schedule = Se añadió un calendario
did-pause-schedule = Se puso en pausa un calendario
did-resume-schedule = Se reanudó un calendario
did-remove-schedule = Se quitó un calendario
did-name-stewards = Se nombraron responsables
did-change-settings = Se cambiaron los ajustes
did-vouch = Se avaló a alguien del equipo
did-revoke-vouch = Se retiró un aval
did-forget = Se olvidó a alguien
did-undo = Se deshizo un cambio
did-redact = Se tachó un texto
did-contest = Se impugnó una entrada
did-add-record = Se añadió una ficha
did-edit-record = Se editó una ficha
did-link-record = Se enlazó una ficha
did-translate = Se añadió una traducción
did-check-translation = Se revisó una traducción
did-import-translations = Se importaron traducciones de un archivo
did-translate-from-file = Traducciones enviadas en un archivo
did-set-default-campaign = Se eligió la campaña que se muestra primero
did-send-report = Un miembro envió un aviso
did-set-window = Se fijó un plazo de respuesta
did-clock-pause = Se pausó un reloj
did-clock-resume = Se reanudó un reloj
did-clock-extend = Se amplió un plazo
did-clock-reset = Se reinició un reloj
did-uphold = Se dio la razón a quien impugnó
did-dismiss = La entrada impugnada se mantiene
did-withdraw-record = Se retiró una ficha
did-restore-record = Se restableció una ficha
did-dispute = Se impugnó una entrada
did-write-letter = Se redactó una carta
did-deliver-letter = Se entregó una carta
did-log-reply = Se registró la réplica de una oficina
did-publish = Se hizo público
did-propose-publication = Se propuso hacer público
did-take-report = Se registró un aviso
did-dismiss-report = Se descartó un aviso
did-withdraw-report = Se retiró un aviso
did-other = Se cambió el registro

## Clases de registros

change-record-campaign = Campaña
change-record-organisation = Organización
change-record-membership = Firma de una organización
change-record-endorsement = Postura de una organización
change-record-official = Oficina
change-record-holder = Mandato
change-record-contact = Contacto
change-record-demand = Demanda
change-record-demand-version = Redacción
change-record-criterion = Criterio
change-record-ask = Petición
change-record-source = Fuente
change-record-citation = Cita
change-record-delivery = Entrega
change-record-check = Búsqueda de respuestas
change-record-response = Respuesta
change-record-finding = Hallazgo
change-record-commitment = Promesa
change-record-revision = Entrada
change-record-evidence = Prueba
change-record-hand-set-headline = Titular fijado a mano
change-record-clock-change = Reloj
change-record-dispute = Impugnación
change-record-letter = Carta
change-record-official-reply = Réplica de la oficina
change-record-event = Fecha
change-record-action = Acción
change-record-report = Aviso de un miembro
change-record-publication = Propuesta de publicar
change-record-vouch = Aval
change-record-schedule = Calendario
change-record-server-settings = Ajustes

## Nombres de campos que ningún formulario pide

change-field-withdrawn = Retirado
change-field-slug = Nombre corto
change-field-reply-window-days = Plazo de respuesta en días
change-field-window-counting = Cómo se cuentan los días
change-field-holidays = Calendario de festivos
change-field-state = Estado
change-field-organisation = Organización
change-field-stance = Postura
change-field-value = Dirección o número
change-field-verified-on = Comprobado el
change-field-deadline-set-by = Quién fijó el plazo
change-field-protected-terms = Términos protegidos
change-field-legal-basis-from = De dónde sale la base legal
change-field-held = Retención legal
change-field-basis = De dónde sale
change-field-window-days = Plazo de respuesta propio en días
change-field-window-set-by = Quién fijó el plazo de respuesta
change-field-window-basis = En qué se apoya el plazo
change-field-referred-from = Remitido por
change-field-document = Documento
change-field-confidential = Confidencial
change-field-last-seen-alive = Visto en línea por última vez
change-field-translation-of = Traducción de
change-field-reports-on = Informa sobre
change-field-source = Fuente
change-field-field = Campo que respalda
change-field-proof-source = Fuente de la constancia
change-field-ask = Petición
change-field-response = Respuesta
change-field-content = Contenido
change-field-demands = Demandas
change-field-supports-from = De dónde sale el vínculo con la demanda
change-field-clock = Reloj
change-field-move = Qué se hizo con él
change-field-days = Días
change-field-decide-by = Por decidir hasta
change-field-claim = Lo que se dice que está mal
change-field-decided-on = Decidido el
change-field-delivery = Entrega
change-field-reply-until = Espacio de respuesta hasta
change-field-letter = Carta
change-field-identity = Cómo se comprobó la identidad
change-field-script = Guion
change-field-criterion = Criterio
change-field-cadence = Cada cuánto
change-field-audience = Lectores
change-field-paused = En pausa
change-field-member-role = Rol de miembros
change-field-digest-channels = Canales de resúmenes
change-field-default-campaign = Campaña que se muestra primero
change-field-two-people = Dos personas para verificar
change-field-digest-role = Rol al que avisan los resúmenes
change-field-retention-days = Días que se guardan los valores internos
change-field-withdraws = Pide retirarlo
change-field-author-why = Razón de un cambio

## Palabras que nadie más dice

change-word-clock-kind-reply = Plazo de respuesta
change-word-clock-kind-promise = Fecha de una promesa
change-word-clock-kind-deadline = Plazo de la demanda
change-word-clock-move-pause = En pausa
change-word-clock-move-resume = Reanudado
change-word-clock-move-extend = Ampliado
change-word-clock-move-reset = Reiniciado
change-word-counting-calendar = Días naturales
change-word-counting-working = Días hábiles
change-word-campaign-state-loading = En carga
change-word-campaign-state-standing = Completa
change-word-dispute-state-open = Abierta
change-word-dispute-state-upheld = Se dio la razón
change-word-dispute-state-dismissed = Se mantiene
change-word-dispute-state-withdrawn = Retirada
change-word-report-kind-link = Enlace
change-word-report-kind-they-said = Lo que dijo una oficina
change-word-report-kind-went-and-looked = Fue a mirar
change-word-report-state-open = Abierto
change-word-report-state-taken = Registrado
change-word-report-state-dismissed = Descartado
change-word-report-state-withdrawn = Retirado
change-word-event-kind-hearing = Audiencia
change-word-event-kind-vote = Votación
change-word-event-kind-deadline = Plazo
change-word-event-kind-other = Otro

## /audit. $number, $last – números de cambios como texto; $hash – el comienzo de un hash; $who – uno de who-….

command-audit = Revisa todos los cambios de este servidor
command-audit-day = Un día, un mes o un año: 2026-03-12, 2026-03 o 2026
command-audit-mine = Solo lo que hiciste tú
help-command-audit = muestra a las personas responsables todos los cambios de este servidor y el estado de su cadena, y permite tachar un texto para siempre
audit-title = Auditoría
audit-empty = Ningún cambio corresponde a lo que elegiste.
audit-verified = La cadena está íntegra hasta su último cambio, { $last }. Su hash empieza por { $hash }.
audit-verified-until = La cadena está íntegra hasta el cambio { $number } de { $last }; mira otra vez para continuar. El último hash empieza por { $hash }.
audit-broken = La cadena está rota en el cambio { $number }. Quien aloja Deeds puede decir más con `deeds check --ledger`.
audit-one-person = Una sola persona podía informar y verificar; lo activó { $who }
audit-two-people = otra vez dos personas; lo activó { $who }
audit-group-all = Todo
audit-group-review = Informes y revisiones
audit-group-settings = Ajustes
audit-group-trust = Avales
audit-group-undo = Lo que se deshizo
audit-group-taken-away = Lo que se tachó, retiró u olvidó
audit-group-files = Campañas cargadas o importadas, exportaciones
menu-audit = Elegir qué se muestra
button-audit-file = Como archivo
audit-file = { $count ->
    [one] Un cambio en una tabla. No nombra a nadie; guárdala donde solo la lean personas responsables.
    [many] { $count } de cambios en una tabla. No nombra a nadie; guárdala donde solo la lean personas responsables.
   *[other] { $count } cambios en una tabla. No nombra a nadie; guárdala donde solo la lean personas responsables.
}
audit-column-change = Cambio
audit-column-at = Cuándo (UTC)
audit-column-action = Qué
audit-column-who = Quién
audit-column-records = Registros
audit-column-fields = Campos
audit-column-reason = Razón
audit-column-hash = Hash

## Tachar

button-redact = Tachar…
form-redact-which-title = ¿Qué registro tiene el texto?
form-redact-which = Referencia
    .placeholder = R-41
pick-redact-field = ¿Qué campo tiene o tuvo el texto que debe desaparecer?
pick-redact-text = ¿Qué textos deben desaparecer para siempre? Nadie podrá recuperarlos.
form-redact-title = Tachar { $reference } para siempre
form-redact-instead = Lo que queda en su lugar
    .description = Déjalo vacío para que no quede nada. Un título, un nombre o una redacción no pueden quedar vacíos.
form-redact-reason = Por qué, sin repetir el texto
form-redact-confirm = La referencia otra vez, para confirmar
redact-about = Esto desaparece para siempre de { $reference }, { $field }: del registro, su historial, los borradores y los mensajes publicados. Después nadie puede recuperarlo.
redact-done = Tachado: { $reference }. La cadena de cambios sigue íntegra.
redact-reached = Registros que lo contenían: { $records }. Borradores: { $drafts }. Mensajes: { $messages }; los ya publicados se editan.
redact-beyond = Las copias de seguridad anteriores conservan el texto hasta que caduquen, y también lo que alguien haya copiado.
error-redact-confirm = Esto no es { $reference }. Escribe otra vez la referencia del registro, para confirmar.
error-redact-repeats = Esto repite lo que debe desaparecer. Dilo sin el texto mismo.
did-narrow = Ahora lo lee menos gente
did-confirm-publication = Lo hizo público una segunda persona
did-reject-publication = Se rechazó publicarlo
did-reject-reply = Se rechazó la réplica de una oficina
did-confirm-reply = Se confirmó la réplica de una oficina
did-hold = Se puso una retención legal
did-lift-hold = Se levantó una retención legal
