### Lo que se publica entre los resúmenes: el tablero que se mantiene al día y los logros. Los avisos aparecen en pantallas bloqueadas.

board-notice = Aquí está el tablero de las demandas, y se mantiene al día.
board-live = Se mantiene al día: lo que se verifica aparece aquí en uno o dos minutos.

win-notice = Buenas noticias: algo que se pidió está hecho.
win-title = Hecho y comprobado
win-basis = En qué se basa
win-looks = Si se mantiene se vuelve a preguntar a los 30, 90 y 365 días.
button-win-open = Abrir la demanda

follow-on = Listo: recibirás un aviso cada vez que se publique un resumen. `/digest unfollow` lo termina.
follow-off = Listo: los resúmenes ya no te avisan. `/digest follow` lo retoma.

schedule-live = Tablero siempre al día
schedule-live-how = Un solo mensaje que se edita cuando algo cambia, como mucho una vez por minuto. Si se borra, se publica de nuevo con el siguiente cambio.
schedule-live-last = El mensaje: { $state }

notice-board = El tablero al día de { $campaign } no se pudo publicar o actualizar.
notice-win = No se pudo publicar un logro de { $campaign }.
