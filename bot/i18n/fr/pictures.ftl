### Le tableau et la chronologie d’une revendication en image : ce qu’ils disent, même à qui ne peut pas les voir.

picture-count = { $headline } : { $count }
picture-contested = contestation en cours
picture-by-hand = selon la coalition
picture-old = aucun contrôle récent
picture-board-alt =
    Tableau : { $campaign }, { $date } : { $demands ->
        [one] { $demands } revendication
        [many] { $demands } de revendications
       *[other] { $demands } revendications
    }, { $officials ->
        [one] { $officials } instance
        [many] { $officials } d’instances
       *[other] { $officials } instances
    }, { $asks ->
        [one] { $asks } demande
        [many] { $asks } de demandes
       *[other] { $asks } demandes
    }. { $counts }.
picture-page = Page { $number } sur { $count }.

picture-failed = L’image n’a pas pu être dessinée pour le moment. La voici en entier sous forme de texte.

## Un titre en un mot ou deux, là où beaucoup d’instances se côtoient ; les mots complets sont en dessous

picture-word-undone = Annulé
picture-word-met = Fait
picture-word-broken = Non tenue
picture-word-partly-met = En partie
picture-word-refused = Refus
picture-word-claimed = Annoncé
picture-word-overdue = Échue
picture-word-promised = Promesse
picture-word-supports = Soutien
picture-word-replied = Réponse
picture-word-silent = Sans réponse
picture-word-waiting = Attente
picture-word-undelivered = À remettre
picture-part = { $fulfilled } sur { $total }
picture-days =
    { $days ->
        [one] { $days } jour
        [many] { $days } de jours
       *[other] { $days } jours
    }

## La chronologie d’une revendication

timeline-delivered = Remise
timeline-due = Échéance promise
timeline-waited = En attente de réponse
timeline-today = Aujourd’hui
timeline-unknown =
    { $count ->
        [one] { $count } entrée sans jour n’est pas montrée.
        [many] { $count } d’entrées sans jour ne sont pas montrées.
       *[other] { $count } entrées sans jour ne sont pas montrées.
    }
timeline-newest = Sont montrées les { $shown } entrées les plus récentes et celles sur lesquelles reposent les titres.
timeline-alt-office =
    { $official } : { $headline } ({ $count ->
        [one] { $count } entrée
        [many] { $count } d’entrées
       *[other] { $count } entrées
    })
timeline-alt = Chronologie : { $reference }, { $title }, jusqu’au { $date }. { $offices }.
