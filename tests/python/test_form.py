"""The form as read-only data."""

from __future__ import annotations

import pytest

import govinfo as g
from govinfo import Applicant, Edition, RequestRow, Section


def test_request_rows() -> None:
    new, old = g.request_rows(Edition.standard_2021), g.request_rows(Edition.trial_2019)
    assert (len(new), len(old)) == (25, 23)
    assert new[0] is RequestRow.received
    assert new[-1] is RequestRow.carried_out
    assert set(old) - set(new) == {RequestRow.other_unspecified}
    assert set(new) - set(old) == {
        RequestRow.correction_overdue,
        RequestRow.fee_overdue,
        RequestRow.other_reason,
    }
    assert list(new) == sorted(new)


def test_request_forms() -> None:
    assert [form.row for form in g.request_forms] == list(RequestRow)
    form = g.form_of(RequestRow.fee_overdue)
    assert form.article == "42"
    assert "2.逾期不缴费" in form.aliases
    assert (form.on.trial_2019, form.on.standard_2021) == (False, True)
    assert form.on.in_(Edition.standard_2021)
    assert not form.on.in_(Edition.trial_2019)
    assert form.label.zh.startswith("2.申请人逾期未按收费通知要求缴纳费用")
    assert form.label.in_("en") == form.label.en == "2. Fee not paid in time, no longer processed"


def test_columns_and_blocks() -> None:
    assert [form.label.zh for form in g.applicant_forms] == [
        "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计",
    ]  # fmt: skip
    assert g.form_of(Applicant.other_organization).over.zh == "法人或其他组织"
    assert g.form_of(Applicant.natural_person).over.zh == ""
    assert [form.group for form in g.group_forms] == list(g.OutcomeGroup)
    assert g.form_of(g.OutcomeGroup.denied).label.zh == "（三）不予公开"
    assert [form.over.zh for form in g.remedy_forms] == ["", "行政诉讼", "行政诉讼"]
    assert g.form_of(g.Remedy.reconsideration).label.en == "Administrative reconsideration"
    assert [form.label.zh for form in g.remedy_result_forms] == [
        "结果维持", "结果纠正", "其他结果", "尚未审结", "总计",
    ]  # fmt: skip
    assert g.form_of(g.RemedyResult.pending).result is g.RemedyResult.pending


def test_sections() -> None:
    assert [form.section for form in g.section_forms] == [
        section for section in Section if section is not Section.preamble
    ]
    assert g.section_forms[0].label.zh == "总体情况"
    assert all(form.aliases for form in g.section_forms)


def test_disclosure_blocks() -> None:
    new = g.disclosure_blocks(Edition.standard_2021)
    old = g.disclosure_blocks(Edition.trial_2019)
    assert [block.article for block in new] == ["20(1)", "20(5)", "20(6)", "20(8)"]
    assert [block.article for block in old] == ["20(1)", "20(5)", "20(6)", "20(8)", "20(9)"]
    assert sum(len(row.figures) for block in new for row in block.rows) == 10
    assert sum(len(row.figures) for block in old for row in block.rows) == 22
    fees = new[3]
    assert fees.title.zh == "第二十条第（八）项"
    assert fees.columns[0].unit.zh == "万元"
    assert fees.rows[0].label.zh == "行政事业性收费"
    assert [str(figure) for figure in fees.rows[0].figures] == ["disclosure.fees.collected"]


def test_words_that_tell_the_forms_apart() -> None:
    assert "收费金额" in g.edition_words(g.Table.disclosure, Edition.standard_2021)
    assert "新制作" in g.edition_words(g.Table.disclosure, Edition.trial_2019)
    assert g.edition_words(g.Table.remedies, Edition.trial_2019) == ()


def test_headings() -> None:
    assert g.report_title.zh == "政府信息公开工作年度报告"
    assert g.requests_head.zh.startswith("（本列数据的勾稽关系为")
    assert g.applicants_heading.zh == "申请人情况"
    assert g.organizations_heading.zh == "法人或其他组织"
    assert g.results_heading.zh == "三、本年度办理结果"
    assert g.disclosure_rows_heading.zh == "信息内容"
    assert g.litigation_heading.zh == "行政诉讼"
    assert g.notice_of(Edition.standard_2021) == "国办公开办函〔2021〕30号"
    assert g.notice_of(Edition.trial_2019) == "国办公开办函〔2019〕60号"


def test_forms_are_read_only() -> None:
    form = g.request_forms[0]
    with pytest.raises(AttributeError):
        form.article = "1"  # type: ignore[misc]
    with pytest.raises(TypeError):
        g.RequestForm()
    assert form == g.form_of(RequestRow.received)
    assert form != g.request_forms[1]
    assert hash(form) == hash(g.form_of(RequestRow.received))
    assert repr(form.on) == "OnForm(trial_2019=True, standard_2021=True)"
    assert form.to_dict()["label"] == {
        "zh": "一、本年新收政府信息公开申请数量",
        "en": "1. New requests received in the year",
    }


def test_rule_families() -> None:
    assert g.rule_families[0].id == "S.ENC"
    family = g.find_family("T3.BAL.natural_person")
    assert family is not None
    assert family == g.find_family("T3.BAL")
    assert family in g.rule_families
    assert family.scope is g.RuleScope.report
    assert family.severity is g.Severity.error
    assert family.missing is g.MissingPolicy.zero_if_consistent
    assert family.legal.document == "国办公开办函〔2021〕30号"
    assert family.legal.quote == "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和"
    assert "requests.received.natural_person: 60" in family.example.passes
    assert family.example.change == "{figures: {requests.carried_in.natural_person: 0}}"
    assert g.find_family("T3") is None
    assert g.find_family("T3.BALANCE") is None


def test_reasons() -> None:
    reason = g.find_reason("R.TABLE.requests.missing")
    assert reason is not None
    assert (reason.id, reason.text.zh) == ("missing", "没有找到这张表")
    assert reason in g.reasons
    assert g.find_reason("T3.BAL.total") is None


def test_identities() -> None:
    new = g.request_identities(Edition.standard_2021)
    old = g.request_identities(Edition.trial_2019)
    assert (len(new), len(old)) == (7 + 7 + 25, 7 + 7 + 23)
    assert [equation.family for equation in new].count("T3.BAL") == 7
    balance = new[0]
    assert balance.rule_id == "T3.BAL.natural_person"
    assert balance.instance == "natural_person"
    assert [(str(term.id), term.sign) for term in balance.terms] == [
        ("requests.received.natural_person", 1),
        ("requests.carried_in.natural_person", 1),
        ("requests.processed.natural_person", -1),
        ("requests.carried_out.natural_person", -1),
    ]
    assert [equation.rule_id for equation in new if equation.implied] == ["T3.ROW.processed"]
    assert [equation.rule_id for equation in g.remedy_identities()] == [
        "T4.SUM.reconsideration",
        "T4.SUM.direct_litigation",
        "T4.SUM.litigation_after_reconsideration",
    ]
    assert repr(balance) == "<Equation T3.BAL.natural_person>"
