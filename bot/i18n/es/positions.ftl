### Las palabras del registro, cada una por sí sola: en listas, menús, fichas y formularios.

## Lo que se dijo

said-undelivered = nada, aún sin entregar
said-waiting = nada todavía
said-silent = sin respuesta registrada
said-acknowledged = tomó nota
said-non-answer = respondió sin contestar a lo pedido
said-referred = remitió a otra oficina
said-supports = lo apoya
said-commits = lo promete
said-refuses = que no
said-reverses = retiró una promesa

## Lo que se hizo

done-nothing = nada comprobado
done-claimed = dice que ya cumplió, sin comprobar
done-partial = en parte
done-complete = todo, comprobado
done-undone = se cumplió y luego se revirtió

## Tipos de respuesta

kind-acknowledged = Acuse de recibo
kind-non-answer = Respuesta que no contesta a lo pedido
kind-referred = Remisión a otra oficina
kind-supports = Apoyo
kind-commits = Promesa
kind-refuses = Negativa
kind-reverses = Promesa retirada
kind-claim-done = Dice que ya cumplió
kind-step = Paso del que informa
kind-vote = Votación
kind-press-no-reply = Sin respuesta a la prensa

non-answer-form-letter = Carta modelo
non-answer-off-topic = Habla de otro tema
non-answer-no-position = No toma posición
non-answer-procedure = Solo habla del procedimiento

vote-yes = A favor
vote-no = En contra
vote-abstained = Abstención
vote-absent = Ausencia

## Comprobaciones, criterios y promesas

outcome-fulfilled = Se cumple
outcome-partly = Se cumple en parte
outcome-not-fulfilled = No se cumple
outcome-undone = Se revirtió
outcome-kept = Promesa cumplida
outcome-not-kept = Promesa incumplida

criterion-kind-deed = Hecho
criterion-kind-word = Palabra pública

commitment-open = Pendiente
commitment-kept = Cumplida
commitment-not-kept = Incumplida
commitment-reversed = Retirada

## Demandas

lifecycle-draft = Borrador
lifecycle-active = Activa
lifecycle-paused = En pausa
lifecycle-closed = Cerrada

resolution-met = Cumplida
resolution-partly-met = Cumplida en parte
resolution-superseded = Reemplazada por otra
resolution-withdrawn = Retirada

version-original = Redacción original
version-reissued = Presentada de nuevo
version-superseded = Redacción reemplazada

stance-endorses = Con el respaldo de
stance-abstains = Se abstienen

## Quién fijó una fecha

clock-statutory = según la ley
clock-official = promesa de la oficina
clock-coalition = según la coalición

## Entregas

delivery-in-person = En persona
delivery-letter = Carta
delivery-email = Correo electrónico
delivery-web-form = Formulario web
delivery-public-comment = Comentario público
delivery-other = Otra vía

## Oficinas

official-kind-elected-office = Cargo electo
official-kind-agency = Agencia
official-kind-council = Concejo
official-kind-company = Empresa
official-kind-group = Grupo de oficinas

## Revisión

revision-reported = A la espera de otra persona
revision-verified = Verificada
revision-rejected = Rechazada
revision-withdrawn = Retirada

## De dónde viene una afirmación

origin-stated = lo dice la fuente
origin-inferred = deducción nuestra

## Quién puede leer

visibility-public = Todo el mundo
visibility-members = Miembros
visibility-organisers = Equipo organizador

## Quién puede actuar

tier-public = Todo el mundo
tier-member = Miembro
tier-organiser = Equipo organizador
tier-steward = Responsable del servidor

## Resúmenes y otros mensajes sin que nadie los pida

cadence-daily = Cada día
cadence-weekly = Cada semana
cadence-live = Siempre al día
cadence-monthly = Cada mes

posting-planned = En preparación
posting-sending = En envío
posting-sent = Enviado
posting-sent-deleted = Enviado y luego borrado
posting-blocked = Bloqueado
posting-unverified = Sin confirmar
posting-skipped = Omitido
