### Ce que quelqu’un a changé : pendant qu’un formulaire était ouvert, dans l’historique, dans l’audit.

## Pendant qu’un formulaire était ouvert

meanwhile-before = Quand vous avez ouvert le formulaire : { $text }
meanwhile-now = Maintenant : { $text }
meanwhile-mine = Vous avez écrit : { $text }
change-blank = (vide)
button-on-top = Appliquer mes changements par-dessus

## deeds check --ledger

cli-check-ledger = contrôle aussi que la chaîne des changements de chaque serveur se tient et que le registre est ce qu’elle dit
cli-check-server = le seul serveur dont la chaîne est contrôlée, par son identifiant (par défaut : tous)
cli-check-published = un changement et le début de son empreinte tels qu’un bulletin les a imprimés, comme 120:3f9a1c2b ; dit si la chaîne les contient toujours
cli-check-published-wrong = « { $given } » n’est pas un changement avec son empreinte ; écrivez-le comme 120:3f9a1c2b, tel que les bulletins l’impriment
cli-check-published-needs = --published demande --ledger et --server : il compare la chaîne d’un seul serveur avec ce que son bulletin a imprimé.
check-ledger-progress = changements de { $server }
check-ledger = livre de { $server } : { $changes ->
    [one] { $changes } changement se tient
    [many] { $changes } de changements se tiennent
   *[other] { $changes } changements se tiennent
} ; tête { $hash }
check-ledger-purged = livre de { $server } : { $count ->
    [one] { $count } valeur a été purgée
    [many] { $count } de valeurs ont été purgées
   *[other] { $count } valeurs ont été purgées
} ; les empreintes restent
check-ledger-broken = livre de { $server } : rompu au changement { $number } : { $what }
ledger-fault-missing = le changement manque
ledger-fault-altered = ce qu’il dit a été modifié après coup
ledger-fault-unlinked = il ne suit pas le changement qui le précède
ledger-fault-beside = son heure, son type ou son serveur n’est pas celui de l’empreinte
ledger-fault-author = qui l’a fait, ou pourquoi, n’est pas ce que dit l’empreinte
ledger-fault-fields = sa liste de valeurs n’est pas celle de l’empreinte
ledger-fault-value = la valeur de { $reference }, { $field }, n’est pas celle de l’empreinte
ledger-fault-part = ce qu’une importation a écrit n’est pas ce que dit l’empreinte, à partir de { $reference }
ledger-fault-published = ce n’est pas le changement que le bulletin a imprimé, ou la chaîne a été coupée
ledger-fault-head = la chaîne ne finit pas là où sa tête le dit
ledger-fault-gone = il a écrit { $reference }, qui n’est plus là
ledger-fault-unknown = le registre contient { $reference }, que jamais aucun changement n’a écrit
ledger-fault-record = { $reference } dit maintenant autre chose que ce que ce changement y a laissé ({ $field })

## L’historique d’une fiche

history-title = Historique : { $reference }
history-empty = Rien à raconter ici pour l’instant.
history-from = Ce qui pouvait se lire avant, et par qui, n’est pas raconté ici.
button-history = Historique
button-older = Plus ancien
button-newest = Le plus récent
change-more = { $count ->
    [one] et { $count } autre chose
    [many] et { $count } d’autres choses
   *[other] et { $count } autres choses
}
change-why = Raison : { $why }
who-you = vous
who-organiser = une autre personne
who-steward = une personne responsable
who-host = qui héberge Deeds
who-nobody = personne n’est nommé
change-field = { $record } · { $field } : { $before } → { $after }
change-made = Ajout : { $record } : { $text }
change-made-bare = Ajout : { $record }
change-withdrawn = Retrait : { $record }
change-restored = Rétablissement : { $record }
change-purged = { $record } · { $field } : n’est plus conservé
change-listed = { $record } · { $field } : modifié
change-yes = oui
change-no = non
change-in-force = { $record } en vigueur

## /undo

command-undo = Annuler quelque chose que vous avez changé
help-command-undo = annule quelque chose que vous avez changé, avec une raison ; les responsables peuvent annuler tout changement
undo-title = Ce que vous pouvez annuler
undo-title-steward = Ce qui peut être annulé, de vous et des autres
undo-empty = Vous n’avez encore rien changé qui puisse être annulé.
menu-undo = Choisir un changement
undo-option = { $action } : { $records }
undo-view-title = Annuler ceci ?
undo-goes = Ceci revient en arrière ({ $count })
undo-stays = Ceci reste tel quel ({ $count })
undo-nothing-goes = Rien de tout cela ne peut être annulé.
button-undo = Annuler ce changement…
button-undo-list = Retour à la liste
form-undo = Annuler un changement
undo-done = C’est annulé. L’historique le montre comme un changement à part.
undo-waits = Ce qui était vérifié attend de nouveau une seconde personne ; ce qui avait été créé est retiré, pas supprimé.
kept-changed = quelqu’un l’a modifié depuis
kept-purged = son ancienne valeur n’est plus conservée
kept-otherwise = se règle par une autre voie
kept-second-person = le remettre demande une seconde personne
kept-in-use = autre chose repose dessus
kept-newer = il existe une révision plus récente
kept-stays = reste au registre
kept-together = va avec ce qui reste
error-undo-never = Ceci ne s’annule pas d’un coup : cela vient d’un fichier, ou c’était fait pour de bon. Corrigez ce qui est faux, un point à la fois.
error-undo-large = Ce changement a touché { $count } champs, et on en annule { $limit } au plus à la fois : davantage ferait attendre tout le monde. Retirez plutôt ce qui a été créé, une campagne entière dans `/manage campaign`.
error-undo-nothing = Rien de ce changement ne peut plus être annulé : ce qu’il avait fait a été modifié depuis, ou reste pour une autre raison.

## Ce qui a été fait, did-<action> ; une nouvelle action demande ses mots ici

did-add-demand = Revendication ajoutée
did-edit-demand = Revendication modifiée
did-ask = Revendication adressée à des instances
did-add-official = Instance ajoutée
did-edit-official = Instance modifiée
did-resolve-group = Instances d’un groupe nommées
did-set-lifecycle = État d’une revendication fixé
did-set-headline = Titre proposé à la main
did-confirm-headline = Titre fixé à la main confirmé
did-reject-headline = Titre fixé à la main rejeté
did-report = Entrées consignées
did-revise = Entrée révisée
did-withdraw = Entrée retirée
did-verify = Entrée vérifiée
did-reject = Entrée rejetée
did-check = Recherche de réponses
did-deliver = Remise consignée
did-seed = Campagne préparée chargée
did-start-campaign = Campagne lancée
did-import = Campagne importée
did-add-schedule = Envoi programmé
did-pause-schedule = Envoi suspendu
did-resume-schedule = Envoi repris
did-remove-schedule = Envoi supprimé
did-name-stewards = Responsables nommés
did-change-settings = Réglages modifiés
did-vouch = Garantie donnée pour une personne de l’équipe
did-revoke-vouch = Garantie retirée
did-forget = Oubli d’une personne
did-undo = Changement annulé
did-redact = Texte effacé définitivement
did-contest = Entrée contestée
did-add-record = Fiche ajoutée
did-edit-record = Fiche modifiée
did-link-record = Fiche reliée
did-translate = Traduction ajoutée
did-check-translation = Traduction relue
did-import-translations = Traductions importées d’un fichier
did-translate-from-file = Traductions envoyées dans un fichier
did-set-default-campaign = Campagne montrée en premier choisie
did-send-report = Signalement envoyé par un membre
did-set-window = Délai de réponse fixé
did-clock-pause = Délai suspendu
did-clock-resume = Délai repris
did-clock-extend = Délai prolongé
did-clock-reset = Délai reparti de zéro
did-uphold = Entrée reconnue fausse
did-dismiss = Entrée contestée maintenue
did-withdraw-record = Fiche retirée
did-restore-record = Fiche rétablie
did-dispute = Contestation ouverte
did-write-letter = Lettre rédigée
did-deliver-letter = Lettre remise
did-log-reply = Réponse d’une instance consignée
did-publish = Rendu public
did-propose-publication = Publication proposée
did-take-report = Signalement d’un membre consigné
did-dismiss-report = Signalement d’un membre classé
did-withdraw-report = Signalement d’un membre retiré
did-other = Registre modifié

## Types de fiches

change-record-campaign = Campagne
change-record-organisation = Organisation
change-record-membership = Signature d’une organisation
change-record-endorsement = Position d’une organisation
change-record-official = Instance
change-record-holder = Mandat
change-record-contact = Coordonnée
change-record-demand = Revendication
change-record-demand-version = Formulation
change-record-criterion = Critère
change-record-ask = Demande
change-record-source = Source
change-record-citation = Référence à une source
change-record-delivery = Remise
change-record-check = Recherche de réponses
change-record-response = Réponse
change-record-finding = Constat
change-record-commitment = Promesse
change-record-revision = Entrée
change-record-evidence = Fait à l’appui
change-record-hand-set-headline = Titre fixé à la main
change-record-clock-change = Délai
change-record-dispute = Contestation
change-record-letter = Lettre
change-record-official-reply = Réponse de l’instance
change-record-event = Date
change-record-action = Action
change-record-report = Signalement d’un membre
change-record-publication = Proposition de publier
change-record-vouch = Garantie
change-record-schedule = Envoi programmé
change-record-server-settings = Réglages

## Noms de champs qu’aucun formulaire ne demande

change-field-withdrawn = Retrait
change-field-slug = Nom court
change-field-reply-window-days = Délai de réponse en jours
change-field-window-counting = Décompte des jours
change-field-holidays = Calendrier des jours fériés
change-field-state = État
change-field-organisation = Organisation
change-field-stance = Position
change-field-value = Adresse ou numéro
change-field-verified-on = Confirmé le
change-field-deadline-set-by = Qui a fixé l’échéance
change-field-protected-terms = Termes protégés
change-field-legal-basis-from = D’où vient la base légale
change-field-held = Gel juridique
change-field-basis = D’où cela vient
change-field-window-days = Délai de réponse propre, en jours
change-field-window-set-by = Qui a fixé le délai
change-field-window-basis = Ce qui fonde le délai
change-field-referred-from = Renvoi venu de
change-field-document = Document
change-field-confidential = Confidentiel
change-field-last-seen-alive = Vu en ligne pour la dernière fois
change-field-translation-of = Traduction de
change-field-reports-on = Rend compte de
change-field-source = Source
change-field-field = Champ que cela appuie
change-field-proof-source = Source de la preuve
change-field-ask = Demande
change-field-response = Réponse
change-field-content = Contenu
change-field-demands = Revendications
change-field-supports-from = D’où vient le lien avec la revendication
change-field-clock = Délai
change-field-move = Ce qui en a été fait
change-field-days = Jours
change-field-decide-by = À décider avant
change-field-claim = Ce qui serait faux
change-field-decided-on = Décidé le
change-field-delivery = Remise
change-field-reply-until = Réponse possible jusqu’au
change-field-letter = Lettre
change-field-identity = Comment l’identité a été contrôlée
change-field-script = Quoi dire
change-field-criterion = Critère
change-field-cadence = Rythme
change-field-audience = Lecteurs et lectrices
change-field-paused = Suspension
change-field-member-role = Rôle des membres
change-field-digest-channels = Salons des bulletins
change-field-default-campaign = Campagne montrée en premier
change-field-two-people = Deux personnes pour vérifier
change-field-digest-role = Rôle que les bulletins mentionnent
change-field-retention-days = Jours de conservation des valeurs internes
change-field-withdraws = Demande le retrait
change-field-author-why = Raison d’un changement

## Mots que rien d’autre ne dit

change-word-clock-kind-reply = Délai de réponse
change-word-clock-kind-promise = Échéance d’une promesse
change-word-clock-kind-deadline = Échéance de la revendication
change-word-clock-move-pause = Suspendu
change-word-clock-move-resume = Repris
change-word-clock-move-extend = Prolongé
change-word-clock-move-reset = Reparti de zéro
change-word-counting-calendar = Tous les jours
change-word-counting-working = Jours ouvrables
change-word-campaign-state-loading = En chargement
change-word-campaign-state-standing = Complète
change-word-dispute-state-open = Ouverte
change-word-dispute-state-upheld = Entrée fausse
change-word-dispute-state-dismissed = Entrée maintenue
change-word-dispute-state-withdrawn = Retirée
change-word-report-kind-link = Lien
change-word-report-kind-they-said = Ce qu’une instance a dit
change-word-report-kind-went-and-looked = Visite sur place
change-word-report-state-open = Ouvert
change-word-report-state-taken = Consigné
change-word-report-state-dismissed = Classé
change-word-report-state-withdrawn = Retiré
change-word-event-kind-hearing = Audience
change-word-event-kind-vote = Vote
change-word-event-kind-deadline = Échéance
change-word-event-kind-other = Autre

## /audit

command-audit = Parcourir tous les changements de ce serveur
command-audit-day = Un jour, un mois ou une année : 2026-03-12, 2026-03 ou 2026
command-audit-mine = Seulement ce que vous avez fait
help-command-audit = montre aux responsables chaque changement de ce serveur et l’état de sa chaîne, et permet d’effacer définitivement un texte
audit-title = Audit
audit-empty = Aucun changement ici ne correspond à votre choix.
audit-verified = La chaîne se tient jusqu’à son dernier changement, { $last }. Son empreinte commence par { $hash }.
audit-verified-until = La chaîne se tient jusqu’au changement { $number } sur { $last } ; regardez de nouveau pour continuer. La dernière empreinte commence par { $hash }.
audit-broken = La chaîne est rompue au changement { $number }. La personne qui héberge Deeds peut en dire plus avec `deeds check --ledger`.
audit-one-person = Une seule personne pouvait consigner et vérifier, réglage fait par { $who }
audit-two-people = de nouveau deux personnes, réglage fait par { $who }
audit-group-all = Tout
audit-group-review = Entrées et vérifications
audit-group-settings = Réglages
audit-group-trust = Garanties
audit-group-undo = Ce qui a été annulé
audit-group-taken-away = Ce qui a été effacé, retiré ou oublié
audit-group-files = Campagnes chargées et importées, exportations
menu-audit = Trier
button-audit-file = En fichier
audit-file = { $count ->
    [one] { $count } changement en tableau. Il ne nomme personne ; gardez-le là où seules les personnes responsables lisent.
    [many] { $count } de changements en tableau. Il ne nomme personne ; gardez-le là où seules les personnes responsables lisent.
   *[other] { $count } changements en tableau. Il ne nomme personne ; gardez-le là où seules les personnes responsables lisent.
}
audit-column-change = Changement
audit-column-at = Quand (UTC)
audit-column-action = Quoi
audit-column-who = Qui
audit-column-records = Fiches
audit-column-fields = Champs
audit-column-reason = Raison
audit-column-hash = Empreinte

## Effacer définitivement

button-redact = Effacer définitivement…
form-redact-which-title = Quelle fiche contient le texte ?
form-redact-which = Référence
    .placeholder = R-41
pick-redact-field = Quel champ contient ou contenait le texte qui doit disparaître ?
pick-redact-text = Quels textes doivent disparaître pour de bon ? Personne ne peut les ramener.
form-redact-title = Effacer { $reference } pour de bon
form-redact-instead = Texte de remplacement
    .description = Laissez vide pour rien. Un intitulé, un nom ou une formulation ne peut pas être vide.
form-redact-reason = Pourquoi, sans répéter le texte
form-redact-confirm = La référence encore une fois, par sécurité
redact-about = Ceci disparaît pour de bon de { $reference }, { $field } : du registre, de son historique, des brouillons et des messages publiés. Ensuite, personne ne peut le ramener.
redact-done = Effacement fait : { $reference }. La chaîne des changements se tient toujours.
redact-reached = Fiches qui le contenaient : { $records }. Brouillons : { $drafts }. Messages : { $messages } ; ceux déjà publiés sont corrigés.
redact-beyond = Les sauvegardes faites avant contiennent encore le texte jusqu’à ce qu’elles soient trop vieilles pour être gardées ; ce que quelqu’un a copié aussi.
error-redact-confirm = Ce n’est pas { $reference }. Écrivez encore une fois la référence de la fiche, par sécurité.
error-redact-repeats = Ceci redit ce qui doit disparaître. Dites-le sans le texte lui-même.
did-narrow = Lecture restreinte
did-confirm-publication = Publication confirmée par une seconde personne
did-reject-publication = Publication rejetée
did-reject-reply = Réponse d’une instance rejetée
did-confirm-reply = Réponse d’une instance confirmée
did-hold = Gel juridique posé
did-lift-hold = Gel juridique levé
