### Titres : ce qui figure dans une case du tableau. Jamais plus que ce que le registre prouve.
###
### Glossaire (français international simple ; on dit vous : une coalition réunit tous les âges, et « vous »
### s’adresse aussi à plusieurs)
###   demand     revendication ; ce qui est exigé. Jamais « demande », qui n’exige rien
###   ask        demande : une revendication adressée à une instance, une case du tableau
###   board      tableau
###   official   instance : la charge ou l’organisme, pas la personne. Jamais « bureau » ni « officiel »
###   holder     titulaire
###   promise    promesse, engagement ; un vote ou un mot de soutien n’en est pas une
###   delivery   remise ; une revendication se remet, elle ne se « livre » pas
###   finding    constat : ce que quelqu’un a vu, avec sa source
###   checked    contrôlé, contrôle : quelqu’un a regardé ; « vérifier » est réservé à la seconde personne
###   logged     consigné : dit ce que nous savons, pas ce qui est
###   record     registre ; entry : entrée
###   claimed    « annoncé comme fait » ; jamais « revendiqué » ni « réclamé », qui diraient ce qui est exigé
###   criterion  critère ; deed : acte ; word : parole (« Des actes, pas seulement des mots »)
###   digest     bulletin ; brief : note à citer ; card : fiche ; desk : À traiter
###   report     signalement ; dispute : contestation ; win : acquis ; evidence : faits à l’appui
###   organiser  équipe organisatrice ; steward : responsable ; channel : salon (sur Discord) ou canal
### Des noms là où un verbe forcerait un genre : « Sans réponse consignée », « Promesse non tenue ».
### Pièges : la forme « one » vaut aussi pour zéro, donc le nombre y figure toujours ; « many » vaut à partir d’un
### million et veut « de » ; « de » et « que » s’élident, donc aucun nom ne les suit ; une date peut être un mois :
### « le » seulement devant un jour certain. Espace insécable devant : et dans « », fine devant ; ! ? et %.

## Les treize titres, dans leur ordre

headline-undone = Fait, puis annulé
headline-met = Fait et constaté
headline-broken = Promesse non tenue
headline-partly-met = Fait en partie, { $fulfilled } sur { $total }
headline-partly-met-refused = Fait en partie, { $fulfilled } sur { $total } ; refus pour le reste
headline-partly-met-in-part = Fait en partie, { $fulfilled } sur { $total } en entier
headline-partly-met-in-part-refused = Fait en partie, { $fulfilled } sur { $total } en entier ; refus pour le reste
headline-refused = Refus
headline-claimed = Annoncé comme fait, sans constat
headline-claimed-set = Annoncé comme fait, sans constat (selon la coalition)
headline-overdue = Promesse échue, sans constat
headline-promised-by = Promesse, échéance : { $due }
headline-promised-no-date = Promesse sans date
headline-promised-extended = Promesse, échéance : { $due } ; prolongée par la coalition jusqu’au { $until }
headline-promised-paused = Promesse, échéance : { $due } ; délai suspendu par la coalition
headline-promised-set = Promesse (selon la coalition)
headline-supports = Soutien, aucun acte constaté
headline-supports-set = Soutien, aucun acte constaté (selon la coalition)
headline-replied = Réponse sans engagement
headline-replied-kept = Réponse, promesse tenue
headline-replied-set = Réponse sans engagement (selon la coalition)
headline-silent =
    { $days ->
        [one] Sans réponse consignée, { $days } jour
        [many] Sans réponse consignée, { $days } de jours
       *[other] Sans réponse consignée, { $days } jours
    }
headline-waiting-by = Réponse attendue d’ici le { $due }
headline-waiting-unchecked = Réponse attendue le { $due }, aucun contrôle depuis
headline-waiting-paused = Délai de réponse suspendu depuis le { $since }
headline-waiting-day-unknown = Remise à une date inconnue
headline-waiting-set = En attente de réponse (selon la coalition)
headline-undelivered = Remise non prouvée
headline-undelivered-set = Remise non prouvée (selon la coalition)

## Les mêmes sans chiffres ni dates, pour les légendes, les décomptes et les menus

headline-name-undone = Fait, puis annulé
headline-name-met = Fait et constaté
headline-name-broken = Promesse non tenue
headline-name-partly-met = Fait en partie
headline-name-refused = Refus
headline-name-claimed = Annoncé comme fait, sans constat
headline-name-overdue = Promesse échue, sans constat
headline-name-promised = Promesse
headline-name-supports = Soutien, aucun acte constaté
headline-name-replied = Réponse sans engagement
headline-name-silent = Sans réponse consignée
headline-name-waiting = En attente de réponse
headline-name-undelivered = Remise non prouvée
