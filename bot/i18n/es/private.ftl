### Lo que parece un dato de una persona particular.

# $kind – lo que parece: phone, email, street, a_number, ssn, receipt, several.
error-private-data =
    { $kind ->
        [phone] Esto parece el teléfono de una persona particular, y todavía no se ha guardado nada.
        [email] Esto parece el correo de una persona particular, y todavía no se ha guardado nada.
        [street] Esto parece la dirección de una persona particular, y todavía no se ha guardado nada.
        [a_number] Esto parece el número de inmigración (A-number) de alguien, y todavía no se ha guardado nada.
        [ssn] Esto parece el número de Seguro Social de alguien, y todavía no se ha guardado nada.
        [receipt] Esto parece el número del caso migratorio de alguien, y todavía no se ha guardado nada.
       *[several] Esto parece tener varios datos de una persona particular, y todavía no se ha guardado nada.
    } Vuelve a abrir el formulario y quítalo, o consérvalo si es de una oficina y es público.
# A cell of a sheet. $row, $column – its place; $kind – as above.
error-plan-private-data =
    Fila { $row }, columna { $letter } (“{ $column }”): { $kind ->
        [phone] esto parece el teléfono de una persona particular.
        [email] esto parece el correo de una persona particular.
        [street] esto parece la dirección de una persona particular.
        [a_number] esto parece el número de inmigración (A-number) de alguien.
        [ssn] esto parece el número de Seguro Social de alguien.
        [receipt] esto parece el número del caso migratorio de alguien.
       *[several] esto parece tener varios datos de una persona particular.
    } Quítalo, o consérvalo si es de una oficina y es público.
button-keep = Es público, conservar

## What no text holds. $field – name of the field.

error-text-marks = { $field } amontona tildes y signos sobre una letra. Escribe las letras con las tildes que llevan.
error-file-too-large = Este archivo es demasiado grande. Envía uno de { $most } MB como máximo.
