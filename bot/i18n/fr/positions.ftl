### Les mots du registre, chacun seul : dans les listes, les menus, les fiches et les formulaires.

## Ce qui est dit, à l’intérieur de la phrase card-axes

said-undelivered = rien, remise non prouvée
said-waiting = rien pour l’instant
said-silent = aucune réponse consignée
said-acknowledged = accusé de réception
said-non-answer = réponse à côté de la question
said-referred = renvoi à une autre instance
said-supports = soutien
said-commits = promesse
said-refuses = non
said-reverses = promesse retirée

## Ce qui est fait, dans la même phrase

done-nothing = rien de constaté
done-claimed = annoncé, sans constat
done-partial = en partie
done-complete = tout, constaté
done-undone = c’était fait, puis annulé

## Types de réponses

kind-acknowledged = Accusé de réception
kind-non-answer = Réponse à côté de la question
kind-referred = Renvoi à une autre instance
kind-supports = Soutien
kind-commits = Promesse
kind-refuses = Refus
kind-reverses = Promesse retirée
kind-claim-done = Annonce que c’est fait
kind-step = Démarche annoncée
kind-vote = Vote
kind-press-no-reply = Pas de réponse à la presse

non-answer-form-letter = Lettre type
non-answer-off-topic = Hors sujet
non-answer-no-position = Ne prend pas position
non-answer-procedure = Ne parle que de procédure

vote-yes = Pour
vote-no = Contre
vote-abstained = Abstention
vote-absent = Absence

## Constats, critères et promesses

outcome-fulfilled = Critère rempli
outcome-partly = Critère rempli en partie
outcome-not-fulfilled = Critère non rempli
outcome-undone = Retour en arrière
outcome-kept = Promesse tenue
outcome-not-kept = Promesse non tenue

criterion-kind-deed = Acte
criterion-kind-word = Parole publique

commitment-open = Ouverte
commitment-kept = Tenue
commitment-not-kept = Non tenue
commitment-reversed = Retirée

## Revendications

lifecycle-draft = Brouillon
lifecycle-active = Active
lifecycle-paused = En pause
lifecycle-closed = Close

resolution-met = Satisfaite
resolution-partly-met = Satisfaite en partie
resolution-superseded = Remplacée par une autre
resolution-withdrawn = Retirée

version-original = Formulation d’origine
version-reissued = Présentée de nouveau
version-superseded = Formulation remplacée

stance-endorses = Avec le soutien de
stance-abstains = Abstention

## Qui a fixé une date

clock-statutory = selon la loi
clock-official = promesse de l’instance
clock-coalition = selon la coalition

## Remises

delivery-in-person = En personne
delivery-letter = Lettre
delivery-email = Courriel
delivery-web-form = Formulaire en ligne
delivery-public-comment = Prise de parole publique
delivery-other = Autre moyen

## Instances

official-kind-elected-office = Charge élective
official-kind-agency = Organisme public
official-kind-council = Conseil
official-kind-company = Entreprise
official-kind-group = Groupe d’instances

## Vérification

revision-reported = En attente d’une seconde personne
revision-verified = Vérifiée
revision-rejected = Rejetée
revision-withdrawn = Retirée

## D’où vient une affirmation

origin-stated = dit par la source
origin-inferred = notre déduction

## Qui peut lire

visibility-public = Tout le monde
visibility-members = Membres
visibility-organisers = Équipe organisatrice

## Qui peut agir

tier-public = Tout le monde
tier-member = Membre
tier-organiser = Équipe organisatrice
tier-steward = Responsable

## Bulletins et autres messages que personne n’a demandés

cadence-daily = Tous les jours
cadence-weekly = Toutes les semaines
cadence-live = Tenu à jour
cadence-monthly = Tous les mois

posting-planned = Prévu
posting-sending = En cours d’envoi
posting-sent = Envoyé
posting-sent-deleted = Envoyé, puis supprimé
posting-blocked = Bloqué
posting-unverified = Non confirmé
posting-skipped = Sauté
