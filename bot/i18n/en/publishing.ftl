### Making things public: two people and a list of exactly what becomes public.

publish-title = Public: { $reference }
publish-how = Publishing takes two organisers: one proposes, another confirms. Taking back takes one, and a reason. Confidential things are never public.
publish-would =
    { $count ->
        [one] Publishing { $reference } would make this public:
       *[other] Publishing { $reference } would make these { $count } things public, since it rests on them:
    }
publish-is = { $reference } is public, with all that it rests on.
publish-waits =
    { $count ->
        [one] Proposed. If you confirm, this becomes public:
       *[other] Proposed. If you confirm, these { $count } things become public:
    }
publish-waits-own =
    { $count ->
        [one] You proposed this; another organiser confirms. This would become public:
       *[other] You proposed this; another organiser confirms. These { $count } things would become public:
    }
publish-confirmed =
    { $count ->
        [one] It is public now:
       *[other] These { $count } things are public now:
    }
publish-rejected = Rejected. Nothing became public.
publish-narrowed =
    { $count ->
        [one] For members again:
       *[other] For members again, { $count } things in all:
    }
publish-list = What ({ $count })
publish-line =
    { $count ->
        [one] { $reference } with { $count } thing in all
       *[other] { $reference } with { $count } things in all
    }
publish-none = Nothing waits to become public.

publish-kind-campaign = Campaign
publish-kind-demand = Demand, with its wordings and criteria
publish-kind-official = Office, with its holders and public contacts
publish-kind-ask = Ask
publish-kind-source = Source
publish-kind-delivery = Delivery, without its proof
publish-kind-response = Response
publish-kind-finding = Finding
publish-kind-evidence = Evidence
publish-kind-event = Event
publish-kind-action = Action
publish-kind-official-reply = The office’s own words

desk-publish = To become public ({ $count })
menu-publish = Look at a proposal
button-publish = Make public
button-publish-propose = Propose to publish all of this
button-publish-confirm = Confirm: make all of this public
button-publish-reject = Reject
button-publish-narrow = Take back from the public

command-manage-publish = Propose to make something public, or take it back; left empty, what waits
command-manage-publish-reference = What: D-3, R-41, C-1 …

form-narrow = Take { $reference } back from the public
form-narrow-reason = Why
    .description = It stands in the history. What rests on it goes back with it

error-not-publishable = { $reference } is never public by itself. Publish the demand, office, response or finding it belongs to.
error-confidential-never-public = { $reference } is confidential or withdrawn, and never becomes public; nor does what rests on it.
error-publish-not-verified = { $reference } is not verified, or no longer in force. Only what a second person has checked becomes public.
error-draft-not-public = { $reference } is a draft. Activate it first.
error-public-already = { $reference } is public already, with all that it rests on.
error-not-public = { $reference } is not public.
error-own-proposal = You proposed to publish { $reference }, so another organiser has to confirm it.
error-publication-changed = { $reference } rests on something else by now than when this was proposed. Reject it, and propose it anew.

change-field-bundle = Proposed together
change-field-main = What was proposed
