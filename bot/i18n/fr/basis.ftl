### Ce sur quoi repose un titre, une phrase entière par ligne. $reference est l’entrée (R-41, F-3).
### Une date peut être partielle ou inconnue : aucune phrase n’a besoin d’un jour.

basis-no-delivery = Aucune preuve de remise consignée.
basis-delivered = Remise : { $on }.
basis-delivered-unknown = Remise à une date inconnue.
basis-no-clock = Sans jour de remise, aucun délai de réponse ne court.
basis-new-holder = Nouveau mandat depuis le { $since } : le délai de réponse repart de zéro.
basis-window-over =
    Fin du délai de réponse : { $due } ({ $counting ->
        [working] { $days ->
            [one] { $days } jour ouvrable
            [many] { $days } de jours ouvrables
           *[other] { $days } jours ouvrables
        }
       *[calendar] { $days ->
            [one] { $days } jour
            [many] { $days } de jours
           *[other] { $days } jours
        }
    }, { $owner ->
        [statutory] fixé par la loi
        [official] promis par l’instance
       *[coalition] fixé par la coalition
    }).
basis-window-until =
    Délai de réponse ouvert jusqu’au { $due } ({ $counting ->
        [working] { $days ->
            [one] { $days } jour ouvrable
            [many] { $days } de jours ouvrables
           *[other] { $days } jours ouvrables
        }
       *[calendar] { $days ->
            [one] { $days } jour
            [many] { $days } de jours
           *[other] { $days } jours
        }
    }, { $owner ->
        [statutory] fixé par la loi
        [official] promis par l’instance
       *[coalition] fixé par la coalition
    }).
basis-nothing-logged = Rien de consigné depuis.
basis-said =
    { $position ->
        [acknowledged] Accusé de réception : { $on } ({ $reference }).
        [non_answer] Réponse à côté de la question : { $on } ({ $reference }).
        [referred] Renvoi à une autre instance : { $on } ({ $reference }).
        [supports] Soutien en paroles : { $on } ({ $reference }).
        [commits] Promesse : { $on } ({ $reference }).
        [refuses] Refus : { $on } ({ $reference }).
        [reverses] Promesse retirée : { $on } ({ $reference }).
        [claim_done] Annonce que c’est fait : { $on } ({ $reference }).
        [step] Démarche annoncée : { $on } ({ $reference }).
       *[reply] Réponse : { $on } ({ $reference }).
    }
basis-under-review = { $reference } est en cours de vérification ; la dernière version vérifiée fait foi.
basis-claim = Annonce que c’est fait : { $on } ({ $reference }).

## Promesses. $made – quand ; $due – son échéance ; $on – quand elle a été jugée ou retirée.

basis-promise-open = Promesse : { $made } ; échéance : { $due } ; aucun constat pour l’instant ({ $reference }).
basis-promise-no-date = Promesse : { $made } ; aucune échéance donnée ({ $reference }).
basis-promise-look-again = Promesse : { $made } ; aucune échéance donnée, nous regarderons de nouveau : { $due } ({ $reference }).
basis-promise-kept = Promesse : { $made } ; constatée comme tenue : { $on } ({ $reference }).
basis-promise-not-kept = Promesse : { $made } ; échéance : { $due } ; constatée comme non tenue : { $on } ({ $reference }).
basis-promise-reversed = Promesse : { $made } ; retirée : { $on } ({ $reference }).

## Critères. $label – sa lettre ; $outcome – ce qui a été constaté.

basis-criterion =
    { $outcome ->
        [fulfilled] Critère { $label }, constaté comme rempli : { $on } ({ $reference }).
        [partly] Critère { $label }, constaté comme rempli en partie : { $on } ({ $reference }).
        [undone] Critère { $label }, retour en arrière constaté : { $on } ({ $reference }).
       *[not_fulfilled] Critère { $label }, constaté comme non rempli : { $on } ({ $reference }).
    }
basis-criterion-open = Critère { $label } : aucun constat pour l’instant.
basis-no-criteria = Aucun critère écrit pour l’instant.

basis-checked = Dernier contrôle : { $on }.
basis-never-checked = Personne n’a encore cherché une réponse dans tous les canaux.
basis-hand-set = Fixé par la coalition : { $reason }.
