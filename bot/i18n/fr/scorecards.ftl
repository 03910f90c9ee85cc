### Bilans : ce qu’il est advenu de ce qui a été demandé à une instance, mandat par mandat. Aucun taux sans ses nombres.

score-title = Bilan
score-share = { $part } sur { $whole }
score-share-rate = { $part } sur { $whole } ({ $percent } %)
score-asks =
    { $count ->
        [one] { $count } demande
        [many] { $count } de demandes
       *[other] { $count } demandes
    }
score-inherited =
    { $count ->
        [one] dont { $count } remise avant ce mandat
        [many] dont { $count } remises avant ce mandat
       *[other] dont { $count } remises avant ce mandat
    }
score-delivered = Remise prouvée : { $share }
score-answered = Réponse consignée dans le délai : { $share }
score-unlooked =
    { $count ->
        [one] { $count } autre délai est terminé, et personne n’a cherché depuis
        [many] { $count } d’autres délais sont terminés, et personne n’a cherché depuis
       *[other] { $count } autres délais sont terminés, et personne n’a cherché depuis
    }
score-running =
    { $count ->
        [one] { $count } délai court encore
        [many] { $count } de délais courent encore
       *[other] { $count } délais courent encore
    }
score-promises =
    { $count ->
        [one] { $count } promesse
        [many] { $count } de promesses
       *[other] { $count } promesses
    }
score-kept = tenues : { $count }
score-not-kept = non tenues : { $count }
score-taken-back = retirées : { $count }
score-overdue = échues, sans constat : { $count }
score-open = ouvertes : { $count }
score-left-open = pas encore échues à la fin du mandat : { $count }
score-at-the-end = Au dernier jour du mandat :
score-note = Ce qui a été fait passe au mandat suivant ; ce qui a été dit et promis, non. Pas de pourcentages en dessous de cinq.
