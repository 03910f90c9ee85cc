### El tablero: una línea por petición, en bloques por demanda.

board-summary =
    { $date } · { $demands ->
        [one] { $demands } demanda
        [many] { $demands } de demandas
       *[other] { $demands } demandas
    } · { $officials ->
        [one] { $officials } oficina
        [many] { $officials } de oficinas
       *[other] { $officials } oficinas
    } · { $asks ->
        [one] { $asks } petición
        [many] { $asks } de peticiones
       *[other] { $asks } peticiones
    }
board-one-person = En este servidor una sola persona puede informar y verificar: no todas las entradas las vieron dos personas.
board-last-checked = última revisión: { $date }
board-never-checked = aún sin revisar
board-group = { $group }: es un grupo, falta nombrar sus oficinas
board-no-asks = Todavía no se pide a nadie. El equipo organizador nombra las oficinas con `/manage demand`.
board-empty = Todavía no hay demandas. El equipo organizador las añade con `/manage demand` o carga una campaña preparada con `/manage campaign`.
page-of = Página { $number } de { $count }
list-more =
    { $count ->
        [one] … y { $count } más
        [many] … y { $count } más
       *[other] … y { $count } más
    }

## Campañas

campaigns-title = Campañas
campaigns-none = Todavía no hay campañas. El equipo organizador empieza una con `/manage campaign`.
campaigns-none-manage = Todavía no hay campañas. Carga abajo una preparada o empieza la tuya con `/manage campaign`.
campaigns-bundled = Campañas preparadas
campaign-loaded = cargada
campaign-not-loaded = sin cargar
campaign-by-ally = campaña de una organización aliada
campaign-counts =
    { $demands ->
        [one] { $demands } demanda
        [many] { $demands } de demandas
       *[other] { $demands } demandas
    } · { $officials ->
        [one] { $officials } oficina
        [many] { $officials } de oficinas
       *[other] { $officials } oficinas
    }
campaign-organisations = Firman: { $organisations }
