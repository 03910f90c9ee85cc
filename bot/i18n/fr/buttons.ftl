### Libellés des boutons et des menus : courts, un verbe là où quelque chose se fait.

button-post = Publier ici
button-page-before = Précédent
button-page-after = Suite
button-picture = Image
button-timeline = Chronologie
button-as-text = En texte
button-light = Clair
button-dark = Sombre
button-board = Tableau
menu-open-demand = Ouvrir une revendication
menu-open-official = Ouvrir une instance
menu-open-record = Ouvrir une entrée
menu-open-board = Ouvrir un tableau
menu-load = Charger une campagne
menu-help = Que voulez-vous savoir ?
button-again = Rouvrir le formulaire
button-cancel = Annuler
button-pick-done = Terminé
button-desk = À traiter
menu-pick = Choisir
menu-pick-mark = { $mark } : choisir qui

## Consigner

button-log-start = Consigner quelque chose
button-log-response = Ce qui a été dit ou fait
button-log-finding = Ce qui a été constaté
button-log-vote = Vote nominal
button-log-finish = Terminer et soumettre à vérification
button-log-discard = Abandonner
menu-log-remove = Enlever une ligne
menu-log-resume = Continuer un brouillon

## Vérification et choses à traiter

button-review = Vérification
button-verify = Vérifier { $reference }
button-reject = Rejeter { $reference }
button-confirm-headline = Confirmer { $reference }
button-reject-headline = Rejeter { $reference }
menu-review = Vérifier une source
menu-checked = Contrôlé, rien de nouveau

## Remises et état

button-deliver-more = Consigner une autre remise
button-status-lifecycle = Changer l’état
button-status-checked = Contrôlé aujourd’hui (toutes les instances)
button-status-headline = Proposer un titre

## Envois programmés

button-schedule-add = Nouvel envoi
button-schedule-preview = Aperçu
button-schedule-now = Publier maintenant
button-schedule-pause = Suspendre
button-schedule-resume = Reprendre
button-schedule-remove = Supprimer
button-unfollow = Ne plus m’avertir
button-schedule-retry = Réessayer
button-schedule-there = Il y est
button-schedule-missing = Il n’y est pas
menu-schedule = Ouvrir un envoi

## Configuration

button-setup-before = Précédent
button-setup-after = Suivant
button-setup-zone = Changer le fuseau horaire
button-setup-test = Publier un essai
button-setup-one-person = Laisser une personne vérifier seule
button-setup-two-people = Exiger de nouveau deux personnes
menu-setup-stewards = Au moins deux personnes
menu-setup-organisers = Rôle de l’équipe
menu-setup-digest-role = Rôle pour les bulletins
menu-setup-members = Rôle des membres
menu-setup-review = Salon de vérification
menu-setup-digest = Salons pour les bulletins
menu-setup-language = Langue du serveur
