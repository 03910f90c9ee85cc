### Délais : ce qui a été consigné du temps laissé à une instance, et l’écran où le changer.

## Lignes d’un titre. $reason et $law – dans les mots de l’équipe organisatrice.

basis-reset = Délai de réponse reparti de zéro : { $on } – { $reason }.
basis-window-law = Base légale du délai de réponse : { $law }.
basis-holidays =
    { $count ->
        [one] { $count } jour férié non compté.
        [many] { $count } de jours fériés non comptés.
       *[other] { $count } jours fériés non comptés.
    }
basis-was-paused = Suspension : { $since }, reprise : { $until } – { $reason }.
basis-paused = Suspension depuis le { $since } – { $reason }.
basis-extended =
    { $days ->
        [one] Prolongation de { $days } jour : { $on } – { $reason }.
        [many] Prolongation de { $days } de jours : { $on } – { $reason }.
       *[other] Prolongation de { $days } jours : { $on } – { $reason }.
    }
basis-rolled = Son dernier jour, le { $on }, n’est pas un jour ouvrable : il finit le jour ouvrable suivant.
basis-window-paused =
    { $counting ->
        [working]
            { $owner ->
                [statutory] Délai de réponse suspendu, jours ouvrables restants : { $left } sur { $days } (fixé par la loi).
                [official] Délai de réponse suspendu, jours ouvrables restants : { $left } sur { $days } (promis par l’instance).
               *[coalition] Délai de réponse suspendu, jours ouvrables restants : { $left } sur { $days } (fixé par la coalition).
            }
       *[calendar]
            { $owner ->
                [statutory] Délai de réponse suspendu, jours restants : { $left } sur { $days } (fixé par la loi).
                [official] Délai de réponse suspendu, jours restants : { $left } sur { $days } (promis par l’instance).
               *[coalition] Délai de réponse suspendu, jours restants : { $left } sur { $days } (fixé par la coalition).
            }
    }
basis-promise-moved = Promesse, échéance : { $due } ; prolongée par la coalition jusqu’au { $until } ({ $reference }).
basis-deadline =
    { $owner ->
        [statutory] Échéance fixée par la loi : { $on }.
        [official] Échéance promise par l’instance : { $on }.
       *[coalition] Échéance fixée par la coalition : { $on }.
    }
basis-deadline-over =
    { $owner ->
        [statutory] Échéance fixée par la loi, dépassée : { $on }.
        [official] Échéance promise par l’instance, dépassée : { $on }.
       *[coalition] Échéance fixée par la coalition, dépassée : { $on }.
    }
basis-deadline-moved = Avec le temps accordé depuis, l’échéance est le { $until }.

## L’écran des délais d’une demande

clocks-title = Délais : { $reference }
clocks-reply = Délai de réponse
clocks-promise = Promesse { $reference }
clocks-deadline = Échéance de la revendication
clocks-chosen = Les boutons ci-dessous agissent sur : { $clock }. Chaque geste demande une raison, que tout le monde lit.
counting-calendar = Tous les jours
counting-working = Jours ouvrables
button-status-clocks = Délais
button-clock-pause = Suspendre
button-clock-resume = Laisser reprendre
button-clock-extend = Donner plus de temps
button-clock-reset = Repartir de zéro
button-clock-window = Délai de cette demande
button-clock-campaign = Délai de la campagne
menu-clocks = Choisir un délai
form-clock-pause = Suspendre le délai
form-clock-resume = Laisser le délai reprendre
form-clock-extend = Donner plus de temps
form-clock-reset = Faire repartir le délai de zéro
form-clock-on-pause = Premier jour qui ne compte pas
    .placeholder = 2026-03-20
    .description = Vide : aujourd’hui
form-clock-on-resume = Premier jour qui compte de nouveau
    .placeholder = 2026-03-25
    .description = Vide : aujourd’hui
form-clock-on-extend = Accordé le
    .placeholder = 2026-03-20
    .description = Vide : aujourd’hui
form-clock-on-reset = Premier jour du nouveau délai
    .placeholder = 2026-03-20
    .description = Le jour d’une remise prouvée depuis lors ; vide : aujourd’hui
form-clock-days = Jours en plus
    .placeholder = 10
    .description = Comptés comme le délai ; une date se déplace en jours du calendrier
form-clock-reason = Pourquoi
    .description = Tout le monde le lit à côté de la date
form-window = Délai de réponse de cette demande
form-window-days = Jours
    .placeholder = 14
    .description = Vide : le délai de la campagne
form-window-counting = Décompte des jours
    .description = Les jours ouvrables laissent de côté les fins de semaine et les jours fériés de la campagne
form-window-owner = Qui a fixé ce délai
    .description = Un délai fixé par la loi demande sa base légale
form-window-law = Base légale
    .placeholder = C.R.S. 24-72-203
form-campaign-window = Délai de réponse de la campagne
form-campaign-window-days = Jours
    .placeholder = 14
    .description = Pour chaque demande qui n’a pas son propre délai
form-campaign-holidays = Calendrier des jours fériés
    .placeholder = US-CO
    .description = Un pays ou une de ses parties : US, US-CO, ES-MD ; vide : fins de semaine seulement

## Ce qui ne peut pas se faire avec un délai

error-clock-not-running = Ce délai ne court pas. Un délai de réponse demande une remise prouvée avec son jour ; une promesse ou une échéance demande une date.
error-clock-paused = Ce délai est déjà suspendu. Laissez-le d’abord reprendre.
error-clock-not-paused = Ce délai n’est pas suspendu.
error-clock-over = Ce délai a pris fin le { $due }. Donnez plutôt du temps en plus, ou faites-le repartir de zéro après une autre remise.
error-clock-day-needed = Un délai se modifie à une date précise : écrivez-la comme 2026-03-20, ou laissez vide pour aujourd’hui.
error-clock-day-early = Le délai a commencé, ou a été modifié pour la dernière fois, le { $latest }. Donnez ce jour ou un jour plus tardif.
error-clock-days-invalid = Écrivez un nombre entier de jours, de 1 à { $most }.
error-clock-moved-too-often = Ce délai a déjà été modifié { $most } fois. Il ne peut plus l’être.
error-reset-needs-delivery = Un délai ne repart de zéro qu’après une autre remise prouvée depuis son début. Consignez-la d’abord avec /deliver, puis donnez son jour.
error-clock-moved-meanwhile = Quelqu’un d’autre a modifié un délai de { $reference } pendant que vous écriviez. Rien n’a été changé ; rouvrez ses délais et regardez.
error-law-missing = Un délai fixé par la loi demande sa base légale.
error-calendar-unknown = Aucun calendrier de jours fériés ne s’appelle « { $typed } ». Le plus proche est { $nearest } ; d’autres s’appellent US, US-CO ou ES-MD.
field-days = Jours
field-holidays = Calendrier des jours fériés
field-law = Base légale

## À traiter et bulletin

desk-deadlines = Échéances proches, ou dépassées sans contrôle depuis ({ $count })
digest-deadline-asks =
    { $count ->
        [one] { $count } instance
        [many] { $count } d’instances
       *[other] { $count } instances
    }

## Renvois. $office – qui a renvoyé ; $reference – la réponse (R-5).

card-opened = Demande ouverte par un renvoi ({ $office }, { $reference }).
card-opened-once = Demande ouverte par un renvoi qui ne tient plus ({ $reference }).
verdict-opened = Maintenant visées aussi, à cause du renvoi
log-new-office = Une autre instance, pas encore au registre
form-new-office = L’instance vers qui va le renvoi

## Nouveau mandat. $holder – titulaire actuel ; $before – titulaire d’avant ; $since – premier jour du mandat.

manage-term = Nouveau mandat : { $holder }, depuis le { $since }
manage-term-asks =
    { $count ->
        [0] Rien n’avait été demandé à cette instance.
        [one] { $count } demande passe au nouveau mandat : elle vise l’instance, pas la personne.
        [many] { $count } de demandes passent au nouveau mandat : elles visent l’instance, pas la personne.
       *[other] { $count } demandes passent au nouveau mandat : elles visent l’instance, pas la personne.
    }
manage-term-done =
    { $count ->
        [0] Ce qui a été fait reste acquis ; rien n’est au registre pour l’instant.
        [one] Ce qui a été fait reste acquis, pour { $count } demande.
        [many] Ce qui a été fait reste acquis, pour { $count } de demandes.
       *[other] Ce qui a été fait reste acquis, pour { $count } demandes.
    }
manage-term-afresh =
    { $count ->
        [0] Ce qui a été dit repart de zéro ce jour-là.
        [one] Ce qui a été dit repart de zéro ce jour-là, et { $count } délai de réponse aussi.
        [many] Ce qui a été dit repart de zéro ce jour-là, et { $count } de délais de réponse aussi.
       *[other] Ce qui a été dit repart de zéro ce jour-là, et { $count } délais de réponse aussi.
    }
manage-term-promises =
    { $count ->
        [one] { $count } promesse ouverte reste attachée au mandat précédent ({ $before }) et n’engage pas le nouveau.
        [many] { $count } de promesses ouvertes restent attachées au mandat précédent ({ $before }) et n’engagent pas le nouveau.
       *[other] { $count } promesses ouvertes restent attachées au mandat précédent ({ $before }) et n’engagent pas le nouveau.
    }
form-demand-deadline-owner = Qui a fixé l’échéance
    .description = Une loi, l’instance elle-même ou la coalition
field-deadline-set-by = Qui a fixé l’échéance
verdict-unjudged = { $demands } : l’instance vers qui va le renvoi n’est pas encore visée, car aucun critère ne dit par quel acte la juger. Ajoutez-en un avec `/manage demand`, puis adressez-lui la revendication.
