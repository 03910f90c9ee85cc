### Vérifier ce qui vient d’une source : prise par une personne à la fois, regardée une fois, vérifiée une à une ou en bloc.

review-taken = Quelqu’un regarde ceci, donc personne d’autre n’en décide avant
review-mine = Ceci est à vous seulement jusqu’à
review-moved = Quelque chose a changé ici depuis que vous avez regardé, et rien n’a été vérifié. Regardez de nouveau, s’il vous plaît.
review-more-verified =
    { $count ->
        [one] … et { $count } de plus, vérification faite
        [many] … et { $count } de plus, vérification faite
       *[other] … et { $count } de plus, vérification faite
    }
button-verify-all =
    { $count ->
        [one] Vérifier { $count } entrée montrée ici
        [many] Vérifier les { $count } d’entrées montrées ici
       *[other] Vérifier les { $count } entrées montrées ici
    }
button-review-again = Regarder de nouveau
form-verify-all =
    { $count ->
        [one] Vérifier { $count } entrée
        [many] Vérifier { $count } d’entrées
       *[other] Vérifier { $count } entrées
    }
error-taken = Quelqu’un d’autre regarde cette source jusqu’à { $until }. Ensuite, vous pouvez la prendre.

## Ce que l’équipe organisatrice apprend sans l’avoir demandé

review-reminder-notice = Quelque chose attend encore d’être vérifié.
review-reminder =
    { $count ->
        [one] { $count } entrée attend depuis { $days } jours
        [many] { $count } d’entrées attendent depuis { $days } jours
       *[other] { $count } entrées attendent depuis { $days } jours
    }
review-bulk-notice = Beaucoup a été rejeté ou annulé en peu de temps.
review-bulk =
    { $count ->
        [one] Une même personne a rejeté, retiré ou annulé { $count } chose en une heure. Rien n’est perdu : regardez cela ensemble et annulez ce qui n’aurait pas dû être fait.
        [many] Une même personne a rejeté, retiré ou annulé { $count } de choses en une heure. Rien n’est perdu : regardez cela ensemble et annulez ce qui n’aurait pas dû être fait.
       *[other] Une même personne a rejeté, retiré ou annulé { $count } choses en une heure. Rien n’est perdu : regardez cela ensemble et annulez ce qui n’aurait pas dû être fait.
    }
notice-reminder = Un rappel n’a pas pu être publié.
