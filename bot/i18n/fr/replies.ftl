### Les propres mots d’une instance, reproduits à côté du titre. $reference – la réponse (Y-2) ou la demande (A-7).

reply-own-words = Dans ses propres mots
reply-brief = l’instance dit : « { $words } »
reply-identity = Comment nous savons que cela vient de l’instance : { $how }
reply-logged = C’est consigné. La réponse paraîtra à côté du titre dès qu’une seconde personne de l’équipe aura confirmé qu’elle vient de l’instance.
reply-confirmed = C’est confirmé. La réponse est reproduite mot pour mot à côté du titre.
reply-rejected = Cela reste hors du registre.

desk-replies = Réponses d’instances à confirmer ({ $count })
button-reply = L’instance a répondu dans ses propres mots
button-reply-confirm = Confirmer { $reference }
button-reply-reject = Rejeter { $reference }

form-reply = Les mots de l’instance sur { $reference }
form-reply-text = Dans ses propres mots
    .description = Copié exactement : cela paraît tel que c’est écrit ici
form-reply-language = Langue
    .placeholder = fr
    .description = La langue de la réponse : en, es, fr, ar…
form-reply-on = Date
    .placeholder = 2026-03-12
    .description = Le jour de la réponse
form-reply-source = Où elle se trouve
    .description = Un lien, ou ce que c’est : lettre de l’instance, courriel depuis son adresse publiée
form-reply-identity = D’où sait-on que l’instance l’a écrite ?
    .description = Rappelée au numéro publié, papier à en-tête… Seule l’équipe organisatrice le lit

field-reply = Dans ses propres mots
field-identity = Comment c’est contrôlé
field-source = Où cela se trouve

error-reply-needs-date = Une réponse paraît avec sa date. Écrivez le jour, comme 2026-03-12.
error-language-tag-invalid =
    { $nearest ->
        [none] « { $typed } » n’est pas un code de langue. Écrivez deux lettres, comme en ou fr.
       *[other] « { $typed } » n’est pas un code de langue. Vouliez-vous dire « { $nearest } » ({ $name }) ?
    }
