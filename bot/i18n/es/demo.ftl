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
    **Prueba esto.** Arriba de este canal elige con los ojos de quién mirar; todas las personas son inventadas.
    {"•"} Como Mia: `/board`, y abre una demanda desde el menú. Como Mateo lo mismo llega en español.
    {"•"} Como Olu: `/deliver` entrega una demanda, `/log` registra lo que dijo una oficina.
    {"•"} Como Oksana: `/desk` muestra lo que espera; abre la fuente y verifícala. Olu no puede: quien reporta nunca verifica.
    {"•"} Otra vez como Mia: `/board` se movió, y no más allá de lo que permite el registro.
    {"•"} El resumen de arriba es lo que este canal recibe cada lunes a las 9:00.
