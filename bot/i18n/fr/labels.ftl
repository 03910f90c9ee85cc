### Les noms des commandes, sous-commandes et options, tels que Discord les montre.
###
### Minuscules, chiffres, - et _, sans espace, de 1 à 32 caractères ; jamais deux fois le même, et aucun qui soit le nom
### anglais d’un autre. Les verbes sont à l’infinitif, comme on les tape.

slash-about = sujet
slash-act = agir
slash-action = action
slash-audience = lectorat
slash-audit = audit
slash-board = tableau
slash-brief = citations
slash-campaign = campagne
slash-campaigns = campagnes
slash-contact = contact
slash-day = jour
slash-deliver = remettre
slash-demand = revendication
slash-desk = bureau
slash-digest = bulletin
slash-dispute = contester
slash-entry = entrée
slash-event = événement
slash-evidence = fait
slash-export = exporter
slash-find = chercher
slash-follow = suivre
slash-forget = oublier
slash-form = format
slash-help = aide
slash-language = langue
slash-latest = dernier
slash-link = lien
slash-log = consigner
slash-manage = gérer
slash-mine = miens
slash-official = instance
slash-organisation = organisation
slash-prepared = préparée
slash-privacy = confidentialité
slash-publish = publier
slash-reference = référence
slash-report = signaler
slash-schedule = programmer
slash-setup = configurer
slash-show = voir
slash-source = source
slash-status = état
slash-translate = traduire
slash-undo = annuler
slash-unfollow = quitter
slash-words = mots
