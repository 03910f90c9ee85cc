### Rótulos de botones y menús: cortos; un verbo donde pasa algo.

button-post = Publicar aquí
button-page-before = Atrás
button-page-after = Más
button-picture = Imagen
button-timeline = Línea de tiempo
button-as-text = Como texto
button-light = Fondo claro
button-dark = Fondo oscuro
button-board = Tablero
menu-open-demand = Abrir una demanda
menu-open-official = Abrir una oficina
menu-open-record = Abrir una entrada
menu-open-board = Abrir un tablero
menu-load = Cargar una campaña
menu-help = ¿Qué quieres saber?
button-again = Volver a abrir el formulario
button-cancel = Cancelar
button-pick-done = Listo
button-desk = Escritorio
menu-pick = Elige
menu-pick-mark = { $mark }: elige quién

## Registrar

button-log-start = Registrar algo
button-log-response = Qué dijeron o hicieron
button-log-finding = Qué se comprobó
button-log-vote = Votación nominal
button-log-finish = Terminar y enviar a revisión
button-log-discard = Descartar
menu-log-remove = Quitar una línea
menu-log-resume = Seguir con un borrador

## Revisión y escritorio

button-review = Revisar
button-verify = Verificar { $reference }
button-reject = Rechazar { $reference }
button-confirm-headline = Confirmar { $reference }
button-reject-headline = Rechazar { $reference }
menu-review = Revisar una fuente
menu-checked = Revisado, sin cambios

## Entregas y estado

button-deliver-more = Registrar otra entrega
button-status-lifecycle = Cambiar el estado
button-status-checked = Revisado hoy (todas las oficinas)
button-status-headline = Proponer un titular

## Calendario

button-schedule-add = Nuevo envío
button-schedule-preview = Vista previa
button-schedule-now = Publicar ahora
button-schedule-pause = Pausar
button-schedule-resume = Reanudar
button-schedule-remove = Quitar
button-unfollow = No me avises más
button-schedule-retry = Intentar de nuevo
button-schedule-there = Está allí
button-schedule-missing = No está allí
menu-schedule = Abrir un envío

## Configuración

button-setup-before = Atrás
button-setup-after = Siguiente
button-setup-zone = Cambiar la zona horaria
button-setup-test = Publicar una prueba
button-setup-one-person = Permitir que una sola persona verifique
button-setup-two-people = Volver a exigir dos personas
menu-setup-stewards = Elige a dos personas o más
menu-setup-organisers = Rol del equipo organizador
menu-setup-digest-role = Rol para los resúmenes
menu-setup-members = Rol de miembro
menu-setup-review = Canal de revisión
menu-setup-digest = Canales para los resúmenes
menu-setup-language = Idioma del servidor
