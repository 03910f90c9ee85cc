### Envíos programados de resúmenes, en palabras.

schedule-title = Resúmenes programados
schedule-none = Todavía no hay resúmenes programados.
schedule-daily = Cada día a las { $at }
schedule-weekly = Cada { $weekday } a las { $at }
schedule-monthly = Cada mes, el día { $day }, a las { $at }
schedule-monthly-late = Cada mes, el día { $day } o el último de un mes más corto, a las { $at }
schedule-readers = para: { $readers }
schedule-begins-as = Los teléfonos muestran primero esta frase; un momento después, el resumen completo ocupa su lugar:
schedule-paused = En pausa: no sale nada.
schedule-not-approved = Ninguna persona responsable ha aprobado este canal, o ya no lo aprueba: no sale nada.
schedule-no-campaign = Los miembros ya no ven esta campaña: no sale nada.
schedule-next = Próximos, en la zona horaria { $zone }:
schedule-last = El último ({ $period }): { $state }
period-week = la semana del { $monday }
