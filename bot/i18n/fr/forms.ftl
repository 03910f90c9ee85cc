### Formulaires : leurs titres, et leurs champs avec une description (100 caractères) et un exemple chacun.
### Libellés et titres tiennent en 45 caractères.

## Une source

form-source = La source
form-url = Lien
    .placeholder = https://
    .description = Il faut un lien ou un intitulé ; les deux, c’est mieux
form-title = Intitulé
    .description = Le nom du document ou de la réunion
form-publisher = Éditeur
    .description = Qui l’a publié : un journal, une instance, un conseil
form-published = Date de publication
    .placeholder = 2026-03-12
    .description = 2026-03-12, 2026-03 ou 2026 ; vide si elle est inconnue
form-confidential = Confidentiel ?
    .description = Qui nous l’a dit n’est montré qu’à l’équipe organisatrice
form-confidential-no = Non, la source peut être citée
form-confidential-yes = Oui, équipe organisatrice seulement

## Une ligne : ce qui a été dit, constaté, voté

form-response = Ce qui a été dit ou fait
form-kind = Type
    .description = Des paroles ne sont jamais plus qu’une promesse ; « démarche » est un acte qu’on annonce
form-on = Date
    .placeholder = 2026-03-12
    .description = Quand cela a été dit ou fait ; vide si c’est inconnu
form-summary = Ce qui s’est passé, en une ou deux phrases
    .description = Dans vos mots, seulement ce que dit la source ; aucun nom de particulier
form-quotation = Mot pour mot
    .description = Copié exactement, dans la langue employée
form-due = Promis pour
    .placeholder = 2026-06 ou 2026-06-30
    .description = Seulement pour une promesse : la date que l’instance s’est donnée
form-finding = Ce qui a été constaté
form-outcome = Résultat
form-seen-on = Vu le
    .placeholder = 2026-03-12
    .description = Le jour où cela a été constaté
form-observed = Ce qui a été constaté
    .description = Ce qui est visible maintenant, et comment on l’a contrôlé
form-place = Endroit dans la source
    .description = Page, ligne ou minute
form-vote = Le vote nominal
form-voted-on = Objet du vote
    .description = La motion ou le projet de loi, et l’issue du vote

## Listes où choisir

pick-who-said = Qui l’a dit ou fait ?
pick-which-asks = De quelles revendications s’agit-il ?
pick-found-where = De qui a-t-on contrôlé l’acte ?
pick-found-ask = De quelle revendication s’agit-il ?
pick-found-target = Qu’a-t-on contrôlé : un critère ou une promesse ?
pick-vote-demand = De quelle revendication le vote traitait-il ?
pick-votes = Comment chaque instance a-t-elle voté ?
pick-promise = Quelle promesse a été retirée ?
pick-non-answer = Quelle sorte de réponse était-ce ?
pick-referred = Vers quelle instance va le renvoi ?
pick-handed-to = Quelles instances ont reçu quelque chose ?
pick-handed-asks = Quelles revendications ont été remises ?
menu-log-tell = Compléter une ligne

## Abandonner

log-discard-sure =
    { $count ->
        [0] Abandonner ce brouillon ? Il n’a encore aucune ligne.
        [one] Abandonner ce brouillon et sa ligne ({ $count }) ? Rien ne pourra le ramener.
        [many] Abandonner ce brouillon et ses { $count } de lignes ? Rien ne pourra le ramener.
       *[other] Abandonner ce brouillon et ses { $count } lignes ? Rien ne pourra le ramener.
    }
log-discarded = Le brouillon est abandonné. Rien n’en a été consigné.
button-log-keep = Le garder
deliver-given-up = Rien n’a été consigné.

## Une remise

form-delivery = La remise
form-channel = Comment elle s’est faite
form-handed-on = Quel jour
    .placeholder = 2026-03-12
    .description = Sans le jour, aucun délai de réponse ne commence
form-proof = Preuve
    .description = Un reçu, une photo, un numéro de dossier, qui était là

## Vérification. $reference – l’entrée, R-41.

form-verify = Vérifier { $reference }
form-checklist = J’ai regardé, et
    .description = Les quatre, sinon ce ne peut pas être vérifié
form-checklist-opened = J’ai ouvert la source
form-checklist-words = Les mots correspondent
form-checklist-date = La date est juste
form-checklist-ask = Bonne revendication, bonne instance
form-reject = Rejeter { $reference }
form-reason = Pourquoi
    .description = La personne qui l’a consigné le lit

## Revendications et instances

form-demand-add-title = Une nouvelle revendication
form-demand-edit-title = Modifier la revendication
form-demand-title = Intitulé
    .description = Court : il figure sur le tableau
form-demand-text = Formulation
    .description = Ce qui est exigé, mot pour mot
form-demand-criteria = Critères, un par ligne
    .description = Que faut-il faire pour que ce soit fait ? « parole : » devant ce qui est seulement à dire
form-demand-deadline = Échéance
    .description = Seulement si la coalition en a fixé une ; vide sinon
    .placeholder = 2026-03-12
form-official-add-title = Une nouvelle instance
form-official-edit-title = Modifier l’instance
form-official-name = Instance
    .description = La charge ou l’organisme, pas la personne
form-official-kind = Type
form-official-jurisdiction = Où
    .description = Ville, comté ou État
form-official-holder = Titulaire actuel
    .description = Seulement des personnes qui exercent une charge publique
form-official-since = Depuis
    .description = Un nouveau nom et un jour plus tardif : nouveau mandat ; le même jour : nom corrigé
    .placeholder = 2026-03-12
menu-manage-ask = L’adresser à ces instances
button-manage-edit = Modifier
button-manage-open = Ouvrir
button-manage-activate = Mettre au tableau
manage-asked = Adressée à : { $officials }.
manage-asked-none = Adressée à personne pour l’instant. Choisissez les instances ci-dessous.
manage-draft = C’est enregistré en brouillon : seule l’équipe organisatrice le voit jusqu’à la mise au tableau.
manage-no-officials = Il n’y a encore aucune instance ici. Ajoutez-en une avec `/manage official`.
manage-demand-saved = Enregistré. La formulation et les critères sont inchangés (version { $number }).
manage-demand-version = Enregistré comme version { $number }. Les constats restent avec les critères identiques mot pour mot ; un critère modifié commence sans constat.
manage-official-added = Ajoutée. Adressez-lui des revendications avec `/manage demand`.
manage-official-saved = Enregistré.

## État d’une revendication

form-status-lifecycle-title = État de la revendication
form-status-lifecycle = État
form-status-resolution = Issue
    .description = Seulement pour une revendication close
form-status-reason = Pourquoi
    .description = Nécessaire pour clore ; cela figure dans l’historique
form-status-headline-title = Proposer un titre
form-status-headline = Titre
    .description = Une seconde personne de l’équipe doit le confirmer ; du nouveau vérifié y met fin
form-status-headline-reason = Pourquoi
    .description = Cela figure à côté du titre, avec celui que donne le registre
menu-status-ask = Choisir une instance
button-status-back = Retour à la revendication

## Envois programmés

form-schedule-title = Un nouveau bulletin
form-schedule-campaign = Campagne
form-schedule-channel = Salon
    .description = Les salons qu’une personne responsable a approuvés
form-schedule-rhythm = Rythme
form-schedule-at = Heure
    .description = Dans le fuseau horaire du serveur, sur 24 heures
    .placeholder = 09:00
form-schedule-language = Langue
    .description = Avec deux, chaque bulletin paraît dans les deux, l’un après l’autre
rhythm-daily = Tous les jours
rhythm-weekly = Chaque { $weekday }
rhythm-monthly = Chaque mois, le { $day }
rhythm-live = Tableau tenu à jour : un seul message (à toute heure)
rhythm-monthly-last = Le dernier jour de chaque mois
schedule-now-sure = Publier ce bulletin maintenant ? Toute personne qui lit le salon le verra.
schedule-remove-sure = Mettre fin à cet envoi ? Ce qui a été publié reste.
schedule-posting = C’est en route ; dans une minute, ce sera dans
schedule-posting-already = C’est déjà en route, et ne sera publié qu’une fois, dans
schedule-removed = Cet envoi est terminé. Il ne publie plus rien dans
button-schedule-back = Retour
button-schedule-list = Tous les envois

## Configuration

form-setup-zone-title = Fuseau horaire
form-setup-zone = Fuseau horaire ou ville
    .description = Une ville du fuseau suffit : Denver, Bogotá, Berlin
    .placeholder = America/Denver
setup-zone-near = Plusieurs fuseaux horaires peuvent répondre à
menu-setup-zone = Choisir le fuseau horaire
button-setup-zone-again = L’écrire de nouveau
notice-test = Un essai : Deeds peut publier ici. Il n’y a rien d’autre à faire.
setup-test = Un essai dit que la publication marche, et rien d’autre. Ce qui n’avait pas pu être publié là est tenté de nouveau. Dans quels salons ?
menu-setup-test = Salons pour l’essai
setup-test-planned =
    { $count ->
        [0] Cet essai était déjà en route.
        [one] { $count } essai est en route. Regardez le salon dans une minute.
        [many] { $count } d’essais sont en route. Regardez les salons dans une minute.
       *[other] { $count } essais sont en route. Regardez les salons dans une minute.
    }
setup-handed-over =
    { $count ->
        [one] { $count } personne responsable est nommée et décide du reste avec `/setup`.
        [many] { $count } de personnes responsables sont nommées et décident du reste avec `/setup`.
       *[other] { $count } personnes responsables sont nommées et décident du reste avec `/setup`.
    }
