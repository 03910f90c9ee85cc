### La configuration : chaque écran dit ce que fait son choix avant qu’il soit fait.

setup-title = Configuration : { $screen } ({ $number } sur { $count })
setup-screen-stewards = Responsables
setup-screen-roles = Rôles
setup-screen-review = Salon de vérification
setup-screen-digest = Salons des bulletins
setup-screen-language = Langue et fuseau horaire
setup-screen-overview = Vue d’ensemble

setup-stewards = Les responsables configurent ce serveur et approuvent les salons des bulletins. Nommez au moins deux personnes, pour que l’une puisse toujours être contrôlée ou remplacée. Les personnes que vous choisissez maintenant remplacent celles d’avant.
setup-stewards-named =
    { $count ->
        [0] Aucune personne responsable n’est encore nommée.
        [one] { $count } personne responsable est nommée.
        [many] { $count } de personnes responsables sont nommées.
       *[other] { $count } personnes responsables sont nommées.
    }
setup-roles = L’équipe organisatrice consigne, vérifie et programme. Les membres consultent. Les rôles sont reconnus à leur identifiant, jamais à leur nom.
setup-is-organisers = Équipe organisatrice :
setup-is-members = Membres :
setup-everybody-member = Membres : tout le monde sur ce serveur.
setup-digest-role = Les bulletins peuvent mentionner un rôle, que les membres se donnent avec `/digest follow`. Choisissez-en un qui n’ouvre rien, que tout le monde peut mentionner et qui se trouve sous celui du bot ; il faut au bot *Gérer les rôles*.
setup-is-digest-role = Mentionné par les bulletins :
setup-review = Ici paraît une fiche pour chaque source qui attend une seconde personne. Choisissez un salon que seule l’équipe organisatrice lit.
setup-is-review = Salon de vérification :
setup-digest = L’équipe organisatrice ne peut programmer des bulletins que pour les salons que vous approuvez ici. Un bulletin contient ce que les membres peuvent lire.
setup-is-digest = Salons des bulletins :
setup-language = La langue de ce que Deeds publie de lui-même. Chaque personne reçoit ses réponses dans la langue qu’elle a choisie avec `/language`, sinon dans celle de son propre Discord.
setup-zone = Fuseau horaire : { $zone }
setup-zone-now = Fuseau horaire : { $zone }. Date et heure là-bas : { $now }.
setup-is-language = Langue : { $language } · fuseau horaire : { $zone }
setup-two-people = Deux personnes : qui consigne une entrée ne la vérifie jamais.
setup-one-person = Une seule personne peut consigner et vérifier. Chaque bulletin le dit.
setup-can-post = Deeds peut publier ici.
setup-lacks = Il manque à Deeds des permissions ici : { $permissions }
setup-channel-unseen = Ce salon n’existe plus, ou Deeds ne peut pas le voir.
setup-channel-open = Tout le monde sur ce serveur le lit.
setup-channel-readers = Lu par :
setup-channel-wide = Plus de gens lisent ce salon qu’il n’en faudrait pour ce qui y serait publié.
setup-complete = Tout est réglé. Le travail peut commencer.
setup-incomplete = Il manque encore :
setup-missing-stewards = deux responsables
setup-missing-organiser-role = le rôle de l’équipe organisatrice
setup-missing-review-channel = le salon de vérification
setup-missing-digest-channels = un salon pour les bulletins

## Les permissions, telles que les nomment les réglages de Discord

permission-view-channel = Voir le salon
permission-send-messages = Envoyer des messages
permission-read-message-history = Voir les anciens messages
permission-attach-files = Joindre des fichiers

## Ce que l’équipe organisatrice apprend quand un message n’a pas pu être publié

notice-digest = Le bulletin n’a pas été publié : { $campaign }, { $period }.
notice-review-card = Une fiche de vérification n’a pas pu être publiée.
notice-notice = Un avis n’a pas pu être publié.
notice-why-missing = Il manque à Deeds des permissions là-bas : { $details }
notice-why-channel-gone = Le salon n’existe plus, ou Deeds ne peut pas le voir.
notice-why-refused = Discord l’a refusé (erreur { $details }).
notice-why-too-wide = Plus de gens peuvent lire le salon qu’il n’est prévu pour ceci. Limitez qui le voit, ou choisissez un autre salon.
notice-why-history = Le message s’y trouve peut-être déjà, et Deeds ne peut pas lire les anciens messages du salon pour le savoir. Regardez, puis décidez.
notice-why-unfollowed = La personne à qui c’était destiné ne suit plus ceci.
notice-why-no-member = La personne à qui c’était destiné n’est plus membre.
notice-why-closed = La personne à qui c’était destiné n’accepte pas de messages privés.
notice-why-quiet = C’est arrivé à une heure où la personne à qui c’était destiné ne veut pas de messages.
notice-why-covered = Un bulletin plus récent en tient compte.
notice-why-said-so = Quelqu’un de l’équipe organisatrice l’a arrêté.
notice-next-schedule = Corrigez les permissions du salon, puis appuyez sur *Réessayer* pour cet envoi dans `/schedule` ; ou programmez-le pour un autre salon.
notice-next-look = Regardez s’il s’y trouve. Ouvrez ensuite cet envoi dans `/schedule` et appuyez sur *Il y est* ou *Il n’y est pas*.
notice-next-setup = Corrigez les permissions du salon ou choisissez-en un autre, puis publiez un essai depuis `/setup` : tout ce qui s’était arrêté là est tenté de nouveau.
