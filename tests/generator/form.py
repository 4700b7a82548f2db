"""The two official forms as plain tables: which cells they have and what is printed beside them.

Everything here is typed from the public forms, apart from the library under test: two tables made
by the same hand would agree on the same mistake.
"""

from __future__ import annotations

from dataclasses import dataclass

TRIAL = 2019
STANDARD = 2021

APPLICANTS: tuple[tuple[str, str], ...] = (
    ("natural_person", "自然人"),
    ("commercial_enterprise", "商业企业"),
    ("research_institution", "科研机构"),
    ("public_welfare_organization", "社会公益组织"),
    ("legal_service_organization", "法律服务机构"),
    ("other_organization", "其他"),
    ("total", "总计"),
)
KINDS: tuple[str, ...] = tuple(key for key, _ in APPLICANTS if key != "total")

RESULTS: tuple[tuple[str, str], ...] = (
    ("upheld", "结果维持"),
    ("corrected", "结果纠正"),
    ("other", "其他结果"),
    ("pending", "尚未审结"),
    ("total", "总计"),
)
REMEDIES: tuple[tuple[str, str], ...] = (
    ("reconsideration", "行政复议"),
    ("direct_litigation", "未经复议直接起诉"),
    ("litigation_after_reconsideration", "复议后起诉"),
)

GROUPS: dict[str, tuple[str, str]] = {
    "denied": ("三", "不予公开"),
    "unable_to_provide": ("四", "无法提供"),
    "not_processed": ("五", "不予处理"),
    "otherwise_handled": ("六", "其他处理"),
}


@dataclass(frozen=True)
class RequestRow:
    """One row of numbers of table 三: `section` rows count 一、, `bracket` （一）, `item` 1."""

    key: str
    level: str
    ordinal: str
    label: str
    group: str = ""


def _items(group: str, *rows: tuple[str, str]) -> tuple[RequestRow, ...]:
    return tuple(
        RequestRow(key, "item", str(number), label, group)
        for number, (key, label) in enumerate(rows, start=1)
    )


_OPENING = (
    RequestRow("received", "section", "一", "本年新收政府信息公开申请数量"),
    RequestRow("carried_in", "section", "二", "上年结转政府信息公开申请数量"),
    RequestRow("granted", "bracket", "一", "予以公开"),
    RequestRow(
        "partially_granted", "bracket", "二", "部分公开（区分处理的，只计这一情形，不计其他情形）"
    ),
    *_items(
        "denied",
        ("state_secret", "属于国家秘密"),
        ("prohibited_by_law", "其他法律行政法规禁止公开"),
        ("security_and_stability", "危及“三安全一稳定”"),
        ("third_party_rights", "保护第三方合法权益"),
        ("internal_affairs", "属于三类内部事务信息"),
        ("process_information", "属于四类过程性信息"),
        ("enforcement_file", "属于行政执法案卷"),
        ("administrative_inquiry", "属于行政查询事项"),
    ),
    *_items(
        "unable_to_provide",
        ("not_held", "本机关不掌握相关政府信息"),
        ("needs_creation", "没有现成信息需要另行制作"),
        ("still_unclear", "补正后申请内容仍不明确"),
    ),
    *_items(
        "not_processed",
        ("petition_or_complaint", "信访举报投诉类申请"),
        ("repeated_request", "重复申请"),
        ("published_material", "要求提供公开出版物"),
        ("excessive_requests", "无正当理由大量反复申请"),
        ("reconfirmation", "要求行政机关确认或重新出具已获取信息"),
    ),
)
_CLOSING = (
    RequestRow("processed", "bracket", "七", "总计"),
    RequestRow("carried_out", "section", "四", "结转下年度继续办理"),
)
REQUEST_ROWS: dict[int, tuple[RequestRow, ...]] = {
    TRIAL: (
        *_OPENING,
        RequestRow("other_unspecified", "bracket", "六", "其他处理"),
        *_CLOSING,
    ),
    STANDARD: (
        *_OPENING,
        *_items(
            "otherwise_handled",
            (
                "correction_overdue",
                "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            ),
            (
                "fee_overdue",
                "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            ),
            ("other_reason", "其他"),
        ),
        *_CLOSING,
    ),
}
OUTSIDE_OUTCOMES = frozenset({"received", "carried_in", "processed", "carried_out"})


@dataclass(frozen=True)
class DisclosureBlock:
    """One block of table 二: the heads of its number columns and its rows, by identifier."""

    item: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, str], ...]


_STOCK_2021 = (
    ("issued", "本年制发件数"),
    ("repealed", "本年废止件数"),
    ("in_force", "现行有效件数"),
)
_STOCK_2019 = (
    ("made", "本年新制作数量"),
    ("disclosed", "本年新公开数量"),
    ("disclosed_total", "对外公开总数量"),
)
_ITEMS_2019 = (("items_last_year", "上一年项目数量"), ("change", "本年增/减"))
_DECIDED_2019 = (*_ITEMS_2019, ("decisions", "处理决定数量"))
_DECIDED_2021 = (("decisions", "本年处理决定数量"),)

DISCLOSURE_BLOCKS: dict[int, tuple[DisclosureBlock, ...]] = {
    STANDARD: (
        DisclosureBlock(
            "一", _STOCK_2021, (("regulations", "规章"), ("normative_documents", "行政规范性文件"))
        ),
        DisclosureBlock("五", _DECIDED_2021, (("licensing", "行政许可"),)),
        DisclosureBlock("六", _DECIDED_2021, (("penalties", "行政处罚"), ("coercion", "行政强制"))),
        DisclosureBlock(
            "八", (("collected", "本年收费金额（单位：万元）"),), (("fees", "行政事业性收费"),)
        ),
    ),
    TRIAL: (
        DisclosureBlock(
            "一", _STOCK_2019, (("regulations", "规章"), ("normative_documents", "规范性文件"))
        ),
        DisclosureBlock(
            "五",
            _DECIDED_2019,
            (("licensing", "行政许可"), ("other_services", "其他对外管理服务事项")),
        ),
        DisclosureBlock("六", _DECIDED_2019, (("penalties", "行政处罚"), ("coercion", "行政强制"))),
        DisclosureBlock("八", _ITEMS_2019, (("fees", "行政事业性收费"),)),
        DisclosureBlock(
            "九",
            (("projects", "采购项目数量"), ("amount", "采购总金额")),
            (("procurement", "政府集中采购"),),
        ),
    ),
}
AMOUNTS = frozenset({"disclosure.fees.collected", "disclosure.procurement.amount"})


def disclosure_paths(edition: int) -> tuple[str, ...]:
    """The figure paths of table 二, in the order of the form."""
    return tuple(
        f"disclosure.{row}.{column}"
        for block in DISCLOSURE_BLOCKS[edition]
        for row, _ in block.rows
        for column, _ in block.columns
    )


def row_paths(row: str) -> tuple[str, ...]:
    """The seven figure paths of one row of table 三."""
    return tuple(f"requests.{row}.{applicant}" for applicant, _ in APPLICANTS)


def request_paths(edition: int) -> tuple[str, ...]:
    """The figure paths of table 三, in the order of the form."""
    return tuple(path for row in REQUEST_ROWS[edition] for path in row_paths(row.key))


def remedy_paths() -> tuple[str, ...]:
    """The fifteen figure paths of table 四, which both forms share."""
    return tuple(f"remedies.{remedy}.{result}" for remedy, _ in REMEDIES for result, _ in RESULTS)


def paths(disclosure: int, requests: int) -> tuple[str, ...]:
    """Every figure path of a report whose tables 二 and 三 are of these editions."""
    return (*disclosure_paths(disclosure), *request_paths(requests), *remedy_paths())


def outcomes(edition: int) -> tuple[str, ...]:
    """The rows of table 三 that add up to （七）总计."""
    return tuple(row.key for row in REQUEST_ROWS[edition] if row.key not in OUTSIDE_OUTCOMES)
