### Fichas: una demanda, una oficina, una entrada del registro; y lo que se dice de una petición en todas partes.

card-office-holder = { $office } ({ $holder })
card-demand = { $reference } · { $title }
card-in-language = en { $language }
card-and-more =
    { $count ->
        [one] { $names } y { $count } más
        [many] { $names } y { $count } más
       *[other] { $names } y { $count } más
    }
card-axes = Dicho: { $said }. Hecho: { $done }.
card-derived = Según el registro por sí solo: { $headline }
card-ask-inferred = deducimos que se trata de esta oficina
card-criteria-open = Criterios { $labels }: nada comprobado todavía.
card-more-basis =
    { $count ->
        [one] … y { $count } línea más
        [many] … y { $count } de líneas más
       *[other] … y { $count } líneas más
    }

## Una demanda

card-asks = Cómo va
card-wording = Texto
card-urgency = Urgencia: { $urgency }
card-deadline = Plazo: { $date }, { $owner }
card-legal-basis = Base legal: { $law }
card-version = { $kind }, versión { $number } de { $count }, { $since }
card-criteria = Cómo lo sabremos
card-no-criteria = Todavía no hay criterios escritos.
card-only-for = solo para { $officials }
card-record = En el registro
card-no-record = Todavía no hay nada verificado en el registro.
card-newest-of = Las { $shown } entradas más recientes de { $total }.
card-newest-of-many = Las { $shown } entradas más recientes de más de { $total }.
card-organisations = Organizaciones
card-deliveries = Entregas
card-evidence = Pruebas de apoyo
card-citations = Fuentes de esta demanda

## Una oficina

card-holders = En el cargo
card-term = { $since } – { $until }
card-term-open = desde { $since }
card-term-unknown = periodo desconocido
card-contacts = Contactos públicos
card-contact-verified = confirmado: { $date }
card-contact-unverified = sin confirmar todavía
card-group = Es un grupo de oficinas. Cómo va se verá cuando se nombren.
card-asked-nothing = Aquí no se pide nada a esta oficina.

## Entradas del registro

line-criterion = Criterio { $label }: { $criterion }
line-commitment = Sobre la promesa { $reference }
line-referred-to = A: { $office }
line-votes = { $choice }: { $names }
line-due = Plazo: { $due } ({ $owner })
line-look-again = fecha nuestra para volver a mirar
line-under-review = en revisión: una redacción más nueva espera a otra persona
line-unproven = sin constancia: no cuenta como entrega
source-none = sin fuente
source-confidential = fuente confidencial
record-summary = Qué pasó
record-quotation = En sus propias palabras
record-votes = Votación nominal
record-vote = { $official }: { $choice }
record-revisions = Otras redacciones
record-revision = Redacción { $number }: { $state }

## Qué hacer ahora

next-undone = Preguntar por qué se revirtió y registrar la respuesta.
next-met = Nada por ahora, hasta que toque mirarlo de nuevo.
next-recheck = Mirar si sigue en pie y registrar lo que se vea.
next-broken = Pedir una nueva fecha y registrar la respuesta.
next-partly-met = Pedir lo que falta.
next-refused = Contestar en público a la negativa y pedirlo otra vez.
next-claimed = Comprobarlo con los criterios y registrar el resultado.
next-overdue = Averiguar si la promesa se cumplió y registrar la comprobación.
next-promised = Recordar la promesa antes de su fecha.
next-supports = Pedir hechos y una fecha.
next-replied = Pedir un compromiso claro con fecha.
next-silent = Pedirlo otra vez, por otra vía.
next-waiting = Esperar la respuesta y registrar lo que llegue.
next-waiting-unchecked = Mirar en todos los canales si hay respuesta; el equipo organizador la registra, o marca con `/desk` que se ha mirado.
next-waiting-paused = El equipo organizador deja correr el plazo de respuesta con `/status` cuando acabe el motivo de la pausa.
next-waiting-day-unknown = Averiguar el día de la entrega y registrarlo con su constancia.
next-undelivered = Entregar la demanda; el equipo organizador registra la constancia con `/deliver`.

error-you-typed = Escribiste:
