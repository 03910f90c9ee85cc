### Titulares: lo que aparece en cada casilla del tablero. Nunca dicen más de lo que consta en el registro.
###
### Glosario (español latinoamericano, neutro; se trata de tú)
###   demand     demanda; lo que se exige. Nunca “reclamo”
###   ask        petición: una demanda dirigida a una oficina, una casilla del tablero
###   board      tablero
###   official   oficina: el cargo u organismo, no la persona; así ningún titular fuerza un género
###   holder     titular del cargo; “quien ocupa el cargo” donde haría falta un género
###   promise    promesa, compromiso; un voto o unas palabras de apoyo no lo son
###   finding    comprobación: lo que alguien vio, con su fuente
###   checked    comprobado, revisado; “verificar” queda para la revisión de una entrada por otra persona
###   logged     registrado: dice lo que sabemos, no lo que hay
###   claimed    “dice que ya cumplió”; nunca “reclamado”, que se leería como lo que se exige
###   criterion  criterio; deed: hecho; word: palabra
###   digest     resumen; brief: citas; card: ficha; desk: escritorio
###   delivery   entrega; proof: constancia
###   entry      entrada; se registra, y otra persona la verifica o la rechaza
###   report     aviso de un miembro; dispute: impugnación; win: logro; evidence: hechos
###   organiser  equipo organizador; steward: responsable del servidor; vouch: responder por alguien
### Sustantivos donde un verbo forzaría un género: “Sin respuesta registrada”, “Promesa incumplida”.
### Las comillas son “ ”, y los puntos suspensivos van pegados a la palabra.

## Los trece titulares, en su orden

headline-undone = Se cumplió y luego se revirtió
headline-met = Cumplimiento comprobado
headline-broken = Promesa incumplida
headline-partly-met = Cumplimiento parcial, { $fulfilled } de { $total }
headline-partly-met-refused = Cumplimiento parcial, { $fulfilled } de { $total }; dice que no al resto
headline-partly-met-in-part = Cumplimiento parcial, { $fulfilled } de { $total } por completo
headline-partly-met-in-part-refused = Cumplimiento parcial, { $fulfilled } de { $total } por completo; dice que no al resto
headline-refused = Dijo que no
headline-claimed = Dice que ya cumplió, sin comprobar
headline-claimed-set = Dice que ya cumplió, sin comprobar (según la coalición)
headline-overdue = Promesa con plazo vencido, sin comprobar
headline-promised-by = Promesa con plazo: { $due }
headline-promised-no-date = Promesa sin fecha
headline-promised-extended = Promesa para { $due }; la coalición dio más tiempo, hasta { $until }
headline-promised-paused = Promesa para { $due }; plazo en pausa por la coalición
headline-promised-set = Promesa (según la coalición)
headline-supports = Apoyo sin hechos
headline-supports-set = Apoyo sin hechos (según la coalición)
headline-replied = Respuesta sin compromiso
headline-replied-kept = Respuesta con promesa cumplida
headline-replied-set = Respuesta sin compromiso (según la coalición)
headline-silent =
    { $days ->
        [one] Sin respuesta registrada, { $days } día
        [many] Sin respuesta registrada, { $days } de días
       *[other] Sin respuesta registrada, { $days } días
    }
headline-waiting-by = Plazo de respuesta: { $due }
headline-waiting-unchecked = Plazo de respuesta vencido: { $due }, sin revisar desde entonces
headline-waiting-paused = Plazo de respuesta en pausa desde { $since }
headline-waiting-day-unknown = Entrega en fecha desconocida
headline-waiting-set = En espera de respuesta (según la coalición)
headline-undelivered = Aún sin entregar
headline-undelivered-set = Aún sin entregar (según la coalición)

## Los mismos sin cifras ni fechas, para leyendas, recuentos y menús

headline-name-undone = Se cumplió y luego se revirtió
headline-name-met = Cumplimiento comprobado
headline-name-broken = Promesa incumplida
headline-name-partly-met = Cumplimiento parcial
headline-name-refused = Dijo que no
headline-name-claimed = Dice que ya cumplió, sin comprobar
headline-name-overdue = Promesa con plazo vencido, sin comprobar
headline-name-promised = Promesa
headline-name-supports = Apoyo sin hechos
headline-name-replied = Respuesta sin compromiso
headline-name-silent = Sin respuesta registrada
headline-name-waiting = En espera de respuesta
headline-name-undelivered = Aún sin entregar
