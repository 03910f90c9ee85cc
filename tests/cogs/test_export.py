"""``/export``: the whole campaign as a file, for stewards alone."""

import pytest

from bot.demo.simulation import CannotDo
from tests.cogs.conftest import Stage


async def test_a_steward_gets_the_file_and_nobody_else_sees_it(stage: Stage) -> None:
    stella = stage["Stella"]
    seen = await stella.slash("export")
    assert seen.only_me
    assert list(seen.files) == ["co-petition-organisers.json"]
    assert "147" in seen.text
    assert "MiB" in seen.text
    tables = await stella.slash("export", campaign="C-1", form="csv", audience="members")
    assert list(tables.files) == ["co-petition-members.zip"]
    assert "nothing confidential" in tables.text


async def test_who_is_no_steward_gets_nothing(stage: Stage) -> None:
    # Otto manages the server, so Discord shows him the command.
    seen = await stage["Otto"].slash("export")
    assert seen.only_me
    assert not seen.files
    assert "147" not in seen.text
    for name in ("Mara", "Oscar"):
        with pytest.raises(CannotDo):
            await stage[name].slash("export")


async def test_what_cannot_be_exported_is_said(stage: Stage) -> None:
    stella = stage["Stella"]
    unknown = await stella.slash("export", campaign="C-99")
    assert unknown.only_me
    assert not unknown.files
    hidden = await stella.slash("export", audience="public")
    assert not hidden.files
    assert hidden.only_me
