"""Settings of a host: environment variables before secret files before a TOML file.

To add a setting: add its field here, its line to ``config.example.toml``, and a sentence
``config-allowed-<section>-<name>`` to ``bot/i18n/<language>/cli.ftl``; the tests name what is missing.
"""

import difflib
import os
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
)
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    NestedSecretsSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

ENVIRONMENT_PREFIX = "DEEDS_"
# Variables that say where settings are, and those of the test run: no settings themselves.
OTHER_VARIABLES = frozenset({"DEEDS_CONFIG", "DEEDS_SECRETS_DIR", "DEEDS_REQUIRE_ALL", "DEEDS_CHROMIUM"})
DEFAULT_CONFIG = Path("config.toml")
DEFAULT_SECRETS_DIRECTORY = Path("/run/secrets")
LONGEST_SECRET_FILE = 64 * 1024
LONGEST_GIVEN = 60


class LogLevel(StrEnum):
    """The least severe message that is written."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class LogFormat(StrEnum):
    """``text`` for a person to read, ``json`` for a collector."""

    TEXT = "text"
    JSON = "json"


def platform_data_directory() -> Path:
    """Where programs of this platform keep a person's data, with a folder of our own."""
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "deeds"
    data_home = os.environ.get("XDG_DATA_HOME", "")
    # The XDG base directory specification: a relative path there is to be ignored.
    return (Path(data_home) if os.path.isabs(data_home) else home / ".local" / "share") / "deeds"


def available_languages() -> tuple[str, ...]:
    """The languages the interface is written in: one folder each."""
    return tuple(sorted({file.parent.name for file in (Path(__file__).parent / "i18n").glob("*/*.ftl")}))


def _data_directory(value: object) -> object:
    if value == "":
        return platform_data_directory()
    return os.path.expanduser(value) if isinstance(value, str) else value


def _known_language(value: str) -> str:
    if value not in available_languages():
        raise ValueError("no such language")
    return value


def _lower(value: object) -> object:
    return value.strip().lower() if isinstance(value, str) else value


def _identifiers(value: object) -> object:
    """A list in TOML; in an environment variable or a secret file, numbers with commas between them."""
    if isinstance(value, str):
        return tuple(part for part in re.split(r"[,\s]+", value.strip("[] \t\n")) if part)
    return value


def _without_spaces(value: SecretStr) -> SecretStr:
    secret = value.get_secret_value()
    if not re.fullmatch(r"[!-~]+", secret):
        raise ValueError("empty, or not one word")
    return value


def _database_address(value: str) -> str:
    scheme, separator, rest = value.partition("://")
    if not value.strip() or (separator and (scheme not in {"sqlite", "postgresql"} or not rest.strip("/"))):
        raise ValueError("neither a path nor an address of SQLite or PostgreSQL")
    return value


def _recipients(value: object) -> object:
    """A list in TOML; in an environment variable or a secret file, keys with commas between them."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


def _recipient(value: str) -> str:
    if not re.fullmatch(r"age1[a-z0-9]{20,}|ssh-(ed25519|rsa) [A-Za-z0-9+/=]+( .*)?", value):
        raise ValueError("no public key of age or SSH")
    return value


Recipients = Annotated[tuple[Annotated[str, AfterValidator(_recipient)], ...], BeforeValidator(_recipients)]
Identifier = Annotated[int, Field(ge=1, lt=2**63)]
Identifiers = Annotated[tuple[Identifier, ...], BeforeValidator(_identifiers)]


class Section(BaseModel):
    """A table of the configuration file."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True, validate_default=True)


class DatabaseSettings(Section):
    """Where the record is kept."""

    url: Annotated[str, AfterValidator(_database_address)] = Field(default="deeds.db", repr=False)


class DiscordSettings(Section):
    """The bot's account, and whom it serves."""

    token: Annotated[SecretStr, AfterValidator(_without_spaces)] | None = None
    servers: Identifiers = ()
    stewards: Identifiers = ()


class LogSettings(Section):
    """What is logged, and how it is written."""

    level: Annotated[LogLevel, BeforeValidator(_lower)] = LogLevel.INFO
    format: Annotated[LogFormat, BeforeValidator(_lower)] = LogFormat.TEXT


class ScheduleSettings(Section):
    """How often the calendar is looked at, in seconds."""

    tick_seconds: int = Field(default=20, ge=5, le=300)


class LeaseSettings(Section):
    """How long a process that has died stays the leader, in seconds."""

    seconds: int = Field(default=30, ge=10, le=600)


class BackupSettings(Section):
    """What backups are encrypted with: public keys, else a passphrase."""

    recipients: Recipients = ()
    passphrase: Annotated[SecretStr, Field(min_length=12)] | None = None


class DepartureSettings(Section):
    """For how many days the data of a server that removed the bot are kept."""

    days: int = Field(default=30, ge=7, le=365)


class HealthSettings(Section):
    """The file that says that the program is well; none where it is empty."""

    file: str = ""


class FaultKind(StrEnum):
    """What is wrong with a part of the configuration; each has a sentence in ``cli.ftl``."""

    UNKNOWN = "unknown"
    INVALID = "invalid"
    NOT_A_TABLE = "not-a-table"
    SECRET_IN_FILE = "secret-in-file"  # noqa: S105 - a name, not a secret
    UNREADABLE = "unreadable"
    ENCODING = "encoding"
    SYNTAX = "syntax"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of the configuration.

    ``where`` is a variable, a secret file, or ``file:line: setting``, and ``setting`` what it is about, where
    that is known. ``given`` is what was found there, empty where it could be a secret. ``allowed`` is the key
    of the message that says what is allowed, and ``nearest`` the known name closest to an unknown one.
    """

    kind: FaultKind
    where: str
    setting: str = ""
    given: str = ""
    allowed: str = ""
    nearest: str = ""

    @property
    def hidden(self) -> bool:
        """Whether what was given is kept back, because it could be a secret."""
        return self.setting in NEVER_SHOWN


class ConfigurationFaults(Exception):  # noqa: N818 - it carries several, and each is called a fault
    """Every fault of the configuration at once."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(f"{len(faults)} faults in the configuration")


class _KnownSecretFiles(NestedSecretsSettingsSource):
    """Reads the files named after settings and no other: a shared folder holds other programs' secrets."""

    def validate_secrets_path(self, path: Path) -> None:
        """A folder that is missing holds no secrets."""

    @classmethod
    def load_secrets(cls, path: Path) -> dict[str, str]:
        """The readable files by name; what is wrong with the others is reported by `Settings.load`."""
        return {name: text for name, text in _secret_files(path).items() if text is not None}


class Settings(BaseSettings):
    """Everything a host can set. Made with `load`; every field has a default, so nothing has to be set."""

    model_config = SettingsConfigDict(
        env_prefix=ENVIRONMENT_PREFIX,
        env_nested_delimiter="__",
        env_ignore_empty=True,
        enable_decoding=False,
        secrets_prefix="",
        secrets_nested_delimiter="__",
        secrets_dir_missing="ok",
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        validate_default=True,
    )

    data_directory: Annotated[Path, BeforeValidator(_data_directory)] = Field(
        default_factory=platform_data_directory
    )
    language: Annotated[str, AfterValidator(_known_language)] = "en"
    master_secret: Annotated[SecretStr, Field(min_length=32)] | None = None
    database: DatabaseSettings = DatabaseSettings()
    discord: DiscordSettings = DiscordSettings()
    log: LogSettings = LogSettings()
    schedule: ScheduleSettings = ScheduleSettings()
    lease: LeaseSettings = LeaseSettings()
    backup: BackupSettings = BackupSettings()
    departure: DepartureSettings = DepartureSettings()
    health: HealthSettings = HealthSettings()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Environment before secret files before the TOML file, whose values `load` passes in."""
        if isinstance(env_settings, EnvSettingsSource):
            known = {environment_name(setting).lower() for setting in SETTINGS}
            env_settings.env_vars = {
                name: value for name, value in env_settings.env_vars.items() if name in known
            }
        return env_settings, _KnownSecretFiles(file_secret_settings), init_settings

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """The settings from the environment, the secret files and a TOML file.

        The file is ``path``, else the one ``DEEDS_CONFIG`` names, else ``config.toml`` in the working
        directory if it is there. Raises `ConfigurationFaults` with every fault found in any of them.
        """
        faults: list[Fault] = []
        found = cls.file(path)
        file = found or DEFAULT_CONFIG
        text = _read(file, faults) if found else ""
        lines = _Lines(file, text)
        values = _parse(text, lines, faults)
        _check_keys(values, lines, faults)

        _check_environment(faults)
        secrets_directory, files = _secrets(faults)
        try:
            settings = cls(_secrets_dir=secrets_directory, **values)
        except ValidationError as error:
            faults.extend(_invalid(error, lines, secrets_directory, files))
        if faults:
            raise ConfigurationFaults(faults)
        return settings

    @classmethod
    def file(cls, path: Path | None = None) -> Path | None:
        """The TOML file that `load` reads; none where no file is named and the usual one is not there."""
        named = path or (Path(os.environ["DEEDS_CONFIG"]) if os.environ.get("DEEDS_CONFIG") else None)
        return named or (DEFAULT_CONFIG if DEFAULT_CONFIG.exists() else None)

    @classmethod
    def defaults(cls) -> "Settings":
        """The settings of a host that sets nothing, whatever is set."""
        return cls.model_construct(data_directory=platform_data_directory())

    def database_url(self) -> str:
        """Where the record is, as ``sqlite:///`` with an absolute path or ``postgresql://…``.

        A relative path lies in the data directory.
        """
        url = self.database.url
        if url.startswith("postgresql://"):
            return url
        path = Path(url.removeprefix("sqlite:///")).expanduser()
        return f"sqlite:///{(self.data_directory / path).absolute()}"

    def health_file(self) -> Path | None:
        """The file that says that the program is well, none if there is to be none.

        A relative path lies in the data directory.
        """
        file = self.health.file.strip()
        return (self.data_directory / Path(file).expanduser()).absolute() if file else None


def _setting_names() -> Iterator[str]:
    for name, field in Settings.model_fields.items():
        section = field.annotation
        if isinstance(section, type) and issubclass(section, Section):
            yield from (f"{name}.{inner}" for inner in section.model_fields)
        else:
            yield name


SETTINGS: tuple[str, ...] = tuple(_setting_names())
"""Every setting, ``section.name``."""

SECRETS = frozenset({"discord.token", "master_secret", "backup.passphrase"})
"""Settings that the TOML file may not hold."""

NEVER_SHOWN = SECRETS | {"database.url"}
"""Settings whose value is never repeated: an address can hold a password."""


def environment_name(setting: str) -> str:
    """The environment variable of a setting: ``DEEDS_DATABASE__URL`` for ``database.url``."""
    return ENVIRONMENT_PREFIX + setting.upper().replace(".", "__")


def secret_file_name(setting: str) -> str:
    """The name of a setting's secret file: ``discord__token`` for ``discord.token``."""
    return setting.replace(".", "__")


def allowed_key(setting: str) -> str:
    """The key of the message that says what a setting may be."""
    return "config-allowed-" + setting.replace(".", "-").replace("_", "-")


class _Lines:
    """The line of each setting in a TOML text: the standard parser keeps none."""

    _TABLE = re.compile(r"\s*\[\s*\"?([\w-]+)\"?\s*\]")
    _KEY = re.compile(r"\s*\"?([\w-]+)\"?\s*(?:\.\s*\"?([\w-]+)\"?\s*)?=")

    def __init__(self, file: Path, text: str) -> None:
        self.file = file
        self._lines: dict[str, int] = {}
        table = ""
        for number, line in enumerate(text.splitlines(), start=1):
            if match := self._TABLE.match(line):
                table = match[1]
                self._lines.setdefault(table, number)
            elif match := self._KEY.match(line):
                parts = [part for part in (table, match[1], match[2]) if part]
                self._lines.setdefault(".".join(parts), number)

    def where(self, setting: str) -> str:
        """``file:line: setting``, without the line where it was written in a way not looked for."""
        line = self._lines.get(setting)
        return f"{self.file}:{line}: {setting}" if line else f"{self.file}: {setting}"


def _read(file: Path, faults: list[Fault]) -> str:
    try:
        content = file.read_bytes()
    except OSError:
        faults.append(Fault(FaultKind.UNREADABLE, str(file)))
        return ""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        faults.append(Fault(FaultKind.ENCODING, f"{file}:{line}"))
        return ""


def _parse(text: str, lines: _Lines, faults: list[Fault]) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # The parser's sentence can quote what it read, so only the place is taken from it.
        place = re.search(r"line (\d+)", str(error))
        number = place[1] if place else str(text.count("\n") + 1)
        faults.append(Fault(FaultKind.SYNTAX, f"{lines.file}:{number}"))
        return {}


def _nearest(name: str, known: Mapping[str, str]) -> str:
    """The known name closest to a mistyped one; ``known`` maps what is compared to what is shown."""
    matches = difflib.get_close_matches(name.lower(), known, n=1, cutoff=0.6)
    return known[matches[0]] if matches else ""


def _check_keys(values: dict[str, Any], lines: _Lines, faults: list[Fault]) -> None:
    """Reports keys that are unknown, secret or no table, and takes them out of ``values``."""
    sections = {setting.partition(".")[0] for setting in SETTINGS if "." in setting}
    known = {setting: setting for setting in SETTINGS} | {section: section for section in sections}
    # `token` alone, or `servers` before any table, is nearest to the setting of that name.
    known |= {setting.partition(".")[2]: setting for setting in SETTINGS if "." in setting}

    def check(table: dict[str, Any], prefix: str) -> None:
        for key in list(table):
            setting = prefix + key
            if not prefix and key in sections:
                if isinstance(table[key], dict):
                    check(table[key], key + ".")
                    continue
                faults.append(Fault(FaultKind.NOT_A_TABLE, lines.where(key), setting=key))
            elif setting in SECRETS:
                faults.append(Fault(FaultKind.SECRET_IN_FILE, lines.where(setting), setting=setting))
            elif setting in SETTINGS:
                continue
            else:
                nearest = _nearest(setting, known) or _nearest(key, known)
                if nearest in SECRETS:
                    faults.append(Fault(FaultKind.SECRET_IN_FILE, lines.where(setting), setting=nearest))
                else:
                    faults.append(Fault(FaultKind.UNKNOWN, lines.where(setting), nearest=nearest))
            del table[key]

    check(values, "")


def _check_environment(faults: list[Fault]) -> None:
    known = {environment_name(setting).lower(): environment_name(setting) for setting in SETTINGS}
    known |= {name.lower(): name for name in OTHER_VARIABLES}
    for name in sorted(os.environ):
        if name.upper().startswith(ENVIRONMENT_PREFIX) and name.lower() not in known:
            faults.append(Fault(FaultKind.UNKNOWN, name, nearest=_nearest(name, known)))


def _secret_files(directory: Path) -> dict[str, str | None]:
    """The secret files that are there, ``None`` for one that can't be read as text."""
    found: dict[str, str | None] = {}
    for setting in SETTINGS:
        name = secret_file_name(setting)
        try:
            with (directory / name).open("rb") as file:
                content = file.read(LONGEST_SECRET_FILE + 1)
            found[name] = content.decode("utf-8").strip() if len(content) <= LONGEST_SECRET_FILE else None
        except FileNotFoundError:
            continue
        except (OSError, UnicodeDecodeError):
            found[name] = None
    return found


def _secrets(faults: list[Fault]) -> tuple[Path, dict[str, str | None]]:
    """The folder of secret files and what it holds."""
    named = os.environ.get("DEEDS_SECRETS_DIR")
    directory = Path(named) if named else DEFAULT_SECRETS_DIRECTORY
    if named:
        known = {secret_file_name(setting): secret_file_name(setting) for setting in SETTINGS}
        try:
            names = sorted(entry.name for entry in directory.iterdir())
        except OSError:
            faults.append(Fault(FaultKind.UNREADABLE, str(directory)))
            names = []
        for name in names:
            if not name.startswith(".") and name not in known:
                # In a folder given to Deeds alone, a name that is nobody's is a mistyped one.
                faults.append(Fault(FaultKind.UNKNOWN, str(directory / name), nearest=_nearest(name, known)))
    files = _secret_files(directory)
    faults.extend(
        Fault(FaultKind.UNREADABLE, str(directory / name)) for name, text in files.items() if text is None
    )
    return directory, files


def _invalid(
    error: ValidationError, lines: _Lines, secrets_directory: Path, files: Mapping[str, str | None]
) -> Iterator[Fault]:
    """One fault for each setting whose value is not allowed, naming the place the value came from."""
    environment = {name.lower(): name for name, value in os.environ.items() if value}
    seen: set[str] = set()
    for problem in error.errors(include_url=False, include_context=False):
        parts = [str(part) for part in problem["loc"]]
        setting = ".".join(parts[:2]) if ".".join(parts[:2]) in SETTINGS else parts[0]
        if setting in seen:
            continue
        seen.add(setting)
        variable = environment_name(setting).lower()
        if variable in environment:
            where = environment[variable]
        elif files.get(secret_file_name(setting)) is not None:
            where = str(secrets_directory / secret_file_name(setting))
        else:
            where = lines.where(setting)
        given = "" if setting in NEVER_SHOWN else _short(problem.get("input"))
        yield Fault(FaultKind.INVALID, where, setting=setting, given=given, allowed=allowed_key(setting))


def _short(value: object) -> str:
    text = str(value).replace("\n", " ")
    return text if len(text) <= LONGEST_GIVEN else text[: LONGEST_GIVEN - 1] + "…"
