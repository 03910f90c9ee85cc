"""Purging what was once said from everything that still holds it. The chain verifies afterwards."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import select, tuple_, update

from bot.domain.changes import canonical
from bot.domain.records import Content, Record, ResponseContent
from bot.storage import tables
from bot.storage.forgetting import purge_values
from bot.storage.loading import is_in_load, loaded_values, place_in_load, purge_places
from bot.storage.reading import Reader
from bot.storage.writing import Writer


async def values_said(
    reader: Reader, records: Collection[UUID], field: str
) -> list[tuple[int, int, UUID, Any, Any]]:
    """What the history holds of a field of these records: (change, place in it, record, before, after)."""
    value = tables.change_value
    rows = await reader.execute(
        select(value.c.sequence, value.c.position, value.c.record, value.c.value)
        .where(
            value.c.server == reader.server,
            reader.within(value.c.record, records),
            value.c.field == field,
            value.c.value.is_not(None),
        )
        .order_by(value.c.sequence, value.c.position)
    )
    found = [(row.sequence, row.position, row.record, *json.loads(row.value)) for row in rows]
    # What came by an import came before all that was changed since.
    loaded = [
        (sequence, place_in_load(record, field), record, None, after)
        for record, (sequence, said) in (await loaded_values(reader, records)).items()
        for name, after, _ in said.fields
        if name == field
    ]
    return loaded + found


async def purge_said(writer: Writer, places: Collection[tuple[int, int]]) -> None:
    """Purges these values of the history with their salts, by (change, place)."""
    await purge_values(writer, [each for each in places if not is_in_load(each[1])])
    await purge_places(writer, [each for each in places if is_in_load(each[1])])


async def reasons_said(reader: Reader, sequences: Collection[int]) -> list[tuple[int, str]]:
    """The reasons given for these changes, where one was and is still kept."""
    author = tables.change_author
    rows = await reader.execute(
        select(author.c.sequence, author.c.why)
        .where(
            author.c.server == reader.server,
            reader.within(author.c.sequence, sequences),
            author.c.why.is_not(None),
            author.c.why != "",
        )
        .order_by(author.c.sequence)
    )
    return [(row.sequence, row.why) for row in rows]


async def purge_reasons(writer: Writer, sequences: Collection[int]) -> None:
    """Purges the reasons of these changes with their salts."""
    author = tables.change_author
    await writer.execute(
        update(author)
        .where(author.c.server == writer.server, writer.within(author.c.sequence, sequences))
        .values(why=None, why_salt=None)
    )


async def clean_drafts(writer: Writer, clean: Callable[[str], str]) -> int:
    """Puts other texts into drafts, wherever ``clean`` gives another one; gives how many were changed."""
    changed = 0
    for draft in await writer.all_drafts():
        lines = tuple(_cleaned(each, clean) for each in draft.lines)
        source = replace(draft.source, title=clean(draft.source.title))
        if lines != draft.lines or source != draft.source:
            await writer.save_draft(replace(draft, lines=lines, source=source))
            changed += 1
    return changed


def _cleaned(line: Content, clean: Callable[[str], str]) -> Content:
    changed = replace(line, summary=clean(line.summary), place=clean(line.place))
    if isinstance(changed, ResponseContent):
        return replace(changed, quotation=clean(changed.quotation))
    return changed


async def clean_baselines(writer: Writer, records: Mapping[UUID, Record], field: str) -> None:
    """Forgets what the seeds said of a field of these records: loading them again leaves the field alone."""
    table = tables.seed_baseline
    rows = await writer.execute(
        select(table.c.slug, table.c.record, table.c.body).where(
            table.c.server == writer.server, writer.within(table.c.record, records)
        )
    )
    for row in rows.all():
        body = json.loads(row.body)
        if body.pop(field, None) is not None:
            await writer.execute(
                update(table)
                .where(
                    table.c.server == writer.server,
                    tuple_(table.c.slug, table.c.record) == (row.slug, row.record),
                )
                .values(body=canonical(body))
            )
