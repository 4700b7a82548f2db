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
from govinfo.cli import collect as collecting
from govinfo.cli import corpus as summing
from govinfo.cli import export, usage
from govinfo.cli import fix as fixing
from govinfo.cli import read as reading
from govinfo.cli import rules as ruling
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

    rules_option = typer.Option("--rules", metavar="FILE.yaml", help=words("help.rules"))

    @app.command(cls=usage.Command, help=words("about.check"))
    def check(
        files: Annotated[list[str], files_argument],
        style: Annotated[Format, typer.Option("--format", help=words("help.format"))] = Format.text,
        as_json: Annotated[bool, typer.Option("--json", help=words("help.json"))] = False,
        out: Annotated[
            str, typer.Option("--out", "-o", metavar="FILE", help=words("help.findings_out"))
        ] = "",
        fail_on: Annotated[
            Level, typer.Option("--fail-on", help=words("help.fail_on"))
        ] = Level.error,
        list_open: Annotated[bool, typer.Option("--open", help=words("help.open"))] = False,
        rules: Annotated[list[str] | None, rules_option] = None,
        notes: Annotated[
            str, typer.Option("--notes", metavar="FILE.yaml", help=words("help.notes"))
        ] = "",
        baseline: Annotated[
            str, typer.Option("--baseline", metavar="FILE.json", help=words("help.baseline"))
        ] = "",
        write_baseline: Annotated[
            str,
            typer.Option(
                "--write-baseline", metavar="FILE.json", help=words("help.write_baseline")
            ),
        ] = "",
        years: Annotated[bool, typer.Option("--years", help=words("help.years"))] = False,
        roster: Annotated[
            str, typer.Option("--roster", metavar="FILE.csv", help=words("help.roster"))
        ] = "",
        explain: Annotated[
            bool | None, typer.Option("--explain/--no-explain", help=words("help.explain"))
        ] = None,
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        request = checking.Request(
            Format.json if as_json else style,
            fail_on,
            list_open,
            out,
            rules or [],
            notes,
            baseline,
            write_baseline,
            years,
            roster,
            explain,
        )
        raise typer.Exit(checking.check(Terminal(Words(lang.value)), files, request))

    @app.command(cls=usage.Command, help=words("about.fix"))
    def fix(
        file: Annotated[str, typer.Argument(metavar="FILE")],
        out: Annotated[
            str, typer.Option("--out", "-o", metavar="NEW.json", help=words("help.fix.out"))
        ],
        rules: Annotated[list[str] | None, rules_option] = None,
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        raise typer.Exit(fixing.fix(Terminal(Words(lang.value)), file, out, rules or []))

    add_rules_commands(app, words, rules_option, lang_option)

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

    add_corpus_commands(app, words, rules_option, lang_option)
    return app


def add_rules_commands(app: typer.Typer, words: Words, rules_option: Any, lang_option: Any) -> None:
    """`govinfo rules ...`."""
    lang_default = Language(words.lang)
    group = typer.Typer(name="rules", help=words("about.rules"), cls=usage.Group)
    app.add_typer(group)
    ids_argument = typer.Argument(metavar="ID...")

    @group.command("list", cls=usage.Command, help=words("about.rules.list"))
    def list_(
        rules: Annotated[list[str] | None, rules_option] = None,
        as_json: Annotated[bool, typer.Option("--json", help=words("help.rules.json"))] = False,
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        raise typer.Exit(ruling.list_rules(Terminal(Words(lang.value)), rules or [], as_json))

    @group.command("show", cls=usage.Command, help=words("about.rules.show"))
    def show(
        ids: Annotated[list[str] | None, ids_argument] = None,
        rules: Annotated[list[str] | None, rules_option] = None,
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        raise typer.Exit(ruling.show_rules(Terminal(Words(lang.value)), rules or [], ids or []))

    @group.command("explain", cls=usage.Command, help=words("about.rules.explain"))
    def explain(
        ids: Annotated[list[str], ids_argument],
        rules: Annotated[list[str] | None, rules_option] = None,
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        raise typer.Exit(ruling.explain_rules(Terminal(Words(lang.value)), rules or [], ids))

    @group.command("lint", cls=usage.Command, help=words("about.rules.lint"))
    def lint(
        files: Annotated[list[str] | None, typer.Argument(metavar="FILE.yaml...")] = None,
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        raise typer.Exit(ruling.lint_rules(Terminal(Words(lang.value)), files or []))

    @group.command("diff", cls=usage.Command, help=words("about.rules.diff"))
    def diff(
        before: Annotated[str, typer.Argument(metavar="A.yaml")],
        after: Annotated[str, typer.Argument(metavar="B.yaml")],
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        raise typer.Exit(ruling.diff_rules(Terminal(Words(lang.value)), before, after))


def add_corpus_commands(
    app: typer.Typer, words: Words, rules_option: Any, lang_option: Any
) -> None:
    """What many reports say together."""
    lang_default = Language(words.lang)
    corpus_argument = typer.Argument(metavar="CORPUS.parquet")
    paths_argument = typer.Argument(metavar="DIR|FILE...")
    by_option = typer.Option("--by", metavar="COLUMNS", help=words("help.by"))
    roster_option = typer.Option("--roster", metavar="FILE.csv", help=words("help.roster"))
    csv_out_option = typer.Option("--out", "-o", metavar="FILE.csv", help=words("help.csv_out"))
    threads_option = typer.Option("--threads", min=0, help=words("help.threads"))

    @app.command(cls=usage.Command, help=words("about.collect"))
    def collect(
        out: Annotated[
            str, typer.Option("--out", "-o", metavar="FILE.parquet", help=words("help.collect_out"))
        ],
        paths: Annotated[list[str] | None, paths_argument] = None,
        threads: Annotated[int, threads_option] = 0,
        restart: Annotated[bool, typer.Option("--restart", help=words("help.restart"))] = False,
        files_from: Annotated[
            str, typer.Option("--files-from", metavar="LIST", help=words("help.files_from"))
        ] = "",
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        terminal = Terminal(Words(lang.value))
        raise typer.Exit(
            collecting.collect(terminal, paths or [], out, threads, restart, files_from)
        )

    @app.command(cls=usage.Command, help=words("about.rollup"))
    def rollup(
        corpus: Annotated[str, corpus_argument],
        roster: Annotated[str, roster_option] = "",
        by: Annotated[str, by_option] = "",
        year: Annotated[int | None, typer.Option("--year", help=words("help.year"))] = None,
        out: Annotated[str, csv_out_option] = "",
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        raise typer.Exit(summing.rollup(Terminal(Words(lang.value)), corpus, roster, by, year, out))

    @app.command(cls=usage.Command, help=words("about.indicators"))
    def indicators(
        corpus: Annotated[str, corpus_argument],
        by: Annotated[str, by_option] = "year",
        indicator: Annotated[
            list[str] | None, typer.Option("--indicator", "-i", help=words("help.indicator"))
        ] = None,
        roster: Annotated[str, roster_option] = "",
        smallest: Annotated[
            int, typer.Option("--smallest", min=0, help=words("help.smallest"))
        ] = 30,
        as_csv: Annotated[bool, typer.Option("--csv", help=words("help.csv"))] = False,
        out: Annotated[str, csv_out_option] = "",
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        terminal = Terminal(Words(lang.value))
        raise typer.Exit(
            summing.indicators(terminal, corpus, by, indicator or [], roster, smallest, as_csv, out)
        )

    @app.command(cls=usage.Command, help=words("about.query"))
    def query(
        sql: Annotated[str, typer.Argument(metavar="SQL")],
        corpus: Annotated[str, corpus_argument],
        names: Annotated[
            str, typer.Option("--names", metavar="sql|zh|en", help=words("help.names"))
        ] = "sql",
        as_json: Annotated[bool, typer.Option("--json", help=words("help.json_lines"))] = False,
        out: Annotated[str, csv_out_option] = "",
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        raise typer.Exit(
            summing.query(Terminal(Words(lang.value)), sql, corpus, names, as_json, out)
        )

    @app.command(cls=usage.Command, help=words("about.export"))
    def export(
        paths: Annotated[list[str], paths_argument],
        xlsx: Annotated[
            str, typer.Option("--xlsx", metavar="FILE.xlsx", help=words("help.xlsx"))
        ] = "",
        html: Annotated[
            str, typer.Option("--html", metavar="FILE.html", help=words("help.export_html"))
        ] = "",
        roster: Annotated[str, roster_option] = "",
        rules: Annotated[list[str] | None, rules_option] = None,
        threads: Annotated[int, threads_option] = 0,
        lang: Annotated[Language, lang_option] = lang_default,
    ) -> None:
        terminal = Terminal(Words(lang.value))
        raise typer.Exit(summing.export(terminal, paths, xlsx, html, roster, rules or [], threads))


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
