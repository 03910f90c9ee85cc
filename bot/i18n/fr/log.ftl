### Consigner : une source, puis ligne après ligne ; chaque étape est enregistrée.

log-title = Consigner à partir de cette source
log-lines = Lignes jusqu’ici
log-no-lines = Aucune ligne pour l’instant. Ajoutez ce qui a été dit ou fait, ce que quelqu’un a constaté, ou un vote nominal.
log-saved = Enregistré au fur et à mesure. Personne d’autre que vous ne voit ceci avant l’envoi en vérification.
log-drafts =
    { $count ->
        [0] Vous n’avez aucun brouillon en cours.
        [one] Vous avez { $count } brouillon en cours.
        [many] Vous avez { $count } de brouillons en cours.
       *[other] Vous avez { $count } brouillons en cours.
    }
log-draft-of =
    { $lines ->
        [one] { $campaign } · { $lines } ligne
        [many] { $campaign } · { $lines } de lignes
       *[other] { $campaign } · { $lines } lignes
    }
log-reported =
    { $count ->
        [one] { $count } entrée consignée
        [many] { $count } d’entrées consignées
       *[other] { $count } entrées consignées
    }
log-reported-next = Maintenant, une seconde personne de l’équipe organisatrice regarde la source et vérifie chaque ligne. Jusque-là, rien ne change au tableau.
log-reported-alone = Sur ce serveur, vous pouvez le vérifier vous-même. Jusque-là, rien ne change au tableau.

## Choisir dans une liste

pick-nothing = Il n’y a rien à choisir ici.
pick-chosen = Choisi
