"""One thin file per command group: read the parameters, call one service, render, reply."""
