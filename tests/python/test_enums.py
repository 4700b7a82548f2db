"""Enums are enum.Enum, in the order of the form, with the labels of the form."""

from __future__ import annotations

import copy
import enum
import pickle
from typing import Any

import pytest

import govinfo as g

ENUMS: list[Any] = [value for value in vars(g).values() if isinstance(value, enum.EnumMeta)]
MEMBERS = [member for cls in ENUMS for member in cls]


def test_there_are_all_of_them() -> None:
    assert sorted(cls.__name__ for cls in ENUMS) == [
        "Applicant", "CorpusColumn", "Edition", "EvidenceKind", "ExplanationEngine",
        "ExplanationStatus", "FigureKind", "FigureState", "Indicator", "IndicatorKind", "Lang",
        "MissingPolicy", "MoneyUnit", "OrganKind", "OrganLevel", "Outcome", "OutcomeGroup",
        "OverlapKind", "Predicate", "ReadingStatus", "Relation", "Remedy", "RemedyResult",
        "RepairObstacle", "RequestRow", "RuleScope", "RuleStatus", "Section", "Severity",
        "SlipKind", "StatementKind", "Table", "Tolerance", "Verdict", "Whose",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cls", "names"),
    [
        (g.Edition, ["trial_2019", "standard_2021"]),
        (g.FigureState, ["absent", "printed", "blank", "dash", "not_on_form", "unreadable"]),
        (g.Severity, ["note", "warning", "error"]),
        (g.Remedy, ["reconsideration", "direct_litigation", "litigation_after_reconsideration"]),
        (g.RemedyResult, ["upheld", "corrected", "other", "pending", "total"]),
    ],
)
def test_enumerators_are_in_order(cls: type[enum.Enum], names: list[str]) -> None:
    assert [member.name for member in cls] == names


@pytest.mark.parametrize(
    ("member", "zh", "en"),
    [
        (g.Applicant.natural_person, "自然人", "Natural persons"),
        (
            g.RequestRow.received,
            "一、本年新收政府信息公开申请数量",
            "1. New requests received in the year",
        ),
        (g.Outcome.not_held, "1.本机关不掌握相关政府信息", "1. Not held by this organ"),
        (g.OutcomeGroup.denied, "（三）不予公开", "(3) Denied"),
        (g.Remedy.direct_litigation, "未经复议直接起诉", "Lawsuit without reconsideration"),
        (g.RemedyResult.pending, "尚未审结", "Pending"),
        (g.Table.requests, "表三", "Table 3"),
        (g.Section.preamble, "前言", "Preamble"),
        (g.Section.problems, "存在的主要问题及改进情况", "Main problems and improvements"),
        (g.Severity.error, "错误", "error"),
    ],
)
def test_labels(member: g.Applicant, zh: str, en: str) -> None:
    assert (member.label_zh, member.label_en) == (zh, en)
    assert member.label() == zh
    assert member.label("en") == en
    assert member.label(g.Lang.en) == en
    assert member.label(lang="zh") == zh


@pytest.mark.parametrize("member", MEMBERS, ids=str)
def test_every_enumerator_has_two_labels(member: g.Applicant) -> None:
    assert member.label_zh
    assert member.label_en
    assert member.label_en.isascii()


def test_unknown_language_is_named() -> None:
    with pytest.raises(g.UsageError, match="no such language: 'fr'; there are: zh en"):
        g.Applicant.total.label("fr")
    with pytest.raises(TypeError):
        g.Applicant.total.label(1)  # type: ignore[arg-type]


@pytest.mark.parametrize("cls", ENUMS, ids=lambda cls: cls.__name__)
def test_they_are_real_enums(cls: type[enum.Enum]) -> None:
    assert issubclass(cls, enum.Enum)
    assert not issubclass(cls, int)
    assert cls.__module__ == "govinfo"
    assert cls.__doc__
    assert [cls[member.name] for member in cls] == list(cls)
    assert len({hash(member) for member in cls}) == len(cls)


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_they_pickle_by_name(protocol: int) -> None:
    for member in MEMBERS:
        pickled = pickle.dumps(member, protocol)
        assert pickle.loads(pickled) is member
        assert member.name.encode() in pickled
        assert copy.copy(member) is member
        assert copy.deepcopy(member) is member


def test_order_is_that_of_the_form() -> None:
    assert g.Severity.note < g.Severity.warning < g.Severity.error
    assert g.Severity.error >= g.Severity.error > g.Severity.note
    assert g.Severity.warning <= g.Severity.error
    assert max(g.Severity) is g.Severity.error
    shuffled = [g.Outcome.not_held, g.Outcome.granted, g.Outcome.other_unspecified]
    assert sorted(shuffled) == [g.Outcome.granted, g.Outcome.not_held, g.Outcome.other_unspecified]


def test_different_enums_do_not_compare() -> None:
    with pytest.raises(TypeError):
        _ = g.Severity.note < g.Verdict.fail  # type: ignore[operator]
    assert g.Outcome.granted != g.RequestRow.granted  # type: ignore[comparison-overlap]


def test_pass_is_a_keyword() -> None:
    assert g.Verdict.pass_ is g.Verdict["pass"]
    assert [verdict.name for verdict in g.Verdict] == ["pass", "fail", "open", "review"]
    assert next(iter(g.Verdict)).label_zh == "通过"


def test_outcomes_are_rows() -> None:
    assert len(g.Outcome) == 22
    assert len(g.RequestRow) == 26
    assert [outcome.row.name for outcome in g.Outcome] == [outcome.name for outcome in g.Outcome]
    assert [row.name for row in g.RequestRow if row.outcome is None] == [
        "received", "carried_in", "processed", "carried_out",
    ]  # fmt: skip
    assert g.RequestRow.not_held.outcome is g.Outcome.not_held


def test_groups() -> None:
    members: dict[str, list[str]] = {}
    for outcome in g.Outcome:
        members.setdefault(outcome.group.name, []).append(outcome.name)
    assert members == {
        "granted": ["granted"],
        "partially_granted": ["partially_granted"],
        "denied": [
            "state_secret", "prohibited_by_law", "security_and_stability", "third_party_rights",
            "internal_affairs", "process_information", "enforcement_file",
            "administrative_inquiry",
        ],
        "unable_to_provide": ["not_held", "needs_creation", "still_unclear"],
        "not_processed": [
            "petition_or_complaint", "repeated_request", "published_material",
            "excessive_requests", "reconfirmation",
        ],
        "otherwise_handled": [
            "correction_overdue", "fee_overdue", "other_reason", "other_unspecified",
        ],
    }  # fmt: skip


def test_lists_without_the_total() -> None:
    assert [kind.name for kind in g.applicant_kinds] == [
        "natural_person", "commercial_enterprise", "research_institution",
        "public_welfare_organization", "legal_service_organization", "other_organization",
    ]  # fmt: skip
    assert [result.name for result in g.remedy_results] == [
        "upheld", "corrected", "other", "pending",
    ]  # fmt: skip
