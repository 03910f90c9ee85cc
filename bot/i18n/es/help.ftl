### Ayuda: qué hace cada comando en una línea y cómo funcionan las cosas aquí.

help-topic-commands = Qué puedes hacer aquí
help-topic-axes = Cómo funciona el registro
help-topic-headlines = Qué significan los signos
help-topic-review = Quién revisa una entrada
help-topic-privacy = Qué se guarda de ti
help-intro = Deeds lleva el registro de lo que se pidió a quienes ocupan un cargo, de lo que dijeron y de lo que hicieron. Las respuestas son solo para ti hasta que pulses *Publicar aquí*.
help-founding = Este servidor no tiene todavía responsables. Como administras el servidor, puedes configurar Deeds: `/setup`.
help-public = Casi todo esto es para miembros. Pide el rol de miembro a quienes llevan este servidor.

help-for-member = Para todo el mundo
help-for-organiser = Para el equipo organizador
help-for-steward = Para responsables del servidor

help-command-board = muestra el tablero: cada demanda, cada oficina y cómo va
help-command-demand = abre una demanda: texto, criterios, lo dicho, lo hecho y en qué nos basamos
help-command-official = abre una oficina: qué se le pidió, qué dijo y qué hizo
help-command-campaigns = enumera las campañas de este servidor
help-command-digest = muestra el último resumen en tu idioma
help-command-help = abre esta ayuda
help-command-log = registra lo que una oficina dijo o hizo: una fuente y luego línea por línea
help-command-desk = muestra lo que espera: borradores, entradas por verificar, plazos y lo que nadie ha revisado
help-command-deliver = registra la entrega de demandas, con su constancia
help-command-status = cambia el estado y los plazos de una demanda, la marca como revisada, propone un titular
help-command-schedule = fija cuándo sale un resumen y en qué canal
help-command-translate = recorre los textos a los que les falta traducción o una segunda mirada, en el idioma que elijas
help-command-manage = añade, edita y retira campañas, demandas, oficinas, organizaciones, fuentes, hechos, fechas, acciones y vigilancias
help-command-setup = configura este servidor: roles, responsables, canales, idioma y zona horaria

help-text-axes =
    Cada línea del tablero es una **petición**: una demanda dirigida a una oficina. Dos cosas nunca se mezclan en ella.
    Primero, lo **dicho**, lo último que dijeron: nada todavía, una respuesta, apoyo, una promesa, un no.
    Después, lo **hecho**, lo que alguien vio con sus propios ojos o en un documento, criterio por criterio. Los criterios se escriben antes de que nadie juzgue.
    El titular sale de las dos con reglas fijas. Las palabras solas, por firmes que sean, nunca dan nada por hecho; una promesa es, como mucho, una promesa; un voto también es solo palabras.
    Una fecha que pasa deja una promesa *con plazo vencido, sin comprobar*, nunca incumplida: para eso hace falta una comprobación. “Sin respuesta registrada” exige una entrega con constancia, un plazo de respuesta vencido y haber mirado después en todos los canales.
    Debajo de cada titular están las entradas y las fechas en que se basa.
help-text-review =
    Lo que registra alguien del equipo organizador espera a una segunda persona. Esa persona abre la fuente y mira si las palabras coinciden, si la fecha es correcta y si es la petición correcta. Solo entonces cuenta.
    Una aprobación vale para esa redacción exacta. Quien la cambia crea una nueva, que otra persona verifica; hasta entonces vale la verificada, con la nota “en revisión”.
    Quien entra al equipo organizador no verifica nada en sus primeros siete días, salvo que una persona responsable responda por esa persona en `/setup`.
    Deeds distingue cuentas, no personas: dos cuentas de una misma persona pasan por dos personas. Quien lleva este servidor tiene que conocer a su equipo organizador.
    Nada se borra: lo equivocado se retira, y el cambio queda en el registro.
help-text-privacy =
    Deeds no lee mensajes. Guarda lo que registras con un seudónimo que solo se obtiene con la clave de este servidor, y nunca muestra quién registró qué.
    No registres nombres, historias, direcciones ni papeles de personas afectadas. El registro trata de quienes ocupan un cargo.
    Discord guarda su propia copia de lo que se publica aquí. Deeds no puede borrarla.
    `/privacy` muestra qué se guarda sobre ti, te lo entrega o hace que se te olvide; también funciona en los mensajes directos con el bot.

help-headlines-intro = Un signo y unas palabras para cada petición:
help-headline-undone = se comprobó que estaba hecho y luego se revirtió
help-headline-met = todos los criterios comprobados, cada uno con su fuente
help-headline-broken = lo dice una comprobación posterior al plazo, o retiraron la promesa
help-headline-partly-met = algún criterio comprobado, entero o en parte
help-headline-refused = dijeron que no
help-headline-claimed = lo dicen; nadie lo ha comprobado
help-headline-overdue = pasó la fecha que dieron; nadie ha mirado todavía
help-headline-promised = lo prometieron; la fecha es suya
help-headline-supports = apoyo de palabra, sin hechos todavía
help-headline-replied = una respuesta que no promete nada
help-headline-silent = se entregó, venció el plazo de respuesta y miramos en todos los canales
help-headline-waiting = se entregó; falta la respuesta o nadie ha mirado
help-headline-undelivered = no podemos demostrar que les llegó
