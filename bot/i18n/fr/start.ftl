### Lancer une campagne à partir de rien.

button-start-offer = Lancer une campagne
button-start-new = Coller des listes
button-start-file = Envoyer une feuille de calcul
button-start-template = Recevoir le modèle
button-start-open = Retour à l’aperçu
button-start-names = Intitulé
button-start-offices = Instances
button-start-demands = Revendications
button-start-kinds = Types d’instances
button-start-asks = À qui on demande quoi
button-start-own = Dans mes propres mots
button-start-save = Enregistrer la campagne
button-start-discard = Abandonner
button-deliver = Consigner une remise
menu-start-resume = Continuer une campagne
menu-start-criteria = À quoi le saurons-nous ?
menu-start-template = Partir d’un modèle

start-title = Lancer une campagne
start-intro = Collez à qui on demande et ce qui est demandé, cochez à qui on demande quoi, et dites à quoi vous saurez que c’est fait. Rien n’est montré à personne avant l’enregistrement.
start-template-title = Le modèle
start-template-intro = Une ligne pour chaque instance à laquelle une revendication est adressée. Remplissez-le et renvoyez-le en XLSX ou en CSV ; chaque erreur est signalée avec sa ligne et sa colonne.
start-template-kinds = Dans la colonne « type » va l’un de ces mots, ou rien : { $kinds }.
start-preview = Un aperçu : personne d’autre que vous ne le voit avant l’enregistrement
start-offices = Instances ({ $count })
start-demands = Revendications ({ $count })
start-lacks-criteria = N’a pas encore d’acte pour en juger : elle commence comme brouillon.
start-lacks-offices = Elle commence comme brouillon.
start-ask = { $number } sur { $count } : à qui le demande-t-on ? { $demand }
start-kinds = Lesquelles ne sont pas des charges électives ?
start-criteria-intro = Écrivez à quoi tout le monde pourra le reconnaître, avant que quelqu’un ne juge. Choisissez un modèle et adaptez-le, ou écrivez le vôtre.
start-saved = La campagne est au registre
start-saved-drafts =
    { $count ->
        [one] { $count } revendication est un brouillon que seule l’équipe organisatrice voit : il lui manque encore une instance, ou un acte pour en juger. Ouvrez-la avec `/manage demand`.
        [many] { $count } de revendications sont des brouillons que seule l’équipe organisatrice voit : il leur manque encore une instance, ou un acte pour en juger. Ouvrez-les avec `/manage demand`.
       *[other] { $count } revendications sont des brouillons que seule l’équipe organisatrice voit : il leur manque encore une instance, ou un acte pour en juger. Ouvrez-les avec `/manage demand`.
    }
start-saved-next = Maintenant, consignez comment les revendications ont été remises : le silence ne compte qu’après.
start-discard-sure = Abandonner tout ce qui a été préparé pour « { $title } » ?
start-discarded = C’est abandonné. Rien n’en a été enregistré.

## Formulaires

form-start = Lancer une campagne
form-start-file = Partir d’une feuille de calcul
form-start-names = Intitulé
form-start-offices-title = Instances
form-start-demands-title = Revendications
form-start-criteria = À quoi le saurons-nous ?
form-start-title = Intitulé de la campagne
form-start-offices = Instances, une par ligne
    .description = Instance ; titulaire ; depuis quand. Seule l’instance est nécessaire
    .placeholder = Mairie de Springfield; Personne Fictive; 2024-01-08
form-start-demands = Revendications, une par ligne
    .description = Pour un texte plus long : un intitulé, le texte en dessous, puis une ligne vide
form-start-sheet = Le modèle rempli
    .description = XLSX ou CSV

## Critères de départ : chaque ligne une épreuve, « parole : » devant ce qui est seulement à dire

criteria-template-surveillance = Une technique de surveillance est abandonnée
    .lines =
        Elle est éteinte et n’enregistre rien.
        Le contrat a pris fin.
        Le matériel a été enlevé.
        Les données recueillies sont supprimées, et c’est démontré.
        Un règlement interdit son retour.
criteria-template-records = Des documents sont publiés
    .lines =
        Les documents sont publiés là où tout le monde peut les lire sans compte.
        Ils sont complets pour toute la période demandée.
        Ils sont mis à jour au moins chaque trimestre.
criteria-template-investigation = Une enquête est menée
    .lines =
        parole : L’enquête est annoncée en public, avec ce qu’elle couvre.
        Ses conclusions sont publiées.
        Il y a été donné suite : par un dossier, un ordre, ou une raison publiée de ne pas le faire.
criteria-template-policy = Une règle ou une loi est adoptée
    .lines =
        Elle est adoptée par écrit.
        Elle est en vigueur.
        Son respect fait l’objet d’un compte rendu public au moins une fois par an.
criteria-template-money = De l’argent est réservé
    .lines =
        Le montant figure au budget adopté.
        L’argent a été dépensé pour ce qui était demandé.
criteria-template-promise = Un engagement est pris en public
    .lines =
        parole : L’engagement est pris en public, avec une date.
        Ce qui a été promis est fait.

## Erreurs. $row – la ligne d’une liste collée, ou d’une feuille ; $column – ce qui est écrit au-dessus de sa colonne,
## « none » pour une liste ; $letter – la lettre de cette colonne.

error-plan-gone = Cette campagne a déjà été enregistrée ou abandonnée. Ouvrez /campaigns pour voir ce qu’il y a.
error-plan-office-twice =
    { $column ->
        [none] Ligne { $row }
       *[other] Ligne { $row }, colonne { $letter } (« { $column } »)
    } : l’instance « { $typed } » y est une seconde fois ; gardez-la une seule fois.
error-plan-demand-twice =
    { $column ->
        [none] Ligne { $row }
       *[other] Ligne { $row }, colonne { $letter } (« { $column } »)
    } : la revendication « { $typed } » y est une seconde fois ; gardez-la une seule fois.
error-plan-ask-twice = Ligne { $row }, colonne { $letter } (« { $column } ») : la même chose est déjà demandée plus haut à « { $typed } » ; gardez une des deux lignes.
error-plan-no-offices = Il n’y a encore aucune instance. Écrivez-en au moins une, par exemple : Mairie de Springfield.
error-plan-no-demands = Il n’y a encore aucune revendication. Écrivez-en au moins une.
error-plan-too-many =
    { $column ->
        [none] Ligne { $row }
       *[other] Ligne { $row }
    } : il y en a trop ; { $most } au plus sont possibles. Laissez-en de côté et ajoutez-les plus tard.
error-plan-date =
    { $column ->
        [none] Ligne { $row }
       *[other] Ligne { $row }, colonne { $letter } (« { $column } »)
    } : « { $typed } » n’est pas une date valable ; écrivez 2026-03-12, 2026-03 ou 2026.
error-plan-text-missing =
    { $column ->
        [none] Ligne { $row } : il n’y a rien avant le premier point-virgule ; écrivez-y l’instance.
       *[other] Ligne { $row }, colonne { $letter } (« { $column } ») : c’est vide ; cette cellule doit être remplie.
    }
error-plan-text-too-long =
    { $column ->
        [none] Ligne { $row }
       *[other] Ligne { $row }, colonne { $letter } (« { $column } »)
    } : c’est trop long, { $length } caractères pour un maximum de { $longest }.
error-plan-text-marks =
    { $column ->
        [none] Ligne { $row }
       *[other] Ligne { $row }, colonne { $letter } (« { $column } »)
    } : trop d’accents et de signes s’empilent sur une lettre ; écrivez les lettres avec les accents qu’elles portent.
error-plan-criteria-missing = Ligne { $row }, colonne { $letter } (« { $column } ») : aucune de ces lignes n’est un acte ; écrivez au moins une ligne sans « parole : » devant.
error-plan-criteria-too-many = Ligne { $row }, colonne { $letter } (« { $column } ») : il y a trop de lignes ; { $most } au plus sont possibles.
error-plan-kind-unknown = Ligne { $row }, colonne { $letter } (« { $column } ») : « { $typed } » n’est pas un type d’instance ; écrivez-en un parmi { $allowed }, ou laissez vide.
error-plan-contradiction = Ligne { $row }, colonne { $letter } (« { $column } ») : « { $typed } » diffère d’une ligne précédente de la même instance ou revendication ; dites-le une seule fois, ou toujours pareil.
error-plan-column-unknown =
    Ligne { $row }, colonne { $letter } : il n’y a pas de colonne « { $column } » ; { $near ->
        [none] enlevez-la, ou voyez dans le modèle celles qui existent.
       *[other] vouliez-vous dire « { $near } » ?
    }
error-plan-column-twice = Ligne { $row }, colonne { $letter } : « { $column } » y est deux fois ; gardez-en une.
error-plan-column-missing = Ligne { $row } : la colonne « { $column } » manque ; ajoutez-la, comme dans le modèle.
error-sheet-too-large = Cette feuille est trop grosse ; { $most } Ko au plus sont lus. Enlevez les images et les feuilles vides.
error-sheet-unreadable = Ce n’est ni une feuille de calcul (XLSX) ni du CSV. Enregistrez-la sous l’une de ces formes et envoyez-la de nouveau.
error-sheet-encoding = Ce fichier CSV n’est pas en UTF-8. Enregistrez-le comme « CSV UTF-8 » ou en XLSX, et envoyez-le de nouveau.
error-sheet-title-missing = Une feuille n’a pas d’intitulé à elle ; dites comment s’appelle la campagne avec --title.
error-sheet-empty = Il n’y a rien dans cette feuille sous son en-tête. Remplissez une ligne pour chaque instance à laquelle une revendication est adressée.
