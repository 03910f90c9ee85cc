### Gestionar campañas, organizaciones, contactos, fuentes, hechos, fechas y acciones.

command-manage-action = Añade una acción para los miembros o edítala: qué decir, número, último día
command-manage-action-action = La acción que cambia; si la omites, escribes una nueva
command-manage-event = Añade una audiencia, una votación o una fecha límite, o edítala
command-manage-event-event = La fecha que cambia; si la omites, escribes una nueva
command-manage-evidence = Añade un hecho que respalda demandas o edítalo
command-manage-evidence-evidence = El hecho que cambia; si lo omites, escribes uno nuevo
command-manage-source = Añade una fuente o edítala
command-manage-source-source = La fuente que cambia; si la omites, escribes una nueva
command-manage-organisation = Añade una organización o edita qué firma y apoya
command-manage-organisation-organisation = La organización que cambia; si la omites, escribes una nueva
command-manage-contact = Contactos públicos de una oficina: añadir, editar, cuándo se confirmaron
command-manage-contact-official = Escribe una palabra del nombre de la oficina o de quien la ocupa
command-manage-campaign-of = Para lo nuevo: su campaña; la del servidor si la omites
command-manage-campaign-prepared = Carga una campaña preparada; lo que se cambió aquí se conserva

form-add-action = Una acción nueva
form-add-event = Una fecha nueva
form-add-evidence = Un hecho nuevo
form-add-source = Una fuente nueva
form-add-organisation = Una organización nueva
form-add-contact = Un contacto público
form-add-campaign = Una campaña nueva
form-edit-action = Editar la acción
form-edit-event = Editar la fecha
form-edit-evidence = Editar el hecho
form-edit-source = Editar la fuente
form-edit-organisation = Editar la organización
form-edit-contact = Editar el contacto
form-edit-campaign = Editar la campaña
form-action-title = Qué hacer
    .description = Corto, primero el verbo: “Llama a la alcaldía por las cámaras”
form-action-script = Qué decir
    .description = El texto entero en el idioma de la campaña; las traducciones vienen después
form-action-number = Número al que llamar
    .placeholder = +1 303 555 0100
    .description = El de la oficina; con + y el país se puede tocar para llamar
form-action-url = Enlace
    .placeholder = https://
    .description = Un formulario o una página que haga falta, si lo hay
form-action-until = Último día
    .placeholder = 2026-03-12
    .description = Desde el día siguiente no se ofrece a nadie; vacío si no hay fin
form-event-title = Qué ocurre
form-kind-of-event = Tipo
form-event-on = Cuándo
    .placeholder = 2026-03-12
    .description = 2026-03-12, 2026-03 o 2026
form-event-place = Dónde
form-event-url = Enlace
    .placeholder = https://
    .description = El orden del día o el aviso
form-evidence-claimed-by = Quién lo dice
    .description = Una oficina, un periódico, una organización; ningún nombre de particulares
form-evidence-source = Fuente
    .placeholder = S-4
    .description = La referencia de una fuente del registro; añade una con /manage source
form-source-language = Idioma
    .placeholder = es
    .description = En qué idioma está el documento: en, es, fr, ar…
form-organisation-name = Nombre
form-contact-channel = Cómo
form-contact-value = Número o dirección
    .description = Solo lo que la propia oficina hizo público
form-contact-verified = Confirmado el
    .placeholder = 2026-03-12
    .description = El día en que alguien comprobó por última vez que es correcto
form-edit-campaign-window = Plazo de respuesta en días
    .description = Cuánto tiempo tiene una oficina para responder desde la entrega
form-campaign-note = Nota
    .description = Solo se muestra a los miembros
form-campaign-terms = Términos que se conservan al traducir
    .description = Uno por línea: ICE. Otra grafía admitida va después de = (Flock = فلوك)
form-record-withdraw = Retirar
form-record-restore = Restaurar
form-record-reason = Por qué
    .description = Queda en el historial

pick-action-asks = ¿De qué demandas y oficinas trata?
pick-record-demands = ¿De qué demandas trata?
pick-event-official = ¿De qué oficina es?
pick-signed-campaigns = ¿Qué campañas firmó?
pick-stances = ¿Qué hace con cada demanda?
pick-group-offices = ¿Por qué oficinas está este grupo?
menu-manage-group = Nombrar oficinas del grupo
menu-contact = Abrir un contacto
button-contact-add = Añadir un contacto
button-record-asks = Elegir demandas
button-record-demands = Elegir demandas
button-record-official = Elegir la oficina
button-record-campaigns = Campañas que firmó
button-record-stances = Qué apoya
button-record-translate = Añadir una traducción
button-record-default = Hacerla la del servidor
button-record-withdraw = Retirar
button-record-restore = Restaurar
button-record-contacts = Todos los contactos

managed-added = Añadido.
managed-saved = Guardado.
managed-withdrawn = Retirado: no se muestra a nadie hasta que se restaure.
managed-default = La campaña del servidor: la que se entiende cuando no se nombra ninguna.
managed-evidence = Hecho
managed-asks = Peticiones: { $asks }
managed-asks-none = Aún no trata de ninguna petición. Elige las demandas, para que se ofrezca donde hace falta.
managed-demands-none = Aún no trata de ninguna demanda.
managed-signed = Firmó { $campaigns }
managed-signed-none = Aún no ha firmado ninguna campaña.
managed-stance-endorses = Respalda
managed-stance-abstains = Se abstiene de
managed-contacts-none = Aún no hay ningún contacto de esta oficina en el registro.

field-contact = Número o dirección
field-demands = Demandas
field-number = Número
field-script = Qué decir
field-verified = Confirmado el
field-where = Dónde
field-window = Plazo de respuesta

## Lo que puede fallar

error-day-needed = “{ $typed }” no es un solo día. Escríbelo como 2026-03-12.
error-number-invalid = Esto no es un número de teléfono. Escríbelo como +1 303 555 0100.
error-window-invalid =
    { $most ->
        [one] Un plazo de respuesta es un número entero de días: { $most }.
        [many] Un plazo de respuesta es un número entero de días, de 1 a { $most }.
       *[other] Un plazo de respuesta es un número entero de días, de 1 a { $most }.
    }
error-event-needs-date = Hace falta una fecha, o nunca se anunciaría. Escribe 2026-03-12, 2026-03 o 2026.
error-already-withdrawn = { $reference } ya está retirado. No se cambió nada.
error-not-withdrawn = { $reference } no está retirado. No se cambió nada.
error-source-cited = Hay entradas o hechos que se apoyan en { $reference }, así que no se puede retirar. Dales antes otra fuente.
error-campaign-is-default = { $reference } es la campaña del servidor. Haz antes que otra sea la del servidor.
error-office-is-group = { $reference } es a su vez un grupo. Elige oficinas.
