### Lo que alguien cambió: mientras un formulario estaba abierto, en el historial de un registro, en la auditoría.

## Mientras un formulario estaba abierto. $text – lo que decía o dice un campo.

meanwhile-before = Cuando abriste el formulario: { $text }
meanwhile-now = Ahora: { $text }
meanwhile-mine = Escribiste: { $text }
change-blank = (vacío)
button-on-top = Aplicar lo mío encima
