### Las palabras de la propia oficina, impresas junto al titular.

reply-own-words = En sus propias palabras
reply-brief = dicen: “{ $words }”
reply-identity = Cómo sabemos que viene de la oficina: { $how }
reply-logged = Registrada. Aparece junto al titular cuando otra persona del equipo organizador confirme que viene de la oficina.
reply-confirmed = Confirmada. Se reproduce palabra por palabra junto al titular.
reply-rejected = Queda fuera del registro.

desk-replies = Respuestas de oficinas por confirmar ({ $count })
button-reply = Respondieron con sus palabras
button-reply-confirm = Confirmar { $reference }
button-reply-reject = Rechazar { $reference }

form-reply = Palabras de la oficina sobre { $reference }
form-reply-text = En sus propias palabras
    .description = Copiado tal cual: se imprime como está aquí
form-reply-language = Idioma
    .placeholder = es
    .description = El idioma en que escribieron: en, es, fr, ar…
form-reply-on = Fecha
    .placeholder = 2026-03-12
    .description = El día de su respuesta
form-reply-source = Dónde consta
    .description = Un enlace, o qué es: carta de la oficina, correo desde su dirección publicada
form-reply-identity = ¿Cómo sabes que viene de la oficina?
    .description = Llamada al número publicado, papel membretado… Solo lo lee el equipo organizador

field-reply = En sus propias palabras
field-identity = Cómo se comprobó
field-source = Dónde consta

error-reply-needs-date = Una respuesta se muestra con su fecha. Escribe el día, como 2026-03-12.
# $typed – what was typed, $nearest – the code that is most like it, “none” where none is, $name – of which language.
error-language-tag-invalid =
    { $nearest ->
        [none] “{ $typed }” no es el código de un idioma. Escribe dos letras, como en o es.
       *[other] “{ $typed }” no es el código de un idioma. ¿Quisiste decir “{ $nearest }” ({ $name })?
    }
