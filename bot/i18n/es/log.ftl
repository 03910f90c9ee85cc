### Registrar: una fuente y luego línea por línea; cada paso queda guardado.

log-title = Registrar a partir de esta fuente
log-lines = Líneas hasta ahora
log-no-lines = Todavía no hay líneas. Añade lo que dijeron o hicieron, lo que alguien comprobó o una votación nominal.
log-saved = Se guarda a cada paso. Solo tú lo ves hasta que lo envíes a revisión.
log-drafts =
    { $count ->
        [0] No tienes borradores sin terminar.
        [one] Tienes { $count } borrador sin terminar.
        [many] Tienes { $count } de borradores sin terminar.
       *[other] Tienes { $count } borradores sin terminar.
    }
log-draft-of =
    { $lines ->
        [one] { $campaign } · { $lines } línea
        [many] { $campaign } · { $lines } de líneas
       *[other] { $campaign } · { $lines } líneas
    }
log-reported =
    { $count ->
        [one] { $count } entrada registrada
        [many] { $count } de entradas registradas
       *[other] { $count } entradas registradas
    }
log-reported-next = Ahora otra persona del equipo organizador mira la fuente y verifica cada línea. Hasta entonces nada cambia en el tablero.
log-reported-alone = En este servidor puedes verificarlo tú. Hasta entonces nada cambia en el tablero.

## Elegir de una lista

pick-nothing = Aquí no hay nada que elegir.
pick-chosen = Elegido
