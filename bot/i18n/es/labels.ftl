### Los nombres de comandos, subcomandos y opciones, como los muestra Discord.
###
### Minúsculas, cifras, - y _, sin espacios, de 1 a 32 caracteres; ninguno dos veces y ninguno que sea el nombre
### inglés de otro. Verbos en infinitivo, como los escribe quien los usa.

slash-about = sobre
slash-act = actuar
slash-action = acción
slash-audience = lectores
slash-audit = auditoría
slash-board = tablero
slash-brief = citas
slash-campaign = campaña
slash-campaigns = campañas
slash-contact = contacto
slash-day = día
slash-deliver = entregar
slash-demand = demanda
slash-desk = escritorio
slash-digest = resumen
slash-dispute = impugnar
slash-entry = entrada
slash-event = fecha
slash-evidence = hecho
slash-export = exportar
slash-find = buscar
slash-follow = seguir
slash-forget = olvidar
slash-form = formato
slash-help = ayuda
slash-language = idioma
slash-latest = último
slash-link = enlace
slash-log = registrar
slash-manage = gestionar
slash-mine = míos
slash-official = oficina
slash-organisation = organización
slash-prepared = preparada
slash-privacy = privacidad
slash-publish = publicar
slash-reference = referencia
slash-report = avisar
slash-schedule = programar
slash-setup = configurar
slash-show = ver
slash-source = fuente
slash-status = estado
slash-translate = traducir
slash-undo = deshacer
slash-unfollow = dejar
slash-words = palabras
