"""Transcripts are read as players read them: the same words, of the same person, at the same time."""

import io
import re

import pytest
import webvtt
from hypothesis import given, settings
from hypothesis import strategies as st

from stagekans.render.media import subtitles
from stagekans.render.media.vtt import BrokenCaptions, cues, read

TIMES = "00:01.000 --> 00:02.000"


def spoken(text: str, break_: str = "\n") -> list[tuple[str, str]]:
    return [(each.speaker, each.text) for each in cues(f"WEBVTT\n\n{TIMES}\n{text}\n".replace("\n", break_).encode())]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<v Noor>Hoe ging het? <v Sam>Het stopte.", [("Noor", "Hoe ging het?"), ("Sam", "Het stopte.")]),
        ("<v Noor>Hoe ging het?</v>\n<v Sam>Het stopte.</v>", [("Noor", "Hoe ging het?"), ("Sam", "Het stopte.")]),
        ("<v Noor>Een <v Sam>twee</v> drie", [("Noor", "Een"), ("Sam", "twee"), ("Noor", "drie")]),
        ("<v Noor>Een\n<v Noor>twee", [("Noor", "Een twee")]),
        ("<v Noor>Een</v> los", [("Noor", "Een"), ("", "los")]),
        ("<v.loud.first Noor de Wit>Hard", [("Noor de Wit", "Hard")]),
        ("<v Jan &amp; Piet>Ja", [("Jan & Piet", "Ja")]),
        ("<v Noor>Een <i>schuin <b>vet</b></i> <c.geel>woord</c>", [("Noor", "Een schuin vet woord")]),
        ("<v Noor>A &amp; B &lt; C&nbsp;D &amp;lt;", [("Noor", "A & B < C D &lt;")]),
        ("<v Noor>Nu <00:01.500>later", [("Noor", "Nu later")]),
        ("<v Noor><lang en>Fine</lang> zei hij", [("Noor", "Fine zei hij")]),
        ("<v>Wie?", [("", "Wie?")]),
    ],
)
@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r"])
def test_each_voice_keeps_its_own_words(text: str, said: list[tuple[str, str]], break_: str) -> None:
    assert spoken(text, break_) == said


@pytest.mark.parametrize("name", ["NOTEN", "STYLEREN", "REGIONAAL", "NOTE-2", "STYLE1", "3", "WEBVTT x"])
def test_only_whole_words_leave_a_block_out(name: str) -> None:
    data = f"WEBVTT titel\n\n{name}\n{TIMES} align:start position:10%\n<v Noor>Blijft.\n"
    assert [each.text for each in cues(data.encode())] == ["Blijft."]
    assert [each.text for each in cues(f"WEBVTT\n\n{TIMES}\n{name}\n".encode())] == [name]


@pytest.mark.parametrize("apart", ["NOTE", "NOTE weg", "NOTE\tweg", "STYLE\n::cue { color: red }", "REGION\nid:x"])
def test_notes_styles_and_regions_are_left_out(apart: str) -> None:
    data = f"\ufeffWEBVTT\nKind: captions\n\n{apart}\nweg\n\n{TIMES}\nBlijft.\n\n\n\n"
    data += "100:00:00.000 --> 123:00:00.000\nLang.\n"
    assert [(each.text, each.start) for each in cues(data.encode())] == [("Blijft.", 1), ("Lang.", 360_000)]


def test_all_faults_are_told_each_at_its_own_line() -> None:
    data = """WEBVTT

00:01.000 -> 00:02.000
<v Noor>Geen pijl.

1
0:03,000 --> 0:04,000
<v Noor>Komma's.

00:05.000 --> 00:06.000

00:08.000 --> 00:07.000
<v Noor>Terug.
Ga --> daar

00:09.000 --> 00:10.000
<v Noor>Een < twee en <font>vet</font>

losse woorden

00:09.500 --> 00:11.000
<v Sam>Te vroeg.

00:08.000 --> 00:12.000
<v Sam>Veel te vroeg.
"""
    said, faults = read(data.encode())
    assert [(each.line, each.column, each.reason) for each in faults] == [
        (3, 1, "times"),
        (7, 1, "times"),
        (10, 1, "empty"),
        (12, 1, "order"),
        (14, 4, "arrow"),
        (17, 13, "tag"),
        (17, 23, "tag"),
        (17, 32, "tag"),
        (19, 1, "lost"),
        (21, 1, "overlap"),
        (24, 1, "order"),
    ]
    assert [each.spoken for each in said] == [(13, 1), (17, 1), (22, 1), (25, 1)]
    with pytest.raises(BrokenCaptions, match="3: times, 7: times"):
        cues(data.encode())


def test_several_voices_are_one_subtitle_of_several_lines() -> None:
    data = f"WEBVTT\n\n{TIMES}\n<v Noor>Hoe? <v Sam>Zo.\n\n00:03.000 --> 00:04.000\n<v Sam>Dus.\n".encode()
    assert subtitles.srt(data)[""].decode() == (
        "1\n00:00:01,000 --> 00:00:02,000\nNoor: Hoe?\nSam: Zo.\n\n2\n00:00:03,000 --> 00:00:04,000\nSam: Dus.\n"
    )
    assert subtitles.plain(data, "Kop")[""].decode() == "Kop\n\nNoor: Hoe?\n\nSam: Zo. Dus.\n"


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "NOTEN", "7", "STYLEREN"]),
            st.lists(st.sampled_from(["een", "<b>twee</b>", "&amp;", "drie"]), min_size=1, max_size=4),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_another_reader_reads_the_same(given_cues: list[tuple[str, list[str]]]) -> None:
    text = "WEBVTT\n\n"
    for number, (name, words) in enumerate(given_cues):
        text += f"{name}\n" if name else ""
        text += f"00:{number:02}:00.000 --> 00:{number:02}:30.000\n<v Noor>{' '.join(words)}\n\n"
    other = webvtt.from_buffer(io.StringIO(text)).captions
    ours = cues(text.encode())
    assert [(each.start, each.end) for each in ours] == [(each.start_in_seconds, each.end_in_seconds) for each in other]
    assert [each.text for each in ours] == [re.sub("&amp;", "&", each.text) for each in other]
    assert {each.speaker for each in ours} == {each.voice for each in other}


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("a<>/v. &;-:01\n\r\t"), max_size=120))
def test_any_text_gives_words_or_places(text: str) -> None:
    found, faults = read(f"WEBVTT\n\n{TIMES}\n{text}".encode())
    assert found or faults
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 4
    assert all(1 <= each.line <= lines and each.column >= 1 for each in faults)
