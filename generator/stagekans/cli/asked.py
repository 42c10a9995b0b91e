"""What can be asked of a command: a day, the address of a site, the form of what is told."""

from datetime import date

import click

from stagekans.adapters.project import SITE_ADDRESS
from stagekans.core.diagnostics import Place
from stagekans.core.messages import say
from stagekans.core.values import site_address

FORMATS = ("text", "json", "github", "gitlab", "sarif")


class Day(click.ParamType[str]):
    """A day, as JJJJ-MM-DD."""

    name = say("commands.options.day")

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the day as it was given; it must exist."""
        try:
            return date.fromisoformat(str(value)).isoformat()
        except ValueError:
            self.fail(say("commands.options.no-day", value=value), param, ctx)


class SiteAddress(click.ParamType[str]):
    """The address where a site comes to stand."""

    name = "URL"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the address with one slash at its end; where no site can stand is wrong use."""
        good = site_address(str(value))
        if good is None:
            wrong = SITE_ADDRESS(Place("--site-url"), value=value)
            raise click.UsageError(f"--site-url: {wrong.message} {wrong.hint}", ctx)
        return good


day_option = click.option("--today", type=Day(), help=say("commands.options.today"))
format_option = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", help=say("commands.options.format")
)
