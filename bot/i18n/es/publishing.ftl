### Hacer público: dos personas y la lista exacta de lo que se hace público.

publish-title = Público: { $reference }
publish-how = Hacer algo público requiere dos personas del equipo organizador: una propone y otra confirma. Para retirarlo basta una, con un motivo. Lo confidencial nunca es público.
publish-would =
    { $count ->
        [one] Publicar { $reference } haría público esto:
        [many] Publicar { $reference } haría públicos estos { $count } de elementos, porque se apoya en ellos:
       *[other] Publicar { $reference } haría públicos estos { $count } elementos, porque se apoya en ellos:
    }
publish-is = { $reference } es público, con todo aquello en lo que se apoya.
publish-waits =
    { $count ->
        [one] Propuesto. Si confirmas, se hace público esto:
        [many] Propuesto. Si confirmas, se hacen públicos estos { $count } de elementos:
       *[other] Propuesto. Si confirmas, se hacen públicos estos { $count } elementos:
    }
publish-waits-own =
    { $count ->
        [one] Lo propusiste tú; confirma otra persona. Se haría público esto:
        [many] Lo propusiste tú; confirma otra persona. Se harían públicos estos { $count } de elementos:
       *[other] Lo propusiste tú; confirma otra persona. Se harían públicos estos { $count } elementos:
    }
publish-confirmed =
    { $count ->
        [one] Ya es público:
        [many] Estos { $count } de elementos ya son públicos:
       *[other] Estos { $count } elementos ya son públicos:
    }
publish-rejected = Rechazado. Nada se hizo público.
publish-narrowed =
    { $count ->
        [one] De nuevo solo para miembros:
        [many] De nuevo solo para miembros, { $count } de elementos en total:
       *[other] De nuevo solo para miembros, { $count } elementos en total:
    }
publish-list = Qué ({ $count })
publish-line =
    { $count ->
        [one] { $reference }: { $count } elemento en total
        [many] { $reference }: { $count } de elementos en total
       *[other] { $reference }: { $count } elementos en total
    }
publish-none = Nada espera para hacerse público.

publish-kind-campaign = Campaña
publish-kind-demand = Demanda, con sus redacciones y criterios
publish-kind-official = Oficina, con sus titulares y contactos públicos
publish-kind-ask = Petición
publish-kind-source = Fuente
publish-kind-delivery = Entrega, sin su constancia
publish-kind-response = Respuesta
publish-kind-finding = Comprobación
publish-kind-evidence = Hecho
publish-kind-event = Fecha
publish-kind-action = Acción
publish-kind-official-reply = Palabras de la propia oficina

desk-publish = Por hacer público ({ $count })
menu-publish = Mirar una propuesta
button-publish = Hacer público
button-publish-propose = Proponer publicar todo esto
button-publish-confirm = Confirmar: hacer público todo esto
button-publish-reject = Rechazar
button-publish-narrow = Retirar de lo público

command-manage-publish = Proponer hacer algo público, o retirarlo; si se deja vacío, lo que espera
command-manage-publish-reference = Qué: D-3, R-41, C-1…

form-narrow = Retirar { $reference } de lo público
form-narrow-reason = Por qué
    .description = Queda en el historial. Lo que se apoya en ello se retira también

error-not-publishable = { $reference } nunca es público por sí solo. Publica la demanda, oficina, respuesta o comprobación a la que pertenece.
error-confidential-never-public = { $reference } es confidencial o está retirada y nunca se hace pública; tampoco lo que se apoya en ella.
error-publish-not-verified = { $reference } no está verificada o ya no está en vigor. Solo se hace público lo que otra persona comprobó.
error-draft-not-public = { $reference } es un borrador. Actívala primero.
error-public-already = { $reference } ya es público, con todo aquello en lo que se apoya.
error-not-public = { $reference } no es público.
error-own-proposal = Tú propusiste publicar { $reference }; tiene que confirmarlo otra persona del equipo organizador.
error-publication-changed = { $reference } se apoya ahora en algo distinto de lo que se propuso. Rechaza la propuesta y hazla de nuevo.

change-field-bundle = Propuesto en conjunto
change-field-main = Lo que se propuso
