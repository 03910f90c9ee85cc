### Labels of buttons and menus: short, a verb where something happens.

button-post = Post here
button-page-before = Back
button-page-after = More
button-board = Board
menu-open-demand = Open a demand
menu-open-official = Open an office
menu-open-record = Open an entry of the record
menu-open-board = Open a board
menu-load = Load a campaign
menu-help = What do you want to know?
