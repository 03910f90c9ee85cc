### Le tableau : une ligne par demande, en blocs par revendication.

board-summary =
    { $date } · { $demands ->
        [one] { $demands } revendication
        [many] { $demands } de revendications
       *[other] { $demands } revendications
    } · { $officials ->
        [one] { $officials } instance
        [many] { $officials } d’instances
       *[other] { $officials } instances
    } · { $asks ->
        [one] { $asks } demande
        [many] { $asks } de demandes
       *[other] { $asks } demandes
    }
board-one-person = Sur ce serveur, une seule personne peut consigner et vérifier : les entrées n’ont pas toutes été vues par deux personnes.
board-last-checked = dernier contrôle : { $date }
board-never-checked = aucun contrôle à ce jour
board-group = { $group } : un groupe, ses instances ne sont pas encore nommées
board-no-asks = Cette revendication n’est encore adressée à personne. L’équipe organisatrice nomme les instances avec `/manage demand`.
board-empty = Aucune revendication pour l’instant. L’équipe organisatrice en ajoute avec `/manage demand` ou charge une campagne préparée avec `/manage campaign`.
page-of = Page { $number } sur { $count }
list-more =
    { $count ->
        [one] … et { $count } de plus
        [many] … et { $count } de plus
       *[other] … et { $count } de plus
    }

## Campagnes

campaigns-title = Campagnes
campaigns-none = Aucune campagne pour l’instant. L’équipe organisatrice en lance une avec `/manage campaign`.
campaigns-none-manage = Aucune campagne pour l’instant. Chargez ci-dessous une campagne préparée, ou lancez la vôtre avec `/manage campaign`.
campaigns-bundled = Campagnes préparées
campaign-loaded = chargée
campaign-not-loaded = non chargée
campaign-by-ally = campagne d’une organisation alliée
campaign-counts =
    { $demands ->
        [one] { $demands } revendication
        [many] { $demands } de revendications
       *[other] { $demands } revendications
    } · { $officials ->
        [one] { $officials } instance
        [many] { $officials } d’instances
       *[other] { $officials } instances
    }
campaign-organisations = Signataires : { $organisations }
