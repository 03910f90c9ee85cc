# Documents : comment ils sont récupérés et ce qui y est lu.

# deeds source read

cli-source-help = lit un document comme le ferait Deeds et montre ce qu’il dit, ce qui est douteux et ce qui est écarté
cli-source-act = que faire : `read` lit un document, `compare` le compare à un autre
cli-source-file = le document : HTML, texte simple ou PDF
cli-source-other = l’autre document, pour `compare`
cli-source-format = `text` pour les personnes, `json` pour les programmes
error-documents-to-compare = Indiquez un document à lire ou deux à comparer.
error-document-missing = { $place } : ce fichier n’existe pas ; indiquez le chemin d’un document.
error-document-too-large = Le document est trop volumineux ; la lecture va jusqu’à { $most } Mo.
error-document-slow = La lecture du document a dépassé { $seconds } secondes et a été arrêtée ; enregistrez son texte dans un fichier simple et lisez celui-ci.
error-document-unreadable = Le document a fait échouer le programme qui le lit ; enregistrez son texte dans un fichier simple et lisez celui-ci.

# Une lecture.

reading-not-said = non indiqué
reading-title = Titre : { $title }
reading-publisher = Publié par : { $publisher }
reading-language = Langue : { $language }
reading-published = Date de publication : { $on }
reading-flags = { $count ->
    [one] { $count } point à faire examiner par une personne
    [many] { $count } de points à faire examiner par une personne
   *[other] { $count } points à faire examiner par une personne
}
reading-doubt = { $has_words ->
    [yes] { $doubt } : { $written }
   *[no] { $doubt }
}
reading-doubt-at = { $has_words ->
    [yes] paragraphe { $place } : { $doubt } : { $written }
   *[no] paragraphe { $place } : { $doubt }
}
reading-withheld = { $count ->
    [one] { $count } passage écarté, conservé nulle part
    [many] { $count } de passages écartés, conservés nulle part
   *[other] { $count } passages écartés, conservés nulle part
}
reading-withheld-words = des mots du paragraphe { $place } : { $doubt }
reading-withheld-paragraphs = { $count ->
    [one] { $count } paragraphe après le paragraphe { $place } : { $doubt }
    [many] { $count } de paragraphes après le paragraphe { $place } : { $doubt }
   *[other] { $count } paragraphes après le paragraphe { $place } : { $doubt }
}
reading-figures = { $count ->
    [one] { $count } chiffre, comme écrit et comme lu
    [many] { $count } de chiffres, comme écrits et comme lus
   *[other] { $count } chiffres, comme écrits et comme lus
}
reading-figure = { $unit ->
    [percent] paragraphe { $place } : { $written } → { $value } pour cent
    [dollars] paragraphe { $place } : { $written } → { $value } dollars
    [euros] paragraphe { $place } : { $written } → { $value } euros
   *[none] paragraphe { $place } : { $written } → { $value }
}
reading-figure-unread = paragraphe { $place } : { $written } → non lu ; à une personne d’en décider
reading-text = { $count ->
    [one] Texte, { $count } paragraphe
    [many] Texte, { $count } de paragraphes
   *[other] Texte, { $count } paragraphes
}

# Pourquoi quelque chose demande l’œil d’une personne.

doubt-placeholder = une marque à la place d’un chiffre ou d’un mot
doubt-figure-unclear = un chiffre qui se lit de plusieurs façons
doubt-figure-times-thousand = un chiffre en milliers suivi de « mille », peut-être mille fois trop grand
doubt-figure-style = un chiffre dont la virgule ou le point a un autre usage dans cette langue
doubt-year-missing = une date sans année
doubt-date-ambiguous = une date qui peut être mois et jour ou jour et mois
doubt-date-invalid = une date qui n’existe pas
doubt-dates-differ = le texte donne une autre date que la page
doubt-language-unclear = la langue n’est pas claire
doubt-language-differs = la page annonce une autre langue que celle de son texte
doubt-encoding-guessed = l’encodage a été deviné ; des lettres peuvent être fausses
doubt-encoding-broken = l’encodage est abîmé ; des lettres manquent
doubt-name-translated = un nom peut-être traduit par une machine
doubt-reworded = les mots d’un programme qui en remplace d’autres : à ne pas citer
doubt-unnamed-person = au sujet de quelqu’un qui n’est pas nommé
doubt-relative = au sujet d’un proche de quelqu’un
doubt-private-data = contient un numéro ou une adresse privés
doubt-no-text = aucun texte trouvé
doubt-cut-short = seul le début a été lu

# Récupérer des pages.

error-fetch-address = Cette adresse ne peut pas être récupérée ; elle commence par http:// ou https://, nomme un site et ne contient ni identifiant ni mot de passe.
error-fetch-port = { $host } n’est interrogé que sur les ports habituels, pas sur { $port } ; retirez le port.
error-fetch-host = { $host } n’est pas parmi les sites que permettent les responsables de ce serveur ; adressez-vous à l’un d’eux ou collez le texte.
error-fetch-not-public = { $host } ne mène pas à l’internet public et n’est donc pas récupéré ; vérifiez l’adresse.
error-fetch-no-host = { $host } est introuvable ; vérifiez l’orthographe ou réessayez plus tard.
error-fetch-unreachable = { $host } n’a pas répondu comme un site ; réessayez plus tard ou collez le texte.
error-fetch-slow = { $host } a mis trop de temps ; réessayez plus tard ou collez le texte.
error-fetch-large = Ce qu’envoie { $host } est trop volumineux ; la limite est de { $most } Mo.
error-fetch-packed = Ce qu’envoie { $host } est compressé d’une façon illisible ; collez le texte.
error-fetch-redirects = { $host } redirige trop souvent ; donnez l’adresse où la page aboutit, après { $most } étapes au plus.
error-fetch-robots = { $host } demande aux programmes de ne pas lire cette page, qui n’est donc pas récupérée ; lisez-la et collez le texte.
error-fetch-gone = { $host } répond que la page n’existe pas (réponse { $status }) ; vérifiez l’adresse.
error-fetch-status = { $host } n’a pas donné la page (réponse { $status }) ; réessayez plus tard ou collez le texte.

# À quel point deux documents se ressemblent.

kinship-copy = Les deux sont le même texte.
kinship-near-copy = Les deux sont presque le même texte.
kinship-translation = L’un des deux est probablement une traduction de l’autre.
kinship-same-event = Les deux rapportent probablement le même événement.
kinship-none = Rien ne montre que les deux aient un lien.
likeness-words = Mots communs : { $share } pour cent
likeness-numbers = Chiffres communs : { $share } pour cent ({ $count })
likeness-names = Noms communs aux deux : { $share } pour cent ({ $count })
likeness-shape = Les longueurs des paragraphes vont ensemble : { $share } pour cent
likeness-months-agree = Mois de publication : le même
likeness-months-differ = Mois de publication : différents
likeness-months-unknown = Mois de publication : pas connus tous deux
likeness-figures = Chiffres parlants : { $names }
likeness-which = Noms : { $names }
