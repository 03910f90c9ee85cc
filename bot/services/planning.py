"""Planning what was drawn: each part with the entries it carries and the picture it shows."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.postings import Drawn, Posting
from bot.services.lines import subjects_named
from bot.storage.outbox import carry, keep_picture, plan
from bot.storage.store import Writer


async def plan_drawn(writer: Writer, postings: Sequence[Posting], drawn: Sequence[Drawn]) -> int:
    """Plans parts with what each carries and its picture; gives how many were newly planned."""
    subjects = await subjects_named(writer, {each.reference for part in drawn for each in part.carried})
    planned = 0
    for posting, part in zip(postings, drawn, strict=True):
        if await plan(writer, replace(posting, language=part.language)):
            planned += 1
            known = [each for each in part.carried if each.reference in subjects]
            await carry(writer, posting.id, {each: subjects[each.reference] for each in known})
            if part.picture is not None:
                await keep_picture(writer, posting.id, part.picture, posting.planned)
    return planned
