### Documents: reading what a source's link leads to, and how it was found since.

# $host – the site.
document-progress = Reading what { $host } says … This can take half a minute.
document-title = What was read
document-is-read = Read by the program. Compare it with the page, then take it over; whatever is doubtful, decide by hand.
document-precision-day = to the day
document-precision-month = to the month
document-precision-year = to the year
button-document-take = Check and take over
button-document-back = Go on
button-document-show = What was read
button-document-read = Read it again
button-document-archive = Archive link
# $reference – another source, S-3.
button-kin-copy = It is { $reference }: use that
button-kin-near-copy = It is { $reference }: use that
button-kin-translation = Translation of { $reference }
button-kin-same-event = Reports on { $reference }
form-document = What the source is
form-archive = Link to a public archive
    .placeholder = https://
    .description = Where an archive keeps this page, if you know one
field-archive-url = In an archive
field-translation-of = Translation of
field-reports-on = Reports on
field-fetching = From where documents are fetched
field-fetch-hosts = Sites
source-archived = in an archive:
# $on – a day.
sight-read = Text kept as it was read on { $on }
sight-alive = Last seen in its place: { $on }
sight-changed = Says otherwise since { $on } than when it was read
sight-gone = Gone since { $on }
error-fetching-off = Deeds fetches nothing for this server. A steward can change that in `/setup`.
error-source-confidential = A confidential source is never fetched.
error-source-without-address = This source has no link. Add one first.
error-document-not-read = Nothing was read of this source yet.
error-kinship-gone = The two do not seem to be the same any more, so nothing was changed. Read it again.

setup-screen-sources = Sources
setup-sources = Deeds can read what a link leads to, offer title, date and language, and look once a week whether a source is still there. It asks only public sites, keeps to what they allow, and withholds what is about private people. Each site sees that somebody reads it.
setup-fetching-off = Fetching: off
setup-fetching-listed = Fetching: from the sites of the list
setup-fetching-any = Fetching: from any public site
setup-hosts = Sites:
setup-hosts-none = The list is still empty: nothing is fetched.
menu-setup-fetching = From where may Deeds fetch?
button-setup-hosts = Edit the list of sites
form-setup-hosts-title = Sites Deeds may read
form-setup-hosts = Sites, one a line
    .description = city.example also allows news.city.example
# $typed – what was typed.
error-host-invalid = “{ $typed }” is no name of a site. Write it like city.example, one a line.
# $most – how many.
error-hosts-too-many = The list holds { $most } sites at most.
