### Rótulos de botones y menús: cortos; un verbo donde pasa algo.

button-post = Publicar aquí
button-page-before = Atrás
button-page-after = Más
button-board = Tablero
menu-open-demand = Abrir una demanda
menu-open-official = Abrir una oficina
menu-open-record = Abrir una entrada del registro
menu-open-board = Abrir un tablero
menu-load = Cargar una campaña
menu-help = ¿Qué quieres saber?
