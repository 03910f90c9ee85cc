"""Pages of the web, PDF and other encodings."""

import pytest

from bot.domain.reading import Doubt, Reading
from bot.sources.reading.documents import read_document

TEXT = (
    "The city council of Valdore voted on Monday to publish the audit logs of its cameras, as residents had "
    "asked for more than a year, and to end the contract with Vigipont when it runs out."
)
MORE = (
    "“We will read every line of it,” said Ana Testa of the Valdore Coalition. The mayor did not answer "
    "questions, and the police department said that it would comply with the decision of the council."
)
TEXT_ES = (
    "El concejo municipal de Valdore votó el lunes a favor de publicar los registros de auditoría de sus "
    "cámaras, como pedían los vecinos desde hacía más de un año, y de terminar el contrato con la empresa."
)


LINKED = '<script type="application/ld+json">%s</script>'


def page(head: str = "", body: str = "", *, attributes: str = ' lang="en"') -> str:
    article = f"<article><h1>Council votes to publish logs</h1><p>{TEXT}</p><p>{MORE}</p></article>"
    return (
        f"<!doctype html><html{attributes}><head><title>Council votes | Valley Post</title>{head}</head>"
        f"<body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav>{body or article}"
        "<footer>© 2019 Valley Post. All rights reserved. <a href='/privacy'>Privacy</a></footer>"
        "</body></html>"
    )


def read(text: str, kind: str = "text/html") -> Reading:
    return read_document(text.encode(), kind, "utf-8")


def test_the_text_of_a_page_is_read_without_what_stands_around_it() -> None:
    found = read(page())
    assert found.title == "Council votes to publish logs"
    assert found.paragraphs == (TEXT, MORE)
    assert (found.language, found.published.text, found.precision) == ("en", "", None)


@pytest.mark.parametrize(
    ("head", "published", "precision"),
    [
        ('<meta property="article:published_time" content="2026-05-04T23:30:00-06:00">', "2026-05-04", "day"),
        (LINKED % '{"@type":"NewsArticle","datePublished":"2026-05"}', "2026-05", "month"),
        (LINKED % '{"@graph":[{"a":1},{"datePublished":"2025"}]}', "2025", "year"),
        ('<meta name="dc.date" content="2026-05-04">', "2026-05-04", "day"),
        (LINKED % '{"dateModified":"2026-05-04"}', "", None),
        (LINKED % "{broken", "", None),
        (LINKED % ("[" * 50_000), "", None),
        ('<meta property="article:published_time" content="2026-02-31T10:00">', "", None),
        ('<meta property="article:published_time" content="yesterday">', "", None),
        ('<meta property="article:published_time" content="20260504">', "", None),
        ('<meta property="article:modified_time" content="2026-05-04">', "", None),
    ],
)  # fmt: skip
def test_a_page_is_as_old_as_it_says(head: str, published: str, precision: str | None) -> None:
    found = read(page(head))
    assert (found.published.text, found.precision) == (published, precision)


def test_a_publisher_is_who_the_page_names() -> None:
    assert read(page('<meta property="og:site_name" content=" Valley   Post ">')).publisher == "Valley Post"
    data = LINKED % '{"publisher":{"@type":"Organization","name":"Post"}}'
    assert read(page(data)).publisher == "Post"


def test_a_date_in_the_text_that_differs_from_the_page_is_told() -> None:
    head = '<meta property="article:published_time" content="2026-05-04">'
    body = f"<article><h1>Title of it</h1><p>Valdore, CO, April 2, 2026 – {TEXT}</p><p>{MORE}</p></article>"
    found = read(page(head, body))
    assert found.published.text == "2026-05-04"
    assert Doubt.DATES_DIFFER in {each.doubt for each in found.flags}


def test_a_page_that_names_another_language_than_its_text_is_told() -> None:
    body = f"<article><h1>El concejo vota</h1><p>{TEXT_ES}</p><p>{TEXT_ES} Y más.</p></article>"
    found = read(page("", body))
    assert found.language == "es"
    assert Doubt.LANGUAGE_DIFFERS in {each.doubt for each in found.flags}


def test_a_page_that_is_all_menu_says_nothing() -> None:
    found = read("<html><body><nav>Home News</nav><script>let a = 'text'</script></body></html>")
    assert found.paragraphs == ()
    assert Doubt.NO_TEXT in {each.doubt for each in found.flags}


def test_scripts_controls_and_direction_marks_do_not_come_through() -> None:
    head = (
        '<meta property="og:title" content="Logs \u202egpj.exe &lt;script&gt;alert(1)&lt;/script&gt; \x00x">'
    )
    found = read(page(head))
    assert found.title == "Logs gpj.exe <script>alert(1)</script> x"
    body = f"<article><p>{TEXT}\u2066\u202e\u200b</p><script>steal()</script><p>{MORE}</p></article>"
    text = " ".join(read(page("", body)).paragraphs)
    assert "steal" not in text
    assert not set("\u2066\u202e\u200b") & set(text)


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-32", "latin-1", "windows-1252", "iso-8859-15"]
)
def test_an_encoding_that_is_told_is_used(encoding: str) -> None:
    plain = read_document(f"Título del comunicado\n\n{TEXT_ES}".encode(encoding), "text/plain", encoding)
    assert (plain.title, plain.paragraphs) == ("Título del comunicado", (TEXT_ES,))


def test_an_encoding_is_told_by_a_page_itself_by_its_marks_or_guessed_and_said_so() -> None:
    body = f"<article><h1>Votó</h1><p>{TEXT_ES}</p></article>"
    text = page('<meta charset="windows-1252">', body, attributes=' lang="es"')
    assert read_document(text.encode("windows-1252"), "text/html").paragraphs == (TEXT_ES,)
    arabic = (
        "أعلن مجلس المدينة يوم الاثنين نشر سجلات التدقيق الخاصة بالكاميرات "
        "كما طالب السكان منذ أكثر من عام كامل"
    )
    found = read_document(arabic.encode("windows-1256"), "text/plain")
    assert arabic in " ".join(found.paragraphs) or arabic == found.title
    assert Doubt.ENCODING_GUESSED in {each.doubt for each in found.flags}
    assert read_document(f"{TEXT_ES}".encode("utf-16"), "text/plain", "ascii").paragraphs == (TEXT_ES,)


@pytest.mark.parametrize(
    "charset", ["idna", "rot13", "unicode_escape", "zlib", "undefined", "no such", "\x00", "utf-7"]
)
def test_a_charset_that_is_none_is_passed_over(charset: str) -> None:
    assert read_document(TEXT.encode(), "text/plain", charset).paragraphs == (TEXT,)


def test_a_pdf_is_read_in_paragraphs() -> None:
    found = read_document(
        pdf(["Council votes to publish logs", "", "May 4, 2026", "", *wrapped(TEXT), "", *wrapped(MORE)])
    )
    assert found.title == "Council votes to publish logs"
    assert found.published.text == "2026-05-04"
    assert [each.replace("?", "") for each in found.paragraphs][:1] == [TEXT]


@pytest.mark.parametrize("content", [b"%PDF-1.4", b"%PDF-1.7\n%%EOF", b"%PDF-" + bytes(range(256)) * 20])
def test_a_broken_pdf_is_no_text(content: bytes) -> None:
    found = read_document(content)
    assert found.paragraphs == ()
    assert Doubt.NO_TEXT in {each.doubt for each in found.flags}


def wrapped(text: str, width: int = 70) -> list[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


SAFE = str.maketrans("()“”", "[]??")


def pdf(lines: list[str]) -> bytes:
    """One page with these lines, as plainly as the format allows."""
    shown = "".join(f"({line.translate(SAFE)}) Tj 0 -16 Td\n" for line in lines)
    stream = f"BT /F1 11 Tf 50 750 Td\n{shown}ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    found, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(found))
        found += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    table = len(found)
    found += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % each for each in places)
    return found + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % table
