### El resumen para citar: solo lo verificado y público.

brief-title = Para citar: { $reference }
brief-where = Cómo va ({ $count })
brief-record = Qué dijeron e hicieron ({ $count })
brief-nothing = Nada sobre { $reference } es público todavía, así que no hay qué citar. Proponlo con `/manage publish`; confirma otra persona del equipo organizador.
brief-newest =
    { $count ->
        [one] La entrada más reciente.
        [many] Las { $count } de entradas más recientes.
       *[other] Las { $count } entradas más recientes.
    }
brief-contested = Impugnada desde { $on }: alguien dice que esto es incorrecto, y se está examinando.
brief-stands = Cómo va { $demand } con { $office } ({ $on }): { $headline }.
brief-our-words = En palabras de la coalición:
brief-their-words = En sus propias palabras:
brief-due = Fecha que dio la oficina: { $due }.
brief-look-again = La oficina no dio fecha; la nuestra para mirar de nuevo: { $due }.
brief-due-past =
    { $days ->
        [one] Al { $today } había pasado { $days } día.
        [many] Al { $today } habían pasado { $days } de días.
       *[other] Al { $today } habían pasado { $days } días.
    }
brief-due-ahead =
    { $days ->
        [0] Es { $today }, el día de este resumen.
        [one] Al { $today } faltaba { $days } día.
        [many] Al { $today } faltaban { $days } de días.
       *[other] Al { $today } faltaban { $days } días.
    }
brief-foot = A fecha de { $on } · reglas { $version } · registro hasta el cambio { $last } · solo entradas verificadas y públicas.

brief-said-acknowledged = Respuesta de { $office } sobre { $demand }, sin compromiso ({ $on }).
brief-said-non-answer = Respuesta de { $office } sobre { $demand }, sin contestar lo que se pedía ({ $on }).
brief-said-referred = { $office } remitió { $demand } a otra oficina ({ $on }).
brief-said-supports = Apoyo en palabras de { $office } a { $demand } ({ $on }).
brief-said-commits = Promesa de { $office } sobre { $demand } ({ $on }).
brief-said-refuses = Negativa de { $office } a { $demand } ({ $on }).
brief-said-reverses = { $office } retiró una promesa sobre { $demand } ({ $on }).
brief-said-claim-done = { $office } dijo que lo que pide { $demand } está hecho ({ $on }).
brief-said-step = { $office } informó de un paso en { $demand } ({ $on }).
brief-said-vote = Votación de { $office } sobre { $demand } ({ $on }).
brief-said-press-no-reply = { $office } no respondió a la prensa sobre { $demand } ({ $on }).

brief-found-fulfilled = La coalición comprobó que { $office } hizo lo que pide { $demand } en este punto: “{ $criterion }” ({ $on }).
brief-found-partly = La coalición comprobó que { $office } hizo una parte de lo que pide { $demand } en este punto: “{ $criterion }” ({ $on }).
brief-found-not-fulfilled = La coalición comprobó que { $office } no había hecho lo que pide { $demand } en este punto: “{ $criterion }” ({ $on }).
brief-found-undone = La coalición comprobó que se revirtió lo que { $office } había hecho por { $demand } en este punto: “{ $criterion }” ({ $on }).
brief-found-kept = La coalición comprobó que { $office } cumplió su promesa { $promise } sobre { $demand } ({ $on }).
brief-found-not-kept = La coalición comprobó que { $office } no cumplió su promesa { $promise } sobre { $demand } en su fecha ({ $on }).

brief-file = Lo citable sobre { $reference } como archivo de texto, para copiar.
button-brief-file = Como archivo de texto

command-brief = Lo que se puede citar: verificado y público, con fecha, fuente y cuentas
command-brief-about = Una campaña, una demanda o una oficina
command-brief-language = En qué idioma; el tuyo si se deja vacío
help-command-brief = da lo que se puede citar: verificado y público, con fecha y fuente
