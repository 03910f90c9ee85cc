### Errores de los archivos de campaña: qué falla y qué sería correcto.

## Carpeta y archivos

error-seeds-missing = No hay campañas en { $folder }; cada una es allí una carpeta con un campaign.toml.
error-seed-unknown-campaign =
    { $nearest ->
        [none] No hay ninguna campaña “{ $name }” que cargar; existen { $known }.
       *[other] No hay ninguna campaña “{ $name }” que cargar; ¿querías decir { $nearest }?
    }
error-seed-name-taken = Aquí ya hay una campaña llamada { $slug }, como { $reference }, que no vino con este programa; déjala, o carga la incluida en otro servidor.
error-seed-file-missing = { $file }:{ $line }: falta el archivo { $name }; añádelo o quita su nombre.
error-seed-file-outside = { $file }:{ $line }: { $name } está fuera de la carpeta de la campaña; indica un archivo .toml que esté en ella.
error-seed-file-unreadable = { $file }:{ $line }: { $name } no se puede leer; debe ser un archivo normal que esta cuenta pueda leer.
error-seed-file-unlisted = { $file }:{ $line }: { $name } está en la carpeta pero nadie lo nombra; añádelo a “files” o llévalo a otro lugar.
error-seed-file-twice = { $file }:{ $line }: { $name } aparece dos veces; basta con una.
error-seed-many-files = { $file }:{ $line }: se nombran más de { $limit } archivos; reúne varias secciones en uno.
error-seed-file-large = { $file }: el archivo pasa de { $limit } KiB; nombra los documentos como fuentes en lugar de copiarlos.
error-seed-campaign-large = { $file }: con este archivo la campaña pasa de { $limit } KiB; nombra los documentos como fuentes en lugar de copiarlos.
error-seed-encoding = { $file }:{ $line }: esto no es texto UTF-8; guarda el archivo como UTF-8.
error-seed-character = { $file }:{ $line }: hay un carácter que nadie ve, { $character }; quítalo.
error-seed-nested = { $file }:{ $line }: hay demasiados corchetes o puntos anidados; ninguna parte de una campaña necesita más de cuatro niveles.
error-seed-syntax = { $file }:{ $line }: esto no es TOML en la columna { $column }; una línea se escribe así: clave = "valor".

## Claves y valores

error-seed-unknown-key =
    { $nearest ->
        [none] { $file }:{ $line }: “{ $key }” no es una clave conocida; seeds/README.md indica las que hay.
       *[other] { $file }:{ $line }: “{ $key }” no es una clave conocida; ¿querías decir “{ $nearest }”?
    }
error-seed-missing-key = { $file }:{ $line }: aquí falta “{ $key }”; añádelo.
error-seed-type =
    { $expected ->
        [text] { $file }:{ $line }: “{ $key }” debe ser texto entre comillas.
        [number] { $file }:{ $line }: “{ $key }” debe ser un número entero.
        [truth] { $file }:{ $line }: “{ $key }” debe ser true o false.
        [list] { $file }:{ $line }: “{ $key }” debe ser una lista entre corchetes.
        [table] { $file }:{ $line }: “{ $key }” debe ser una tabla, como { "{" } en = "…" { "}" }.
        [tables] { $file }:{ $line }: cada “{ $key }” empieza con [[{ $key }]] en su propia línea.
       *[other] { $file }:{ $line }: el valor de “{ $key }” no es del tipo debido; seeds/README.md muestra cuál lo es.
    }
error-seed-choice = { $file }:{ $line }: “{ $typed }” no es posible en “{ $key }”; elige entre { $allowed }.
error-seed-date = { $file }:{ $line }: “{ $typed }” no es una fecha; escribe 2022-04-20, 2022-04, 2022 o XXXX-04-20, o quita la clave si no se conoce la fecha.
error-seed-day = { $file }:{ $line }: “{ $typed }” no es un solo día; escríbelo así: 2022-04-20.
error-seed-citation = { $file }:{ $line }: “{ $typed }” no es una cita; escríbela así: "stated, petition l. 8" o "inferred, petition l. 8".
error-seed-id = { $file }:{ $line }: “{ $typed }” no sirve aquí de nombre; usa minúsculas, cifras y guiones, 40 como máximo.
error-seed-ask = { $file }:{ $line }: “{ $typed }” no nombra ninguna petición; escribe una demanda y una oficina, como a1/governor.
error-seed-language = { $file }:{ $line }: “{ $typed }” no es un código de idioma; escríbelo así: en o es.
error-seed-language-missing = { $file }:{ $line }: a “{ $key }” le falta el texto en el idioma de la campaña, { $language }; añádelo.
error-seed-title-missing = { $file }:{ $line }: a “{ $key }” le falta el título en el idioma del propio documento, { $language }; añádelo.
error-seed-address = { $file }:{ $line }: “{ $typed }” no es una dirección web; empieza con https://.
error-seed-zone = { $file }:{ $line }: “{ $typed }” no es una zona horaria; escríbela así: America/Denver.
error-seed-blank = { $file }:{ $line }: “{ $key }” está vacío; escribe algo o quita la clave.
error-seed-long = { $file }:{ $line }: “{ $key }” pasa de { $limit } caracteres; acórtalo.
error-seed-one-line = { $file }:{ $line }: “{ $key }” ocupa más de una línea; déjalo en una.
error-seed-number = { $file }:{ $line }: “{ $key }” debe estar entre { $lowest } y { $highest }.
error-seed-many-parts = { $file }:{ $line }: hay más de { $limit } de “{ $key }” en un archivo; divide la campaña.

## Lo que debe cumplirse entre las partes

error-seed-duplicate = { $file }:{ $line }: “{ $name }” ({ $key }) ya existe, en { $first }; dale a este otro nombre.
error-seed-dangling =
    { $nearest ->
        [none] { $file }:{ $line }: aquí no existe “{ $name }” ({ $kind }); añádelo o corrige el nombre.
       *[other] { $file }:{ $line }: aquí no existe “{ $name }” ({ $kind }); ¿querías decir “{ $nearest }”?
    }
error-seed-slug = { $file }:{ $line }: la campaña se llama “{ $name }” pero su carpeta “{ $folder }”; dales el mismo nombre.
error-seed-source-loop = { $file }:{ $line }: la fuente “{ $name }” vuelve a sí misma por translation_of y reports_on; rompe el círculo.
error-seed-uncited = { $file }:{ $line }: “{ $key }” no tiene cita; añade cites.{ $key } = "stated, …" o "inferred, …".
error-seed-finding-source = { $file }:{ $line }: esta comprobación dice fulfilled y no nombra ninguna fuente; añade cites.summary = "stated, …".
error-seed-asks-missing = { $file }:{ $line }: “{ $key }” no nombra a nadie; escribe al menos uno.
error-seed-deed-missing = { $file }:{ $line }: entre los criterios de “{ $demand }” no hay nada que “{ $official }” deba hacer; añade un criterio de tipo deed para esta oficina o deja la demanda como draft.
error-seed-both-stances = { $file }:{ $line }: “{ $name }” apoya esta demanda y a la vez se abstiene; deja una de las dos cosas.
error-seed-group-response = { $file }:{ $line }: “{ $name }” es un grupo y no tiene respuesta propia; nombra la oficina que respondió o consérvalo como evidence.
error-seed-due-owner = { $file }:{ $line }: no se dice de quién es esta fecha; añade due_set_by = "official", "coalition" o "statutory".
error-seed-vote-missing = { $file }:{ $line }: esta votación no tiene votos; añade votes = { "{" } oficina = "yes" { "}" } con yes, no, abstained o absent.
error-seed-vote-lacking = { $file }:{ $line }: falta el voto de “{ $name }”; añade yes, no, abstained o absent.
error-seed-vote-stray = { $file }:{ $line }: “{ $name }” vota pero no está entre las peticiones; añade la petición o quita el voto.
error-seed-needs = { $file }:{ $line }: con “{ $key }” va “{ $needed }”; añádelo o corrige “{ $key }”.
error-seed-unfit = { $file }:{ $line }: “{ $key }” no va con { $kind }, solo con { $owner }; quítalo o corrige el tipo.
error-seed-not-a-promise = { $file }:{ $line }: “{ $name }” no es una promesa; nombra una respuesta de tipo commits.
error-seed-one-demand = { $file }:{ $line }: las peticiones son de varias demandas y un criterio es de una sola; escribe una comprobación para cada una.
