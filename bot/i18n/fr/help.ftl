### Aide : ce que fait chaque commande en une ligne, et comment les choses marchent ici.

help-topic-commands = Ce que vous pouvez faire ici
help-topic-axes = Comment fonctionne le registre
help-topic-headlines = Ce que veulent dire les signes
help-topic-review = Qui contrôle une entrée
help-topic-privacy = Ce qui est gardé sur vous
help-intro = Deeds tient le registre de ce qui a été demandé aux instances, de ce qu’elles ont dit et de ce qu’elles ont fait. Les réponses ne sont visibles que de vous tant que vous n’appuyez pas sur *Publier ici*.
help-founding = Ce serveur n’a pas encore de responsables. Comme vous pouvez gérer le serveur, vous pouvez configurer Deeds : `/setup`.
help-public = La plus grande partie est pour les membres. Demandez le rôle de membre aux personnes qui s’occupent de ce serveur.

help-for-member = Pour tout le monde
help-for-organiser = Pour l’équipe organisatrice
help-for-steward = Pour les responsables

help-command-board = montre le tableau : chaque revendication, chaque instance, où on en est
help-command-demand = ouvre une revendication : formulation, critères, ce qui a été dit et fait, et sur quoi nous nous fondons
help-command-official = ouvre une instance : ce qui lui est demandé, ce qu’elle a dit et fait
help-command-campaigns = donne la liste des campagnes de ce serveur
help-command-digest = montre le dernier bulletin dans votre langue
help-command-help = ouvre cette aide
help-command-log = consigne ce qu’une instance a dit ou fait : une source, puis ligne après ligne
help-command-desk = montre ce qui attend : brouillons, entrées à vérifier, échéances, ce que personne n’a contrôlé
help-command-deliver = consigne la remise de revendications, avec la preuve
help-command-status = fixe l’état d’une revendication, modifie ses délais, marque un contrôle, propose un titre
help-command-schedule = fixe quand part un bulletin et dans quel salon
help-command-translate = parcourt les textes sans traduction ou sans relecture, dans la langue que vous choisissez
help-command-manage = ajoute, modifie et retire campagnes, revendications, instances, organisations, sources, faits, dates, actions et suivis
help-command-setup = configure ce serveur : rôles, responsables, salons, langue, fuseau horaire

help-text-axes =
    Une ligne du tableau est une **demande** : une revendication adressée à une instance. Deux choses n’y sont jamais mêlées.
    D’abord ce qui est **dit**, la dernière parole de l’instance : rien encore, une réponse, un soutien, une promesse, un refus.
    Ensuite ce qui est **fait**, ce que quelqu’un a vu de ses yeux ou dans un document, critère par critère. Les critères sont écrits avant tout jugement.
    Le titre découle des deux selon des règles fixes. Les paroles seules, même fermes, ne rendent jamais rien *fait* ; une promesse est tout au plus une *promesse* ; un vote, ce sont des paroles.
    Une date qui passe rend une promesse *échue, sans constat*, jamais *non tenue* : pour cela il faut un constat. « Sans réponse consignée » demande une remise prouvée, un délai de réponse terminé et une recherche dans tous les canaux depuis.
    Sous chaque titre figurent les entrées et les dates sur lesquelles il repose.
help-text-review =
    Ce que quelqu’un de l’équipe organisatrice consigne attend une seconde personne. Celle-ci ouvre la source et regarde si les mots correspondent, si la date est juste et si c’est la bonne demande. C’est seulement alors que cela compte.
    Une approbation vaut pour cette formulation exacte. La modifier crée une nouvelle formulation, que quelqu’un d’autre vérifie ; jusque-là, celle qui est vérifiée fait foi, avec la mention « en cours de vérification ».
    Pendant ses sept premiers jours, une personne nouvelle dans l’équipe ne vérifie rien, sauf si une personne responsable répond d’elle dans `/setup`.
    Deeds distingue des comptes, pas des personnes : deux comptes d’une même personne passent pour deux personnes. C’est à ceux et celles qui s’occupent de ce serveur de connaître leur équipe.
    Rien n’est supprimé : ce qui est faux est retiré, et le changement reste au registre.
help-text-privacy =
    Deeds ne lit aucun message. Il garde ce que vous consignez sous un pseudonyme que seule la clé de ce serveur peut produire, et ne montre jamais qui a consigné quoi.
    Ne consignez pas les noms, les histoires, les adresses ni les papiers de personnes concernées. Le registre porte sur les instances et les charges publiques.
    Discord garde sa propre copie de ce qui est publié ici. Deeds ne peut pas la supprimer.
    `/privacy` montre ce qui est gardé sur vous, vous le remet ou vous fait oublier ; cela marche aussi en messages privés avec le bot.

help-headlines-intro = Un signe et quelques mots pour chaque demande :
help-headline-undone = constaté comme fait, puis annulé
help-headline-met = chaque critère constaté comme rempli, avec une source chacun
help-headline-broken = un constat postérieur à l’échéance le dit, ou la promesse a été retirée
help-headline-partly-met = un critère constaté comme rempli, en entier ou en partie
help-headline-refused = l’instance a dit non
help-headline-claimed = l’instance le dit ; personne ne l’a constaté
help-headline-overdue = la date donnée par l’instance est passée ; personne n’a encore regardé
help-headline-promised = l’instance a promis ; la date est la sienne
help-headline-supports = un soutien en paroles, aucun acte constaté
help-headline-replied = une réponse qui ne promet rien
help-headline-silent = remise faite, délai de réponse terminé, et nous avons cherché dans tous les canaux
help-headline-waiting = remise faite ; la réponse peut encore venir ou personne n’a cherché
help-headline-undelivered = nous ne pouvons pas prouver que la revendication est arrivée
