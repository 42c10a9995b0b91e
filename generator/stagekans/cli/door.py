"""The outermost door: wrong use, and what the computer refuses, in one Dutch sentence each."""

import io
import os
import sys
from collections.abc import Iterable
from concurrent.futures import BrokenExecutor
from typing import Any

import click

from stagekans.cli.last import DEBUG, STOPPED
from stagekans.core.messages import choose_from, did_you_mean, refused, say
from stagekans.reading.sources import nearest

_REFUSED = 1


class Told(click.ClickException):
    """A fault that says itself how it is shown, as a check would."""


class Door(click.Group):
    """A group of commands that tells what goes wrong in words; exit codes as main() says."""

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:
        """Run a command, and end the process."""
        _any_encoding(sys.stdout, sys.stderr)
        run: Any = super().main
        if not standalone_mode:
            return run(*args, standalone_mode=False, **extra)
        try:
            done = run(*args, standalone_mode=False, **extra)
        except click.Abort:
            _end(say("commands.stopped"), STOPPED)
        except Told as error:
            error.show()
            sys.exit(error.exit_code)
        except click.ClickException as error:
            _end(_in_words(error), error.exit_code)
        except OSError as error:
            if os.environ.get(DEBUG):
                raise
            _end(refused(error), _REFUSED)
        except BrokenExecutor:
            _end(say("commands.worker-gone"), _REFUSED)
        except MemoryError:
            _end(say("project.refused.ENOMEM"), _REFUSED)
        sys.exit(done if isinstance(done, int) else 0)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is named first."""
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            hint = did_you_mean(nearest(args[0], list(self.commands)), choose_from(sorted(self.commands)))
            raise click.UsageError(say("commands.use.no-command", name=args[0], hint=hint), ctx)
        return super().resolve_command(ctx, args)


def _end(sentence: str, code: int) -> None:
    click.echo(sentence, err=True)
    sys.exit(code)


def _any_encoding(*streams: object) -> None:
    """A character that a terminal or file cannot hold becomes a question mark, never an error."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _in_words(error: click.ClickException) -> str:
    """Return wrong use as a sentence, with where help is; Click's own kinds in Dutch."""
    if not isinstance(error, click.UsageError):
        return say("commands.use.fault", detail=error.format_message())
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    told = say("commands.use.fault", detail=_wrong_use(error))
    return told if error.ctx is None else f"{told}\n{say('commands.use.help', command=error.ctx.command_path)}"


def _wrong_use(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        hint = did_you_mean(list(error.possibilities or ()), "")
        return say("commands.use.no-option", name=error.option_name, hint=hint).rstrip()
    if isinstance(error, click.MissingParameter):
        return say("commands.use.missing", name=_name(error.param))
    if isinstance(error, click.BadParameter):
        return _bad_value(error)
    if isinstance(error, click.BadOptionUsage):
        return say("commands.use.option-use", name=error.option_name)
    if error.message.startswith("Got unexpected extra argument"):
        return say("commands.use.too-many", given=error.message.partition("(")[2].rpartition(")")[0])
    return error.format_message()


def _bad_value(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    name = _name(error.param)
    if isinstance(kind, click.Choice):
        return say("commands.use.no-choice", name=name, values=_list(kind.choices))
    if isinstance(kind, click.IntRange):
        return say("commands.use.no-number", name=name, low=kind.min, high=kind.max)
    if isinstance(kind, click.Path):
        told = "commands.use.no-path" if kind.file_okay else "commands.use.no-folder"
        return say(told, name=name, value=_given(error.message))
    return f"{name}: {error.message}"


def _given(message: str) -> str:
    """Return the path that Click quotes in its message."""
    return message.partition("'")[2].rpartition("'")[0]


def _name(param: click.Parameter | None) -> str:
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return (param.metavar or param.human_readable_name).upper() if param else ""


def _list(values: Iterable[str]) -> str:
    return ", ".join(str(each) for each in sorted(values))
