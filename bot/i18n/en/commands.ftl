### What Discord shows of the commands and their options: 100 characters each.

## Everybody

command-board = Every demand, every office, and where it stands
command-board-campaign = Which campaign; the server’s own if left out
command-demand = One demand: its wording, its criteria, what was said and what was done
command-demand-demand = Type a number or a word of its title
command-official = One office: what it was asked, what it said and what it did
command-official-official = Type a word of the office’s or the holder’s name
command-campaigns = The campaigns of this server

## Logging

command-log = Log what an official said or did: one source, then line after line
command-log-campaign = Which campaign; the server’s own if left out

## The desk

command-desk = What waits: drafts, entries to verify, what is due or unchecked

## Deliveries

command-deliver = Log that demands were handed over, with the proof
command-deliver-campaign = Which campaign; the server’s own if left out
