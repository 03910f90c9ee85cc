### Lo que alguien cambió: mientras un formulario estaba abierto, en el historial de un registro, en la auditoría.

## Mientras un formulario estaba abierto. $text – lo que decía o dice un campo.

meanwhile-before = Cuando abriste el formulario: { $text }
meanwhile-now = Ahora: { $text }
meanwhile-mine = Escribiste: { $text }
change-blank = (vacío)
button-on-top = Aplicar lo mío encima

## deeds check --ledger. $server – el id de un servidor; $hash – el comienzo de un hash; $number – el número de un cambio, como texto.

cli-check-ledger = comprueba también que la cadena de cambios de cada servidor esté íntegra y que el registro sea lo que ella dice
cli-check-server = el único servidor cuya cadena se comprueba, por su id (si no se indica: todos)
cli-check-published = un cambio y el comienzo de su hash como los imprimió un resumen, por ejemplo 120:3f9a1c2b; dice si la cadena aún lo tiene
cli-check-published-wrong = “{ $given }” no es un cambio con su hash; escríbelo como 120:3f9a1c2b, tal como lo imprime un resumen
cli-check-published-needs = --published necesita --ledger y --server: compara la cadena de un servidor con lo que imprimió su resumen.
check-ledger-progress = cambios de { $server }
check-ledger = libro de { $server }: { $changes ->
    [one] un cambio íntegro
    [many] { $changes } de cambios íntegros
   *[other] { $changes } cambios íntegros
}; último { $hash }
check-ledger-purged = libro de { $server }: { $count ->
    [one] se borró un valor
    [many] se borraron { $count } de valores
   *[other] se borraron { $count } valores
}; los hashes siguen ahí
check-ledger-broken = libro de { $server }: roto en el cambio { $number }: { $what }
ledger-fault-missing = falta el cambio
ledger-fault-altered = lo que dice se alteró después de escribirse
ledger-fault-unlinked = no sigue al cambio anterior
ledger-fault-beside = su hora, su clase o su servidor no son los que se resumieron en el hash
ledger-fault-author = quién lo hizo, o por qué, no es lo que se resumió en el hash
ledger-fault-fields = su lista de valores no es la que se resumió en el hash
ledger-fault-value = el valor de { $reference }, { $field }, no es el que se resumió en el hash
ledger-fault-published = no es el cambio que imprimió el resumen, o se cortó
ledger-fault-head = la cadena no termina donde dice su cabecera
ledger-fault-gone = escribió { $reference }, que ya no está
ledger-fault-unknown = el registro contiene { $reference }, que ningún cambio escribió
ledger-fault-record = { $reference } dice ahora otra cosa que lo que dejó este cambio ({ $field })
