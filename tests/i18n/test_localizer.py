"""Sentences, values, texts of the record and errors in one language."""

import logging
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError, ManyFaultsError
from bot.domain.texts import Maker, Text, Translation, fingerprint
from bot.domain.typed import language_of
from bot.domain.vocabulary import FindingOutcome
from bot.i18n import Languages, Localizer, without_isolation

LANGUAGES = Languages(strict=True)


def made(tmp_path: Path, *, strict: bool = False, **languages: str) -> Languages:
    for language, messages in languages.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "some.ftl").write_text(messages, encoding="utf-8")
    return Languages(tmp_path, strict=strict)


def test_plural_forms_are_the_languages_own() -> None:
    for count, english, spanish in (
        (0, "0 days", "0 días"),
        (1, "1 day", "1 día"),
        (41, "41 days", "41 días"),
        (1_000_000, "1,000,000 days", "1,000,000 de días"),
    ):
        assert LANGUAGES.localizer("en").plain("duration-days", count=count) == english
        assert LANGUAGES.localizer("es").plain("duration-days", count=count) == spanish


def test_a_decimal_chooses_the_plural_form_too() -> None:
    localizer = LANGUAGES.localizer("en")
    assert localizer.plain("duration-days", count=Decimal("1")) == "1 day"
    assert localizer.plain("duration-days", count=Decimal("1.5")) == "1.5 days"


def test_every_value_is_isolated_and_plain_has_no_marks() -> None:
    localizer = LANGUAGES.localizer("en")
    assert localizer.text("date-since", date="2019") == "since \u20682019\u2069"
    assert localizer.plain("date-since", date="2019") == "since 2019"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("x", "x"),
        (1234, "1,234"),
        (1234.5, "1,234.5"),
        (True, "yes"),
        (False, "no"),
        (date(2026, 3, 12), "Mar 12, 2026"),
        (EdtfDate("2026-03"), "Mar 2026"),
        (EdtfDate(""), "date unknown"),
        (FindingOutcome.NOT_KEPT, "not_kept"),
        (("a", "b", "c"), "a, b, and c"),
        ([], ""),
    ],
)
def test_values_are_shown_as_the_language_writes_them(value: object, shown: str) -> None:
    assert LANGUAGES.localizer("en").plain("date-until", date=value) == f"until {shown}"


def test_a_value_of_another_kind_is_a_mistake_of_the_program() -> None:
    for wrong in (None, object(), {"a": 1}):
        with pytest.raises(TypeError):
            LANGUAGES.localizer("en").text("date-until", date=wrong)


def test_a_value_longer_than_the_library_takes_stands_whole() -> None:
    long = "word " * 2000
    assert LANGUAGES.localizer("en").plain("date-until", date=long) == f"until {long}"
    two = LANGUAGES.localizer("en").plain("date-interval", first=long, last=long)
    assert two == f"{long} – {long}"


def test_a_word_to_choose_by_survives_the_escapes_of_markdown() -> None:
    english = LANGUAGES.localizer("en")
    for word in ("claim_done", r"claim\_done"):
        said = english.plain("basis-said", position=word, on=date(2026, 3, 12), reference="R-1")
        assert said == "Said it is done: Mar 12, 2026 (R-1)."
    assert english.plain("date-until", date=r"A\_b \*c\*") == r"until A\_b \*c\*"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\u202eb", "ab"),
        ("a\u2069b", "ab"),
        ("\u2067a", "a"),
        ("\u2068محمد\u2069", "\u2068محمد\u2069"),
        ("\u200fa", "\u200fa"),
    ],
)
def test_no_value_turns_the_sentence_around_it(typed: str, kept: str) -> None:
    assert LANGUAGES.localizer("en").text("date-until", date=typed) == f"until \u2068{kept}\u2069"


def test_a_label_stands_before_its_value_as_the_language_sets_it() -> None:
    shown = [LANGUAGES.localizer(each).labelled("R-1", "3") for each in ("en", "es", "fr")]
    assert shown == ["R-1: 3", "R-1: 3", "R-1\u00a0: 3"]


def test_lists_are_joined_as_the_language_joins_them() -> None:
    english, spanish = LANGUAGES.localizer("en"), LANGUAGES.localizer("es")
    assert english.join([]) == ""
    assert english.join(["a"]) == "a"
    assert english.join(["a", "b", "c"], style="or") == "a, b, or c"
    assert spanish.join(["a", "b", "c"]) == "a, b y c"
    assert spanish.join(["Aurora", "Indivisible"]) == "Aurora e Indivisible"
    assert spanish.join(["Aurora", "Hierro"]) == "Aurora y Hierro"
    assert spanish.join(["Denver", "Ohio"], style="or") == "Denver u Ohio"
    assert english.join(["Denver", "Ohio"], style="or") == "Denver or Ohio"


def test_numbers_and_names_of_languages() -> None:
    spanish = LANGUAGES.localizer("es")
    assert spanish.number(1234567.5) == "1,234,567.5"
    assert spanish.language_name("fr") == "francés"
    assert LANGUAGES.localizer("en").language_name("ar") == "Arabic"
    assert LANGUAGES.localizer("en").language_name("es-419") == "Spanish"
    assert LANGUAGES.localizer("en").language_name("qqq") == "qqq"


def test_an_unknown_language_is_answered_in_english_and_a_regional_one_in_its_own() -> None:
    assert LANGUAGES.localizer("tlh").language == "en"
    assert LANGUAGES.localizer("es-MX") is LANGUAGES.localizer("es")
    assert LANGUAGES.localizer(None).language == "en"


def test_a_missing_message_falls_back_to_english_then_to_its_key(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    languages = made(tmp_path, en="both = Both { $n }\nonly = Only { $n }\n", es="both = Ambos { $n }\n")
    spanish = languages.localizer("es")
    with caplog.at_level(logging.WARNING):
        assert spanish.plain("both", n=1) == "Ambos 1"
        assert spanish.plain("only", n=1234) == "Only 1,234"
        assert spanish.text("none") == "none"
        assert spanish.attribute("both", "hint") == "both.hint"
    assert {(each.message, getattr(each, "key", "")) for each in caplog.records} == {
        ("message_missing", "only"),
        ("message_missing", "none"),
        ("message_missing", "both.hint"),
    }


def test_a_missing_value_is_logged_and_never_loses_the_answer(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    english = made(tmp_path, en="greet = Hello { $name }\n").localizer("en")
    with caplog.at_level(logging.WARNING):
        assert english.plain("greet") == "Hello name"
    assert [each.message for each in caplog.records] == ["message_value"]


def test_a_strict_one_refuses_both(tmp_path: Path) -> None:
    english = made(tmp_path, strict=True, en="greet = Hello { $name }\n").localizer("en")
    for key, code in (("greet", "message_value"), ("none", "message_missing")):
        with pytest.raises(DeedsError) as raised:
            english.text(key)
        assert raised.value.code == code
        assert raised.value.parameters["key"] == key
    with pytest.raises(DeedsError):
        english.error(DeedsError("nobody_wrote_this"))


def test_a_language_cldr_has_no_name_for_can_be_named(tmp_path: Path) -> None:
    english = made(tmp_path, en="language-name-qqx = Made-up\nlanguage-cldr = { $x }\n").localizer("en")
    assert english.language_name("QQX") == "Made-up"
    assert english.language_name("es") == "Spanish"


def test_days_and_the_languages_own_names() -> None:
    assert without_isolation(LANGUAGES.localizer("es").days(41)) == "41 días"
    assert [LANGUAGES.localizer(each).own_name for each in ("en", "es")] == ["English", "Español"]


def test_attributes(tmp_path: Path) -> None:
    english = made(tmp_path, strict=True, en="box =\n    .label = Name of { $what }\n").localizer("en")
    assert english.attribute("box", "label", what="it") == "Name of \u2068it\u2069"
    with pytest.raises(DeedsError):
        english.text("box")


def test_an_attribute_that_a_message_may_have(tmp_path: Path) -> None:
    languages = made(
        tmp_path, strict=True, en="box = Box\n    .hint = Hint\nonly = O\n    .hint = H\n", es="box = Caja\n"
    )
    assert languages.localizer("en").attribute_or_none("box", "hint") == "Hint"
    assert languages.localizer("es").attribute_or_none("box", "hint") is None
    assert languages.localizer("es").attribute_or_none("only", "hint") == "H"
    assert languages.localizer("en").attribute_or_none("none", "hint") is None


def test_a_broken_message_of_one_language_is_answered_in_english(tmp_path: Path) -> None:
    languages = made(tmp_path, en="a = A\nb = B\n", es="a = { $x \nb = Be\n")
    assert languages.localizer("es").text("a") == "A"
    assert languages.localizer("es").text("b") == "Be"


def test_a_language_without_cldr_data_still_answers(tmp_path: Path) -> None:
    languages = made(tmp_path, en="a = A { $n }\n", qqx="a = Á { $n }\n")
    localizer = languages.localizer("qqx")
    assert localizer.plain("a", n=1234) == "Á 1,234"
    assert localizer.direction == "ltr"
    assert localizer.number(1.5) == "1.5"


def test_a_folder_can_name_the_cldr_locale_that_serves_it(tmp_path: Path) -> None:
    languages = made(tmp_path, en="a = A\n", qqx="language-cldr = ar\na = B\n")
    assert languages.localizer("qqx").direction == "rtl"
    assert LANGUAGES.localizer("es").locale.territory == "US"


def test_languages_load_when_first_used_and_only_once(tmp_path: Path) -> None:
    languages = made(tmp_path, en="a = A\n", es="a = Be\n")
    (tmp_path / "es" / "some.ftl").write_text("a = Otra\n", encoding="utf-8")
    assert languages.localizer("es").text("a") == "Otra"
    (tmp_path / "es" / "some.ftl").write_text("a = Tarde\n", encoding="utf-8")
    languages.prepare()
    assert languages.localizer("es").text("a") == "Otra"


def text_with(*translations: Translation) -> Text:
    return Text("fr", "Fermer le centre", translations)


def translation(
    language: str, *, checked: bool = True, made_by: Maker = Maker.PERSON, of: str = ""
) -> Translation:
    return Translation(language, f"({language})", made_by, checked, of or fingerprint("Fermer le centre"))


def label(localizer: Localizer, text: Text) -> str:
    return without_isolation(localizer.content_label(localizer.content(text)))


def test_content_in_the_readers_language_needs_no_label() -> None:
    english = LANGUAGES.localizer("en")
    assert english.content(Text("en-US", "Close it")).text == "Close it"
    shown = english.content(text_with(translation("en")))
    assert (shown.text, shown.language, shown.needs_label) == ("(en)", "en", False)
    assert label(english, text_with(translation("en"))) == ""


def test_content_falls_back_to_its_language_of_record_with_a_label() -> None:
    english, spanish = LANGUAGES.localizer("en"), LANGUAGES.localizer("es")
    text = text_with(translation("es"))
    shown = english.content(text)
    assert (shown.text, shown.language, shown.fallback) == ("Fermer le centre", "fr", True)
    assert label(english, text) == "in French, not translated"
    assert spanish.content(text).text == "(es)"
    blank = Text("fr", "Fermer", (Translation("en", "  ", Maker.PERSON, True, fingerprint("Fermer")),))
    assert english.content(blank).fallback


def test_stale_and_unchecked_translations_say_so() -> None:
    english = LANGUAGES.localizer("en")
    stale = text_with(translation("en", of="0" * 16))
    assert english.content(stale).stale
    assert label(english, stale) == "translation of an earlier wording"
    unchecked = text_with(translation("en", checked=False))
    assert label(english, unchecked) == "translation nobody has checked"
    machine = text_with(translation("en", checked=False, made_by=Maker.MACHINE))
    assert label(english, machine) == "machine translation nobody has checked"


def test_a_reworded_text_makes_its_translations_stale() -> None:
    text = text_with(translation("en")).reworded("Fermer tous les centres")
    assert LANGUAGES.localizer("en").content(text).stale


def test_errors_are_sentences() -> None:
    error = DeedsError("date_invalid", {"typed": "31 Feb"}, typed="31 Feb")
    assert "31 Feb" in LANGUAGES.localizer("en").error(error)
    assert LANGUAGES.localizer("es").error(error) != LANGUAGES.localizer("en").error(error)


def test_an_error_of_a_field_begins_with_the_fields_name() -> None:
    spanish = LANGUAGES.localizer("es")
    missing = DeedsError("text_missing", {"field": "summary"}, field="summary")
    assert without_isolation(spanish.error(missing)) == "Resumen: falta rellenarlo."
    invalid = DeedsError("date_invalid", {"typed": "x"}, field="due")
    assert without_isolation(spanish.error(invalid)).startswith("Plazo: “x” no es una fecha válida.")
    elsewhere = DeedsError("date_invalid", {"typed": "x"}, field="some_unnamed_place")
    assert without_isolation(spanish.error(elsewhere)).startswith("“x”")


def test_whoever_may_not_is_told_who_may() -> None:
    english = LANGUAGES.localizer("en")
    said = [
        english.error(DeedsError("not_allowed", {"tier": tier}))
        for tier in ("member", "organiser", "steward")
    ]
    assert len(set(said)) == 3
    assert said[1].startswith("Only organisers")


def test_many_faults_are_told_line_by_line() -> None:
    faults = [DeedsError("date_invalid", {"typed": each}) for each in ("one", "two")]
    lines = without_isolation(LANGUAGES.localizer("en").error(ManyFaultsError(faults))).split("\n")
    assert lines[0] == "There are 2 faults:"
    assert len(lines) == 3
    assert "two" in lines[2]


def test_a_code_without_a_sentence_is_told_by_its_code(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        said = Languages().localizer("es").error(DeedsError("never_written", {"secret": "x"}))
    assert "never_written" in said
    assert [getattr(each, "key", "") for each in caplog.records] == ["error-never-written"]


def test_an_instant_given_to_a_message_in_a_named_zone() -> None:
    from zoneinfo import ZoneInfo

    instant = datetime(2026, 3, 12, 2, 5, tzinfo=UTC).astimezone(ZoneInfo("America/Denver"))
    assert "Mar 11, 2026" in LANGUAGES.localizer("en").plain("date-since", date=instant)


@pytest.mark.parametrize(
    ("typed", "english", "french"),
    [
        ("sp", "“es” (Spanish)?", "« es » (espagnol) ?"),
        ("Español", "“es” (Spanish)?", "« es » (espagnol) ?"),
        ("francais", "“fr” (French)?", "« fr » (français) ?"),
        ("arabe", "“ar” (Arabic)?", "« ar » (arabe) ?"),
        ("vietnamiten", "“vi” (Vietnamese)?", "« vi » (vietnamien) ?"),
        ("xx", "such as en or es.", "comme en ou fr."),
        ("@everyone", "such as en or es.", "comme en ou fr."),
    ],
)
def test_who_types_no_code_of_a_language_is_told_the_nearest(typed: str, english: str, french: str) -> None:
    with pytest.raises(DeedsError) as raised:
        language_of(typed, "language")
    for language, wanted in (("en", english), ("fr", french)):
        said = without_isolation(LANGUAGES.localizer(language).error(raised.value))
        assert " ".join(said.split()).endswith(wanted)


def test_any_language_is_found_by_its_name_in_the_readers_words() -> None:
    arabic = LANGUAGES.localizer("ar")
    assert arabic.nearest_language("الإسبانية") == arabic.nearest_language("الاسبانيه") == "es"
    assert arabic.nearest_language("somali") == "so"
    assert arabic.nearest_language("") is None
    for tag in ("am", "ne", "quc", "pt-BR", "ES"):
        assert language_of(tag, "language") == tag


def test_what_equals_each_other_is_told_apart_however_often_it_is_said() -> None:
    from zoneinfo import ZoneInfo

    localizer = LANGUAGES.localizer("en")
    instant = datetime(2026, 3, 12, 2, 5, tzinfo=UTC)
    for _ in range(2):
        assert [localizer.plain("date-until", date=each) for each in (1, True, 1.0)] == [
            "until 1",
            "until yes",
            "until 1",
        ]
        assert "Mar 12" in localizer.plain("date-since", date=instant)
        assert "Mar 11" in localizer.plain("date-since", date=instant.astimezone(ZoneInfo("America/Denver")))


def test_sentences_with_words_of_people_are_not_kept() -> None:
    localizer = Languages(strict=True).localizer("en")
    for value in ("Ana Quiroga", ("Ana Quiroga",), ["Ana Quiroga"]):
        localizer.text("date-until", date=value)
    assert localizer._worded.cache_info().currsize == 0  # type: ignore[attr-defined]
    localizer.text("date-until", date=date(2026, 3, 12))
    assert localizer._worded.cache_info().currsize == 1  # type: ignore[attr-defined]
    assert localizer.seen_with(localizer)._worded.cache_info().currsize == 0  # type: ignore[attr-defined]
