### Une phrase par code d’erreur : error-<code>, avec des tirets.
### Dire ce qui ne va pas, ce qui tient, et ce qu’il faut faire.

error-unexpected = Quelque chose s’est mal passé à l’intérieur de Deeds, et le journal dit où. Regardez si votre changement y est avant de le refaire.
error-without-sentence = Cela n’a pas marché ({ $code }).
error-many-faults =
    { $count ->
        [one] Il y a { $count } erreur :
        [many] Il y a { $count } d’erreurs :
       *[other] Il y a { $count } erreurs :
    }

## Dates et fuseaux

error-date-invalid = « { $typed } » n’est pas une date valable. Écrivez 2026-03-12, 2026-03 ou 2026, ou laissez vide si la date est inconnue.
error-zone-unknown = « { $typed } » n’est pas un fuseau horaire. Écrivez-le comme America/Denver.

error-time-invalid = « { $typed } » n’est pas une heure de la journée. Écrivez-la comme 09:00 ou 17:30.

## Références et permissions

error-reference-invalid = « { $typed } » n’est pas une référence comme { $example }. Écrivez-en une de ce type, ou choisissez-la dans la liste.
error-not-allowed =
    { $tier ->
        [steward] Seules les personnes responsables de ce serveur peuvent faire cela. Demandez à l’une d’elles.
        [organiser] Seule l’équipe organisatrice peut faire cela. Si vous en êtes, demandez à une personne responsable de contrôler votre rôle.
       *[member] Seuls les membres de la coalition peuvent faire cela ici. Demandez le rôle de membre à l’équipe organisatrice.
    }
error-not-here = Cela ne peut pas se faire d’ici. Faites-le dans votre serveur sur Discord.
error-identity-incomparable = Ceci a été consigné avant le renouvellement des pseudonymes du serveur, donc rien ne permet de dire si c’était vous. Consignez-le de nouveau, et laissez une autre personne le vérifier.

## Ce que les gens écrivent. $typed – ce qui a été écrit.

error-text-missing = Le champ « { $field } » est vide. Il doit être rempli.
error-text-too-long = Le champ « { $field } » est trop long : { $length } caractères, pour un maximum de { $longest }. Rien de ce que vous avez écrit n’est perdu ; raccourcissez le texte et envoyez-le de nouveau.
error-in-field = { $field } — { $problem }
error-date-future = « { $typed } » est dans l’avenir. Donnez le jour où cela a été dit ou fait : aujourd’hui ou avant.
error-address-invalid = Ce n’est pas une adresse web. Elle commence par https:// et n’a pas d’espaces.
error-address-with-credentials = Cette adresse contient un nom d’utilisateur ou un mot de passe. Enlevez-les, et changez ce mot de passe si c’est le vôtre.

## Chercher

error-not-found = Il n’y a rien ici sous cette référence : elle n’a jamais été donnée, a été retirée, ou ne vous est pas montrée. Choisissez-en une dans la liste.
error-campaign-unknown = Il n’y a pas de campagne « { $typed } » ici. Choisissez-en une dans la liste.
error-no-campaigns = Il n’y a pas encore de campagne ici. L’équipe organisatrice peut en lancer ou en charger une avec `/manage campaign`.

## Consigner

error-draft-gone = Ce brouillon n’est plus là : il a été envoyé ou abandonné. Commencez-en un nouveau avec /log.
error-draft-empty = Il n’y a encore rien dans ce brouillon. Ajoutez d’abord une ligne.
error-draft-full =
    { $most ->
        [one] Un brouillon contient { $most } ligne au plus. Envoyez celui-ci, puis commencez-en un autre avec la même source.
        [many] Un brouillon contient { $most } de lignes au plus. Envoyez celui-ci, puis commencez-en un autre avec la même source.
       *[other] Un brouillon contient { $most } lignes au plus. Envoyez celui-ci, puis commencez-en un autre avec la même source.
    }
error-source-missing = Il faut une source. Donnez un lien, ou le nom du document.
error-asks-missing = Rien n’est choisi. Choisissez au moins une chose.
error-one-official-per-line = Une ligne concerne une seule instance. Ajoutez une ligne pour chacune des autres.
error-reversal-needs-promise = Dites quelle promesse a été retirée.
error-no-promise-open = Il n’y a sur ces demandes aucune promesse ouverte qui puisse être retirée. Choisissez un autre type.
error-line-gone = Cette ligne n’est plus dans le brouillon. Rien n’a été changé ; regardez le brouillon.
error-pick-gone = Cette liste a déjà servi ou est restée ouverte trop longtemps. Rien n’a été changé ; recommencez depuis le brouillon ou la commande.
error-promise-not-open = { $reference } n’est pas une promesse ouverte de cette instance.
error-promise-of-another = { $reference } n’est pas une promesse au sujet de cette revendication et de cette instance.
error-votes-missing = Dites pour au moins une instance comment elle a voté.
error-finding-needs-date = Un constat demande la date où il a été fait.
error-not-kept-too-early = « Non tenue » demande une date que l’instance a donnée et un constat postérieur. Date donnée : { $due }.
error-criterion-unknown = « { $typed } » n’est pas un critère de cette revendication pour cette instance. Choisissez-en un dans la liste.
error-undone-never-done = Le critère { $label } n’a jamais été constaté comme rempli, donc il n’y a pas de retour en arrière. « Critère non rempli » dit ce qui a été vu.

## Vérification

error-nothing-waits = Rien n’attend de vérification ici. Quelqu’un est peut-être passé avant vous.
error-headline-lapsed = Quelque chose a été vérifié pour cette demande depuis la proposition du titre, qui est donc caduc. Rejetez-le, ou proposez-en un autre.
error-already-decided = C’était déjà décidé. Rien n’a été changé.
error-nothing-changed = Rien ne diffère de ce que { $reference } dit déjà. Rien n’a été enregistré.
error-checklist-incomplete = Cochez les quatre points : la source ouverte, les mots qui correspondent, la date juste, la bonne revendication et la bonne instance.
error-own-report = Vous avez consigné ceci, donc une autre personne doit le vérifier.
error-headline-not-settable = Ce titre ne vient que du registre ; personne ne peut le fixer à la main.

## Revendications, instances, remises

error-proof-missing = Sans preuve, une remise ne prouve rien. Dites ce qu’il y a : un reçu, une photo, un numéro de dossier, qui était là.
error-criteria-decide = Cette modification ferait à elle seule compter comme fait quelque chose que personne n’a constaté. Gardez le critère, ou consignez un constat à son sujet.
error-office-is-asked = Des revendications sont adressées à cette instance. Un groupe n’a pas de titre à lui, et ce que l’on sait d’elle disparaîtrait du tableau.
error-criteria-missing = Pour chaque instance, au moins un critère doit être un acte : une chose à faire, pas seulement à dire.
error-criteria-too-many =
    { $most ->
        [one] Il y a place pour { $most } critère au plus.
        [many] Il y a place pour { $most } de critères au plus.
       *[other] Il y a place pour { $most } critères au plus.
    }
error-resolution-missing = Pour clore une revendication, il faut dire son issue.
error-resolution-not-met =
    { $resolution ->
        [partly_met] Le registre ne le dit pas : aucune demande n’y est constatée comme faite en partie.
       *[met] Le registre ne le dit pas : il reste des demandes qui n’y sont pas constatées comme faites.
    }
error-edited-meanwhile = Quelqu’un d’autre a modifié { $reference } pendant que vous écriviez. Rien n’a été écrasé et ce que vous avez écrit est gardé : regardez ce qui a changé, puis appliquez vos changements par-dessus.
error-holder-missing = Le registre nomme une personne titulaire de cette instance. Écrivez qui l’est maintenant.
error-term-needs-date = Le registre nomme une autre personne titulaire. Donnez le jour où le nouveau mandat a commencé.

## Boutons et formulaires

error-button-gone = Ce bouton ne mène plus nulle part. Refaites la commande.
error-form-gone = Ce que vous aviez écrit n’est plus gardé. Rouvrez le formulaire.
error-server-not-served = Deeds ne sert pas ce serveur. La personne qui l’héberge décide lesquels il sert.

## Bulletins et configuration

error-schedule-gone = Cet envoi programmé n’est plus là. Voyez /schedule pour ceux qui y sont.
error-channel-not-approved = Les bulletins ne peuvent pas aller dans ce salon. Une personne responsable doit l’approuver dans /setup.
error-schedule-exists = Le même bulletin va déjà dans ce salon ces jours-là.
error-no-channel-approved = Aucun salon n’est encore approuvé pour les bulletins. Une personne responsable en approuve un dans /setup.
error-stewards-first = Nommez d’abord les responsables. Ensuite, ce sont ces personnes seules qui décident du reste.
error-steward-is-bot = Un bot ne peut pas être responsable. Nommez des personnes.
error-review-channel-public = D’autres que l’équipe organisatrice lisent ce salon, et des entrées que personne n’a vérifiées s’y verraient. Rendez-le privé, ou choisissez-en un autre.
error-channel-unknown = Deeds ne voit pas ce salon. Donnez à son rôle le droit de le voir, puis choisissez-le de nouveau.
error-channel-too-wide = Ce salon est lu par plus de personnes que ce bulletin ne le permet. Choisissez un salon réservé aux membres.
error-weekday-invalid = Ce n’est pas un jour de la semaine.
error-day-invalid = Ce n’est pas un jour du mois : les jours vont de 1 à 31.
error-two-stewards = Nommez au moins deux responsables : une personne seule ne pourrait être ni contrôlée ni remplacée.
error-digest-role-taken = N’importe qui peut prendre le rôle que les bulletins mentionnent, donc ce ne peut pas être celui des membres ou de l’équipe organisatrice. Choisissez-en un autre.
error-digest-role-gone = Le rôle que les bulletins mentionnent n’existe plus. Une personne responsable peut en choisir un autre dans `/setup`.
error-digest-role-managed = Ce rôle appartient à un bot ou à un abonnement et ne peut pas être distribué. Choisissez-en un des vôtres.
error-digest-role-powerful = Ce rôle ouvre quelque chose qui n’est pas permis à tout le monde, et n’importe qui pourrait le prendre. Choisissez un rôle sans permissions, ici et dans chaque salon.
error-digest-role-not-allowed = Deeds ne peut pas distribuer de rôles ici. Accordez *Gérer les rôles* à son rôle dans les réglages du serveur.
error-digest-role-above = Ce rôle est au-dessus de celui de Deeds, qui ne peut donc pas le distribuer. Placez-le plus bas dans les réglages du serveur.
error-digest-role-silent = Ce rôle n’avertit personne, car il ne peut pas être mentionné. Autorisez tout le monde à le mentionner dans les réglages du serveur, ou autorisez Deeds à mentionner tous les rôles.
error-quiet-half = Les heures calmes demandent un début et une fin. Laissez les deux vides pour ne pas en avoir.
error-follow-many = Vous pouvez suivre { $most } choses ici. Cessez d’abord d’en suivre une : `/digest unfollow`.
error-not-followed = Vous ne suivez pas « { $typed } » ici. Choisissez dans la liste.
error-no-digest-role = Sur ce serveur, les bulletins ne mentionnent encore aucun rôle. Une personne responsable peut en choisir un dans `/setup` ; `/digest latest` montre le dernier bulletin à tout moment.
error-roles-equal = Les membres et l’équipe organisatrice ne peuvent pas avoir le même rôle, sinon chaque membre pourrait changer le registre.
error-language-unknown =
    { $nearest ->
        [none] « { $typed } » n’est pas une langue que parle Deeds. Il y a : { $known }.
       *[other] « { $typed } » n’est pas une langue que parle Deeds. Vouliez-vous dire « { $nearest } » ? Il y a : { $known }.
    }

## La base de données. $database – laquelle, sans son mot de passe.

error-database-address = Ce n’est pas l’adresse d’une base de données. Donnez le chemin d’un fichier, ou postgresql://USER@HOST/NAME.
error-database-newer = { $database } a été créée par une version plus récente de Deeds. Rien n’a été changé ; utilisez cette version.
error-database-old = { $database } doit d’abord être mise à jour : deeds migrate.
error-database-orphans =
    { $count ->
        [one] Mettre { $database } à jour laisserait { $count } fiche sans celle dont elle dépend. Rien n’a été changé.
        [many] Mettre { $database } à jour laisserait { $count } de fiches sans celles dont elles dépendent. Rien n’a été changé.
       *[other] Mettre { $database } à jour laisserait { $count } fiches sans celles dont elles dépendent. Rien n’a été changé.
    }
error-database-locked = { $database } est utilisée par un autre processus. Attendez qu’il ait fini, puis réessayez.
error-database-readonly = { $database } ne peut qu’être lue. Donnez au compte qui fait tourner Deeds le droit d’y écrire.
error-database-unwritable = { $database } n’a pas pu être lue ou écrite : le disque ou le système de fichiers signale une erreur.
error-database-damaged = { $database } est endommagée. Ne continuez pas avec elle ; restaurez la dernière sauvegarde.
error-database-not-one = { $database } n’est pas une base de données.
error-database-missing = { $database } ne peut pas être ouverte : le fichier ou son dossier n’existe pas, ou n’est pas accessible.
error-database-absent = Il n’y a pas de base de données { $database } sur ce serveur. Créez-la d’abord.
error-database-lost = La connexion à { $database } a été perdue. Ce que vous avez fait en dernier n’est pas confirmé ; regardez avant de le refaire.
error-database-refused = { $database } a refusé le nom d’utilisateur ou le mot de passe.
error-database-busy = { $database } n’a aucune connexion libre. Réessayez dans un instant.
error-database-unreachable = { $database } ne répond pas. Contrôlez l’adresse, et si le serveur fonctionne.
error-process-running = Un autre Deeds tourne sur { $database } ({ $command }, processus { $process }). Arrêtez-le d’abord, ou laissez-le faire le travail.
error-disk-full = Il n’y a plus de place pour { $database }. Rien n’a été changé ; faites de la place, puis réessayez.
error-secret-unreadable = { $file } ne peut pas être lu ou ne contient pas le secret que Deeds y avait écrit. Restaurez-le depuis la sauvegarde ; sans lui, personne ne peut être relié à ses propres entrées.
error-not-connected = Il n’y a pas de connexion à Discord ici, donc rien ne peut être publié.
error-already-done = C’était déjà fait. Rien n’a été changé.

## Fichiers de messages. $file – fichier, $line – ligne, $key – le message.

error-message-broken = { $file }:{ $line } : impossible à lire : { $detail }
error-message-file-unreadable = { $file } : le fichier ne peut pas être lu comme texte UTF-8.
error-message-twice = { $file }:{ $line } : { $key } y est déjà, à { $first }.
error-message-missing-in = { $file }:{ $line } : { $key } manque en { $language }.
error-message-turned = { $file }:{ $line } : { $key } contient un contrôle de direction, qui ne se voit pas et retourne ce qui l’entoure ; retirez-le, les valeurs sont isolées de toute façon.
error-message-unused = { $file }:{ $line } : plus rien dans le programme ne nomme { $key }.
error-label-not-a-name = { $file }:{ $line } : « { $label } » ({ $key }) ne peut pas être le nom d’une commande : de 1 à 32 lettres minuscules, chiffres, - ou _, sans espace.
error-label-twice = { $file }:{ $line } : « { $label } » ({ $key }) est déjà le nom d’une autre commande ou option, à { $first } ; donnez-lui-en un autre.
error-label-too-long = { $file }:{ $line } : { $key } a { $length } caractères, et Discord en montre de 1 à { $most } : « { $label }… »
error-message-unknown-in = { $file }:{ $line } : { $key } n’existe pas en { $language }.
error-message-attribute-differs = { $file }:{ $line } : { $key } a d’autres parties qu’en anglais : { $attribute }
error-message-variables-differ = { $file }:{ $line } : { $key } utilise d’autres variables qu’en anglais : { $variables }
error-message-plural-missing = { $file }:{ $line } : { $key } n’a pas toutes les formes du pluriel : { $forms }
error-message-reference-unknown = { $file }:{ $line } : { $key } renvoie à { $reference }, qui n’existe pas.
error-message-ring = { $file }:{ $line } : { $key } renvoie à lui-même, directement ou par d’autres.
error-message-missing = Le message { $key } manque en { $language }.
error-message-value = Il manque une valeur au message { $key } en { $language }.
error-language-missing = Il n’y a pas de messages pour la langue { $language }.
error-terms-too-many = Il y a au plus { $most } termes, avec dix graphies chacun. Gardez les noms qui comptent le plus.
