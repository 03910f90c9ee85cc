# La démonstration : des personnes fictives autour des deux campagnes du Colorado.

demo-server = Démonstration de Deeds (fictive)
demo-topic = Tout le monde ici est fictif ; les campagnes et leurs sources sont réelles.
demo-member = Mia (membre, personne fictive)
demo-spanish-member = Mateo (membre en espagnol, personne fictive)
demo-first-organiser = Olu (équipe organisatrice, personne fictive)
demo-second-organiser = Oksana (équipe organisatrice, personne fictive)
demo-steward = Stella (responsable, personne fictive)

demo-serving = La démonstration tourne à l’adresse { $url }
demo-serving-hint = Tout le monde y est fictif. L’adresse ne marche que sur cette machine ; Ctrl-C met fin à la démonstration.
demo-browser-missing = Aucun navigateur n’a pu être ouvert ; ouvrez l’adresse vous-même.
demo-ended = La démonstration est finie ; rien n’en est gardé.

demo-try =
    {"**"}À essayer.** Choisissez au-dessus de ce salon au nom de qui vous regardez ; tout le monde ici est fictif.
    {"•"} Avec Mia : `/board`, puis ouvrez une revendication dans le menu. Avec Mateo, la même chose vient en espagnol.
    {"•"} Avec Olu : `/deliver` remet une revendication, `/log` consigne ce qu’une instance a dit.
    {"•"} Avec Oksana : `/desk` montre ce qui attend ; ouvrez la source et vérifiez-la. Olu ne le peut pas : qui consigne ne vérifie jamais.
    {"•"} De nouveau avec Mia : `/board` a changé, et pas plus que le registre ne le permet.
    {"•"} Le bulletin ci-dessus est ce que ce salon reçoit chaque lundi à 9 h.

# La visite écrite d’avance : ce que fait chaque personne, et ce qu’elle écrit.

demo-walk-board = ouvre le tableau
demo-walk-looks = ouvre la revendication
demo-walk-delivers = consigne la remise de la revendication
demo-walk-proof = Fictif : copie tamponnée à l’accueil
demo-walk-statement = consigne ce que l’instance a dit
demo-walk-statement-source = Réponse fictive de la mairie
demo-walk-said = Fictif : la mairie a reçu la pétition et va l’examiner.
demo-walk-promise = consigne une promesse
demo-walk-promise-source = Compte rendu fictif d’une rencontre à la mairie
demo-walk-promised = Fictif : la mairie a promis d’éteindre les caméras et de publier les journaux.
demo-walk-first-finding = consigne ce que quelqu’un a constaté aux caméras
demo-walk-first-finding-source = Rapport fictif d’une tournée de toutes les caméras
demo-walk-cameras-off = Fictif : toutes les caméras de la liste sont éteintes.
demo-walk-second-finding = consigne ce que quelqu’un a constaté sur le site de la ville
demo-walk-second-finding-source = Page fictive de la ville avec les journaux d’audit
demo-walk-logs-out = Fictif : les journaux d’audit sont sur le site de la ville, complets.
demo-walk-own = ouvre /desk, sans pouvoir vérifier sa propre entrée
demo-walk-verifies = ouvre la source dans /desk et vérifie l’entrée
demo-walk-digest = lit le bulletin dans le salon
demo-walk-failed = L’étape { $step } n’a pas fait ce qu’elle dit ; il manque : { $what }
demo-walk-done =
    { $count ->
        [one] { $count } étape a fait ce qu’elle dit.
        [many] Les { $count } d’étapes ont fait ce qu’elles disent.
       *[other] Les { $count } étapes ont fait ce qu’elles disent.
    }
