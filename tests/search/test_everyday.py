"""Everyday words are known to the search plan, and a slip is hardly ever taken for one."""

import base64

from stagekans.search.everyday import _places, everyday, sieve


def test_people_use_these_words() -> None:
    words = everyday()
    assert {"voetbal", "bidden", "vakantie"} <= set(words)
    assert not {"voetbla", "vertouwenspersoon", "de"} & set(words)


def test_a_sieve_knows_its_words_and_few_others() -> None:
    words = everyday()[::20]
    bits = base64.b64decode(sieve(words))

    def known(word: str) -> bool:
        return all(bits[place // 8] & 1 << place % 8 for place in _places(word, len(bits) * 8))

    assert all(map(known, words))
    others = [word + "q" for word in words]
    assert sum(map(known, others)) < len(others) / 50


def test_a_sieve_of_nothing_knows_nothing() -> None:
    assert not any(base64.b64decode(sieve([])))
