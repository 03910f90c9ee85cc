### En qué se basa un titular, una frase entera por línea. $reference es la entrada (R-41, F-3).
### Las fechas pueden ser parciales o desconocidas: ninguna frase debe exigir un día.

basis-no-delivery = No hay constancia de la entrega.
basis-delivered = Entrega: { $on }.
basis-delivered-unknown = Entrega en fecha desconocida.
basis-no-clock = Sin día de entrega no corre ningún plazo de respuesta.
basis-new-holder = El cargo cambió de titular: { $since }; el plazo de respuesta empieza de nuevo.
basis-window-over =
    Plazo de respuesta vencido: { $due } ({ $counting ->
        [working] { $days ->
            [one] { $days } día hábil
            [many] { $days } de días hábiles
           *[other] { $days } días hábiles
        }
       *[calendar] { $days ->
            [one] { $days } día
            [many] { $days } de días
           *[other] { $days } días
        }
    }, { $owner ->
        [statutory] por ley
        [official] según prometió la oficina
       *[coalition] según la coalición
    }).
basis-window-until =
    Plazo de respuesta abierto hasta: { $due } ({ $counting ->
        [working] { $days ->
            [one] { $days } día hábil
            [many] { $days } de días hábiles
           *[other] { $days } días hábiles
        }
       *[calendar] { $days ->
            [one] { $days } día
            [many] { $days } de días
           *[other] { $days } días
        }
    }, { $owner ->
        [statutory] por ley
        [official] según prometió la oficina
       *[coalition] según la coalición
    }).
basis-nothing-logged = Nada registrado desde entonces.
basis-said =
    { $position ->
        [acknowledged] Acuse de recibo: { $on } ({ $reference }).
        [non_answer] Respondió sin contestar a lo pedido: { $on } ({ $reference }).
        [referred] Remitió a otra oficina: { $on } ({ $reference }).
        [supports] Expresó su apoyo: { $on } ({ $reference }).
        [commits] Prometió hacerlo: { $on } ({ $reference }).
        [refuses] Dijo que no: { $on } ({ $reference }).
        [reverses] Retiró una promesa: { $on } ({ $reference }).
        [claim_done] Dijo que ya cumplió: { $on } ({ $reference }).
        [step] Informó de un paso dado: { $on } ({ $reference }).
       *[reply] Respondió: { $on } ({ $reference }).
    }
basis-under-review = { $reference } está en revisión; vale la última versión verificada.
basis-claim = Dijo que ya cumplió: { $on } ({ $reference }).

## Promesas

basis-promise-open = Promesa: { $made }; plazo: { $due }; aún sin comprobar ({ $reference }).
basis-promise-no-date = Promesa: { $made }; sin fecha dada ({ $reference }).
basis-promise-look-again = Promesa: { $made }; sin fecha dada, volveremos a mirar: { $due } ({ $reference }).
basis-promise-kept = Promesa: { $made }; cumplimiento comprobado: { $on } ({ $reference }).
basis-promise-not-kept = Promesa: { $made }; plazo: { $due }; incumplimiento comprobado: { $on } ({ $reference }).
basis-promise-reversed = Promesa: { $made }; retirada: { $on } ({ $reference }).

## Criterios

basis-criterion =
    { $outcome ->
        [fulfilled] Criterio { $label }, cumplimiento comprobado: { $on } ({ $reference }).
        [partly] Criterio { $label }, cumplimiento parcial comprobado: { $on } ({ $reference }).
        [undone] Criterio { $label }, revertido después de cumplirse: { $on } ({ $reference }).
       *[not_fulfilled] Criterio { $label }, falta de cumplimiento comprobada: { $on } ({ $reference }).
    }
basis-criterion-open = Criterio { $label }: nada comprobado todavía.
basis-no-criteria = Todavía no hay criterios escritos.

basis-checked = Última revisión: { $on }.
basis-never-checked = Nadie ha mirado aún en todos los canales si hay respuesta.
basis-hand-set = Según la coalición: { $reason }.
