### Formularios: sus títulos y sus campos con una descripción (100 caracteres) y un ejemplo.
### Los títulos y los nombres de campos tienen 45 caracteres como mucho.

## Una fuente

form-source = La fuente
form-url = Enlace
    .placeholder = https://
    .description = Hace falta un enlace o un título; mejor los dos
form-title = Título
    .description = Cómo se llama el documento o la reunión
form-publisher = Publicado por
    .description = Un periódico, una oficina, un concejo
form-published = Fecha de publicación
    .placeholder = 2026-03-12
    .description = 2026-03-12, 2026-03 o 2026; vacío si no se sabe
form-confidential = ¿Confidencial?
    .description = Quién nos lo contó solo lo ve el equipo organizador
form-confidential-no = No, se puede citar
form-confidential-yes = Sí, solo para el equipo organizador

## Una línea: lo dicho, lo comprobado, cómo votaron

form-response = Lo que dijeron o hicieron
form-kind = Tipo
    .description = Las palabras son a lo sumo una promesa; “paso” es un hecho que anuncian
form-on = Fecha
    .placeholder = 2026-03-12
    .description = Cuándo se dijo o se hizo; vacío si no se sabe
form-summary = Qué pasó, en una o dos frases
    .description = Con tus palabras, solo lo que dice la fuente; sin nombres de particulares
form-quotation = En sus propias palabras
    .description = Copiado tal cual, en el idioma que usaron
form-due = Prometido para
    .placeholder = 2026-06 o 2026-06-30
    .description = Solo para una promesa: la fecha que dio la oficina
form-finding = Lo que se comprobó
form-outcome = Resultado
form-seen-on = Visto el
    .placeholder = 2026-03-12
    .description = El día en que se observó
form-observed = Lo que se observó
    .description = Lo que se ve ahora y cómo se comprobó
form-place = Lugar en la fuente
    .description = Página, línea o minuto
form-vote = La votación nominal
form-voted-on = Qué se votó
    .description = La moción o el proyecto, y cómo terminó la votación

## Listas para elegir

pick-who-said = ¿Quién lo dijo o lo hizo?
pick-which-asks = ¿De qué demandas se trata?
pick-found-where = ¿De quién son los hechos que se miraron?
pick-found-ask = ¿De qué demanda se trata?
pick-found-target = ¿Qué se miró: un criterio o una promesa?
pick-vote-demand = ¿De qué demanda trataba la votación?
pick-votes = ¿Cómo votó cada oficina?
pick-promise = ¿Qué promesa se retiró?
pick-non-answer = ¿Qué tipo de respuesta fue?
pick-referred = ¿A qué oficina te remitieron?
pick-handed-to = ¿Qué oficinas recibieron algo?
pick-handed-asks = ¿Qué demandas se entregaron?
menu-log-tell = Completar una línea

## Dejarlo

log-discard-sure =
    { $count ->
        [0] ¿Descartar este borrador? Todavía no tiene líneas.
        [one] ¿Descartar este borrador con su { $count } línea? No se puede recuperar.
        [many] ¿Descartar este borrador con sus { $count } de líneas? No se puede recuperar.
       *[other] ¿Descartar este borrador con sus { $count } líneas? No se puede recuperar.
    }
log-discarded = El borrador se descartó. No se registró nada de él.
button-log-keep = Conservarlo
deliver-given-up = No se registró nada.

## Una entrega

form-delivery = La entrega
form-channel = Cómo se entregó
form-handed-on = Qué día
    .placeholder = 2026-03-12
    .description = Sin el día no empieza ningún plazo de respuesta
form-proof = Prueba
    .description = Un acuse de recibo, una foto, un número de caso, quién estuvo

## Revisión

form-verify = Verificar { $reference }
form-checklist = Lo miré, y
    .description = Las cuatro cosas, o no se puede verificar
form-checklist-opened = Abrí la fuente
form-checklist-words = Las palabras coinciden
form-checklist-date = La fecha es correcta
form-checklist-ask = Es la demanda y la oficina correcta
form-reject = Rechazar { $reference }
form-reason = Por qué
    .description = Lo lee quien lo registró

## Demandas y oficinas

form-demand-add-title = Una demanda nueva
form-demand-edit-title = Editar la demanda
form-demand-title = Título
    .description = Corto: es el que sale en el tablero
form-demand-text = Redacción
    .description = Qué se pide, palabra por palabra
form-demand-criteria = Criterios, uno por línea
    .description = ¿Qué debe hacerse para que cuente como hecho? “palabra:” ante lo que solo hay que decir
form-demand-deadline = Fecha límite
    .description = Solo si la fijó la coalición; si no, déjalo vacío
    .placeholder = 2026-03-12
form-official-add-title = Una oficina nueva
form-official-edit-title = Editar la oficina
form-official-name = Oficina
    .description = El cargo o el organismo, no la persona
form-official-kind = Tipo
form-official-jurisdiction = Dónde
    .description = Ciudad, condado o estado
form-official-holder = Quién la ocupa ahora
    .description = Solo personas con cargo público
form-official-since = Desde
    .description = Nombre nuevo y día posterior: mandato nuevo; con el mismo día se corrige el nombre
    .placeholder = 2026-03-12
menu-manage-ask = Dirigirla a estas oficinas
button-manage-edit = Editar
button-manage-open = Abrir
button-manage-activate = Ponerla en el tablero
manage-asked = Dirigida a { $officials }.
manage-asked-none = Todavía no se dirige a nadie. Elige abajo las oficinas.
manage-draft = Está guardada como borrador: solo la ve el equipo organizador hasta que se ponga en el tablero.
manage-no-officials = Aquí todavía no hay ninguna oficina. Añade una con `/manage official`.
manage-demand-saved = Guardado. La redacción y los criterios son los de antes (versión { $number }).
manage-demand-version = Guardado como versión { $number }. Las comprobaciones siguen con los criterios idénticos palabra por palabra; uno cambiado empieza sin ninguna.
manage-official-added = Añadida. Dirígele demandas con `/manage demand`.
manage-official-saved = Guardado.

## Estado de una demanda

form-status-lifecycle-title = Estado de la demanda
form-status-lifecycle = Estado
form-status-resolution = En qué quedó
    .description = Solo para una demanda cerrada
form-status-reason = Por qué
    .description = Hace falta para cerrarla; queda en el historial
form-status-headline-title = Proponer un titular
form-status-headline = Titular
    .description = Otra persona debe confirmarlo; cesa con nuevo contenido verificado
form-status-headline-reason = Por qué
    .description = Aparece junto al titular, con el que da el registro
menu-status-ask = Elige una oficina
button-status-back = Volver a la demanda

## Envíos programados

form-schedule-title = Un resumen nuevo
form-schedule-campaign = Campaña
form-schedule-channel = Canal
    .description = Canales que aprobó alguien responsable del servidor
form-schedule-rhythm = Cada cuánto
form-schedule-at = Hora
    .description = En la zona horaria del servidor, de 0 a 24 horas
    .placeholder = 09:00
form-schedule-language = Idioma
    .description = Con dos, cada resumen se publica en ambos, uno tras otro
rhythm-daily = Todos los días
rhythm-weekly = Una vez por semana: { $weekday }
rhythm-monthly = Todos los meses, el día { $day }
rhythm-live = Tablero al día: un solo mensaje que se mantiene al día (a cualquier hora)
rhythm-monthly-last = El último día de cada mes
schedule-now-sure = ¿Publicar este resumen ahora? Lo verá quien lea el canal.
schedule-remove-sure = ¿Terminar este envío programado? Lo que publicó se queda.
schedule-posting = En camino; en un minuto estará en
schedule-posting-already = Ya está en camino, y se publica una sola vez, en
schedule-removed = Este envío programado terminó. De él ya no sale nada a
button-schedule-back = Atrás
button-schedule-list = Todos los envíos

## Configuración

form-setup-zone-title = Zona horaria
form-setup-zone = Zona horaria o ciudad
    .description = Basta una ciudad de la zona: Denver, Bogotá, Berlín
    .placeholder = America/Denver
setup-zone-near = Se pueden entender varias zonas horarias por
menu-setup-zone = Elige la zona horaria
button-setup-zone-again = Escribirla otra vez
notice-test = Una prueba: Deeds puede publicar aquí. No hay que hacer nada más.
setup-test = Una prueba dice que publicar funciona, y nada más. Lo que antes no se pudo publicar allí se intenta de nuevo. ¿En qué canales?
menu-setup-test = Canales para la prueba
setup-test-planned =
    { $count ->
        [0] Esta prueba ya estaba en camino.
        [one] { $count } prueba está en camino. Mira el canal dentro de un minuto.
        [many] { $count } de pruebas están en camino. Mira los canales dentro de un minuto.
       *[other] { $count } pruebas están en camino. Mira los canales dentro de un minuto.
    }
setup-handed-over =
    { $count ->
        [one] Hay { $count } responsable, que decide lo demás con `/setup`.
        [many] Hay { $count } de responsables, que deciden lo demás con `/setup`.
       *[other] Hay { $count } responsables, que deciden lo demás con `/setup`.
    }
