"""make same sees every file that was added, lost or changed, and says where."""

from same import Difference, differences


def test_the_same_trees_have_no_differences() -> None:
    assert differences({"a": b"1"}, {"a": b"1"}) == []


def test_what_was_added_lost_or_changed_is_told() -> None:
    before = {"anders.html": b"<p>gelijk, dan een</p>", "korter": b"abc", "weg": b"1", "zelfde": b"2"}
    after = {"anders.html": b"<p>gelijk, dan twee</p>", "korter": b"ab", "nieuw": b"1", "zelfde": b"2"}
    assert differences(before, after) == [
        Difference("anders.html", "from byte 15: b'<p>gelijk, dan een</p>' became b'<p>gelijk, dan twee</p>'"),
        Difference("korter", "from byte 2: b'abc' became b'ab'"),
        Difference("nieuw", "only after"),
        Difference("weg", "only before"),
    ]
