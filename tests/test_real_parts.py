"""The real parts that other tests stand on: they are there, they are private, and nothing else is reached."""

import socket
import subprocess
import tempfile

import asyncpg
import pytest


async def test_each_test_gets_an_empty_database_of_its_own(postgres_database: str, postgres_url: str) -> None:
    assert postgres_database != postgres_url
    connection = await asyncpg.connect(postgres_database)
    try:
        tables = await connection.fetchval("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
        address = await connection.fetchval("SELECT host(inet_server_addr())")
        folder = await connection.fetchval("SHOW data_directory")
    finally:
        await connection.close()
    assert tables == 0
    assert address == "127.0.0.1"
    assert folder.startswith(tempfile.gettempdir())


def test_the_browser_starts(chromium: str) -> None:
    done = subprocess.run([chromium, "--version"], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0
    assert "Chrom" in done.stdout


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("example.org", 443), ("2001:db8::1", 80)])
def test_a_test_that_leaves_this_machine_fails(address: tuple[str, int]) -> None:
    with socket.socket() as outward, pytest.raises(pytest.fail.Exception, match="stay on this machine"):
        outward.connect(address)


def test_a_missing_part_is_a_skip_and_a_failure_where_everything_is_required(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    conftest = (request.config.rootpath / "tests" / "conftest.py").read_text(encoding="utf-8")
    pytester.makeconftest(
        conftest.replace("/usr/lib/postgresql/*/bin", "/nowhere/*").replace("_PATHS = (", "_PATHS = () and (")
    )
    pytester.makepyfile("def test_a(postgres_url): pass\ndef test_b(chromium): pass\n")
    scope = ("-o", "asyncio_default_fixture_loop_scope=function")
    monkeypatch.setenv("PATH", str(pytester.path))
    # What the shared parts import lies here, not beside the copy of them.
    monkeypatch.setenv("PYTHONPATH", str(request.config.rootpath))
    monkeypatch.delenv("DEEDS_CHROMIUM", raising=False)

    monkeypatch.delenv("DEEDS_REQUIRE_ALL", raising=False)
    skipped = pytester.runpytest_subprocess("-rs", "-p", "no:cacheprovider", *scope)
    skipped.assert_outcomes(skipped=2)
    skipped.stdout.fnmatch_lines(["*apt install postgresql*", "*apt install chromium*"])

    monkeypatch.setenv("DEEDS_REQUIRE_ALL", "1")
    failed = pytester.runpytest_subprocess("-p", "no:cacheprovider", *scope)
    failed.assert_outcomes(errors=2)
