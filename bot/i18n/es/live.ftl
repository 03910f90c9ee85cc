### Lo que se publica entre los resúmenes: el tablero que se mantiene al día y los logros. Los avisos aparecen en pantallas bloqueadas.

board-notice = Aquí está el tablero de las demandas, y se mantiene al día.
board-live = Se mantiene al día: lo que se verifica aparece aquí en uno o dos minutos.
board-left = Ya no se mantiene al día: *Tablero* muestra cómo están las cosas.

win-notice = Buenas noticias: algo que se pidió está hecho.
win-title = Cumplimiento comprobado
win-basis = En qué se basa
win-looks = Si se mantiene se vuelve a preguntar a los 30, 90 y 365 días.
button-win-open = Abrir la demanda

follow-on = Listo: recibirás un aviso cada vez que se publique un resumen. `/digest unfollow` lo termina.
follow-off = Listo: los resúmenes ya no te avisan. `/digest follow` lo retoma.

follow-notice = Hay novedades de algo que sigues.
follow-direct = Desde ahora recibes por mensaje directo las novedades de:
follow-open = Permite mensajes directos de miembros de este servidor en tus ajustes de privacidad; mientras estén cerrados nada puede llegarte y esto termina por sí solo. El botón bajo cada mensaje lo termina, igual que `/digest unfollow`.
follow-next = La próxima vez: { $at }
follow-quiet = No entre las { $begin } y las { $end } ({ $zone }).
follow-no-quiet = A cualquier hora.
follow-ended = Ya no recibes novedades de:
follow-ended-here = Listo: ya no recibes novedades de esto.
pace-change = Cuando algo cambie
pace-daily = Una vez al día, si hay algo nuevo
pace-weekly = Una vez por semana
form-follow-title = Avísame por mensaje directo
form-follow-pace = Cada cuánto
form-follow-from = Silencio desde
    .description = Vacío: sin horas de silencio
    .placeholder = 22:00
form-follow-until = Silencio hasta
    .description = Una vez al día o por semana se te avisa a esta hora
    .placeholder = 08:00
form-follow-zone = Tu zona horaria o ciudad

schedule-live = Tablero siempre al día
schedule-live-how = Un solo mensaje que se edita cuando algo cambia, como mucho una vez por minuto. Si se borra, se publica de nuevo a los pocos minutos.
schedule-live-last = El mensaje: { $state }

notice-board = El tablero al día de { $campaign } no se pudo publicar o actualizar.
notice-win = No se pudo publicar un logro de { $campaign }.
notice-direct = No se pudo enviar un mensaje directo.
