### Una frase por cada código de error: error-<código>, con guiones en lugar de guiones bajos.
### Di qué falla, qué quedó como estaba y qué se puede hacer.

error-unexpected = Algo salió mal ({ $code }). No se cambió nada.
error-many-faults =
    { $count ->
        [one] Hay { $count } problema:
        [many] Hay { $count } de problemas:
       *[other] Hay { $count } problemas:
    }

## Fechas y zonas

error-date-invalid = “{ $typed }” no es una fecha. Escribe 2026-03-12, 2026-03 o 2026, o deja el campo vacío si no se conoce la fecha.
error-zone-unknown = “{ $typed }” no es una zona horaria. Escríbela así: America/Denver.

error-time-invalid = “{ $typed }” no es una hora. Escríbela así: 09:00 o 17:30.

## Referencias y permisos

error-reference-invalid = “{ $typed }” no es una referencia. Escríbela así: { $example }, o elige una de la lista.
error-not-allowed =
    { $tier ->
        [steward] Solo pueden hacerlo responsables de este servidor. Pídeselo a alguien de ese grupo.
        [organiser] Solo puede hacerlo el equipo organizador. Si formas parte de él, pide a un responsable del servidor que revise tu rol.
       *[member] Aquí solo pueden hacerlo miembros de la coalición. Pide el rol de miembro al equipo organizador.
    }
error-not-here = Esto no se puede hacer desde aquí. Hazlo en tu servidor de Discord.
error-identity-incomparable = Esto se registró antes de que se renovaran los seudónimos del servidor, así que nadie puede saber si lo hiciste tú. Regístralo de nuevo y deja que otra persona lo verifique.

## Archivos de mensajes

error-message-broken = { $file }:{ $line }: esto no se puede leer: { $detail }
error-message-file-unreadable = { $file }: el archivo no se puede leer como texto UTF-8.
error-message-twice = { $file }:{ $line }: { $key } ya existe, en { $first }.
error-message-missing-in = { $file }:{ $line }: { $key } falta en { $language }.
error-message-unknown-in = { $file }:{ $line }: { $key } no existe en { $language }.
error-message-attribute-differs = { $file }:{ $line }: { $key } tiene partes distintas que en inglés: { $attribute }
error-message-variables-differ = { $file }:{ $line }: { $key } usa variables distintas que en inglés: { $variables }
error-message-plural-missing = { $file }:{ $line }: a { $key } le faltan formas de plural: { $forms }
error-message-reference-unknown = { $file }:{ $line }: { $key } remite a { $reference }, que no existe.
error-message-ring = { $file }:{ $line }: { $key } remite a sí mismo, directamente o a través de otros.
error-message-missing = Falta el mensaje { $key } en { $language }.
error-message-value = Al mensaje { $key } le falta un valor en { $language }.
error-language-missing = No hay mensajes para el idioma { $language }.
