"""The sentences around the tables, among them many that look like rows of a table."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from .figure import Figures
from .heading import NUMERALS
from .options import Options


@dataclass(frozen=True)
class Subject:
    """What the sentences speak of."""

    organ: str
    short: str
    year: int
    options: Options
    figures: Figures

    def number(self, path: str) -> int:
        return int(self.figures[path])

    def total(self, row: str) -> int:
        return self.number(f"requests.{row}.total")


_GROUNDS = (
    "根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开"
    "办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）"
    "要求，现公布{organ}{year}年政府信息公开工作年度报告。",
    "本报告由{organ}按照《中华人民共和国政府信息公开条例》（以下简称《条例》）规定编制。",
    "按照《中华人民共和国政府信息公开条例》第四十九条、第五十条规定，现将{organ}{year}年度政府信息"
    "公开工作情况报告如下。",
    "依据《条例》和《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》"
    "（国办公开办函〔2019〕60号）要求，特编制本报告。",
)
_PERIODS = (
    "报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
    "报告中所列数据统计期限为 {year} 年 1 月 1 日至 {year} 年 12 月 31 日。",
    "本报告数据统计从 {year}年 1月 1日始至 {year}年 12月 31日止。",
    "本单位于当年组建，报告所列数据的统计起止时间为{year}年3月25日至{year}年12月31日。",
)
_CONTACTS = (
    "",
    "",
    "如对本报告有疑问，请与{organ}办公室联系（地址：建设路{door}号，邮编：{post}，电话：{phone}）。",
    "本报告电子版可在门户网站下载，如有疑问请致电{phone}。",
)

_LEADS = (
    "{year}年，{short}坚持以习近平新时代中国特色社会主义思想为指导，认真贯彻落实《条例》各项规定，"
    "围绕中心工作，不断拓宽公开渠道，完善工作机制，政府信息公开工作平稳有序推进。",
    "{year} 年以来，{short}高度重视政府信息公开工作，调整充实了领导小组，明确专人负责，把公开透明的"
    "要求贯穿于决策、执行、管理、服务和结果全过程。",
    "一年来，{short}严格执行《条例》，以群众需求为导向，持续推进重点领域信息公开，公开的内容更加"
    "全面，形式更加多样，时效进一步提高。",
)
_ACTIVE = (
    "全年通过门户网站主动公开政府信息 {posts} 条，其中：概况信息 {part} 条，政务动态 {rest} 条，"
    "微信公众号推送 {pushes} 条。",
    "主要通过政府网站、政务新媒体和信息公开栏公开各类信息，共计{posts}条，办理行政许可{licences}件，"
    "作出行政处罚{penalties}件。",
    "聚焦住房、教育、就业等重点领域，发布信息{posts}条，政策解读{pushes}篇，回应关切{rest}次。",
)
_ON_REQUEST = (
    "全年共收到政府信息公开申请{received}件，上年结转{carried_in}件，均已按规定办理。其中，予以公开"
    "{granted}件，部分公开{partial}件，无法提供{not_held}件，结转下年度继续办理{carried_out}件。",
    "{year}年，共受理政府信息公开申请 {worked} 件（含上年度结转 {carried_in} 件），按时答复率"
    " 100%。",
    "进一步规范登记、审核、办理、答复、归档等环节，本年新收政府信息公开申请{received}件，自然人申请"
    "{persons}件，法人或其他组织申请{others}件，未发生超期答复。",
    "依法依规办理申请，办结{processed}件，17.46%的申请属于咨询事项，因政府信息公开引发行政复议"
    "{reviews}件、行政诉讼{suits}件。",
)
_MANAGEMENT = (
    "严格落实“三审三校”制度，坚持先审后发、一事一审，定期清理失效文件，确保公开的信息准确、规范。",
    "建立信息发布台账，对拟公开的信息逐条进行保密审查，动态调整主动公开目录，共调整目录{part}项。",
)
_PLATFORM = (
    "加强门户网站和政务新媒体管理，优化栏目设置 {rest} 个，整改错别字和失效链接 {part} 处。",
    "依托政务服务中心、图书馆设置政府信息查阅点{few}个，方便群众就近查询。",
)
_SUPERVISION = (
    "将政府信息公开工作纳入年度考核，全年开展培训 {few} 次，未发生责任追究情况。",
    "主要领导亲自抓、分管领导具体抓，每季度通报一次工作情况，接受社会评议，群众满意度为 98.6%。",
)
_TOPICS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("主动公开情况", "主动公开政府信息情况", "主动公开"), _ACTIVE),
    (("依申请公开情况", "依申请公开政府信息情况", "依申请公开"), _ON_REQUEST),
    (("政府信息管理情况", "政府信息管理"), _MANAGEMENT),
    (("政府信息公开平台建设情况", "平台建设情况"), _PLATFORM),
    (("监督保障情况", "政府信息公开监督保障情况"), _SUPERVISION),
)

_PROBLEMS = (
    "{year}年，{short}政府信息公开工作取得了一定成效，但仍存在一些不足：一是公开内容的深度和广度还不够；"
    "二是政策解读形式较为单一；三是工作人员业务能力有待提升。下一步，将从以下方面改进：一是健全工作机制，"
    "二是加强业务培训，三是丰富公开形式，不断提高政府信息公开工作水平。",
    "存在的主要问题：（一）主动公开的及时性有待加强。（二）依申请公开答复的规范性需要提高。改进情况："
    "针对上述问题，{short}组织专题培训{few}次，印发工作指引1份，整改问题{part}个。",
)
_FURTHER = (
    "{year}年，{short}未收取政府信息公开信息处理费。",
    "信息处理费情况。按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》"
    "（国办函〔2020〕109号）规定的按件、按量收费标准，本年度收取信息处理费 0 元。",
    "本年度收取政府信息公开信息处理费{fee_cases}件，共计{fee}元。",
    "无其他需要报告的事项。",
)

_INSTRUCTION = ("该部分以表格形式报告。表格如下：", "该部分以格式报告。表格如下：")
_ECHO_DISCLOSURE = (
    "{year}年，{short}制发行政规范性文件{few}件，办理行政许可 {licences} 件、行政处罚 {penalties} "
    "件，行政强制 0 件，行政事业性收费 0 万元。",
    "本年主动公开信息{posts}条，其中：规范性文件{few}件、通知公告{part}条、行政许可{licences}件、"
    "行政处罚{penalties}件。",
)
_ECHO_REQUESTS = (
    "{year}年，共收到{received}件政府信息公开申请，其中自然人{persons}件。予以公开{granted}件，部分公开"
    "{partial}件，本机关不掌握相关政府信息{not_held}件。结转下年度继续办理 {carried_out} 件。",
    "{year}年{short}共收到信息公开申请{received}件，均已按期答复。",
    "本年新收政府信息公开申请数量 {received} 件，上年结转政府信息公开申请数量 {carried_in} 件；"
    "（一）予以公开 {granted} 件；（二）部分公开 {partial} 件；（七）总计 {processed} 件。",
)
_EXTRA_LINES = (
    "{year}年本行政区域（或本部门）政府信息公开发布总数量（非新闻类、消息类）：{posts}",
    "注：行政许可、行政处罚事项分别为 {few} 项、{part} 项，上表为处理决定数量。",
)
_UNIT_LINE = "单位: {organ} {year}年度"
_FOOTNOTES = (
    "注：行政复议、行政诉讼数量含上年度结转数量。",
    "备注：表中行政诉讼为一审案件数，二审案件 {few} 件未计入。",
)


class Prose:
    """Writes the paragraphs of one document; every call draws a new wording."""

    def __init__(self, random: Random, subject: Subject) -> None:
        self._random = random
        self._subject = subject
        posts = random.randint(30, 4000)
        part = random.randint(1, 28)
        totals = {
            name: subject.total(row)
            for name, row in (
                ("received", "received"),
                ("carried_in", "carried_in"),
                ("granted", "granted"),
                ("partial", "partially_granted"),
                ("not_held", "not_held"),
                ("processed", "processed"),
                ("carried_out", "carried_out"),
            )
        }
        persons = subject.number("requests.received.natural_person")
        self._facts: dict[str, str | int] = {
            **totals,
            "worked": totals["received"] + totals["carried_in"],
            "persons": persons,
            "others": totals["received"] - persons,
            "reviews": subject.number("remedies.reconsideration.total"),
            "suits": subject.number("remedies.direct_litigation.total"),
            "licences": random.randint(0, 900),
            "penalties": random.randint(0, 90),
            "organ": subject.organ,
            "short": subject.short,
            "year": subject.year,
            "posts": posts,
            "part": part,
            "rest": posts - part,
            "pushes": random.randint(5, 300),
            "few": random.randint(1, 9),
            "door": random.randint(1, 300),
            "post": f"{random.randint(110000, 859999)}",
            "phone": f"0{random.randint(310, 996)}-{random.randint(2000000, 8999999)}",
            "fee_cases": random.randint(1, 9),
            "fee": random.randint(10, 300) * 10,
        }

    def _draw(self, phrasings: tuple[str, ...]) -> str:
        return self._random.choice(phrasings).format(**self._facts)

    def opening(self) -> list[str]:
        """The paragraph with the notice and the period, sometimes two."""
        parts = [self._draw(_GROUNDS), self._draw(_PERIODS) + self._draw(_CONTACTS)]
        return ["".join(parts)] if self._random.random() < 0.6 else parts

    def overall(self) -> list[str]:
        """Section 一; its sub-headings look like those of sections 二 and 三."""
        style = self._subject.options.headings
        paragraphs = [self._draw(_LEADS)]
        for numeral, (names, phrasings) in zip(NUMERALS, _TOPICS, strict=False):
            mark = {
                "restart": f"{numeral}、",
                "arabic": f"{NUMERALS.index(numeral) + 1}、",
                "numeral_lost": self._random.choice((f"（{numeral}）", f"{numeral}）", "()", "）")),
            }.get(style, f"（{numeral}）")
            name = self._random.choice(names)
            if style == "restart" or self._random.random() < 0.2:
                paragraphs += [f"{mark}{name}", self._draw(phrasings)]
            else:
                paragraphs.append(f"{mark}{name}。{self._draw(phrasings)}")
        return paragraphs

    def before_disclosure(self) -> list[str]:
        """What stands between the heading of section 二 and its table."""
        return {
            "instruction": [self._random.choice(_INSTRUCTION)],
            "echo": [self._draw(_ECHO_DISCLOSURE)],
            "unit_line": [_UNIT_LINE.format(**self._facts)],
        }.get(self._subject.options.inserts, [])

    def after_disclosure(self) -> list[str]:
        """What stands between table 二 and the heading of section 三."""
        if self._subject.options.inserts != "extra_line":
            return []
        return [self._draw(_EXTRA_LINES)]

    def before_requests(self) -> list[str]:
        """What stands between the heading of section 三 and its table."""
        return {
            "instruction": [self._random.choice(_INSTRUCTION)],
            "echo": [self._draw(_ECHO_REQUESTS)],
        }.get(self._subject.options.inserts, [])

    def footnotes(self) -> list[str]:
        """The note under table 四."""
        return [self._draw(_FOOTNOTES)] if self._subject.options.footnote == "note" else []

    def problems(self) -> list[str]:
        """Section 五."""
        return [self._draw(_PROBLEMS)]

    def further(self) -> list[str]:
        """Section 六."""
        return [self._draw(_FURTHER)]
