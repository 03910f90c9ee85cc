### Lo que Discord muestra de los comandos y sus opciones: 100 caracteres cada uno.

## Para todas las personas

command-board = Cada demanda, cada oficina y en qué está
command-board-campaign = Qué campaña; si lo dejas vacío, la del servidor
command-demand = Una demanda: su texto, sus criterios, lo que se dijo y lo que se hizo
command-demand-demand = Escribe un número o una palabra de su título
command-official = Una oficina: qué se le pidió, qué dijo y qué hizo
command-official-official = Escribe una palabra del nombre de la oficina o de quien la ocupa
command-digest = El resumen de este servidor
command-digest-latest = El último resumen en tu idioma, solo para ti
command-digest-about = Una campaña, demanda u oficina, por mensaje directo; si lo dejas vacío, el rol de los avisos
command-digest-follow = Recibe un aviso cuando se publique un resumen: te da el rol para ello
command-digest-unfollow = Deja de recibir avisos: te quita ese rol
command-digest-campaign = Qué campaña; si lo dejas vacío, la propia del servidor
command-campaigns = Las campañas de este servidor

## Registrar

command-log = Registra lo que dijo o hizo una oficina: una fuente y luego línea por línea
command-log-campaign = Qué campaña; si lo dejas vacío, la del servidor

## El escritorio

command-desk = Lo que espera: borradores, entradas por verificar, lo que vence o nadie miró

## Entregas

command-deliver = Registra que se entregaron demandas, con su constancia
command-deliver-campaign = Qué campaña; si lo dejas vacío, la del servidor

## Estado

command-status = Una demanda: su estado, sus plazos, lo revisado, un titular puesto a mano
command-status-demand = Escribe un número o una palabra del título

## Envíos programados

command-schedule = Resúmenes: qué campaña, qué canal, cuándo; vista previa, pausa, publicar ya
command-schedule-campaign = Programa un resumen de esta campaña; si falta, se abre la lista

## Gestión

command-translate = Traduce lo que consta, texto por texto, y revisa lo que otras personas tradujeron
command-translate-language = El idioma al que traduces; el tuyo si lo dejas vacío
command-translate-campaign = La campaña; la del servidor si la dejas vacía
command-manage = Añade, edita y retira lo que está en el registro; carga campañas preparadas
command-manage-demand = Añade una demanda, edita una o dirígela a más oficinas
command-manage-demand-demand = La demanda que cambias; si falta, escribes una nueva
command-manage-demand-campaign = Para una demanda nueva: su campaña; si falta, la del servidor
command-manage-official = Añade una oficina, o edita una y quién la ocupa
command-manage-official-official = La oficina que cambias; si falta, escribes una nueva
command-manage-campaign = Edita una campaña, hazla la del servidor o carga una preparada
command-manage-campaign-campaign = La campaña que cambias

## Configuración y ayuda

command-setup = Roles, responsables, canales, idioma y zona horaria de este servidor
command-help = Qué puedes hacer aquí y cómo funciona el registro
