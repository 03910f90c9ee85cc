### Lo que Discord muestra de los comandos y sus opciones: 100 caracteres cada uno.

## Para todas las personas

command-board = Cada demanda, cada oficina y en qué está
command-board-campaign = Qué campaña; si lo dejas vacío, la del servidor
command-demand = Una demanda: su texto, sus criterios, lo que se dijo y lo que se hizo
command-demand-demand = Escribe un número o una palabra de su título
command-official = Una oficina: qué se le pidió, qué dijo y qué hizo
command-official-official = Escribe una palabra del nombre de la oficina o de quien la ocupa
command-campaigns = Las campañas de este servidor

## Registrar

command-log = Registra lo que dijo o hizo una oficina: una fuente y luego línea por línea
command-log-campaign = Qué campaña; si lo dejas vacío, la del servidor

## La mesa

command-desk = Lo que espera: borradores, entradas por verificar, lo que vence o nadie miró

## Entregas

command-deliver = Registra que se entregaron demandas, con la prueba
command-deliver-campaign = Qué campaña; si lo dejas vacío, la del servidor
