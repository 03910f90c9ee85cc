"""A whole campaign as a file, and what importing one did."""

from collections.abc import Iterator, Sequence

from bot.domain.records import Campaign
from bot.domain.views import ExportedFile, ImportReport, PoReport
from bot.i18n import Localizer, message_id
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Sheet, attached, sheet
from bot.rendering.safe_text import plain, safe

_MEBIBYTE = 1024 * 1024


def exported(file: ExportedFile, localizer: Localizer) -> Sheet:
    """The file with its size, and what is in it."""
    said = localizer.text(
        "export-done",
        campaign=safe(file.campaign, 20),
        count=file.rows,
        size=localizer.number(max(0.1, round(len(file.content) / _MEBIBYTE, 1))),
    )
    note = localizer.text(message_id("export-note", file.audience.value))
    return sheet([said, note, attached(file.name)], HOUSE_COLOUR)


def import_lines(report: ImportReport, localizer: Localizer) -> Iterator[str]:
    """What importing did as lines of plain text: what came, and which references are others here."""
    yield localizer.plain("import-done", slug=report.slug, campaign=report.campaign, count=report.added)
    for old, new in _in_rows(report.renumbered):
        yield localizer.plain("import-renumbered", old=old, new=new)
    for old, new in report.known:
        yield localizer.plain("import-known", old=old, new=new)


def po_lines(report: PoReport, localizer: Localizer) -> Iterator[str]:
    """What importing translations did as lines of plain text, with the terms that any of them lost."""
    yield localizer.plain(
        "po-done",
        campaign=report.campaign,
        language=localizer.language_name(report.language),
        changed=report.changed,
        checked=report.checked,
        same=report.same,
    )
    for path, terms in report.lost:
        lost = localizer.join([plain(each, 80) for each in terms])
        yield f"{path}: {localizer.plain('translate-lost', terms=lost, count=len(terms))}"


def sheet_lines(campaign: Campaign, drafts: int, localizer: Localizer) -> Iterator[str]:
    """What starting a campaign from a sheet did; ``drafts`` of its demands start as drafts."""
    yield localizer.plain("import-started", slug=campaign.slug, campaign=campaign.reference)
    if drafts:
        yield localizer.plain("start-saved-drafts", count=drafts)
    yield localizer.plain("start-saved-next")


def _in_rows(pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """References with those they became, as many as go on by one each taken together: R-1–R-40."""
    start = 0
    for place in range(1, len(pairs) + 1):
        if place < len(pairs) and _goes_on(pairs[place - 1], pairs[place]):
            continue
        first, last = pairs[start], pairs[place - 1]
        yield first if start == place - 1 else (f"{first[0]}–{last[0]}", f"{first[1]}–{last[1]}")
        start = place


def _goes_on(before: tuple[str, str], after: tuple[str, str]) -> bool:
    for one, other in zip(before, after, strict=True):
        letter, _, number = one.partition("-")
        if other != f"{letter}-{int(number) + 1}":
            return False
    return True
