# La línea de órdenes: `deeds` y sus órdenes.

cli-description = Deeds lleva el registro de lo que se pidió a quienes ocupan un cargo, lo que dijeron y lo que hicieron.
cli-commands = órdenes
cli-command-help = lo que hace `deeds`; `deeds ORDEN --help` explica más
cli-config-help = archivo de configuración (si no se indica: config.toml en esta carpeta, si existe)
cli-version-help = muestra la versión
cli-interrupted = Detenido.
cli-unexpected = Deeds se detuvo por un fallo propio ({ $type }, en { $place }). El registro nombra el lugar y nunca lo que alguien escribió.

# deeds check

cli-check-help = dice si Deeds está listo para funcionar aquí y qué falta
check-ok = bien  { $what }
check-fault = FALLO { $what }
check-configuration = configuración: { $source }
check-configuration-file = leída de { $file }
check-configuration-defaults = sin archivo; valores por defecto y entorno
check-token-given = token de Discord: indicado
check-token-missing = token de Discord: ninguno, así que funciona todo menos `deeds run`; indícalo en la variable { $variable } o en el archivo secreto { $file }
check-passed = Nada lo impide.
check-failed = { $count ->
    [one] Hay un impedimento.
    [many] Hay { $count } de impedimentos.
   *[other] Hay { $count } impedimentos.
}

# Fallos de la configuración: cada uno dice dónde, qué se indicó y qué se admite.

config-faults = { $count ->
    [one] La configuración tiene un fallo. No se abrió nada.
    [many] La configuración tiene { $count } de fallos. No se abrió nada.
   *[other] La configuración tiene { $count } fallos. No se abrió nada.
}
config-fault-unknown = { $where }: no existe ese ajuste
config-fault-unknown-nearest = { $where }: no existe ese ajuste; ¿querías decir { $nearest }?
config-fault-invalid = { $where }: no se admite { $given }; indica { $allowed }
config-fault-invalid-hidden = { $where }: no se admite lo indicado (aquí no se repite); indica { $allowed }
config-fault-invalid-empty = { $where }: no se admite un valor vacío; indica { $allowed }
config-fault-not-a-table = { $where }: debe ser una tabla, escrita como una línea [{ $setting }] con sus ajustes debajo
config-fault-secret-in-file = { $where }: un secreto no debe estar en este archivo, que se copia y se enseña; quítalo, cámbialo por uno nuevo donde se emitió e indícalo en la variable { $variable } o en el archivo secreto { $file }
config-fault-unreadable = { $where }: no se puede leer; debe existir, ser del tipo correcto y ser legible para la cuenta que ejecuta Deeds
config-fault-encoding = { $where }: esta línea no está en UTF-8; guarda el archivo como UTF-8
config-fault-syntax = { $where }: esta línea no es TOML; escribe nombre = valor, con los textos entre "comillas"

config-allowed-data-directory = la ruta de una carpeta, o "" para la habitual
config-allowed-language = uno de estos: { $languages }
config-allowed-master-secret = al menos 32 caracteres que nadie pueda adivinar
config-allowed-database-url = la ruta de un archivo, o postgresql://USUARIO@EQUIPO/NOMBRE
config-allowed-discord-token = el token tal como lo muestra Discord, una sola palabra sin “Bot” delante
config-allowed-discord-servers = una lista de identificadores de servidores, como [123456789012345678]; en una variable, números separados por comas
config-allowed-discord-stewards = una lista de identificadores de personas, como [123456789012345678]; en una variable, números separados por comas
config-allowed-log-level = debug, info, warning o error
config-allowed-log-format = text o json
config-allowed-schedule-tick-seconds = un número entero de 5 a 300
config-allowed-lease-seconds = un número entero de 10 a 600
config-allowed-health-file = una ruta a un archivo, o nada

check-database-none = base de datos: aún no hay; `deeds seed` o `deeds run` crean una
check-database = base de datos: al día, { $count ->
    [one] un servidor
    [many] { $count } de servidores
   *[other] { $count } servidores
}
check-seed = campaña { $slug }: se lee sin fallas
check-texts = textos: completos en { $languages }
check-channel = { $server }, #{ $channel }: todos los permisos
check-channel-missing = { $server }, #{ $channel }: falta { $missing }; permítelo al rol del bot en la configuración del canal

# deeds run y deeds sync

cli-run-help = se conecta a Discord y atiende hasta que se detenga
cli-sync-help = entrega los comandos a Discord, si cambiaron
run-needs-token = No hay token de Discord; dalo en la variable { $variable } o en el archivo secreto { $file }.
sync-done = Discord tiene los comandos.
sync-unchanged = Discord ya tenía estos comandos.

# deeds migrate

cli-migrate-help = pone al día la base de datos; `run` y `seed` lo hacen solos
migrate-done = La base de datos está en la revisión { $revision }.
migrate-unchanged = La base de datos ya estaba en la revisión { $revision }.

# deeds seed

cli-seed-help = carga campañas que vienen con Deeds; cargar una otra vez no cambia nada
cli-seed-campaign = el nombre corto de la campaña; sin él, todas menos las de aliados
cli-server-help = el id del servidor de Discord; sin él, el servidor de esta línea de comandos
seed-done = { $slug }: { $count ->
    [one] un registro nuevo.
    [many] { $count } de registros nuevos.
   *[other] { $count } registros nuevos.
}
seed-unchanged = { $slug }: nada nuevo.
seed-kept = { $reference }: alguien cambió { $field } y se conservó; la campaña incluida dice otra cosa.

# deeds digest

cli-digest-help = imprime el resumen de una campaña como lo ven los miembros
cli-digest-campaign = el nombre corto o la referencia de la campaña
cli-digest-as-of = el día a cuyo final corresponde el resumen; sin él, hoy
cli-digest-as-of-wrong = “{ $given }” no es un día del calendario; escríbelo como 2026-11-22
cli-digest-format = text para leer, json para programas

# deeds demo

cli-demo-help = muestra Deeds en un Discord simulado, en el navegador, sin token
cli-demo-port = el puerto de esta máquina; sin él, uno libre
cli-demo-port-wrong = “{ $given }” no es un puerto; da un número de 0 a 65535
cli-demo-no-browser = imprime la dirección y no abre el navegador
cli-demo-script = recorre una demostración sin navegador e imprime lo que ve cada persona

error-no-database = Aquí aún no hay registro; carga uno con `deeds seed`.
error-demo-not-installed = Faltan las partes de la demostración; ejecuta `make venv`, o instala deeds con el extra "demo".
error-port-taken = El puerto { $port } de este equipo está ocupado o no se permite; indica otro con --port, o ninguno.
error-token-refused = Discord rechazó el token; cópialo de nuevo de la página del bot en Discord.
error-intents-refused = Discord rechazó los permisos de eventos de la conexión; Deeds no necesita ninguno privilegiado, así que comprueba que el token sea de este bot.
error-discord-unreachable = No se puede llegar a Discord; revisa la conexión e inténtalo otra vez.

# Las palabras del analizador de la línea de órdenes

cli-usage = uso:
cli-options = opciones
cli-arguments = argumentos
cli-help-help = muestra esta ayuda
cli-argument-wrong = { $argument }: { $said }
cli-argument-value = { $argument }: falta su valor
cli-argument-no-value = { $argument } no lleva valor; quita “{ $typed }”
cli-argument-choice = { $nearest ->
    [none] { $argument }: “{ $typed }” no es ninguno de estos: { $known }
   *[other] { $argument }: “{ $typed }” no es ninguno de estos: { $known }. ¿Quisiste decir { $nearest }?
}
cli-command-unknown = { $nearest ->
    [none] “{ $typed }” no es un comando. Son estos: { $known }
   *[other] “{ $typed }” no es un comando. ¿Quisiste decir { $nearest }? Son estos: { $known }
}
cli-arguments-missing = aquí falta: { $known }
cli-arguments-unknown = { $nearest ->
    [none] “{ $typed }” no significa nada aquí
   *[other] “{ $typed }” no significa nada aquí; ¿quisiste decir { $nearest }?
}
cli-option-ambiguous = “{ $typed }” podría ser cualquiera de { $known }; escríbelo entero
cli-server-wrong = “{ $given }” no es un servidor; da su id, o local
