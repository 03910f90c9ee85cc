### La configuración: cada pantalla dice qué hace su elección antes de elegir.

setup-title = Configuración: { $screen } ({ $number } de { $count })
setup-screen-stewards = Responsables
setup-screen-roles = Roles
setup-screen-review = Canal de revisión
setup-screen-digest = Canales de resúmenes
setup-screen-language = Idioma y zona horaria
setup-screen-overview = Vista general

setup-stewards = Las personas responsables configuran este servidor y aprueban los canales de resúmenes. Nombra al menos a dos, para que siempre se pueda revisar o reemplazar a una. Quienes elijas ahora ocupan el lugar de quienes estaban antes.
setup-stewards-named =
    { $count ->
        [0] Todavía no hay responsables.
        [one] Hay { $count } persona responsable.
        [many] Hay { $count } de personas responsables.
       *[other] Hay { $count } personas responsables.
    }
setup-roles = El equipo organizador registra, verifica y programa. Los miembros consultan. Los roles se reconocen por su identificador, nunca por su nombre.
setup-is-organisers = Equipo organizador:
setup-is-members = Miembros:
setup-everybody-member = Miembros: todo el mundo en este servidor.
setup-digest-role = Los resúmenes pueden avisar a un rol, que cada miembro se da con `/digest follow`. Elige uno que no abra nada, que cualquiera pueda mencionar y que esté por debajo del rol del bot; el bot necesita *Gestionar roles*.
setup-is-digest-role = Rol al que avisan los resúmenes:
setup-review = Aquí aparece una ficha por cada fuente que espera a otra persona. Elige un canal que solo lea el equipo organizador.
setup-is-review = Canal de revisión:
setup-digest = El equipo organizador solo puede programar resúmenes para los canales que apruebes aquí. Un resumen contiene lo que pueden leer los miembros.
setup-is-digest = Canales de resúmenes:
setup-language = El idioma de lo que Deeds publica por su cuenta. A cada persona se le responde en el idioma que eligió con `/language` y, si no eligió ninguno, en el de su Discord.
setup-zone = Zona horaria: { $zone }
setup-zone-now = Zona horaria: { $zone }. Ahora allí: { $now }
setup-is-language = Idioma: { $language } · zona horaria: { $zone }
setup-two-people = Dos personas: quien registra una entrada nunca la verifica.
setup-one-person = Una sola persona puede informar y verificar. Cada resumen lo dice.
setup-can-post = Deeds puede publicar aquí.
setup-lacks = A Deeds le faltan permisos aquí: { $permissions }
setup-channel-unseen = Este canal ya no existe o Deeds no puede verlo.
setup-channel-open = Lo lee todo el mundo en este servidor.
setup-channel-readers = Lo leen:
setup-channel-wide = Lee este canal más gente de la que debería leer lo que se publicaría en él.
setup-complete = Todo está listo. Se puede empezar a trabajar.
setup-incomplete = Todavía falta:
setup-missing-stewards = dos personas responsables
setup-missing-organiser-role = el rol del equipo organizador
setup-missing-review-channel = el canal de revisión
setup-missing-digest-channels = un canal para resúmenes

## Permisos con el nombre que les da Discord

permission-view-channel = Ver canal
permission-send-messages = Enviar mensajes
permission-read-message-history = Leer el historial de mensajes
permission-attach-files = Adjuntar archivos

## Lo que se dice al equipo organizador cuando algo no pudo publicarse

notice-digest = El resumen de { $campaign } para { $period } no se publicó.
notice-review-card = No se pudo publicar una ficha de revisión.
notice-notice = No se pudo publicar un aviso.
notice-why-missing = A Deeds le faltan permisos allí: { $details }
notice-why-channel-gone = El canal ya no existe o Deeds no puede verlo.
notice-why-refused = Discord lo rechazó (error { $details }).
notice-why-too-wide = Puede leer el canal más gente que aquella a la que esto va dirigido. Limita quién lo ve o elige otro canal.
notice-why-history = Quizá ya está publicado, y Deeds no puede leer el historial del canal para saberlo. Mira y decide.
notice-why-unfollowed = La persona a la que iba ya no lo sigue.
notice-why-no-member = La persona a la que iba ya no es miembro.
notice-why-closed = La persona a la que iba no acepta mensajes directos.
notice-why-quiet = Llegó a una hora a la que la persona a la que iba no quiere mensajes.
notice-why-covered = Lo cubre un resumen posterior.
notice-why-said-so = Alguien del equipo organizador lo detuvo.
notice-next-schedule = Corrige los permisos del canal y pulsa *Intentar de nuevo* en este envío de `/schedule`, o prográmalo para otro canal.
notice-next-look = Mira si está allí. Después abre este envío en `/schedule` y pulsa *Está allí* o *No está allí*.
notice-next-setup = Corrige los permisos del canal o elige otro y publica una prueba desde `/setup`: todo lo que se detuvo allí se intenta de nuevo.
