# Traductions de ce qui figure au registre : la liste de travail, le fichier et ce qu’on en dit.

content-translation = traduction

translate-title = Traductions, { $language }
translate-counts = Traduits et relus : { $checked } sur { $total } · manquent : { $missing } · dépassés : { $stale } · non relus : { $unchecked }
translate-done = Chaque texte a une traduction que quelqu’un a relue.
translate-nothing-for-you = Il ne reste rien pour vous : le reste attend une seconde personne, ou quelqu’un s’en occupe.
translate-original = L’original, { $language }
translate-translation = La traduction
translate-state-missing = Pas encore de traduction
translate-state-stale = L’original a changé depuis
translate-state-unchecked = Personne ne l’a encore relue
translate-state-checked = Relue
translate-made-by-person = Faite par une personne.
translate-made-by-machine = Faite par une machine.
translate-made-by-source = Elle vient de la source elle-même.
translate-lost =
    { $count ->
        [one] La traduction a perdu ou altéré un terme protégé : { $terms }. Laissez-le tel qu’il s’écrit, sauf si c’est voulu.
        [many] La traduction a perdu ou altéré des termes protégés : { $terms }. Laissez-les tels qu’ils s’écrivent, sauf si c’est voulu.
       *[other] La traduction a perdu ou altéré des termes protégés : { $terms }. Laissez-les tels qu’ils s’écrivent, sauf si c’est voulu.
    }
translate-own = Elle est de vous : à quelqu’un d’autre de la relire.
translate-taken = Quelqu’un d’autre a ce texte en main ; il sera libre :
translate-saved = C’est enregistré. Elle s’affiche comme non relue jusqu’à ce qu’une autre personne la relise.
translate-checked = Relue : la traduction s’affiche désormais sans mention ({ $reference }).

translate-field-campaign-title = Titre de la campagne
translate-field-campaign-note = Note de la campagne
translate-field-demand-title = Titre de la revendication
translate-field-demand-urgency = Pourquoi c’est urgent
translate-field-demand-legal-basis = Base légale de la revendication
translate-field-demand-version-text = Texte de la revendication
translate-field-criterion-text = Critère : à quoi l’on verra que c’est fait
translate-field-official-name = Nom de l’instance
translate-field-action-title = Ce que l’on peut faire
translate-field-action-script = Ce que l’on peut dire
translate-field-event-title = Nom de l’événement
translate-field-revision-summary = Résumé de ce qui a été dit ou constaté
translate-field-hand-set-headline-reason = Pourquoi la coalition a fixé le titre
translate-field-clock-change-reason = Pourquoi le délai a été modifié
translate-field-official-reply-text = Les mots de l’instance, pour une traduction au-dessous
translate-field-dispute-reason = Pourquoi la contestation a été tranchée ainsi
translate-field-delivery-proof = Ce qui prouve la remise
translate-field-evidence-summary = Fait à l’appui
translate-field-source-title = Titre de la source
translate-field-citation-note = Note sur une citation

button-translate-write = Traduire
button-translate-check = Cela dit la même chose
button-translate-next = Suivant
button-translate-leave = Arrêter
button-translate-open = Voir où il figure
button-translate-again = Regarder encore
menu-translate = Une autre langue
form-translate = Traduction, { $language }
form-translate-translation = La traduction
    .description = Le texte entier, dans les mots du domaine. Les noms et les lois restent tels quels.

error-translation-directions = Le texte contient des marques invisibles qui inversent le sens de ce qui suit. Elles viennent souvent d’un texte copié : collez-le sans mise en forme, ou retapez ce passage.
error-translation-same = C’est l’original lui-même. Si c’est un nom qui reste le même partout, ajoutez-le aux termes protégés de la campagne ; sinon, traduisez-le.
error-translation-unchanged = La traduction dit déjà cela. Si elle est juste, une autre personne peut la relire.
error-translation-taken = Quelqu’un d’autre traduit ce texte ({ $reference }) jusqu’à ce moment : { $until }. Prenez le suivant.
error-translation-moved = L’original ou la traduction ({ $reference }) a changé depuis votre lecture. Rien n’a été marqué : relisez-les.
error-translation-stale = L’original ({ $reference }) a changé depuis la traduction. Traduisez-le d’abord à nouveau ; ce qui existe est déjà rempli.
error-own-translation = Cette traduction ({ $reference }) est de vous : à une autre personne de la relire.

po-head = Deeds : textes de { $campaign }. Laissez msgctxt et msgid tels quels. Écrivez la marque { $flag } là où une seconde personne a relu la traduction.
po-done = { $campaign }, { $language }. Traductions reprises : { $changed }, dont marquées comme relues : { $checked }. Entrées sans changement : { $same }.
error-po-syntax = { $place } : impossible de lire cela comme un fichier PO ; cherchez un guillemet ou une ligne qui manque.
error-po-header = { $place } : ce n’est pas un fichier de traductions écrit par Deeds ; prenez-en un avec `/export` ou `deeds export --po fr` et complétez-le.
error-po-no-language = { $place } : l’en-tête ne dit pas la langue ; ajoutez la ligne Language, avec fr ou celle qui convient.
error-po-large = { $place } : plus de { $limit } Mio ; aucune campagne n’a autant de textes.
error-po-encoding = { $place } : ce n’est pas de l’UTF-8 ; enregistrez le fichier dans ce codage.
error-po-character = { $place } : il y a là un caractère qu’aucun texte ne contient ; retapez la ligne.
error-po-plural = { $place } : les textes n’ont pas ici de formes de pluriel ; écrivez seulement msgid et msgstr.
error-po-twice = { $place } : { $typed } figure déjà à la ligne { $first } ; gardez l’une des deux.
error-po-unknown = { $place } : « { $typed } » ne nomme aucun texte à traduire dans cette langue ; laissez msgctxt tel qu’il a été exporté.
error-po-original-changed = { $place } : l’original est désormais un autre ({ $typed }) ; exportez le fichier à nouveau et mettez-y votre traduction.
error-po-directions = { $place } : la traduction contient des marques invisibles qui inversent le sens de ce qui suit ; collez-la sans mise en forme.
error-po-same = { $place } : la traduction est l’original lui-même ; traduisez-le, laissez-la vide ou faites du nom un terme protégé.
error-po-long = { $place } : la traduction dépasse { $longest } caractères ; raccourcissez-la.
error-po-marks = { $place } : des signes s’entassent sur une lettre ; retapez le mot.

# Envoyer un fichier de traductions dans Discord
button-translate-file = Envoyer un fichier
button-po-take = Reprendre
button-po-look = Regarder à nouveau
button-po-discard = Abandonner
form-translate-file = Traductions dans un fichier
form-translate-file-file = Le fichier PO
    .description = Comme /export le donne, complété ; rien ne change avant votre accord.
po-preview-title = Ce que ce fichier changerait, { $language }
po-preview-counts = Changent : { $changed } · identiques au registre : { $same }
po-preview-next = Rien n’est encore changé. Ce que vous reprenez est votre travail : une autre personne le relit.
po-preview-none = Rien dans le fichier ne diffère du registre.
po-preview-flags = Marquées comme relues dans le fichier : { $count }. Ici, une autre personne le dit de chacune.
po-preview-taken = Laissées de côté, car quelqu’un y travaille en ce moment : { $paths }
po-until-now = Jusqu’ici
po-from-the-file = Dans le fichier
po-discarded = Le fichier est oublié et rien n’a été changé.
error-po-gone = Le fichier n’est plus gardé ici et rien n’a été changé. Envoyez-le à nouveau.
error-po-moved = Quelqu’un a changé certains de ces textes depuis que vous avez regardé. Rien n’a été repris : appuyez sur « Regarder à nouveau ».
error-po-private-data =
    { $place }, { $field } : ceci ressemble à { $kind ->
        [phone] un numéro de téléphone de particulier
        [email] une adresse électronique de particulier
        [street] une adresse postale de particulier
        [a_number] un numéro d’immigration d’une personne
        [ssn] un numéro de sécurité sociale d’une personne
       *[receipt] un numéro de dossier d’immigration d’une personne
    }.
