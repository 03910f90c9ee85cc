"""Pictures: the board and the timeline of a demand as SVG text. Nothing is drawn here, only written down."""
