### El tablero y la línea de tiempo de una demanda en imagen: lo que dicen, también a quien no puede verla.

picture-count = { $headline }: { $count }
picture-contested = impugnada
picture-by-hand = según la coalición
picture-old = sin revisar hace tiempo
picture-board-alt =
    Tablero de { $campaign } al { $date }: { $demands ->
        [one] { $demands } demanda
        [many] { $demands } de demandas
       *[other] { $demands } demandas
    }, { $officials ->
        [one] { $officials } oficina
        [many] { $officials } de oficinas
       *[other] { $officials } oficinas
    }, { $asks ->
        [one] { $asks } petición
        [many] { $asks } de peticiones
       *[other] { $asks } peticiones
    }. { $counts }.
picture-page = Página { $number } de { $count }.

picture-failed = Ahora mismo no se pudo dibujar la imagen. Aquí está todo como texto.

## Un titular en una o dos palabras, donde hay muchas oficinas; abajo está completo

picture-word-undone = Revertido
picture-word-met = Cumplido
picture-word-broken = Incumplida
picture-word-partly-met = En parte
picture-word-refused = Dijo que no
picture-word-claimed = Lo da por hecho
picture-word-overdue = Vencida
picture-word-promised = Promesa
picture-word-supports = Apoyo
picture-word-replied = Respondió
picture-word-silent = Sin respuesta
picture-word-waiting = En espera
picture-word-undelivered = Sin entregar
picture-part = { $fulfilled } de { $total }
picture-days =
    { $days ->
        [one] { $days } día
        [many] { $days } de días
       *[other] { $days } días
    }

## La línea de tiempo de una demanda

timeline-delivered = Entrega
timeline-due = Plazo de la promesa
timeline-waited = En espera de respuesta
timeline-today = Hoy
timeline-unknown =
    { $count ->
        [one] No se muestra { $count } entrada sin fecha.
        [many] No se muestran { $count } de entradas sin fecha.
       *[other] No se muestran { $count } entradas sin fecha.
    }
timeline-newest = Se muestran las { $shown } entradas más recientes y aquellas en las que se basan los titulares.
timeline-alt-office =
    { $official }: { $headline } ({ $count ->
        [one] { $count } entrada
        [many] { $count } de entradas
       *[other] { $count } entradas
    })
timeline-alt = Línea de tiempo de { $reference }, { $title }, hasta el { $date }. { $offices }.
