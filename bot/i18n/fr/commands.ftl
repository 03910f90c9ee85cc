### Ce que Discord montre des commandes et de leurs options : 100 caractères chacune.

## Tout le monde

command-board = Chaque revendication, chaque instance, et où on en est
command-board-campaign = Quelle campagne ; celle du serveur si c’est vide
command-demand = Une revendication : sa formulation, ses critères, ce qui a été dit et fait
command-demand-demand = Écrivez un numéro ou un mot de son intitulé
command-official = Une instance : ce qui lui est demandé, ce qu’elle a dit et fait
command-official-official = Écrivez un mot du nom de l’instance ou de la personne titulaire
command-digest = Le bulletin de ce serveur
command-digest-latest = Le dernier bulletin dans votre langue, pour vous seulement
command-digest-about = Campagne, revendication ou instance, en messages privés ; vide : le rôle mentionné
command-digest-follow = Recevoir une mention à chaque bulletin : vous donne le rôle prévu
command-digest-unfollow = Ne plus recevoir de mention : vous retire ce rôle
command-digest-campaign = Quelle campagne ; celle du serveur si c’est vide
command-campaigns = Les campagnes de ce serveur

## Consigner

command-log = Consigner ce qu’une instance a dit ou fait : une source, puis ligne après ligne
command-log-campaign = Quelle campagne ; celle du serveur si c’est vide

## À traiter

command-desk = Ce qui attend : brouillons, entrées à vérifier, échéances, ce que personne n’a contrôlé

## Remises

command-deliver = Consigner que des revendications ont été remises, avec la preuve
command-deliver-campaign = Quelle campagne ; celle du serveur si c’est vide

## État

command-status = Une revendication : son état, ses délais, ses contrôles, un titre fixé à la main
command-status-demand = Écrivez un numéro ou un mot de son intitulé

## Envois programmés

command-schedule = Bulletins : quelle campagne, quel salon, quand ; aperçu, pause, publication immédiate
command-schedule-campaign = Programmer un bulletin de cette campagne ; vide : la liste s’ouvre

## Gérer

command-translate = Traduire ce qui figure au registre, texte après texte, et relire ce que d’autres ont traduit
command-translate-language = La langue vers laquelle traduire ; la vôtre si rien n’est indiqué
command-translate-campaign = La campagne ; celle du serveur si rien n’est indiqué
command-manage = Ajouter, modifier et retirer tout ce qui est au registre ; charger des campagnes préparées
command-manage-demand = Ajouter une revendication, en modifier une, ou l’adresser à d’autres instances
command-manage-demand-demand = La revendication à modifier ; vide : vous en écrivez une nouvelle
command-manage-demand-campaign = Pour une nouvelle revendication : sa campagne ; vide : celle du serveur
command-manage-official = Ajouter une instance, ou en modifier une et dire qui en est titulaire
command-manage-official-official = L’instance à modifier ; vide : vous en écrivez une nouvelle
command-manage-campaign = Modifier une campagne, en faire celle du serveur, ou en charger une préparée
command-manage-campaign-campaign = La campagne à modifier

## Configuration et aide

command-setup = Rôles, responsables, salons, langue et fuseau horaire de ce serveur
command-help = Ce que vous pouvez faire ici, et comment fonctionne le registre
