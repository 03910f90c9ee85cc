### Ce que les membres peuvent faire maintenant : les actions et leur décompte, les acquis à aller voir, les dates à venir.

command-act = Ce que vous pouvez faire maintenant : quoi dire, qui appeler, ce qui en est sorti
help-command-act = montre ce que vous pouvez faire maintenant : un texte dans votre langue, un numéro, et le résultat
button-act = Agir
act-title = Ce que vous pouvez faire maintenant
act-nothing = Il n’y a rien à faire pour le moment. Merci d’avoir demandé ; revenez bientôt.
act-script = Quoi dire
act-until = jusqu’au { $date }
act-calls =
    { $count ->
        [one] { $count } appel cette semaine
        [many] { $count } d’appels cette semaine
       *[other] { $count } appels cette semaine
    }
act-times =
    { $count ->
        [one] Fait { $count } fois cette semaine
        [many] Fait { $count } de fois cette semaine
       *[other] Fait { $count } fois cette semaine
    }
act-counted = C’est compté, sans votre nom. Merci !
act-counted-already = C’est déjà compté pour aujourd’hui : chaque personne compte une fois par jour.
act-actions = Actions ({ $count })
act-looks = Aller voir si cela tient toujours ({ $count })
menu-act = Autre chose à faire
button-act-list = Tout ce qu’il y a à faire
button-act-reached = Quelqu’un au bout du fil
button-act-voicemail = Messagerie vocale
button-act-no-answer = Pas de réponse
button-act-done = Fait
button-act-they-said = On m’a dit…
form-they-said-title = Que vous a-t-on dit ?
form-they-said = Ce qu’on vous a dit
    .description = Mot pour mot si possible. L’équipe organisatrice le lit ; votre nom n’est montré à personne
form-said-about = Au sujet de quelle revendication ?

## Aller voir

menu-look = Est-ce toujours le cas ?
look-title = Aller voir
look-criteria = Ce qui a été constaté comme fait :
look-how = Quelqu’un devrait aller voir si c’est toujours le cas. Prenez cette visite : pendant deux jours elle est à vous, pour que deux personnes n’y aillent pas.
look-yours = Cette visite est à vous. Dites ce que vous avez vu, ou rendez-la. À vous jusqu’à :
look-somebody-goes = Quelqu’un est en route. La visite redevient libre, à moins qu’on ait dit ce qu’on a vu :
look-mine = à vous
look-somebodys = quelqu’un est en route
button-look-take = Je vais voir
button-look-answer = Dire ce que j’ai vu
button-look-back = Rendre la visite
form-look-title = Qu’avez-vous vu ?
form-look-criterion = Ce que vous avez regardé
form-look-outcome = Où en est-on maintenant ?
form-look-note = Ce que vous avez vu
    .description = Ce qui est visible, et comment vous l’avez su ; aucun nom de particulier
form-look-url = Lien
    .placeholder = https://
    .description = Seulement s’il y en a un : une page, un document
look-outcome-fulfilled = Toujours rempli
look-outcome-partly = En partie
look-outcome-undone = Retour en arrière
look-outcome-unknown = Impossible à dire

## Dates

events-ahead = À venir
event-hearing = Audience
event-vote = Vote
event-deadline = Échéance
event-other = Date

## Le bulletin

digest-act = { $title } : `/act`
digest-act-until = { $title } : `/act`, jusqu’au { $until }

## Ce qui peut ne pas aller

error-action-over = Cette action a pris fin le { $until }. Voyez /act pour ce qui peut se faire maintenant.
error-look-not-due = Personne n’a besoin d’aller voir { $reference } en ce moment : il est trop tôt, ou quelqu’un a déjà dit ce qu’il en est.
error-look-taken = Quelqu’un d’autre est en route pour voir { $reference }. Prenez une autre visite, ou revenez dans deux jours.
