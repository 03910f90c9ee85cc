### Gérer campagnes, organisations, coordonnées, sources, faits à l’appui, dates et actions.

command-manage-action = Ajouter une action pour les membres, ou en modifier une : texte, numéro, dernier jour
command-manage-action-action = L’action à modifier ; vide : vous en écrivez une nouvelle
command-manage-event = Ajouter une audience, un vote ou une échéance, ou en modifier un
command-manage-event-event = La date à modifier ; vide : vous en écrivez une nouvelle
command-manage-evidence = Ajouter un fait à l’appui de revendications, ou en modifier un
command-manage-evidence-evidence = Le fait à modifier ; vide : vous en écrivez un nouveau
command-manage-source = Ajouter une source, ou en modifier une
command-manage-source-source = La source à modifier ; vide : vous en écrivez une nouvelle
command-manage-organisation = Ajouter une organisation, ou modifier ce qu’elle signe et soutient
command-manage-organisation-organisation = L’organisation à modifier ; vide : vous en écrivez une nouvelle
command-manage-contact = Coordonnées publiques d’une instance : ajouter, modifier, dire quand on les a confirmées
command-manage-contact-official = Écrivez un mot du nom de l’instance ou de la personne titulaire
command-manage-campaign-of = Pour du nouveau : sa campagne ; vide : celle du serveur
command-manage-campaign-prepared = Charger une campagne préparée ; ce qui a été modifié ici est gardé

form-add-action = Une nouvelle action
form-add-event = Une nouvelle date
form-add-evidence = Un nouveau fait à l’appui
form-add-source = Une nouvelle source
form-add-organisation = Une nouvelle organisation
form-add-contact = Une coordonnée publique
form-add-campaign = Une nouvelle campagne
form-edit-action = Modifier l’action
form-edit-event = Modifier la date
form-edit-evidence = Modifier le fait à l’appui
form-edit-source = Modifier la source
form-edit-organisation = Modifier l’organisation
form-edit-contact = Modifier la coordonnée
form-edit-campaign = Modifier la campagne
form-action-title = Quoi faire
    .description = Court, un verbe d’abord : « Appeler la mairie au sujet des caméras »
form-action-script = Quoi dire
    .description = Le texte entier dans la langue de la campagne ; les traductions viennent après
form-action-number = Numéro à appeler
    .placeholder = +1 303 555 0100
    .description = Un numéro de l’instance elle-même ; avec + et le pays, il suffit d’appuyer
form-action-url = Lien
    .placeholder = https://
    .description = Un formulaire ou une page dont on a besoin, s’il y en a
form-action-until = Dernier jour
    .placeholder = 2026-03-12
    .description = Dès le lendemain, elle n’est plus proposée ; vide s’il n’y a pas de fin
form-event-title = Ce qui a lieu
form-kind-of-event = Type
form-event-on = Quand
    .placeholder = 2026-03-12
    .description = 2026-03-12, 2026-03 ou 2026
form-event-place = Où
form-event-url = Lien
    .placeholder = https://
    .description = L’ordre du jour ou l’avis
form-evidence-claimed-by = Qui le dit
    .description = Une instance, un journal, une organisation ; aucun nom de particulier
form-evidence-source = Source
    .placeholder = S-4
    .description = La référence d’une source au registre ; ajoutez-en une avec /manage source
form-source-language = Langue
    .placeholder = fr
    .description = Dans quelle langue est le document : en, es, fr, ar…
form-organisation-name = Nom
form-contact-channel = Comment
form-contact-value = Numéro ou adresse
    .description = Seulement ce que l’instance elle-même a rendu public
form-contact-verified = Confirmé le
    .placeholder = 2026-03-12
    .description = Le jour où quelqu’un s’est assuré que c’est juste
form-edit-campaign-window = Délai de réponse en jours
    .description = Le temps qu’a une instance pour répondre, à partir de la remise
form-campaign-note = Note
    .description = Montrée aux membres seulement
form-campaign-terms = Termes que la traduction conserve
    .description = Un par ligne : ICE. Une autre graphie admise après = (Flock = فلوك)
form-record-withdraw = Retirer
form-record-restore = Rétablir
form-record-reason = Pourquoi
    .description = Cela figure dans l’historique

pick-action-asks = De quelles revendications et instances s’agit-il ?
pick-record-demands = De quelles revendications s’agit-il ?
pick-event-official = De quelle instance est-ce la date ?
pick-signed-campaigns = Quelles campagnes a-t-elle signées ?
pick-stances = Que fait-elle de chaque revendication ?
pick-group-offices = Quelles instances ce groupe désigne-t-il ?
menu-manage-group = Nommer les instances
menu-contact = Ouvrir une coordonnée
button-contact-add = Ajouter une coordonnée
button-record-asks = Choisir les revendications
button-record-demands = Choisir les revendications
button-record-official = Choisir l’instance
button-record-campaigns = Campagnes signées
button-record-stances = Ce qu’elle soutient
button-record-translate = Ajouter une traduction
button-record-default = En faire celle du serveur
button-record-withdraw = Retirer
button-record-restore = Rétablir
button-record-contacts = Toutes les coordonnées

managed-added = Ajouté.
managed-saved = Enregistré.
managed-withdrawn = Retiré : plus montré à personne jusqu’au rétablissement.
managed-default = La campagne du serveur : celle dont il s’agit quand aucune n’est nommée.
managed-evidence = Fait à l’appui
managed-asks = Demandes : { $asks }
managed-asks-none = Ceci ne concerne encore aucune demande. Choisissez les revendications, pour que ce soit proposé là où il le faut.
managed-demands-none = Ceci ne concerne encore aucune revendication.
managed-signed = A signé { $campaigns }
managed-signed-none = Cette organisation n’a encore signé aucune campagne.
managed-stance-endorses = Soutient
managed-stance-abstains = S’abstient sur
managed-contacts-none = Aucune coordonnée de cette instance n’est encore au registre.

field-contact = Numéro ou adresse
field-demands = Revendications
field-number = Numéro
field-script = Quoi dire
field-verified = Confirmé le
field-where = Où
field-window = Délai de réponse

## Ce qui peut ne pas aller

error-day-needed = « { $typed } » n’est pas un jour précis. Écrivez-le comme 2026-03-12.
error-number-invalid = Ce n’est pas un numéro de téléphone. Écrivez-le comme +1 303 555 0100.
error-window-invalid =
    { $most ->
        [one] Un délai de réponse est un nombre entier de jours : { $most }.
        [many] Un délai de réponse est un nombre entier de jours, de 1 à { $most }.
       *[other] Un délai de réponse est un nombre entier de jours, de 1 à { $most }.
    }
error-event-needs-date = Un événement a besoin d’une date, sinon il ne serait jamais annoncé. Écrivez 2026-03-12, 2026-03 ou 2026.
error-already-withdrawn = { $reference } est déjà retiré. Rien n’a été changé.
error-not-withdrawn = { $reference } n’est pas retiré. Rien n’a été changé.
error-source-cited = Des entrées ou des faits reposent sur { $reference }, qui ne peut donc pas être retirée. Donnez-leur d’abord une autre source.
error-campaign-is-default = { $reference } est la campagne du serveur. Faites d’abord d’une autre celle du serveur.
error-office-is-group = { $reference } est elle-même un groupe. Choisissez des instances.
