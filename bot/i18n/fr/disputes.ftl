### Contestations : quelqu’un dit qu’une entrée est fausse ; un regard neuf décide.
### $reference – la contestation (Q-3) ; $subject – l’entrée (R-41).

contested-since = contestation depuis le { $on }

dispute-state-open = ouverte
dispute-state-upheld = admise : l’entrée était fausse
dispute-state-dismissed = écartée : l’entrée tient
dispute-state-withdrawn = retirée

disputes-title = Contestations ({ $count })
disputes-none = Rien n’est contesté.
disputes-how = Une personne qui n’a ni consigné ni vérifié l’entrée, ni ouvert la contestation, décide dans les sept jours. Jusque-là, la contestation se voit partout.

dispute-case = { $reference } : { $subject } serait faux
dispute-clock = Ouverture : { $on } ; à décider au plus tard le { $by } (sept jours).
dispute-days-left =
    { $days ->
        [0] C’est le dernier jour.
        [one] Il reste { $days } jour.
        [many] Il reste { $days } de jours.
       *[other] Il reste { $days } jours.
    }
dispute-overdue =
    { $days ->
        [one] En retard de { $days } jour. L’entrée reste contestée jusqu’à ce que quelqu’un décide.
        [many] En retard de { $days } de jours. L’entrée reste contestée jusqu’à ce que quelqu’un décide.
       *[other] En retard de { $days } jours. L’entrée reste contestée jusqu’à ce que quelqu’un décide.
    }
dispute-claim = Ce qui serait faux
dispute-entry = L’entrée
dispute-cells = Ce qui repose dessus
dispute-section = Ce qui est contesté
dispute-decided = { $reference } : { $state }, le { $on }
dispute-open-line = { $reference } : en cours. Ouverture : { $on } ; à décider au plus tard le { $by } (sept jours).
dispute-withdrawn-after = Retrait après une contestation, le { $on }

dispute-raised = Merci. La contestation de { $subject } se voit maintenant partout. Une personne qui ne l’a ni consigné ni vérifié décide au plus tard le { $by }.
dispute-dismissed = { $subject } tient, et n’est plus contesté.
dispute-upheld = { $subject } n’est plus en vigueur. Consignez une nouvelle formulation avec `/log`, et laissez une autre personne la vérifier.
dispute-with-it =
    { $count ->
        [one] Part avec : { $references }, qui parlait de la promesse qu’elle contient.
        [many] Partent avec : { $references }, qui parlaient de la promesse qu’elle contient.
       *[other] Partent avec : { $references }, qui parlaient de la promesse qu’elle contient.
    }
dispute-corrected =
    { $count ->
        [0] Aucun bulletin publié n’en parlait.
        [one] { $count } message publié est en cours de correction.
        [many] { $count } de messages publiés sont en cours de correction.
       *[other] { $count } messages publiés sont en cours de correction.
    }

dispute-notice-raised = { $reference } : selon quelqu’un, { $subject } est faux. À décider au plus tard le { $by } : /dispute
dispute-notice-overdue =
    { $days ->
        [one] { $reference }, selon quoi { $subject } est faux, était à décider au plus tard le { $by } : { $days } jour de retard. /dispute
        [many] { $reference }, selon quoi { $subject } est faux, était à décider au plus tard le { $by } : { $days } de jours de retard. /dispute
       *[other] { $reference }, selon quoi { $subject } est faux, était à décider au plus tard le { $by } : { $days } jours de retard. /dispute
    }

desk-contested = Contestations ({ $count })
menu-case = Examiner une contestation
button-open-entry = Ouvrir l’entrée
button-dispute = C’est faux
button-case = Examiner { $reference }
button-uphold = C’est faux : retirer l’entrée
button-dismiss = L’entrée tient

command-dispute = Dire qu’une entrée est fausse, ou décider ; vide : ce qui est contesté
command-dispute-entry = L’entrée (R-41, F-7) ou la contestation (Q-3)
help-command-dispute = dit qu’une entrée est fausse, et décide de ce que d’autres disent faux

form-dispute = Qu’est-ce qui est faux dans { $reference } ?
form-dispute-claim = Qu’est-ce qui est faux, d’où le savez-vous ?
    .description = L’équipe organisatrice le lit. Dites ce qui serait juste et où cela se trouve
form-uphold = { $reference } : retirer l’entrée
form-dismiss = { $reference } : l’entrée tient
form-decide-reason = Pourquoi
    .description = Les membres le lisent à côté de l’entrée

corrected-note =
    { $count ->
        [one] ✎ **Correction du { $on } :** { $references }, entrée retirée. Ce qui est barré reposait dessus ; le tableau montre où on en est.
        [many] ✎ **Correction du { $on } :** { $references }, entrées retirées. Ce qui est barré reposait dessus ; le tableau montre où on en est.
       *[other] ✎ **Correction du { $on } :** { $references }, entrées retirées. Ce qui est barré reposait dessus ; le tableau montre où on en est.
    }
overturned-note =
    { $count ->
        [one] ✎ **Correction du { $on } :** { $references } dit maintenant autre chose. Ce qui est barré reposait sur un constat antérieur ; le tableau montre où on en est.
        [many] ✎ **Correction du { $on } :** { $references } disent maintenant autre chose. Ce qui est barré reposait sur un constat antérieur ; le tableau montre où on en est.
       *[other] ✎ **Correction du { $on } :** { $references } disent maintenant autre chose. Ce qui est barré reposait sur un constat antérieur ; le tableau montre où on en est.
    }
notice-correction = La correction d’un bulletin publié n’a pas pu se faire.
field-claim = Ce qui est faux

error-not-in-force = { $reference } n’est pas en vigueur, donc il n’y a rien à contester. Si l’entrée attend une vérification, elle peut être rejetée là.
error-already-contested = { $reference } est déjà contesté, et cela se voit partout. Une décision viendra ; voyez /dispute.
error-dispute-decided = Vous avez déjà contesté { $reference }, et la décision a été que l’entrée tient. S’il y a du nouveau, dites-le à l’équipe organisatrice.
error-disputes-too-many =
    { $most ->
        [one] { $most } de vos contestations est ouverte. Attendez qu’elle soit décidée.
        [many] { $most } de vos contestations sont ouvertes. Attendez que l’une d’elles soit décidée.
       *[other] { $most } de vos contestations sont ouvertes. Attendez que l’une d’elles soit décidée.
    }
error-not-fresh = Vous avez ouvert { $reference }, ou vous avez consigné ou vérifié l’entrée. Quelqu’un d’autre doit décider.
