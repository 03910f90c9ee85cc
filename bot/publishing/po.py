"""A campaign's texts with their translations into one language, as a PO file for translation programs."""

import io

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from bot.domain.texts import Translation
from bot.domain.translating import CHECKED_FLAG, FILE_PROJECT, FILE_VERSION, Item, TranslationFile
from bot.i18n import Languages, Localizer, message_id, without_isolation


def translation_po(file: TranslationFile, languages: Languages) -> bytes:
    """The file: an entry for each text, with comments on what it is and who made its translation."""
    words = languages.localizer(file.reader)
    catalog = Catalog(
        locale=file.language.replace("-", "_"),
        project=f"{FILE_PROJECT} {file.slug}",
        version=FILE_VERSION,
        header_comment=f"# {words.plain('po-head', campaign=file.slug, flag=CHECKED_FLAG)}",
        creation_date=file.at,
        revision_date=file.at,
        last_translator="Deeds",
        language_team=file.language,
        charset="utf-8",
        fuzzy=False,
    )
    for item in file.items:
        made = item.text.translation(file.language)
        catalog.add(
            item.text.original,
            made.text if made is not None else "",
            auto_comments=_comments(item, made, words),
            locations=[(item.reference, 0)],
            flags=["fuzzy"] if made is not None and item.text.is_stale(made) else [],
            context=item.path,
        )
    written = io.BytesIO()
    write_po(written, catalog, width=0, include_lineno=False)
    return written.getvalue()


def _comments(item: Item, made: Translation | None, words: Localizer) -> list[str]:
    what = words.text(message_id("translate-field", item.kind, item.field))
    about = f" · {item.about.original}" if item.about is not None else ""
    found = [f"{item.reference} · {what}{about}"]
    if made is not None:
        found.append(words.text(message_id("translate-made-by", made.made_by.value)))
        found.append(words.text(message_id("translate-state", _state(item, made))))
    # A comment is one line, whatever a title holds.
    return [" ".join(without_isolation(each).split()) for each in found]


def _state(item: Item, made: Translation) -> str:
    if item.text.is_stale(made):
        return "stale"
    return "checked" if made.checked else "unchecked"
