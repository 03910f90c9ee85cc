"""A fifth language is one folder and nothing else: the whole bot in one that is made up and longer."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from bot.demo.simulation import Seen
from bot.domain.access import Tier
from bot.domain.vocabulary import Cadence, Visibility
from bot.i18n.labels import label_faults
from bot.i18n.messages import read_folder
from bot.rendering.digest_data import digest_text
from bot.rendering.unprompted import Unprompted
from bot.storage.store import Writer
from bot.storage.tables import METADATA
from tests.cogs.conftest import Stage
from tests.cogs.organising import add_digest_channel, change_settings
from tests.hostile import test_forms as the_forms
from tests.hostile.test_matrix import CAST, look_around, pictured
from tests.hostile.test_matrix import cast as cast
from tests.i18n.made_up import CLOSES, OPENS, OWN_NAME, TAG, with_made_up
from tests.wire.payloads import check_message

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
# Two words or more of plain English letters: no message of the made-up language has any.
_ENGLISH = re.compile(r"[A-Za-z]{2,}(?:[ '’-][A-Za-z]{2,})+")
_MADE_UP = re.compile(r"[áéíóúý]{2}")
# What stands in answers and is nobody's words: names in the server, Discord's and the browser's own.
_NAMES = ("General", "Coalition", "America Denver")


async def speak(stage: Stage, folder: Path) -> None:
    """Everybody of the cast and the server itself use the made-up language."""
    stage.languages = with_made_up(folder / "messages")
    await stage.restart()
    for name in CAST:
        actor = stage.actor(name, CAST[name])
        await stage.services.choosing.choose(actor, stage[name].id, TAG)


async def content(stage: Stage) -> str:
    """Every text of the record, of what people typed and of what can be loaded, in one."""
    found = [each.read_text(encoding="utf-8") for each in SEEDS.rglob("*.toml")]

    async def work(writer: Writer) -> None:
        for table in METADATA.sorted_tables:
            found.extend(str(row) for row in await writer.execute(table.select()))

    await stage.services.store.transact(None, work)
    return " ".join("\n".join(found).replace("\\n", " ").split()).casefold()


def cut(text: str) -> bool:
    """Whether a message was cut off: what opened never closes."""
    return text.count(OPENS) != text.count(CLOSES)


def cut_lines(text: str) -> Iterator[str]:
    """The blocks of an answer that hold a message which was cut off."""
    yield from (each for each in text.split("\n\n") if cut(each))


def cut_labels(svg: str) -> Iterator[str]:
    """The lines of a picture in which a message ends in an ellipsis; what people wrote may."""
    for line in re.findall(r"<text[^>]*>([^<]*)<", svg):
        if "…" in line and _MADE_UP.search(line):
            yield line


def english(text: str, known: str) -> Iterator[str]:
    """English that stands in a text and comes neither from the record nor from Discord."""
    bare = re.sub(r"`[^`]*`|<[^>]*>|https?://\S+|\bdeeds:\S+", " ", text)
    for found in _ENGLISH.findall(bare):
        words = " ".join(re.split(r"[ ]+", found)).casefold()
        if words not in known and not any(found in each for each in _NAMES):
            yield found


def labels_of(seen: Seen) -> Iterator[str]:
    """What Discord cuts off at a length of its own."""
    yield from seen.labels
    for menu in seen.menus:
        yield menu.placeholder
        yield from (each.label for each in menu.options)
    if seen.form is not None:
        yield seen.form.title
        for each in seen.form.fields:
            yield from (each.label, each.description)


@pytest.mark.slow
async def test_every_command_card_and_picture(cast: Stage, tmp_path: Path) -> None:
    await speak(cast, tmp_path)
    read = await look_around(cast, "Stella")
    known = await content(cast)
    assert len(read) > 100
    assert any(OPENS in each for each in read)
    literal = sorted({each for text in read for each in english(text, known)})
    assert literal == [], "\n".join(literal)
    assert OWN_NAME in (await cast["Stella"].slash("help")).text
    # Nothing was cut off: in no card, button, menu or page.
    assert [each for text in read for each in cut_lines(text)] == []
    # The font of pictures has no such brackets, but the letters between them.
    assert cast.pictures.svgs
    assert all("éé" in pictured(svg) for svg in cast.pictures.svgs)
    assert [each for svg in cast.pictures.svgs for each in cut_labels(svg)] == []


@pytest.mark.slow
async def test_every_form_and_what_is_wrong_with_it(
    empty_stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = empty_stage
    stage.languages = with_made_up(tmp_path / "messages")
    await stage.restart()
    people = [stage.actor(each).person for each in ("Stella", "Olga", "Olivia")]
    await stage.services.setup.name_stewards(stage.actor("Stella", Tier.STEWARD), people)
    await change_settings(stage, digest_channels=[add_digest_channel(stage)])
    await stage.services.choosing.choose(stage.actor("Olga"), stage["Olga"].id, TAG)
    opener = the_forms.Opener(stage, "Olga")
    faults = []
    for title, opening in the_forms.FORMS.items():
        seen = await opening(opener)
        assert seen.form is not None, (title, seen.text)
        faults += [f"{title}: {each!r}" for each in labels_of(seen) if cut(each)]
        assert OPENS in seen.form.title, title
    assert faults == []


async def test_a_digest_fits_discord_and_says_nothing_in_english(cast: Stage, tmp_path: Path) -> None:
    await speak(cast, tmp_path)
    olga = cast.actor("Olga")
    view = await cast.services.digests.as_of(olga, None, None)
    known = await content(cast)
    words = cast.languages.localizer(TAG) if cast.languages else None
    assert words is not None
    texts = [digest_text(view, words)]
    for part in Unprompted(cast.services.languages).digest(view, TAG, lambda number: f"mark{number}"):
        body = json.loads(part.card)
        assert check_message(body) == []
        texts += re.findall(r'"(?:content|label|placeholder)":"((?:[^"\\]|\\.)*)"', part.card)
        texts += [json.loads(part.notice)["content"]]
    assert [each for text in texts for each in english(text.replace("\\n", "\n"), known)] == []
    assert not any(cut(each) for each in texts)


async def test_it_needs_nothing_but_its_folder(cast: Stage, tmp_path: Path) -> None:
    languages = with_made_up(tmp_path / "messages")
    assert languages.fault_errors() == ()
    assert label_faults(read_folder(languages.folder / TAG)) == []
    assert (TAG, OWN_NAME) in languages.named
    cast.languages = languages
    await cast.restart()
    stella = cast["Stella"]
    await stella.slash("language")
    answer = await stella.choose(OWN_NAME)
    assert OPENS in answer.text
    # Posts, the server's own language and schedules take it as any other.
    await change_settings(cast, digest_channels=[add_digest_channel(cast)])
    settings = await cast.services.servers.settings_or_default(str(cast.server.id))
    view = await cast.services.digests.add_schedule(
        cast.actor("Olga"),
        campaign=None,
        channel=settings.digest_channels[0],
        cadence=Cadence.DAILY,
        weekday=0,
        day=1,
        at="09:00",
        language="en",
        second_language=TAG,
        readers=Visibility.MEMBERS,
    )
    assert isinstance(view.id, UUID)
    assert await cast.services.digests.post_now(cast.actor("Olga"), view.id, "1")
    for _ in range(4):
        await cast.post()
    posted = [each.text for each in cast["Mara"].visible_messages("digest")]
    assert [OPENS in each for each in posted] == [False] * (len(posted) // 2) + [True] * (len(posted) // 2)
    assert len(posted) % 2 == 0
    assert posted
