"""The command line: one file per command, each imported only when it is called."""

from __future__ import annotations

import io
import signal
import sys
from importlib import import_module
from typing import Any, NoReturn

import click

from dragoman.errors import StopRun

_COMMANDS = {
    "read": "Read reports: what happened, who said what.",
    "events": "List the events of a record.",
    "statements": "List the statements of a record.",
    "show": "Show one event, statement, entity or report of a record.",
    "entities": "Ask who is known, who held which office, and add your own.",
    "ontology": "List the types of events, and check types of your own.",
    "evaluate": "Score the reader against gold data.",
}
"""Every command with what it does; it is the function of its name in the module of its name."""

_INTERRUPTED = 130


class _Commands(click.Group):
    """Finds commands by name; listing them imports none, as some need the language model or the database."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        found: click.Command = getattr(import_module(f"dragoman.cli.{cmd_name}"), cmd_name)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except StopRun as error:
            raise _Stopped(str(error)) from error


class _Stopped(click.ClickException):
    exit_code = 2


@click.command("dragoman", cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dragoman", message="%(prog)s %(version)s")
def commands() -> None:
    """Read news reports on diplomacy and conflict into a sourced record of who did and said what.

    Exit status: 0, 1 where reports or lines were skipped (each is named on standard error) or nobody is
    known, 2 where the run could not go on.
    """


def main() -> NoReturn:
    """Run the command that the process was called with, and end the process."""
    if hasattr(signal, "SIGPIPE"):
        # Whoever reads our output may stop (`| head`): end in silence, as other programs do.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = commands.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except click.Abort:
        status = _INTERRUPTED
    except OSError as error:
        click.echo(f"Error: cannot write: {error.strerror or error}", err=True)
        status = 2
    sys.exit(status)
