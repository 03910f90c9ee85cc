### Copias de seguridad, y qué pasa con los datos de un servidor que quitó el bot.

cli-backup-help = copia el registro en un archivo cifrado, también junto a un bot en marcha
cli-backup-path = una carpeta, donde el archivo recibe un nombre con la hora, o el nombre de un archivo nuevo; sin esto, la carpeta backups del directorio de datos
cli-backup-keep = borra todas las copias de esa carpeta menos las N más nuevas
cli-backup-keep-wrong = “{ $given }” no es un número de copias; indica uno de 1 a 1000
cli-backup-identity = un archivo con una clave secreta que abre las copias (de age, o de SSH sin frase de contraseña)
cli-restore-help = pone una copia en el lugar de la base de datos y olvida otra vez a quien pidió que se le olvidara
cli-restore-file = la copia de seguridad
cli-restore-replace = reemplaza la base de datos que hay; esta se guarda al lado
cli-step-copy = copiando
cli-step-check = leyendo la cadena
cli-step-encrypt = cifrando
cli-step-decrypt = descifrando

backup-done = { $file }: { $size } KB, { $servers ->
    [one] un servidor
    [many] { $servers } de servidores
   *[other] { $servers } servidores
}, { $changes ->
    [one] un cambio
    [many] { $changes } de cambios
   *[other] { $changes } cambios
}. La copia se leyó entera antes de cifrarla.
backup-tried = Se descifró de nuevo y se leyó entera: se puede restaurar.
backup-not-tried = No se probó, porque aquí no hay ninguna clave que la abra. Hazlo donde esté la clave: deeds restore en un lugar vacío.
backup-pruned = { $count ->
    [one] Se borró una copia más antigua.
    [many] Se borraron { $count } de copias más antiguas.
   *[other] Se borraron { $count } copias más antiguas.
}
backup-secret = El secreto maestro no está dentro. Guárdalo aparte: sin él no se reconoce a nadie después de restaurar.
restore-done = Restaurado al estado de { $taken } UTC: { $servers ->
    [one] un servidor
    [many] { $servers } de servidores
   *[other] { $servers } servidores
}, { $changes ->
    [one] un cambio
    [many] { $changes } de cambios
   *[other] { $changes } cambios
}.
restore-forgotten = { $people ->
    [0] No hubo que olvidar otra vez a nadie.
    [one] Se olvidó otra vez a una persona.
    [many] Se olvidó otra vez a { $people } de personas.
   *[other] Se olvidó otra vez a { $people } personas.
}
restore-departed = { $count ->
    [one] Se borró otra vez un servidor que había quitado el bot.
    [many] Se borraron otra vez { $count } de servidores que habían quitado el bot.
   *[other] Se borraron otra vez { $count } servidores que habían quitado el bot.
}
restore-replaced = Lo que había antes se guarda como { $file }. Bórralo cuando hayas visto que todo está bien.
check-backup = última copia de seguridad: { $at } UTC
check-backup-none = última copia de seguridad: no se ha hecho ninguna de esta base de datos; mira `deeds backup`
# $at – date and time.
check-calendar = calendario: su última vuelta completa terminó el { $at } UTC
check-calendar-none = calendario: aún no ha dado ninguna vuelta; empieza cuando `deeds run` está conectado
check-calendar-still = calendario: está parado desde el { $at } UTC, así que no se publica nada; `deeds run` aún se está conectando, no llega a Discord o está colgado: su registro dice cuál de las tres
check-departure = el servidor { $server } quitó el bot; sus datos se borran desde { $at } UTC, salvo que se invite al bot otra vez
config-allowed-backup-recipients = una lista de claves públicas que empiezan con age1, ssh-ed25519 o ssh-rsa; en una variable, separadas por comas
config-allowed-backup-passphrase = al menos 12 caracteres que nadie pueda adivinar
config-allowed-departure-days = un número entero de 7 a 365

error-backup-no-key = No hay con qué cifrar la copia. Indica claves públicas en backup.recipients (`age-keygen` hace un par), o una frase de contraseña como el secreto backup.passphrase.
error-backup-exists = Ya existe un archivo { $file }. Indica otro nombre o una carpeta.
error-backup-keep-needs-folder = --keep es para una carpeta de copias, y { $file } no lo es. Indica una carpeta que exista.
error-backup-no-space = No hay espacio suficiente en { $folder }: se necesitan { $needed } MB y quedan { $free } MB. No se escribió nada; haz espacio o indica otro lugar.
error-backup-damaged = { $file } está dañado: hay una página, un enlace entre registros o la cadena de cambios rota. No se usó; toma una copia anterior y revisa el disco.
error-backup-unwritable = No se puede leer o escribir { $file }. No se cambió nada; revisa la carpeta y sus permisos.
error-backup-recipient = { $recipient }… no es una clave pública que age conozca. Cópiala de nuevo de donde se hizo.
error-backup-identity = { $file } no tiene ninguna clave secreta que abra copias. Indica un archivo como lo escribe `age-keygen`, o una clave SSH sin frase de contraseña.
error-backup-unreadable = { $file } no es una copia de seguridad de Deeds, está dañado o no se puede leer.
error-backup-locked = La clave indicada no abre { $file }. Usa aquella cuya clave pública estaba en backup.recipients cuando se hizo la copia, o la frase de contraseña de ese día.
error-backup-no-identity = { $file } está cifrado y aquí no hay clave. Indica con --identity un archivo con la clave secreta, o da la frase de contraseña como el secreto backup.passphrase.
error-backup-newer = { $file } se hizo con un Deeds más nuevo. Instala ese y después restaura.
error-restore-exists = Ya hay un registro en { $database } y no se tocó nada. Con --replace la copia ocupa su lugar, y lo que hay ahora se guarda al lado.
error-database-in-use = Hay un bot trabajando en { $database }. Detenlo primero y después restaura.

## Cuánto tiempo se guardan las cosas, y retenciones legales

log-draft-goes = Nadie lo ha tocado en un mes: se borra el { $goes }, salvo que sigas con él.
setup-retention =
    { $days ->
        [one] Se guarda { $days } día: quién registró y decidió qué, y lo que solo lee el equipo organizador. El registro mismo se queda.
        [many] Se guarda { $days } de días: quién registró y decidió qué, y lo que solo lee el equipo organizador. El registro mismo se queda.
       *[other] Se guarda { $days } días: quién registró y decidió qué, y lo que solo lee el equipo organizador. El registro mismo se queda.
    }
button-setup-retention = Cambiar cuánto tiempo
form-setup-retention-title = Cuánto tiempo se guardan las cosas
form-setup-retention = Días, de 30 a 3650
    .description = Después se borra quién registró y decidió qué. Menos tiempo protege mejor a las personas.
field-retention-days = Días
error-retention-invalid = Escribe un número de días de 30 a 3650, como 90.
hold-stands = Retención legal: nada de esta demanda se borra por el paso del tiempo.
button-hold-set = Retención legal…
button-hold-lift = Levantar la retención legal…
button-hold-back = Volver a su estado
form-hold-title = Retención legal
form-hold-lift-title = Levantar la retención legal
form-hold-reason = Por qué
    .description = Queda en el historial. Si toca retener, lo dice la asesoría legal.
hold-set = { $reference } está bajo retención legal. Nada que dependa de ella se borra por el paso del tiempo hasta que una persona responsable la levante. Las solicitudes de olvido con /privacy se cumplen igual.
hold-lifted = La retención legal de { $reference } está levantada. Lo que sea más antiguo de lo que guarda este servidor se borra hoy o mañana.
