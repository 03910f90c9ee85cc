### Pistas: lo que Deeds notó fuera y una persona debería mirar. Nada de eso cuenta por sí mismo.

desk-leads = Visto fuera ({ $count })
menu-lead = Abrir algo visto fuera
leads-title =
    { $count ->
        [one] Se vio { $count } cosa fuera
        [many] Se vieron { $count } de cosas fuera
       *[other] Se vieron { $count } cosas fuera
    }
leads-notice =
    { $count ->
        [one] Se vio algo que conviene mirar.
        [many] Se vieron { $count } de cosas que conviene mirar.
       *[other] Se vieron { $count } cosas que conviene mirar.
    }
leads-more =
    { $count ->
        [one] Hay { $count } más en el escritorio: `/desk`.
        [many] Hay { $count } más en el escritorio: `/desk`.
       *[other] Hay { $count } más en el escritorio: `/desk`.
    }
lead-is-a-hint = Lo vio el programa y aún no lo leyó nadie: no cuenta hasta que alguien lo registre y otra persona lo verifique.
lead-kind-source-changed = Cambió una fuente citada
lead-kind-source-gone = Ya no está una fuente citada
lead-kind-feed-entry = Una noticia
lead-kind-meeting = Una reunión
lead-kind-vote = Una votación
lead-state-open = Espera a alguien del equipo organizador.
lead-state-used = Alguien siguió a partir de esto.
lead-state-dismissed = Descartado.
lead-state-muted = Silenciado: no vuelve a llegar nada así.
lead-found = visto: { $on }
lead-officials = Puede concernir a
lead-demands = Sobre
lead-withheld =
    { $count ->
        [one] Se omitió { $count } pasaje sobre una persona particular; no se guarda en ninguna parte.
        [many] Se omitieron { $count } de pasajes sobre personas particulares; no se guardan en ninguna parte.
       *[other] Se omitieron { $count } pasajes sobre personas particulares; no se guardan en ninguna parte.
    }
lead-note-added = **Nuevo:**
lead-note-removed = **Ya no está:**
lead-note-before = **Antes:**
lead-note-after = **Ahora:**
lead-note-figures-before = **Cifras de antes:**
lead-note-figures-after = **Cifras de ahora:**
lead-note-date-before = **Fecha de antes:**
lead-note-date-after = **Fecha de ahora:**
lead-note-more = Otros cambios que no se muestran
button-lead-log = Registrar esta fuente
button-lead-source = Añadir como fuente
button-lead-dismiss = Descartar
button-lead-mute = Silenciar
error-lead-decided = Alguien ya se ocupó de esto. No cambió nada.
privacy-kept-leads-decided =
    { $count ->
        [one] que decidiste sobre { $count } cosa vista fuera
        [many] que decidiste sobre { $count } de cosas vistas fuera
       *[other] que decidiste sobre { $count } cosas vistas fuera
    }
