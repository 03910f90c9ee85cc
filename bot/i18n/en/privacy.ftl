### /privacy: what is kept about the reader, said so that it can be understood on a phone.

command-privacy = What Deeds keeps about you: see it, take it with you, have it forgotten
command-privacy-show = See what Deeds keeps about you here
command-privacy-export = Get everything Deeds keeps about you here as a file
command-privacy-forget = Have Deeds forget you here; it asks first
help-command-privacy = shows what Deeds keeps about you, hands it to you, or forgets you
button-privacy-export = Send it to me as a file
button-privacy-forget = Forget me …
button-privacy-sure = Forget me now
button-privacy-keep = Keep everything
menu-privacy-server = Choose a server

privacy-title = What Deeds keeps about you
privacy-export-title = What Deeds keeps about you, as a file
privacy-forget-title = Forget you?
privacy-forgotten-title = You are forgotten
# $server – name of a Discord server.
privacy-server = On the server { $server }
privacy-which = You can ask for each server by itself. Which one?
privacy-nowhere = No server keeps anything about you.
privacy-nothing = Nothing. Whoever only reads here leaves no trace in the record.
privacy-intro = Deeds does not know your name. It keeps these things under a code that only this bot can make from your Discord account:
# $count – how many.
privacy-kept-drafts =
    { $count ->
        [one] { $count } draft that you have not sent
       *[other] { $count } drafts that you have not sent
    }
privacy-kept-plans =
    { $count ->
        [one] { $count } campaign you are putting together
       *[other] { $count } campaigns you are putting together
    }
privacy-kept-choices =
    { $count ->
        [one] { $count } list you were choosing from
       *[other] { $count } lists you were choosing from
    }
privacy-kept-claims =
    { $count ->
        [one] { $count } piece of work you have taken
       *[other] { $count } pieces of work you have taken
    }
privacy-kept-organiser-since = the day you were first seen here as an organiser
privacy-kept-subscriptions =
    { $count ->
        [one] { $count } thing you follow in direct messages, with your Discord id encrypted
       *[other] { $count } things you follow in direct messages, with your Discord id encrypted
    }
privacy-kept-reports =
    { $count ->
        [one] { $count } report you sent to the organisers
       *[other] { $count } reports you sent to the organisers
    }
privacy-kept-reports-decided =
    { $count ->
        [one] that you decided on { $count } report
       *[other] that you decided on { $count } reports
    }
privacy-kept-entries-reported =
    { $count ->
        [one] that you logged { $count } version of an entry
       *[other] that you logged { $count } versions of entries
    }
privacy-kept-entries-decided =
    { $count ->
        [one] that you verified or rejected { $count } version of an entry
       *[other] that you verified or rejected { $count } versions of entries
    }
privacy-kept-headlines-set =
    { $count ->
        [one] that you proposed { $count } headline by hand
       *[other] that you proposed { $count } headlines by hand
    }
privacy-kept-headlines-decided =
    { $count ->
        [one] that you decided on { $count } headline set by hand
       *[other] that you decided on { $count } headlines set by hand
    }
privacy-kept-disputes-raised =
    { $count ->
        [one] that you raised { $count } dispute
       *[other] that you raised { $count } disputes
    }
privacy-kept-disputes-decided =
    { $count ->
        [one] that you decided { $count } dispute
       *[other] that you decided { $count } disputes
    }
privacy-kept-replies-reported =
    { $count ->
        [one] that you logged { $count } reply of an office
       *[other] that you logged { $count } replies of offices
    }
privacy-kept-replies-checked =
    { $count ->
        [one] that you checked who wrote { $count } reply
       *[other] that you checked who wrote { $count } replies
    }
privacy-kept-publications-proposed =
    { $count ->
        [one] that you proposed to make { $count } thing public
       *[other] that you proposed to make { $count } things public
    }
privacy-kept-publications-decided =
    { $count ->
        [one] that you decided whether { $count } thing becomes public
       *[other] that you decided whether { $count } things become public
    }
privacy-kept-vouched-for = that a steward vouched for you
privacy-kept-vouched =
    { $count ->
        [one] that you vouched for { $count } person
       *[other] that you vouched for { $count } people
    }
privacy-kept-steward = that you are a steward
privacy-kept-changes =
    { $count ->
        [one] that you made { $count } change, and when
       *[other] that you made { $count } changes, and when
    }
privacy-readers = **Who reads it:** drafts and choices, you alone. Reports, organisers. That it was you is shown to nobody; only whoever holds both the database and the bot’s key could find out.
# $days – number of days.
privacy-time =
    { $days ->
        [one] **For how long:** { $days } day after a thing is decided, the link to you goes, and unsent drafts with it. What you see above about today’s roles stays while you have them.
       *[other] **For how long:** { $days } days after a thing is decided, the link to you goes, and unsent drafts with it. What you see above about today’s roles stays while you have them.
    }
privacy-discord = **Discord keeps its own copies** of messages, commands and who sent them. Deeds can neither see nor delete those.
privacy-export = This file is for you alone; Deeds keeps no copy of it. Who opens it on your phone can read it.
privacy-forget-goes = **Deleted at once:** your drafts, choices and pieces of work; the words of your reports; your code wherever it stands, in the history too.
privacy-forget-stays = **What stays:** the public record itself, without anything that leads to you. Entries that were verified stay verified.
# $count – how many.
privacy-forget-waiting =
    { $count ->
        [one] • { $count } entry of yours waits for a second person. Nobody can verify it then, since nobody can tell that they are not you; an organiser rejects it or logs it again.
       *[other] • { $count } entries of yours wait for a second person. Nobody can verify them then, since nobody can tell that they are not you; an organiser rejects them or logs them again.
    }
privacy-forget-reports =
    { $count ->
        [one] • { $count } open report of yours is withdrawn.
       *[other] • { $count } open reports of yours are withdrawn.
    }
privacy-forget-organiser = • If you go on as an organiser, you begin anew: for seven days you verify nothing, unless a steward vouches for you.
privacy-forget-steward =
    { $count ->
        [one] • You are a steward no more. { $count } steward is left and should name another.
       *[other] • You are a steward no more. { $count } stewards are left.
    }
privacy-forget-final = This cannot be undone. Backups that are older are forgotten with: restoring one forgets you again.
privacy-forgotten = Nothing here leads to you any more. What you do with Deeds from now on is kept as if you were new.
privacy-forgotten-reports =
    { $count ->
        [one] { $count } open report was withdrawn.
       *[other] { $count } open reports were withdrawn.
    }
privacy-forgotten-steward =
    { $count ->
        [one] You are a steward no more. { $count } is left: ask them to name another in /setup.
       *[other] You are a steward no more. { $count } are left.
    }

error-last-steward = You are the only steward of this server, and it would be left without anybody who can run it. Name others in /setup first; then Deeds can forget you.
error-identity-forgotten = Whoever logged this was forgotten at their own wish, so nobody can tell whether it was you. Reject it and log it again; then another person verifies it.
# $file – path of a file.
error-journal-unwritable = Nothing was forgotten yet: the file { $file } can’t be written, and without it a restored backup would bring you back. Ask whoever hosts Deeds to mend that, then try again.
error-journal-unreadable = The file { $file } can’t be read. It says who was forgotten, so nothing is restored without it.
