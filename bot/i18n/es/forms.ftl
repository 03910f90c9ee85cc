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
    .description = Las palabras son a lo sumo una promesa; “paso” es un hecho que comunican
form-on = Fecha
    .placeholder = 2026-03-12
    .description = Cuándo se dijo o se hizo; vacío si no se sabe
form-summary = Qué pasó, en una o dos frases
    .description = Con tus palabras, solo lo que dice la fuente; sin nombres de particulares
form-quotation = En sus propias palabras
    .description = Copiado tal cual, en el idioma que usaron
form-due = Prometido para
    .placeholder = 2026-06 o 2026-06-30
    .description = Solo para una promesa: la fecha que dieron ellos
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
pick-found-where = ¿Los hechos de quién se miraron?
pick-found-ask = ¿De qué demanda se trata?
pick-found-target = ¿Qué se miró: un criterio o una promesa?
pick-vote-demand = ¿De qué demanda trataba la votación?
pick-votes = ¿Cómo votó cada oficina?
pick-promise = ¿Qué promesa se retiró?
pick-non-answer = ¿Qué clase de contestación fue?
pick-referred = ¿A qué oficina te remitieron?
pick-handed-to = ¿Qué oficinas recibieron algo?
pick-handed-asks = ¿Qué demandas se entregaron?
menu-log-tell = Decir más sobre una línea

## Dejarlo

log-discard-sure =
    { $count ->
        [0] ¿Descartar este borrador? Todavía no tiene líneas.
        [one] ¿Descartar este borrador con su { $count } línea? No se puede recuperar.
        [many] ¿Descartar este borrador con sus { $count } de líneas? No se puede recuperar.
       *[other] ¿Descartar este borrador con sus { $count } líneas? No se puede recuperar.
    }
log-discarded = El borrador se descartó. No se comunicó nada de él.
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
    .description = Lo lee quien lo comunicó
