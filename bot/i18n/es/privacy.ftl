### /privacy: qué se guarda sobre quien lee.

command-privacy = Qué guarda Deeds sobre ti: verlo, llevártelo, hacer que te olvide
command-privacy-show = Ver qué guarda Deeds sobre ti aquí
command-privacy-export = Recibir en un archivo todo lo que Deeds guarda sobre ti aquí
command-privacy-forget = Hacer que Deeds te olvide aquí; antes te pregunta
help-command-privacy = muestra qué guarda Deeds sobre ti, te lo entrega o te olvida
button-privacy-export = Enviármelo en un archivo
button-privacy-forget = Olvidarme…
button-privacy-sure = Olvidarme ahora
button-privacy-keep = Dejarlo todo como está
menu-privacy-server = Elige un servidor

privacy-title = Qué guarda Deeds sobre ti
privacy-export-title = Qué guarda Deeds sobre ti, en un archivo
privacy-forget-title = ¿Que Deeds te olvide?
privacy-forgotten-title = Deeds ya te olvidó
privacy-server = En el servidor { $server }
privacy-which = Puedes preguntar por cada servidor. ¿Por cuál?
privacy-nowhere = Ningún servidor guarda nada sobre ti.
privacy-nothing = Nada. Quien solo lee aquí no deja rastro en el registro.
privacy-intro = Deeds no sabe tu nombre. Guarda esto con un código que solo este bot puede obtener de tu cuenta de Discord:
privacy-kept-drafts =
    { $count ->
        [one] { $count } borrador que no enviaste
        [many] { $count } de borradores que no enviaste
       *[other] { $count } borradores que no enviaste
    }
privacy-kept-plans =
    { $count ->
        [one] { $count } campaña que estás preparando
        [many] { $count } de campañas que estás preparando
       *[other] { $count } campañas que estás preparando
    }
privacy-kept-choices =
    { $count ->
        [one] { $count } lista en la que estabas eligiendo
        [many] { $count } de listas en las que estabas eligiendo
       *[other] { $count } listas en las que estabas eligiendo
    }
privacy-kept-claims =
    { $count ->
        [one] { $count } tarea que tomaste
        [many] { $count } de tareas que tomaste
       *[other] { $count } tareas que tomaste
    }
privacy-kept-organiser-since = el día en que se te vio aquí por primera vez en el equipo organizador
privacy-kept-subscriptions =
    { $count ->
        [one] { $count } cosa que sigues por mensaje directo, con tu identificador de Discord cifrado
        [many] { $count } de cosas que sigues por mensaje directo, con tu identificador de Discord cifrado
       *[other] { $count } cosas que sigues por mensaje directo, con tu identificador de Discord cifrado
    }
privacy-kept-reports =
    { $count ->
        [one] { $count } aviso que enviaste al equipo organizador
        [many] { $count } de avisos que enviaste al equipo organizador
       *[other] { $count } avisos que enviaste al equipo organizador
    }
privacy-kept-reports-decided =
    { $count ->
        [one] que decidiste sobre { $count } aviso
        [many] que decidiste sobre { $count } de avisos
       *[other] que decidiste sobre { $count } avisos
    }
privacy-kept-entries-reported =
    { $count ->
        [one] que registraste { $count } versión de una entrada
        [many] que registraste { $count } de versiones de entradas
       *[other] que registraste { $count } versiones de entradas
    }
privacy-kept-entries-decided =
    { $count ->
        [one] que verificaste o rechazaste { $count } versión de una entrada
        [many] que verificaste o rechazaste { $count } de versiones de entradas
       *[other] que verificaste o rechazaste { $count } versiones de entradas
    }
privacy-kept-headlines-set =
    { $count ->
        [one] que propusiste { $count } titular a mano
        [many] que propusiste { $count } de titulares a mano
       *[other] que propusiste { $count } titulares a mano
    }
privacy-kept-headlines-decided =
    { $count ->
        [one] que decidiste sobre { $count } titular puesto a mano
        [many] que decidiste sobre { $count } de titulares puestos a mano
       *[other] que decidiste sobre { $count } titulares puestos a mano
    }
privacy-kept-disputes-raised =
    { $count ->
        [one] que abriste { $count } disputa
        [many] que abriste { $count } de disputas
       *[other] que abriste { $count } disputas
    }
privacy-kept-disputes-decided =
    { $count ->
        [one] que decidiste { $count } disputa
        [many] que decidiste { $count } de disputas
       *[other] que decidiste { $count } disputas
    }
privacy-kept-replies-reported =
    { $count ->
        [one] que registraste { $count } respuesta de una oficina
        [many] que registraste { $count } de respuestas de oficinas
       *[other] que registraste { $count } respuestas de oficinas
    }
privacy-kept-replies-checked =
    { $count ->
        [one] que comprobaste quién escribió { $count } respuesta
        [many] que comprobaste quién escribió { $count } de respuestas
       *[other] que comprobaste quién escribió { $count } respuestas
    }
privacy-kept-publications-proposed =
    { $count ->
        [one] que propusiste hacer pública { $count } cosa
        [many] que propusiste hacer públicas { $count } de cosas
       *[other] que propusiste hacer públicas { $count } cosas
    }
privacy-kept-publications-decided =
    { $count ->
        [one] que decidiste si { $count } cosa se hace pública
        [many] que decidiste si { $count } de cosas se hacen públicas
       *[other] que decidiste si { $count } cosas se hacen públicas
    }
privacy-kept-vouched-for = que una persona responsable respondió por ti
privacy-kept-vouched =
    { $count ->
        [one] que respondiste por { $count } persona
        [many] que respondiste por { $count } de personas
       *[other] que respondiste por { $count } personas
    }
privacy-kept-steward = que eres una de las personas responsables del servidor
privacy-kept-changes =
    { $count ->
        [one] que hiciste { $count } cambio, y cuándo
        [many] que hiciste { $count } de cambios, y cuándo
       *[other] que hiciste { $count } cambios, y cuándo
    }
privacy-readers = **Quién lo lee:** los borradores y lo que estás eligiendo, solo tú. Los avisos, el equipo organizador. Que fuiste tú no se le muestra a nadie; solo quien tenga la base de datos y también la clave del bot podría averiguarlo.
privacy-time =
    { $days ->
        [one] **Por cuánto tiempo:** { $days } día después de que algo se decide desaparece el vínculo contigo, y con él los borradores sin enviar. Lo que se dice arriba de tus funciones de hoy se queda mientras las tengas.
        [many] **Por cuánto tiempo:** { $days } de días después de que algo se decide desaparece el vínculo contigo, y con él los borradores sin enviar. Lo que se dice arriba de tus funciones de hoy se queda mientras las tengas.
       *[other] **Por cuánto tiempo:** { $days } días después de que algo se decide desaparece el vínculo contigo, y con él los borradores sin enviar. Lo que se dice arriba de tus funciones de hoy se queda mientras las tengas.
    }
privacy-discord = **Discord guarda sus propias copias** de los mensajes, de los comandos y de quién los envió. Deeds no puede verlas ni borrarlas.
privacy-export = Este archivo es solo para ti; Deeds no guarda copia. Quien tenga tu teléfono puede leerlo.
privacy-forget-goes = **Se borra enseguida:** tus borradores, lo que estabas eligiendo y tus tareas; las palabras de tus avisos; tu código dondequiera que esté, también en el historial.
privacy-forget-stays = **Lo que queda:** el registro público, sin nada que lleve a ti. Las entradas verificadas siguen verificadas.
privacy-forget-waiting =
    { $count ->
        [one] • { $count } entrada tuya espera a una segunda persona. Nadie podrá verificarla, porque nadie podrá saber que no eres tú; el equipo organizador la rechaza o la registra de nuevo.
        [many] • { $count } de entradas tuyas esperan a una segunda persona. Nadie podrá verificarlas, porque nadie podrá saber que no eres tú; el equipo organizador las rechaza o las registra de nuevo.
       *[other] • { $count } entradas tuyas esperan a una segunda persona. Nadie podrá verificarlas, porque nadie podrá saber que no eres tú; el equipo organizador las rechaza o las registra de nuevo.
    }
privacy-forget-reports =
    { $count ->
        [one] • { $count } aviso tuyo sin decidir se retira.
        [many] • { $count } de avisos tuyos sin decidir se retiran.
       *[other] • { $count } avisos tuyos sin decidir se retiran.
    }
privacy-forget-organiser = • Si sigues en el equipo organizador, empiezas de nuevo: durante siete días no verificas nada, salvo que una persona responsable responda por ti.
privacy-forget-steward =
    { $count ->
        [one] • Dejas de ser una de las personas responsables. Queda { $count } persona, que debería nombrar a otra.
        [many] • Dejas de ser una de las personas responsables. Quedan { $count } de personas.
       *[other] • Dejas de ser una de las personas responsables. Quedan { $count } personas.
    }
privacy-forget-final = Esto no se puede deshacer. Las copias de seguridad anteriores también cuentan: al restaurar una, Deeds te olvida otra vez.
privacy-forgotten = Aquí ya nada lleva a ti. Lo que hagas con Deeds desde ahora se guarda como si acabaras de llegar.
privacy-forgotten-reports =
    { $count ->
        [one] Se retiró { $count } aviso sin decidir.
        [many] Se retiraron { $count } de avisos sin decidir.
       *[other] Se retiraron { $count } avisos sin decidir.
    }
privacy-forgotten-steward =
    { $count ->
        [one] Ya no eres una de las personas responsables. Queda { $count } persona: pídele que nombre a otra en /setup.
        [many] Ya no eres una de las personas responsables. Quedan { $count } de personas.
       *[other] Ya no eres una de las personas responsables. Quedan { $count } personas.
    }

error-last-steward = Eres la única persona responsable de este servidor, y se quedaría sin nadie que pueda llevarlo. Nombra a otras en /setup; después Deeds puede olvidarte.
error-identity-forgotten = Quien registró esto pidió que se le olvidara, así que nadie puede saber si fuiste tú. Recházalo y regístralo de nuevo; después lo verifica otra persona.
error-journal-unwritable = Todavía no se olvidó nada: no se puede escribir el archivo { $file }, y sin él una copia restaurada te traería de vuelta. Pide a quien aloja Deeds que lo arregle e inténtalo otra vez.
error-journal-unreadable = No se puede leer el archivo { $file }. Dice a quién se olvidó, así que sin él no se restaura nada.
