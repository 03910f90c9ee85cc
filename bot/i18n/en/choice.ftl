### /language: in which language somebody is answered.

command-language = In which language Deeds answers you
help-command-language = sets the language in which Deeds answers you, here and in direct messages
menu-language = Choose your language

language-title = Your language
# $language – the language’s own name.
language-is = Deeds answers you in { $language }, as you chose.
language-none = Deeds answers you in { $language }: you chose none, so it follows your Discord, or this server where Deeds does not speak that language.
language-chosen = From now on Deeds answers you in English.
language-left = From now on Deeds follows the language of your Discord again.
language-where = It counts for everything that only you see: answers, forms, buttons, errors, pictures, and what you follow in direct messages. What is posted for everybody stays in the channel’s language, with buttons to read it in yours.
language-as-discord = As my Discord says
language-labels = The names of commands are drawn by Discord itself, in the language of your Discord settings. Discord has no Arabic: with Arabic chosen here, the names of commands stay in the language of your Discord.
# $languages – the languages by their own names.
help-languages = Deeds speaks { $languages }. Choose yours with `/language`; the names of commands follow your Discord.

privacy-kept-language-choice = in which language Deeds is to answer you
privacy-direct-messages = In direct messages with Deeds
privacy-place-direct = Direct messages with Deeds

error-live-in-one-language = The live board is one message, so it is in one language; its buttons show it in the others. Choose one.
change-field-second-language = Second language

## On the command line

cli-language-help = language of everything that is printed: en, es … (default: the configured one)
cli-check-languages = only looks at the languages: how complete each is, and what is wrong with its messages
# Counts of messages; $labels – names or descriptions of commands that Discord would refuse.
check-language = { $language } ({ $tag }): messages { $messages }, missing { $missing }, unknown { $unknown }, broken { $broken }, unused { $unused }, with other variables { $variables }, labels too long or wrong { $labels }
