"""Invents organs: place names that sound like places, of the rank that fits the figures."""

from __future__ import annotations

from random import Random

_FIRST = "云清宁青东白石永安泉兰枫澄临松梅柳银鹤竹丰和瑞平"
_SECOND = "泽渡川岩屏桥陵溪浦原塘港岭坪滨湖沙峰阳口江"

_OFFICES: tuple[tuple[str, str], ...] = (
    ("住房和城乡建设局", "局"),
    ("市场监督管理局", "局"),
    ("卫生健康委员会", "委"),
    ("教育局", "局"),
    ("自然资源和规划局", "局"),
    ("应急管理局", "局"),
    ("统计局", "局"),
    ("发展和改革委员会", "委"),
    ("交通运输局", "局"),
    ("民政局", "局"),
)


def _place(random: Random) -> str:
    return random.choice(_FIRST) + random.choice(_SECOND)


def organ(random: Random, size: str) -> tuple[str, str]:
    """The full name of an organ and the way its report speaks of it (我局, 我市 …)."""
    if size == "province":
        return f"{_place(random)}省人民政府", "我省"
    if size == "city":
        return f"{_place(random)}市人民政府", "我市"
    county = _place(random) + random.choice("县区市")
    if size == "county" and random.random() < 0.5:
        return f"{county}人民政府", f"我{county[-1]}"
    if size == "town" and random.random() < 0.5:
        return f"{county}{_place(random)}镇人民政府", "我镇"
    if size == "quiet" and random.random() < 0.3:
        return f"{county}{_place(random)}街道办事处", "街道"
    office, short = random.choice(_OFFICES)
    return f"{county}{office}", f"我{short}"
