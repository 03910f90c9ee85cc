### Le bulletin : ses parties dans leur ordre. L’avis paraît sur des écrans verrouillés et ne nomme rien.

digest-notice = Le nouveau bulletin est là.
digest-notice-part = Le nouveau bulletin est là, partie { $number } sur { $count }.
digest-part = Partie { $number } sur { $count }
digest-period = { $since } – { $until }
digest-covers = couvre aussi ce qui est venu depuis le { $since }
digest-to-do = Une chose à faire maintenant
digest-nothing-to-do = Rien ne vous attend cette fois-ci.
digest-board = Le tableau
digest-board-more =
    { $count ->
        [one] … et { $count } ligne de plus : bouton *Tableau*.
        [many] … et { $count } de lignes de plus : bouton *Tableau*.
       *[other] … et { $count } lignes de plus : bouton *Tableau*.
    }
digest-changed = Ce qui a changé ({ $count })
digest-nothing-changed = Rien de nouveau au registre.
digest-stands-now = Maintenant :
digest-promises = Promesses : à échéance, échues ou non tenues ({ $count })
digest-silent = Sans réponse consignée, et depuis combien de temps ({ $count })
digest-rechecks = Acquis à revoir ({ $count })
digest-stale = Aucun contrôle depuis trois semaines ({ $count })
digest-coming = À venir ({ $count })
digest-corrections = Corrections ({ $count })
digest-corrected = { $reference } ne tient plus depuis le { $on } ; les messages qui en parlaient ont été corrigés.
digest-overturned = { $reference } ne vaut plus depuis le { $on } : { $because } dit autre chose. Le message qui l’annonçait comme fait a été corrigé.
digest-retold = Selon l’état actuel du registre : ce qui a été corrigé depuis est corrigé ici.
digest-quiet = Une période calme : rien de nouveau au registre, aucune nouvelle échéance.
digest-footer = règles { $version } · registre jusqu’au changement { $last } · { $hash }
digest-one-person-lately = Pendant une partie de cette période, une seule personne pouvait consigner et vérifier sur ce serveur ; il en faut de nouveau deux.
