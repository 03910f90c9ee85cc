### Erreurs des fichiers de campagne : ce qui ne va pas, et ce qui irait.

## Dossier et fichiers

error-seeds-missing = Il n’y a pas de campagnes dans { $folder } ; chacune y est un dossier avec un campaign.toml.
error-seed-unknown-campaign =
    { $nearest ->
        [none] Il n’y a pas de campagne « { $name } » à charger ; il y a { $known }.
       *[other] Il n’y a pas de campagne « { $name } » à charger ; vouliez-vous dire { $nearest } ?
    }
error-seed-name-taken = Une campagne nommée { $slug } est déjà ici, sous { $reference }, et ne vient pas de ce programme ; laissez-la, ou chargez la campagne fournie sur un autre serveur.
error-seed-file-missing = { $file }:{ $line } : le fichier { $name } n’est pas là ; ajoutez-le, ou enlevez son nom.
error-seed-file-outside = { $file }:{ $line } : { $name } est hors du dossier de la campagne ; nommez un fichier .toml qui s’y trouve.
error-seed-file-unreadable = { $file }:{ $line } : { $name } ne peut pas être lu ; il faut un fichier ordinaire que ce compte peut lire.
error-seed-file-unlisted = { $file }:{ $line } : { $name } est dans le dossier mais n’est pas nommé ; ajoutez-le à « files », ou déplacez-le.
error-seed-file-twice = { $file }:{ $line } : { $name } est nommé deux fois ; une fois suffit.
error-seed-many-files = { $file }:{ $line } : plus de { $limit } fichiers sont nommés ; mettez plusieurs sections dans un fichier.
error-seed-file-large = { $file } : le fichier dépasse { $limit } Kio ; nommez des documents comme sources au lieu de les copier.
error-seed-campaign-large = { $file } : avec ce fichier, la campagne dépasse { $limit } Kio ; nommez des documents comme sources au lieu de les copier.
error-seed-encoding = { $file }:{ $line } : ce n’est pas du texte UTF-8 ; enregistrez le fichier en UTF-8.
error-seed-character = { $file }:{ $line } : il y a un caractère que personne ne voit, { $character } ; enlevez-le.
error-seed-nested = { $file }:{ $line } : parenthèses ou points sont trop imbriqués ; aucune partie d’une campagne ne demande plus de quatre niveaux.
error-seed-syntax = { $file }:{ $line } : ce n’est pas du TOML à la colonne { $column } ; une ligne se lit key = "value".

## Clés et valeurs

error-seed-unknown-key =
    { $nearest ->
        [none] { $file }:{ $line } : « { $key } » n’est pas une clé connue ; seeds/README.md donne celles qui existent.
       *[other] { $file }:{ $line } : « { $key } » n’est pas une clé connue ; vouliez-vous dire « { $nearest } » ?
    }
error-seed-missing-key = { $file }:{ $line } : « { $key } » manque ici ; ajoutez-le.
error-seed-type =
    { $expected ->
        [text] { $file }:{ $line } : « { $key } » doit être du texte entre guillemets droits.
        [number] { $file }:{ $line } : « { $key } » doit être un nombre entier.
        [truth] { $file }:{ $line } : « { $key } » doit être true ou false.
        [list] { $file }:{ $line } : « { $key } » doit être une liste entre crochets.
        [table] { $file }:{ $line } : « { $key } » doit être une table, comme { "{" } en = "…" { "}" }.
        [tables] { $file }:{ $line } : chaque « { $key } » commence par [[{ $key }]] sur une ligne à part.
       *[other] { $file }:{ $line } : la valeur de « { $key } » est du mauvais type ; seeds/README.md montre le bon.
    }
error-seed-choice = { $file }:{ $line } : « { $typed } » n’est pas possible pour « { $key } » ; choisissez parmi { $allowed }.
error-seed-date = { $file }:{ $line } : « { $typed } » n’est pas une date ; écrivez 2022-04-20, 2022-04, 2022 ou XXXX-04-20, ou laissez la clé de côté si la date est inconnue.
error-seed-day = { $file }:{ $line } : « { $typed } » n’est pas un jour précis ; écrivez-le comme 2022-04-20.
error-seed-citation = { $file }:{ $line } : « { $typed } » n’est pas une référence à une source ; écrivez-la comme "stated, petition l. 8" ou "inferred, petition l. 8".
error-seed-id = { $file }:{ $line } : « { $typed } » ne peut pas être un nom ici ; utilisez des minuscules, des chiffres et des traits d’union, 40 au plus.
error-seed-ask = { $file }:{ $line } : « { $typed } » ne nomme aucune demande ; écrivez une revendication et une instance, comme a1/governor.
error-seed-language = { $file }:{ $line } : « { $typed } » n’est pas un code de langue ; écrivez-le comme en ou fr.
error-seed-language-missing = { $file }:{ $line } : à « { $key } » il manque le texte dans la langue de la campagne, { $language } ; ajoutez-le.
error-seed-title-missing = { $file }:{ $line } : à « { $key } », il manque le titre dans la langue du document lui-même, { $language } ; ajoutez-le.
error-seed-address = { $file }:{ $line } : « { $typed } » n’est pas une adresse web ; elle commence par https://.
error-seed-zone = { $file }:{ $line } : « { $typed } » n’est pas un fuseau horaire ; écrivez-le comme America/Denver.
error-seed-blank = { $file }:{ $line } : « { $key } » est vide ; écrivez quelque chose, ou laissez la clé de côté.
error-seed-long = { $file }:{ $line } : « { $key } » dépasse { $limit } caractères ; raccourcissez-le.
error-seed-one-line = { $file }:{ $line } : « { $key } » a plus d’une ligne ; gardez-en une seule.
error-seed-number = { $file }:{ $line } : « { $key } » doit aller de { $lowest } à { $highest }.
error-seed-many-parts = { $file }:{ $line } : il y a plus de { $limit } « { $key } » dans un fichier ; divisez la campagne.

## Ce qui doit tenir entre les parties

error-seed-duplicate = { $file }:{ $line } : « { $name } » ({ $key }) existe déjà, à { $first } ; donnez ici un autre nom.
error-seed-dangling =
    { $nearest ->
        [none] { $file }:{ $line } : « { $name } » ({ $kind }) n’existe pas ici ; ajoutez-le, ou corrigez le nom.
       *[other] { $file }:{ $line } : « { $name } » ({ $kind }) n’existe pas ici ; vouliez-vous dire « { $nearest } » ?
    }
error-seed-slug = { $file }:{ $line } : la campagne s’appelle « { $name } » mais son dossier « { $folder } » ; donnez le même nom aux deux.
error-seed-source-loop = { $file }:{ $line } : la source « { $name } » revient à elle-même par translation_of et reports_on ; rompez la boucle.
error-seed-uncited = { $file }:{ $line } : « { $key } » n’a pas de référence à une source ; ajoutez cites.{ $key } = "stated, …" ou "inferred, …".
error-seed-finding-source = { $file }:{ $line } : ce constat dit fulfilled et ne nomme aucune source ; ajoutez cites.summary = "stated, …".
error-seed-asks-missing = { $file }:{ $line } : « { $key } » ne nomme personne ; écrivez au moins un nom.
error-seed-deed-missing = { $file }:{ $line } : parmi les critères de « { $demand } », rien n’est à faire par « { $official } » ; ajoutez un critère de type deed pour cette instance, ou faites de la revendication un brouillon.
error-seed-both-stances = { $file }:{ $line } : « { $name } » à la fois soutient cette revendication et s’abstient ; gardez l’un des deux.
error-seed-group-response = { $file }:{ $line } : « { $name } » est un groupe et n’a pas de réponse à lui ; nommez l’instance qui a répondu, ou gardez-le comme fait à l’appui.
error-seed-due-owner = { $file }:{ $line } : il n’est pas dit de qui vient cette date ; ajoutez due_set_by = "official", "coalition" ou "statutory".
error-seed-vote-missing = { $file }:{ $line } : ce vote n’a pas de votes ; ajoutez votes = { "{" } office = "yes" { "}" } avec yes, no, abstained ou absent.
error-seed-vote-lacking = { $file }:{ $line } : le vote de « { $name } » manque ; ajoutez yes, no, abstained ou absent.
error-seed-vote-stray = { $file }:{ $line } : « { $name } » vote mais n’est pas parmi les demandes ; ajoutez la demande, ou enlevez le vote.
error-seed-needs = { $file }:{ $line } : avec « { $key } » va « { $needed } » ; ajoutez-le, ou corrigez « { $key } ».
error-seed-unfit = { $file }:{ $line } : « { $key } » ne va pas avec { $kind }, seulement avec { $owner } ; enlevez-le, ou corrigez le type.
error-seed-not-a-promise = { $file }:{ $line } : « { $name } » n’est pas une promesse ; nommez une réponse de type commits.
error-seed-one-demand = { $file }:{ $line } : les demandes relèvent de plusieurs revendications ; un critère relève d’une seule, donc écrivez un constat pour chacune.
