### Lo que los miembros pueden hacer ahora: acciones, su cuenta, logros por ir a ver; y fechas que vienen.

command-act = Qué puedes hacer ahora: qué decir, a qué número llamar y en qué quedó
help-command-act = muestra qué puedes hacer ahora: qué decir en tu idioma, un número y en qué quedó
button-act = Actuar
act-title = Qué puedes hacer ahora
act-nothing = Ahora mismo no hay nada que hacer. Gracias por preguntar; vuelve pronto.
act-script = Qué decir
act-until = hasta { $date }
act-calls =
    { $count ->
        [one] { $count } llamada esta semana
        [many] { $count } de llamadas esta semana
       *[other] { $count } llamadas esta semana
    }
act-times =
    { $count ->
        [one] Hecho { $count } vez esta semana
        [many] Hecho { $count } de veces esta semana
       *[other] Hecho { $count } veces esta semana
    }
act-counted = Contado, sin tu nombre. ¡Gracias!
act-counted-already = Hoy ya se te contó para esto: cada persona cuenta una vez al día.
act-actions = Acciones ({ $count })
act-looks = Ir a ver si sigue así ({ $count })
menu-act = Otra cosa que hacer
button-act-list = Todo lo que se puede hacer
button-act-reached = Me atendieron
button-act-voicemail = Buzón de voz
button-act-no-answer = No contestan
button-act-done = Hecho
button-act-they-said = Dijeron…
form-they-said-title = ¿Qué dijeron?
form-they-said = Lo que dijeron
    .description = Con sus palabras, si puedes. Lo lee el equipo organizador; tu nombre no se muestra a nadie
form-said-about = ¿Sobre qué demanda?

## Ir a ver

menu-look = Ir a ver: ¿sigue siendo así?
look-title = Ir a ver
look-criteria = Lo que se comprobó cumplido:
look-how = Hace falta que alguien mire si sigue siendo así. Si lo tomas, es tuyo durante dos días, para que no vayan dos personas.
look-yours = Esta visita es tuya. Cuenta lo que viste o devuélvela. Tuya hasta:
look-somebody-goes = Alguien va en camino. Vuelve a quedar libre, salvo que ya haya contado lo que vio:
look-mine = tuya
look-somebodys = alguien va en camino
button-look-take = Voy a ver
button-look-answer = Contar lo que vi
button-look-back = Devolverla
form-look-title = ¿Qué viste?
form-look-criterion = Qué miraste
form-look-outcome = ¿Cómo está ahora?
form-look-note = Lo que viste
    .description = Lo que se ve y en qué lo notaste; sin nombres de particulares
form-look-url = Enlace
    .placeholder = https://
    .description = Solo si lo hay: una página, un documento
look-outcome-fulfilled = Sigue cumplido
look-outcome-partly = En parte
look-outcome-undone = Revertido
look-outcome-unknown = No se podía saber

## Fechas

events-ahead = Lo que viene
event-hearing = Audiencia
event-vote = Votación
event-deadline = Fecha límite
event-other = Fecha

## El resumen

digest-act = { $title }: `/act`
digest-act-until = { $title }: `/act`, hasta { $until }

## Lo que puede fallar

error-action-over = Esta acción terminó: { $until }. Mira en /act qué se puede hacer ahora.
error-look-not-due = Ahora nadie tiene que ir a ver { $reference }: es pronto, o alguien ya contó lo que vio.
error-look-taken = Otra persona va en camino a ver { $reference }. Elige otra visita o vuelve a mirar en dos días.
