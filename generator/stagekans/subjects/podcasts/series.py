"""Kind series: a row of episodes under one name, heard here or elsewhere."""

from collections.abc import Mapping
from typing import Literal

from stagekans.core.entry import Part, Record
from stagekans.core.roles import Described, MadeUp
from stagekans.core.values import Email, Guid, Text, WebAddress
from stagekans.core.vocabularies import PodcastCategory


class Channel(Part):
    """What apps ask of a series whose sound is ours; names follow RSS, iTunes and Podcasting 2.0.

    guid: written down, it stays when the site moves; else it is made of the series' oldest address.
    main: whether it stands at /podcasts/feed.xml. locked: whether others may not take the feed along.
    medium: "course" for a series of modules with sound, which then are its episodes.
    alternates: whether feeds name every recording of an episode, so that apps can offer a choice.
    """

    author: Text
    owner: Text
    email: Email | None = None
    category: PodcastCategory
    explicit: bool
    locked: bool = True
    main: bool = False
    medium: Literal["podcast", "course"] = "podcast"
    alternates: bool = False
    guid: Guid | None = None


class Platform(Part):
    """A place where a series is heard: the name of the service and the address of the series there."""

    name: Text
    url: WebAddress


class Series(Record, Described, MadeUp):
    """A podcast: who makes it, in which language, where it is heard; its episodes name it.

    elsewhere: the maker's own page, for a series we only point to. channel: for a series whose sound is ours.
    demonstration: whether it is made up, with synthetic voices, and says so everywhere.
    """

    language: Literal["nl", "en"] = "nl"
    producer: Text
    elsewhere: WebAddress | None = None
    content_note: Text | None = None
    platforms: tuple[Platform, ...] = ()
    demonstration: bool = False
    channel: Channel | None = None

    def made_up(self) -> bool:
        """Return whether it says that it is made up."""
        return self.demonstration

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a series is a PodcastSeries."""
        return {
            "@type": "PodcastSeries",
            "inLanguage": self.language,
            "author": {"@type": "Organization", "name": self.producer},
            "sameAs": self.elsewhere,
        }
