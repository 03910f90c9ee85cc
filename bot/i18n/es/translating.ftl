# Traducciones de lo que consta en el registro: la lista de trabajo, el archivo y lo que se dice de ellas.

content-translation = traducción

translate-title = Traducciones, { $language }
translate-counts = { $checked } de { $total } listas y revisadas · faltan: { $missing } · desactualizadas: { $stale } · sin revisar: { $unchecked }
translate-done = Cada texto tiene una traducción que alguien revisó.
translate-nothing-for-you = No queda nada para ti: lo que falta espera a una segunda persona, o alguien lo tiene en manos.
translate-original = El original, { $language }
translate-translation = La traducción
translate-state-missing = Aún sin traducción
translate-state-stale = El original cambió después
translate-state-unchecked = Nadie la ha revisado todavía
translate-state-checked = Revisada
translate-made-by-person = La hizo una persona.
translate-made-by-machine = La hizo una máquina.
translate-made-by-source = Viene de la propia fuente.
translate-lost =
    { $count ->
        [one] La traducción perdió o alteró un término protegido: { $terms }. Déjalo como está escrito, salvo que sea a propósito.
        [many] La traducción perdió o alteró términos protegidos: { $terms }. Déjalos como están escritos, salvo que sea a propósito.
       *[other] La traducción perdió o alteró términos protegidos: { $terms }. Déjalos como están escritos, salvo que sea a propósito.
    }
translate-own = La hiciste tú, así que le toca revisarla a otra persona.
translate-taken = Otra persona tiene este texto en manos; queda libre:
translate-saved = Guardada. Se muestra como no revisada hasta que otra persona la revise.
translate-checked = Revisada: la traducción de { $reference } se muestra sin etiqueta.

translate-field-campaign-title = Título de la campaña
translate-field-campaign-note = Nota de la campaña
translate-field-demand-title = Título de la demanda
translate-field-demand-urgency = Por qué es urgente
translate-field-demand-legal-basis = Base legal de la demanda
translate-field-demand-version-text = Texto de la demanda
translate-field-criterion-text = Criterio: cómo se sabe que está cumplido
translate-field-official-name = Nombre de la oficina
translate-field-action-title = Qué se puede hacer
translate-field-action-script = Qué decir
translate-field-event-title = Nombre de la fecha
translate-field-revision-summary = Resumen de lo dicho o comprobado
translate-field-hand-set-headline-reason = Por qué la coalición fijó el titular
translate-field-clock-change-reason = Por qué se movió el plazo
translate-field-official-reply-text = Las palabras de la oficina, para una traducción debajo
translate-field-dispute-reason = Por qué se decidió así la disputa
translate-field-delivery-proof = Lo que prueba la entrega
translate-field-evidence-summary = Hecho
translate-field-source-title = Título de la fuente
translate-field-citation-note = Nota de una cita

button-translate-write = Traducir
button-translate-check = Dice lo mismo
button-translate-next = Siguiente
button-translate-leave = Dejarlo
button-translate-open = Ver dónde está
button-translate-again = Volver a mirar
menu-translate = Otro idioma
form-translate = Traducción, { $language }
form-translate-translation = La traducción
    .description = El texto entero, con las palabras del tema. Los nombres y las leyes quedan igual.

error-translation-directions = El texto lleva marcas invisibles que invierten la dirección de lo que sigue. Suelen venir de un texto copiado: pégalo sin formato o vuelve a escribir esa parte.
error-translation-same = Este es el original mismo. Si es un nombre que no cambia en ningún idioma, añádelo a los términos protegidos de la campaña; si no, tradúcelo.
error-translation-unchanged = La traducción ya dice esto. Si está bien, otra persona puede revisarla.
error-translation-taken = Otra persona está traduciendo este texto de { $reference } hasta: { $until }. Toma el siguiente.
error-translation-moved = El original o la traducción de { $reference } cambió desde que lo leíste. No se marcó nada: vuelve a leerlo.
error-translation-stale = El original de { $reference } cambió desde que se tradujo. Tradúcelo de nuevo primero; lo que hay ya está puesto.
error-own-translation = La traducción de { $reference } la hiciste tú, así que le toca revisarla a otra persona.

po-head = Deeds: textos de { $campaign }. Deja msgctxt y msgid como están. Escribe la marca { $flag } donde una segunda persona haya revisado la traducción.
po-done = { $campaign }, { $language }: { $changed } traducciones incorporadas, { $checked } de ellas marcadas como revisadas; { $same } entradas no cambiaron nada.
error-po-syntax = { $place }: esto no se puede leer como archivo PO; busca unas comillas o una línea que falten.
error-po-header = { $place }: no es un archivo de traducciones escrito por Deeds; saca uno con `/export` o `deeds export --po es` y complétalo.
error-po-no-language = { $place }: el encabezado no dice el idioma; añade Language: es, o el que sea.
error-po-large = { $place }: pesa más de { $limit } MiB; ninguna campaña tiene tantos textos.
error-po-encoding = { $place }: no está en UTF-8; guarda el archivo con esa codificación.
error-po-character = { $place }: hay un carácter que ningún texto lleva; vuelve a escribir la línea.
error-po-plural = { $place }: aquí los textos no tienen formas de plural; escribe solo msgid y msgstr.
error-po-twice = { $place }: { $typed } ya está en la línea { $first }; deja una de las dos.
error-po-unknown = { $place }: “{ $typed }” no nombra ningún texto que se traduzca a este idioma; deja msgctxt como salió.
error-po-original-changed = { $place }: el original de { $typed } ya es otro; saca el archivo de nuevo y pon ahí tu traducción.
error-po-directions = { $place }: la traducción lleva marcas invisibles que invierten la dirección de lo que sigue; pégala sin formato.
error-po-same = { $place }: la traducción es el original mismo; tradúcelo, déjalo vacío o haz del nombre un término protegido.
error-po-long = { $place }: la traducción tiene más de { $longest } caracteres; acórtala.
error-po-marks = { $place }: hay signos amontonados sobre una letra; vuelve a escribir la palabra.

# Enviar un archivo de traducciones en Discord
button-translate-file = Enviar un archivo
button-po-take = Incorporar
button-po-look = Mirar otra vez
button-po-discard = Descartar
form-translate-file = Traducciones en un archivo
form-translate-file-file = El archivo PO
    .description = Como lo da /export, completado; nada cambia hasta que lo digas.
po-preview-title = Lo que cambiaría este archivo, { $language }
po-preview-counts = Cambian: { $changed } · igual que en el registro: { $same }
po-preview-next = Todavía no cambia nada. Lo que incorpores es trabajo tuyo: lo revisa otra persona.
po-preview-none = Nada del archivo difiere de lo que consta en el registro.
po-preview-flags = Marcadas como revisadas en el archivo: { $count }. Aquí lo dice otra persona de cada una.
po-preview-taken = Quedan fuera, porque alguien está con ellas ahora mismo: { $paths }
po-until-now = Hasta ahora
po-from-the-file = En el archivo
po-discarded = El archivo se olvidó y nada cambió.
error-po-gone = El archivo ya no se guarda aquí y nada cambió. Envíalo otra vez.
error-po-moved = Alguien cambió alguno de estos textos desde que miraste. No se incorporó nada: pulsa “Mirar otra vez”.
error-po-private-data =
    { $place }, { $field }: esto parece { $kind ->
        [phone] el teléfono de una persona particular
        [email] el correo de una persona particular
        [street] la dirección de una persona particular
        [a_number] el número de inmigración de alguien
        [ssn] el número de Seguro Social de alguien
       *[receipt] el número del caso migratorio de alguien
    }.
