### Lo que se vigila: canales y registros públicos en los que Deeds busca lo que atañe al registro.

error-feed-none = En esta dirección no hay un canal que se pueda leer: da la dirección de un canal RSS, Atom o JSON Feed.
error-watch-known = Esta dirección ya se vigila para esta campaña: { $reference }.
error-watches-too-many = Un servidor puede vigilar { $most } direcciones como máximo. Quita una primero.
error-watches-of-host = De { $host } se pueden vigilar { $most } direcciones como máximo. Quita una primero.
slash-watch = vigilancia
command-manage-watch = Canales y actas que se vigilan: lista, añadir, probar, pausar, quitar
command-manage-watch-watch = La vigilancia que se abre; si la omites, se abre la lista
command-manage-watch-campaign = Vigila algo nuevo para esta campaña
form-add-watch = Vigilar algo
form-edit-watch = Editar la vigilancia
form-watch-kind = Qué se vigila
watch-kind-feed = Canal (RSS, Atom, JSON)
watch-kind-council = Actas de un consejo (Legistar)
form-watch-url = Dirección
    .placeholder = https://city.example/feed.xml
    .description = La del propio canal, o la del consejo en la API web
form-watch-title = Para qué sirve
form-watch-terms = Más palabras que se buscan
    .description = Una por línea; otras grafías y a qué se refiere, después de =
    .placeholder = ALPR = lector de matrículas, D-1
menu-watch = Abrir una vigilancia
menu-watch-unmute = Volver a buscar lo silenciado
button-watch-add = Vigilar algo
button-watch-test = Probar
button-watch-pause = Pausar
button-watch-resume = Continuar
button-watch-list = Todo lo que se vigila
button-watch-back = Volver a la vigilancia
button-watch-open = Abrir la vigilancia
watches-title = Lo que se vigila
watches-none = Todavía no se vigila nada. Vigila los canales de consejos, organismos y periódicos: lo que nombre una oficina o una demanda llega al escritorio.
watches-off = Deeds no descarga nada para este servidor, así que nada de esto se lee. Alguien responsable del servidor puede cambiarlo en `/setup`.
watch-paused = En pausa: no se lee.
watch-new = Aún sin leer.
watch-read = Última lectura: { $at }.
watch-failing = No se puede leer desde: { $since }.
watch-fault-gone = En su dirección no hay nada.
watch-fault-refused = Su sitio no quiere que lo lean programas.
watch-fault-not-listed = Su sitio no está en la lista de `/setup`.
watch-fault-unreadable = Lo que hay allí no se pudo leer como canal.
watch-fault-silent = Su sitio no responde como debería.
watch-terms = Más palabras
watch-muted = Silenciado
watch-looks-for = Busca, en todos los idiomas, las oficinas a las que se pidió algo, sus titulares, los títulos, las leyes y los términos protegidos de las demandas activas con sus otras grafías, y estas palabras.
watch-tested =
    { $found ->
        [0] Entradas leídas ahora: { $entries }. Ninguna habría llegado al escritorio. Términos buscados: { $terms }.
        [one] Entradas leídas ahora: { $entries }. Habría llegado al escritorio { $found }. Términos buscados: { $terms }.
        [many] Entradas leídas ahora: { $entries }. Habrían llegado al escritorio { $found }. Términos buscados: { $terms }.
       *[other] Entradas leídas ahora: { $entries }. Habrían llegado al escritorio { $found }. Términos buscados: { $terms }.
    }
watch-tested-kept = Solo fue una prueba: no se guardó nada.
mute-title = ¿Qué no debe volver a aparecer?
mute-means = Un canal silenciado queda en pausa. Un término, una oficina o una demanda se silencian solo en este canal. Ambas cosas se deshacen en la ficha de la vigilancia.
mute-feed = Todo el canal
mute-term = Este término en este canal
mute-about = Todo lo que lo busca, en este canal
menu-mute = Elige qué silenciar
button-mute-back = Volver
mute-done = Silenciado. Se puede deshacer en la ficha de la vigilancia.
mute-done-feed = El canal está en pausa. Continúa cuando alguien lo indique en la ficha de la vigilancia.
lead-kind-feed-dead = Un canal no se puede leer desde hace una semana
lead-kind-feed-back = Un canal se puede leer de nuevo
lead-state-over = Terminó por sí solo.
lead-note-matched = **Coincide:**
lead-note-voted-yes = **Votos a favor:**
lead-note-voted-no = **Votos en contra:**
lead-note-voted-abstained = **Abstenciones:**
lead-note-voted-absent = **Ausencias:**
lead-note-voted-otherwise = **Consta de otro modo y no cuenta:**
button-lead-watch = Abrir la vigilancia
did-pause-watch = Se pausó una vigilancia
did-resume-watch = Se reanudó una vigilancia
did-mute-watch = Se silenció algo en una vigilancia
did-unmute-watch = Se vuelve a buscar algo en una vigilancia
change-record-watch = Vigilancia
change-field-terms = Más palabras
change-field-muted = Silenciado
