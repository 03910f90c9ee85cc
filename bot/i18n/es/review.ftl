### Verificar lo que viene de una fuente: la toma una persona a la vez, mira una vez y verifica una a una o todas.

review-taken = Alguien está mirando esto y nadie más decide sobre ello hasta
review-mine = Esto es solo para ti hasta
review-moved = Aquí cambió algo desde que miraste y no se verificó nada. Mira de nuevo, por favor.
review-more-verified =
    { $count ->
        [one] … y { $count } verificada más
        [many] … y { $count } de verificadas más
       *[other] … y { $count } verificadas más
    }
button-verify-all =
    { $count ->
        [one] Verificar { $count } entrada de aquí
        [many] Verificar las { $count } de entradas de aquí
       *[other] Verificar las { $count } entradas de aquí
    }
button-review-again = Mirar de nuevo
form-verify-all =
    { $count ->
        [one] Verificar { $count } entrada
        [many] Verificar { $count } de entradas
       *[other] Verificar { $count } entradas
    }
error-taken = Otra persona está mirando esta fuente hasta { $until }. Después puedes tomarla tú.

## Lo que el equipo organizador recibe sin pedirlo

review-reminder-notice = Algo sigue esperando verificación.
review-reminder =
    { $count ->
        [one] { $count } entrada lleva { $days } días esperando
        [many] { $count } de entradas llevan { $days } días esperando
       *[other] { $count } entradas llevan { $days } días esperando
    }
review-bulk-notice = Se rechazó o deshizo mucho en poco tiempo.
review-bulk =
    { $count ->
        [one] Una sola persona rechazó, retiró o deshizo { $count } cosa en una hora. Nada se pierde: repásenlo en grupo y deshagan lo que no debió pasar.
        [many] Una sola persona rechazó, retiró o deshizo { $count } de cosas en una hora. Nada se pierde: repásenlo en grupo y deshagan lo que no debió pasar.
       *[other] Una sola persona rechazó, retiró o deshizo { $count } cosas en una hora. Nada se pierde: repásenlo en grupo y deshagan lo que no debió pasar.
    }
notice-reminder = No se pudo publicar un recordatorio.
