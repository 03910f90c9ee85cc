### Signalements des membres : ce qu’ils envoient, ce que l’équipe organisatrice en fait, et ce qu’il en est advenu.

command-report = Envoyer à l’équipe organisatrice ce que vous avez vu, ou voir ce qu’il en est advenu
command-report-link = Signaler une page qui parle d’une revendication : lien, choisir la revendication, envoyer
command-report-link-link = L’adresse de la page : https://…
command-report-mine = Vos signalements, et ce qu’il est advenu de chacun
command-report-message = Signaler comme réponse
help-command-report = envoie à l’équipe organisatrice un lien au sujet d’une revendication ; `/report mine` dit ce qu’il en est advenu
button-report = Signaler

pick-report-link = Quel lien du message ?
pick-report-official = De quelle instance s’agit-il ?
pick-report-ask = De quelle revendication s’agit-il ?
form-report-title = Signaler
form-report-url = Lien
    .placeholder = https://
    .description = Où cela peut se voir
form-report-note = De quoi s’agit-il ?
    .description = Seulement si la page ne le dit pas d’elle-même ; aucun nom de particulier
report-given-up = Rien n’a été envoyé.
report-sent = C’est envoyé. L’équipe organisatrice le regarde ; qui l’a envoyé n’est montré à personne. `/report mine` dit ce qu’il en est advenu.

report-title = Signalement d’un membre
report-notice = Un membre signale quelque chose.
report-is-a-hint = Une piste, pas encore une entrée : rien ne compte avant que quelqu’un le consigne et qu’une autre personne le vérifie.
report-kind-link = Lien
report-kind-they-said = Dit au téléphone
report-kind-went-and-looked = Visite sur place
report-source-they-said = Appel téléphonique, { $reference }
report-source-went-and-looked = Visite sur place, { $reference }
report-source-link = Signalement { $reference }
report-mine =
    { $count ->
        [0] Vos signalements
        [one] Votre signalement ({ $count })
        [many] Vos signalements ({ $count })
       *[other] Vos signalements ({ $count })
    }
report-mine-none = Vous n’avez encore rien signalé. Quand une instance dit quelque chose en public, envoyez le lien avec `/report link`.
report-state-open = Attend l’équipe organisatrice.
report-state-dismissed = Non retenu.
report-state-withdrawn = Vous l’avez retiré.
report-taken = Retenu.
report-taken-waits = Consigné ; une seconde personne doit encore le vérifier.
report-taken-verified = Consigné et vérifié.
report-taken-rejected = Consigné, mais non confirmé.
desk-reports = Ce que des membres signalent ({ $count })
menu-report = Ouvrir un signalement
button-report-log = Consigner à partir de ceci
button-report-same = Déjà au registre
button-report-dismiss = Ne pas retenir
button-report-withdraw = Le retirer
button-report-mine = Mes signalements
button-report-new = Signaler quelque chose
button-report-entry = Ouvrir l’entrée
form-report-dismiss = Ne pas retenir { $reference }
form-report-reason = Pourquoi
    .description = La personne qui l’a signalé le lit
form-report-same = { $reference } est déjà au registre
form-report-entry = Quelle entrée est-ce ?
    .placeholder = R-41
    .description = La référence de la réponse ou du constat

## Ce qui peut ne pas aller

error-reports-waiting =
    { $most ->
        [one] Seulement { $most } de vos signalements peut attendre à la fois. En attente : { $references }. Attendez une réponse, ou retirez-en un avec `/report mine`.
        [many] Seulement { $most } de vos signalements peuvent attendre à la fois. En attente : { $references }. Attendez une réponse, ou retirez-en un avec `/report mine`.
       *[other] Seulement { $most } de vos signalements peuvent attendre à la fois. En attente : { $references }. Attendez une réponse, ou retirez-en un avec `/report mine`.
    }
error-report-twice = Vous avez déjà signalé ce lien pour cette revendication : { $reference }. Voyez `/report mine` pour ce qu’il en est advenu.
error-report-decided = { $reference } a déjà été tranché ou retiré. Rien n’a été changé.
error-no-links = Il n’y a dans ce message aucun lien qui puisse être signalé. D’un message, on ne prend rien d’autre que ses liens.
