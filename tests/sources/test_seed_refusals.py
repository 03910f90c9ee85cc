"""Everything a seed must not hold is refused, each with its file and line, all at once."""

import os
from pathlib import Path

import pytest

from bot.domain.errors import DeedsError, ManyFaultsError
from bot.i18n.languages import Languages
from bot.sources.seed_faults import MOST_FAULTS
from bot.sources.seed_files import LARGEST_CAMPAIGN, LARGEST_FILE
from bot.sources.seed_parts import MOST_PARTS
from bot.sources.seeds import bundled_campaign, bundled_campaigns, read_campaign
from tests.sources.campaigns import CAMPAIGN, MARK, RECORD, faults, marked, places, read, write

RESPONSE = """
[[response]]
id = "r1"
kind = "acknowledged"
asks = ["d1/mayor"]
summary = "The mayor wrote back."
cites.summary = "stated, letter p. 3"
cites.asks = "stated, letter p. 3"
"""
PROMISE = """
[[response]]
id = "p1"
kind = "commits"
asks = ["d1/mayor"]
summary = "The mayor promised."
due = "2026-03"
due_set_by = "official"
cites.summary = "stated, letter p. 3"
cites.asks = "stated, letter p. 3"
cites.due = "stated, letter p. 3"
"""
FINDING = """
[[finding]]
id = "f1"
outcome = "fulfilled"
asks = ["d1/mayor"]
criterion = "a"
summary = "The gate stood open."
cites.summary = "stated, letter p. 4"
"""


def changed(text: str, old: str, new: str) -> str:
    assert text.count(old) >= 1, old
    return text.replace(old, new, 1)


# What is added to the record or changed in it, and the code of the fault on the marked line.
ADDED = {
    "unknown key": ("seed_unknown_key", changed(RESPONSE, 'kind = "ack', 'kid = 1 #<\nkind = "ack')),
    "summary without the language of record": (
        "seed_language_missing",
        changed(RESPONSE, 'summary = "The mayor', 'summary.es = "The mayor').replace('back."', 'back." #<'),
    ),
    "summary in no language": (
        "seed_language",
        changed(RESPONSE, 'summary = "The mayor', 'summary.spanish = "The mayor').replace(
            'back."', 'back." #<'
        ),
    ),
    "titles of a source in no known language": (
        "seed_missing_key",
        "\n[[source]]\nid = 's'\ntitle.en = 'A note' #<\n",
    ),
    "titles without the source's own": (
        "seed_title_missing",
        "\n[[source]]\nid = 's'\nlanguage = 'fr'\ntitle.en = 'A note' #<\n",
    ),
    "a title that is a number": (
        "seed_type",
        "\n[[source]]\nid = 's'\ntitle = 7 #<\n",
    ),
    "unknown section": ("seed_unknown_key", "\n[[respons]] #<\nid = 'x'\n"),
    "unknown cited field": (
        "seed_unknown_key",
        changed(RESPONSE, "cites.asks", 'cites.ask = "stated, letter" #<\ncites.asks'),
    ),
    "missing key": ("seed_missing_key", "\n[[organisation]] #<\nid = 'x'\ncites = 'stated, letter'\n"),
    "number for text": ("seed_type", changed(RESPONSE, '"The mayor wrote back."', "7 #<")),
    "not a number": ("seed_type", changed(RESPONSE, '"The mayor wrote back."', "nan #<")),
    "text for a list": ("seed_type", changed(RESPONSE, '["d1/mayor"]', '"d1/mayor" #<')),
    "unknown word": ("seed_choice", changed(RESPONSE, '"acknowledged"', '"acknowleged" #<')),
    "unknown kind of office": (
        "seed_choice",
        ('\n[[official]]\nid = "x"\nkind = "mayor" #<\nname.en = "X"\ncites.name = "stated, letter"\n'),
    ),
    "day that does not exist": ("seed_date", changed(RESPONSE, "asks =", 'on = "2026-02-30" #<\nasks =')),
    "moment for a day": ("seed_type", changed(RESPONSE, "asks =", "on = 2026-02-03T04:05:06Z #<\nasks =")),
    "citation without a basis": (
        "seed_citation",
        changed(RESPONSE, '"stated, letter p. 3"', '"letter p. 3" #<'),
    ),
    "empty list of citations": ("seed_citation", changed(RESPONSE, '"stated, letter p. 3"', "[] #<")),
    "unknown source": (
        "seed_dangling",
        changed(RESPONSE, '"stated, letter p. 3"', '"stated, leter p. 3" #<'),
    ),
    "unknown ask": ("seed_dangling", changed(RESPONSE, '["d1/mayor"]', '["d1/mayr"] #<')),
    "no ask at all": ("seed_asks_missing", changed(RESPONSE, '["d1/mayor"]', "[] #<")),
    "ask without an official": ("seed_ask", changed(RESPONSE, '["d1/mayor"]', '[\n"d1/mayor",\n"d1" #<\n]')),
    "group answers": ("seed_group_response", changed(RESPONSE, '["d1/mayor"]', '["d1/everyone"] #<')),
    "blank text": ("seed_blank", changed(RESPONSE, '"The mayor wrote back."', '"  " #<')),
    "long text": ("seed_long", changed(RESPONSE, '"The mayor wrote back."', f'"{"x" * 4001}" #<')),
    "two lines in a name": ("seed_one_line", ('\n[[source]]\nid = "x"\ntitle = "a\\nb" #<\n')),
    "capital in an id": ("seed_id", changed(RESPONSE, '"r1"', '"R 1" #<')),
    "uncited summary": (
        "seed_uncited",
        changed(changed(RESPONSE, 'cites.summary = "stated, letter p. 3"\n', ""), 'back."', 'back." #<'),
    ),
    "uncited date": ("seed_uncited", changed(RESPONSE, "asks =", 'on = "2026-02" #<\nasks =')),
    "duplicate id": ("seed_duplicate", RESPONSE + changed(RESPONSE, '"r1"', '"r1" #<')),
    "NUL by escape": ("seed_character", changed(RESPONSE, 'wrote back."', 'wrote\\u0000 back." #<')),
    "bidi override by escape": (
        "seed_character",
        changed(RESPONSE, 'wrote back."', 'wrote\\u202e back." #<'),
    ),
    "bidi override": ("seed_character", changed(RESPONSE, 'wrote back."', 'wrote\u202e back." #<')),
    "bidi override in a comment": ("seed_character", "\n# \u2066hidden #<\n"),
    "address that is none": (
        "seed_address",
        ('\n[[source]]\nid = "x"\ntitle = "X"\nurl = "javascript:1" #<\n'),
    ),
    "zone that is none": (
        "seed_zone",
        (
            "\n"
            "[[official]]\n"
            'id = "x"\n'
            'kind = "agency"\n'
            'name.en = "X"\n'
            'zone = "Mars/One" #<\n'
            'cites.name = "stated, letter"\n'
        ),
    ),
    "language that is none": (
        "seed_language",
        ('\n[[source]]\nid = "x"\ntitle = "X"\nlanguage = "../en" #<\n'),
    ),
    "contact day that is none": (
        "seed_day",
        (
            "\n"
            "[[official]]\n"
            'id = "x"\n'
            'kind = "agency"\n'
            'name.en = "X"\n'
            "contacts = [\n"
            '{ channel = "email", value = "x@example.org", '
            'verified_on = "2026-01", cites = "stated, letter" } #<\n'
            "]\n"
            'cites.name = "stated, letter"\n'
        ),
    ),
    "text only in a translation": (
        "seed_language_missing",
        ('\n[[evidence]]\nid = "x"\nsummary = { es = "Algo" } #<\ncites.summary = "stated, letter"\n'),
    ),
    "evidence for no demand": (
        "seed_dangling",
        (
            "\n"
            "[[evidence]]\n"
            'id = "x"\n'
            'summary.en = "Something"\n'
            'supports = { d2 = "inferred, letter" } #<\n'
            'cites.summary = "stated, letter"\n'
        ),
    ),
    "source of itself": (
        "seed_source_loop",
        ('\n[[source]]\nid = "x"\ntitle = "X"\nreports_on = "x" #<\ncites.reports_on = "stated, letter"\n'),
    ),
    "source of nothing": (
        "seed_dangling",
        (
            "\n"
            "[[source]]\n"
            'id = "x"\n'
            'title = "X"\n'
            'reports_on = "nowhere" #<\n'
            'cites.reports_on = "stated, letter"\n'
        ),
    ),
    "due date of nobody": (
        "seed_due_owner",
        changed(PROMISE, 'due = "2026-03"\ndue_set_by = "official"', 'due = "2026-03" #<'),
    ),
    "owner of no date": (
        "seed_needs",
        changed(PROMISE, 'due = "2026-03"\ndue_set_by = "official"', 'due_set_by = "official" #<'),
    ),
    "promise by a mere reply": (
        "seed_unfit",
        changed(RESPONSE, "asks =", 'due_set_by = "official" #<\ndue = ""\nasks ='),
    ),
    "vote without votes": ("seed_vote_missing", changed(RESPONSE, '"acknowledged"', '"vote" #<')),
    "vote of one of two": (
        "seed_vote_lacking",
        changed(
            changed(RESPONSE, '"acknowledged"', '"vote"\nvotes = { mayor = "yes" } #<'),
            '["d1/mayor"]',
            '["d1/mayor", "d1/council"]',
        ),
    ),
    "vote of one who was not asked": (
        "seed_vote_stray",
        changed(RESPONSE, '"acknowledged"', '"vote"\nvotes.mayor = "yes"\nvotes.council = "no" #<'),
    ),
    "referral to nobody": ("seed_needs", changed(RESPONSE, '"acknowledged"', '"referred" #<')),
    "referral to an unknown office": (
        "seed_dangling",
        changed(RESPONSE, '"acknowledged"', '"referred"\nreferred_to = "sheriff" #<'),
    ),
    "non-answer of no type": ("seed_needs", changed(RESPONSE, '"acknowledged"', '"non_answer" #<')),
    "reversal of what was no promise": (
        "seed_not_a_promise",
        RESPONSE
        + changed(changed(RESPONSE, '"r1"', '"r2"'), '"acknowledged"', '"reverses"\ncommitment = "r1" #<'),
    ),
    "quotation in no language": ("seed_needs", changed(RESPONSE, "asks =", 'quotation = "Yes" #<\nasks =')),
    "fulfilled without a source": (
        "seed_finding_source",
        changed(
            changed(FINDING, 'cites.summary = "stated, letter p. 4"\n', ""), 'stood open."', 'stood open." #<'
        ),
    ),
    "partly without a source": (
        "seed_uncited",
        changed(
            changed(
                changed(FINDING, 'cites.summary = "stated, letter p. 4"\n', ""),
                'stood open."',
                'stood open." #<',
            ),
            "fulfilled",
            "partly",
        ),
    ),
    "finding on no criterion": (
        "seed_needs",
        changed(changed(FINDING, 'criterion = "a"\n', ""), '"fulfilled"', '"fulfilled" #<'),
    ),
    "finding on an unknown criterion": (
        "seed_dangling",
        changed(FINDING, 'criterion = "a"', 'criterion = "z" #<'),
    ),
    "criterion and commitment": (
        "seed_needs",
        PROMISE + changed(FINDING, 'criterion = "a"', 'criterion = "a"\ncommitment = "p1" #<'),
    ),
    "kept, but no promise named": (
        "seed_needs",
        changed(changed(FINDING, '"fulfilled"', '"kept" #<'), 'criterion = "a"\n', ""),
    ),
    "group found": ("seed_group_response", changed(FINDING, '["d1/mayor"]', '["d1/everyone"] #<')),
    "delivery to nobody asked": (
        "seed_dangling",
        ('\n[[delivery]]\nid = "x"\nasks = ["d2/mayor"] #<\nchannel = "letter"\ncites = "stated, letter"\n'),
    ),
    "dates as keys": ("seed_syntax", "\non = 2026-02-30 #<\n"),
    "no TOML": ("seed_syntax", "\nthis is prose #<\n"),
    "the same key twice": ("seed_syntax", "\n[[source]]\nid = 'x'\nid = 'y' #<\n"),
    "arrays without end": ("seed_nested", f"\nx = {'[' * 5000} #<\n"),
    "tables without end": ("seed_nested", f"\n{'a.' * 5000}a = 1 #<\n"),
    "number without end": ("seed_syntax", f"\nx = {'9' * 5000}\n#<"),
}


@pytest.mark.parametrize(("code", "added"), list(ADDED.values()), ids=list(ADDED))
def test_what_is_wrong_is_refused_where_it_stands(tmp_path: Path, code: str, added: str) -> None:
    folder = write(tmp_path, added)
    line = str(marked(RECORD + added))
    assert (code, "example/record.toml", line) in places(folder)


# Changes of the demand itself.
CHANGED = {
    "no deed for an office": (
        "seed_deed_missing",
        [
            ('council = "inferred, letter p. 1"', 'council = "inferred, letter p. 1" #<'),
            ('kind = "deed"', 'kind = "deed"\nofficials = ["mayor", "everyone"]'),
        ],
    ),
    "nobody asked": (
        "seed_asks_missing",
        [
            (
                'mayor = "stated, letter p. 1"\n'
                'council = "inferred, letter p. 1"\n'
                'everyone = "stated, letter p. 1"\n',
                "",
            ),
            ("[[demand]]", "[[demand]] #<"),
        ],
    ),
    "criterion for an office that is not asked": (
        "seed_dangling",
        [('kind = "deed"', 'kind = "deed"\nofficials = ["governor"] #<')],
    ),
    "the same label twice": (
        "seed_duplicate",
        [
            ('cites = "stated, letter p. 1"\n\n[[source]]', 'cites = "stated, letter p. 1"\n\n[[source]]'),
            (
                "[[demand.criterion]]",
                '[[demand.criterion]]\nlabel = "a"\nkind = "deed"\ntext.en = "X"\ncites = "stated, letter"\n'
                "[[demand.criterion]]",
            ),
            ('label = "a"\nkind = "deed"\ntext =', 'label = "a" #<\nkind = "deed"\ntext ='),
        ],
    ),
    "unknown official": (
        "seed_dangling",
        [
            ('council = "inferred', 'cuncil = "inferred'),
            ('letter p. 1"\neveryone', 'letter p. 1" #<\neveryone'),
        ],
    ),
    "unknown organisation": (
        "seed_dangling",
        [('neighbours = "stated, letter p. 1"', 'strangers = "stated, letter p. 1" #<')],
    ),
    "for and against": (
        "seed_both_stances",
        [
            (
                "[[demand.criterion]]",
                '[demand.abstains]\nneighbours = "stated, letter" #<\n\n[[demand.criterion]]',
            )
        ],
    ),
    "demand that ended": ("seed_choice", [('id = "d1"', 'id = "d1"\nlifecycle = "closed" #<')]),
    "misspelt key of a criterion": (
        "seed_unknown_key",
        [('kind = "deed"', 'kind = "deed"\nofficial = [] #<')],
    ),
    "misspelt key of a holder": (
        "seed_unknown_key",
        [
            (
                'since = "2024-01", cites = "stated, letter p. 2" }]',
                'sinse = "2024-01", cites = "stated, letter p. 2" }] #<',
            )
        ],
    ),
}


@pytest.mark.parametrize(("code", "changes"), list(CHANGED.values()), ids=list(CHANGED))
def test_a_faulty_demand_is_refused_where_it_stands(
    tmp_path: Path, code: str, changes: list[tuple[str, str]]
) -> None:
    base = RECORD
    for old, new in changes:
        base = changed(base, old, new)
    assert (code, "example/record.toml", str(marked(base))) in places(write(tmp_path, base=base))


def test_a_draft_may_lack_its_tests(tmp_path: Path) -> None:
    base = changed(changed(RECORD, 'id = "d1"', 'id = "d1"\nlifecycle = "draft"'), '"deed"', '"word"')
    assert read(tmp_path, base=base).slug == "example"


def test_all_faults_of_all_files_come_at_once_in_order(tmp_path: Path) -> None:
    campaign = CAMPAIGN.replace("title = {", 'titel = "x"\ntitle = {') + "reply_window_days = 0\n"
    record = RESPONSE.replace("acknowledged", "acknowleged") + FINDING.replace("d1/mayor", "d1/mayr")
    assert places(write(tmp_path, record, campaign=campaign)) == [
        ("seed_unknown_key", "example/campaign.toml", "3"),
        ("seed_number", "example/campaign.toml", "7"),
        ("seed_choice", "example/record.toml", str(len(RECORD.splitlines()) + 4)),
        ("seed_dangling", "example/record.toml", str(len(RECORD.splitlines()) + 13)),
    ]


def test_a_typo_names_the_nearest_known(tmp_path: Path) -> None:
    found = faults(write(tmp_path, changed(RESPONSE, "kind", "kidn") + '[[sourse]]\nid = "x"\n'))
    assert {each.parameters.get("nearest") for each in found} >= {"kind", "source"}


def test_a_faulty_part_does_not_make_what_names_it_faulty(tmp_path: Path) -> None:
    base = changed(RECORD, 'title = { en = "Open the park"', 'titel = 1\ntitle = { en = "Open the park"')
    assert [code for code, _, _ in places(write(tmp_path, RESPONSE, base=base))] == ["seed_unknown_key"]


def test_a_finding_is_on_one_demand(tmp_path: Path) -> None:
    demand = "\n[[demand]]" + RECORD.partition("[[demand]]")[2].replace('"d1"', '"d2"')
    finding = changed(FINDING, '["d1/mayor"]', '["d1/mayor", "d2/mayor"] #<')
    line = str(marked(RECORD + demand + finding))
    assert places(write(tmp_path, demand + finding)) == [("seed_one_demand", "example/record.toml", line)]


def test_a_loop_of_sources_is_told_for_each_of_its_members_and_no_other(tmp_path: Path) -> None:
    text = ""
    for name, relation, other in (
        ("x", "reports_on", "y"),
        ("y", "translation_of", "z"),
        ("z", "reports_on", "x"),
        ("w", "reports_on", "x"),
    ):
        text += f'\n[[source]]\nid = "{name}"\ntitle = "T"\n{relation} = "{other}"\n'
        text += f'cites.{relation} = "inferred, letter"\n'
    found = faults(write(tmp_path, text))
    assert {each.code for each in found} == {"seed_source_loop"}
    assert sorted(str(each.parameters["name"]) for each in found) == ["x", "y", "z"]


def main_with(files: str) -> str:
    return CAMPAIGN.replace('files = ["record.toml"]', f"files = {files} {MARK}")


@pytest.mark.parametrize(
    ("code", "files"),
    [
        ("seed_file_outside", '["record.toml", "../other/record.toml"]'),
        ("seed_file_outside", '["record.toml", "/etc/passwd"]'),
        ("seed_file_outside", '["record.toml", "..", "."]'),
        ("seed_file_outside", '["record.toml", "sub/record.toml"]'),
        ("seed_file_outside", '["record.toml", "C:\\\\x.toml"]'),
        ("seed_file_missing", '["record.toml", "recrod.toml"]'),
        ("seed_file_twice", '["record.toml", "record.toml"]'),
        ("seed_file_twice", '["record.toml", "campaign.toml"]'),
        ("seed_file_unlisted", "[]"),
        ("seed_type", '["record.toml", 7]'),
        ("seed_type", '"record.toml"'),
        ("seed_many_files", str([f"f{number}.toml" for number in range(60)]).replace("'", '"')),
    ],
)
def test_files_are_named_and_lie_in_the_folder(tmp_path: Path, code: str, files: str) -> None:
    campaign = main_with(files)
    expected = (code, "example/campaign.toml", str(marked(campaign)))
    assert expected in places(write(tmp_path, campaign=campaign))


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.toml").write_text('[[source]]\nid = "x"\ntitle = "X"\n', encoding="utf-8")
    campaign = main_with('["record.toml", "link.toml"]')
    folder = write(tmp_path, campaign=campaign)
    (folder / "link.toml").symlink_to(tmp_path / "secret.toml")
    assert places(folder) == [("seed_file_outside", "example/campaign.toml", str(marked(campaign)))]


def test_a_link_to_itself_and_a_pipe_are_refused(tmp_path: Path) -> None:
    campaign = main_with('["record.toml", "loop.toml", "pipe.toml", "folder.toml"]')
    folder = write(tmp_path, campaign=campaign)
    (folder / "loop.toml").symlink_to(folder / "loop.toml")
    os.mkfifo(folder / "pipe.toml")
    (folder / "folder.toml").mkdir()
    found = faults(folder)
    assert [each.parameters["name"] for each in found] == ["loop.toml", "pipe.toml", "folder.toml"]
    assert {each.code for each in found} <= {"seed_file_unreadable", "seed_file_outside"}


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "record.toml").write_text("# " + "x" * 10_000_000, encoding="utf-8")
    # What the other files name is not faulted: it may well be in this one.
    assert places(folder) == [("seed_file_large", "example/record.toml", "1")]


def test_many_files_are_large_together(tmp_path: Path) -> None:
    names = [f"part{number}.toml" for number in range(LARGEST_CAMPAIGN // LARGEST_FILE + 1)]
    listed = str(["record.toml", *names]).replace("'", '"')
    folder = write(tmp_path, campaign=CAMPAIGN.replace('["record.toml"]', listed))
    for name in names:
        (folder / name).write_text("# " + "x" * (LARGEST_FILE - 2), encoding="utf-8")
    codes = {code for code, _, _ in places(folder)}
    assert codes == {"seed_campaign_large"}


def test_what_is_not_utf8_is_refused_at_its_line(tmp_path: Path) -> None:
    folder = write(tmp_path)
    content = RECORD.encode() + "# año\n".encode("latin-1")
    (folder / "record.toml").write_bytes(content)
    line = str(len(RECORD.splitlines()) + 1)
    assert ("seed_encoding", "example/record.toml", line) in places(folder)


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "record.toml").write_bytes(b"\xef\xbb\xbf" + RECORD.replace("\n", "\r\n").encode())
    assert read_campaign(folder).slug == "example"


def test_the_campaign_is_called_as_its_folder(tmp_path: Path) -> None:
    campaign = CAMPAIGN.replace('"example"', '"other"')
    assert places(write(tmp_path, campaign=campaign)) == [("seed_slug", "example/campaign.toml", "2")]


def test_a_missing_folder_and_an_empty_file_are_faults(tmp_path: Path) -> None:
    assert places(tmp_path / "nowhere") == [("seed_file_missing", "nowhere/campaign.toml", "1")]
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "campaign.toml").write_text("", encoding="utf-8")
    assert places(tmp_path / "empty") == [("seed_missing_key", "empty/campaign.toml", "1")]
    (tmp_path / "empty" / "campaign.toml").write_text("campaign = 7\n[source]\n", encoding="utf-8")
    assert places(tmp_path / "empty") == [
        ("seed_type", "empty/campaign.toml", "1"),
        ("seed_type", "empty/campaign.toml", "2"),
    ]


def test_neither_the_parts_nor_the_faults_are_without_end(tmp_path: Path) -> None:
    many = "".join(f"[[source]]\nid='s{number}'\ntitle='T'\n" for number in range(MOST_PARTS))
    codes = [code for code, _, _ in places(write(tmp_path, many))]
    assert "seed_many_parts" in codes
    wrong = "".join(f"[[source]]\nid='{number}?'\ntitle='T'\n" for number in range(MOST_PARTS - 1))
    assert len(faults(write(tmp_path, wrong))) == MOST_FAULTS


def test_every_fault_has_its_sentence_in_every_language(tmp_path: Path) -> None:
    languages = Languages()
    found: list[DeedsError] = []
    for number, (_, added) in enumerate(ADDED.values()):
        root = tmp_path / str(number)
        root.mkdir()
        found += faults(write(root, added))
    assert len({each.code for each in found}) > 30
    for language in languages.available:
        localizer = languages.localizer(language)
        for each in found:
            sentence = localizer.text(f"error-{each.code}".replace("_", "-"), **each.parameters)
            # What was typed is shown without what could turn the sentence around.
            assert "\u202e" not in sentence
            assert str(each.parameters["line"]) in sentence or "large" in each.code


def test_bundled_campaigns_tell_all_faults_and_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(DeedsError) as caught:
        bundled_campaigns(tmp_path)
    assert caught.value.code == "seeds_missing"
    write(tmp_path, RESPONSE.replace("acknowledged", "x"))
    (tmp_path / "second").mkdir()
    (tmp_path / "second" / "campaign.toml").write_text("", encoding="utf-8")
    with pytest.raises(ManyFaultsError) as many:
        bundled_campaigns(tmp_path)
    assert [each.code for each in many.value.faults] == ["seed_choice", "seed_missing_key"]


def test_only_a_known_campaign_is_opened(tmp_path: Path) -> None:
    write(tmp_path)
    assert bundled_campaign("example", tmp_path).slug == "example"
    for name in ("exampel", "../example", "/", ""):
        with pytest.raises(DeedsError) as caught:
            bundled_campaign(name, tmp_path)
        assert caught.value.code == "seed_unknown_campaign"
        assert caught.value.parameters["nearest"] in ("example", "none")
