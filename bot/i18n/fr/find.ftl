### Chercher : ce qui a été trouvé, et les fiches de ce qui n’en a pas ailleurs.

command-find = Tout chercher, dans toute langue : revendications, instances, paroles, constats, sources
command-find-words = Des mots ou leurs débuts, ou un numéro comme D-12
command-find-campaign = Seulement dans cette campagne ; partout si c’est vide
help-command-find = trouve tout avec quelques mots dans n’importe quelle langue, et ouvre le meilleur résultat

find-found =
    { $count ->
        [one] { $count } résultat pour « { $query } »
        [many] { $count } de résultats pour « { $query } »
       *[other] { $count } résultats pour « { $query } »
    }
find-best = Le meilleur est ouvert ici ; les autres sont dans le menu ci-dessous.
find-in-campaign = Seulement dans { $campaign }. Les sources n’appartiennent à aucune campagne et sont laissées de côté.
find-more = Il y a plus de résultats que ceux qui sont examinés ({ $kinds }) : de chaque type, les { $ranked } plus récents. Un mot de plus en réduit le nombre.
find-no-words = Il n’y a rien à chercher là-dedans : il faut des lettres ou des chiffres. Quelques lettres d’un mot suffisent, ou un numéro comme D-12.
find-nothing = Aucun résultat pour « { $query } ».
find-searched = Recherche faite dans : revendications et formulations, instances et titulaires, paroles et constats, faits à l’appui, sources, dates et actions ; en toute langue, dans la mesure où vous pouvez les lire.
find-searched-only = Recherche faite dans : { $kinds }, en toute langue, dans la mesure où vous pouvez les lire.
find-widen = Chaque mot doit commencer un mot de la même entrée. Essayez moins de mots, leurs débuts seulement, ou le nom d’une instance.

find-kind-demands = Revendications
find-kind-officials = Instances
find-kind-record = Au registre
find-kind-sources = Sources et faits à l’appui
find-kind-dates = Dates et actions
find-one-campaign = Campagne
find-one-demand = Revendication
find-one-official = Instance
find-one-evidence = Fait à l’appui
find-one-source = Source
find-one-event = Date
find-one-action = Action

menu-find = Ouvrir un autre résultat
button-find = Chercher
form-find = Tout chercher
form-find-words = Des mots, ou un numéro comme D-12
button-find-narrow = { $kind } ({ $count })
button-find-narrow-more = { $kind } (plus de { $count })
button-find-all = Tout
button-find-everywhere = Dans toutes les campagnes

item-claimed-by = Selon { $name }
item-no-date = Jour pas encore connu
item-until = Jusqu’au { $date }
item-demands = Revendications
item-sources = Sources
