### Ce qui ressemble à des données de particuliers.

error-private-data =
    { $kind ->
        [phone] Ceci ressemble au numéro de téléphone d’un particulier, et rien n’est encore enregistré.
        [email] Ceci ressemble à l’adresse électronique d’un particulier, et rien n’est encore enregistré.
        [street] Ceci ressemble à l’adresse postale d’un particulier, et rien n’est encore enregistré.
        [a_number] Ceci ressemble au numéro d’immigration d’une personne (A-number), et rien n’est encore enregistré.
        [ssn] Ceci ressemble au numéro de sécurité sociale d’une personne, et rien n’est encore enregistré.
        [receipt] Ceci ressemble au numéro de dossier d’immigration d’une personne, et rien n’est encore enregistré.
       *[several] Ceci ressemble à plusieurs sortes de données d’un particulier, et rien n’est encore enregistré.
    } Rouvrez le formulaire et enlevez-le, ou gardez-le s’il appartient à une instance et qu’il est public.
error-plan-private-data =
    Ligne { $row }, colonne { $letter } (« { $column } ») : { $kind ->
        [phone] ceci ressemble au numéro de téléphone d’un particulier.
        [email] ceci ressemble à l’adresse électronique d’un particulier.
        [street] ceci ressemble à l’adresse postale d’un particulier.
        [a_number] ceci ressemble au numéro d’immigration d’une personne (A-number).
        [ssn] ceci ressemble au numéro de sécurité sociale d’une personne.
        [receipt] ceci ressemble au numéro de dossier d’immigration d’une personne.
       *[several] ceci ressemble à plusieurs sortes de données d’un particulier.
    } Enlevez-le, ou gardez-le s’il appartient à une instance et qu’il est public.
button-keep = C’est public, le garder

## Ce qu’aucun texte ne contient. $field – nom du champ.

error-text-marks = { $field } : trop d’accents et de signes s’empilent sur une lettre. Écrivez les lettres avec les accents qu’elles portent.
error-file-too-large = Ce fichier est trop gros. Envoyez-en un de { $most } Mo au plus.
