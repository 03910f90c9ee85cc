### Impugnaciones: alguien dice que una entrada es incorrecta; decide otra persona.

contested-since = impugnada desde { $on }

dispute-state-open = abierta
dispute-state-upheld = aceptada: la entrada era incorrecta
dispute-state-dismissed = rechazada: la entrada se mantiene
dispute-state-withdrawn = retirada

disputes-title = Impugnaciones ({ $count })
disputes-none = Nada está impugnado.
disputes-how = Decide en siete días alguien que no registró ni verificó la entrada ni la impugnó. Hasta entonces aparece como impugnada en todas partes.

dispute-case = { $reference }: se dice que { $subject } es incorrecta
dispute-clock = Presentada: { $on }. Límite para decidir: { $by } (siete días).
dispute-days-left =
    { $days ->
        [0] Hoy es el último día.
        [one] Queda { $days } día.
        [many] Quedan { $days } de días.
       *[other] Quedan { $days } días.
    }
dispute-overdue =
    { $days ->
        [one] Atrasada { $days } día. La entrada sigue impugnada hasta que alguien decida.
        [many] Atrasada { $days } de días. La entrada sigue impugnada hasta que alguien decida.
       *[other] Atrasada { $days } días. La entrada sigue impugnada hasta que alguien decida.
    }
dispute-claim = Lo que se dice que está mal
dispute-entry = La entrada
dispute-cells = Lo que depende de ella
dispute-section = Se dice que es incorrecta
dispute-decided = { $reference }: { $state }, { $on }
dispute-open-line = { $reference }: abierta. Presentada: { $on }. Límite para decidir: { $by } (siete días).
dispute-withdrawn-after = Retirada tras una impugnación: { $on }

dispute-raised = Gracias. { $subject } aparece ya como impugnada en todas partes. Decide alguien que no la registró ni la verificó, a más tardar: { $by }.
dispute-dismissed = { $subject } se mantiene y ya no aparece como impugnada.
dispute-upheld = { $subject } ya no está en vigor. Registra una redacción nueva con `/log` para que otra persona la verifique.
dispute-with-it =
    { $count ->
        [one] Con ella se retira { $references }, que hablaba de la promesa que contenía.
        [many] Con ella se retiran { $references }, que hablaban de la promesa que contenía.
       *[other] Con ella se retiran { $references }, que hablaban de la promesa que contenía.
    }
dispute-corrected =
    { $count ->
        [0] Ningún resumen publicado la contenía.
        [one] Se está corrigiendo { $count } mensaje publicado.
        [many] Se están corrigiendo { $count } de mensajes publicados.
       *[other] Se están corrigiendo { $count } mensajes publicados.
    }

dispute-notice-raised = { $reference }: alguien dice que { $subject } es incorrecta. Límite para decidir: { $by }. /dispute
dispute-notice-overdue =
    { $days ->
        [one] { $reference }, según la cual { $subject } es incorrecta, debía decidirse a más tardar: { $by }. Lleva { $days } día de atraso. /dispute
        [many] { $reference }, según la cual { $subject } es incorrecta, debía decidirse a más tardar: { $by }. Lleva { $days } de días de atraso. /dispute
       *[other] { $reference }, según la cual { $subject } es incorrecta, debía decidirse a más tardar: { $by }. Lleva { $days } días de atraso. /dispute
    }

desk-contested = Impugnadas ({ $count })
menu-case = Examinar una impugnación
button-open-entry = Abrir la entrada
button-dispute = Esto es incorrecto
button-case = Examinar { $reference }
button-uphold = Es incorrecta: retirarla
button-dismiss = Se mantiene

command-dispute = Decir que una entrada es incorrecta, o decidirlo; si se deja vacío, lo impugnado
command-dispute-entry = La entrada (R-41, F-7) o la impugnación (Q-3)
help-command-dispute = dice que una entrada es incorrecta, y decide lo que otras personas impugnan

form-dispute = ¿Qué está mal en { $reference }?
form-dispute-claim = ¿Qué está mal y cómo lo sabes?
    .description = Lo lee el equipo organizador. Di qué sería lo correcto y dónde consta
form-uphold = { $reference }: retirar la entrada
form-dismiss = { $reference }: la entrada se mantiene
form-decide-reason = Por qué
    .description = Los miembros lo leen en la entrada

corrected-note =
    { $count ->
        [one] ✎ **Corregido el { $on }:** se retiró { $references }. Lo tachado se apoyaba en ella; el tablero muestra cómo va todo.
        [many] ✎ **Corregido el { $on }:** se retiraron { $references }. Lo tachado se apoyaba en ellas; el tablero muestra cómo va todo.
       *[other] ✎ **Corregido el { $on }:** se retiraron { $references }. Lo tachado se apoyaba en ellas; el tablero muestra cómo va todo.
    }
overturned-note =
    { $count ->
        [one] ✎ **Corregido el { $on }:** { $references } dice ahora otra cosa. Lo tachado se apoyaba en lo comprobado antes; el tablero muestra cómo va todo.
        [many] ✎ **Corregido el { $on }:** { $references } dicen ahora otra cosa. Lo tachado se apoyaba en lo comprobado antes; el tablero muestra cómo va todo.
       *[other] ✎ **Corregido el { $on }:** { $references } dicen ahora otra cosa. Lo tachado se apoyaba en lo comprobado antes; el tablero muestra cómo va todo.
    }
notice-correction = No se pudo corregir un resumen publicado.
field-claim = Qué está mal

error-not-in-force = { $reference } no está en vigor, así que no hay nada que impugnar. Si espera verificación, puede rechazarse allí.
error-already-contested = { $reference } ya está impugnada y así aparece en todas partes. Se decidirá; mira /dispute.
error-dispute-decided = Ya impugnaste { $reference } y se decidió que se mantiene. Si hay algo nuevo, díselo al equipo organizador.
error-disputes-too-many =
    { $most ->
        [one] Tienes { $most } impugnación abierta. Espera a que se decida.
        [many] Tienes { $most } de impugnaciones abiertas. Espera a que se decida alguna.
       *[other] Tienes { $most } impugnaciones abiertas. Espera a que se decida alguna.
    }
error-not-fresh = Tú presentaste { $reference }, o registraste o verificaste la entrada. Tiene que decidir otra persona.
