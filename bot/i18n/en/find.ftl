### Finding: what was found, and the cards of what has no card elsewhere.

command-find = Find anything in any language: demands, offices, what was said and found, sources
command-find-words = Words or their beginnings, or a number such as D-12
command-find-campaign = Only in this campaign; everywhere if left out
help-command-find = finds anything by a few words in any language, and opens the best match

# $query – the words that were searched for; $count – how many matches.
find-found =
    { $count ->
        [one] One match for “{ $query }”
       *[other] { $count } matches for “{ $query }”
    }
find-best = The best one is open here; the others are in the menu below.
# $campaign – the title of the campaign searched in.
find-in-campaign = Only in { $campaign }. Sources belong to no campaign and are left out.
# $kinds – which kinds of things; $ranked – how many of each kind are looked at.
find-more = More match than are looked at ({ $kinds }): of each kind the newest { $ranked }. Another word brings it down.
find-no-words = There is nothing to search for in this: it takes letters or digits. A few letters of a word will do, or a number such as D-12.
find-nothing = Nothing found for “{ $query }”.
find-searched = Searched: demands and their wording, offices and who holds them, what was said and found, evidence, sources, events and actions; in every language, as far as you may read them.
find-searched-only = Searched: { $kinds }, in every language, as far as you may read them.
find-widen = Every word has to begin a word of the same entry. Try fewer words, only their beginnings, or the name of an office.

find-kind-demands = Demands
find-kind-officials = Offices
find-kind-record = On record
find-kind-sources = Sources and evidence
find-kind-dates = Events and actions
find-one-campaign = Campaign
find-one-demand = Demand
find-one-official = Office
find-one-evidence = Evidence
find-one-source = Source
find-one-event = Event
find-one-action = Action

menu-find = Open another match
button-find = Find
form-find = Find anything
form-find-words = Words, or a number such as D-12
# $kind – a kind of things; $count – how many matches.
button-find-narrow = { $kind } ({ $count })
button-find-narrow-more = { $kind } (more than { $count })
button-find-all = Everything
button-find-everywhere = In all campaigns

# $name – who says so.
item-claimed-by = According to { $name }
item-no-date = Day not known yet
item-until = Until { $date }
item-demands = Demands
item-sources = Sources
