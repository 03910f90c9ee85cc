# La ligne de commande : `deeds` et ses commandes.

cli-description = Deeds tient le registre de ce qui a été demandé aux instances, de ce qu’elles ont dit et de ce qu’elles ont fait.
cli-commands = commandes
cli-command-help = ce que fait `deeds` ; `deeds COMMANDE --help` en dit plus
cli-config-help = fichier de configuration (par défaut : config.toml dans ce dossier, s’il y en a un)
cli-version-help = affiche la version
cli-interrupted = Arrêté.
cli-unexpected = Deeds s’est arrêté sur une erreur interne ({ $type }, dans { $place }). Le journal nomme l’endroit et jamais ce que quelqu’un a écrit.

# deeds check

cli-check-help = dit si Deeds est prêt à fonctionner ici, et ce qui manque
check-ok = ok    { $what }
check-fault = ERREUR { $what }
check-configuration = configuration : { $source }
check-configuration-file = lue dans { $file }
check-configuration-defaults = aucun fichier, donc valeurs par défaut et environnement
check-token-given = jeton Discord : donné
check-token-missing = jeton Discord : aucun, donc tout sauf `deeds run` fonctionne ; donnez-le par la variable { $variable } ou le fichier secret { $file }
check-passed = Rien ne fait obstacle.
check-failed = { $count ->
    [one] { $count } chose fait obstacle.
    [many] { $count } de choses font obstacle.
   *[other] { $count } choses font obstacle.
}

# Erreurs de la configuration : chacune dit où, ce qui est donné, ce qui est permis.

config-faults = { $count ->
    [one] La configuration a { $count } erreur. Rien n’a été ouvert.
    [many] La configuration a { $count } d’erreurs. Rien n’a été ouvert.
   *[other] La configuration a { $count } erreurs. Rien n’a été ouvert.
}
config-fault-unknown = { $where } : ce réglage n’existe pas
config-fault-unknown-nearest = { $where } : ce réglage n’existe pas ; vouliez-vous dire { $nearest } ?
config-fault-invalid = { $where } : { $given } n’est pas permis ; donnez { $allowed }
config-fault-invalid-hidden = { $where } : ce qui est donné (et n’est pas répété ici) n’est pas permis ; donnez { $allowed }
config-fault-invalid-empty = { $where } : une valeur vide n’est pas permise ; donnez { $allowed }
config-fault-not-a-table = { $where } : ceci doit être une table, écrite comme une ligne [{ $setting }] avec ses réglages en dessous
config-fault-secret-in-file = { $where } : un secret n’a pas sa place dans ce fichier, que l’on copie et que l’on montre ; enlevez-le, remplacez-le par un nouveau là où il a été émis, et donnez celui-ci par la variable { $variable } ou le fichier secret { $file }
config-fault-unreadable = { $where } : impossible à lire ; cela doit exister, être du bon type et être lisible par le compte qui fait tourner Deeds
config-fault-encoding = { $where } : cette ligne n’est pas en UTF-8 ; enregistrez le fichier en UTF-8
config-fault-syntax = { $where } : cette ligne n’est pas du TOML ; écrivez nom = valeur, avec les textes entre "guillemets droits"

config-allowed-data-directory = le chemin d’un dossier, ou "" pour celui d’usage
config-allowed-language = une de ces langues : { $languages }
config-allowed-master-secret = au moins 32 caractères que personne ne peut deviner
config-allowed-database-url = le chemin d’un fichier, ou postgresql://USER@HOST/NAME
config-allowed-discord-token = le jeton tel que Discord le montre, un seul mot, sans "Bot" devant
config-allowed-discord-servers = une liste d’identifiants de serveurs, comme [123456789012345678] ; dans une variable, des nombres séparés par des virgules
config-allowed-discord-stewards = une liste d’identifiants de personnes, comme [123456789012345678] ; dans une variable, des nombres séparés par des virgules
config-allowed-log-level = debug, info, warning ou error
config-allowed-log-format = text ou json
config-allowed-schedule-tick-seconds = un nombre entier de 5 à 300
config-allowed-lease-seconds = un nombre entier de 10 à 600
config-allowed-health-file = le chemin d’un fichier, ou rien

check-database-none = base de données : aucune pour l’instant ; `deeds seed` ou `deeds run` en crée une
check-database = base de données : à jour, { $count ->
    [one] { $count } serveur
    [many] { $count } de serveurs
   *[other] { $count } serveurs
}
check-seed = campagne { $slug } : se lit sans erreur
check-texts = textes : complets en { $languages }
check-channel = { $server }, #{ $channel } : toutes les permissions
check-channel-missing = { $server }, #{ $channel } : il manque { $missing } ; accordez-le au rôle du bot dans les réglages du salon

# deeds run et deeds sync

cli-run-help = se connecte à Discord et sert jusqu’à l’arrêt
cli-sync-help = donne les commandes à Discord, si elles ont changé
run-needs-token = Il n’y a pas de jeton Discord ; donnez-le par la variable { $variable } ou le fichier secret { $file }.
sync-done = Discord a reçu les commandes.
sync-unchanged = Discord avait déjà ces commandes.

# deeds migrate

cli-migrate-help = met la base de données à jour ; `run` et `seed` le font d’eux-mêmes
migrate-done = La base de données est à la révision { $revision }.
migrate-unchanged = La base de données était déjà à la révision { $revision }.

# deeds seed

cli-seed-help = charge des campagnes fournies avec Deeds ; en charger une de nouveau ne change rien
cli-seed-campaign = le nom court de la campagne ; sans lui, toutes sauf celles d’organisations alliées
cli-server-help = l’identifiant du serveur Discord ; sans lui, le serveur de cette ligne de commande
seed-done = { $slug } : { $count ->
    [one] { $count } fiche ajoutée.
    [many] { $count } de fiches ajoutées.
   *[other] { $count } fiches ajoutées.
}
seed-unchanged = { $slug } : rien de nouveau.
seed-kept = { $reference } : { $field } a été modifié ici et reste tel quel ; la campagne fournie dit autre chose.

# deeds digest

cli-digest-help = affiche le bulletin d’une campagne tel que les membres le voient
cli-digest-campaign = le nom court ou la référence de la campagne
cli-digest-as-of = le jour à la fin duquel le bulletin s’arrête ; sans lui, aujourd’hui
cli-digest-as-of-wrong = « { $given } » n’est pas un jour du calendrier ; écrivez-le comme 2026-11-22
cli-digest-format = text pour lire, json pour les programmes

# deeds demo

cli-demo-help = montre Deeds dans un Discord simulé, dans le navigateur, sans jeton
cli-demo-port = le port sur cette machine ; sans lui, un port libre
cli-demo-port-wrong = « { $given } » n’est pas un port ; donnez un nombre de 0 à 65535
cli-demo-no-browser = affiche l’adresse et n’ouvre aucun navigateur
cli-demo-script = joue une visite sans navigateur et affiche ce que voit chaque personne

error-no-database = Il n’y a pas encore de registre ici ; chargez-en un avec `deeds seed`.
error-demo-not-installed = Les éléments de la démonstration ne sont pas installés ; lancez `make venv`, ou installez deeds avec le supplément "demo".
error-port-taken = Le port { $port } de cette machine est pris ou interdit ; nommez-en un autre avec --port, ou aucun.
error-token-refused = Discord a refusé le jeton ; copiez-le de nouveau depuis la page du bot chez Discord.
error-intents-refused = Discord a refusé les intents de la connexion ; Deeds n’en demande aucun de privilégié, contrôlez donc que le jeton est bien celui de ce bot.
error-discord-unreachable = Discord est injoignable ; contrôlez la connexion et réessayez.

# Les mots de l’analyseur de la ligne de commande

cli-usage = usage :
cli-options = options
cli-arguments = arguments
cli-help-help = affiche cette aide
cli-argument-wrong = { $argument } : { $said }
cli-argument-value = { $argument } : il manque sa valeur
cli-argument-no-value = { $argument } ne prend pas de valeur ; retirez « { $typed } »
cli-argument-choice = { $nearest ->
    [none] { $argument } : « { $typed } » ne figure pas parmi { $known }
   *[other] { $argument } : « { $typed } » ne figure pas parmi { $known }. Vouliez-vous dire { $nearest } ?
}
cli-command-unknown = { $nearest ->
    [none] « { $typed } » n’est pas une commande. Il y a : { $known }
   *[other] « { $typed } » n’est pas une commande. Vouliez-vous dire { $nearest } ? Il y a : { $known }
}
cli-arguments-missing = il manque ici : { $known }
cli-arguments-unknown = { $nearest ->
    [none] « { $typed } » ne veut rien dire ici
   *[other] « { $typed } » ne veut rien dire ici ; vouliez-vous dire { $nearest } ?
}
cli-option-ambiguous = « { $typed } » peut être { $known } ; écrivez-le en entier
cli-server-wrong = « { $given } » n’est pas un serveur ; donnez son identifiant, ou local
