### Campañas enteras como archivos: /export, deeds export, deeds import.

## En Discord

command-export = Saca una campaña entera como archivo: todo lo que le pertenece
command-export-campaign = Qué campaña; sin ella, la propia de este servidor
command-export-form = JSON para importar en otro lugar, tablas o traducciones (PO); sin él, JSON
command-export-audience = Quién lo leerá; sin él, la organización: todo, también lo que espera
command-export-language = Para traducciones: el idioma al que se traduce, por ejemplo es
export-form-po = Traducciones (PO)
export-form-json = JSON, un solo archivo
export-form-csv = Tablas (CSV en un zip)
export-for-organisers = Organización: todo
export-for-members = Miembros: lo que leen aquí
export-for-public = Cualquiera: lo que es público
help-command-export = te da una campaña entera como archivo: JSON, o tablas para una hoja de cálculo
export-done =
    { $count ->
        [one] { $campaign } como archivo: un registro, { $size } MiB.
        [many] { $campaign } como archivo: { $count } de registros, { $size } MiB.
       *[other] { $campaign } como archivo: { $count } registros, { $size } MiB.
    }
export-note-organisers = Contiene todo, también lo que espera a una segunda persona y lo confidencial; guárdalo como guardas el registro. No lleva el nombre de nadie salvo los de los cargos.
export-note-members = Contiene lo que los miembros leen aquí: lo verificado, y nada confidencial.
export-note-public = Contiene solo lo que dos personas hicieron público.

## deeds export

cli-export-help = escribe una campaña entera en un archivo: JSON, o tablas en un zip
cli-export-campaign = el nombre corto o la referencia de la campaña; sin él, la propia del servidor
cli-export-format = json para importar en otro lugar, csv para una hoja de cálculo (una tabla por tipo, en un zip)
cli-export-audience = organisers: todo; members, public: lo que pueden leer
cli-export-output = el archivo que se escribe; sin él, la salida estándar
cli-export-po = da en su lugar los textos con sus traducciones a este idioma, como archivo PO para programas de traducción
cli-export-schema = imprime en su lugar el esquema JSON del archivo
cli-export-sheet = escribe en su lugar la hoja vacía con la que empezar una campaña: XLSX si --output se llama así, si no CSV

## deeds import

cli-import-help = lee una campaña de un archivo que escribió `deeds export`, o de una hoja rellenada: entera o nada
cli-import-keep-private = conserva los textos que parecen datos de una persona particular, porque son públicos
cli-import-file = el archivo: JSON, el zip de tablas, una hoja (XLSX, CSV) o traducciones (PO)
cli-import-title = cómo se llama la campaña de una hoja
cli-import-where = su jurisdicción, donde la hoja no da la de una oficina
import-done =
    { $count ->
        [one] { $slug } está aquí como { $campaign }: un registro.
        [many] { $slug } está aquí como { $campaign }: { $count } de registros.
       *[other] { $slug } está aquí como { $campaign }: { $count } registros.
    }
import-started = { $slug } está registrada como { $campaign }.
import-renumbered = { $old } del archivo es aquí { $new }.
import-known = { $old } del archivo ya estaba aquí, como { $new }.

## Fallos

error-export-too-large = { $reference } como archivo ocupa { $size } MiB y aquí Discord acepta { $limit }; quien aloja el bot lo obtiene con `deeds export`.
error-export-busy = Ahora mismo se escribe en el registro más rápido de lo que se puede leer entero; prueba otra vez en un minuto.
error-export-unwritable = No se puede escribir { $file }; indica un archivo en una carpeta que exista y en la que esta cuenta pueda escribir.
error-export-terminal = Un zip no es para una terminal; indica un archivo con --output.
error-import-missing = { $place }: no existe ese archivo; indica uno que haya escrito `deeds export`, o una hoja rellenada.
error-import-unreadable = { $place }: no se puede leer el archivo; la cuenta que ejecuta Deeds debe poder leerlo.
error-import-large = { $place }: ocupa más de { $limit } MiB; ninguna campaña necesita tanto.
error-import-encoding = { $place }: la línea { $line } no es texto UTF-8; guarda el archivo como UTF-8.
error-import-syntax = { $place }: esto no es JSON en la línea { $line }, columna { $column }; ¿está completo el archivo?
error-import-nested = { $place }: hay demasiados corchetes anidados; el archivo de una campaña no pasa de diez niveles.
error-import-not-campaign = { $place }: esto no es una campaña exportada por Deeds; debe empezar con la cabecera de una.
error-import-archive = { $place }: el zip está dañado, o comprimido de un modo que Deeds no lee; expórtalo de nuevo.
error-import-archive-name =
    { $nearest ->
        [none] { $place }: “{ $name }” no es una tabla de una campaña; sácalo del zip.
       *[other] { $place }: “{ $name }” no es una tabla de una campaña; ¿querías decir { $nearest }?
    }
error-import-table = { $place }: esta fila no es CSV; las comillas deben ir por pares.
error-import-cells = { $place }: la fila tiene { $count } celdas y la tabla { $wanted } columnas; deben ser las mismas.
error-import-version = { $place }: el archivo es de la versión { $version } y este programa conoce hasta la { $known }; actualiza Deeds primero.
error-import-audience = { $place }: el archivo se hizo para { $audience } y le falta lo que solo lee la organización; expórtalo con --audience organisers.
error-import-one-campaign = { $place }: un archivo contiene exactamente una campaña.
error-import-many = { $place }: hay más de { $limit } respuestas y comprobaciones; divide la campaña.
error-import-unknown-key =
    { $nearest ->
        [none] { $place }: “{ $key }” no se conoce aquí; quítalo.
       *[other] { $place }: “{ $key }” no se conoce aquí; ¿querías decir “{ $nearest }”?
    }
error-import-missing-key = { $place }: falta “{ $key }”; añádelo.
error-import-doubled = { $place }: “{ $key }” está dos veces; deja uno.
error-import-type =
    { $expected ->
        [text] { $place }: esto debe ser texto; omítelo donde no haya nada.
        [number] { $place }: esto debe ser un número entero.
        [truth] { $place }: esto debe ser true o false.
        [list] { $place }: esto debe ser una lista.
        [object] { $place }: esto debe ser un objeto con claves.
       *[other] { $place }: esto no es del tipo debido; el esquema en docs dice cuál debe ser.
    }
error-import-choice = { $place }: “{ $typed }” no es posible; elige entre { $allowed }.
error-import-date = { $place }: “{ $typed }” no es una fecha; escribe 2022-04-20, 2022-04, 2022 o XXXX-04-20.
error-import-day = { $place }: “{ $typed }” no es un solo día; escríbelo como 2022-04-20.
error-import-instant = { $place }: “{ $typed }” no es un momento; escríbelo como 2022-04-20T18:30:00+00:00.
error-import-zone = { $place }: “{ $typed }” no es una zona horaria; escríbela como America/Denver.
error-import-form = { $place }: “{ $typed }” no puede ser esto; debe ajustarse a { $pattern }.
error-import-range = { $place }: { $typed } es demasiado pequeño o demasiado grande para esto.
error-import-long = { $place }: pasa de { $limit }; acórtalo.
error-import-character = { $place }: hay un carácter que no se puede guardar; quítalo.
error-import-content = { $place }: el contenido debe decir su tipo, response o finding, y pertenecer a uno de ellos.
error-import-twice = { $place }: “{ $typed }” nombra dos filas; cada una necesita su propia referencia.
error-import-double = { $place }: otra fila coincide en { $fields }; deja una.
error-import-unknown = { $place }: no hay ningún “{ $typed }” en el archivo; corrige la referencia.
error-import-wrong-kind = { $place }: “{ $typed }” es del tipo { $found }; aquí solo puede nombrarse { $allowed }.
error-import-loop = { $place }: esta fuente vuelve a sí misma por lo que traduce o por lo que informa; corta el círculo.
error-import-slug = Aquí ya hay una campaña llamada { $slug }, como { $reference }; dale a la del archivo otro nombre corto, o déjala.
error-import-replaced = Otra importación empezó en este servidor y retiró esta; no queda nada de ella.
# $reference – the record; $field – its field; $kind – phone, email, street, a_number, ssn, receipt.
error-import-private-data =
    { $reference }, { $field }: esto parece { $kind ->
        [phone] el teléfono de una persona particular
        [email] el correo de una persona particular
        [street] la dirección de una persona particular
        [a_number] el número de inmigración de alguien
        [ssn] el número de Seguro Social de alguien
       *[receipt] el número del caso migratorio de alguien
    }; quítalo, o importa con --keep-private si todo esto es público.
