### El escritorio y la revisión: lo que espera y el segundo par de ojos. También entregas y estado.

desk-title = Escritorio
desk-empty = Nada espera. Todo lo registrado está decidido, no hay plazos pendientes ni nada sin revisar.
desk-drafts = Tus borradores ({ $count })
desk-draft =
    { $lines ->
        [one] { $lines } línea, desde { $started }
        [many] { $lines } de líneas, desde { $started }
       *[other] { $lines } líneas, desde { $started }
    }
desk-verify = Por verificar ({ $count })
desk-hand-set = Titulares propuestos a mano ({ $count })
desk-overdue = Promesas con plazo vencido, sin comprobar ({ $count })
desk-windows = Plazo de respuesta vencido, sin revisar desde entonces ({ $count })
desk-rechecks = Logros por mirar de nuevo ({ $count })
desk-stale = Sin revisar desde hace tres semanas ({ $count })
desk-since = desde { $date }
desk-undelivered =
    { $count ->
        [one] { $count } petición aún sin entregar: `/deliver`.
        [many] { $count } de peticiones aún sin entregar: `/deliver`.
       *[other] { $count } peticiones aún sin entregar: `/deliver`.
    }

review-title =
    { $count ->
        [one] { $count } entrada por verificar
        [many] { $count } de entradas por verificar
       *[other] { $count } entradas por verificar
    }
review-notice =
    { $count ->
        [one] Una entrada espera a otra persona.
        [many] { $count } de entradas esperan a otra persona.
       *[other] { $count } entradas esperan a otra persona.
    }
review-replaces = Reemplazaría:
review-own = Esto lo registraste tú; decide otra persona.
review-checklist = **Antes de verificar:** abrí la fuente · las palabras coinciden · la fecha es correcta · es la petición correcta
review-alone = En este servidor una sola persona puede informar y verificar. Míralo dos veces.
verdict-headlines = Cómo va ahora
verdict-unchanged = sigue igual: **{ $headline }**
verdict-rejected = Queda fuera del registro. Quien la registró puede ver por qué y registrarla de nuevo.
verdict-left =
    { $count ->
        [0] De esta fuente no espera nada más.
        [one] De esta fuente espera { $count } entrada más.
        [many] De esta fuente esperan { $count } de entradas más.
       *[other] De esta fuente esperan { $count } entradas más.
    }

## Entregas y estado

deliver-logged =
    { $count ->
        [one] Entrega registrada para { $count } petición
        [many] Entrega registrada para { $count } de peticiones
       *[other] Entrega registrada para { $count } peticiones
    }
deliver-now = Cómo va ahora
status-is = Estado: { $state }
checked-logged =
    { $count ->
        [one] { $count } petición revisada hoy, sin cambios
        [many] { $count } de peticiones revisadas hoy, sin cambios
       *[other] { $count } peticiones revisadas hoy, sin cambios
    }
status-headline-proposed = Tu titular para { $reference } espera a otra persona del equipo organizador.
