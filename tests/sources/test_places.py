"""Which places may be visited."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.domain.errors import DeedsError
from bot.sources.places import Hosts, checked, host_of, is_public
from tests.sources.hostile_addresses import AS_ADDRESS

ANY = Hosts(any_public=True)


@pytest.mark.parametrize("address", AS_ADDRESS)
def test_an_address_that_is_not_public_is_known(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "8.8.8.8",
        "1.1.1.1",
        "93.184.215.14",
        "193.0.6.139",
        "2606:4700:4700::1111",
        "2a00:1450:4001:80b::200e",
    ],
)
def test_a_public_address_is_let_through(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "text", ["", "city.example", "0x7f.1", "127.1", "1.2.3", "::1::", "8.8.8.8/32", "８.8.8.8"]
)
def test_what_is_no_address_is_not_public(text: str) -> None:
    assert not is_public(text)


@given(some.ip_addresses(v=4))
def test_an_ipv6_form_never_opens_what_its_ipv4_address_keeps_shut(address: ipaddress.IPv4Address) -> None:
    number = int(address)
    for carrier in ("::", "::ffff:0:0", "64:ff9b::", "64:ff9b:1::"):
        assert not is_public(str(ipaddress.IPv6Address(int(ipaddress.IPv6Address(carrier)) | number)))
    assert not is_public(str(ipaddress.IPv6Address((0x2002 << 112) | (number << 80) | 1)))
    assert not is_public(
        str(ipaddress.IPv6Address((0x2001_0000 << 96) | (number << 64) | (~number & 0xFFFF_FFFF)))
    )


@pytest.mark.parametrize(
    ("url", "host", "origin"),
    [
        ("https://city.example/news?id=1#top", "city.example", "https://city.example"),
        ("http://City.Example:80/", "city.example", "http://City.Example:80"),
        ("https://www.city.example./a", "www.city.example", "https://www.city.example."),
        ("https://ciudad-ñandú.example/", "xn--ciudad-and-z9a5i.example", "https://ciudad-ñandú.example"),
    ],
)
def test_an_ordinary_address_is_read(url: str, host: str, origin: str) -> None:
    place = checked(url, ANY)
    assert (place.url, place.host, place.origin) == (url, host, origin)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("ftp://city.example/", "fetch_address"),
        ("https://reader:secret@city.example/", "fetch_address"),
        ("https://city.example:8443/", "fetch_port"),
        ("http://city.example:443/", "fetch_port"),
        ("https://elsewhere.example/", "fetch_host"),
        ("https://notcity.example/", "fetch_host"),
        ("https://city.example.evil.example/", "fetch_host"),
    ],
)
def test_a_refusal_says_what_it_is_about(url: str, code: str) -> None:
    with pytest.raises(DeedsError) as refused:
        checked(url, Hosts(frozenset({"city.example"})))
    assert refused.value.code == code


def test_a_named_host_allows_all_below_it_and_nothing_is_allowed_unless_named() -> None:
    allowed = Hosts(frozenset({host_of("City.Example"), "county.example"}))
    assert allowed.allows("city.example")
    assert allowed.allows("news.city.example")
    assert not allowed.allows("example")
    assert not Hosts().allows("city.example")
    assert ANY.allows("city.example")


@pytest.mark.parametrize("name", ["", ".", "a b", "a" * 64, "a." * 140, "xn--a", "[::1]"])
def test_what_is_no_name_of_a_host_is_refused(name: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (several kinds of it, from two libraries)
        host_of(name)
