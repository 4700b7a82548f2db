"""The labels of the form as organs print them: brackets, separators, slips, notes with digits."""

from __future__ import annotations

from random import Random

from .form import GROUPS, RequestRow
from .options import Options

# Wrong or shortened labels, by kind of slip; each pair was seen in print or in an extraction.
_SLIPS: dict[str, tuple[tuple[str, str], ...]] = {
    "none": (),
    "missing": (
        ("其他法律行政法规禁止公开", "其他法律行政止公开"),
        ("属于四类过程性信息", "属于四类过程性性信息"),
        ("反复申请", "反复 申请"),
        ("行政许可", "政许可"),
        ("行政处罚", "政处罚"),
        ("行政强制", "政强制"),
        ("自然人", "自然"),
        ("本年制发件数", "本年发件"),
        ("本年废止件数", "年废止件数"),
        ("现行有效件数", "现行有效件"),
        ("本年增/减", "本年增/"),
    ),
    "heads": (
        ("本年新公开数量", "本年新制作数量"),
        ("本年增/减", "本年数量"),
        ("本年制发件数", "本年度制发数"),
        ("本年废止件数", "本年度废止数"),
        ("现行有效件数", "现行有效件数 (历史累计)"),
        ("采购总金额", "采购总金额(万元)"),
        ("社会公益组织", "社会公益"),
        ("勾稽关系", "钩稽关系"),
    ),
    "renamed": (
        ("行政规范性文件", "规范性文件"),
        ("其他处理", "其他"),
        ("这一情形", "这一情况"),
        ("等于第三项", "于第三项"),
        ("第二十条第", "第二十条"),
    ),
    "label_gone": (),
}

_HEAD_NOTES = {
    "上一年项目数量": "上一年项目数量(指{last}年事项数)",
    "本年增/减": "本年增/减(指{year}年增加或减少的事项数,减用负值表示,如-8)",
    "处理决定数量": "处理决定数量(指{year}年办件量)",
    "本年处理决定数量": "处理决定数量 ({year}年办件量)",
    "采购项目数量": "采购项目数量(指{year}年事项数)",
}
_ROW_NOTES = {
    "规章": "规章(设区的市、自治州人民政府应提供相关数据)",
    "其他对外管理服务事项": "其他对外管理服务事项(指行政许可以外的政务服务事项,含行政确认、"
    "行政奖励、行政裁决、行政给付、行政处罚、行政强制、行政检查、行政征收和其他类,以及公共服务事项)",
}

_ASCII = str.maketrans({"（": "(", "）": ")", "，": ",", "：": ":"})
_SEPARATORS = {"dot": ".", "dot_blank": ". ", "wide_dot": "．"}


class Labels:
    """Prints the labels of one document, always in the same manner."""

    def __init__(self, random: Random, options: Options, year: int) -> None:
        self._options = options
        self._year = year
        slips = _SLIPS[options.slips]
        chosen = [slip for slip in slips if random.random() < 0.7]
        self._slips = chosen or list(slips[:1])
        self._numeral_lost = options.slips == "missing" and random.random() < 0.5
        self._clause_mark = random.choice(("、", "、", ", ", "，"))
        self._after_bracket = " " if random.random() < 0.1 else ""

    def _worn(self, label: str) -> str:
        for right, wrong in self._slips:
            if right == label or (right in label and len(right) > 3):
                label = label.replace(right, wrong)
        return label.translate(_ASCII) if self._options.brackets == "ascii" else label

    def spaced(self, label: str) -> str:
        """A label of the head or the side, letter-spaced if this document does so."""
        return " ".join(label) if self._options.spacing == "letters" else label

    def head(self, label: str) -> str:
        """A column head of table 三 or 四."""
        return self.spaced(self._worn(label))

    def corner(self) -> str:
        """The head cell of table 三, which states the identity of the columns."""
        return self._worn("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）")

    def block_title(self, item: str) -> str:
        """The line above each block of table 二."""
        if self._numeral_lost:
            item = ""
        return self._worn(f"第二十条第（{item}）项")

    def column(self, label: str) -> str:
        """A column head of table 二."""
        if self._options.notes == "digits":
            note = _HEAD_NOTES.get(label, label)
            label = note.format(year=self._year, last=self._year - 1)
        return self._worn(label)

    def disclosure_row(self, label: str) -> str:
        """A row label of table 二."""
        if label == "规章":
            if self._options.slips == "label_gone":
                return ""
            if self._options.spacing == "letters":
                return "规 章"
        if self._options.notes == "digits":
            label = _ROW_NOTES.get(label, label)
        return self._worn(label)

    def request_row(self, row: RequestRow) -> str:
        """A row label of table 三 with its ordinal."""
        label = row.label.replace("、行政机关", f"{self._clause_mark}行政机关")
        if row.level == "section":
            return self._worn(f"{row.ordinal}、{label}")
        if row.level == "bracket":
            return self._worn(f"（{row.ordinal}）{self._after_bracket}{label}")
        return f"{row.ordinal}{self._separator(row.group)}{self._worn(label)}"

    def _separator(self, group: str) -> str:
        if self._options.separator == "comma_in_last_group":
            return "、" if group == "otherwise_handled" else "."
        return _SEPARATORS[self._options.separator]

    def group(self, key: str) -> str:
        """A group label of table 三."""
        ordinal, label = GROUPS[key]
        return self._worn(f"（{ordinal}）{self._after_bracket}{self._worn(label)}")
