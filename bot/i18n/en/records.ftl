### Managing campaigns, organisations, contacts, sources, evidence, events and actions.

command-manage-action = Add an action for members, or edit one: script, number, last day
command-manage-action-action = The action to change; left out, you write a new one
command-manage-event = Add a hearing, a vote or a deadline, or edit one
command-manage-event-event = The event to change; left out, you write a new one
command-manage-evidence = Add a fact that supports demands, or edit one
command-manage-evidence-evidence = The fact to change; left out, you write a new one
command-manage-source = Add a source, or edit one
command-manage-source-source = The source to change; left out, you write a new one
command-manage-organisation = Add an organisation, or edit what it signs and supports
command-manage-organisation-organisation = The organisation to change; left out, you write a new one
command-manage-contact = Public contacts of an office: add, edit, say when they were confirmed
command-manage-contact-official = Type a word of the office’s or the holder’s name
command-manage-campaign-of = For a new one: its campaign; the server’s own if left out
command-manage-campaign-prepared = Load a prepared campaign; what people changed here is kept

form-add-action = A new action
form-add-event = A new event
form-add-evidence = A new piece of evidence
form-add-source = A new source
form-add-organisation = A new organisation
form-add-contact = A public contact
form-add-campaign = A new campaign
form-edit-action = Edit the action
form-edit-event = Edit the event
form-edit-evidence = Edit the evidence
form-edit-source = Edit the source
form-edit-organisation = Edit the organisation
form-edit-contact = Edit the contact
form-edit-campaign = Edit the campaign
form-action-title = What to do
    .description = Short, a verb first: “Call the mayor about the cameras”
form-action-script = What to say
    .description = The whole script in the campaign’s language; translations come after
form-action-number = Number to call
    .placeholder = +1 303 555 0100
    .description = An office’s own number; with + and the country it can be tapped
form-action-url = Link
    .placeholder = https://
    .description = A form or page that is needed for it, if there is one
form-action-until = Last day
    .placeholder = 2026-03-12
    .description = From the next day on it is offered to nobody; empty if there is no end
form-event-title = What happens
form-kind-of-event = Kind
form-event-on = When
    .placeholder = 2026-03-12
    .description = 2026-03-12, 2026-03 or 2026
form-event-place = Where
form-event-url = Link
    .placeholder = https://
    .description = The agenda or notice
form-evidence-claimed-by = Who says so
    .description = An office, a newspaper, an organisation; nobody’s private name
form-evidence-source = Source
    .placeholder = S-4
    .description = The reference of a source on record; add one with /manage source
form-source-language = Language
    .placeholder = en
    .description = Which language the document is in: en, es, fr, ar …
form-organisation-name = Name
form-contact-channel = How
form-contact-value = Number or address
    .description = Only what the office itself has made public
form-contact-verified = Confirmed on
    .placeholder = 2026-03-12
    .description = The day somebody last made sure that it is right
form-edit-campaign-window = Reply window in days
    .description = How long an office has for a reply, from the delivery on
form-campaign-note = Note
    .description = Shown to members only
form-campaign-terms = Terms that translations keep
    .description = One a line: ICE. Another spelling that will do after = (Flock = فلوك)
form-record-withdraw = Withdraw it
form-record-restore = Restore it
form-record-reason = Why
    .description = It stands in the history

pick-action-asks = Which demands and offices is it about?
pick-record-demands = Which demands is it about?
pick-event-official = Whose event is it?
pick-signed-campaigns = Which campaigns did it sign?
pick-stances = What does it do with each demand?
pick-group-offices = Which offices does this group stand for?
menu-manage-group = Name the offices of a group
menu-contact = Open a contact
button-contact-add = Add a contact
button-record-asks = Choose demands
button-record-demands = Choose demands
button-record-official = Choose the office
button-record-campaigns = Campaigns it signed
button-record-stances = What it supports
button-record-translate = Add a translation
button-record-default = Make it the server’s own
button-record-withdraw = Withdraw
button-record-restore = Restore
button-record-contacts = All contacts

managed-added = Added.
managed-saved = Saved.
managed-withdrawn = Withdrawn: shown to nobody until it is restored.
managed-default = The server’s own campaign: the one meant where none is named.
managed-evidence = Evidence
# $asks – offices with demands.
managed-asks = Asks: { $asks }
managed-asks-none = It is about no ask yet. Choose the demands, so that it is offered where it is needed.
managed-demands-none = It is about no demand yet.
# $campaigns – titles of campaigns.
managed-signed = Signed { $campaigns }
managed-signed-none = It has signed no campaign yet.
managed-stance-endorses = Endorses
managed-stance-abstains = Abstains from
managed-contacts-none = No contact of this office is on record yet.

field-contact = Number or address
field-demands = Demands
field-number = Number
field-script = What to say
field-verified = Confirmed on
field-where = Where
field-window = Reply window

## What can be wrong

# $typed – what the person entered.
error-day-needed = “{ $typed }” is not one single day. Write it like 2026-03-12.
error-number-invalid = This is not a telephone number. Write it like +1 303 555 0100.
# $most – number of days.
error-window-invalid =
    { $most ->
        [one] A reply window is a whole number of days: { $most }.
       *[other] A reply window is a whole number of days, from 1 to { $most }.
    }
error-event-needs-date = An event needs a date, or it would never come up. Write 2026-03-12, 2026-03 or 2026.
# $reference – the record.
error-already-withdrawn = { $reference } is withdrawn already. Nothing was changed.
error-not-withdrawn = { $reference } is not withdrawn. Nothing was changed.
error-source-cited = Entries or facts rest on { $reference }, so it cannot be withdrawn. Give them another source first.
error-campaign-is-default = { $reference } is the server’s own campaign. Make another one the server’s own first.
error-office-is-group = { $reference } is a group itself. Pick offices.
