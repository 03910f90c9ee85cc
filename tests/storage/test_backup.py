"""Backups: made beside a running bot, encrypted, tried out, put back into either kind of database."""

import asyncio
import contextlib
import os
import sqlite3
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pyrage
import pytest
from sqlalchemy import select

from bot.domain.errors import DeedsError
from bot.domain.following import Subscription
from bot.domain.people import departure_mark, tombstone_mark, unfollowed_mark
from bot.domain.records import Campaign, Report
from bot.domain.vocabulary import ResponseKind
from bot.storage import backup as backups
from bot.storage.backup import Keys, Made, Restored, _swap, back_up, open_backup, prune, restore
from bot.storage.following import of_people, save
from bot.storage.forgetting import forget_everywhere
from bot.storage.journal import Journal
from bot.storage.lease import Lease
from bot.storage.lockfile import ProcessLock
from bot.storage.memory import keep, recall
from bot.storage.revisions import KNOWN_REVISIONS
from bot.storage.store import Store, Writer
from bot.storage.tables import METADATA, lease, memory
from tests.files import files_below
from tests.services.world import HERE, Hands, World, cast_of
from tests.storage.conftest import only_sqlite
from tests.storage.made_up import SERVER, changing, one_of_each, put_small
from tests.storage.old_records import file_of, old_record
from tests.storage.test_following import subscription

NOW = datetime(2026, 3, 12, 17, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=3)
PASSPHRASE = Keys(passphrase="a made-up passphrase")
# The keys of this run, made before the first test.
OWN: list[Keys] = []
PERSON, OTHER, THIRD = "1.abcdef0123456789", "1.fedcba9876543210", "1.0011223344556677"


@pytest.fixture
async def filled(store: Store) -> Store:
    """A store with one record of every kind and two people in it."""

    async def work(writer: Writer) -> None:
        for record in one_of_each():
            await writer.put(record)
        campaign = (await writer.find(Campaign))[0]
        for person in (PERSON, OTHER):
            await writer.put(Report(id=uuid4(), campaign=campaign.id, reporter=person, reported_at=NOW))

    await store.change(SERVER, work, actor=PERSON, action="test")
    return store


@pytest.fixture(autouse=True, scope="module")
def key_file(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The file with the secret key that opens what these tests lock."""
    identity = pyrage.x25519.Identity.generate()
    file = tmp_path_factory.mktemp("keys") / "key"
    file.write_text(f"# made up\n{identity}\n")
    OWN.append(Keys((str(identity.to_public()),), identity=file))


def backing_up(url: str, target: Path, keys: Keys | None = None, **named: Any) -> Any:
    """A backup whose copy lies in the folder of its target for a moment."""
    workplace = target if target.is_dir() else target.parent
    return back_up(url, target, OWN[-1] if keys is None else keys, workplace=workplace, now=NOW, **named)


def putting_back(
    url: str, file: Path, keys: Keys | None = None, *, journal: Journal | None = None, replace: bool = False
) -> Any:
    """A restore in the folder of the backup."""
    found = journal or Journal(file.parent / "forgotten.jsonl")
    return restore(
        url, file, OWN[-1] if keys is None else keys, found, workplace=file.parent, now=LATER, replace=replace
    )


async def content(url: str) -> dict[str, list[str]]:
    """Every row of every table but what belongs to a machine."""
    store = await Store.open(url)

    async def work(writer: Writer) -> dict[str, list[str]]:
        return {
            table.name: sorted(str(row) for row in await writer.execute(select(table)))
            for table in METADATA.sorted_tables
            if table not in (lease, memory)
        }

    try:
        return await store.transact(None, work)
    finally:
        await store.close()


def locked(content: bytes) -> bytes:
    """Something else, encrypted with the same key."""
    found: bytes = pyrage.encrypt(content, [pyrage.x25519.Recipient.from_str(OWN[-1].recipients[0])])
    return found


def copied(url: str, target: Path) -> Path:
    """A plain copy of a file that nobody writes to."""
    return written_to(target, Path(url).read_bytes())


def written_to(file: Path, content: bytes) -> Path:
    """A file with that content."""
    file.write_bytes(content)
    return file


def mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def refused(code: str) -> Any:
    return pytest.raises(DeedsError, check=lambda error: error.code == code)


async def test_a_backup_comes_back_as_it_was_and_leaves_nothing_else(
    filled: Store, url: str, tmp_path: Path
) -> None:
    before = await content(url)
    folder = tmp_path / "backups"
    folder.mkdir()
    made: Made = await backing_up(url, folder)
    assert made.file == folder / "20260312T173000Z.deeds.age"
    assert made.tried
    assert made.contents.servers == 1
    assert mode(made.file) == 0o600
    assert files_below(folder) == [made.file]
    assert await recall(filled, backups.LAST_BACKUP) == NOW.isoformat()
    assert PERSON.encode() not in made.file.read_bytes()
    await filled.close()
    other = tmp_path / "other" / "deeds.db"
    other.parent.mkdir()
    done: Restored = await putting_back(str(other), made.file)
    assert (done.taken, done.people, done.servers, done.replaced) == (NOW, 0, 0, "")
    assert mode(other) == 0o600
    assert await content(str(other)) == before


async def test_a_backup_goes_back_into_the_database_it_came_from(
    filled: Store, url: str, tmp_path: Path
) -> None:
    before = await content(url)
    made = await backing_up(url, tmp_path / "one.age")
    await changing(filled, put_small)
    after = await content(url)
    await filled.close()
    with refused("restore_exists"):
        await putting_back(url, made.file)
    assert await content(url) == after
    done = await putting_back(url, made.file, replace=True)
    assert await content(url) == before
    # What was there is kept beside, and is a database of its own.
    assert await content(done.replaced) == after
    assert mode(Path(done.replaced)) == 0o600
    reopened = await Store.open(url)
    await changing(reopened, put_small)
    await reopened.close()


async def test_recipients_lock_and_only_a_key_opens(filled: Store, url: str, tmp_path: Path) -> None:
    identity = pyrage.x25519.Identity.generate()
    stranger = pyrage.x25519.Identity.generate()
    key = written_to(tmp_path / "key", str(identity).encode())
    wrong = written_to(tmp_path / "wrong", str(pyrage.x25519.Identity.generate()).encode())
    nonsense = written_to(tmp_path / "nonsense", b"no key at all")
    locking = Keys(recipients=(str(identity.to_public()), str(stranger.to_public())))
    made = await backing_up(url, tmp_path / "untried.age", locking)
    assert not made.tried
    opening = Keys(locking.recipients[:1], identity=key)
    assert (await backing_up(url, tmp_path / "tried.age", opening)).tried
    target = str(tmp_path / "new.db")
    for keys, code in (
        (Keys(), "backup_no_identity"),
        (Keys(identity=nonsense), "backup_identity"),
        (Keys(identity=tmp_path / "nowhere"), "backup_identity"),
        (Keys(identity=wrong), "backup_locked"),
    ):
        with refused(code):
            await putting_back(target, tmp_path / "tried.age", keys)
    assert (await putting_back(target, tmp_path / "tried.age", Keys(identity=key))).contents == made.contents


@only_sqlite
@pytest.mark.slow
async def test_a_passphrase_locks_and_opens(filled: Store, url: str, tmp_path: Path) -> None:
    made = await backing_up(url, tmp_path / "one.age", PASSPHRASE)
    assert made.tried
    await putting_back(str(tmp_path / "new.db"), made.file, PASSPHRASE)
    with refused("backup_locked"):
        await putting_back(str(tmp_path / "newer.db"), made.file, Keys(passphrase="another made-up one"))


async def test_without_a_key_or_over_a_file_nothing_is_written(url: str, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with refused("backup_no_key"):
        await backing_up(url, folder, Keys())
    with refused("backup_recipient"):
        await backing_up(url, folder, Keys(recipients=("age1nobody",)))
    assert files_below(folder) == []
    there = folder / "there.age"
    there.write_text("precious")
    with refused("backup_exists"):
        await backing_up(url, there)
    assert there.read_text() == "precious"


async def test_a_full_disk_is_told_before_anything_is_written(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    usage = type("Usage", (), {"free": 1 << 20})
    monkeypatch.setattr("bot.storage.backup.shutil.disk_usage", lambda _folder: usage)
    monkeypatch.setattr("bot.storage.backup._size", lambda _url: asyncio.sleep(0, 50 << 20))
    with refused("backup_no_space") as caught:
        await backing_up(url, folder)
    assert caught.value.parameters == {"folder": str(folder), "needed": 100, "free": 1}
    assert files_below(folder) == []


@only_sqlite
async def test_it_is_made_while_somebody_writes(store: Store, url: str, tmp_path: Path) -> None:
    lock = ProcessLock(Path(url))
    lock.acquire("run")
    written = 0
    stop, wrote = asyncio.Event(), asyncio.Event()

    async def write() -> None:
        nonlocal written
        while not stop.is_set():
            await changing(store, put_small)
            written += 1
            wrote.set()

    writer = asyncio.create_task(write())
    made = []
    for number in range(3):
        made.append(await backing_up(url, tmp_path / f"{number}.age"))
        # However busy the machine is, something is written between one copy and the next.
        wrote.clear()
        await wrote.wait()
    stop.set()
    await writer
    lock.release()
    assert written > 3
    assert [each.tried for each in made] == [True] * 3
    assert made[0].contents.changes < made[2].contents.changes <= written


@pytest.mark.slow
@only_sqlite
async def test_it_stands_although_nobody_gets_a_turn_to_note_it(
    store: Store, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.backup._TURNS", 1)
    await changing(store, put_small)
    with sqlite3.connect(url, isolation_level=None) as busy:
        busy.execute("BEGIN IMMEDIATE")
        made = await backing_up(url, tmp_path / "made.age")
        busy.execute("ROLLBACK")
    assert made.tried
    assert made.file.exists()
    assert await recall(store, backups.LAST_BACKUP) is None


async def test_whoever_was_forgotten_since_is_forgotten_again(
    filled: Store, url: str, tmp_path: Path
) -> None:
    before = await backing_up(url, tmp_path / "before.age")
    journal = Journal(tmp_path / "forgotten.jsonl")
    journal.note([tombstone_mark(SERVER, PERSON)], LATER)
    # The other one is known from the database that is replaced alone.
    await forget_everywhere(filled, SERVER, [OTHER], LATER)
    await filled.close()
    done = await putting_back(url, before.file, journal=journal, replace=True)
    assert done.people == 2
    restored = await Store.open(url)
    async with restored.read(SERVER) as reader:
        assert {each.reporter for each in await reader.find(Report, reference="T-2")} == {"forgotten"}
    await restored.close()
    said = str(await content(url))
    assert PERSON.partition(".")[2] not in said
    assert OTHER.partition(".")[2] not in said


async def test_what_somebody_followed_does_not_come_back_with_a_restore(
    filled: Store, url: str, tmp_path: Path
) -> None:
    async with filled.read(SERVER) as reader:
        campaign = (await reader.find(Campaign))[0].id

    async def follow(writer: Writer) -> list[Subscription]:
        return [
            await save(writer, subscription(campaign, person, sealed=f"sealed for {person}"))
            for person in (PERSON, OTHER, THIRD)
        ]

    *_, ended = await filled.transact(SERVER, follow)
    before = await backing_up(url, tmp_path / "before.age")
    await forget_everywhere(filled, SERVER, [PERSON], LATER)
    journal = Journal(tmp_path / "forgotten.jsonl")
    journal.note([tombstone_mark(SERVER, PERSON)], LATER)
    # The third one is still a member, and only ended it.
    journal.note([unfollowed_mark(SERVER, ended.id)], LATER)
    await filled.close()
    await putting_back(url, before.file, journal=journal, replace=True)
    restored = await Store.open(url)
    async with restored.read(SERVER) as reader:
        assert await of_people(reader, [PERSON, THIRD]) == []
        assert [each.person for each in await of_people(reader, [OTHER])] == [OTHER]
    await restored.close()
    assert f"sealed for {PERSON}" not in str(await content(url))


async def test_who_came_back_before_the_backup_is_left_alone(filled: Store, url: str, tmp_path: Path) -> None:
    journal = Journal(tmp_path / "forgotten.jsonl")
    journal.note([tombstone_mark(SERVER, PERSON)], NOW - timedelta(days=1))
    made = await backing_up(url, tmp_path / "after.age")
    other = str(tmp_path / "other.db")
    assert (await putting_back(other, made.file, journal=journal)).people == 0
    assert PERSON in str(await content(other))


async def test_a_server_that_was_deleted_since_is_deleted_again(
    filled: Store, url: str, tmp_path: Path
) -> None:
    made = await backing_up(url, tmp_path / "one.age")
    journal = Journal(tmp_path / "forgotten.jsonl")
    journal.note([departure_mark(SERVER)], LATER)
    other = str(tmp_path / "other.db")
    done = await putting_back(other, made.file, journal=journal)
    assert (done.servers, done.contents.servers) == (1, 0)
    assert not any((await content(other)).values())


@only_sqlite
async def test_a_copy_that_does_not_hold_together_is_refused(filled: Store, url: str, tmp_path: Path) -> None:
    await filled.close()
    for number, broken in enumerate(
        (
            "UPDATE change SET body = replace(body, 'test', 'tost')",
            "UPDATE server_head SET sequence = sequence + 1",
            "UPDATE ask SET demand = '00000000000000000000000000000000'",
        )
    ):
        copy = copied(url, tmp_path / f"broken-{number}.db")
        with sqlite3.connect(copy) as connection:
            connection.execute(broken)
        connection.close()
        with refused("backup_damaged"):
            await backing_up(str(copy), tmp_path / "broken.age")
        assert not (tmp_path / "broken.age").exists()


async def test_what_is_no_backup_is_told_apart(url: str, tmp_path: Path) -> None:
    made = await backing_up(url, tmp_path / "good.age")
    target = tmp_path / "new.db"
    whole = made.file.read_bytes()
    for name, body, code in (
        ("empty", b"", "backup_unreadable"),
        ("text", b"hello", "backup_unreadable"),
        ("cut", whole[: len(whole) // 2], "backup_unreadable"),
        ("changed", whole[:-40] + bytes(40), "backup_unreadable"),
        ("other", locked(b"some text"), "backup_unreadable"),
    ):
        file = tmp_path / name
        file.write_bytes(body)
        with refused(code):
            await putting_back(str(target), file)
    with refused("backup_unreadable"):
        await putting_back(str(target), tmp_path / "nowhere")
    assert not target.exists()


@pytest.mark.parametrize("revision", KNOWN_REVISIONS[:-1])
async def test_a_backup_of_an_earlier_release_is_brought_up_to_date(
    revision: str, empty_url: str, tmp_path: Path
) -> None:
    people = cast_of(HERE)
    (tmp_path / "new").mkdir()
    file = written_to(tmp_path / "old.age", locked(old_record(revision)))
    journal = Journal(tmp_path / "forgotten.jsonl")
    journal.note([tombstone_mark(HERE, people.ana.person)], LATER)
    done = await putting_back(empty_url, file, journal=journal)
    assert (done.people, done.servers) == (1, 0)
    store = await Store.open(empty_url, clock=Hands())
    try:
        world = World(store, Hands(), tmp_path)
        # Everything on the chain is still what the release wrote, down to the last field.
        await world.assert_chains_hold()
        board = await world.boards.board(people.member)
        assert [each.headline.key.value for each in board.cells] == ["met", "waiting", "refused", "waiting"]
        assert "ana-1001" not in str(await content(empty_url))
        # And it is a record to go on with: what waited is verified, and what is new is found.
        [waiting] = (await world.reviewing.desk(people.steward)).to_verify
        await world.verify(people.steward, waiting)
        promise = await world.say(people.ben, ResponseKind.COMMITS, [board.cells[1].reference])
        await world.verify(people.steward, promise)
        board = await world.boards.board(people.member)
        keys = [each.headline.key.value for each in board.cells]
        assert keys == ["met", "promised", "refused", "supports"]
        await world.assert_chains_hold()
    finally:
        await store.close()


def test_there_is_a_record_of_every_earlier_release() -> None:
    missing = [each for each in KNOWN_REVISIONS[:-1] if not file_of(each).exists()]
    assert not missing, "write them with tests/storage/old_records.py, as that release"


@only_sqlite
async def test_a_newer_backup_is_refused(url: str, tmp_path: Path) -> None:
    newer = copied(url, tmp_path / "newer.db")
    with sqlite3.connect(newer) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9998'")
    connection.close()
    file = tmp_path / "newer.age"
    file.write_bytes(locked(newer.read_bytes()))
    target = tmp_path / "new.db"
    with refused("backup_newer"):
        await putting_back(str(target), file)
    assert not target.exists()


def test_the_rollback_journal_of_the_old_file_goes_with_it(tmp_path: Path) -> None:
    # SQLite would play it back into whatever file has that name.
    path = written_to(tmp_path / "deeds.db", b"old")
    written_to(tmp_path / "deeds.db-journal", b"what a crash left")
    aside = Path(_swap(written_to(tmp_path / "copy.db", b"new"), path, "stamp"))
    assert path.read_bytes() == b"new"
    assert [each.name for each in files_below(tmp_path)] == [
        "deeds.db",
        "deeds.db.replaced-stamp",
        "deeds.db.replaced-stamp-journal",
    ]
    assert aside.read_bytes() == b"old"


@only_sqlite
async def test_whatever_a_restore_fails_at_there_is_always_a_database(
    filled: Store, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A program that starts where there is none begins an empty record.
    made = await backing_up(url, tmp_path / "one.age")
    before = await content(url)
    await filled.close()
    replace = os.replace

    def seen(source: Any, target: Any) -> None:
        assert Path(url).exists()
        replace(source, target)
        assert Path(url).exists()

    monkeypatch.setattr(os, "replace", seen)
    done: Restored = await putting_back(url, made.file, replace=True)
    assert await content(url) == before
    assert await content(done.replaced) == before


def test_where_a_file_has_one_name_only_it_is_moved_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(_source: object, _target: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuses)
    path = written_to(tmp_path / "deeds.db", b"old")
    aside = Path(_swap(written_to(tmp_path / "copy.db", b"new"), path, "stamp"))
    assert (path.read_bytes(), aside.read_bytes()) == (b"new", b"old")


@only_sqlite
async def test_what_a_killed_backup_left_is_removed_by_the_next(
    filled: Store, url: str, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    (folder / ".deeds-abcdefgh").mkdir(parents=True)
    written_to(folder / ".deeds-abcdefgh" / "copy.db", b"words of somebody who is forgotten since")
    for name in (".20260305T173000Z.deeds.age-abcdefgh.part", ".one.age-abcdefgh.part"):
        written_to(folder / name, b"half of a backup")
    of_somebody_else = written_to(folder / ".film-abcdefgh.part", b"half of a film")
    made = await backing_up(url, folder / "one.age")
    assert files_below(folder) == [of_somebody_else, made.file]


@only_sqlite
async def test_what_a_crash_left_half_written_is_rolled_back_first(
    filled: Store, url: str, tmp_path: Path
) -> None:
    before = await content(url)
    await filled.close()
    crashed = tmp_path / "crashed" / "deeds.db"
    crashed.parent.mkdir()
    with contextlib.closing(sqlite3.connect(url, isolation_level=None)) as writing:
        # So little memory that it writes into the file before it commits.
        writing.execute("PRAGMA cache_size = 1")
        writing.execute("BEGIN IMMEDIATE")
        writing.execute("UPDATE change_value SET value = value || hex(randomblob(4000))")
        copied(url, crashed)
        copied(f"{url}-journal", crashed.with_name("deeds.db-journal"))
    made = await backing_up(str(crashed), tmp_path / "one.age")
    other = tmp_path / "other.db"
    await putting_back(str(other), made.file)
    assert await content(str(other)) == before


@only_sqlite
async def test_a_backup_leaves_alone_what_another_is_working_on(
    filled: Store, url: str, tmp_path: Path
) -> None:
    with backups._private_folder(tmp_path) as busy, backups._part_of(tmp_path / "one.age") as part:
        copy = written_to(busy / "copy.db", b"of another backup")
        made = await backing_up(url, tmp_path / "one.age")
        assert copy.exists()
        assert part.exists()
    assert made.tried
    assert not busy.exists()
    assert not part.exists()


async def test_a_leading_bot_is_not_restored_under(filled: Store, url: str, tmp_path: Path) -> None:
    made = await backing_up(url, tmp_path / "one.age")
    if filled.address.path is not None:
        assert await Lease(filled, "leader", "somebody", seconds=60).acquire()
        return
    leader = Lease(filled, "leader", "somebody", seconds=60)
    assert await leader.acquire()
    before = await content(url)
    with refused("database_in_use"):
        await putting_back(url, made.file, replace=True)
    assert await content(url) == before
    await leader.release()
    assert (await putting_back(url, made.file, replace=True)).contents == made.contents


@pytest.mark.postgres
async def test_a_backup_of_a_file_goes_into_a_server(
    migrated_file: Path, tmp_path: Path, postgres_database: str
) -> None:
    source = copied(str(migrated_file), tmp_path / "deeds.db")
    store = await Store.open(str(source))

    async def work(writer: Writer) -> None:
        for record in one_of_each():
            await writer.put(record)

    await changing(store, work)
    await store.close()
    before = await content(str(source))
    made = await backing_up(str(source), tmp_path / "one.age")
    await putting_back(postgres_database, made.file)
    assert await content(postgres_database) == before


def test_only_backups_with_a_name_of_ours_are_pruned(tmp_path: Path) -> None:
    ours = [f"202603{day:02}T000000Z.deeds.age" for day in range(1, 8)]
    others = ["deeds.db", "20260301T000000Z.age", "x20260301T000000Z.deeds.age", "notes.txt"]
    for name in (*ours, *others):
        (tmp_path / name).touch()
    assert prune(tmp_path, 3) == 4
    assert [each.name for each in files_below(tmp_path)] == sorted([*ours[4:], *others])
    assert prune(tmp_path, 3) == 0


async def test_what_a_machine_remembers_stays_on_it(store: Store, url: str, tmp_path: Path) -> None:
    await keep(store, "commands synced", "here")
    made = await backing_up(url, tmp_path / "one.age")
    copy = tmp_path / "copy.db"
    open_backup(made.file, copy, OWN[-1])
    opened = await Store.open(str(copy))
    assert await recall(opened, "commands synced") is None
    assert await recall(opened, backups.LAST_BACKUP) == NOW.isoformat()
    await opened.close()


def test_the_journal_survives_a_line_that_was_cut_off(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "new" / "forgotten.jsonl")
    assert journal.read() == {}
    journal.note(["a", "b"], NOW)
    journal.note(["a"], LATER)
    with journal.path.open("a") as file:
        file.write('{"at": "2026-')
    assert journal.read() == {"a": LATER, "b": NOW}
    assert mode(journal.path) == 0o600
    blocked = Journal(journal.path / "below")
    with refused("journal_unwritable"):
        blocked.note(["a"], NOW)
    journal.path.write_bytes(b"\xff")
    with refused("journal_unreadable"):
        journal.read()
