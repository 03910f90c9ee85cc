### Ce qui attend, et le second regard. Les remises et l’état aussi.

desk-title = À traiter
desk-empty = Rien n’attend. Tout ce qui a été consigné est décidé, rien n’est échu, rien n’a vieilli.
desk-drafts = Vos brouillons ({ $count })
desk-draft =
    { $lines ->
        [one] { $lines } ligne, début : { $started }
        [many] { $lines } de lignes, début : { $started }
       *[other] { $lines } lignes, début : { $started }
    }
desk-verify = À vérifier ({ $count })
desk-hand-set = Titres proposés à la main ({ $count })
desk-overdue = Promesses échues, sans constat ({ $count })
desk-windows = Délai de réponse terminé, aucun contrôle depuis ({ $count })
desk-rechecks = Acquis à revoir ({ $count })
desk-stale = Aucun contrôle depuis trois semaines ({ $count })
desk-since = depuis le { $date }
desk-undelivered =
    { $count ->
        [one] { $count } demande sans preuve de remise : `/deliver`.
        [many] { $count } de demandes sans preuve de remise : `/deliver`.
       *[other] { $count } demandes sans preuve de remise : `/deliver`.
    }

review-title =
    { $count ->
        [one] { $count } entrée à vérifier
        [many] { $count } d’entrées à vérifier
       *[other] { $count } entrées à vérifier
    }
review-notice =
    { $count ->
        [one] { $count } entrée attend une seconde personne.
        [many] { $count } d’entrées attendent une seconde personne.
       *[other] { $count } entrées attendent une seconde personne.
    }
review-replaces = Remplacerait :
review-own = Vous avez consigné ceci ; quelqu’un d’autre décide.
review-checklist = **Avant de vérifier :** la source est ouverte · les mots correspondent · la date est juste · c’est la bonne demande
review-alone = Sur ce serveur, une seule personne peut consigner et vérifier. Regardez deux fois.
verdict-headlines = Où on en est maintenant
verdict-unchanged = toujours **{ $headline }**
verdict-rejected = Cela reste hors du registre. La personne qui l’a consigné peut voir pourquoi et le consigner de nouveau.
verdict-left =
    { $count ->
        [0] Plus rien n’attend de cette source.
        [one] { $count } autre entrée attend de cette source.
        [many] { $count } d’autres entrées attendent de cette source.
       *[other] { $count } autres entrées attendent de cette source.
    }

## Remises et état

deliver-logged =
    { $count ->
        [one] Remise consignée pour { $count } demande
        [many] Remise consignée pour { $count } de demandes
       *[other] Remise consignée pour { $count } demandes
    }
deliver-now = Où on en est maintenant
status-is = État : { $state }
checked-logged =
    { $count ->
        [one] { $count } demande contrôlée aujourd’hui, rien de nouveau
        [many] { $count } de demandes contrôlées aujourd’hui, rien de nouveau
       *[other] { $count } demandes contrôlées aujourd’hui, rien de nouveau
    }
status-headline-proposed = Votre titre pour { $reference } attend une seconde personne de l’équipe organisatrice.
