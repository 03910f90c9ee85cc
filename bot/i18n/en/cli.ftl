# The command line: `deeds` and its commands.

cli-description = Deeds keeps the record of what was asked of people in office, what they said and what they did.
cli-commands = commands
cli-command-help = what `deeds` does; `deeds COMMAND --help` tells more
cli-config-help = configuration file (default: config.toml in this folder, if there is one)
cli-version-help = prints the version
cli-interrupted = Stopped.
cli-unexpected = Deeds stopped on a fault of its own ({ $type }, in { $place }). The log names the place and never what anybody wrote.

# deeds check

cli-check-help = tells whether Deeds is ready to run here, and what is missing
check-ok = ok    { $what }
check-fault = FAULT { $what }
check-configuration = configuration: { $source }
check-configuration-file = read from { $file }
check-configuration-defaults = no file, so defaults and environment
check-token-given = Discord token: given
check-token-missing = Discord token: none, so everything but `deeds run` works; give it as the variable { $variable } or the secret file { $file }
check-passed = Nothing stands in the way.
check-failed = { $count ->
    [one] One thing stands in the way.
   *[other] { $count } things stand in the way.
}

# Faults of the configuration: each says where, what was given, what is allowed.

config-faults = { $count ->
    [one] The configuration has a fault. Nothing was opened.
   *[other] The configuration has { $count } faults. Nothing was opened.
}
config-fault-unknown = { $where }: there is no such setting
config-fault-unknown-nearest = { $where }: there is no such setting; did you mean { $nearest }?
config-fault-invalid = { $where }: { $given } is not allowed; give { $allowed }
config-fault-invalid-hidden = { $where }: what was given (not repeated here) is not allowed; give { $allowed }
config-fault-invalid-empty = { $where }: an empty value is not allowed; give { $allowed }
config-fault-not-a-table = { $where }: this must be a table, written as a line [{ $setting }] with its settings below
config-fault-secret-in-file = { $where }: a secret does not belong in this file, which is copied and shown around; remove it, replace it by a new one where it was issued, and give that as the variable { $variable } or the secret file { $file }
config-fault-unreadable = { $where }: this can't be read; it must be there, be of the right kind, and be readable by the account that runs Deeds
config-fault-encoding = { $where }: this line is not UTF-8; save the file as UTF-8
config-fault-syntax = { $where }: this line is not TOML; write name = value, with texts in "quotation marks"

config-allowed-data-directory = the path of a folder, or "" for the usual one
config-allowed-language = one of { $languages }
config-allowed-master-secret = at least 32 characters that nobody can guess
config-allowed-database-url = the path of a file, or postgresql://USER@HOST/NAME
config-allowed-discord-token = the token as Discord shows it, one word without "Bot" before it
config-allowed-discord-servers = a list of server ids, such as [123456789012345678]; in a variable, numbers with commas between them
config-allowed-discord-stewards = a list of people's ids, such as [123456789012345678]; in a variable, numbers with commas between them
config-allowed-log-level = debug, info, warning or error
config-allowed-log-format = text or json
config-allowed-schedule-tick-seconds = a whole number from 5 to 300
config-allowed-lease-seconds = a whole number from 10 to 600
config-allowed-health-file = a path to a file, or nothing

check-database-none = database: none yet; `deeds seed` or `deeds run` makes one
check-database = database: up to date, { $count ->
    [one] one server
   *[other] { $count } servers
}
check-seed = campaign { $slug }: reads without fault
check-texts = texts: complete in { $languages }
check-channel = { $server }, #{ $channel }: all permissions
check-channel-missing = { $server }, #{ $channel }: missing { $missing }; allow it for the bot's role in the channel's settings

# deeds run and deeds sync

cli-run-help = connects to Discord and serves until stopped
cli-sync-help = gives Discord the commands, if they changed
run-needs-token = There is no Discord token; give it as the variable { $variable } or the secret file { $file }.
sync-done = Discord has the commands.
sync-unchanged = Discord had these commands already.

# deeds migrate

cli-migrate-help = brings the database up to date; `run` and `seed` do so by themselves
migrate-done = The database is at revision { $revision }.
migrate-unchanged = The database was at revision { $revision } already.

# deeds seed

cli-seed-help = loads campaigns that come with Deeds; loading one again changes nothing
cli-seed-campaign = the campaign's short name; without one, all but the allies' campaigns
cli-server-help = the Discord server's id; without it, the server of this command line
seed-done = { $slug }: { $count ->
    [one] one record added.
   *[other] { $count } records added.
}
seed-unchanged = { $slug }: nothing new.
seed-kept = { $reference }: { $field } was changed by people and kept; the bundled campaign says otherwise.

# deeds digest

cli-digest-help = prints a campaign's digest as members see it
cli-digest-campaign = the campaign's short name or reference
cli-digest-as-of = the day at whose end the digest stands; without one, today
cli-digest-as-of-wrong = “{ $given }” is no day of the calendar; write it like 2026-11-22
cli-digest-format = text to read, json for programs

# deeds demo

cli-demo-help = shows Deeds in a simulated Discord, in the browser, without a token
cli-demo-port = the port on this machine; without one, a free one
cli-demo-port-wrong = “{ $given }” is no port; give a number from 0 to 65535
cli-demo-no-browser = prints the address and opens no browser
cli-demo-script = plays a walk without a browser and prints what each person sees

error-no-database = There is no record here yet; load one with `deeds seed`.
error-demo-not-installed = The demo's parts are not installed; run `make venv`, or install deeds with the extra "demo".
error-port-taken = Port { $port } of this machine is taken or not allowed; name another one with --port, or none.
error-token-refused = Discord refused the token; copy it anew from the bot's page at Discord.
error-intents-refused = Discord refused the connection's intents; Deeds needs no privileged one, so check that the token is this bot's.
error-discord-unreachable = Discord can't be reached; check the connection and try again.

# The words of the command line's parser. $typed is what was typed, $nearest what it is most like (or none).

cli-usage = usage:
cli-options = options
cli-arguments = arguments
cli-help-help = shows this help
# $argument is the name of an argument; $said a sentence on what is wrong with its value.
cli-argument-wrong = { $argument }: { $said }
cli-argument-value = { $argument }: its value is missing
cli-argument-no-value = { $argument } takes no value; leave out “{ $typed }”
# $known are the values there are.
cli-argument-choice = { $nearest ->
    [none] { $argument }: “{ $typed }” is none of these: { $known }
   *[other] { $argument }: “{ $typed }” is none of these: { $known }. Did you mean { $nearest }?
}
cli-command-unknown = { $nearest ->
    [none] “{ $typed }” is no command. These are: { $known }
   *[other] “{ $typed }” is no command. Did you mean { $nearest }? These are: { $known }
}
# $known are the names of arguments.
cli-arguments-missing = missing here: { $known }
cli-arguments-unknown = { $nearest ->
    [none] “{ $typed }” means nothing here
   *[other] “{ $typed }” means nothing here; did you mean { $nearest }?
}
cli-option-ambiguous = “{ $typed }” could be any of { $known }; write it out
cli-server-wrong = “{ $given }” is no server; give its id, or local
