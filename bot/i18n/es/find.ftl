### Buscar: lo encontrado, y las fichas de lo que no tiene ficha en otra parte.

command-find = Busca en cualquier idioma: demandas, oficinas, lo dicho y lo comprobado, fuentes
command-find-words = Palabras o su comienzo, o un número como D-12
command-find-campaign = Solo en esta campaña; en todas si lo dejas vacío
help-command-find = busca lo que sea con unas palabras en cualquier idioma y abre lo que mejor coincide

find-found =
    { $count ->
        [one] Una coincidencia para “{ $query }”
        [many] { $count } coincidencias para “{ $query }”
       *[other] { $count } coincidencias para “{ $query }”
    }
find-best = Aquí se abre la mejor; las demás están en el menú de abajo.
find-in-campaign = Solo en { $campaign }. Las fuentes no son de ninguna campaña y quedan fuera.
find-more = Hay más coincidencias de las que se miran ({ $kinds }): de cada clase, las { $ranked } más recientes. Otra palabra lo acota.
find-no-words = Aquí no hay nada que buscar: hacen falta letras o cifras. Bastan unas letras de una palabra, o un número como D-12.
find-nothing = No se encontró nada para “{ $query }”.
find-searched = Se buscó en: demandas y su texto, oficinas y quién las ocupa, lo dicho y lo comprobado, hechos, fuentes, fechas y acciones; en todos los idiomas, hasta donde puedes leer.
find-searched-only = Se buscó en: { $kinds }, en todos los idiomas, hasta donde puedes leer.
find-widen = Cada palabra tiene que ser el comienzo de una palabra de la misma entrada. Prueba con menos palabras, solo con su comienzo, o con el nombre de una oficina.

find-kind-demands = Demandas
find-kind-officials = Oficinas
find-kind-record = En el registro
find-kind-sources = Fuentes y hechos
find-kind-dates = Fechas y acciones
find-one-campaign = Campaña
find-one-demand = Demanda
find-one-official = Oficina
find-one-evidence = Hecho
find-one-source = Fuente
find-one-event = Fecha
find-one-action = Acción

menu-find = Abrir otra coincidencia
button-find = Buscar
form-find = Buscar lo que sea
form-find-words = Palabras, o un número como D-12
button-find-narrow = { $kind } ({ $count })
button-find-narrow-more = { $kind } (más de { $count })
button-find-all = Todo
button-find-everywhere = En todas las campañas

item-claimed-by = Según { $name }
item-no-date = Aún no se sabe el día
item-until = Hasta { $date }
item-demands = Demandas
item-sources = Fuentes
