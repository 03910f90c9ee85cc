### Ce qui paraît entre les bulletins : le tableau tenu à jour, et les acquis. Les avis paraissent sur des écrans verrouillés.

board-notice = Le tableau des revendications se trouve ici, et il est tenu à jour.
board-live = Tenu à jour : ce qui est vérifié se voit ici en une ou deux minutes.
board-left = N’est plus tenu à jour : *Tableau* montre où en sont les choses.

win-notice = Bonne nouvelle : une chose demandée est faite.
win-title = Fait et constaté
win-basis = Sur quoi cela repose
win-looks = On regardera de nouveau si cela tient après 30, 90 et 365 jours.
button-win-open = Ouvrir la revendication

follow-on = C’est fait : chaque bulletin vous mentionnera. `/digest unfollow` y met fin.
follow-off = C’est fait : les bulletins ne vous mentionnent plus. `/digest follow` recommence.

follow-notice = Il y a du nouveau sur une chose que vous suivez.
follow-direct = Désormais, vous recevrez en messages privés des nouvelles de :
follow-open = Autorisez les messages privés des membres de ce serveur dans vos réglages de confidentialité ; tant qu’ils sont fermés, rien ne peut vous parvenir et l’envoi s’arrête de lui-même. Le bouton sous chaque message y met fin, et `/digest unfollow` aussi.
follow-next = Prochain message : { $at }.
follow-quiet = Pas entre { $begin } et { $end } ({ $zone }).
follow-no-quiet = À toute heure.
follow-ended = Vous ne recevez plus de nouvelles de :
follow-ended-here = C’est fait : vous n’en recevrez plus de nouvelles.
pace-change = Quand quelque chose change
pace-daily = Une fois par jour, s’il y a du nouveau
pace-weekly = Une fois par semaine
form-follow-title = M’avertir en messages privés
form-follow-pace = Rythme
form-follow-from = Calme à partir de
    .description = Vide : pas d’heures calmes
    .placeholder = 22:00
form-follow-until = Calme jusqu’à
    .description = Une fois par jour ou par semaine, le message vient à cette heure
    .placeholder = 08:00
form-follow-zone = Votre fuseau horaire ou votre ville

schedule-live = Tableau tenu à jour
schedule-live-how = Un seul message, corrigé après les changements, au plus une fois par minute. Si quelqu’un le supprime, il est publié de nouveau en quelques minutes.
schedule-live-last = Le message : { $state }

notice-board = Le tableau tenu à jour n’a pas pu être publié ou mis à jour : { $campaign }.
notice-win = Un acquis n’a pas pu être publié : { $campaign }.
notice-direct = Un message privé n’a pas pu être envoyé.
