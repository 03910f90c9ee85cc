"""What looks like a private person's data is seen, and what doesn't is left alone. All of it is made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.private_data import PrivateData, private_data_in, private_data_in_any

PHONE, EMAIL, STREET = PrivateData.PHONE, PrivateData.EMAIL, PrivateData.STREET
A_NUMBER, SSN, RECEIPT = PrivateData.A_NUMBER, PrivateData.SSN, PrivateData.RECEIPT


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Call her at 303-555-0142.", PHONE),
        ("(303) 555-0142", PHONE),
        ("303.555.0142 after six", PHONE),
        ("3035550142", PHONE),
        ("+1 303 555 0142", PHONE),
        ("su número es +52 55 1234 5678", PHONE),
        ("joignable au +33 6 12 34 56 78", PHONE),
        ("٣٠٣-٥٥٥-٠١٤٢", PHONE),
        ("３０３-５５５-０１４２", PHONE),
        ("write to made.up@example.org", EMAIL),
        ("made.up [at] example.org", EMAIL),
        ("made-up+list@mail.example.co", EMAIL),
        ("A123456789", A_NUMBER),
        ("A# 012 345 678", A_NUMBER),
        ("his A-number is A-012-345-678", A_NUMBER),
        ("Alien No. 012345678", A_NUMBER),
        ("078-05-1120", SSN),
        ("SSN 078 05 1120", SSN),
        ("WAC2190012345", RECEIPT),
        ("receipt ioe-09-1234-5678", RECEIPT),
        ("She lives at 1234 Made Up Street", STREET),
        ("12 N. Elm St, apt 4", STREET),
        ("vive en la Calle Inventada 45", STREET),
        ("Carrera 7 # 45", STREET),
        ("12 bis rue de la Paix", STREET),
        ("يسكن في شارع النيل 12", STREET),
        ("P.O. Box 123", STREET),
    ],
)
def test_a_private_persons_data_is_seen(text: str, kind: PrivateData) -> None:
    assert kind in private_data_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The council voted 7 to 2 on 2026-03-12.",
        "Between 2019-10-01/2020-06-30 nothing was published.",
        "On 12.03.2026 the mayor answered.",
        "Shut off all 111 cameras by 2026-12-31.",
        "Contract 2024-0034 costs $339,000 for 2 years.",
        "See https://city.example/agenda/2026/03/12/3035550142 for the minutes.",
        "Senate Bill 26-070, lines 12 to 15, page 4",
        "D-12, R-41 and A-3 were logged at 09:00.",
        "HB 1057 passed 45-20.",
        "750,000 reads, 2,000,000 searches, 120 days",
        "The 14 working days are over; 3 of 5 promises were kept.",
        "A 2024 audit found 1200 searches",
        "Street sweeping and the road ahead",
        "The mayor met 3 people on the street",
        "They asked 2 times in court",
        "El alcalde respondió 3 veces en la calle",
        "Ordinance 7, Section 12-4-103",
        "طالبوا 3 مرات في الشارع",
        "Version 1.2.3 of 10.0.0.1",
    ],
)
def test_what_belongs_to_nobody_is_left_alone(text: str) -> None:
    assert private_data_in(text) == ()


@given(st.text(max_size=300))
def test_any_text_is_read_to_its_end(text: str) -> None:
    found = private_data_in(text)
    assert len(set(found)) == len(found)
    assert private_data_in_any([text, ""]) == found


def test_hostile_lengths_cost_nothing() -> None:
    for text in ("1 " * 2000, "a" + "\u0301" * 4000, "1-" * 2000, "x@" * 2000, "1 a " * 1000, "(" * 4000):
        private_data_in(text)


def test_several_texts_are_read_as_one() -> None:
    assert private_data_in_any(["303-555-0142", "x", "a@example.org", "b@example.org"]) == (EMAIL, PHONE)
