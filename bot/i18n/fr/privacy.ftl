### /privacy : ce qui est gardé sur la personne qui lit, dit de façon à se comprendre sur un téléphone.

command-privacy = Ce que Deeds garde sur vous : le voir, l’emporter, le faire oublier
command-privacy-show = Voir ce que Deeds garde sur vous ici
command-privacy-export = Recevoir en fichier tout ce que Deeds garde sur vous ici
command-privacy-forget = Vous faire oublier de Deeds ici ; il demande d’abord
help-command-privacy = montre ce que Deeds garde sur vous, vous le remet ou vous oublie
button-privacy-export = Me l’envoyer en fichier
button-privacy-forget = M’oublier…
button-privacy-sure = M’oublier maintenant
button-privacy-keep = Tout garder
menu-privacy-server = Choisir un serveur

privacy-title = Ce que Deeds garde sur vous
privacy-export-title = Ce que Deeds garde sur vous, en fichier
privacy-forget-title = Vous oublier ?
privacy-forgotten-title = C’est oublié
privacy-server = Sur le serveur { $server }
privacy-which = Vous pouvez demander pour chaque serveur à part. Lequel ?
privacy-nowhere = Aucun serveur ne garde quoi que ce soit sur vous.
privacy-nothing = Rien. Lire ici ne laisse aucune trace dans le registre.
privacy-intro = Deeds ne connaît pas votre nom. Il garde ces choses sous un code que seul ce bot peut tirer de votre compte Discord :
privacy-kept-drafts =
    { $count ->
        [one] { $count } brouillon que vous n’avez pas envoyé
        [many] { $count } de brouillons que vous n’avez pas envoyés
       *[other] { $count } brouillons que vous n’avez pas envoyés
    }
privacy-kept-plans =
    { $count ->
        [one] { $count } campagne que vous préparez
        [many] { $count } de campagnes que vous préparez
       *[other] { $count } campagnes que vous préparez
    }
privacy-kept-choices =
    { $count ->
        [one] { $count } liste dans laquelle vous étiez en train de choisir
        [many] { $count } de listes dans lesquelles vous étiez en train de choisir
       *[other] { $count } listes dans lesquelles vous étiez en train de choisir
    }
privacy-kept-claims =
    { $count ->
        [one] { $count } tâche que vous avez prise
        [many] { $count } de tâches que vous avez prises
       *[other] { $count } tâches que vous avez prises
    }
privacy-kept-organiser-since = le jour de votre première venue ici dans l’équipe organisatrice
privacy-kept-subscriptions =
    { $count ->
        [one] { $count } chose que vous suivez en messages privés, avec votre identifiant Discord chiffré
        [many] { $count } de choses que vous suivez en messages privés, avec votre identifiant Discord chiffré
       *[other] { $count } choses que vous suivez en messages privés, avec votre identifiant Discord chiffré
    }
privacy-kept-reports =
    { $count ->
        [one] { $count } signalement envoyé à l’équipe organisatrice
        [many] { $count } de signalements envoyés à l’équipe organisatrice
       *[other] { $count } signalements envoyés à l’équipe organisatrice
    }
privacy-kept-reports-decided =
    { $count ->
        [one] votre décision sur { $count } signalement
        [many] vos décisions sur { $count } de signalements
       *[other] vos décisions sur { $count } signalements
    }
privacy-kept-entries-reported =
    { $count ->
        [one] que vous avez consigné { $count } version d’une entrée
        [many] que vous avez consigné { $count } de versions d’entrées
       *[other] que vous avez consigné { $count } versions d’entrées
    }
privacy-kept-entries-decided =
    { $count ->
        [one] que vous avez vérifié ou rejeté { $count } version d’une entrée
        [many] que vous avez vérifié ou rejeté { $count } de versions d’entrées
       *[other] que vous avez vérifié ou rejeté { $count } versions d’entrées
    }
privacy-kept-headlines-set =
    { $count ->
        [one] que vous avez proposé { $count } titre à la main
        [many] que vous avez proposé { $count } de titres à la main
       *[other] que vous avez proposé { $count } titres à la main
    }
privacy-kept-headlines-decided =
    { $count ->
        [one] votre décision sur { $count } titre fixé à la main
        [many] vos décisions sur { $count } de titres fixés à la main
       *[other] vos décisions sur { $count } titres fixés à la main
    }
privacy-kept-disputes-raised =
    { $count ->
        [one] que vous avez ouvert { $count } contestation
        [many] que vous avez ouvert { $count } de contestations
       *[other] que vous avez ouvert { $count } contestations
    }
privacy-kept-disputes-decided =
    { $count ->
        [one] votre décision sur { $count } contestation
        [many] vos décisions sur { $count } de contestations
       *[other] vos décisions sur { $count } contestations
    }
privacy-kept-replies-reported =
    { $count ->
        [one] que vous avez consigné { $count } réponse d’une instance
        [many] que vous avez consigné { $count } de réponses d’instances
       *[other] que vous avez consigné { $count } réponses d’instances
    }
privacy-kept-replies-checked =
    { $count ->
        [one] que vous avez contrôlé de qui venait { $count } réponse
        [many] que vous avez contrôlé de qui venaient { $count } de réponses
       *[other] que vous avez contrôlé de qui venaient { $count } réponses
    }
privacy-kept-publications-proposed =
    { $count ->
        [one] que vous avez proposé de rendre publique { $count } chose
        [many] que vous avez proposé de rendre publiques { $count } de choses
       *[other] que vous avez proposé de rendre publiques { $count } choses
    }
privacy-kept-publications-decided =
    { $count ->
        [one] votre décision sur la publication de { $count } chose
        [many] vos décisions sur la publication de { $count } de choses
       *[other] vos décisions sur la publication de { $count } choses
    }
privacy-kept-vouched-for = qu’une personne responsable a répondu de vous
privacy-kept-vouched =
    { $count ->
        [one] que vous avez répondu de { $count } personne
        [many] que vous avez répondu de { $count } de personnes
       *[other] que vous avez répondu de { $count } personnes
    }
privacy-kept-steward = que vous êtes responsable de ce serveur
privacy-kept-changes =
    { $count ->
        [one] que vous avez fait { $count } changement, et quand
        [many] que vous avez fait { $count } de changements, et quand
       *[other] que vous avez fait { $count } changements, et quand
    }
privacy-readers = **Qui le lit :** les brouillons et les choix, vous seulement. Les signalements, l’équipe organisatrice. Que c’était vous n’est montré à personne ; seule une personne qui détient à la fois la base de données et la clé du bot pourrait le découvrir.
privacy-time =
    { $days ->
        [one] **Pendant combien de temps :** { $days } jour après la décision sur une chose, le lien avec vous disparaît, et avec lui les brouillons non envoyés. Ce que vous voyez ci-dessus de vos rôles actuels reste tant que vous les avez.
        [many] **Pendant combien de temps :** { $days } de jours après la décision sur une chose, le lien avec vous disparaît, et avec lui les brouillons non envoyés. Ce que vous voyez ci-dessus de vos rôles actuels reste tant que vous les avez.
       *[other] **Pendant combien de temps :** { $days } jours après la décision sur une chose, le lien avec vous disparaît, et avec lui les brouillons non envoyés. Ce que vous voyez ci-dessus de vos rôles actuels reste tant que vous les avez.
    }
privacy-discord = **Discord garde ses propres copies** des messages, des commandes et de qui les a envoyés. Deeds ne peut ni les voir ni les supprimer.
privacy-export = Ce fichier est pour vous seulement ; Deeds n’en garde pas de copie. Toute personne qui l’ouvre sur votre téléphone peut le lire.
privacy-forget-goes = **Supprimé tout de suite :** vos brouillons, vos choix et vos tâches ; les mots de vos signalements ; votre code partout où il figure, dans l’historique aussi.
privacy-forget-stays = **Ce qui reste :** le registre public lui-même, sans rien qui mène à vous. Les entrées vérifiées restent vérifiées.
privacy-forget-waiting =
    { $count ->
        [one] • { $count } de vos entrées attend une seconde personne. Plus personne ne pourra la vérifier, car rien ne dira que ce n’est pas vous ; l’équipe organisatrice la rejette ou la consigne de nouveau.
        [many] • { $count } de vos entrées attendent une seconde personne. Plus personne ne pourra les vérifier, car rien ne dira que ce n’est pas vous ; l’équipe organisatrice les rejette ou les consigne de nouveau.
       *[other] • { $count } de vos entrées attendent une seconde personne. Plus personne ne pourra les vérifier, car rien ne dira que ce n’est pas vous ; l’équipe organisatrice les rejette ou les consigne de nouveau.
    }
privacy-forget-reports =
    { $count ->
        [one] • { $count } de vos signalements ouverts est retiré.
        [many] • { $count } de vos signalements ouverts sont retirés.
       *[other] • { $count } de vos signalements ouverts sont retirés.
    }
privacy-forget-organiser = • Si vous restez dans l’équipe organisatrice, vous y recommencez de zéro : pendant sept jours vous ne vérifiez rien, sauf si une personne responsable répond de vous.
privacy-forget-steward =
    { $count ->
        [one] • Vous ne serez plus responsable. Il en reste { $count }, qui devrait nommer quelqu’un d’autre.
        [many] • Vous ne serez plus responsable. Il en reste { $count }.
       *[other] • Vous ne serez plus responsable. Il en reste { $count }.
    }
privacy-forget-final = Ce ne peut pas être annulé. Les sauvegardes plus anciennes oublient avec : en restaurer une vous oublie de nouveau.
privacy-forgotten = Plus rien ici ne mène à vous. Ce que vous faites désormais avec Deeds est gardé comme si vous veniez d’arriver.
privacy-forgotten-reports =
    { $count ->
        [one] { $count } signalement ouvert a été retiré.
        [many] { $count } de signalements ouverts ont été retirés.
       *[other] { $count } signalements ouverts ont été retirés.
    }
privacy-forgotten-steward =
    { $count ->
        [one] Vous n’êtes plus responsable. Il en reste { $count } : demandez-lui de nommer quelqu’un d’autre dans /setup.
        [many] Vous n’êtes plus responsable. Il en reste { $count }.
       *[other] Vous n’êtes plus responsable. Il en reste { $count }.
    }

error-last-steward = Vous êtes la seule personne responsable de ce serveur, et plus personne ne pourrait s’en occuper. Nommez d’abord d’autres responsables dans /setup ; ensuite Deeds peut vous oublier.
error-identity-forgotten = La personne qui a consigné ceci a été oubliée à sa demande, donc rien ne permet de dire si c’était vous. Rejetez-le et consignez-le de nouveau ; ensuite une autre personne le vérifie.
error-journal-unwritable = Rien n’a encore été oublié : le fichier { $file } ne peut pas être écrit, et sans lui une sauvegarde restaurée vous ramènerait. Demandez à la personne qui héberge Deeds de réparer cela, puis réessayez.
error-journal-unreadable = Le fichier { $file } ne peut pas être lu. Il dit qui a été oublié, donc rien n’est restauré sans lui.
