"""Kind episode: one conversation of a series, with sound or film, what is said in it, and who agreed to that."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from stagekans.core.broken import broken
from stagekans.core.entry import Part, Record
from stagekans.core.outputs import Argument
from stagekans.core.refs import ConceptRef, PracticeRef, SeriesRef
from stagekans.core.roles import Chaptered, Consented, Described
from stagekans.core.rules import Rule
from stagekans.core.values import (
    Clock,
    Date,
    Digest,
    Duration,
    FileName,
    Guid,
    Known,
    Text,
    Title,
    WebAddress,
    since,
)
from stagekans.core.vocabularies import EpisodeForm, MediumLicence, RecordingType, SpeakerPart

RECORDING_PLACE = Rule("recording-place")

MEASURED = ("bytes", "duration", "type", "sha256")
"""What is captured of a recording, so that a build never has to ask for it."""


class Recording(Part):
    """Sound or film: a file beside the text, or an address elsewhere, and what was measured of it.

    description: what a film shows, for who does not see it.
    """

    file: FileName | None = None
    url: WebAddress | None = None
    bytes: Annotated[int, Field(ge=1)] | None = None
    duration: Duration | None = None
    type: RecordingType | None = None
    sha256: Digest | None = None
    creator: Text
    licence: MediumLicence
    description: Text | None = None

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        if (self.file is None) == (self.url is None):
            raise broken(RECORDING_PLACE, keys=("file", "url"))
        return self


class Chapter(Part):
    """A part of an episode: when it starts ("0:00", "1:02:05") and what it is about."""

    start: Clock
    title: Title


class Speaker(Part):
    """Someone who is heard. consent: the day they agreed. withdrawn: the day they took that back.

    synthetic: whether this is a made-up person with a voice out of a machine, who needs not agree.
    """

    name: Title
    role: Text
    part: SpeakerPart = "guest"
    synthetic: bool = False
    consent: Date | None = None
    withdrawn: Date | None = None


class Elsewhere(Part):
    """Where someone else's episode is heard: we only link. privacy: what a visitor should know before going there."""

    url: WebAddress
    name: Text
    privacy: Text | None = None


class Episode(Record, Chaptered, Consented, Described):
    """An episode: its recordings, or where it is elsewhere; transcript, chapters, people, what to remember.

    number: 0 when it has none. published: the day it came out. guid: written down, it wins from the one we make.
    """

    series: SeriesRef
    number: Annotated[int, Field(ge=0, le=9999)] = 0
    form: EpisodeForm = "full"
    published: Known[Date]
    guid: Guid | None = None
    audio: Recording | None = None
    video: Recording | None = None
    transcript: FileName | None = None
    chapters: tuple[Chapter, ...] = ()
    people: tuple[Speaker, ...] = ()
    elsewhere: Elsewhere | None = None
    content_note: Text | None = None
    key_points: tuple[Text, ...] = ()
    practices: tuple[PracticeRef, ...] = ()
    concepts: tuple[ConceptRef, ...] = ()
    withdrawn: Date | None = None

    def withdrawn_on(self) -> str | None:
        """Return the day the first person took consent back (ISO), or None."""
        days = [each.withdrawn for each in self.people if each.withdrawn]
        return self.withdrawn or min(days, default=None)

    def without(self) -> Mapping[str, Argument]:
        """Return the fields that become empty when consent was taken back, with their empty values."""
        empty: dict[str, Argument] = dict.fromkeys(("audio", "video", "transcript", "elsewhere"))
        gone: dict[str, Argument] = dict.fromkeys(("chapters", "people", "key_points", "media"), ())
        return {**empty, **gone, "withdrawn": self.withdrawn_on()}

    def files(self) -> Mapping[tuple[str, ...], str]:
        """Return the files beside the text: path of the field -> file as written."""
        found: dict[tuple[str, ...], str] = {}
        for name, each in self.recordings().items():
            if each.file:
                found[name, "file"] = each.file
        if self.transcript:
            found["transcript",] = self.transcript
        return found

    def recordings(self) -> Mapping[Literal["audio", "video"], Recording]:
        """Return the recordings there are: "audio", "video"."""
        found: dict[Literal["audio", "video"], Recording] = {}
        if self.audio:
            found["audio"] = self.audio
        if self.video:
            found["video"] = self.video
        return found

    def parts(self) -> tuple[tuple[str, float], ...]:
        """Return (title, start in seconds) of each chapter."""
        return tuple((each.title, since(each.start)) for each in self.chapters)

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: an episode is a PodcastEpisode."""
        return {
            "@type": "PodcastEpisode",
            "datePublished": None if self.published == "onbekend" else self.published,
            "episodeNumber": self.number or None,
            "associatedMedia": self.elsewhere and {"@type": "MediaObject", "url": self.elsewhere.url},
        }
