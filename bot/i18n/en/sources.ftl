# Documents: how they are fetched and what is read in them.

# deeds source read

cli-source-help = reads a document as Deeds would and shows what it says, what is doubtful and what is withheld
cli-source-act = what to do: `read` a document, or `compare` it with another one
cli-source-file = the document: HTML, plain text or PDF
cli-source-other = the other document, for `compare`
cli-source-format = `text` for people, `json` for programs
error-documents-to-compare = Name one document to read, or two to compare.
error-document-missing = { $place }: no such file; give the path of a document.
error-document-too-large = The document is too large; up to { $most } MB can be read.
error-document-slow = Reading the document took longer than { $seconds } seconds, so it was stopped; save its text as a plain file and read that.
error-document-unreadable = The document ended the program that reads it; save its text as a plain file and read that.

# A reading. $written is what stands in the document.

reading-not-said = not said
reading-title = Title: { $title }
reading-publisher = Publisher: { $publisher }
reading-language = Language: { $language }
reading-published = Published: { $on }
reading-flags = { $count ->
    [one] One thing for a person to look at
   *[other] { $count } things for a person to look at
}
reading-doubt = { $has_words ->
    [yes] { $doubt }: { $written }
   *[no] { $doubt }
}
reading-doubt-at = { $has_words ->
    [yes] paragraph { $place }: { $doubt }: { $written }
   *[no] paragraph { $place }: { $doubt }
}
reading-withheld = { $count ->
    [one] One passage withheld, and kept nowhere
   *[other] { $count } passages withheld, and kept nowhere
}
reading-withheld-words = words in paragraph { $place }: { $doubt }
reading-withheld-paragraphs = { $count ->
    [one] one paragraph after paragraph { $place }: { $doubt }
   *[other] { $count } paragraphs after paragraph { $place }: { $doubt }
}
reading-figures = { $count ->
    [one] One figure, as written and as read
   *[other] { $count } figures, as written and as read
}
reading-figure = { $unit ->
    [percent] paragraph { $place }: { $written } → { $value } percent
    [dollars] paragraph { $place }: { $written } → { $value } dollars
    [euros] paragraph { $place }: { $written } → { $value } euros
   *[none] paragraph { $place }: { $written } → { $value }
}
reading-figure-unread = paragraph { $place }: { $written } → not read; a person decides
reading-text = { $count ->
    [one] Text, one paragraph
   *[other] Text, { $count } paragraphs
}

# Why something needs a person's eyes.

doubt-placeholder = a placeholder stands where a figure or a word was
doubt-figure-unclear = a figure that can be read in more than one way
doubt-figure-times-thousand = a figure in thousands with “thousand” behind it, which may be a thousand times too large
doubt-figure-style = a figure with a comma or point that this language uses otherwise
doubt-year-missing = the date has no year
doubt-date-ambiguous = the date may be month and day or day and month
doubt-date-invalid = the date does not exist
doubt-dates-differ = the text gives another date than the page does
doubt-language-unclear = the language is not clear
doubt-language-differs = the page names another language than its text is in
doubt-encoding-guessed = the encoding was guessed, so letters may be wrong
doubt-encoding-broken = the encoding is broken, so letters are missing
doubt-name-translated = a name that a machine may have translated
doubt-reworded = wording of a program that replaces words: not to be quoted
doubt-unnamed-person = about somebody who is not named
doubt-relative = about somebody's relative
doubt-private-data = holds a private number or address
doubt-no-text = no text was found
doubt-cut-short = only the beginning was read

# Fetching. $host is the name of the site.

error-fetch-address = That is no address that can be fetched; it begins with http:// or https://, names a site and holds no user name or password.
error-fetch-port = { $host } is asked at the usual ports only, not at { $port }; leave the port out.
error-fetch-host = { $host } is not among the sites that this server's stewards allow; ask a steward, or paste the text.
error-fetch-not-public = { $host } does not lead to the public internet, so it is not fetched; check the address.
error-fetch-no-host = { $host } was not found; check the spelling, or try again later.
error-fetch-unreachable = { $host } did not answer as a site does; try again later, or paste the text.
error-fetch-slow = { $host } took too long; try again later, or paste the text.
error-fetch-large = What { $host } sends is too large; up to { $most } MB can be fetched.
error-fetch-packed = What { $host } sends is packed in a way that cannot be read; paste the text.
error-fetch-redirects = { $host } sends on too often; give the address where the page ends up, after at most { $most } steps.
error-fetch-robots = { $host } asks programs not to read this page, so it is not fetched; read it yourself and paste the text.
error-fetch-gone = { $host } says that the page is not there (answer { $status }); check the address.
error-fetch-status = { $host } did not give the page (answer { $status }); try again later, or paste the text.

# How alike two documents are. $share is a percentage, $count how many they share.

kinship-copy = These two are the same text.
kinship-near-copy = These two are nearly the same text.
kinship-translation = One of these two is probably a translation of the other.
kinship-same-event = These two probably report on the same event.
kinship-none = Nothing shows that these two belong together.
likeness-words = Words in common: { $share } percent
likeness-numbers = Figures in common: { $share } percent ({ $count })
likeness-names = Names in common: { $share } percent ({ $count })
likeness-shape = Lengths of paragraphs go together: { $share } percent
likeness-months-agree = Months of publication: the same
likeness-months-differ = Months of publication: not the same
likeness-months-unknown = Months of publication: not both known
likeness-figures = Telling figures: { $names }
likeness-which = Names: { $names }
