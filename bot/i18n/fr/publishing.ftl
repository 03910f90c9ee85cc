### Rendre public : deux personnes et une liste exacte de ce qui devient public.

publish-title = Public : { $reference }
publish-how = Publier demande deux personnes de l’équipe organisatrice : l’une propose, l’autre confirme. Revenir en arrière en demande une, et une raison. Le confidentiel n’est jamais public.
publish-would =
    { $count ->
        [one] Publier { $reference } rendrait ceci public :
        [many] Publier { $reference } rendrait publiques ces { $count } de choses, car l’une repose sur les autres :
       *[other] Publier { $reference } rendrait publiques ces { $count } choses, car l’une repose sur les autres :
    }
publish-is = { $reference } est public, avec tout ce sur quoi cela repose.
publish-waits =
    { $count ->
        [one] C’est proposé. Si vous confirmez, ceci devient public :
        [many] C’est proposé. Si vous confirmez, ces { $count } de choses deviennent publiques :
       *[other] C’est proposé. Si vous confirmez, ces { $count } choses deviennent publiques :
    }
publish-waits-own =
    { $count ->
        [one] Vous l’avez proposé ; une autre personne de l’équipe organisatrice confirme. Deviendrait public :
        [many] Vous l’avez proposé ; une autre personne de l’équipe organisatrice confirme. Deviendraient publiques ces { $count } de choses :
       *[other] Vous l’avez proposé ; une autre personne de l’équipe organisatrice confirme. Deviendraient publiques ces { $count } choses :
    }
publish-confirmed =
    { $count ->
        [one] C’est public maintenant :
        [many] Ces { $count } de choses sont publiques maintenant :
       *[other] Ces { $count } choses sont publiques maintenant :
    }
publish-rejected = Rejeté. Rien n’est devenu public.
publish-narrowed =
    { $count ->
        [one] De nouveau pour les membres :
        [many] De nouveau pour les membres, { $count } de choses en tout :
       *[other] De nouveau pour les membres, { $count } choses en tout :
    }
publish-list = Quoi ({ $count })
publish-line =
    { $count ->
        [one] { $reference }, { $count } chose en tout
        [many] { $reference }, { $count } de choses en tout
       *[other] { $reference }, { $count } choses en tout
    }
publish-none = Rien n’attend de devenir public.

publish-kind-campaign = Campagne
publish-kind-demand = Revendication, avec ses formulations et ses critères
publish-kind-official = Instance, avec ses titulaires et ses coordonnées publiques
publish-kind-ask = Demande
publish-kind-source = Source
publish-kind-delivery = Remise, sans sa preuve
publish-kind-response = Réponse
publish-kind-finding = Constat
publish-kind-evidence = Fait à l’appui
publish-kind-event = Date
publish-kind-action = Action
publish-kind-official-reply = Les propres mots de l’instance

desk-publish = À rendre public ({ $count })
menu-publish = Examiner une proposition
button-publish = Rendre public
button-publish-propose = Proposer de publier tout ceci
button-publish-confirm = Confirmer : rendre tout ceci public
button-publish-reject = Rejeter
button-publish-narrow = Ne plus rendre public

command-manage-publish = Proposer de rendre quelque chose public, ou revenir en arrière ; vide : ce qui attend
command-manage-publish-reference = Quoi : D-3, R-41, C-1…

form-narrow = Ne plus rendre public : { $reference }
form-narrow-reason = Pourquoi
    .description = Cela figure dans l’historique. Ce qui repose dessus revient en arrière aussi

error-not-publishable = { $reference } n’est jamais public à part. Publiez la revendication, l’instance, la réponse ou le constat dont cela fait partie.
error-confidential-never-public = { $reference } est confidentiel ou retiré, et ne devient jamais public ; ce qui repose dessus non plus.
error-publish-not-verified = { $reference } n’est pas vérifié, ou n’est plus en vigueur. Seul devient public ce qu’une seconde personne a vérifié.
error-draft-not-public = { $reference } est un brouillon. Rendez-le d’abord actif.
error-public-already = { $reference } est déjà public, avec tout ce sur quoi cela repose.
error-not-public = { $reference } n’est pas public.
error-own-proposal = Vous avez proposé de publier { $reference }, donc une autre personne de l’équipe organisatrice doit le confirmer.
error-publication-changed = { $reference } repose maintenant sur autre chose qu’au moment de la proposition. Rejetez celle-ci, et proposez de nouveau.

change-field-bundle = Proposé ensemble
change-field-main = Ce qui a été proposé
