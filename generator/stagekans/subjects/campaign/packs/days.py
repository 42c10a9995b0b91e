"""The days of a campaign as a calendar to put beside one's own."""

from stagekans.core.derived import derived
from stagekans.core.outputs import Argument, Job, Part
from stagekans.core.values import first_day
from stagekans.render.data import agenda
from stagekans.subjects.campaign.packs.look import Look


@derived
def days(look: Look) -> Part:
    """Return the calendar of a campaign as ICS."""
    record, campaign = look.record, look.campaign
    url = look.site.settings.site_url + campaign.address
    host = look.site.settings.site_url.split("//")[-1].partition("/")[0]
    moments: list[Argument] = [
        {
            "uid": f"{campaign.slug}-{number}@{host}",
            "start": each.start,
            "end": each.end,
            "title": each.title,
            "text": each.text,
            "url": url,
            "status": "CONFIRMED",
            "as_of": first_day(record.as_of),
        }
        for number, each in enumerate(record.days, 1)
    ]
    maker = f"-//{look.site.settings.site_name}//{campaign.slug}//{record.language.upper()}"
    given = {"name": record.title, "moments": moments, "maker": maker, "lang": record.language}
    return Job(agenda.agenda, given).part()
