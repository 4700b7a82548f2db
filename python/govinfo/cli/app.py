# SPDX-License-Identifier: Apache-2.0
"""The commands and their options."""

# No `from __future__ import annotations`: typer evaluates annotations, and these hold local names.
import os
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer

import govinfo
from govinfo.cli import check as checking
from govinfo.cli import export, usage
from govinfo.cli import read as reading
from govinfo.cli import show as showing
from govinfo.cli.options import FAILED, Format, Language, Level
from govinfo.cli.terminal import Terminal
from govinfo.cli.words import Words, choose_lang


def make_app(words: Words) -> typer.Typer:
    """The command with its help in one language."""
    app = typer.Typer(
        name="govinfo",
        help=words("about"),
        cls=usage.Group,
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"], "obj": words},
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    files_argument = typer.Argument(metavar="FILE...")
    lang_option = typer.Option("--lang", help=words("help.lang"))
    lines_option = typer.Option("--lines", help=words("help.lines"))
    lang_default = Language(words.lang)

    def show_version(wanted: bool) -> None:
        if wanted:
            typer.echo(f"govinfo {govinfo.__version__}")
            raise typer.Exit

    version_option = typer.Option(
        "--version", help=words("help.version"), callback=show_version, is_eager=True
    )

    @app.callback()
    def options(
        lang: Annotated[Language, lang_option] = lang_default,
        _version: Annotated[bool, version_option] = False,
    ) -> None:
        words.lang = lang.value

    @app.command(cls=usage.Command, help=words("about.check"))
    def check(
        files: Annotated[list[str], files_argument],
        style: Annotated[Format, typer.Option("--format", help=words("help.format"))] = Format.text,
        as_json: Annotated[bool, typer.Option("--json", help=words("help.json"))] = False,
        fail_on: Annotated[
            Level, typer.Option("--fail-on", help=words("help.fail_on"))
        ] = Level.error,
        list_open: Annotated[bool, typer.Option("--open", help=words("help.open"))] = False,
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        style = Format.json if as_json else style
        terminal = Terminal(Words(lang.value))
        raise typer.Exit(checking.check(terminal, files, style, fail_on, list_open))

    @app.command(cls=usage.Command, help=words("about.read"))
    def read(
        paths: Annotated[list[str] | None, typer.Argument(metavar="DIR|FILE...")] = None,
        out: Annotated[
            str, typer.Option("--out", "-o", metavar="FILE.jsonl", help=words("help.out"))
        ] = "",
        threads: Annotated[int, typer.Option("--threads", min=0, help=words("help.threads"))] = 0,
        restart: Annotated[bool, typer.Option("--restart", help=words("help.restart"))] = False,
        files_from: Annotated[
            str, typer.Option("--files-from", metavar="LIST", help=words("help.files_from"))
        ] = "",
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        terminal = Terminal(Words(lang.value))
        raise typer.Exit(reading.read(terminal, paths or [], out, threads, restart, files_from))

    @app.command(cls=usage.Command, help=words("about.show"))
    def show(
        files: Annotated[list[str], files_argument],
        html: Annotated[
            str, typer.Option("--html", metavar="FILE.html", help=words("help.html"))
        ] = "",
        sources: Annotated[bool, typer.Option("--sources", help=words("help.sources"))] = False,
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        raise typer.Exit(showing.show(Terminal(Words(lang.value)), files, html or None, sources))

    @app.command(cls=usage.Command, help=words("about.figures"))
    def figures(
        files: Annotated[list[str], files_argument],
        lines: Annotated[bool, lines_option] = False,
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        raise typer.Exit(export.figures(Terminal(Words(lang.value)), files, lines))

    @app.command("json", cls=usage.Command, help=words("about.json"))
    def json_(
        files: Annotated[list[str], files_argument],
        lines: Annotated[bool, lines_option] = False,
        report: Annotated[bool, typer.Option("--report", help=words("help.report"))] = False,
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        raise typer.Exit(export.readings(Terminal(Words(lang.value)), files, lines, report))

    @app.command(cls=usage.Command, help=words("about.schema"))
    def schema(lang: Annotated[Language, lang_option] = lang_default) -> None:
        raise typer.Exit(export.schema(Terminal(Words(lang.value))))

    return app


def run(args: Sequence[str]) -> int:
    """Run the command; returns its exit code."""
    words = Words(choose_lang(args))
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: PTH123, SIM115 (started with >&-)
    sys.stderr = sys.stderr or sys.stdout
    command: Any = typer.main.get_command(make_app(words))
    try:
        code = usage.run(command, list(args) or ["--help"], words)
        sys.stdout.flush()
    except OSError as error:
        # Standard output cannot be written: every other file has its own message.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        Terminal(words).fail("<stdout>", words("output.failed", reason=error.strerror))
        return FAILED
    return code
