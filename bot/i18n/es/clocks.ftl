### Plazos: lo que se registró sobre el tiempo que se dio a una oficina, y la pantalla para cambiarlo.

## Líneas de lo que sustenta un titular. $reason y $law – en palabras de quien organiza.

basis-reset = El plazo de respuesta empezó de nuevo: { $on } – { $reason }.
basis-window-law = Base legal del plazo de respuesta: { $law }.
basis-holidays =
    { $count ->
        [one] No se cuenta { $count } día festivo.
        [many] No se cuentan { $count } de días festivos.
       *[other] No se cuentan { $count } días festivos.
    }
basis-was-paused = En pausa: { $since }; corre otra vez: { $until } – { $reason }.
basis-paused = En pausa desde: { $since } – { $reason }.
basis-extended =
    { $days ->
        [one] Ampliado { $days } día: { $on } – { $reason }.
        [many] Ampliado { $days } de días: { $on } – { $reason }.
       *[other] Ampliado { $days } días: { $on } – { $reason }.
    }
basis-rolled = El último día, { $on }, no es hábil: el plazo termina el siguiente día hábil.
basis-window-paused =
    { $counting ->
        [working]
            { $owner ->
                [statutory] Plazo de respuesta en pausa; días hábiles que quedan: { $left } de { $days } (por ley).
                [official] Plazo de respuesta en pausa; días hábiles que quedan: { $left } de { $days } (según prometió la oficina).
               *[coalition] Plazo de respuesta en pausa; días hábiles que quedan: { $left } de { $days } (según la coalición).
            }
       *[calendar]
            { $owner ->
                [statutory] Plazo de respuesta en pausa; días que quedan: { $left } de { $days } (por ley).
                [official] Plazo de respuesta en pausa; días que quedan: { $left } de { $days } (según prometió la oficina).
               *[coalition] Plazo de respuesta en pausa; días que quedan: { $left } de { $days } (según la coalición).
            }
    }
basis-promise-moved = Prometido para { $due }; la coalición amplió el plazo hasta { $until } ({ $reference }).
basis-deadline =
    { $owner ->
        [statutory] Fecha límite fijada por ley: { $on }.
        [official] Fecha límite prometida por la oficina: { $on }.
       *[coalition] Fecha límite fijada por la coalición: { $on }.
    }
basis-deadline-over =
    { $owner ->
        [statutory] Fecha límite fijada por ley, ya pasada: { $on }.
        [official] Fecha límite prometida por la oficina, ya pasada: { $on }.
       *[coalition] Fecha límite fijada por la coalición, ya pasada: { $on }.
    }
basis-deadline-moved = Con el tiempo que se dio después, la fecha límite es { $until }.

## La pantalla de los plazos de una petición

clocks-title = Plazos de { $reference }
clocks-reply = Plazo de respuesta
clocks-promise = Promesa { $reference }
clocks-deadline = Fecha límite de la demanda
clocks-chosen = Los botones de abajo cambian: { $clock }. Cada cambio necesita un motivo, que todo el mundo puede leer.
counting-calendar = Todos los días
counting-working = Días hábiles
button-status-clocks = Plazos
button-clock-pause = Poner en pausa
button-clock-resume = Dejar correr
button-clock-extend = Dar más tiempo
button-clock-reset = Empezar de nuevo
button-clock-window = Plazo de esta petición
button-clock-campaign = Plazo de la campaña
menu-clocks = Elige un plazo
form-clock-pause = Poner el plazo en pausa
form-clock-resume = Dejar correr el plazo
form-clock-extend = Dar más tiempo
form-clock-reset = Empezar el plazo de nuevo
form-clock-on-pause = Primer día que no se cuenta
    .placeholder = 2026-03-20
    .description = Vacío si es hoy
form-clock-on-resume = Primer día que se cuenta otra vez
    .placeholder = 2026-03-25
    .description = Vacío si es hoy
form-clock-on-extend = Fecha en que se concedió
    .placeholder = 2026-03-20
    .description = Vacío si es hoy
form-clock-on-reset = Primer día del nuevo plazo
    .placeholder = 2026-03-20
    .description = El día de una entrega posterior con constancia; vacío si es hoy
form-clock-days = Días que se añaden
    .placeholder = 10
    .description = Se cuentan como el plazo; una fecha se mueve por días naturales
form-clock-reason = Motivo
    .description = Todo el mundo lo lee junto a la fecha
form-window = Plazo de respuesta de esta petición
form-window-days = Días
    .placeholder = 14
    .description = Vacío: el plazo de la campaña
form-window-counting = Cómo se cuentan los días
    .description = Los días hábiles excluyen fines de semana y festivos de la campaña
form-window-owner = De quién es el plazo
    .description = Un plazo fijado por ley necesita su base legal
form-window-law = Base legal
    .placeholder = C.R.S. 24-72-203
form-campaign-window = Plazo de respuesta de la campaña
form-campaign-window-days = Días
    .placeholder = 14
    .description = Para cada petición que no tiene plazo propio
form-campaign-holidays = Calendario de festivos
    .placeholder = ES-MD
    .description = Un país o una parte: US, US-CO, ES-MD; vacío: solo fines de semana

## Lo que no se puede hacer con un plazo

error-clock-not-running = Este plazo no corre. Un plazo de respuesta necesita una entrega con constancia y con su día; una promesa o una fecha límite necesita una fecha.
error-clock-paused = Este plazo ya está en pausa. Primero déjalo correr.
error-clock-not-paused = Este plazo no está en pausa.
error-clock-over = Este plazo venció el { $due }. Puedes dar más tiempo o empezarlo de nuevo tras otra entrega.
error-clock-day-needed = Un plazo se cambia en un día concreto: escríbelo como 2026-03-20 o déjalo vacío si es hoy.
error-clock-day-early = El plazo empezó o cambió por última vez el { $latest }. Escribe ese día o uno posterior.
error-clock-days-invalid = Escribe un número entero de días, de 1 a { $most }.
error-clock-moved-too-often = Este plazo ya cambió { $most } veces. No se puede cambiar más.
error-reset-needs-delivery = Un plazo empieza de nuevo solo tras otra entrega con constancia desde que empezó. Regístrala primero con /deliver y luego escribe su día.
error-clock-moved-meanwhile = Otra persona cambió un plazo de { $reference } mientras escribías. No se cambió nada; abre sus plazos otra vez y mira.
error-law-missing = Un plazo fijado por ley necesita su base legal.
error-calendar-unknown = Ningún calendario de festivos se llama “{ $typed }”. El más parecido es { $nearest }; otros se llaman US, US-CO o ES-MD.
field-days = Días
field-holidays = Calendario de festivos
field-law = Base legal

## El escritorio y el boletín

desk-deadlines = Fechas límite próximas, o pasadas y sin revisar desde entonces ({ $count })
digest-deadline-asks =
    { $count ->
        [one] { $count } oficina
        [many] { $count } de oficinas
       *[other] { $count } oficinas
    }

## Remisiones

card-opened = Abierta porque { $office } remitió a esta oficina ({ $reference }).
card-opened-once = Abierta por una remisión que ya no está en vigor ({ $reference }).
verdict-opened = Ahora también se pide a quien fue remitida
log-new-office = Otra oficina que aún no está en el registro
form-new-office = La oficina a la que remitieron

## Cambio de titular

manage-term = Nuevo período: { $holder }, desde { $since }
manage-term-asks =
    { $count ->
        [0] A esta oficina aún no se le pidió nada.
        [one] Se mantiene { $count } petición: se pide a la oficina, no a la persona.
        [many] Se mantienen { $count } de peticiones: se pide a la oficina, no a la persona.
       *[other] Se mantienen { $count } peticiones: se pide a la oficina, no a la persona.
    }
manage-term-done =
    { $count ->
        [0] Lo hecho se mantiene; por ahora no hay nada en el registro.
        [one] Lo hecho se mantiene, en { $count } petición.
        [many] Lo hecho se mantiene, en { $count } de peticiones.
       *[other] Lo hecho se mantiene, en { $count } peticiones.
    }
manage-term-afresh =
    { $count ->
        [0] Lo dicho empieza de nuevo ese día.
        [one] Lo dicho empieza de nuevo ese día, y también { $count } plazo de respuesta.
        [many] Lo dicho empieza de nuevo ese día, y también { $count } de plazos de respuesta.
       *[other] Lo dicho empieza de nuevo ese día, y también { $count } plazos de respuesta.
    }
manage-term-promises =
    { $count ->
        [one] { $count } promesa pendiente queda con { $before } y no obliga a quien ocupa ahora el cargo.
        [many] { $count } de promesas pendientes quedan con { $before } y no obligan a quien ocupa ahora el cargo.
       *[other] { $count } promesas pendientes quedan con { $before } y no obligan a quien ocupa ahora el cargo.
    }
form-demand-deadline-owner = De quién es la fecha límite
    .description = Quién fijó la fecha: una ley, la propia oficina o la coalición
field-deadline-set-by = De quién es la fecha límite
verdict-unjudged = { $demands }: a la oficina indicada aún no se le pide nada, porque ningún criterio dice con qué hecho juzgarla. Añade uno con `/manage demand` y luego pídeselo.
