### Una frase por cada código de error: error-<código>, con guiones en lugar de guiones bajos.
### Di qué falla, qué quedó como estaba y qué se puede hacer.

error-unexpected = Algo falló dentro de Deeds; el registro de errores dice dónde. Mira si tu cambio quedó guardado antes de repetirlo.
error-without-sentence = Esto no funcionó ({ $code }).
error-many-faults =
    { $count ->
        [one] Hay { $count } problema:
        [many] Hay { $count } de problemas:
       *[other] Hay { $count } problemas:
    }

## Fechas y zonas

error-date-invalid = “{ $typed }” no es una fecha válida. Escribe 2026-03-12, 2026-03 o 2026, o deja el campo vacío si no se conoce la fecha.
error-zone-unknown = “{ $typed }” no es una zona horaria. Escríbela así: America/Denver.

error-time-invalid = “{ $typed }” no es una hora. Escríbela así: 09:00 o 17:30.

## Referencias y permisos

error-reference-invalid = “{ $typed }” no es una referencia del tipo { $example }. Escribe una así o elígela de la lista.
error-not-allowed =
    { $tier ->
        [steward] Solo pueden hacerlo responsables de este servidor. Pídeselo a alguien de ese grupo.
        [organiser] Solo puede hacerlo el equipo organizador. Si formas parte de él, pide a alguien responsable del servidor que revise tu rol.
       *[member] Aquí solo pueden hacerlo miembros de la coalición. Pide el rol de miembro al equipo organizador.
    }
error-not-here = Esto no se puede hacer desde aquí. Hazlo en tu servidor de Discord.
error-identity-incomparable = Esto se registró antes de que se renovaran los seudónimos del servidor, así que nadie puede saber si lo hiciste tú. Regístralo de nuevo y deja que otra persona lo verifique.

## Lo que se escribe

error-text-missing = { $field }: falta rellenarlo.
error-text-too-long = { $field }: el texto es demasiado largo; tiene { $length } caracteres y caben { $longest }. No se perdió nada de lo que escribiste: acórtalo y envíalo otra vez.
error-in-field = { $field }: { $problem }
error-date-future = “{ $typed }” está en el futuro. Indica el día en que se dijo o se hizo: hoy o antes.
error-address-invalid = Esto no es una dirección web. Empieza por https:// y no lleva espacios.
error-address-with-credentials = Esta dirección contiene un nombre de usuario o una contraseña. Quítalos, y cambia la contraseña si es tuya.

## Búsquedas

error-not-found = Aquí no hay nada con esa referencia: nunca existió, se retiró o no te corresponde verla. Elige una de la lista.
error-campaign-unknown = Aquí no hay ninguna campaña “{ $typed }”. Elige una de la lista.
error-no-campaigns = Aquí todavía no hay ninguna campaña. El equipo organizador puede empezar o cargar una con `/manage campaign`.

## Registro

error-draft-gone = Este borrador ya no está: se envió o se descartó. Empieza otro con /log.
error-draft-empty = Este borrador todavía está vacío. Añade primero una línea.
error-draft-full =
    { $most ->
        [one] En un borrador cabe { $most } línea. Envía este y empieza otro con la misma fuente.
        [many] En un borrador caben { $most } de líneas. Envía este y empieza otro con la misma fuente.
       *[other] En un borrador caben { $most } líneas. Envía este y empieza otro con la misma fuente.
    }
error-source-missing = Hace falta una fuente. Indica un enlace o el nombre del documento.
error-asks-missing = No se ha elegido nada. Elige al menos una opción.
error-one-official-per-line = Cada línea trata de una sola oficina. Añade otra línea para cada una de las demás.
error-reversal-needs-promise = Indica qué promesa se retiró.
error-no-promise-open = En estas peticiones no hay ninguna promesa pendiente que se pueda retirar. Elige otro tipo.
error-line-gone = Esta línea ya no está en el borrador. No se cambió nada; revisa el borrador.
error-pick-gone = Esta lista ya se usó o quedó abierta demasiado tiempo. No se cambió nada; empieza de nuevo desde el borrador o el comando.
error-promise-not-open = { $reference } no es una promesa pendiente de esta oficina.
error-promise-of-another = { $reference } no es una promesa sobre esta demanda y esta oficina.
error-votes-missing = Indica cómo votó al menos una oficina.
error-finding-needs-date = Una comprobación necesita la fecha en que se vio.
error-not-kept-too-early = Para “incumplida” hacen falta una fecha que haya dado la oficina y una comprobación posterior a ella. Fecha dada: { $due }.
error-criterion-unknown = “{ $typed }” no es un criterio de esta demanda para esta oficina. Elige uno de la lista.
error-undone-never-done = Nunca se comprobó que el criterio { $label } se cumpliera, así que no pudo revertirse. “No se cumple” dice lo que se vio.

## Revisión

error-nothing-waits = Aquí no hay nada por verificar. Puede que alguien se adelantara.
error-headline-lapsed = Desde que se propuso el titular se verificó algo nuevo para esta petición, así que ha caducado. Recházalo o propón otro.
error-already-decided = Esto ya estaba decidido. No se cambió nada.
error-nothing-changed = No hay nada distinto de lo que ya dice { $reference }. No se guardó nada.
error-checklist-incomplete = Marca las cuatro cosas: la fuente abierta, las palabras, la fecha, la demanda y oficina correctas.
error-own-report = Esto lo registraste tú, así que lo tiene que verificar otra persona.
error-headline-not-settable = Este titular solo sale del registro; nadie puede ponerlo a mano.

## Demandas, oficinas, entregas

error-proof-missing = Sin constancia, una entrega no prueba nada. Indica qué hay: un acuse de recibo, una foto, un número de caso, quién estuvo presente.
error-criteria-decide = Solo con esta edición contaría como cumplido algo que nadie ha comprobado. Conserva el criterio o registra una comprobación sobre él.
error-office-is-asked = A esta oficina se le dirigen demandas. Como grupo no tendría resultado, y lo que se sabe de ella desaparecería del tablero.
error-criteria-missing = Por cada oficina, al menos un criterio tiene que ser un hecho: algo que hacer, no solo que decir.
error-criteria-too-many =
    { $most ->
        [one] Cabe { $most } criterio como máximo.
        [many] Caben { $most } de criterios como máximo.
       *[other] Caben { $most } criterios como máximo.
    }
error-resolution-missing = Para cerrar una demanda hay que indicar en qué quedó.
error-resolution-not-met =
    { $resolution ->
        [partly_met] El registro no lo dice: no consta el cumplimiento parcial de ninguna petición.
       *[met] El registro no lo dice: no consta el cumplimiento de todas las peticiones.
    }
error-edited-meanwhile = Otra persona cambió { $reference } mientras escribías. No se sobrescribió nada y se guarda lo que escribiste: mira qué cambió y luego aplica lo tuyo encima.
error-holder-missing = En el registro alguien ocupa este cargo. Escribe quién lo ocupa ahora.
error-term-needs-date = En el registro, otra persona ocupa este cargo. Indica el día en que empezó el nuevo mandato.

## Botones y formularios

error-button-gone = Este botón ya no lleva a ninguna parte. Pide de nuevo lo que buscabas con el comando.
error-form-gone = Lo que habías escrito ya no está guardado. Abre otra vez el formulario.
error-server-not-served = Deeds no atiende este servidor. Lo decide quien lo aloja.

## Resúmenes y configuración

error-schedule-gone = Este envío programado ya no está. En /schedule se ven los que hay.
error-channel-not-approved = No se pueden enviar resúmenes a este canal. Alguien responsable del servidor tiene que aprobarlo en /setup.
error-schedule-exists = Ese mismo resumen ya sale en este canal esos días.
error-no-channel-approved = Todavía no hay ningún canal aprobado para resúmenes. Alguien responsable del servidor lo aprueba en /setup.
error-stewards-first = Nombra primero a los responsables. Desde entonces deciden ellos lo demás.
error-steward-is-bot = Un bot no puede ser responsable. Nombra a personas.
error-review-channel-public = Este canal lo lee más gente que el equipo organizador, y allí se verían entradas que nadie ha revisado. Hazlo privado o elige otro.
error-channel-unknown = Deeds no ve este canal. Dale a su rol permiso para verlo y elígelo de nuevo.
error-channel-too-wide = Este canal lo lee más gente de la que puede leer este resumen. Elige un canal solo para miembros.
error-weekday-invalid = Esto no es un día de la semana.
error-day-invalid = Esto no es un día del mes: va del 1 al 31.
error-two-stewards = Nombra al menos a dos responsables: a una sola persona nadie podría revisarla ni sustituirla.
error-digest-role-taken = Cualquiera puede tomar el rol al que avisan los resúmenes, así que no puede ser el de miembros ni el del equipo organizador. Elige otro.
error-digest-role-gone = El rol al que avisan los resúmenes ya no existe. Alguien responsable del servidor puede elegir otro en `/setup`.
error-digest-role-managed = Este rol pertenece a un bot o a una suscripción y no se puede repartir. Elige uno propio.
error-digest-role-powerful = Este rol abre algo que no todo el mundo puede, y cualquiera podría tomarlo. Elige un rol sin permisos, aquí y en todos los canales.
error-digest-role-not-allowed = Deeds no puede repartir roles aquí. Permítele *Gestionar roles* en la configuración del servidor.
error-digest-role-above = Este rol está por encima del de Deeds, así que Deeds no puede repartirlo. Arrástralo por debajo en la configuración del servidor.
error-digest-role-silent = Este rol no avisa a nadie, porque no se puede mencionar. Permite en la configuración del servidor que cualquiera lo mencione, o que Deeds mencione todos los roles.
error-quiet-half = Las horas de silencio necesitan comienzo y fin. Deja ambos vacíos si no quieres ninguna.
error-follow-many = Aquí puedes seguir { $most } cosas. Deja antes de seguir una: `/digest unfollow`.
error-not-followed = Aquí no sigues “{ $typed }”. Elige de la lista.
error-no-digest-role = En este servidor los resúmenes aún no avisan a ningún rol. Alguien responsable del servidor puede elegir uno en `/setup`; `/digest latest` muestra el más reciente en cualquier momento.
error-roles-equal = Miembros y equipo organizador no pueden tener el mismo rol, o cualquier miembro podría cambiar el registro.
error-language-unknown =
    { $nearest ->
        [none] “{ $typed }” no es un idioma que Deeds hable. Son estos: { $known }.
       *[other] “{ $typed }” no es un idioma que Deeds hable. ¿Quisiste decir “{ $nearest }”? Son estos: { $known }.
    }

## La base de datos

error-database-address = Esto no es la dirección de una base de datos. Escribe la ruta de un archivo o postgresql://USUARIO@SERVIDOR/NOMBRE.
error-database-newer = { $database } se hizo con una versión más nueva de Deeds. No se cambió nada; usa esa versión.
error-database-old = Primero hay que poner al día { $database }: deeds migrate.
error-database-orphans =
    { $count ->
        [one] Al poner al día { $database }, { $count } registro se quedaría sin aquel al que pertenece. No se cambió nada.
        [many] Al poner al día { $database }, { $count } de registros se quedarían sin aquellos a los que pertenecen. No se cambió nada.
       *[other] Al poner al día { $database }, { $count } registros se quedarían sin aquellos a los que pertenecen. No se cambió nada.
    }
error-database-locked = Otro proceso está usando { $database }. Espera a que termine e inténtalo de nuevo.
error-database-readonly = { $database } es de solo lectura. Da permiso de escritura a la cuenta que ejecuta Deeds.
error-database-unwritable = No se pudo leer o escribir { $database }: el disco o el sistema de archivos informa de un fallo.
error-database-damaged = { $database } está dañada. No sigas usándola; restaura la última copia de seguridad.
error-database-not-one = { $database } no es una base de datos.
error-database-missing = No se puede abrir { $database }: falta el archivo o su carpeta, o no hay permiso para abrirlo.
error-database-absent = En ese servidor no existe la base de datos { $database }. Créala primero.
error-database-lost = Se perdió la conexión con { $database }. Lo último que hiciste no está confirmado; míralo antes de repetirlo.
error-database-refused = { $database } rechazó el nombre de usuario o la contraseña.
error-database-busy = { $database } no tiene ninguna conexión libre. Inténtalo de nuevo dentro de un momento.
error-database-unreachable = { $database } no responde. Revisa la dirección y si el servidor está en marcha.
error-process-running = Ya hay otro Deeds en marcha con { $database } ({ $command }, proceso { $process }). Detenlo primero o deja que haga el trabajo.
error-disk-full = No queda espacio para { $database }. No se cambió nada; libera espacio e inténtalo de nuevo.
error-secret-unreadable = No se puede leer { $file }, o no contiene el secreto que Deeds escribió ahí. Restáuralo de la copia de seguridad; sin él no se puede saber de quién es cada entrada.
error-not-connected = Aquí no hay conexión con Discord, así que no se puede publicar nada.
error-already-done = Esto ya estaba hecho. No se cambió nada.

## Archivos de mensajes

error-message-broken = { $file }:{ $line }: esto no se puede leer: { $detail }
error-message-file-unreadable = { $file }: el archivo no se puede leer como texto UTF-8.
error-message-twice = { $file }:{ $line }: { $key } ya existe, en { $first }.
error-message-missing-in = { $file }:{ $line }: { $key } falta en { $language }.
error-message-turned = { $file }:{ $line }: { $key } tiene un control de dirección, que no se ve y da la vuelta a lo que lo rodea; quítalo, los valores ya van aislados.
error-message-unused = { $file }:{ $line }: nada en el programa nombra ya { $key }.
error-label-not-a-name = { $file }:{ $line }: “{ $label }” ({ $key }) no sirve como nombre de comando: de 1 a 32 letras minúsculas, cifras, - o _, sin espacios.
error-label-twice = { $file }:{ $line }: “{ $label }” ({ $key }) ya es el nombre de otro comando u opción, en { $first }; ponle otro.
error-label-too-long = { $file }:{ $line }: { $key } tiene { $length } caracteres, y Discord muestra de 1 a { $most }: “{ $label }…”
error-message-unknown-in = { $file }:{ $line }: { $key } no existe en { $language }.
error-message-attribute-differs = { $file }:{ $line }: { $key } tiene partes distintas que en inglés: { $attribute }
error-message-variables-differ = { $file }:{ $line }: { $key } usa variables distintas que en inglés: { $variables }
error-message-plural-missing = { $file }:{ $line }: a { $key } le faltan formas de plural: { $forms }
error-message-reference-unknown = { $file }:{ $line }: { $key } remite a { $reference }, que no existe.
error-message-ring = { $file }:{ $line }: { $key } remite a sí mismo, directamente o a través de otros.
error-message-missing = Falta el mensaje { $key } en { $language }.
error-message-value = Al mensaje { $key } le falta un valor en { $language }.
error-language-missing = No hay mensajes para el idioma { $language }.
error-terms-too-many = Caben como máximo { $most } términos, con diez grafías cada uno. Deja los nombres que más importan.
