"""Settings: their sources, their faults, and the example file that lists them."""

import re
import tomllib
from pathlib import Path

import pytest

from bot.__main__ import fault_sentence
from bot.config import (
    SECRETS,
    SETTINGS,
    ConfigurationFaults,
    Fault,
    FaultKind,
    LogLevel,
    Settings,
    allowed_key,
    available_languages,
    environment_name,
    platform_data_directory,
    secret_file_name,
)
from bot.i18n import Languages

EXAMPLE = Path(__file__).resolve().parent.parent / "config.example.toml"
TOKEN = "MTA5NzY1NDMyMTA5ODc2NTQzMg.GxYzAb.made-up-for-this-test-0123456789AB"
MASTER = "a made-up master secret of enough characters"


@pytest.fixture(autouse=True)
def empty_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(folder: Path, text: str | bytes, name: str = "config.toml") -> Path:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def faults_of(path: Path | None = None) -> tuple[Fault, ...]:
    with pytest.raises(ConfigurationFaults) as caught:
        Settings.load(path)
    assert TOKEN not in str(caught.value)
    return caught.value.faults


def only_fault(path: Path | None = None) -> Fault:
    (fault,) = faults_of(path)
    return fault


def value_of(settings: Settings, setting: str) -> object:
    value: object = settings
    for part in setting.split("."):
        value = getattr(value, part)
    return value


class TestTheExampleFile:
    def test_changes_nothing_when_copied(self) -> None:
        assert Settings.load(EXAMPLE) == Settings.load()

    def test_lists_every_setting_with_its_default_and_no_other(self) -> None:
        listed: dict[str, object] = {}
        for name, value in tomllib.loads(EXAMPLE.read_text(encoding="utf-8")).items():
            if isinstance(value, dict):
                listed |= {f"{name}.{inner}": given for inner, given in value.items()}
            else:
                listed[name] = value
        assert set(listed) == set(SETTINGS) - SECRETS
        defaults = Settings.load()
        for setting, given in listed.items():
            default = value_of(defaults, setting)
            if setting == "data_directory":
                assert given == ""
                assert default == platform_data_directory()
            else:
                assert (tuple(given) if isinstance(given, list) else given) == default, setting

    @pytest.mark.parametrize("setting", sorted(SECRETS))
    def test_tells_where_a_secret_goes_instead(self, setting: str) -> None:
        line = next(
            line for line in EXAMPLE.read_text(encoding="utf-8").splitlines() if f"#   {setting} " in line
        )
        assert environment_name(setting) in line
        assert secret_file_name(setting) in line.replace(environment_name(setting), "")

    def test_says_why_above_every_setting(self) -> None:
        lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines):
            if re.match(r"\w+ =", line):
                assert lines[number - 1].startswith("# "), f"config.example.toml:{number + 1} has no reason"

    @pytest.mark.parametrize("language", available_languages())
    def test_every_setting_says_what_is_allowed_in_every_language(self, language: str) -> None:
        localizer = Languages().localizer(language)
        for setting in SETTINGS:
            assert localizer.has(allowed_key(setting)), (
                f"{allowed_key(setting)} is missing in {language}/cli.ftl"
            )


class TestSources:
    def test_nothing_has_to_be_set(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
        settings = Settings.load()
        assert settings.discord.token is None
        assert settings.discord.servers == ()
        assert settings.language == "en"

    def test_environment_goes_before_secret_files_before_the_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = written(
            tmp_path, '[log]\nlevel="error"\nformat="json"\n[database]\nurl="a.db"\n[lease]\nseconds=60\n'
        )
        secrets = tmp_path / "secrets"
        secrets.mkdir()
        written(secrets, "b.db\n", "database__url")
        written(secrets, "warning", "log__level")
        monkeypatch.setenv("DEEDS_SECRETS_DIR", str(secrets))
        monkeypatch.setenv("DEEDS_LOG__LEVEL", "DEBUG")
        settings = Settings.load(path)
        assert settings.log.level is LogLevel.DEBUG
        assert settings.database.url == "b.db"
        assert settings.log.format == "json"
        assert settings.lease.seconds == 60

    def test_the_token_comes_from_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DEEDS_DISCORD__TOKEN", TOKEN)
        settings = Settings.load()
        assert settings.discord.token is not None
        assert settings.discord.token.get_secret_value() == TOKEN
        assert TOKEN not in repr(settings)
        assert TOKEN not in settings.model_dump_json()

    def test_secrets_come_from_files_without_their_last_newline(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        written(tmp_path, TOKEN + "\n", "discord__token")
        written(tmp_path, MASTER + "\n", "master_secret")
        monkeypatch.setenv("DEEDS_SECRETS_DIR", str(tmp_path))
        settings = Settings.load()
        assert settings.discord.token is not None
        assert settings.discord.token.get_secret_value() == TOKEN
        assert settings.master_secret is not None
        assert settings.master_secret.get_secret_value() == MASTER

    def test_an_empty_variable_is_none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DEEDS_DISCORD__TOKEN", "")
        assert Settings.load().discord.token is None

    @pytest.mark.parametrize("given", ["1,22", "1, 22", "[1, 22]", "1 22"])
    def test_lists_in_a_variable(self, given: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DEEDS_DISCORD__SERVERS", given)
        assert Settings.load().discord.servers == (1, 22)

    def test_the_file_in_the_working_directory_is_read(self, tmp_path: Path) -> None:
        written(tmp_path, 'language = "es"')
        assert Settings.load().language == "es"

    def test_a_named_file_is_read_instead(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        written(tmp_path, 'language = "es"')
        other = written(tmp_path, "\ufeff[lease]\nseconds = 11", "other.toml")
        monkeypatch.setenv("DEEDS_CONFIG", str(other))
        settings = Settings.load()
        assert (settings.language, settings.lease.seconds) == ("en", 11)
        third = written(tmp_path, "lease.seconds = 12", "third.toml")
        assert Settings.load(third).lease.seconds == 12

    @pytest.mark.parametrize(
        ("given", "address"),
        [
            ("deeds.db", "sqlite:///{data}/deeds.db"),
            ("sub/other.db", "sqlite:///{data}/sub/other.db"),
            ("sqlite:///other.db", "sqlite:///{data}/other.db"),
            ("/srv/deeds.db", "sqlite:////srv/deeds.db"),
            ("sqlite:////srv/deeds.db", "sqlite:////srv/deeds.db"),
            ("postgresql://deeds@db.example/deeds", "postgresql://deeds@db.example/deeds"),
        ],
    )
    def test_the_address_of_the_database(
        self, given: str, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("DEEDS_DATABASE__URL", given)
        monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(tmp_path))
        assert Settings.load().database_url() == address.format(data=tmp_path)

    def test_the_data_directory_follows_the_platform(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.setattr("sys.platform", "darwin")
        assert platform_data_directory() == tmp_path / "Library/Application Support/deeds"
        monkeypatch.setattr("sys.platform", "linux")
        monkeypatch.setenv("XDG_DATA_HOME", "relative/is/ignored")
        assert platform_data_directory() == tmp_path / ".local/share/deeds"
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
        assert platform_data_directory() == tmp_path / "xdg/deeds"

    def test_a_home_sign_is_understood(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.setenv("DEEDS_DATA_DIRECTORY", "~/kept")
        assert Settings.load().data_directory == tmp_path / "kept"


class TestFaults:
    def test_every_fault_is_told_at_once(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = written(
            tmp_path,
            f'langage = "es"\nlease = 5\n[discord]\ntoken = "{TOKEN}"\nservers = ["x", 4]\n'
            "[schedule]\ntick_secnds = 4\ntick_seconds = 4\n[attic]\nbox = 1\n",
        )
        monkeypatch.setenv("DEEDS_LOG__LEVEL", "loud")
        monkeypatch.setenv("DEEDS_LOGLEVEL", "info")
        found = {(fault.kind, fault.where) for fault in faults_of(path)}
        assert found == {
            (FaultKind.UNKNOWN, f"{path}:1: langage"),
            (FaultKind.NOT_A_TABLE, f"{path}:2: lease"),
            (FaultKind.SECRET_IN_FILE, f"{path}:4: discord.token"),
            (FaultKind.INVALID, f"{path}:5: discord.servers"),
            (FaultKind.UNKNOWN, f"{path}:7: schedule.tick_secnds"),
            (FaultKind.INVALID, f"{path}:8: schedule.tick_seconds"),
            (FaultKind.UNKNOWN, f"{path}:9: attic"),
            (FaultKind.INVALID, "DEEDS_LOG__LEVEL"),
            (FaultKind.UNKNOWN, "DEEDS_LOGLEVEL"),
        }

    @pytest.mark.parametrize(
        ("text", "nearest"),
        [
            ('langauge = "es"', "language"),
            ("[schedule]\ntick_secs = 5", "schedule.tick_seconds"),
            ("servers = []", "discord.servers"),
            ("[databse]\n", "database"),
            ("zzz = 1", ""),
        ],
    )
    def test_a_typo_names_the_nearest_setting(self, tmp_path: Path, text: str, nearest: str) -> None:
        fault = only_fault(written(tmp_path, text))
        assert (fault.kind, fault.nearest) == (FaultKind.UNKNOWN, nearest)

    def test_a_mistyped_variable_names_the_nearest(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DEEDS_DISCORD_TOKEN", TOKEN)
        fault = only_fault()
        assert (fault.where, fault.nearest) == ("DEEDS_DISCORD_TOKEN", "DEEDS_DISCORD__TOKEN")
        assert TOKEN not in repr(fault)

    @pytest.mark.parametrize(
        "text",
        [
            f'[discord]\ntoken = "{TOKEN}"',
            f'discord.token = "{TOKEN}"',
            f'discord = {{ token = "{TOKEN}" }}',
            f'token = "{TOKEN}"',
            f'discord_token = "{TOKEN}"',
            f'master_secret = "{TOKEN}"',
        ],
    )
    def test_a_secret_in_the_file_is_refused_and_told_where_to_go(self, tmp_path: Path, text: str) -> None:
        fault = only_fault(written(tmp_path, text))
        assert fault.kind is FaultKind.SECRET_IN_FILE
        for language in available_languages():
            said = fault_sentence(fault, Languages().localizer(language))
            assert environment_name(fault.setting) in said
            assert secret_file_name(fault.setting) in said
            assert TOKEN not in said

    @pytest.mark.parametrize("given", ["Bot made-up-token", "two words", "tab\there", "señal"])
    def test_a_wrong_secret_is_never_repeated(self, given: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DEEDS_DISCORD__TOKEN", given)
        monkeypatch.setenv("DEEDS_MASTER_SECRET", "too short")
        monkeypatch.setenv("DEEDS_DATABASE__URL", "mysql://deeds:a-password@db.example/deeds")
        faults = faults_of()
        assert {fault.setting for fault in faults} == {"discord.token", "master_secret", "database.url"}
        said = "".join(fault_sentence(fault, Languages().localizer("en")) + repr(fault) for fault in faults)
        for secret in (given, "too short", "a-password"):
            assert secret not in said

    @pytest.mark.parametrize(
        ("setting", "given"),
        [
            ("DEEDS_SCHEDULE__TICK_SECONDS", "4"),
            ("DEEDS_SCHEDULE__TICK_SECONDS", "301"),
            ("DEEDS_SCHEDULE__TICK_SECONDS", "2.5"),
            ("DEEDS_LEASE__SECONDS", "9"),
            ("DEEDS_LEASE__SECONDS", "soon"),
            ("DEEDS_LANGUAGE", "tlh"),
            ("DEEDS_LOG__FORMAT", "yaml"),
            ("DEEDS_DISCORD__STEWARDS", "0"),
            ("DEEDS_DISCORD__STEWARDS", "9223372036854775808"),
            ("DEEDS_DISCORD__STEWARDS", "somebody"),
            ("DEEDS_DISCORD__STEWARDS", "somebody,somebody-else,0"),
            ("DEEDS_DATABASE__URL", "sqlite://"),
            ("DEEDS_DATABASE__URL", "https://db.example/deeds"),
        ],
    )
    def test_a_value_outside_its_range(
        self, setting: str, given: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(setting, given)
        fault = only_fault()
        assert (fault.kind, fault.where) == (FaultKind.INVALID, setting)
        assert fault.allowed

    def test_what_was_given_is_repeated_shortly(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DEEDS_LOG__LEVEL", "l" * 1000)
        assert len(only_fault().given) == 60

    def test_an_empty_value_in_the_file_is_told_as_such(self, tmp_path: Path) -> None:
        fault = only_fault(written(tmp_path, '[log]\nlevel = ""'))
        assert "empty" in fault_sentence(fault, Languages().localizer("en"))

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        fault = only_fault(tmp_path / "nowhere.toml")
        assert (fault.kind, fault.where) == (FaultKind.UNREADABLE, str(tmp_path / "nowhere.toml"))

    def test_a_folder_is_no_file(self, tmp_path: Path) -> None:
        assert only_fault(tmp_path).kind is FaultKind.UNREADABLE

    def test_a_file_that_is_not_utf8_names_the_line(self, tmp_path: Path) -> None:
        path = written(tmp_path, b'language = "en"\n# caf\xe9\n')
        assert only_fault(path) == Fault(FaultKind.ENCODING, f"{path}:2")

    @pytest.mark.parametrize(
        ("text", "line"), [(f"language = {TOKEN}", 1), ("\n\n[log\nlevel=1", 3), ('language = "en\n', 1)]
    )
    def test_a_file_that_is_not_toml_names_the_line(self, tmp_path: Path, text: str, line: int) -> None:
        path = written(tmp_path, text)
        assert only_fault(path) == Fault(FaultKind.SYNTAX, f"{path}:{line}")

    def test_keys_cannot_reach_what_reads_them(self, tmp_path: Path) -> None:
        path = written(tmp_path, '_secrets_dir = "/etc"\n_env_file = "x"\n_cli_parse_args = true\n')
        assert [fault.kind for fault in faults_of(path)] == [FaultKind.UNKNOWN] * 3


class TestSecretFiles:
    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        folder = tmp_path / "secrets"
        folder.mkdir()
        monkeypatch.setenv("DEEDS_SECRETS_DIR", str(folder))
        return folder

    def test_a_mistyped_name_is_told(self, folder: Path) -> None:
        written(folder, TOKEN, "discord_token")
        written(folder, "ignored", ".hidden")
        fault = only_fault()
        assert (fault.kind, fault.where) == (FaultKind.UNKNOWN, str(folder / "discord_token"))
        assert fault.nearest == "discord__token"

    def test_a_folder_that_is_not_there(self, folder: Path) -> None:
        folder.rmdir()
        assert only_fault() == Fault(FaultKind.UNREADABLE, str(folder))

    @pytest.mark.parametrize("content", [b"\xff\xfe", b"x" * (64 * 1024 + 1)])
    def test_a_file_that_is_no_secret(self, folder: Path, content: bytes) -> None:
        written(folder, content, "discord__token")
        assert only_fault() == Fault(FaultKind.UNREADABLE, str(folder / "discord__token"))

    def test_a_folder_in_a_files_place(self, folder: Path) -> None:
        (folder / "discord__token").mkdir()
        assert only_fault().kind is FaultKind.UNREADABLE

    def test_a_wrong_value_names_the_file(self, folder: Path) -> None:
        written(folder, "Bot x", "discord__token")
        fault = only_fault()
        assert (fault.kind, fault.where) == (FaultKind.INVALID, str(folder / "discord__token"))

    def test_a_shared_folder_may_hold_what_others_need(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        written(tmp_path, b"\xff", "another_programs_key")
        written(tmp_path, TOKEN, "discord__token")
        monkeypatch.setattr("bot.config.DEFAULT_SECRETS_DIRECTORY", tmp_path)
        token = Settings.load().discord.token
        assert token is not None
        assert token.get_secret_value() == TOKEN
