### Pistes : ce que Deeds a remarqué à l’extérieur et qu’une personne devrait regarder. Rien n’en compte de soi-même.

desk-leads = Remarqué à l’extérieur ({ $count })
menu-lead = Ouvrir ce qui a été remarqué
leads-title =
    { $count ->
        [one] { $count } chose remarquée à l’extérieur
        [many] { $count } de choses remarquées à l’extérieur
       *[other] { $count } choses remarquées à l’extérieur
    }
leads-notice =
    { $count ->
        [one] { $count } chose remarquée, à regarder.
        [many] { $count } de choses remarquées, à regarder.
       *[other] { $count } choses remarquées, à regarder.
    }
leads-more =
    { $count ->
        [one] { $count } autre attend dans `/desk`.
        [many] { $count } d’autres attendent dans `/desk`.
       *[other] { $count } autres attendent dans `/desk`.
    }
lead-is-a-hint = Remarqué par le programme, encore lu par personne : rien ne compte avant que quelqu’un le consigne et qu’une autre personne le vérifie.
lead-kind-source-changed = Une source citée a changé
lead-kind-source-gone = Une source citée a disparu
lead-kind-feed-entry = Une actualité
lead-kind-meeting = Une réunion
lead-kind-vote = Un vote
lead-state-open = En attente d’une personne de l’organisation.
lead-state-used = Quelqu’un est parti de là.
lead-state-dismissed = Non retenu.
lead-state-muted = En sourdine : rien de semblable ne revient.
lead-found = remarqué : { $on }
lead-officials = Peut concerner
lead-demands = Au sujet de
lead-withheld =
    { $count ->
        [one] { $count } passage sur une personne privée a été omis et n’est conservé nulle part.
        [many] { $count } de passages sur des personnes privées ont été omis et ne sont conservés nulle part.
       *[other] { $count } passages sur des personnes privées ont été omis et ne sont conservés nulle part.
    }
lead-note-added = **Nouveau :**
lead-note-removed = **N’y est plus :**
lead-note-before = **Avant :**
lead-note-after = **Maintenant :**
lead-note-figures-before = **Chiffres d’avant :**
lead-note-figures-after = **Chiffres actuels :**
lead-note-date-before = **Date d’avant :**
lead-note-date-after = **Date actuelle :**
lead-note-more = Autres changements non affichés
button-lead-log = Consigner cette source
button-lead-source = Ajouter comme source
button-lead-dismiss = Ne pas retenir
button-lead-mute = Mettre en sourdine
error-lead-decided = Quelqu’un s’en est déjà occupé. Rien n’a changé.
privacy-kept-leads-decided =
    { $count ->
        [one] votre décision sur { $count } chose remarquée à l’extérieur
        [many] vos décisions sur { $count } de choses remarquées à l’extérieur
       *[other] vos décisions sur { $count } choses remarquées à l’extérieur
    }
