# SPDX-License-Identifier: Apache-2.0
"""Writes python/govinfo/_core.pyi from the built extension: `./dev exec python python/tools/stubs.py`.

The signatures that pybind11 puts first in every docstring are the source; what pybind11 words
differently from version to version is brought into one form. A test fails when the committed file
differs from what this makes.
"""

from __future__ import annotations

import ast
import enum
import importlib
import inspect
import keyword
import re
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

STUB = Path(__file__).parent.parent / "govinfo" / "_core.pyi"

HEADER = """\
# SPDX-License-Identifier: Apache-2.0
# Written by python/tools/stubs.py: change the bindings, not this file.
# ruff: noqa: A002, A003
import datetime
import enum
import os
from collections.abc import Callable, Iterable, Iterator, MutableSequence
from decimal import Decimal
from typing import Any, ClassVar, Final, SupportsIndex, overload

from typing_extensions import Buffer, Self
"""

ENUM_BASE = "_Category"

# Names that are written without their module.
SHORT = {
    "collections.abc.Buffer": "Buffer",
    "collections.abc.Callable": "Callable",
    "collections.abc.Iterable": "Iterable",
    "collections.abc.Iterator": "Iterator",
    "decimal.Decimal": "Decimal",
    "typing.Any": "Any",
    "typing.SupportsIndex": "SupportsIndex",
}
# pybind11 takes more than int, and says so differently in its versions.
INTS = re.compile(r"typing\.SupportsInt(?: \| typing\.SupportsIndex)?")
FLOATS = re.compile(r"typing\.SupportsFloat(?: \| typing\.SupportsIndex)?")
BARE = re.compile(r"\btuple\b(?!\[)")
OWN = re.compile(r"\bgovinfo\.(?=[A-Z])")
# What belongs to pickling and to pybind11.
SKIPPED = {"__getstate__", "__reduce_ex__", "__setstate__", "_pybind11_conduit_v1_"}
# Their arguments are wider, or their results narrower, than a signature can say.
WIDER = {"__eq__": "other: object", "__contains__": "item: object", "__deepcopy__": "memo: Any"}


def plain_types(text: str) -> str:
    """A type or signature of pybind11's, as this file writes it."""
    text = OWN.sub("", FLOATS.sub("float", INTS.sub("int", text)))
    for long, short in SHORT.items():
        text = text.replace(long, short)
    return BARE.sub("tuple[Any, ...]", text.replace("ellipsis", "..."))


def overloads(function: object) -> Iterator[tuple[str, str]]:
    """The signatures of a function, each with its docstring."""
    doc = inspect.getdoc(function) or ""
    first, _, rest = doc.partition("\n")
    if rest.startswith("Overloaded function."):
        pieces = re.split(r"^\d+\. (?=\w+\()", rest, flags=re.MULTILINE)[1:]
    else:
        pieces = [doc]
    for piece in pieces:
        first, _, rest = piece.partition("\n")
        yield plain_types(first), rest.strip()


def default(node: ast.expr) -> str:
    """Literals stay; what has to be made each time is left out, as stubs do."""
    try:
        ast.literal_eval(node)
    except ValueError:
        return "..."
    return ast.unparse(node)


def arguments(node: ast.arguments, *, method: bool) -> str:
    """Arguments without the type of self; those that pybind11 names arg0 are positional."""
    texts: list[str] = []
    required = len(node.args) - len(node.defaults)
    for i, argument in enumerate(node.args):
        if method and i == 0:
            texts.append("self")
            continue
        text = f"{argument.arg}: {ast.unparse(argument.annotation or ast.Name('Any'))}"
        if i >= required:
            text += f" = {default(node.defaults[i - required])}"
        texts.append(text)
        if re.fullmatch(r"arg\d", argument.arg) and (
            i + 1 == len(node.args) or not re.fullmatch(r"arg\d", node.args[i + 1].arg)
        ):
            texts.append("/")
    if node.vararg:
        texts.append(f"*{node.vararg.arg}: Any")
    elif node.kwonlyargs:
        texts.append("*")
    for argument, value in zip(node.kwonlyargs, node.kw_defaults, strict=True):
        text = f"{argument.arg}: {ast.unparse(argument.annotation or ast.Name('Any'))}"
        texts.append(text + (f" = {default(value)}" if value is not None else ""))
    if node.kwarg:
        texts.append(f"**{node.kwarg.arg}: Any")
    return ", ".join(texts)


def docstring(text: str, indent: str) -> str:
    if not text:
        return ""
    quoted = textwrap.indent(text.replace("\\", "\\\\"), indent).lstrip()
    end = f"\n{indent}" if "\n" in text else ""
    return f'{indent}"""{quoted}{end}"""\n'


def function(name: str, value: object, *, indent: str = "", owner: type | None = None) -> str:
    """A function or method with all its overloads."""
    is_static = isinstance(value, staticmethod)
    found = list(overloads(value.__func__ if isinstance(value, staticmethod) else value))
    text = ""
    for signature, doc in found:
        parsed = ast.parse(f"def {signature}: ...").body[0]
        assert isinstance(parsed, ast.FunctionDef)
        result = ast.unparse(parsed.returns) if parsed.returns else "None"
        taken = arguments(parsed.args, method=owner is not None and not is_static)
        if name in WIDER:
            taken = f"self, {WIDER[name]}, /"
            result = "bool" if name in {"__eq__", "__contains__"} else result
        if name in {"__copy__", "__deepcopy__", "__iadd__", "replace", "__replace__"}:
            result = "Self"
        if len(found) > 1:
            text += f"{indent}@overload\n"
        if is_static:
            text += f"{indent}@staticmethod\n"
        text += f"{indent}def {name}({taken}) -> {result}:"
        body = docstring(doc, indent + "    ")
        text += f"\n{body}" if body else " ...\n"
    return text


def result_of(getter: object) -> str:
    return next(overloads(getter))[0].rpartition(" -> ")[2]


def taken_by(setter: object) -> str:
    signature = next(overloads(setter))[0]
    parsed = ast.parse(f"def f{signature}: ...").body[0]
    assert isinstance(parsed, ast.FunctionDef)
    annotation = parsed.args.args[1].annotation
    assert annotation is not None
    return ast.unparse(annotation)


def attribute(name: str, value: property, indent: str) -> str:
    """A property; a setter may take more than the getter gives."""
    text = f"{indent}@property\n{indent}def {name}(self) -> {result_of(value.fget)}:"
    doc = docstring((value.__doc__ or "").strip(), indent + "    ")
    text += f"\n{doc}" if doc else " ...\n"
    if value.fset is not None:
        text += f"{indent}@{name}.setter\n"
        text += f"{indent}def {name}(self, value: {taken_by(value.fset)}) -> None: ...\n"
    return text


def bases_of(cls: type) -> str:
    if issubclass(cls, enum.Enum):
        return f"({ENUM_BASE})"
    if hasattr(cls, "append"):
        item = re.search(r"item: ([^)]*)\)", next(overloads(cls.append))[0])
        if item is not None:
            return f"(MutableSequence[{item[1]}])"
    bases = [base.__name__ for base in cls.__bases__ if base.__name__ != "pybind11_object"]
    return f"({', '.join(bases)})" if bases else ""


def members_of(cls: type, skipped: set[str]) -> Iterator[str]:
    indent = "    "
    for name, value in cls.__dict__.items():
        if name in skipped:
            continue
        if name == "__hash__" and value is None:
            yield f"{indent}__hash__: ClassVar[None]  # type: ignore[assignment]\n"
        elif name == "__iter__" and value is None:
            yield f"{indent}__iter__: ClassVar[None]\n"
        elif isinstance(value, property):
            yield attribute(name, value, indent)
        elif callable(value) or isinstance(value, staticmethod):
            plain = value.__func__ if isinstance(value, staticmethod) else value
            if (inspect.getdoc(plain) or "").startswith((f"{name}(", "Overloaded")):
                yield function(name, value, indent=indent, owner=cls)


def class_stub(cls: type, skipped: set[str]) -> str:
    text = f"class {cls.__name__}{bases_of(cls)}:\n"
    body = docstring((cls.__doc__ or "").strip(), "    ")
    if issubclass(cls, enum.Enum):
        for name, member in cls.__members__.items():
            if not keyword.iskeyword(name):
                body += f"    {name} = {member.value}\n"
    body += "".join(members_of(cls, skipped))
    return text + (body or "    ...\n")


def enum_base(enums: list[enum.EnumMeta]) -> tuple[str, set[str]]:
    """What all enums have is written once, in a base that only this file knows; and its names."""
    common = set.intersection(*(set(vars(cls)) for cls in enums)) - set(vars(enum.Enum)) - SKIPPED
    first = enums[0]
    text = f"class {ENUM_BASE}(enum.Enum):  # type: ignore[misc]\n"
    text += "".join(members_of(first, set(vars(first)) - common - {"__lt__"}))
    return re.sub(rf"\b(?:other: )({first.__name__})\b", "other: Self", text), common


def type_of(value: object) -> str:
    if isinstance(value, tuple):
        (name,) = {type(item).__name__ for item in value}
        return f"tuple[{name}, ...]"
    return type(value).__name__


def module_stub(module: ModuleType) -> str:
    """The whole stub file."""
    names: list[str] = module.__all__
    values = {name: getattr(module, name) for name in ["__version__", *names]}
    enums = [each for each in values.values() if isinstance(each, enum.EnumMeta)]
    base, common = enum_base(enums)
    text = HEADER + "\n__all__ = [\n" + "".join(f'    "{name}",\n' for name in names) + "]\n"
    text += "\n" + base
    for name, value in values.items():
        if isinstance(value, type):
            text += "\n" + class_stub(value, SKIPPED | (common if value in enums else set()))
        elif callable(value):
            text += "\n" + function(name, value)
        else:
            text += f"\n{name}: Final[{type_of(value)}]\n"
    return text


def main() -> int:
    STUB.write_text(module_stub(importlib.import_module("govinfo._core")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
