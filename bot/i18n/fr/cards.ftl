### Fiches : une revendication, une instance, une entrée du registre ; et ce qui se dit partout d’une demande.

card-office-holder = { $office } ({ $holder })
card-demand = { $reference } · { $title }
card-in-language = en { $language }
card-and-more =
    { $count ->
        [one] { $names } et { $count } de plus
        [many] { $names } et { $count } de plus
       *[other] { $names } et { $count } de plus
    }
card-axes = Dit : { $said }. Fait : { $done }.
card-derived = D’après le seul registre : { $headline }
card-ask-inferred = nous déduisons que cette instance est visée
card-criteria-open = Critères { $labels } : aucun constat pour l’instant.
card-more-basis =
    { $count ->
        [one] … et { $count } ligne de plus
        [many] … et { $count } de lignes de plus
       *[other] … et { $count } lignes de plus
    }

## Une revendication

card-asks = Où on en est
card-wording = Formulation
card-urgency = Urgence : { $urgency }
card-deadline = Échéance : { $date }, { $owner }
card-legal-basis = Base légale : { $law }
card-version = { $kind }, version { $number } sur { $count }, { $since }
card-criteria = À quoi nous le saurons
card-no-criteria = Aucun critère écrit pour l’instant.
card-only-for = seulement pour : { $officials }
card-record = Au registre
card-no-record = Rien de vérifié au registre pour l’instant.
card-newest-of = Les plus récentes : { $shown } sur { $total }.
card-newest-of-many = Les plus récentes : { $shown } sur plus de { $total }.
card-organisations = Organisations
card-deliveries = Remises
card-evidence = Faits à l’appui
card-citations = Sources de cette revendication

## Une instance

card-holders = Titulaires
card-term = { $since } – { $until }
card-term-open = début : { $since }
card-term-unknown = durée du mandat inconnue
card-contacts = Coordonnées publiques
card-contact-verified = confirmé le { $date }
card-contact-unverified = non confirmé à ce jour
card-group = Un groupe d’instances. On verra où on en est quand elles seront nommées.
card-asked-nothing = Rien n’est demandé ici à cette instance.

## Entrées du registre

line-criterion = Critère { $label } : { $criterion }
line-commitment = Au sujet de la promesse { $reference }
line-referred-to = Vers : { $office }
line-votes = { $choice } : { $names }
line-due = Échéance : { $due } ({ $owner })
line-look-again = notre propre date pour regarder de nouveau
line-under-review = en cours de vérification : une formulation plus récente attend une seconde personne
line-unproven = sans preuve : ne compte pas comme remise
source-none = sans source
source-confidential = source confidentielle
record-summary = Ce qui s’est passé
record-quotation = Mot pour mot
record-votes = Vote nominal
record-vote = { $official } : { $choice }
record-revisions = Autres formulations
record-revision = Formulation { $number } : { $state }

## Que faire ensuite

next-undone = Demander pourquoi on est revenu en arrière, et consigner la réponse.
next-met = Rien à faire avant le prochain contrôle.
next-recheck = Regarder si cela tient toujours, et consigner le constat.
next-broken = Demander une nouvelle date, et consigner la réponse.
next-partly-met = Demander la partie qui manque.
next-refused = Répondre au refus en public et demander de nouveau.
next-claimed = Comparer avec les critères, et consigner un constat.
next-overdue = Chercher si la promesse a été tenue, et consigner un constat.
next-promised = Rappeler la promesse avant son échéance.
next-supports = Demander un acte et une date.
next-replied = Demander un engagement clair, avec une date.
next-silent = Demander de nouveau, autrement.
next-waiting = Attendre la réponse ; consigner ce qui vient.
next-waiting-unchecked = Chercher une réponse dans tous les canaux ; l’équipe organisatrice la consigne, ou marque le contrôle avec `/desk`.
next-waiting-paused = L’équipe organisatrice fait repartir le délai de réponse avec `/status` dès que la raison de la suspension disparaît.
next-waiting-day-unknown = Chercher quel jour la remise a eu lieu, et le consigner avec sa preuve.
next-undelivered = Remettre la revendication ; l’équipe organisatrice consigne la preuve avec `/deliver`.

error-you-typed = Vous avez écrit :
