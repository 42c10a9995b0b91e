"""Campaign packs as files of the site, with what is shown of them and what hangs behind their codes."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.outputs import Output
from stagekans.core.words import group, said
from stagekans.frame.shell import shell_of
from stagekans.subjects.campaign.campaign import Campaign
from stagekans.subjects.campaign.packs.previews import previews
from stagekans.subjects.campaign.packs.recipient import NEUTRAL, Recipient, recipients
from stagekans.subjects.campaign.packs.table import packs, singles


def make(site: Site) -> Iterator[Output]:
    """Make the ZIPs, previews of the neutral pack and the examples, the neutral pack's files one by one, short pages.

    /campagne/pakketten/<who>-<campaign>-<language>.zip, /campagne/voorbeeld/<campaign>/<who>-<item>.webp,
    /campagne/los/<campaign>/… and, for who has no page of an institution, /m/<who>/.
    """
    for pack in packs(site):
        about = (pack.recipient.about, pack.campaign.key)
        yield Output(pack.path, pack.zip, about)
        if pack.recipient.form != "institution":
            whole = pack.recipient.slug == NEUTRAL
            for _, picture, part in previews(pack.campaign, pack.recipient, site, whole=whole):
                yield Output(str(picture["path"]), part, about)
    if site.settings.release:
        for campaign in site.of(Campaign):
            for path, file in singles(campaign, site):
                yield Output(path, file.part, (campaign.key,))
    for recipient in recipients(site):
        if recipient.form != "institution":
            yield _short(recipient, site)


def _short(recipient: Recipient, site: Site) -> Output:
    """The page behind the code of a pack that belongs to no institution we list."""
    words = group(site.settings.words, "overviews", "short")
    view = {
        "address": f"m/{recipient.slug}/",
        "kind": "short",
        "seed": recipient.slug,
        "robots": "noindex",
        "title": said(words, "of").format(name=recipient.name),
        "summary": said(words, "summary"),
        "form": "company" if recipient.company else recipient.form,
        "name": recipient.name,
    }
    return shell_of(site).page("campaign/short_general.html", view, (recipient.about,))
