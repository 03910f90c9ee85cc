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
