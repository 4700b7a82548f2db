# SPDX-License-Identifier: Apache-2.0
"""`govinfo rules`: the rules themselves."""

from __future__ import annotations

import difflib
import json
from collections.abc import Sequence
from typing import Any

import govinfo
from govinfo.cli.check import UnusableError, load_rule_files
from govinfo.cli.options import FAILED, FINE, FOUND
from govinfo.cli.source import shown
from govinfo.cli.terminal import QUIET_STYLE, SEVERITY_STYLES, Terminal

FAMILY_WIDTH = 13
SHOWN_INSTANCES = 8


def _load(terminal: Terminal, files: Sequence[str]) -> govinfo.RuleSet | None:
    try:
        return load_rule_files(files)
    except UnusableError as error:
        error.tell(terminal)
        return None


def list_rules(terminal: Terminal, files: Sequence[str], as_json: bool) -> int:
    """One line for each family, or one JSON document."""
    rules = _load(terminal, files)
    if rules is None:
        return FAILED
    lang = terminal.words.lang
    if as_json:
        document = {
            "govinfo": govinfo.json_version,
            "kind": "rules",
            "rules": [_as_json(rules, rule) for rule in rules.rules],
        }
        terminal.out.json(json.dumps(document, ensure_ascii=False, indent=2))
        return FINE
    for rule in rules.rules:
        severity = rules.severity_of(rule.id)
        status = rules.status_of(rule.id)
        count = len(govinfo.instances_of(rules, rule.id))
        title = rule.title.zh if lang == "zh" else rule.title.en
        terminal.out.line(
            rule.id.ljust(FAMILY_WIDTH),
            (_padded(severity.label(lang), 8), SEVERITY_STYLES[severity.name]),
            f" {_padded(rule.scope.label(lang), 8)}  {title}",
            (f" [{count}]" if count > 1 else "", QUIET_STYLE),
            (
                f" ({status.label(lang)})" if status != govinfo.RuleStatus.active else "",
                QUIET_STYLE,
            ),
        )
    return FINE


def _padded(text: str, width: int) -> str:
    return text + " " * (width - govinfo.display_width(text))


def _as_json(rules: govinfo.RuleSet, rule: govinfo.Rule) -> dict[str, Any]:
    return rule.to_dict() | {
        "severity": rules.severity_of(rule.id).name,
        "status": rules.status_of(rule.id).name,
        "instances": list(govinfo.instances_of(rules, rule.id)),
    }


def show_rules(terminal: Terminal, files: Sequence[str], ids: Sequence[str]) -> int:
    """Rules as YAML."""
    rules = _load(terminal, files)
    if rules is None:
        return FAILED
    if not ids:
        terminal.out.json(govinfo.to_yaml(rules).rstrip())
        return FINE
    code = FINE
    for rule_id in ids:
        rule = _find(terminal, rules, rule_id)
        if rule is None:
            code = FAILED
        else:
            terminal.out.json(govinfo.to_yaml(rule).rstrip())
    return code


def _find(terminal: Terminal, rules: govinfo.RuleSet, rule_id: str) -> govinfo.Rule | None:
    rule = rules.find(rule_id)
    if rule is None:
        known = [each.id for each in rules.rules]
        near = difflib.get_close_matches(rule_id, known, 1)
        advice = terminal.words("rules.near", id=near[0]) if near else ""
        terminal.fail("govinfo", terminal.words("rules.none", id=shown(rule_id)), advice)
    return rule


def explain_rules(terminal: Terminal, files: Sequence[str], ids: Sequence[str]) -> int:
    """Everything that is known of rules, in words."""
    rules = _load(terminal, files)
    if rules is None:
        return FAILED
    code = FINE
    for rule_id in ids:
        rule = _find(terminal, rules, rule_id)
        if rule is None:
            code = FAILED
            continue
        for line in _explained(terminal, rules, rule):
            terminal.out.line(line)
    return code


def _explained(terminal: Terminal, rules: govinfo.RuleSet, rule: govinfo.Rule) -> list[str]:
    words = terminal.words
    severity = rules.severity_of(rule.id).label(words.lang)

    def in_lang(text: govinfo.Words) -> str:
        return text.zh if words.lang == "zh" else text.en

    lines = [f"{rule.id} {severity}{words('colon')}{in_lang(rule.title)}"]
    lines.append("  " + words("rules.scope") + rule.scope.label(words.lang))
    if rule.expression:
        lines.append("  " + words("rules.asks") + rule.expression)
    if rule.when:
        lines.append("  " + words("rules.when") + rule.when)
    instances = govinfo.instances_of(rules, rule.id)
    if len(instances) > 1:
        names = [each.removeprefix(rule.id + ".") for each in instances]
        more = ["…"] if len(names) > SHOWN_INSTANCES else []
        listed = words("list").join(names[:SHOWN_INSTANCES] + more)
        lines.append(f"  {words('rules.instances')}{listed} ({len(names)})")
    if rule.example:
        said = govinfo.example_findings(rules, rule.id)
        if said:
            lines.append("  " + words("rules.says") + said[0].message(words.lang, rules=rules))
    if in_lang(rule.advice):
        lines.append("  " + words("advice") + in_lang(rule.advice))
    if rule.legal.document:
        text = words("comma").join(filter(None, (rule.legal.document, rule.legal.place)))
        if rule.legal.quote:
            text = words("legal.quoted", place=text, quote=rule.legal.quote)
        lines.append("  " + words("legal") + text)
    return lines


def lint_rules(terminal: Terminal, files: Sequence[str]) -> int:
    """What is wrong with the rules themselves."""
    rules = _load(terminal, files)
    if rules is None:
        return FAILED
    messages = govinfo.lint(rules)
    lang = terminal.words.lang
    for message in messages:
        terminal.out.line(
            (message.kind, SEVERITY_STYLES["warning"]),
            f": {message.text.zh if lang == 'zh' else message.text.en}",
        )
    if messages:
        return FOUND
    count = terminal.words.count("rules", len(rules))
    terminal.out.line(terminal.words("rules.clean", rules=count))
    return FINE


def diff_rules(terminal: Terminal, before: str, after: str) -> int:
    """What two sets of rules have different."""
    one, other = _load(terminal, [before]), _load(terminal, [after])
    if one is None or other is None:
        return FAILED
    words, lines = terminal.words, []
    old = {rule.id: _as_json(one, rule) for rule in one.rules}
    new = {rule.id: _as_json(other, rule) for rule in other.rules}
    lines += [words("rules.removed", id=rule_id) for rule_id in old if rule_id not in new]
    lines += [words("rules.added", id=rule_id) for rule_id in new if rule_id not in old]
    for rule_id in old:
        if rule_id not in new:
            continue
        lines += [
            words("rules.changed", id=rule_id, field=field, before=value, after=new[rule_id][field])
            for field, value in old[rule_id].items()
            if value != new[rule_id][field]
        ]
    settings = {setting.id for setting in (*one.settings, *other.settings)} - set(old) - set(new)
    for rule_id in sorted(settings):
        pairs = (
            ("severity", one.severity_of(rule_id).name, other.severity_of(rule_id).name),
            ("status", one.status_of(rule_id).name, other.status_of(rule_id).name),
        )
        lines += [
            words("rules.changed", id=rule_id, field=field, before=was, after=now)
            for field, was, now in pairs
            if was != now
        ]
    for line in lines:
        terminal.out.line(line)
    if not lines:
        terminal.out.line(words("rules.same"))
    return FOUND if lines else FINE
