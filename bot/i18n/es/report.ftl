### Avisos de los miembros: qué envían, qué hace con ellos el equipo organizador y en qué quedaron.

command-report = Envía al equipo organizador algo que viste, o mira en qué quedó
command-report-link = Avisa de una página que dice algo sobre una demanda: enlace, elige la demanda, envía
command-report-link-link = La dirección de la página: https://…
command-report-mine = Tus avisos y en qué quedó cada uno
command-report-message = Avisar de una respuesta
help-command-report = envía al equipo organizador un enlace sobre una demanda; `/report mine` dice en qué quedó
button-report = Avisar

pick-report-link = ¿Qué enlace del mensaje?
pick-report-official = ¿De qué oficina se trata?
pick-report-ask = ¿De qué demanda se trata?
form-report-title = Avisar
form-report-url = Enlace
    .placeholder = https://
    .description = Dónde se puede ver
form-report-note = ¿De qué trata?
    .description = Solo si la página no lo dice por sí sola; sin nombres de particulares
report-given-up = No se envió nada.
report-sent = Enviado. Lo mira el equipo organizador; quién lo envió no se muestra a nadie. `/report mine` dice en qué quedó.

report-title = Aviso de un miembro
report-notice = Un miembro avisa de algo.
report-is-a-hint = Un indicio, aún no una entrada: nada cuenta hasta que alguien lo registre y otra persona lo verifique.
report-kind-link = Enlace
report-kind-they-said = Dicho por teléfono
report-kind-went-and-looked = Visto en el lugar
report-source-they-said = Llamada telefónica, { $reference }
report-source-went-and-looked = Visita al lugar, { $reference }
report-source-link = Aviso { $reference }
report-mine =
    { $count ->
        [0] Tus avisos
        [one] Tu { $count } aviso
        [many] Tus { $count } de avisos
       *[other] Tus { $count } avisos
    }
report-mine-none = Todavía no has avisado de nada. De lo que una oficina diga en público, envía el enlace con `/report link`.
report-state-open = Espera al equipo organizador.
report-state-dismissed = No se tomó en cuenta.
report-state-withdrawn = Lo retiraste.
report-taken = Tomado en cuenta.
report-taken-waits = Registrado; otra persona aún lo revisa.
report-taken-verified = Registrado y verificado.
report-taken-rejected = Registrado, pero no confirmado.
desk-reports = De qué avisan los miembros ({ $count })
menu-report = Abrir un aviso
button-report-log = Registrar a partir de esto
button-report-same = Ya está en el registro
button-report-dismiss = Descartar
button-report-withdraw = Retirarlo
button-report-mine = Mis avisos
button-report-new = Avisar de algo
button-report-entry = Abrir la entrada
form-report-dismiss = Descartar { $reference }
form-report-reason = Por qué
    .description = Lo lee quien envió el aviso
form-report-same = { $reference } ya está en el registro
form-report-entry = ¿Como qué entrada?
    .placeholder = R-41
    .description = La referencia de la respuesta o comprobación

## Lo que puede fallar

error-reports-waiting =
    { $most ->
        [one] Solo { $most } de tus avisos puede esperar a la vez. Aún esperan: { $references }. Espera una respuesta o retira uno con `/report mine`.
        [many] Solo { $most } de tus avisos pueden esperar a la vez. Aún esperan: { $references }. Espera una respuesta o retira uno con `/report mine`.
       *[other] Solo { $most } de tus avisos pueden esperar a la vez. Aún esperan: { $references }. Espera una respuesta o retira uno con `/report mine`.
    }
error-report-twice = Ya avisaste de este enlace para esta demanda: { $reference }. Mira en `/report mine` en qué quedó.
error-report-decided = { $reference } ya se decidió o se retiró. No se cambió nada.
error-no-links = En este mensaje no hay ningún enlace del que se pueda avisar. De un mensaje no se toma nada más que los enlaces.
