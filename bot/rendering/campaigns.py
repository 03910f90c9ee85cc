"""The campaigns of a server, and those that come with the program."""

from bot.domain.views import BundledCampaign, CampaignLine, CampaignsView
from bot.domain.vocabulary import HeadlineKey
from bot.i18n import Localizer
from bot.rendering.board import open_menu
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR, key_words, shape
from bot.rendering.layout import Option, Sheet, menu, pager, rows, sheet
from bot.rendering.names import content, joined, label, plain_name, unlabelled
from bot.rendering.pages import Entry, heading, listed, packed, page, said
from bot.rendering.plan import start_button
from bot.rendering.safe_text import safe
from bot.rendering.size_budget import OPTIONS, Room

MOST_ORGANISATIONS = 6
HEAD_LINES = 3


def _campaign(localizer: Localizer, line: CampaignLine, room: Room) -> str:
    campaign = line.campaign
    facts = [
        safe(campaign.jurisdiction, room.name),
        localizer.date(campaign.launched) if campaign.launched.is_known else "",
        localizer.text("campaign-counts", demands=line.demands, officials=line.officials),
    ]
    counts = " · ".join(
        f"{shape(key)} {localizer.labelled(key_words(key, localizer), str(line.headlines[key]))}"
        for key in HeadlineKey
        if line.headlines.get(key)
    )
    lines = [
        f"**{campaign.reference} · {unlabelled(localizer, campaign.title, room.name)}** "
        f"{label(localizer, campaign.title)}".rstrip(),
        " · ".join(each for each in facts if each),
        counts,
    ]
    if line.organisations:
        names = [safe(each, room.name) for each in line.organisations]
        signed = joined(localizer, names, MOST_ORGANISATIONS)
        lines.append("-# " + localizer.text("campaign-organisations", organisations=signed))
    return "\n".join(each for each in lines if each)


def _bundled(localizer: Localizer, bundled: BundledCampaign, room: Room) -> str:
    parts = [
        content(localizer, bundled.title, room.name),
        localizer.text("campaign-loaded") if bundled.loaded else localizer.text("campaign-not-loaded"),
        localizer.text("campaign-by-ally") if bundled.by_ally else "",
    ]
    return " · ".join(each for each in parts if each)


def load_menu_options(localizer: Localizer, view: CampaignsView) -> list[Option]:
    """The bundled campaigns that can still be loaded."""
    return [
        Option(each.slug, plain_name(localizer, each.title, 100), each.slug)
        for each in view.bundled
        if not each.loaded
    ]


def campaigns(view: CampaignsView, localizer: Localizer, *, number: int = 1) -> Sheet:
    """The list's ``number``-th page; without any campaign it says what to do."""
    entries = listed(
        view.campaigns, lambda line, room: _campaign(localizer, line, room), None, lambda _: 5
    ) or [Entry(said(localizer.text("campaigns-none-manage" if view.may_manage else "campaigns-none")), 2)]
    if view.may_manage:
        entries += listed(
            view.bundled,
            lambda each, room: _bundled(localizer, each, room),
            heading(localizer, "campaigns-bundled"),
        )
    shown = page(
        localizer,
        lambda _: [f"## {localizer.text('campaigns-title')}"],
        entries,
        number,
        head_lines=HEAD_LINES,
    )
    # The menu offers what its page shows.
    pages = packed(entries, HEAD_LINES)
    start = sum(len(each) for each in pages[: shown.number - 1])
    options = [
        Option(
            each.campaign.reference,
            f"{each.campaign.reference} · {plain_name(localizer, each.campaign.title, 90)}",
        )
        for each in view.campaigns[start : start + OPTIONS]
    ]
    return sheet(
        [
            *shown.blocks,
            open_menu(localizer, "menu-open-board", "campaigns", options),
            menu(localizer, "menu-load", build(Action.LOAD, "menu"), load_menu_options(localizer, view))
            if view.may_manage
            else None,
            *rows([start_button(localizer)] if view.may_manage else []),
            *rows(pager(localizer, "campaigns", "all", shown.number, shown.count)),
        ],
        HOUSE_COLOUR,
    )
