### The brief: sentences that can be quoted. Only what is verified and public.
### $office – who; $demand – which demands, with their titles; $on – the date, maybe partial or unknown.

brief-title = Brief: { $reference }
brief-where = Where it stands ({ $count })
brief-record = What they said and did ({ $count })
brief-nothing = Nothing about { $reference } is public yet, so there is nothing to quote. Propose it with `/manage publish`; another organiser confirms.
brief-newest =
    { $count ->
        [one] The newest entry of them.
       *[other] The newest { $count } of them.
    }
brief-contested = Contested since { $on }: somebody says that this is wrong, and it is being looked into.
# $headline – shape and words.
brief-stands = Where { $demand } stands with { $office } ({ $on }): { $headline }.
brief-our-words = In the coalition’s words:
brief-their-words = In their own words:
brief-due = They gave { $due } as its date.
brief-look-again = They gave no date; ours to look again is { $due }.
# $days – whole days; $today – the day of the brief.
brief-due-past =
    { $days ->
        [one] On { $today } that was { $days } day ago.
       *[other] On { $today } that was { $days } days ago.
    }
brief-due-ahead =
    { $days ->
        [0] That is { $today }, the day of this brief.
        [one] On { $today } that was { $days } day ahead.
       *[other] On { $today } that was { $days } days ahead.
    }
# $version – of the rules of the headlines; $last – the last change of the record; both as text.
brief-foot = As of { $on } · rules { $version } · record to change { $last } · verified and public entries only.

brief-said-acknowledged = { $office } replied about { $demand } without a commitment ({ $on }).
brief-said-non-answer = { $office } replied about { $demand } without answering what was asked ({ $on }).
brief-said-referred = { $office } referred { $demand } to another office ({ $on }).
brief-said-supports = { $office } spoke in support of { $demand } ({ $on }).
brief-said-commits = { $office } made a promise on { $demand } ({ $on }).
brief-said-refuses = { $office } said no to { $demand } ({ $on }).
brief-said-reverses = { $office } took back a promise on { $demand } ({ $on }).
brief-said-claim-done = { $office } said that what { $demand } asks is done ({ $on }).
brief-said-step = { $office } reported a step on { $demand } ({ $on }).
brief-said-vote = { $office } voted on { $demand } ({ $on }).
brief-said-press-no-reply = { $office } did not reply to the press about { $demand } ({ $on }).

# $criterion – what must be done; $promise – the reference of the promise.
brief-found-fulfilled = The coalition found that { $office } did what { $demand } asks in this point: “{ $criterion }” ({ $on }).
brief-found-partly = The coalition found that { $office } did a part of what { $demand } asks in this point: “{ $criterion }” ({ $on }).
brief-found-not-fulfilled = The coalition found that { $office } had not done what { $demand } asks in this point: “{ $criterion }” ({ $on }).
brief-found-undone = The coalition found that what { $office } had done for { $demand } was taken back in this point: “{ $criterion }” ({ $on }).
brief-found-kept = The coalition found that { $office } kept its promise { $promise } on { $demand } ({ $on }).
brief-found-not-kept = The coalition found that { $office } did not keep its promise { $promise } on { $demand } by its date ({ $on }).

brief-file = The brief of { $reference } as a text file, for copying.
button-brief-file = As a text file

command-brief = What can be quoted: verified and public, with date, source and arithmetic
command-brief-about = A campaign, a demand or an office
command-brief-language = In which language; yours if left out
help-command-brief = gives what can be quoted: verified and public, with date and source
