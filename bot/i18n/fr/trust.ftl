### Confiance : qui peut vérifier, et de qui une personne responsable répond.

setup-screen-trust = Nouvelles personnes
setup-trust =
    Pendant leurs sept premiers jours, les personnes nouvelles dans l’équipe organisatrice consignent et regardent, et ne vérifient rien : personne n’arrive aujourd’hui pour approuver ce soir l’entrée d’une personne amie.
    Répondez des personnes que vous connaissez, et elles peuvent vérifier tout de suite. Deeds distingue des comptes, pas des personnes : deux comptes d’une même personne passent pour deux personnes. Ne répondez que de personnes que vous avez rencontrées.
setup-trust-vouched =
    { $count ->
        [0] Les responsables ne répondent encore de personne.
        [one] Les responsables répondent de { $count } personne.
        [many] Les responsables répondent de { $count } de personnes.
       *[other] Les responsables répondent de { $count } personnes.
    }
setup-trust-done = On répond désormais de :
setup-trust-revoked = On ne répond plus de :
menu-setup-vouch = Répondre de
menu-setup-revoke = Ne plus répondre de
error-too-new = Vous êtes dans l’équipe organisatrice depuis moins de sept jours, donc vous ne pouvez pas encore vérifier. Vous le pourrez ce jour-là : { $day }. Une personne responsable qui vous connaît peut répondre de vous dans /setup dès aujourd’hui.
error-vouch-for-bot = Un bot ne vérifie rien. Choisissez des personnes.
