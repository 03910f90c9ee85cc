### What Discord shows of the commands and their options: 100 characters each.

## Everybody

command-board = Every demand, every office, and where it stands
command-board-campaign = Which campaign; the server’s own if left out
command-demand = One demand: its wording, its criteria, what was said and what was done
command-demand-demand = Type a number or a word of its title
command-official = One office: what it was asked, what it said and what it did
command-official-official = Type a word of the office’s or the holder’s name
command-digest = The digest of this server
command-digest-latest = The latest digest in your language, for you alone
command-digest-about = A campaign, demand or office, in direct messages; left out, the role that digests call
command-digest-follow = Be called whenever a digest is posted: gives you the role for it
command-digest-unfollow = No longer be called: takes that role back
command-digest-campaign = Which campaign; the server’s own if left out
command-campaigns = The campaigns of this server

## Logging

command-log = Log what an official said or did: one source, then line after line
command-log-campaign = Which campaign; the server’s own if left out

## The desk

command-desk = What waits: drafts, entries to verify, what is due or unchecked

## Deliveries

command-deliver = Log that demands were handed over, with the proof
command-deliver-campaign = Which campaign; the server’s own if left out

## Status

command-status = A demand: its status, its clocks, what was checked, a headline set by hand
command-status-demand = Type a number or a word of its title

## Schedules

command-schedule = Digests: which campaign, which channel, when; preview, pause, post now
command-schedule-campaign = Schedule a digest of this campaign; left out, the list opens

## Managing

command-translate = Translate what is on record, text after text, and check what others translated
command-translate-language = The language to translate into; yours if left out
command-translate-campaign = The campaign; the server’s own if left out
command-manage = Add, edit and withdraw whatever is on record; load prepared campaigns
command-manage-demand = Add a demand, edit one, or put one to more offices
command-manage-demand-demand = The demand to change; left out, you write a new one
command-manage-demand-campaign = For a new demand: its campaign; the server’s own if left out
command-manage-official = Add an office, or edit one and who holds it
command-manage-official-official = The office to change; left out, you write a new one
command-manage-campaign = Edit a campaign, make it the server’s own, or load a prepared one
command-manage-campaign-campaign = The campaign to change

## Set-up and help

command-setup = Roles, stewards, channels, language and time zone of this server
command-help = What you can do here, and how the record works
