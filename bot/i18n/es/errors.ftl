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

error-date-invalid = «{ $typed }» no es una fecha. Escribe 2026-03-12, 2026-03 o 2026, o deja el campo vacío si no se conoce la fecha.
error-zone-unknown = «{ $typed }» no es una zona horaria. Escríbela así: America/Denver.

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
error-message-missing = Falta el mensaje { $key } en { $language }.
error-message-value = Al mensaje { $key } le falta un valor en { $language }.
error-language-missing = No hay mensajes para el idioma { $language }.
