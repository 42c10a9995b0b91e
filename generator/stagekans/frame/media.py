"""Sound and film as a page shows them: where they stand, what is said in them, what is to be seen."""

from collections.abc import Mapping

from stagekans.catalog.links import is_media
from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument
from stagekans.core.values import seconds
from stagekans.render.letters import composed
from stagekans.render.media.vtt import cues

_TYPES: Mapping[str, str] = {"mp3": "audio/mpeg", "m4a": "audio/mp4", "mp4": "video/mp4", "webm": "video/webm"}


def playable(entry: Entry, site: Site) -> dict[str, Argument]:
    """Return the sound and film of a body: file as written -> what its player needs.

    Addresses are from the site's root, times in seconds. Only what has captions is there; the checks refuse the rest.
    """
    shown = {composed(each.text): each for each in site.references_from(entry) if each.kind == "image" and each.path}
    spoken = {each.text: each for each in site.references_from(entry) if each.kind == "captions" and each.path}
    return {
        each.file: {
            "address": shown[each.file].address,
            "type": _TYPES[each.file.rpartition(".")[2].lower()],
            "captions": spoken[each.captions].address,
            "duration": seconds(each.duration or ""),
            "description": each.description,
            "cues": [
                {"start": cue.start, "speaker": cue.speaker, "text": cue.text}
                for cue in cues(site.files[spoken[each.captions].path].data)
            ],
        }
        for each in entry.record.media
        if is_media(each.file) and each.file in shown and each.captions in spoken
    }
