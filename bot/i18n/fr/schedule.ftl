### Envois programmés de bulletins, en mots.

schedule-title = Envois programmés
schedule-none = Aucun bulletin n’est encore programmé.
schedule-daily = Tous les jours à { $at }
schedule-weekly = Chaque { $weekday } à { $at }
schedule-monthly = Chaque mois, le { $day } à { $at }
schedule-monthly-late = Chaque mois, le { $day } à { $at }, ou le dernier jour d’un mois plus court
schedule-readers = pour : { $readers }
schedule-begins-as = Les téléphones affichent d’abord cette phrase ; un instant plus tard, le bulletin entier prend sa place :
schedule-paused = En pause : rien ne part.
schedule-not-approved = Aucune personne responsable n’approuve ce salon, ou ne l’approuve plus : rien ne part.
schedule-no-campaign = Les membres ne voient plus cette campagne : rien ne part.
schedule-next = Prochains envois, dans le fuseau horaire { $zone } :
schedule-last = Dernier ({ $period }) : { $state }
period-week = semaine du { $monday }
