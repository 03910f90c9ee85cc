### Sauvegardes, et ce que deviennent les données d’un serveur qui a retiré le bot.

cli-backup-help = copie le registre dans un fichier chiffré, même à côté d’un bot qui tourne
cli-backup-path = un dossier, où le fichier reçoit un nom avec l’heure, ou le nom d’un nouveau fichier ; sans lui, le dossier backups dans le dossier des données
cli-backup-keep = enlève toutes les sauvegardes de ce dossier sauf les N plus récentes
cli-backup-keep-wrong = « { $given } » n’est pas un nombre de sauvegardes ; donnez-en un de 1 à 1000
cli-backup-identity = un fichier avec une clé secrète qui ouvre les sauvegardes (d’age, ou de SSH sans phrase secrète)
cli-restore-help = met une sauvegarde à la place de la base de données et oublie de nouveau les personnes oubliées depuis
cli-restore-file = la sauvegarde
cli-restore-replace = remplace la base de données présente ; elle est gardée à côté
cli-step-copy = copie
cli-step-check = lecture de la chaîne
cli-step-encrypt = chiffrement
cli-step-decrypt = déchiffrement

backup-done = { $file } : { $size } Ko, { $servers ->
    [one] { $servers } serveur
    [many] { $servers } de serveurs
   *[other] { $servers } serveurs
}, { $changes ->
    [one] { $changes } changement
    [many] { $changes } de changements
   *[other] { $changes } changements
}. La copie a été relue avant d’être chiffrée.
backup-tried = Elle a été déchiffrée de nouveau et relue : elle peut être restaurée.
backup-not-tried = Elle n’a pas été essayée, car aucune clé qui l’ouvre n’est ici. Faites-le là où se trouve la clé : deeds restore dans un endroit vide.
backup-pruned = { $count ->
    [one] { $count } sauvegarde plus ancienne a été enlevée.
    [many] { $count } de sauvegardes plus anciennes ont été enlevées.
   *[other] { $count } sauvegardes plus anciennes ont été enlevées.
}
backup-secret = Le secret maître n’y est pas. Gardez-le à part : sans lui, personne n’est reconnu après une restauration.
restore-done = Restauré à l’état du { $taken } UTC : { $servers ->
    [one] { $servers } serveur
    [many] { $servers } de serveurs
   *[other] { $servers } serveurs
}, { $changes ->
    [one] { $changes } changement
    [many] { $changes } de changements
   *[other] { $changes } changements
}.
restore-forgotten = { $people ->
    [0] Personne n’était à oublier de nouveau.
    [one] { $people } personne a été oubliée de nouveau.
    [many] { $people } de personnes ont été oubliées de nouveau.
   *[other] { $people } personnes ont été oubliées de nouveau.
}
restore-departed = { $count ->
    [one] { $count } serveur qui avait retiré le bot a été supprimé de nouveau.
    [many] { $count } de serveurs qui avaient retiré le bot ont été supprimés de nouveau.
   *[other] { $count } serveurs qui avaient retiré le bot ont été supprimés de nouveau.
}
restore-replaced = Ce qui était là avant est gardé dans { $file }. Supprimez-le quand vous aurez vu que tout va bien.
check-backup = dernière sauvegarde : { $at } UTC
check-backup-none = dernière sauvegarde : aucune de cette base de données ; voyez `deeds backup`
check-calendar = calendrier : son dernier tour complet a fini le { $at } UTC
check-calendar-none = calendrier : il n’a pas encore fait un tour ; il commence quand `deeds run` est connecté
check-calendar-still = calendrier : il est arrêté depuis le { $at } UTC, donc rien n’est publié ; `deeds run` est encore en train de se connecter, ne peut pas joindre Discord ou est bloqué, et son journal dit ce qu’il en est
check-departure = le serveur { $server } a retiré le bot ; ses données sont supprimées à partir du { $at } UTC, sauf si le bot est invité de nouveau
config-allowed-backup-recipients = une liste de clés publiques qui commencent par age1, ssh-ed25519 ou ssh-rsa ; dans une variable, séparées par des virgules
config-allowed-backup-passphrase = au moins 12 caractères que personne ne peut deviner
config-allowed-departure-days = un nombre entier de 7 à 365

error-backup-no-key = Il n’y a rien pour chiffrer la sauvegarde. Donnez des clés publiques dans backup.recipients (`age-keygen` en fait une paire), ou une phrase secrète dans le secret backup.passphrase.
error-backup-exists = Il y a déjà un fichier { $file }. Nommez-en un autre, ou un dossier.
error-backup-keep-needs-folder = --keep est pour un dossier de sauvegardes, et { $file } n’en est pas un. Nommez un dossier qui existe.
error-backup-no-space = Pas assez de place dans { $folder } : il faut { $needed } Mo et il y en a { $free } de libres. Rien n’a été écrit ; faites de la place ou nommez un autre endroit.
error-backup-damaged = { $file } ne se tient pas : une page, un lien entre des fiches ou la chaîne des changements est rompu. Rien n’en a été utilisé ; prenez une sauvegarde plus ancienne, et occupez-vous du disque.
error-backup-unwritable = { $file } ne peut pas être lu ou écrit. Rien n’a été changé ; contrôlez le dossier et ses permissions.
error-backup-recipient = { $recipient }… n’est pas une clé publique que connaît age. Copiez-la de nouveau là où elle a été faite.
error-backup-identity = { $file } ne contient aucune clé secrète qui ouvre les sauvegardes. Donnez un fichier tel que `age-keygen` l’écrit, ou une clé SSH sans phrase secrète.
error-backup-unreadable = { $file } n’est pas une sauvegarde de Deeds, est endommagé ou ne peut pas être lu.
error-backup-locked = La clé donnée n’ouvre pas { $file }. Donnez celle dont la clé publique était dans backup.recipients quand la sauvegarde a été faite, ou la phrase secrète de ce jour-là.
error-backup-no-identity = { $file } est chiffré et aucune clé n’est ici. Nommez un fichier avec la clé secrète par --identity, ou donnez la phrase secrète dans le secret backup.passphrase.
error-backup-newer = { $file } a été fait par un Deeds plus récent. Installez celui-là, puis restaurez.
error-restore-exists = Il y a déjà un registre dans { $database }, et rien n’a été touché. Avec --replace, la sauvegarde prend sa place, et ce qui est là maintenant est gardé à côté.
error-database-in-use = Un bot travaille sur { $database }. Arrêtez-le d’abord, puis restaurez.

## Combien de temps les choses sont gardées, et gels juridiques

log-draft-goes = Personne n’y a touché depuis un mois : suppression le { $goes }, sauf si vous continuez.
setup-retention =
    { $days ->
        [one] Gardé pendant { $days } jour : qui a consigné et décidé quoi, et ce que seule l’équipe organisatrice en lit. Le registre lui-même reste.
        [many] Gardé pendant { $days } de jours : qui a consigné et décidé quoi, et ce que seule l’équipe organisatrice en lit. Le registre lui-même reste.
       *[other] Gardé pendant { $days } jours : qui a consigné et décidé quoi, et ce que seule l’équipe organisatrice en lit. Le registre lui-même reste.
    }
button-setup-retention = Changer la durée
form-setup-retention-title = Durée de conservation
form-setup-retention = Jours, de 30 à 3650
    .description = Ensuite disparaît qui a consigné et décidé quoi. Plus c’est court, plus on protège.
field-retention-days = Jours
error-retention-invalid = Donnez un nombre de jours de 30 à 3650, comme 90.
hold-stands = Gel juridique : rien de cette revendication n’est supprimé avec le temps.
button-hold-set = Gel juridique…
button-hold-lift = Lever le gel juridique…
button-hold-back = Retour à son état
form-hold-title = Gel juridique
form-hold-lift-title = Lever le gel juridique
form-hold-reason = Pourquoi
    .description = Cela reste dans l’historique. S’il faut un gel, c’est à un conseil juridique de le dire.
hold-set = { $reference } est sous gel juridique. Rien de ce qui en dépend n’est supprimé avec le temps jusqu’à ce qu’une personne responsable le lève. Une personne qui demande à être oubliée l’est quand même.
hold-lifted = Le gel juridique de { $reference } est levé. Ce qui dépasse la durée de conservation de ce serveur disparaît aujourd’hui ou demain.
