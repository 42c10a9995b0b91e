"""The command line: stagekans check, build, serve, new, media, suppress, packs, outputs, zoek-meting."""

import gc
import os
import sys
from pathlib import Path

import click

from stagekans.adapters.clock import today as today_of
from stagekans.build.pipeline import examine
from stagekans.catalog.fullness import typical
from stagekans.cli import engine, report
from stagekans.cli import zoek_meting as zoek
from stagekans.cli.asked import SiteAddress, day_option, format_option
from stagekans.cli.door import Door
from stagekans.cli.last import DEBUG
from stagekans.cli.media import block, captured, fill, unmeasured
from stagekans.cli.new import New, from_form, kind_named, scaffold
from stagekans.cli.outputs import listing
from stagekans.cli.packs import make_packs
from stagekans.cli.suppress import suppressed
from stagekans.core.diagnostics import Severity
from stagekans.core.messages import say
from stagekans.subjects.campaign.packs.recipient import recipients
from stagekans.subjects.practices.practice import Practice

CONTENT_ERRORS = 1


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]}, help=say("commands.main.help"))
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help=say("commands.main.project"),
)
@click.option("--debug", is_flag=True, envvar=DEBUG, help=say("commands.main.debug"))
@click.version_option(package_name="stagekans")
@click.pass_context
def main(context: click.Context, project: Path, debug: bool) -> None:
    """The project a command is for, and how its faults are told."""
    if debug:
        os.environ[DEBUG] = "1"
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    gc.set_threshold(200_000, 20, 20)  # a short run that keeps nearly all it makes; sweeping often costs a third
    if not (project / "mkdocs.yml").is_file():
        raise click.UsageError(say("commands.no-project", folder=project.resolve()))
    context.obj = project


@main.command(help=say("commands.check.help"))
@click.argument("paths", nargs=-1)
@format_option
@day_option
@click.pass_obj
def check(project: Path, paths: tuple[str, ...], form: str, today: str | None) -> None:
    """Read and check everything; tell of what stands in some paths alone when they are named."""
    gone = [path for path in paths if not Path(path).exists()]
    if gone:
        raise click.UsageError(say("commands.check.no-path", name=gone[0]))
    opened = engine.open_at(project, today, release=False)
    memory = opened.memory
    site, found = examine(opened.content, opened.settings, memory.readers)
    memory.save()
    chosen = report.within(found, paths, opened.folder)
    report.tell(chosen, form)
    share = typical(site.of(Practice))
    if form == "text" and share is not None:
        click.echo(say("commands.check.fullness", count=len(site.of(Practice)), share=share), err=True)
    if any(each.severity is Severity.ERROR for each in chosen):
        sys.exit(CONTENT_ERRORS)


@main.command(help=say("commands.build.help"))
@click.option("--release", is_flag=True, help=say("commands.build.release"))
@click.option("--site-url", type=SiteAddress(), help=say("commands.build.site-url"))
@day_option
@click.option("--workers", type=click.IntRange(1, 64), help=say("commands.build.workers"))
@click.option("--executor", metavar="dask://HOST:PORT", help=say("commands.build.executor"))
@click.option("--store", metavar=say("commands.build.place"), help=say("commands.build.store"))
@click.option("--search/--no-search", default=True, help=say("commands.build.search"))
@format_option
@click.pass_obj
def build(
    project: Path,
    release: bool,
    site_url: str | None,
    today: str | None,
    workers: int | None,
    executor: str | None,
    store: str | None,
    search: bool,
    form: str,
) -> None:
    """Build the site; after an error the one before stays."""
    if executor and store and store.startswith("memory://"):
        raise click.UsageError(say("commands.build.cluster-sees-no-memory"))
    good = engine.build(
        project,
        report=report.teller(form),
        release=release,
        site_url=site_url,
        today=today,
        workers=workers,
        search=search,
        executor=executor,
        store=store,
    )
    if not good:
        sys.exit(CONTENT_ERRORS)
    click.echo(say("commands.build.done"), err=True)


@main.command(help=say("commands.serve.help"))
@click.option("--address", default="127.0.0.1:8000", help=say("commands.serve.address"))
@click.pass_obj
def serve(project: Path, address: str) -> None:
    """Show the site on this computer, and build anew at every change."""
    engine.serve(project, address)


@main.command(cls=New, help=say("commands.new.help"))
@click.argument("kind")
@click.argument("slug")
@click.option(
    "--from",
    "form",
    metavar="FORM.docx",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=say("commands.new.from"),
)
@day_option
@click.pass_obj
def new(project: Path, kind: str, slug: str, form: Path | None, today: str | None) -> None:
    """Make a new file of content, to fill in or from a filled form."""
    kind = kind_named(project, kind)
    if form and kind != "session":
        raise click.UsageError(say("commands.new.from-session"))
    if form:
        done = from_form(project, engine.open_at(project, today, release=False), slug, form)
        click.echo(say("commands.new.from-done", listed=", ".join(done), paths=" ".join(done)))
        return
    made = scaffold(project, kind, slug, today_of(today))
    click.echo(say("commands.new.done", path=made))


@main.command(help=say("commands.media.help"))
@click.argument("place", metavar="FILE|URL", required=False)
@click.option("--missing", is_flag=True, help=say("commands.media.missing"))
@click.option("--fill", "name", type=click.Choice(["audio", "video"]), help=say("commands.media.fill"))
@click.option("--episode", metavar="SLUG", help=say("commands.media.episode"))
@click.pass_obj
def media(project: Path, place: str | None, missing: bool, name: str | None, episode: str | None) -> None:
    """Measure a recording; no other command fetches anything from the network."""
    if missing == bool(place):
        raise click.UsageError(say("commands.media.which"))
    if place is None:
        for path, group, where in unmeasured(engine.open_at(project, None, release=False), project):
            click.echo(f"{path.relative_to(project)}\n{block(group, where, captured(where))}")
        return
    values = captured(place)
    if name is None:
        click.echo(block(values["type"].partition("/")[0], place, values), nl=False)
        return
    if episode is None and "://" in place:
        raise click.UsageError(say("commands.media.whose"))
    folder = project / "podcasts" / episode if episode else Path(place).parent
    fill(folder / "index.md", name, values)
    click.echo(say("commands.media.done", name=name, path=folder / "index.md"))


@main.command(help=say("commands.suppress.help"))
@click.argument("measurement")
@click.argument("raw", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_obj
def suppress(project: Path, measurement: str, raw: Path) -> None:
    """Write results without what could point at somebody."""
    made = suppressed(engine.open_at(project, None, release=False), measurement, raw)
    if isinstance(made, str):
        click.echo(made, err=True)
        sys.exit(CONTENT_ERRORS)
    click.echo(made, nl=False)


@main.command(help=say("commands.packs.help"))
@click.option("--institution", help=say("commands.packs.institution"))
@click.option(
    "--to", type=click.Path(file_okay=False, path_type=Path), default=Path("pakketten"), help=say("commands.packs.to")
)
@click.option("--site-url", type=SiteAddress(), help=say("commands.packs.site-url"))
@day_option
@click.pass_obj
def packs(project: Path, institution: str | None, to: Path, site_url: str | None, today: str | None) -> None:
    """Make campaign packs without the rest of the site."""
    opened = engine.open_at(project, today, release=True, site_url=site_url)
    site, found = examine(opened.content, opened.settings)
    if institution and institution not in {each.slug for each in recipients(site)}:
        raise click.UsageError(say("commands.packs.no-institution", slug=institution))
    made = make_packs(opened, site, found, institution, to, report.teller("text"))
    if made is None:
        sys.exit(CONTENT_ERRORS)
    click.echo(say("commands.packs.done", count=made, folder=to))


@main.command(help=say("commands.outputs.help"))
@click.argument("entry", required=False)
@click.option("--all", "everything", is_flag=True, help=say("commands.outputs.all"))
@day_option
@click.pass_obj
def outputs(project: Path, entry: str | None, everything: bool, today: str | None) -> None:
    """List everything that is made of an entry, or of all."""
    if bool(entry) == everything:
        raise click.UsageError(say("commands.outputs.which"))
    opened = engine.open_at(project, today, release=True)
    site, found = examine(opened.content, opened.settings)
    if any(each.severity is Severity.ERROR for each in found):
        raise click.ClickException(say("commands.outputs.faults"))
    if entry and entry not in site.by_key:
        raise click.UsageError(say("commands.outputs.no-entry", key=entry))
    click.echo(listing(site, entry), nl=False)


@main.command("zoek-meting", help=say("commands.zoek-meting.help"))
@click.argument("documents", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("queries", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--site", type=click.Path(file_okay=False, path_type=Path), help=say("commands.zoek-meting.site"))
@click.option("--json", "as_json", is_flag=True, help=say("commands.zoek-meting.json"))
@click.option("--cold/--no-cold", default=True, help=say("commands.zoek-meting.cold"))
@click.pass_obj
def zoek_meting(project: Path, documents: Path, queries: Path, site: Path | None, as_json: bool, cold: bool) -> None:
    """Measure the search of a site made of documents, in Chromium."""
    found = zoek.measure(project, documents, queries, site, report.teller("text", errors_only=True), cold=cold)
    if found is None:
        sys.exit(CONTENT_ERRORS)
    click.echo(zoek.as_json(found) if as_json else zoek.as_text(found), nl=False)
