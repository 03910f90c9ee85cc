### An office's own words, printed beside the headline. $reference – the reply (Y-2) or the ask (A-7).

reply-own-words = In their own words
# $words – the beginning of them.
reply-brief = they say: “{ $words }”
reply-identity = How we know it comes from the office: { $how }
reply-logged = Logged. It shows beside the headline once a second organiser has confirmed that it comes from the office.
reply-confirmed = Confirmed. It is printed word for word beside the headline.
reply-rejected = It stays out of the record.

desk-replies = Replies of offices to confirm ({ $count })
button-reply = They replied in their own words
button-reply-confirm = Confirm { $reference }
button-reply-reject = Reject { $reference }

form-reply = The office’s own words on { $reference }
form-reply-text = In their own words
    .description = Copied exactly: it is printed as it stands here
form-reply-language = Language
    .placeholder = en
    .description = The language they wrote in: en, es, fr, ar …
form-reply-on = Date
    .placeholder = 2026-03-12
    .description = The day of their reply
form-reply-source = Where it stands
    .description = A link, or what it is: a letter, an e-mail from its address
form-reply-identity = How do you know it is theirs?
    .description = Called back at the public number, letterhead … For organisers only

field-reply = In their own words
field-identity = How it was checked
field-source = Where it stands

error-reply-needs-date = A reply is printed with its date. Write the day, as 2026-03-12.
# $typed – what was typed, $nearest – the code that is most like it, “none” where none is, $name – of which language.
error-language-tag-invalid =
    { $nearest ->
        [none] “{ $typed }” is not the code of a language. Write two letters, such as en or es.
       *[other] “{ $typed }” is not the code of a language. Did you mean “{ $nearest }” ({ $name })?
    }
