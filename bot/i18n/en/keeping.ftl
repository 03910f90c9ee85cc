### Backups, and what becomes of the data of a server that removed the bot.

cli-backup-help = copies the record into an encrypted file, also beside a running bot
cli-backup-path = a folder, where the file gets a name with the time, or the name of a new file; without it, the folder backups in the data directory
cli-backup-keep = removes all but the N newest backups in that folder
cli-backup-keep-wrong = “{ $given }” is no number of backups; give one from 1 to 1000
cli-backup-identity = a file with a secret key that opens backups (of age, or of SSH without a passphrase)
cli-restore-help = puts a backup in the database’s place and forgets again whoever was forgotten since
cli-restore-file = the backup
cli-restore-replace = replaces the database that is there; it is kept beside
cli-step-copy = copying
cli-step-check = reading the chain
cli-step-encrypt = encrypting
cli-step-decrypt = decrypting

# $file – path; $size – kilobytes; $servers, $changes – numbers.
backup-done = { $file }: { $size } KB, { $servers ->
    [one] one server
   *[other] { $servers } servers
}, { $changes ->
    [one] one change
   *[other] { $changes } changes
}. The copy was read through before it was encrypted.
backup-tried = It was decrypted again and read through: it can be restored.
backup-not-tried = It was not tried out, since no key that opens it is here. Do that where the key is: deeds restore into an empty place.
backup-pruned = { $count ->
    [one] One older backup was removed.
   *[other] { $count } older backups were removed.
}
backup-secret = The master secret is not in it. Keep that apart: without it nobody is recognised after a restore.
# $taken – date and time in UTC.
restore-done = Restored as of { $taken } UTC: { $servers ->
    [one] one server
   *[other] { $servers } servers
}, { $changes ->
    [one] one change
   *[other] { $changes } changes
}.
restore-forgotten = { $people ->
    [0] Nobody had to be forgotten again.
    [one] One person was forgotten again.
   *[other] { $people } people were forgotten again.
}
restore-departed = { $count ->
    [one] One server that had removed the bot was deleted again.
   *[other] { $count } servers that had removed the bot were deleted again.
}
restore-replaced = What was there before is kept as { $file }. Delete it once you have seen that all is well.
# $at – date and time in UTC.
check-backup = last backup: { $at } UTC
check-backup-none = last backup: none was made from this database; see `deeds backup`
# $at – date and time.
check-calendar = calendar: its last whole tick ended { $at } UTC
check-calendar-none = calendar: it has not gone round yet; it begins once `deeds run` is connected
check-calendar-still = calendar: it has stood still since { $at } UTC, so nothing is posted; `deeds run` is still connecting, cannot reach Discord, or hangs, and its log says which
# $server – a server’s id.
check-departure = server { $server } removed the bot; its data are deleted from { $at } UTC on, unless the bot is invited again
config-allowed-backup-recipients = a list of public keys that begin with age1, ssh-ed25519 or ssh-rsa; in a variable, with commas between them
config-allowed-backup-passphrase = at least 12 characters that nobody can guess
config-allowed-departure-days = a whole number from 7 to 365

error-backup-no-key = There is nothing to encrypt the backup with. Give public keys as backup.recipients (`age-keygen` makes a pair), or a passphrase as the secret backup.passphrase.
# $file – path.
error-backup-exists = There is a file { $file } already. Name another one, or a folder.
error-backup-keep-needs-folder = --keep is for a folder of backups, and { $file } is none. Name a folder that is there.
# $folder – path; $needed, $free – megabytes.
error-backup-no-space = Not enough room in { $folder }: { $needed } MB are needed and { $free } MB are free. Nothing was written; make room or name another place.
error-backup-damaged = { $file } does not hold together: a page, a link between records or the chain of changes is broken. It was not used; take an older one, and look after the disk.
error-backup-unwritable = { $file } can’t be read or written. Nothing was changed; check the folder and its permissions.
# $recipient – the beginning of a key.
error-backup-recipient = { $recipient }… is no public key that age knows. Copy it anew from where it was made.
error-backup-identity = { $file } holds no secret key that opens backups. Give a file as `age-keygen` writes it, or an SSH key without a passphrase.
error-backup-unreadable = { $file } is no backup of Deeds, is damaged, or can’t be read.
error-backup-locked = The key that was given does not open { $file }. Give the one whose public key was in backup.recipients when it was made, or the passphrase of that day.
error-backup-no-identity = { $file } is encrypted and no key is here. Name a file with the secret key by --identity, or give the passphrase as the secret backup.passphrase.
error-backup-newer = { $file } was made by a newer Deeds. Install that one, then restore.
# $database – address of the database.
error-restore-exists = There is a record in { $database } already, and nothing was touched. With --replace the backup takes its place, and what is there now is kept beside.
error-database-in-use = A bot is working on { $database }. Stop it first, then restore.

## How long things are kept, and legal holds

# $goes – a date.
log-draft-goes = Untouched for a month: it is deleted on { $goes } unless you go on with it.
# $days – number of days.
setup-retention =
    { $days ->
        [one] Kept for { $days } day: who reported and decided what, and what only organisers read of it. The record itself stays.
       *[other] Kept for { $days } days: who reported and decided what, and what only organisers read of it. The record itself stays.
    }
button-setup-retention = Change how long
form-setup-retention-title = How long things are kept
form-setup-retention = Days, from 30 to 3650
    .description = Then who reported and decided is erased; sooner protects people
field-retention-days = Days
error-retention-invalid = Give a number of days from 30 to 3650, such as 90.
hold-stands = Legal hold: nothing about this demand is deleted by time.
button-hold-set = Legal hold …
button-hold-lift = Lift the legal hold …
button-hold-back = Back to its status
form-hold-title = Legal hold
form-hold-lift-title = Lift the legal hold
form-hold-reason = Why
    .description = It stays in the history. Whether a hold is due is for counsel to say.
# $reference – reference of a demand.
hold-set = { $reference } is under a legal hold. Nothing that hangs on it is deleted by time until a steward lifts it. Whoever asks to be forgotten still is.
hold-lifted = The legal hold on { $reference } is lifted. What is older than this server keeps things goes today or tomorrow.
