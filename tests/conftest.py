"""What all tests share: a clean environment, the loopback wall, and the real parts that some need.

Tests that use ``postgres_url`` or ``postgres_database`` are marked ``postgres``, those that use ``chromium``
are marked ``browser``. A test that asks for them by ``request.getfixturevalue`` carries the mark itself.
"""

import asyncio
import gc
import importlib
import ipaddress
import itertools
import logging
import os
import pkgutil
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from glob import glob
from pathlib import Path
from typing import Any, NoReturn

import hypothesis
import pytest
import structlog
from sqlalchemy.engine import Engine
from sqlalchemy.util import LRUCache

from bot.storage.migrating import migrate
from tests.doubting import FAULTS, DoubtingReader

# No deadline: how fast a machine is proves nothing. Where everything is required, no chance either.
hypothesis.settings.register_profile(
    "deeds", deadline=None, print_blob=True, derandomize=os.environ.get("DEEDS_REQUIRE_ALL") == "1"
)
hypothesis.settings.load_profile("deeds")

pytest_plugins = ["pytester"]

# A commit to a file on a disk waits three times until the disk has it: much of the time that all tests took.
# SQLite's files are as real in memory, and no test cuts the power. A container may lack the room there.
MEMORY = Path("/dev/shm")
if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > 1 << 30:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

PROGRAMS = ("initdb", "pg_ctl", "postgres", "createdb")
HERE = Path(__file__).parent
COVERED = {"domain", "services", "storage"}
"""The folders of the rooms whose coverage `make test` prints."""

SELDOM = (20_000, 20, 20)

POSTGRES_FIXTURES = {"postgres", "postgres_url", "postgres_database", "migrated_database"}
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_PATHS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Marks the tests that need more than Python, so that the quick loop leaves them out.

    Of several workers none has a long test left when the others are done: those come first.
    """
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if fixtures & POSTGRES_FIXTURES:
            item.add_marker(pytest.mark.postgres)
        if "chromium" in fixtures:
            item.add_marker(pytest.mark.browser)
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@contextmanager
def untraced(*, threads: bool) -> Iterator[None]:
    """Without coverage's tracer meanwhile, nor in ``threads`` that start meanwhile.

    pytest-cov's own marker for it finds a second tracer in a worker process, and leaves that one running.
    """
    tracer, of_threads = sys.gettrace(), threading.gettrace()
    sys.settrace(None)
    if threads:
        threading.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)
        threading.settrace(of_threads)


def _is_told(item: pytest.Item) -> bool:
    """Whether a test's coverage is told. What runs on both databases runs the same lines of a service."""
    room = item.path.relative_to(HERE).parts[0] if item.path.is_relative_to(HERE) else ""
    twin = room != "storage" and item.get_closest_marker("postgres") is not None
    return room in COVERED and not twin


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Traces what the rooms' modules do as they are imported, and not how pytest reads all tests."""
    if sys.gettrace() is not None:
        for room in ("bot.domain", "bot.services", "bot.storage"):
            for module in pkgutil.iter_modules(importlib.import_module(room).__path__, f"{room}."):
                importlib.import_module(module.name)
    with untraced(threads=False):
        return (yield)


def pytest_collection_finish() -> None:
    """Garbage is looked for seldom, and never among what was imported: up to a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Traces only the tests of the rooms whose coverage is told: others take up to four times as long.

    A test that ran the program leaves its collector behind, which looks for garbage thirty times as often.
    """
    gc.set_threshold(*SELDOM)
    if _is_told(item):
        return (yield)
    with untraced(threads=True):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    """What fixtures build is tested where it is what a test is about; tracing it doubles what it takes.

    A thread that starts here lives on in the test, so that it is traced.
    """
    with untraced(threads=False):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """See :func:`pytest_runtest_setup`."""
    with untraced(threads=False):
        return (yield)


def unavailable(reason: str) -> NoReturn:
    """Skips with the reason; fails instead where everything is required (``DEEDS_REQUIRE_ALL=1``)."""
    if os.environ.get("DEEDS_REQUIRE_ALL") == "1":
        pytest.fail(f"{reason}, and DEEDS_REQUIRE_ALL=1 allows no skip", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test sees the host's settings or touches the host's data."""
    for name in list(os.environ):
        if name.startswith("DEEDS_") and name not in {"DEEDS_REQUIRE_ALL", "DEEDS_CHROMIUM"}:
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.getbasetemp() / "data-home"))


@pytest.fixture(autouse=True)
def nothing_kept_is_old(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever a store remembers of a record is what the database says, at every read of every test."""
    monkeypatch.setattr("bot.storage.store.RememberingReader", DoubtingReader)
    FAULTS.clear()
    yield
    assert not FAULTS, FAULTS[0]


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    """A test that runs the program's own logging leaves the next one the logging it found."""
    root = logging.getLogger()
    before = structlog.get_config(), root.level, root.handlers[:], logging.root.manager.disable
    levels = _levels()
    yield
    config, level, handlers, disabled = before
    structlog.configure(**config)
    root.setLevel(level)
    root.handlers[:] = handlers
    logging.disable(disabled)
    for name, now in _levels().items():
        # Setting a level, even the same one, goes through every logger there is: 10 ms for each test.
        if now != (then := levels.get(name, logging.NOTSET)):
            logging.getLogger(name).setLevel(then)


def _levels() -> dict[str, int]:
    return {name: logging.getLogger(name).level for name in list(logging.root.manager.loggerDict)}


class Statements(LRUCache[Any, Any]):
    """What SQLAlchemy made of each statement, for all databases of a kind."""

    def get(self, key: Any, default: Any = None) -> Any:
        """See the class; by itself each engine knows only what its own dialect made."""
        return super().get((type(key[0]), *key[1:]), default)

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__((type(key[0]), *key[1:]), value)


@pytest.fixture(scope="session", autouse=True)
def statements_compiled_once() -> Iterator[None]:
    """Each test has a database of its own; compiling for each what never differs took a fifth of the time."""
    patch, statements = pytest.MonkeyPatch(), Statements(5000)
    kept = property(lambda _engine: statements, lambda _engine, _own: None)
    patch.setattr(Engine, "_compiled_cache", kept, raising=False)
    yield
    patch.undo()


def _is_local(address: Any) -> bool:
    if not isinstance(address, tuple):  # the path of a Unix socket
        return True
    host = str(address[0]).partition("%")[0]
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def only_loopback() -> Iterator[None]:
    """A connection to anything but this machine fails the test that tries it."""
    patch = pytest.MonkeyPatch()

    def guarded(original: Callable[[socket.socket, Any], Any]) -> Callable[[socket.socket, Any], Any]:
        def connect(self: socket.socket, address: Any) -> Any:
            if not _is_local(address):
                pytest.fail(f"a test tried to connect to {address!r}; tests stay on this machine")
            return original(self, address)

        return connect

    patch.setattr(socket.socket, "connect", guarded(socket.socket.connect))
    patch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))
    yield
    patch.undo()


def _postgres_programs() -> Path | None:
    """The folder with PostgreSQL's server programs: on the path, where pg_config says, or Debian's place."""
    folders = [Path(found).resolve().parent for name in ("initdb", "pg_ctl") if (found := shutil.which(name))]
    if config := shutil.which("pg_config"):
        answer = subprocess.run([config, "--bindir"], capture_output=True, text=True, check=False)
        folders.append(Path(answer.stdout.strip()))
    folders += [Path(folder) for folder in sorted(glob("/usr/lib/postgresql/*/bin"), reverse=True)]
    return next((folder for folder in folders if all((folder / name).exists() for name in PROGRAMS)), None)


class Postgres:
    """A private server in its own folder, on a free port of the loopback interface, gone with the tests."""

    def __init__(self, programs: Path) -> None:
        self.programs = programs
        self.folder = Path(tempfile.mkdtemp(prefix="deeds-postgres-"))
        # initdb refuses root, which is what a bare build machine often is.
        self.account = self._unprivileged() if os.geteuid() == 0 else None
        if self.account:
            os.chown(self.folder, self.account.pw_uid, self.account.pw_gid)
        self.port = 0
        self._numbers = itertools.count(1)

    @staticmethod
    def _unprivileged() -> pwd.struct_passwd:
        known = {entry.pw_name: entry for entry in pwd.getpwall()}
        for name in ("postgres", "nobody"):
            if name in known:
                return known[name]
        unavailable("PostgreSQL refuses to run as root, and there is neither a postgres nor a nobody account")

    def run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs one of PostgreSQL's programs as the unprivileged account."""
        identity: dict[str, Any] = {}
        if self.account:
            identity = {"user": self.account.pw_uid, "group": self.account.pw_gid, "extra_groups": []}
        with (self.folder / f"{program}.out").open("w+", encoding="utf-8") as out:
            # Into a file: the server that pg_ctl leaves behind would hold a pipe open for ever.
            done = subprocess.run(
                [str(self.programs / program), *arguments],
                cwd=self.folder,
                env={"PATH": os.environ.get("PATH", ""), "HOME": str(self.folder), "LC_ALL": "C"},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
                timeout=120,
                **identity,
            )
            out.seek(0)
            return subprocess.CompletedProcess(done.args, done.returncode, out.read())

    def _must(self, program: str, *arguments: str) -> None:
        done = self.run(program, *arguments)
        if done.returncode:
            log = self.folder / "server.log"
            said = log.read_text(errors="replace")[-2000:] if log.exists() else ""
            raise RuntimeError(f"{program} failed:\n{done.stdout}\n{said}")

    def start(self) -> None:
        """Makes the cluster and starts the server; another port is tried where one was just taken."""
        data = str(self.folder / "data")
        self._must(
            "initdb", "-D", data, "-U", "deeds", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"
        )
        for attempt in range(3):
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                self.port = probe.getsockname()[1]
            # Durability is the one thing tests can do without: every run begins with an empty folder.
            options = (
                f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                " -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
                " -c shared_buffers=32MB -c max_connections=60"
            )
            log = str(self.folder / "server.log")
            try:
                self._must("pg_ctl", "-D", data, "-l", log, "-w", "-t", "60", "-o", options, "start")
                return
            except RuntimeError:
                if attempt == 2:
                    raise

    def stop(self) -> None:
        """Stops the server and removes its folder."""
        self.run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, database: str = "postgres") -> str:
        """The address of one of its databases."""
        return f"postgresql://deeds@127.0.0.1:{self.port}/{database}"

    def new_database(self, like: str = "template0") -> str:
        """Creates a database, empty or a copy of another one, and returns its address."""
        name = f"deeds_{next(self._numbers)}"
        self._must("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "deeds", "-T", like, name)
        return self.url(name)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A private PostgreSQL server for this run."""
    programs = _postgres_programs()
    if programs is None:
        unavailable("PostgreSQL's server programs were not found (on Debian: apt install postgresql)")
    server = Postgres(programs)
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def postgres_url(postgres: Postgres) -> str:
    """The address of one empty database, shared by the tests of this run."""
    return postgres.new_database()


@pytest.fixture
def postgres_database(postgres: Postgres) -> str:
    """The address of an empty database for this test alone."""
    return postgres.new_database()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy."""
    path = tmp_path_factory.mktemp("migrated") / "deeds.db"
    asyncio.run(migrate(str(path)))
    return path


@pytest.fixture(scope="session")
def migrated_database(postgres: Postgres) -> str:
    """The name of a migrated database to copy, of the private server."""
    url = postgres.new_database()
    asyncio.run(migrate(url))
    return url.rpartition("/")[2]


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium or Chrome; ``DEEDS_CHROMIUM`` names another one."""
    named = os.environ.get("DEEDS_CHROMIUM")
    if named:
        if not os.access(named, os.X_OK):
            pytest.fail(f"DEEDS_CHROMIUM names {named}, which is no program", pytrace=False)
        return named
    found = [path for name in CHROMIUM_NAMES if (path := shutil.which(name))]
    found += [path for path in CHROMIUM_PATHS if os.access(path, os.X_OK)]
    if not found:
        unavailable("neither Chromium nor Chrome was found (on Debian: apt install chromium)")
    return found[0]
