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
