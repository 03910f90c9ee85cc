# Documentos: cómo se obtienen y qué se lee en ellos.

# deeds source read

cli-source-help = lee un documento como lo haría Deeds y muestra qué dice, qué es dudoso y qué se omite
cli-source-act = qué hacer: `read` lee un documento, `compare` lo compara con otro
cli-source-file = el documento: HTML, texto simple o PDF
cli-source-other = el otro documento, para `compare`
cli-source-format = `text` para personas, `json` para programas
error-documents-to-compare = Indica un documento para leer o dos para comparar.
error-document-missing = { $place }: no existe ese archivo; indica la ruta de un documento.
error-document-too-large = El documento es demasiado grande; se pueden leer hasta { $most } MB.
error-document-slow = La lectura del documento tardó más de { $seconds } segundos y se detuvo; guarda su texto en un archivo simple y lee ese.
error-document-unreadable = El documento hizo fallar al programa que lo lee; guarda su texto en un archivo simple y lee ese.

# Una lectura.

reading-not-said = no lo dice
reading-title = Título: { $title }
reading-publisher = Publicado por: { $publisher }
reading-language = Idioma: { $language }
reading-published = Fecha de publicación: { $on }
reading-flags = { $count ->
    [one] Una cosa que una persona debe mirar
    [many] { $count } de cosas que una persona debe mirar
   *[other] { $count } cosas que una persona debe mirar
}
reading-doubt = { $has_words ->
    [yes] { $doubt }: { $written }
   *[no] { $doubt }
}
reading-doubt-at = { $has_words ->
    [yes] párrafo { $place }: { $doubt }: { $written }
   *[no] párrafo { $place }: { $doubt }
}
reading-withheld = { $count ->
    [one] Un pasaje omitido, que no se guarda en ninguna parte
    [many] { $count } de pasajes omitidos, que no se guardan en ninguna parte
   *[other] { $count } pasajes omitidos, que no se guardan en ninguna parte
}
reading-withheld-words = palabras en el párrafo { $place }: { $doubt }
reading-withheld-paragraphs = { $count ->
    [one] un párrafo tras el párrafo { $place }: { $doubt }
    [many] { $count } de párrafos tras el párrafo { $place }: { $doubt }
   *[other] { $count } párrafos tras el párrafo { $place }: { $doubt }
}
reading-figures = { $count ->
    [one] Una cifra, como está escrita y como se leyó
    [many] { $count } de cifras, como están escritas y como se leyeron
   *[other] { $count } cifras, como están escritas y como se leyeron
}
reading-figure = { $unit ->
    [percent] párrafo { $place }: { $written } → { $value } por ciento
    [dollars] párrafo { $place }: { $written } → { $value } dólares
    [euros] párrafo { $place }: { $written } → { $value } euros
   *[none] párrafo { $place }: { $written } → { $value }
}
reading-figure-unread = párrafo { $place }: { $written } → sin leer; lo decide una persona
reading-text = { $count ->
    [one] Texto, un párrafo
    [many] Texto, { $count } de párrafos
   *[other] Texto, { $count } párrafos
}

# Por qué algo necesita los ojos de una persona.

doubt-placeholder = hay una marca donde había una cifra o una palabra
doubt-figure-unclear = una cifra que se puede leer de más de una manera
doubt-figure-times-thousand = una cifra en miles seguida de “mil”, que puede ser mil veces demasiado grande
doubt-figure-style = una cifra con una coma o un punto que este idioma usa de otro modo
doubt-year-missing = la fecha no tiene año
doubt-date-ambiguous = la fecha puede ser mes y día o día y mes
doubt-date-invalid = la fecha no existe
doubt-dates-differ = el texto da otra fecha que la página
doubt-language-unclear = el idioma no está claro
doubt-language-differs = la página nombra otro idioma que el de su texto
doubt-encoding-guessed = la codificación se adivinó, así que puede haber letras equivocadas
doubt-encoding-broken = la codificación está dañada, así que faltan letras
doubt-name-translated = un nombre que quizá tradujo una máquina
doubt-reworded = palabras de un programa que sustituye unas por otras: no se debe citar
doubt-unnamed-person = trata de alguien sin nombre
doubt-relative = trata de un familiar de alguien
doubt-private-data = contiene un número o una dirección privados
doubt-no-text = no se encontró texto
doubt-cut-short = solo se leyó el principio

# Obtener páginas.

error-fetch-address = Esa no es una dirección que se pueda obtener; empieza con http:// o https://, nombra un sitio y no lleva usuario ni contraseña.
error-fetch-port = A { $host } solo se pregunta por los puertos habituales, no por { $port }; quita el puerto.
error-fetch-host = { $host } no está entre los sitios que permite la administración de este servidor; pídelo a quien la lleva o pega el texto.
error-fetch-not-public = { $host } no lleva a la red pública, así que no se obtiene; revisa la dirección.
error-fetch-no-host = No se encontró { $host }; revisa cómo se escribe o prueba más tarde.
error-fetch-unreachable = { $host } no respondió como un sitio; prueba más tarde o pega el texto.
error-fetch-slow = { $host } tardó demasiado; prueba más tarde o pega el texto.
error-fetch-large = Lo que envía { $host } es demasiado grande; se pueden obtener hasta { $most } MB.
error-fetch-packed = Lo que envía { $host } está comprimido de un modo que no se puede leer; pega el texto.
error-fetch-redirects = { $host } redirige demasiadas veces; indica la dirección donde termina la página, tras { $most } pasos como máximo.
error-fetch-robots = { $host } pide que los programas no lean esta página, así que no se obtiene; léela y pega el texto.
error-fetch-gone = { $host } dice que la página no está (respuesta { $status }); revisa la dirección.
error-fetch-status = { $host } no entregó la página (respuesta { $status }); prueba más tarde o pega el texto.

# Cuánto se parecen dos documentos.

kinship-copy = Los dos son el mismo texto.
kinship-near-copy = Los dos son casi el mismo texto.
kinship-translation = Es probable que uno de los dos sea traducción del otro.
kinship-same-event = Es probable que los dos informen sobre lo mismo.
kinship-none = Nada muestra que los dos tengan relación.
likeness-words = Palabras en común: { $share } por ciento
likeness-numbers = Cifras en común: { $share } por ciento ({ $count })
likeness-names = Nombres en común: { $share } por ciento ({ $count })
likeness-shape = Las longitudes de los párrafos van juntas: { $share } por ciento
likeness-months-agree = Meses de publicación: el mismo
likeness-months-differ = Meses de publicación: distintos
likeness-months-unknown = Meses de publicación: no se conocen ambos
likeness-figures = Cifras reveladoras: { $names }
likeness-which = Nombres: { $names }
