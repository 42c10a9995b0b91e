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
from stagekans.core.messages import COMMANDS, FULLNESS
from stagekans.subjects.campaign.packs.recipient import recipients
from stagekans.subjects.practices.practice import Practice

CONTENT_ERRORS = 1


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Map van het project.",
)
@click.option("--debug", is_flag=True, envvar=DEBUG, help="Toon bij een fout van het programma waar zij zit.")
@click.version_option(package_name="stagekans")
@click.pass_context
def main(context: click.Context, project: Path, debug: bool) -> None:
    """Stagekans: van bestanden naar een kennisbank.

    Afsluitcodes: 0 goed, 1 inhoud niet goed of niet te lezen of schrijven, 2 verkeerd gebruik, 70 een fout van het
    programma zelf, 130 afgebroken.
    """
    if debug:
        os.environ[DEBUG] = "1"
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    gc.set_threshold(200_000, 20, 20)  # a short run that keeps nearly all it makes; sweeping often costs a third
    if not (project / "mkdocs.yml").is_file():
        raise click.UsageError(COMMANDS["no-project"].format(folder=project.resolve()))
    context.obj = project


@main.command()
@click.argument("paths", nargs=-1)
@format_option
@day_option
@click.pass_obj
def check(project: Path, paths: tuple[str, ...], form: str, today: str | None) -> None:
    """Lees en controleer alles; toon alleen wat in PATHS staat als je die noemt."""
    gone = [path for path in paths if not Path(path).exists()]
    if gone:
        raise click.UsageError(f"Er is geen bestand of map met de naam {gone[0]}.")
    opened = engine.open_at(project, today, release=False)
    memory = opened.memory
    site, found = examine(opened.content, opened.settings, memory.readers)
    memory.save()
    chosen = report.within(found, paths, opened.folder)
    report.tell(chosen, form)
    share = typical(site.of(Practice))
    if form == "text" and share is not None:
        click.echo(FULLNESS.format(count=len(site.of(Practice)), share=share), err=True)
    if any(each.severity is Severity.ERROR for each in chosen):
        sys.exit(CONTENT_ERRORS)


@main.command()
@click.option("--release", is_flag=True, help="Maak ook de pakketten.")
@click.option("--site-url", type=SiteAddress(), help="Adres waar de site komt te staan.")
@day_option
@click.option("--workers", type=click.IntRange(1, 64), help="Aantal processen; standaard een per processor.")
@click.option("--executor", metavar="dask://HOST:PORT", help="Laat het werk doen door een Dask-cluster.")
@click.option("--store", metavar="PLEK", help="Map of fsspec-adres voor wat al gemaakt is; standaard .cache/store.")
@click.option("--search/--no-search", default=True, help="Maak een zoekindex.")
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
    """Bouw de site in site/; bij een fout blijft de vorige staan."""
    if executor and store and store.startswith("memory://"):
        raise click.UsageError("Een cluster ziet memory:// niet; kies een plek die alle computers zien.")
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
    click.echo("De site staat in site/.", err=True)


@main.command()
@click.option("--address", default="127.0.0.1:8000", help="Waar de site te zien is.")
@click.pass_obj
def serve(project: Path, address: str) -> None:
    """Toon de site op je eigen computer en bouw opnieuw bij elke wijziging."""
    engine.serve(project, address)


@main.command(cls=New)
@click.argument("kind")
@click.argument("slug")
@click.option(
    "--from",
    "form",
    metavar="FORM.docx",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Een ingevuld oogstformulier; alleen bij soort session.",
)
@day_option
@click.pass_obj
def new(project: Path, kind: str, slug: str, form: Path | None, today: str | None) -> None:
    """Maak een nieuw bestand van soort KIND met naam SLUG, klaar om in te vullen of uit een oogstformulier."""
    kind = kind_named(project, kind)
    if form and kind != "session":
        raise click.UsageError("Een oogstformulier wordt een bijeenkomst: schrijf stagekans new session NAAM --from.")
    if form:
        done = from_form(project, engine.open_at(project, today, release=False), slug, form)
        click.echo(f"Gemaakt: {', '.join(done)}. Lees ze na en draai dan: stagekans check {' '.join(done)}")
        return
    made = scaffold(project, kind, slug, today_of(today))
    click.echo(f"Gemaakt: {made}. Vul het in en draai dan: stagekans check {made}")


@main.command()
@click.argument("place", metavar="FILE|URL", required=False)
@click.option("--missing", is_flag=True, help="Meet alle opnamen waarbij nog iets ontbreekt, en zeg wat je invult.")
@click.option("--fill", "name", type=click.Choice(["audio", "video"]), help="Zet het in index.md, bij deze groep.")
@click.option("--episode", metavar="SLUG", help="Van welke aflevering; anders die in de map van FILE.")
@click.pass_obj
def media(project: Path, place: str | None, missing: bool, name: str | None, episode: str | None) -> None:
    """Meet een opname: grootte, duur, soort en SHA-256. Alleen dit commando haalt iets op van het net."""
    if missing == bool(place):
        raise click.UsageError("Noem een opname, of --missing.")
    if place is None:
        for path, group, where in unmeasured(engine.open_at(project, None, release=False), project):
            click.echo(f"{path.relative_to(project)}\n{block(group, where, captured(where))}")
        return
    values = captured(place)
    if name is None:
        click.echo(block(values["type"].partition("/")[0], place, values), nl=False)
        return
    if episode is None and "://" in place:
        raise click.UsageError("Noem bij een webadres ook --episode.")
    folder = project / "podcasts" / episode if episode else Path(place).parent
    fill(folder / "index.md", name, values)
    click.echo(f"Ingevuld: {name} in {folder / 'index.md'}")


@main.command()
@click.argument("measurement")
@click.argument("raw", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_obj
def suppress(project: Path, measurement: str, raw: Path) -> None:
    """Maak van uitkomsten in FILE (buiten het project) een CSV zonder wat iemand kan aanwijzen, op stdout."""
    made = suppressed(engine.open_at(project, None, release=False), measurement, raw)
    if isinstance(made, str):
        click.echo(made, err=True)
        sys.exit(CONTENT_ERRORS)
    click.echo(made, nl=False)


@main.command()
@click.option("--institution", help="Alleen de pakketten van deze instelling.")
@click.option(
    "--to", type=click.Path(file_okay=False, path_type=Path), default=Path("pakketten"), help="Map voor de pakketten."
)
@click.option("--site-url", type=SiteAddress(), help="Adres waar de site komt te staan; staat in de QR-code.")
@day_option
@click.pass_obj
def packs(project: Path, institution: str | None, to: Path, site_url: str | None, today: str | None) -> None:
    """Maak campagnepakketten, zonder de rest van de site."""
    opened = engine.open_at(project, today, release=True, site_url=site_url)
    site, found = examine(opened.content, opened.settings)
    if institution and institution not in {each.slug for each in recipients(site)}:
        raise click.UsageError(f"De instelling “{institution}” bestaat niet; kijk in content/instellingen/.")
    made = make_packs(opened, site, found, institution, to, report.teller("text"))
    if made is None:
        sys.exit(CONTENT_ERRORS)
    click.echo(f"{made} pakketten in {to}/")


@main.command()
@click.argument("entry", required=False)
@click.option("--all", "everything", is_flag=True, help="Toon alles wat gemaakt wordt, van alle inhoud.")
@day_option
@click.pass_obj
def outputs(project: Path, entry: str | None, everything: bool, today: str | None) -> None:
    """Toon alles wat van ENTRY gemaakt wordt (soort/naam, zoals practice/ns-vragen)."""
    if bool(entry) == everything:
        raise click.UsageError("Noem een soort/naam, zoals practice/ns-vragen, of gebruik --all.")
    opened = engine.open_at(project, today, release=True)
    site, found = examine(opened.content, opened.settings)
    if any(each.severity is Severity.ERROR for each in found):
        raise click.ClickException(COMMANDS["not-listed"])
    if entry and entry not in site.by_key:
        raise click.UsageError(f"“{entry}” bestaat niet; schrijf soort/naam, zoals practice/ns-vragen.")
    click.echo(listing(site, entry), nl=False)


@main.command("zoek-meting")
@click.argument("documents", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("queries", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--site", type=click.Path(file_okay=False, path_type=Path), help="Bewaar het gebouwde project hier.")
@click.option("--json", "as_json", is_flag=True, help="Geef de cijfers als JSON.")
@click.option("--cold/--no-cold", default=True, help="Meet ook een eerste bezoek bij elke vraag.")
@click.pass_obj
def zoek_meting(project: Path, documents: Path, queries: Path, site: Path | None, as_json: bool, cold: bool) -> None:
    """Meet het zoeken: bouw een site van DOCUMENTS en stel er QUERIES aan, in Chromium."""
    found = zoek.measure(project, documents, queries, site, report.teller("text", errors_only=True), cold=cold)
    if found is None:
        sys.exit(CONTENT_ERRORS)
    click.echo(zoek.as_json(found) if as_json else zoek.as_text(found), nl=False)
