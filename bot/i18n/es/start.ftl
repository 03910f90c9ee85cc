### Empezar una campaña desde cero.

button-start-offer = Empezar una campaña
button-start-new = Pegar listas
button-start-file = Enviar una hoja
button-start-template = Obtener la plantilla
button-start-open = Volver a la vista previa
button-start-names = Título
button-start-offices = Oficinas
button-start-demands = Demandas
button-start-kinds = Tipos de oficina
button-start-asks = A quién se pide qué
button-start-own = Con mis palabras
button-start-save = Guardar la campaña
button-start-discard = Descartar
button-deliver = Registrar una entrega
menu-start-resume = Seguir con una que empezaste
menu-start-criteria = ¿Cómo lo sabremos?
menu-start-template = Empezar con una plantilla

start-title = Empezar una campaña
start-intro = Pega a quién se pide y qué se pide, marca a quién se pide cada cosa y di cómo se sabrá que está hecho. Nadie ve nada antes de que lo guardes.
start-template-title = La plantilla
start-template-intro = Una fila por cada oficina a la que se presenta una demanda. Rellénala y envíala como XLSX o CSV; cada error se indica con su fila y su columna.
# $kinds – kinds of offices, as the column takes them.
start-template-kinds = En la columna “tipo” va uno de estos, o nada: { $kinds }.
start-preview = Una vista previa: solo tú la ves hasta que se guarde
# $count – number of offices.
start-offices = Oficinas ({ $count })
# $count – number of demands.
start-demands = Demandas ({ $count })
start-lacks-criteria = Aún no tiene un hecho con el que juzgarla: empieza como borrador.
start-lacks-offices = Empieza como borrador.
# $demand – its title; $number, $count – which of how many.
start-ask = { $number } de { $count }: ¿a quién se pide esto? { $demand }
start-kinds = ¿Cuáles no son cargos electos?
start-criteria-intro = Escribe cómo podrá verlo todo el mundo, antes de que nadie juzgue. Elige una plantilla y ajústala, o escribe la tuya.
start-saved = La campaña está registrada
# $count – number of demands that are drafts.
start-saved-drafts =
    { $count ->
        [one] { $count } demanda es un borrador que solo ve el equipo organizador: le falta una oficina o un hecho con el que juzgarla. Ábrela con `/manage demand`.
        [many] { $count } de demandas son borradores que solo ve el equipo organizador: les falta una oficina o un hecho con el que juzgarlas. Ábrelas con `/manage demand`.
       *[other] { $count } demandas son borradores que solo ve el equipo organizador: les falta una oficina o un hecho con el que juzgarlas. Ábrelas con `/manage demand`.
    }
start-saved-next = Ahora registra cómo se entregaron las demandas: el silencio solo cuenta después de eso.
# $title – the campaign's title.
start-discard-sure = ¿Descartar todo lo preparado para “{ $title }”?
start-discarded = Queda descartado. No se guardó nada.

## Forms

form-start = Empezar una campaña
form-start-file = Empezar con una hoja de cálculo
form-start-names = Título
form-start-offices-title = Oficinas
form-start-demands-title = Demandas
form-start-criteria = ¿Cómo lo sabremos?
form-start-title = Título de la campaña
form-start-offices = Oficinas, una por línea
    .description = Oficina; quién la ocupa; desde cuándo. Solo hace falta la oficina
    .placeholder = Alcaldía de Springfield; Persona Inventada; 2024-01-08
form-start-demands = Demandas, una por línea
    .description = Para un texto más largo: un título, debajo el texto, y una línea vacía
form-start-sheet = La plantilla rellenada
    .description = XLSX o CSV

## Criteria to begin from

criteria-template-surveillance = Se abandona una tecnología de vigilancia
    .lines =
        Está apagada y no registra nada.
        El contrato ha terminado.
        Los aparatos ya no están.
        Los datos que recogió están borrados, y se demuestra.
        Una ordenanza prohíbe que vuelva.
criteria-template-records = Se publican los registros
    .lines =
        Los registros están publicados donde cualquiera puede leerlos sin una cuenta.
        Están completos para todo el tiempo que se pidió.
        Se ponen al día al menos cada trimestre.
criteria-template-investigation = Se hace una investigación
    .lines =
        palabra: La investigación se anuncia en público, con lo que abarca.
        Se publican sus conclusiones.
        Se ha actuado según lo hallado: con un caso, una orden o una razón publicada de por qué no.
criteria-template-policy = Se hace una norma o una ley
    .lines =
        Está aprobada por escrito.
        Está en vigor.
        Se informa en público al menos una vez al año de si se cumple.
criteria-template-money = Se reserva dinero
    .lines =
        La cantidad figura en el presupuesto aprobado.
        El dinero se gastó en lo que se pidió.
criteria-template-promise = Se comprometen en público
    .lines =
        palabra: Se comprometen en público, con una fecha.
        Está hecho lo que se comprometieron a hacer.

## Faults. $row – the line of a pasted list, or the row of a sheet; $column – what stands above its column, “none” for a
## list; $letter – the letter of that column.

error-plan-gone = Esta campaña ya se guardó o se descartó. Abre /campaigns para ver lo que hay.
error-plan-office-twice =
    { $column ->
        [none] Línea { $row }
       *[other] Fila { $row }, columna { $letter } (“{ $column }”)
    }: la oficina “{ $typed }” aparece por segunda vez; déjala una sola vez.
error-plan-demand-twice =
    { $column ->
        [none] Línea { $row }
       *[other] Fila { $row }, columna { $letter } (“{ $column }”)
    }: la demanda “{ $typed }” aparece por segunda vez; déjala una sola vez.
error-plan-ask-twice = Fila { $row }, columna { $letter } (“{ $column }”): a “{ $typed }” se le pide lo mismo en una fila anterior; deja una de las dos.
error-plan-no-offices = Todavía no hay ninguna oficina. Escribe al menos una, por ejemplo: Alcaldía de Springfield.
error-plan-no-demands = Todavía no hay ninguna demanda. Escribe al menos una.
# $most – how many are possible.
error-plan-too-many =
    { $column ->
        [none] Línea { $row }
       *[other] Fila { $row }
    }: son demasiadas; caben { $most } como máximo. Deja algunas para después.
# $typed – what stands there.
error-plan-date =
    { $column ->
        [none] Línea { $row }
       *[other] Fila { $row }, columna { $letter } (“{ $column }”)
    }: “{ $typed }” no es una fecha válida; escribe 2026-03-12, 2026-03 o 2026.
error-plan-text-missing =
    { $column ->
        [none] Línea { $row }: no hay nada antes del primer punto y coma; escribe ahí la oficina.
       *[other] Fila { $row }, columna { $letter } (“{ $column }”): está vacía; hay que rellenarla.
    }
# $length, $longest – numbers of characters.
error-plan-text-too-long =
    { $column ->
        [none] Línea { $row }
       *[other] Fila { $row }, columna { $letter } (“{ $column }”)
    }: es demasiado largo: { $length } caracteres, como máximo { $longest }.
error-plan-text-marks =
    { $column ->
        [none] Línea { $row }
       *[other] Fila { $row }, columna { $letter } (“{ $column }”)
    }: hay tildes y signos amontonados sobre una letra; escribe las letras con las tildes que llevan.
error-plan-criteria-missing = Fila { $row }, columna { $letter } (“{ $column }”): ninguna de estas líneas es un hecho; escribe al menos una sin “palabra:” delante.
error-plan-criteria-too-many = Fila { $row }, columna { $letter } (“{ $column }”): son demasiadas líneas; caben { $most } como máximo.
error-plan-kind-unknown = Fila { $row }, columna { $letter } (“{ $column }”): “{ $typed }” no es un tipo de oficina; escribe uno de { $allowed }, o déjala vacía.
error-plan-contradiction = Fila { $row }, columna { $letter } (“{ $column }”): “{ $typed }” difiere de una fila anterior de la misma oficina o demanda; dilo una vez, o siempre igual.
# $near – the nearest column, “none” where none is near.
error-plan-column-unknown =
    Fila { $row }, columna { $letter }: no hay ninguna columna “{ $column }”; { $near ->
        [none] quítala, o mira en la plantilla cuáles hay.
       *[other] ¿querías decir “{ $near }”?
    }
error-plan-column-twice = Fila { $row }, columna { $letter }: “{ $column }” aparece dos veces; deja una.
error-plan-column-missing = Fila { $row }: falta la columna “{ $column }”; añádela, como en la plantilla.
# $most – kilobytes.
error-sheet-too-large = Esta hoja es demasiado grande; se leen { $most } KB como máximo. Quita las imágenes y las hojas vacías.
error-sheet-unreadable = Esto no es ni una hoja de cálculo (XLSX) ni CSV. Guárdala como una de las dos y vuelve a enviarla.
error-sheet-encoding = Este archivo CSV no está en UTF-8. Guárdalo como “CSV UTF-8” o como XLSX y vuelve a enviarlo.
error-sheet-title-missing = Una hoja no lleva título; di cómo se llama la campaña con --title.
error-sheet-empty = No hay nada en esta hoja bajo la cabecera. Rellena una fila por cada oficina a la que se presenta una demanda.
