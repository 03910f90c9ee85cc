### Antes de “incumplida”: se escribe a la oficina y tiene tiempo para responder.

letter-title = Antes de “incumplida”: { $reference }
letter-section = Se escucha a la oficina
letter-why = Antes de dar una promesa por incumplida se escribe a la oficina, que tiene 14 días para responder. Su respuesta se reproduce palabra por palabra junto al titular.
letter-next-write = Ahora: escribe a la oficina. Hay un borrador en cada idioma.
letter-next-deliver = Ahora: envía la carta y registra cómo se entregó. El plazo para responder corre desde ese día.
letter-next-wait = La oficina puede responder; último día: { $until }. Hasta entonces no se puede verificar “incumplida”.
letter-next-found = Se escuchó a la oficina. Lo comprobado sobre { $reference } puede registrarse con `/log` y verificarse.
letter-not-delivered = { $reference }: escrita, aún sin entregar
letter-runs = { $reference }: entregada: { $on }; plazo para responder: { $until }
letter-over = { $reference }: entregada: { $on }; el plazo para responder venció: { $until }; sin respuesta confirmada
letter-answered = { $reference }: entregada: { $on }; la oficina respondió

letter-draft-note = “Incumplida” solo se puede verificar cuando se escuchó a la oficina: escríbele, registra la entrega y espera a que venza su plazo para responder.
menu-letter = Escribir a la oficina
button-letter-write = Escribir la carta ({ $language })
button-letter-delivered = { $reference } se entregó
button-letter = Escribir a la oficina ({ $reference })

form-letter = La carta sobre { $reference }
form-letter-text = La carta
    .description = Cámbiala como quieras; aquí se guarda palabra por palabra
form-letter-delivery = Cómo se entregó la carta
form-letter-on = Qué día
    .placeholder = 2026-03-12
    .description = El plazo para responder corre desde este día
form-letter-until = Plazo para responder
    .placeholder = 2026-03-26
    .description = Vacío: 14 días

letter-to =
    { $named ->
        [yes] Para { $office }, { $holder }
       *[no] Para { $office }
    }
letter-promise =
    { $dated ->
        [yes] Su oficina hizo una promesa sobre { $demands }. Fecha de la promesa: { $on }. En el registro dice:
       *[no] Su oficina hizo una promesa sobre { $demands }. En el registro dice:
    }
letter-source =
    { $published ->
        [yes] La fuente: { $title }, { $publisher }.
       *[no] La fuente: { $title }.
    }
letter-request =
    { $dated ->
        [yes] La fecha dada era: { $due }. No hemos encontrado nada que muestre que se cumplió. Antes de escribir en nuestro registro público que no se cumplió, le pedimos que nos diga qué se hizo: desde el día en que reciba esta carta se reservan { $days } días para su respuesta.
       *[no] No hemos encontrado nada que muestre que se cumplió. Antes de escribir en nuestro registro público que no se cumplió, le pedimos que nos diga qué se hizo: desde el día en que reciba esta carta se reservan { $days } días para su respuesta.
    }
letter-close =
    Su respuesta se reproduce palabra por palabra junto a nuestro registro. Si algo aquí es incorrecto, díganoslo y se corregirá.

    Por la coalición: { $campaign }

error-no-promise-here = { $reference } no es una promesa en vigor, así que no hay sobre qué escuchar a la oficina.
error-letter-delivered = { $reference } ya se entregó y su texto no cambia. No se cambió nada.
error-letter-needs-day = El plazo para responder corre desde un día. Escribe el día en que se entregó la carta, como 2026-03-12.
error-reply-time-too-short = El plazo para responder termina después del día de la entrega. Déjalo vacío para 14 días o da un día posterior.
error-not-kept-unheard = Antes de “incumplida” se escucha a la oficina. Escríbele sobre { $reference } (*Escribir a la oficina* en /desk o en la ficha de la promesa), registra cómo se entregó la carta y espera a que venza su plazo para responder.
error-not-kept-reply-due = Se escribió a la oficina sobre { $reference } y puede responder; último día: { $until }. Verifica “incumplida” después de ese día, o cuando su respuesta esté confirmada.
