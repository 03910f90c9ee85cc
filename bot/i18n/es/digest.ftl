### El resumen: sus secciones en su orden. El aviso aparece en pantallas bloqueadas y no nombra nada.

digest-notice = Ya está aquí el nuevo resumen.
digest-notice-part = Ya está aquí el nuevo resumen, parte { $number } de { $count }.
digest-part = Parte { $number } de { $count }
digest-period = { $since } – { $until }
digest-covers = recoge también lo ocurrido desde { $since }
digest-to-do = Una cosa que hacer ahora
digest-nothing-to-do = Esta vez no hay nada pendiente para ti.
digest-board = El tablero
digest-board-more =
    { $count ->
        [one] … y { $count } línea más: pulsa *Tablero*.
        [many] … y { $count } de líneas más: pulsa *Tablero*.
       *[other] … y { $count } líneas más: pulsa *Tablero*.
    }
digest-changed = Qué cambió ({ $count })
digest-nothing-changed = Nada nuevo en el registro.
digest-stands-now = Ahora:
digest-promises = Promesas: con plazo cercano, vencido o incumplidas ({ $count })
digest-silent = Quién no ha respondido y desde cuándo ({ $count })
digest-rechecks = Logros por mirar de nuevo ({ $count })
digest-stale = Sin revisar desde hace tres semanas ({ $count })
digest-coming = Lo que viene ({ $count })
digest-corrections = Correcciones ({ $count })
digest-corrected = { $reference } ya no vale desde el { $on }; los mensajes que lo contaban se editaron.
digest-overturned = { $reference } ya no vale desde el { $on }: { $because } dice otra cosa. El mensaje que lo daba por hecho se editó.
digest-retold = Según el registro de ahora: lo que se corrigió desde entonces está corregido aquí.
digest-quiet = Periodo tranquilo: nada nuevo en el registro y ningún plazo nuevo.
digest-footer = reglas { $version } · registro hasta el cambio { $last } · { $hash }
digest-one-person-lately = Durante una parte de este periodo una sola persona podía informar y verificar en este servidor; ahora vuelven a hacer falta dos.
