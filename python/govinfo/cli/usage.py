# SPDX-License-Identifier: Apache-2.0
"""Runs a command line: help and what is wrong with the arguments, in the chosen language.

typer says both in English. Its exceptions are those of click, be it the package or typer's own
copy: they are told by their names and by what they carry.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import Any

import typer.core

from govinfo.cli.options import CHOICES, FAILED, FINE
from govinfo.cli.source import shown
from govinfo.cli.terminal import Terminal
from govinfo.cli.words import Words

INTERRUPTED = 130


def run(command: Any, args: Sequence[str], words: Words) -> int:
    """Run `command`, which typer made; returns its exit code."""
    try:
        code = command.main(args=list(args), prog_name="govinfo", standalone_mode=False)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if type(error).__name__ == "Abort":
            return INTERRUPTED
        if not hasattr(error, "format_message"):
            raise
        terminal = Terminal(words)
        context = getattr(error, "ctx", None)
        path = context.command_path if context else "govinfo"
        terminal.fail("govinfo", explain(error, words), words("usage.hint", command=path))
        return FAILED
    return code if isinstance(code, int) else FINE


def explain(error: Any, words: Words) -> str:
    """What is wrong with the arguments."""
    kind = type(error).__name__
    option = getattr(error, "option_name", None)
    if kind == "NoSuchOption" and option:
        return words("usage.option", name=shown(option))
    if kind == "BadOptionUsage" and option:
        return words("usage.argument", name=shown(option))
    param = getattr(error, "param", None)
    if kind == "MissingParameter" and param is not None:
        return words("usage.missing", name=_name(param))
    if kind == "BadParameter" and param is not None and _name(param) in CHOICES:
        choices = words("list").join(choice.value for choice in CHOICES[_name(param)])
        return words("usage.value", name=_name(param), choices=choices)
    message = shown(error.format_message())
    group = getattr(getattr(error, "ctx", None), "command", None)
    commands = words("list").join(sorted(getattr(group, "commands", ())))
    if unknown := re.match(r"No such command '([^']*)'", message):
        return words("usage.command", name=unknown[1], commands=commands)
    if message.startswith("Missing command"):
        return words("usage.no_command", commands=commands)
    return words("usage.other", reason=message)


def _name(param: Any) -> str:
    """How a parameter is written: --lang, FILE."""
    if param.param_type_name == "option":
        return str(param.opts[-1])
    return str(param.metavar or "FILE").removesuffix("...")


# ---- help ----------------------------------------------------------------------------------------


class Command(typer.core.TyperCommand):
    """A command that explains itself in the language of `context.obj`."""

    def get_help(self, ctx: Any) -> str:
        """The whole help."""
        words: Words = ctx.find_root().obj
        usage = f"{ctx.command_path} [{words('help.options').lower()}]"
        taken = [
            param.metavar or "FILE..."
            for param in self.params
            if param.param_type_name == "argument"
        ]
        lines = [words("help.usage") + " ".join([usage, *taken]), ""]
        lines += [self.help or "", ""]
        return "\n".join(lines + _table("help.options", words, _options(self, ctx)))


class Group(typer.core.TyperGroup):
    """The command `govinfo` itself."""

    def get_help(self, ctx: Any) -> str:
        """The whole help: what it is, the commands, the options."""
        words: Words = ctx.find_root().obj
        lines = [f"{words('help.usage')}govinfo {words('help.command')}", ""]
        lines += [self.help or "", ""]
        commands = [
            (name, (command.help or "").partition("\n")[0])
            for name, command in self.commands.items()
        ]
        lines += [*_table("help.commands", words, commands), ""]
        lines += _table("help.options", words, _options(self, ctx))
        return "\n".join([*lines, "", words("help.more")])


def _options(command: Any, ctx: Any) -> list[tuple[str, str]]:
    words: Words = ctx.find_root().obj
    rows = []
    for param in command.get_params(ctx):
        if param.param_type_name != "option":
            continue
        is_help = "--help" in param.opts
        text = words("help.help") if is_help else param.help or ""
        value = ""
        if _name(param) in CHOICES:
            value = " " + "|".join(choice.value for choice in CHOICES[_name(param)])
            default = param.default.value if isinstance(param.default, Enum) else param.default
            text += words("help.default", value=default)
        elif param.metavar and not is_help:
            value = f" {param.metavar}"
        rows.append(
            (", ".join(sorted([*param.opts, *param.secondary_opts], key=len)) + value, text)
        )
    return rows


def _table(heading: str, words: Words, rows: list[tuple[str, str]]) -> list[str]:
    width = max(len(left) for left, _ in rows)
    return [words(heading) + words("colon").rstrip()] + [
        f"  {left.ljust(width)}  {right}" for left, right in rows
    ]
