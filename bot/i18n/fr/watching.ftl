### Ce qui est suivi : flux et actes publics où Deeds cherche ce qui touche au registre.

error-feed-none = Il n’y a à cette adresse aucun flux lisible : donnez l’adresse d’un flux RSS, Atom ou JSON Feed.
error-watch-known = Cette adresse est déjà suivie pour cette campagne : { $reference }.
error-watches-too-many = Un serveur peut suivre { $most } adresses au plus. Retirez-en une d’abord.
error-watches-of-host = On peut suivre { $most } adresses de { $host } au plus. Retirez-en une d’abord.
slash-watch = suivi
command-manage-watch = Flux et actes suivis : liste, ajout, essai, pause, retrait
command-manage-watch-watch = Le suivi à ouvrir ; vide : la liste s’ouvre
command-manage-watch-campaign = Suivre du nouveau pour cette campagne
form-add-watch = Suivre quelque chose
form-edit-watch = Modifier le suivi
form-watch-kind = Ce qui est suivi
watch-kind-feed = Flux (RSS, Atom, JSON)
watch-kind-council = Actes d’un conseil (Legistar)
form-watch-url = Adresse
    .placeholder = https://city.example/feed.xml
    .description = Celle du flux même, ou celle du conseil dans l’API web
form-watch-title = À quoi il sert
form-watch-terms = Autres mots à chercher
    .description = Un par ligne ; autres graphies et objet après =
    .placeholder = ALPR = lecteur de plaques, D-1
menu-watch = Ouvrir un suivi
menu-watch-unmute = Chercher de nouveau ce qui est ignoré
button-watch-add = Suivre quelque chose
button-watch-test = Essayer
button-watch-pause = Suspendre
button-watch-resume = Reprendre
button-watch-list = Tous les suivis
button-watch-back = Retour au suivi
button-watch-open = Ouvrir le suivi
watches-title = Ce qui est suivi
watches-none = Rien n’est encore suivi. Suivez les flux des conseils, des administrations et des journaux : ce qui nomme une instance ou une revendication arrive dans `/desk`.
watches-off = Deeds ne va rien chercher pour ce serveur : rien de tout cela n’est lu. Une personne responsable peut le changer dans `/setup`.
watch-paused = Suspendu : il n’est pas lu.
watch-new = Pas encore lu.
watch-read = Dernière lecture : { $at }.
watch-failing = Illisible depuis : { $since }.
watch-fault-gone = Il n’y a rien à son adresse.
watch-fault-refused = Son site ne veut pas être lu par des programmes.
watch-fault-not-listed = Son site n’est pas sur la liste de `/setup`.
watch-fault-unreadable = Ce qui s’y trouve n’a pas pu être lu comme un flux.
watch-fault-silent = Son site ne répond pas comme il devrait.
watch-terms = Autres mots
watch-muted = Ignoré
watch-looks-for = Il cherche, dans toutes les langues, les instances interpellées, leurs titulaires, les titres, les lois et les termes protégés des revendications actives avec leurs autres graphies, et ces mots.
watch-tested =
    { $found ->
        [0] Entrées lues à l’instant : { $entries }. Aucune ne serait arrivée dans `/desk`. Termes cherchés : { $terms }.
        [one] Entrées lues à l’instant : { $entries }. Dans `/desk` serait arrivée { $found } entrée. Termes cherchés : { $terms }.
        [many] Entrées lues à l’instant : { $entries }. Dans `/desk` seraient arrivées { $found } entrées. Termes cherchés : { $terms }.
       *[other] Entrées lues à l’instant : { $entries }. Dans `/desk` seraient arrivées { $found } entrées. Termes cherchés : { $terms }.
    }
watch-tested-kept = Ce n’était qu’un essai : rien n’a été gardé.
mute-title = Qu’est-ce qui ne doit plus revenir ?
mute-means = Un flux ignoré est suspendu. Un terme, une instance ou une revendication n’est ignoré que dans ce flux. Les deux s’annulent sur la fiche du suivi.
mute-feed = Tout le flux
mute-term = Ce terme dans ce flux
mute-about = Tout ce qui le cherche, dans ce flux
menu-mute = Choisir ce qui sera ignoré
button-mute-back = Retour
mute-done = C’est ignoré. Cela s’annule sur la fiche du suivi.
mute-done-feed = Le flux est suspendu. Il reprend quand quelqu’un le dit sur la fiche du suivi.
lead-kind-feed-dead = Un flux est illisible depuis une semaine
lead-kind-feed-back = Un flux est de nouveau lisible
lead-state-over = Terminé de soi-même.
lead-note-matched = **Trouvé :**
lead-note-voted-yes = **Ont voté pour :**
lead-note-voted-no = **Ont voté contre :**
lead-note-voted-abstained = **Abstentions :**
lead-note-voted-absent = **Absences :**
lead-note-voted-otherwise = **Noté autrement, sans effet :**
button-lead-watch = Ouvrir le suivi
did-pause-watch = Suivi suspendu
did-resume-watch = Suivi repris
did-mute-watch = Élément ignoré dans un suivi
did-unmute-watch = Élément cherché de nouveau dans un suivi
change-record-watch = Suivi
change-field-terms = Autres mots
change-field-muted = Ignoré
