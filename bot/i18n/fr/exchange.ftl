### Des campagnes entières en fichiers : /export, deeds export, deeds import.

## Dans Discord

command-export = Sortir une campagne entière en fichier : tout ce qui en fait partie
command-export-campaign = Quelle campagne ; vide : celle de ce serveur
command-export-form = JSON pour l’importer ailleurs, ou tableaux pour un tableur ; vide : JSON
command-export-audience = Qui le lira ; vide : équipe organisatrice, tout, même ce qui attend
command-export-language = Pour les traductions : la langue vers laquelle traduire, par exemple fr
export-form-po = Traductions (PO)
export-form-json = JSON, un fichier
export-form-csv = Tableaux (CSV dans un zip)
export-for-organisers = Équipe organisatrice : tout
export-for-members = Membres : ce qu’ils lisent ici
export-for-public = Tout le monde : ce qui est public
help-command-export = vous donne une campagne entière en fichier : JSON, ou tableaux pour un tableur
export-done =
    { $count ->
        [one] { $campaign } en fichier : { $count } fiche, { $size } Mio.
        [many] { $campaign } en fichier : { $count } de fiches, { $size } Mio.
       *[other] { $campaign } en fichier : { $count } fiches, { $size } Mio.
    }
export-note-organisers = Il contient tout, même ce qui attend une seconde personne et ce qui est confidentiel ; gardez-le comme vous gardez le registre. Aucun nom n’y figure, sauf ceux des instances.
export-note-members = Il contient ce que les membres lisent ici : ce qui a été vérifié, et rien de confidentiel.
export-note-public = Il ne contient que ce que deux personnes ont rendu public.

## deeds export

cli-export-help = écrit une campagne entière dans un fichier : JSON, ou tableaux dans un zip
cli-export-campaign = le nom court ou la référence de la campagne ; sans lui, celle du serveur
cli-export-format = json pour importer ailleurs, csv pour un tableur (un tableau par type, dans un zip)
cli-export-audience = organisers : tout ; members, public : ce qu’ils peuvent lire
cli-export-output = le fichier à écrire ; sans lui, la sortie standard
cli-export-po = donne à la place les textes avec leurs traductions dans cette langue, en fichier PO pour les logiciels de traduction
cli-export-schema = affiche plutôt le schéma JSON du fichier
cli-export-sheet = écrit plutôt la feuille vide pour lancer une campagne : XLSX si --output porte ce nom, sinon CSV

## deeds import

cli-import-help = lit une campagne dans un fichier écrit par `deeds export`, ou dans une feuille remplie : tout ou rien
cli-import-keep-private = garde les textes qui ressemblent à des données de particuliers, parce qu’ils sont publics
cli-import-file = le fichier : JSON, le zip de tableaux, ou une feuille (XLSX, CSV)
cli-import-title = le nom de la campagne d’une feuille
cli-import-where = son territoire, quand une feuille n’en donne pas à une instance
import-done =
    { $count ->
        [one] { $slug } est ici sous { $campaign } : { $count } fiche.
        [many] { $slug } est ici sous { $campaign } : { $count } de fiches.
       *[other] { $slug } est ici sous { $campaign } : { $count } fiches.
    }
import-started = { $slug } est au registre sous { $campaign }.
import-renumbered = { $old } du fichier est ici { $new }.
import-known = { $old } du fichier était déjà ici, sous { $new }.

## Erreurs

error-export-too-large = { $reference } en fichier prend { $size } Mio et Discord en accepte { $limit } ici ; la personne qui fait tourner le bot l’obtient avec `deeds export`.
error-export-busy = On écrit en ce moment dans le registre plus vite qu’il ne peut être lu en entier ; réessayez dans une minute.
error-export-unwritable = { $file } ne peut pas être écrit ; nommez un fichier dans un dossier qui existe et où ce compte peut écrire.
error-export-terminal = Un zip n’a rien à faire dans un terminal ; nommez un fichier avec --output.
error-import-missing = { $place } : ce fichier n’existe pas ; nommez-en un écrit par `deeds export`, ou une feuille remplie.
error-import-unreadable = { $place } : le fichier ne peut pas être lu ; il doit être lisible par le compte qui fait tourner Deeds.
error-import-large = { $place } : plus de { $limit } Mio ; aucune campagne n’en demande autant.
error-import-encoding = { $place } : la ligne { $line } n’est pas du texte UTF-8 ; enregistrez le fichier en UTF-8.
error-import-syntax = { $place } : ce n’est pas du JSON à la ligne { $line }, colonne { $column } ; le fichier est-il entier ?
error-import-nested = { $place } : les parenthèses sont trop imbriquées ; le fichier d’une campagne n’a pas plus de dix niveaux.
error-import-not-campaign = { $place } : ce n’est pas une campagne exportée par Deeds ; le fichier doit commencer par l’en-tête d’une campagne.
error-import-archive = { $place } : le zip est endommagé, ou fait d’une manière que Deeds ne lit pas ; exportez-le de nouveau.
error-import-archive-name =
    { $nearest ->
        [none] { $place } : « { $name } » n’est pas un tableau de campagne ; enlevez-le du zip.
       *[other] { $place } : « { $name } » n’est pas un tableau de campagne ; vouliez-vous dire { $nearest } ?
    }
error-import-table = { $place } : cette ligne n’est pas du CSV ; les guillemets doivent aller par paires.
error-import-cells = { $place } : cellules de la ligne : { $count } ; colonnes du tableau : { $wanted } ; il en faut autant.
error-import-version = { $place } : le fichier est de la version { $version } et ce programme connaît jusqu’à { $known } ; mettez d’abord Deeds à jour.
error-import-audience = { $place } : le fichier a été fait pour { $audience } et n’a pas ce que seule l’équipe organisatrice lit ; exportez-le avec --audience organisers.
error-import-one-campaign = { $place } : un fichier contient exactement une campagne.
error-import-many = { $place } : plus de { $limit } réponses et constats ; divisez la campagne.
error-import-unknown-key =
    { $nearest ->
        [none] { $place } : « { $key } » n’est pas connu ici ; enlevez-le.
       *[other] { $place } : « { $key } » n’est pas connu ici ; vouliez-vous dire « { $nearest } » ?
    }
error-import-missing-key = { $place } : « { $key } » manque ; ajoutez-le.
error-import-doubled = { $place } : « { $key } » y est deux fois ; gardez-en un.
error-import-type =
    { $expected ->
        [text] { $place } : ceci doit être du texte ; laissez-le de côté quand il n’y a rien.
        [number] { $place } : ceci doit être un nombre entier.
        [truth] { $place } : ceci doit être true ou false.
        [list] { $place } : ceci doit être une liste.
        [object] { $place } : ceci doit être un objet avec des clés.
       *[other] { $place } : ceci est du mauvais type ; le schéma dans docs dit lequel il faut.
    }
error-import-choice = { $place } : « { $typed } » n’est pas possible ; choisissez parmi { $allowed }.
error-import-date = { $place } : « { $typed } » n’est pas une date ; écrivez 2022-04-20, 2022-04, 2022 ou XXXX-04-20.
error-import-day = { $place } : « { $typed } » n’est pas un jour précis ; écrivez-le comme 2022-04-20.
error-import-instant = { $place } : « { $typed } » n’est pas un instant ; écrivez-le comme 2022-04-20T18:30:00+00:00.
error-import-zone = { $place } : « { $typed } » n’est pas un fuseau horaire ; écrivez-le comme America/Denver.
error-import-form = { $place } : « { $typed } » ne convient pas ; il faut la forme { $pattern }.
error-import-range = { $place } : { $typed } est trop petit ou trop grand ici.
error-import-long = { $place } : plus long que { $limit } ; raccourcissez-le.
error-import-character = { $place } : un caractère ne peut pas être enregistré ; enlevez-le.
error-import-content = { $place } : le contenu doit dire son type, response ou finding, et dépendre de l’un d’eux.
error-import-twice = { $place } : « { $typed } » nomme deux lignes ; chacune demande sa propre référence.
error-import-double = { $place } : une autre ligne a les mêmes { $fields } ; gardez-en une.
error-import-unknown = { $place } : il n’y a pas de « { $typed } » dans le fichier ; corrigez la référence.
error-import-wrong-kind = { $place } : « { $typed } » est du type { $found } ; ici, seul ce type peut être nommé : { $allowed }.
error-import-loop = { $place } : cette source revient à elle-même par ce qu’elle traduit ou ce dont elle rend compte ; rompez le cercle.
error-import-slug = Une campagne nommée { $slug } est déjà ici, sous { $reference } ; donnez un autre nom court à celle du fichier, ou laissez-la.
error-import-replaced = Une autre importation a commencé dans ce serveur et a remplacé celle-ci ; il n’en reste rien.
error-import-private-data =
    { $reference }, { $field } : ceci ressemble à { $kind ->
        [phone] un numéro de téléphone de particulier
        [email] une adresse électronique de particulier
        [street] une adresse postale de particulier
        [a_number] un numéro d’immigration d’une personne
        [ssn] un numéro de sécurité sociale d’une personne
       *[receipt] un numéro de dossier d’immigration d’une personne
    } ; enlevez-le, ou importez avec --keep-private si tout cela est public.
