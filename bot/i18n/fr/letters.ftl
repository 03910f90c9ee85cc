### Avant « non tenue » : on écrit à l’instance, qui a le temps de répondre.
### $reference – la promesse (P-2) ou, là où il s’agit d’une lettre, la lettre (N-1).

letter-title = Avant « non tenue » : { $reference }
letter-section = L’instance est entendue
letter-why = Avant de constater qu’une promesse n’est pas tenue, on écrit à l’instance, qui a 14 jours pour répondre. Sa réponse est reproduite mot pour mot à côté du titre.
letter-next-write = Maintenant : écrire à l’instance. Un projet de lettre est prêt dans chaque langue.
letter-next-deliver = Maintenant : envoyer la lettre, puis consigner comment elle a été remise. Le délai de réponse court à partir de ce jour.
letter-next-wait = L’instance peut répondre jusqu’au { $until }. D’ici là, « non tenue » ne peut pas être vérifié.
letter-next-found = L’instance a été entendue. Ce qui est constaté au sujet de { $reference } peut être consigné avec `/log` et vérifié.
letter-not-delivered = { $reference } : écrite, pas encore remise
letter-runs = { $reference } : remise : { $on } ; délai de réponse jusqu’au { $until }
letter-over = { $reference } : remise : { $on } ; le délai de réponse courait jusqu’au { $until } ; aucune réponse confirmée
letter-answered = { $reference } : remise : { $on } ; l’instance a répondu

letter-draft-note = « Non tenue » ne peut être vérifié qu’après avoir entendu l’instance : écrivez-lui, consignez la remise, attendez la fin de son délai de réponse.
menu-letter = Écrire à l’instance
button-letter-write = Écrire la lettre ({ $language })
button-letter-delivered = { $reference } a été remise
button-letter = Écrire à l’instance ({ $reference })

form-letter = La lettre au sujet de { $reference }
form-letter-text = La lettre
    .description = Changez-la comme vous voulez ; elle est gardée ici mot pour mot
form-letter-delivery = Comment la lettre a été remise
form-letter-on = Quel jour
    .placeholder = 2026-03-12
    .description = Le délai de réponse court à partir de ce jour
form-letter-until = Délai de réponse jusqu’au
    .placeholder = 2026-03-26
    .description = Vide : 14 jours

## Le projet de lettre lui-même

letter-to =
    { $named ->
        [yes] Destinataire : { $office }, { $holder }
       *[no] Destinataire : { $office }
    }
letter-promise =
    { $dated ->
        [yes] Votre institution a fait une promesse au sujet de : { $demands }. Date de la promesse : { $on }. Notre registre en dit :
       *[no] Votre institution a fait une promesse au sujet de : { $demands }. Notre registre en dit :
    }
letter-source =
    { $published ->
        [yes] La source : { $title }, { $publisher }.
       *[no] La source : { $title }.
    }
letter-request =
    { $dated ->
        [yes] L’échéance donnée était : { $due }. Nous n’avons rien trouvé qui montre que la promesse a été tenue. Avant d’écrire dans notre registre public qu’elle ne l’a pas été, nous vous prions de nous dire ce qui a été fait : à partir du jour où cette lettre vous parvient, votre réponse est attendue pendant { $days } jours.
       *[no] Nous n’avons rien trouvé qui montre que la promesse a été tenue. Avant d’écrire dans notre registre public qu’elle ne l’a pas été, nous vous prions de nous dire ce qui a été fait : à partir du jour où cette lettre vous parvient, votre réponse est attendue pendant { $days } jours.
    }
letter-close =
    Votre réponse est reproduite mot pour mot à côté de notre registre. Si quelque chose ici est faux, dites-le-nous, et ce sera corrigé.

    Pour la coalition : { $campaign }

error-no-promise-here = { $reference } n’est pas une promesse en vigueur, donc l’instance n’a pas à être entendue à son sujet.
error-letter-delivered = { $reference } a déjà été remise, et son texte ne change plus. Rien n’a été changé.
error-letter-needs-day = Le délai de réponse court à partir d’un jour. Écrivez le jour où la lettre a été remise, comme 2026-03-12.
error-reply-time-too-short = Le délai de réponse finit après le jour de la remise. Laissez vide pour 14 jours, ou donnez un jour plus tardif.
error-not-kept-unheard = Avant « non tenue », l’instance est entendue. Écrivez-lui au sujet de { $reference } (*Écrire à l’instance* dans /desk ou sur la fiche de la promesse), consignez comment la lettre a été remise, et attendez la fin de son délai de réponse.
error-not-kept-reply-due = On a écrit à l’instance au sujet de { $reference } ; elle peut répondre jusqu’au { $until }. Vérifiez « non tenue » après ce jour, ou dès que sa réponse est confirmée.
