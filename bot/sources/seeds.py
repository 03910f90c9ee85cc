"""Campaigns from files: read, checked as a whole, and turned into records that a service can store."""

from dataclasses import dataclass, field
from pathlib import Path

import bot
from bot.domain.errors import DeedsError, ManyFaultsError
from bot.sources import seed_records
from bot.sources.seed_faults import Faults, nearest, shown
from bot.sources.seed_files import MAIN_FILE, FolderReader, fingerprint
from bot.sources.seed_format import CampaignPart
from bot.sources.seed_parts import Parts, read_parts
from bot.sources.seed_records import NAMESPACE, SeedFinding, SeedRecords, SeedResponse, seed_id
from bot.sources.seed_rules import check

__all__ = [
    "NAMESPACE",
    "SeedCampaign",
    "SeedFinding",
    "SeedRecords",
    "SeedResponse",
    "bundled_campaign",
    "bundled_campaigns",
    "bundled_slugs",
    "read_campaign",
    "seed_id",
    "seeds_folder",
]


@dataclass(frozen=True)
class SeedCampaign:
    """A campaign as its files describe it, without faults. ``ally`` ones are loaded only when named.

    ``fingerprint`` is the hash of the files: equal files, equal fingerprint.
    """

    slug: str
    ally: bool
    folder: Path
    fingerprint: str
    _part: CampaignPart = field(repr=False, compare=False)
    _parts: Parts = field(repr=False, compare=False)

    def build(self, server: str) -> SeedRecords:
        """Its records for one server; the same ids on every run."""
        return seed_records.build(server, self._part, self._parts, self.fingerprint)


def seeds_folder() -> Path:
    """Where the campaigns that come with the program are."""
    return Path(bot.__file__).resolve().parent.parent / "seeds"


def read_campaign(folder: Path) -> SeedCampaign:
    """Reads and checks one campaign's folder.

    Raises ``ManyFaultsError`` with every fault of every file at once, each with ``file`` and ``line``.
    """
    faults = Faults()
    parts, files = read_parts(FolderReader(folder, faults), faults)
    check(parts, faults)
    if parts.campaign and parts.campaign.part.slug != folder.resolve().name:
        line = parts.campaign.line("slug")
        slug = parts.campaign.part.slug
        faults.add("seed_slug", parts.campaign.file.name, line, name=slug, folder=folder.resolve().name)
    if faults or parts.campaign is None:
        raise faults.error()
    part = parts.campaign.part
    return SeedCampaign(part.slug, part.ally, folder, fingerprint(files), part, parts)


def bundled_slugs(root: Path | None = None) -> tuple[str, ...]:
    """The names of the campaigns under ``root``, or of those that come with the program."""
    folder = root or seeds_folder()
    try:
        return tuple(sorted(each.parent.name for each in folder.glob(f"*/{MAIN_FILE}")))
    except OSError:
        return ()


def bundled_campaign(slug: str, root: Path | None = None) -> SeedCampaign:
    """One of them by its name.

    Raises ``seed_unknown_campaign``, which names the nearest; and what :func:`read_campaign` raises.
    """
    known = bundled_slugs(root)
    # Only a name from the list ever becomes part of a path.
    if slug not in known:
        values = {"name": shown(slug), "known": ", ".join(known), "nearest": nearest(slug, known)}
        raise DeedsError("seed_unknown_campaign", values, field="campaign", typed=slug)
    return read_campaign((root or seeds_folder()) / slug)


def bundled_campaigns(root: Path | None = None) -> list[SeedCampaign]:
    """All of them, an ally's last, so that a list shows the coalition's own first.

    Raises ``ManyFaultsError`` with the faults of all folders at once, ``seeds_missing`` where there are none.
    """
    slugs = bundled_slugs(root)
    if not slugs:
        raise DeedsError("seeds_missing", {"folder": str(root or seeds_folder())})
    found: list[SeedCampaign] = []
    faults: list[DeedsError] = []
    for slug in slugs:
        try:
            found.append(bundled_campaign(slug, root))
        except ManyFaultsError as error:
            faults += error.faults
    if faults:
        raise ManyFaultsError(faults)
    return sorted(found, key=lambda campaign: (campaign.ally, campaign.slug))
