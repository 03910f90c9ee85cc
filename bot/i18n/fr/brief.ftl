### La note à citer : seulement ce qui est vérifié et public. Les noms d’instances ouvrent la phrase ou suivent
### un deux-points : « de » et « que » s’élideraient devant certains.

brief-title = À citer : { $reference }
brief-where = Où on en est ({ $count })
brief-record = Ce que les instances ont dit et fait ({ $count })
brief-nothing = Rien au sujet de { $reference } n’est public pour l’instant, donc il n’y a rien à citer. Proposez-le avec `/manage publish` ; une autre personne de l’équipe organisatrice confirme.
brief-newest =
    { $count ->
        [one] L’entrée la plus récente.
        [many] Les { $count } d’entrées les plus récentes.
       *[other] Les { $count } entrées les plus récentes.
    }
brief-contested = Contestation depuis le { $on } : quelqu’un dit que ceci est faux, et la question est examinée.
brief-stands = { $office }, { $demand } ({ $on }) : { $headline }.
brief-our-words = Dans les mots de la coalition :
brief-their-words = Mot pour mot :
brief-due = Échéance donnée par l’instance : { $due }.
brief-look-again = L’instance n’a donné aucune échéance ; notre date pour regarder de nouveau : { $due }.
brief-due-past =
    { $days ->
        [one] Au { $today }, { $days } jour s’était écoulé depuis.
        [many] Au { $today }, { $days } de jours s’étaient écoulés depuis.
       *[other] Au { $today }, { $days } jours s’étaient écoulés depuis.
    }
brief-due-ahead =
    { $days ->
        [0] C’est le { $today }, jour de cette note.
        [one] Au { $today }, il restait { $days } jour.
        [many] Au { $today }, il restait { $days } de jours.
       *[other] Au { $today }, il restait { $days } jours.
    }
brief-foot = Au { $on } · règles { $version } · registre jusqu’au changement { $last } · seulement des entrées vérifiées et publiques.

brief-said-acknowledged = { $office } : réponse au sujet de { $demand }, sans engagement ({ $on }).
brief-said-non-answer = { $office } : réponse au sujet de { $demand }, à côté de ce qui était demandé ({ $on }).
brief-said-referred = { $office } : renvoi de { $demand } à une autre instance ({ $on }).
brief-said-supports = { $office } : paroles de soutien à { $demand } ({ $on }).
brief-said-commits = { $office } : promesse au sujet de { $demand } ({ $on }).
brief-said-refuses = { $office } : refus de { $demand } ({ $on }).
brief-said-reverses = { $office } : retrait d’une promesse au sujet de { $demand } ({ $on }).
brief-said-claim-done = { $office } : annonce que ce que demande { $demand } est fait ({ $on }).
brief-said-step = { $office } : démarche annoncée au sujet de { $demand } ({ $on }).
brief-said-vote = { $office } : vote sur { $demand } ({ $on }).
brief-said-press-no-reply = { $office } : pas de réponse à la presse au sujet de { $demand } ({ $on }).

brief-found-fulfilled = Constat de la coalition : { $office } a fait ce que demande { $demand } sur ce point : « { $criterion } » ({ $on }).
brief-found-partly = Constat de la coalition : { $office } a fait une partie de ce que demande { $demand } sur ce point : « { $criterion } » ({ $on }).
brief-found-not-fulfilled = Constat de la coalition : { $office } n’avait pas fait ce que demande { $demand } sur ce point : « { $criterion } » ({ $on }).
brief-found-undone = Constat de la coalition : { $office } avait agi pour { $demand }, et cela a été annulé sur ce point : « { $criterion } » ({ $on }).
brief-found-kept = Constat de la coalition : { $office } a tenu sa promesse { $promise } au sujet de { $demand } ({ $on }).
brief-found-not-kept = Constat de la coalition : { $office } n’a pas tenu à l’échéance sa promesse { $promise } au sujet de { $demand } ({ $on }).

brief-file = La note au sujet de { $reference } en fichier texte, à copier.
button-brief-file = En fichier texte

command-brief = Ce qui peut être cité : vérifié et public, avec date, source et calcul
command-brief-about = Une campagne, une revendication ou une instance
command-brief-language = Dans quelle langue ; la vôtre si c’est vide
help-command-brief = donne ce qui peut être cité : vérifié et public, avec date et source
