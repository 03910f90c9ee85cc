"""Pages of the web: their main text, and what they say of themselves."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

from bot.domain.dates import UNKNOWN, EdtfDate
from bot.sources.reading.dating import date_in_metadata

LONGEST_METADATA = 100_000


@dataclass(frozen=True)
class Page:
    """What a page gave: its text in lines, and what its metadata say."""

    text: str
    title: str = ""
    publisher: str = ""
    language: str = ""
    published: EdtfDate = UNKNOWN
    is_clear: bool = True


def read_page(text: str) -> Page:
    """The main text of a page with its metadata; nothing in it is run, followed or looked up."""
    # A declaration of the encoding is refused in text that is decoded already.
    try:
        tree = html.document_fromstring(text.encode(), parser=_parser())
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return Page("", is_clear=False)
    data = list(_linked_data(tree))
    said = _main_text(tree)
    return Page(
        said or _all_text(tree),
        _title(tree, data),
        _first(_meta(tree, "og:site_name"), _of(data, "publisher")),
        _first(tree.get("lang") or "", _meta(tree, "og:locale"), _of(data, "inLanguage")),
        _published(tree, data),
        bool(said),
    )


def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True, huge_tree=False)


def _main_text(tree: html.HtmlElement) -> str:
    # Imported here: the library takes most of a second, and no plain text needs it.
    import trafilatura

    found = trafilatura.extract(
        html.tostring(tree, encoding="unicode"),
        include_comments=False,
        favor_precision=True,
        date_extraction_params={"max_date": "1990-01-01"},
    )
    return found or ""


def _all_text(tree: html.HtmlElement) -> str:
    for each in tree.xpath("//script|//style|//noscript|//template|//nav|//footer|//form"):
        each.drop_tree()
    blocks = tree.xpath("//body//*[self::p or self::li or self::h1 or self::h2 or self::h3 or self::td]")
    return "\n".join(each.text_content() for each in blocks) or tree.text_content()


def _title(tree: html.HtmlElement, data: list[dict[str, object]]) -> str:
    headings = [" ".join(each.text_content().split()) for each in tree.xpath("//h1")]
    alone = headings[0] if len(headings) == 1 else ""
    named = tree.findtext(".//title") or ""
    return " ".join(_first(_of(data, "headline"), _meta(tree, "og:title"), alone, named).split())


def _published(tree: html.HtmlElement, data: list[dict[str, object]]) -> EdtfDate:
    """The day of publication, not of a change or of the copyright: what is not said so is not taken."""
    times = tree.xpath("//time[@pubdate or @itemprop='datePublished']/@datetime")
    said = (
        _of(data, "datePublished"),
        _meta(tree, "article:published_time"),
        *map(str, tree.xpath("//*[@itemprop='datePublished']/@content")),
        *map(str, times),
        *(_meta(tree, name) for name in ("dc.date.issued", "dcterms.issued", "dc.date", "date", "pubdate")),
    )
    return next((found for each in said if (found := date_in_metadata(each)).is_known), UNKNOWN)


def _meta(tree: html.HtmlElement, name: str) -> str:
    for each in tree.iter("meta"):
        if name in ((each.get("property") or "").casefold(), (each.get("name") or "").casefold()):
            return " ".join((each.get("content") or "").split())
    return ""


def _linked_data(tree: html.HtmlElement) -> Iterator[dict[str, object]]:
    """The objects of the page's JSON-LD, those within a graph too; what cannot be read is passed over."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        text = script.text or ""
        if len(text) > LONGEST_METADATA:
            continue
        try:
            waiting = [json.loads(text)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            each = waiting.pop(0)
            if isinstance(each, list):
                waiting[:0] = each
            elif isinstance(each, dict):
                yield each
                waiting.append(each.get("@graph"))


def _of(data: list[dict[str, object]], key: str) -> str:
    for each in data:
        value = each.get(key)
        if isinstance(value, dict):
            value = value.get("name")
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _first(*texts: str) -> str:
    return next((each for each in texts if each.strip()), "")
