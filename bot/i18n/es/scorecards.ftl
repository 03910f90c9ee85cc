### Balances: qué fue de lo que se pidió a una oficina, periodo por periodo. Ningún porcentaje va sin sus cifras.

score-title = Balance
score-share = { $part } de { $whole }
score-share-rate = { $part } de { $whole } ({ $percent } %)
score-asks =
    { $count ->
        [one] Una petición
        [many] { $count } de peticiones
       *[other] { $count } peticiones
    }
score-inherited =
    { $count ->
        [one] una se entregó antes de este periodo
        [many] { $count } se entregaron antes de este periodo
       *[other] { $count } se entregaron antes de este periodo
    }
score-delivered = Entrega comprobada: { $share }
score-answered = Respuesta registrada dentro del plazo: { $share }
score-unlooked =
    { $count ->
        [one] otro plazo venció y nadie ha mirado desde entonces
        [many] otros { $count } plazos vencieron y nadie ha mirado desde entonces
       *[other] otros { $count } plazos vencieron y nadie ha mirado desde entonces
    }
score-running =
    { $count ->
        [one] un plazo sigue abierto
        [many] { $count } plazos siguen abiertos
       *[other] { $count } plazos siguen abiertos
    }
score-promises =
    { $count ->
        [one] Una promesa
        [many] { $count } de promesas
       *[other] { $count } promesas
    }
score-kept = cumplidas: { $count }
score-not-kept = incumplidas: { $count }
score-taken-back = retiradas: { $count }
score-overdue = vencidas, sin comprobar: { $count }
score-open = pendientes: { $count }
score-left-open = sin vencer al acabar el periodo: { $count }
score-at-the-end = El último día del periodo:
score-note = Lo hecho pasa a quien ocupa el cargo después; lo dicho y lo prometido, no. Sin porcentajes de menos de cinco.
