"""A small made-up campaign in files, to be changed by a test."""

from pathlib import Path

import pytest

from bot.domain.errors import DeedsError, ManyFaultsError
from bot.sources.seeds import SeedCampaign, read_campaign

MARK = "#<"

CAMPAIGN = """\
[campaign]
slug = "example"
title = { en = "A made-up campaign", es = "Una campaña inventada" }
files = ["record.toml"]
cites.title = "inferred, letter p. 1"
"""

RECORD = """\
[[organisation]]
id = "neighbours"
name = "Made-up Neighbours"
cites = "stated, letter p. 1"

[[source]]
id = "letter"
title = "A made-up letter"

[[official]]
id = "mayor"
kind = "elected_office"
name = { en = "Mayor of Nowhere", es = "Alcaldía de Ninguna Parte" }
holders = [{ name = "Invented Person", since = "2024-01", cites = "stated, letter p. 2" }]
cites.name = "stated, letter p. 1"

[[official]]
id = "council"
kind = "council"
name = { en = "Council of Nowhere", es = "Concejo de Ninguna Parte" }
cites.name = "stated, letter p. 1"

[[official]]
id = "everyone"
kind = "group"
name = { en = "Everyone in office", es = "Todos los cargos" }
cites.name = "stated, letter p. 1"

[[demand]]
id = "d1"
title = { en = "Open the park", es = "Abrir el parque" }
text = { en = "The park is to be opened.", es = "Debe abrirse el parque." }
cites.title = "stated, letter p. 1"
cites.text = "stated, letter p. 1"

[demand.asks]
mayor = "stated, letter p. 1"
council = "inferred, letter p. 1"
everyone = "stated, letter p. 1"

[demand.endorsed_by]
neighbours = "stated, letter p. 1"

[[demand.criterion]]
label = "a"
kind = "deed"
text = { en = "The gate is open.", es = "La puerta está abierta." }
cites = "stated, letter p. 1"
"""


def write(root: Path, record: str = "", *, campaign: str = CAMPAIGN, base: str = RECORD) -> Path:
    """The campaign's folder, with ``record`` added to the end of its second file."""
    folder = root / "example"
    folder.mkdir(exist_ok=True)
    (folder / "campaign.toml").write_text(campaign, encoding="utf-8")
    (folder / "record.toml").write_text(base + record, encoding="utf-8")
    return folder


def read(root: Path, record: str = "", *, campaign: str = CAMPAIGN, base: str = RECORD) -> SeedCampaign:
    """The campaign with ``record`` added, read."""
    return read_campaign(write(root, record, campaign=campaign, base=base))


def marked(text: str) -> int:
    """The number of the line that carries the mark."""
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if MARK in line]
    assert len(lines) == 1, "one line must carry the mark"
    return lines[0]


def faults(folder: Path) -> list[DeedsError]:
    """What is wrong with the campaign in the folder."""
    with pytest.raises(ManyFaultsError) as caught:
        read_campaign(folder)
    return list(caught.value.faults)


def places(folder: Path) -> list[tuple[str, str, str]]:
    """Code, file and line of everything that is wrong with it."""
    return [
        (each.code, str(each.parameters["file"]), str(each.parameters["line"])) for each in faults(folder)
    ]
