# La demostración: personas inventadas en torno a las dos campañas de Colorado.

demo-server = Demostración de Deeds (inventada)
demo-topic = Todas las personas de aquí son inventadas; las campañas y sus fuentes son reales.
demo-member = Mia inventada (miembro)
demo-spanish-member = Mateo inventado (miembro, español)
demo-first-organiser = Olu inventado (organización)
demo-second-organiser = Oksana inventada (organización)
demo-steward = Stella inventada (responsable)

demo-serving = La demostración está en { $url }
demo-serving-hint = Todas las personas son inventadas. La dirección solo funciona en esta máquina; Ctrl-C termina la demostración.
demo-browser-missing = No se pudo abrir un navegador; abre tú la dirección.
demo-ended = La demostración terminó; no queda nada de ella.

demo-try =
    {"**"}Prueba esto.** Arriba de este canal elige con los ojos de quién mirar; todas las personas son inventadas.
    {"•"} Como Mia: `/board`, y abre una demanda desde el menú. Como Mateo lo mismo llega en español.
    {"•"} Como Olu: `/deliver` entrega una demanda, `/log` registra lo que dijo una oficina.
    {"•"} Como Oksana: `/desk` muestra lo que espera; abre la fuente y verifícala. Olu no puede: quien reporta nunca verifica.
    {"•"} Otra vez como Mia: `/board` se movió, y no más allá de lo que permite el registro.
    {"•"} El resumen de arriba es lo que este canal recibe cada lunes a las 9:00.

# El recorrido: qué hace cada persona y qué escribe.

demo-walk-board = abre el tablero
demo-walk-looks = abre la demanda
demo-walk-delivers = registra que la demanda se entregó
demo-walk-proof = Inventado: copia sellada en la ventanilla
demo-walk-statement = registra lo que dijo la oficina
demo-walk-statement-source = Respuesta inventada de la alcaldía
demo-walk-said = Inventado: la oficina recibió la petición y la va a mirar.
demo-walk-promise = registra una promesa
demo-walk-promise-source = Acta inventada de una reunión con la alcaldía
demo-walk-promised = Inventado: la alcaldía prometió apagar las cámaras y publicar los registros.
demo-walk-first-finding = registra lo que alguien comprobó en las cámaras
demo-walk-first-finding-source = Informe inventado de un recorrido por todas las cámaras
demo-walk-cameras-off = Inventado: todas las cámaras de la lista están apagadas.
demo-walk-second-finding = registra lo que alguien comprobó en el sitio de la ciudad
demo-walk-second-finding-source = Página inventada de la ciudad con los registros de auditoría
demo-walk-logs-out = Inventado: los registros de auditoría están en el sitio de la ciudad, completos.
demo-walk-own = abre el escritorio, y no puede verificar lo que reportó
demo-walk-verifies = abre la fuente en el escritorio y verifica la entrada
demo-walk-digest = lee el resumen en el canal
demo-walk-failed = El paso { $step } no hizo lo que dice; falta: { $what }
demo-walk-done = Los { $count } pasos hicieron lo que dicen.
