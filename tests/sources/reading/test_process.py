"""Reading in a process of its own: what is made to hurt ends the reader and nothing else."""

import asyncio
import io
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.domain.errors import DeedsError
from bot.domain.reading import Doubt, Reading
from bot.sources.reading import process
from bot.sources.reading.data import reading_data, reading_of
from bot.sources.reading.documents import read_document
from bot.sources.reading.process import DocumentReader

DOCUMENTS = Path(__file__).parents[1] / "documents"


async def test_a_document_is_read_as_in_this_process() -> None:
    content = (DOCUMENTS / "communique-ar.txt").read_bytes()
    assert await DocumentReader().read(content, "text/plain") == read_document(content, "text/plain")


@pytest.mark.parametrize("name", sorted(each.name for each in DOCUMENTS.glob("*.txt")))
def test_a_reading_survives_the_way_as_json(name: str) -> None:
    reading = read_document((DOCUMENTS / name).read_bytes(), "text/plain")
    assert reading_of(reading_data(reading)) == reading


def _pdf_bomb() -> bytes:
    """A page whose stream of a few kilobytes unfolds to a hundred megabytes, packed twice."""
    inner = zlib.compress(zlib.compress(b"(aaaaaaaa) Tj " * 8_000_000, 9), 9)
    return (
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        b"3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>\nendobj\n"
        + b"4 0 obj\n<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n" % len(inner)
        + inner
        + b"\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"
    )


def _zip() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", b"\0" * 1_000_000)
    return made.getvalue()


LAUGHS = (
    b"<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a 'ha'>"
    + b"".join(b"<!ENTITY %c '%s'>" % (98 + number, b"&%c;" % (97 + number) * 10) for number in range(12))
    + b"]><html><body><p>&m; and more words so that this is text</p></body></html>"
)
OUTSIDE = (
    b"<?xml version='1.0'?><!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
    b"<html><body><p>&x; words</p></body></html>"
)
HOSTILE = {
    "billion laughs": (LAUGHS, "text/html"),
    "external entity": (OUTSIDE, "application/xhtml+xml"),
    "one line": (b"a" * 19_000_000, "text/plain"),
    "one line of words": (b"a b. " * 3_000_000, "text/plain"),
    "one line of numbers": (b"1,234 " * 300_000, "text/plain"),
    "one line of digits": (b"1" * 1_000_000, "text/plain"),
    "nested deep": (b"<html><body>" + b"<div>" * 100_000 + b"word", "text/html"),
    "nested spans": (b"<html><body><p>" + b"<span>" * 100_000 + b"word", "text/html"),
    "attributes": (b"<html><body><p " + b"a='b' " * 500_000 + b">word", "text/html"),
    "many lines": (b"word\n\n" * 300_000, "text/plain"),
    "bullets": (b"-\n" * 500_000, "text/plain"),
    "marks": ("a" + "\u0301" * 500_000).encode(),
    "nothing": (b"", "text/html"),
    "blanks": (b" \n\t" * 1000, "text/plain"),
    "NUL": (b"\0" * 100_000, "text/plain"),
    "not HTML": (bytes(range(256)) * 400, "text/html"),
    "archive": (_zip(), "text/html"),
    "dashes": (b"<!--" * 200_000 + b"<html>", ""),
    "brackets": (b"<" * 500_000, "text/html"),
    "heads": (b"(" * 60 + b"01/" * 30 + " \u2013 word".encode(), "text/plain"),
    "phone numbers": (b"303-555-0100 " * 20_000, "text/plain"),
    "streets": (b"12 a b c d e f g " * 5_000, "text/plain"),
    "an a and a": (b"a " * 100_000 + b"worker", "text/plain"),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
async def test_what_is_made_to_hurt_is_read_or_refused_in_a_sentence(name: str) -> None:
    given = HOSTILE[name]
    content, kind = given if isinstance(given, tuple) else (given, "text/plain")
    try:
        found = await DocumentReader().read(content, kind)
    except DeedsError as refused:
        assert refused.code in {"document_slow", "document_unreadable"}  # noqa: PT017  (either may be)
        return
    text = " ".join(found.paragraphs)
    assert "root:" not in text
    assert "hahaha" not in text
    assert len(text) < 3_000_000


async def test_a_bomb_ends_its_reader_and_the_next_document_is_read() -> None:
    reader = DocumentReader()
    bomb, good = await asyncio.gather(
        reader.read(_pdf_bomb(), "application/pdf"),
        reader.read(b"A title\n\nThe city council voted on Monday to publish the logs.", "text/plain"),
        return_exceptions=True,
    )
    assert isinstance(bomb, Reading | DeedsError)
    if isinstance(bomb, Reading):
        assert Doubt.CUT_SHORT in {each.doubt for each in bomb.flags}
    assert isinstance(good, Reading)
    assert good.title == "A title"


async def test_one_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(DeedsError) as refused:
        await DocumentReader(seconds=0.01).read(b"text", "text/plain")
    assert refused.value.code == "document_slow"


async def test_one_that_is_too_large_is_not_begun() -> None:
    with pytest.raises(DeedsError) as refused:
        await DocumentReader().read(b"a" * (process.LARGEST_DOCUMENT + 1))
    assert refused.value.code == "document_too_large"


async def test_the_reader_sees_nothing_of_the_hosts_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEEDS_TOKEN", "secret")
    seen: dict[str, str] = {}
    real = asyncio.create_subprocess_exec

    async def watched(*arguments: str, **options: object) -> asyncio.subprocess.Process:
        seen.update(options["env"])  # type: ignore[call-overload]
        return await real(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", watched)
    await DocumentReader().read(b"text", "text/plain")
    assert set(seen) == {"PYTHONPATH", "PYTHONSAFEPATH", "PYTHONUTF8", "PYTHONDONTWRITEBYTECODE"}


@given(some.text(max_size=2000), some.sampled_from(["text/plain", "text/html", ""]))
def test_any_text_is_read(text: str, kind: str) -> None:
    found = read_document(text.encode("utf-8", "surrogatepass"), kind)
    assert reading_of(reading_data(found)) == found
    assert all(each.isprintable() or each in "\u200c\u200d" for each in " ".join(found.paragraphs))


@given(some.binary(max_size=2000), some.sampled_from(["text/plain", "text/html", "application/pdf", ""]))
def test_any_bytes_are_read(content: bytes, kind: str) -> None:
    assert isinstance(read_document(content, kind), Reading)
