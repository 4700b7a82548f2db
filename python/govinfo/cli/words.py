# SPDX-License-Identifier: Apache-2.0
"""Everything that the command says of its own, in both languages.

What is said about a report comes from the library: messages, advice, labels.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence

# key: (zh, en). {names} are filled in by `Words`.
TEXTS: dict[str, tuple[str, str]] = {
    # ---- help ----
    "about": (
        "读取、核对、输出《政府信息公开工作年度报告》。",
        "Reads, checks and exports Chinese annual reports on government information disclosure.",
    ),
    "about.check": (
        "核对报告的表格和文字，列出问题、位置、建议和依据。\n"
        "\n"
        "FILE 可以是网页、Word、PDF、文本，也可以是 figures、json 输出的 JSON；- 为标准输入。\n"
        "退出码：0 没有达到 --fail-on 级别的问题；1 有；2 有文件读不出或无法核对。",
        "Check tables and prose of reports: what is wrong, where, what to do, by which rule.\n"
        "\n"
        "FILE is a web page, Word, PDF or text, or JSON from `figures` and `json`; - is standard\n"
        "input.\n"
        "Exit code: 0 nothing at or above --fail-on; 1 something; 2 a file could not be read or\n"
        "checked.",
    ),
    "about.fix": (
        "按唯一、确定的解释改一份报告，写成新的 JSON。\n"
        "\n"
        "新文件里有改后的报告，和每处改动公布的数、改后的数、差错种类、不成立的式。只改表三：\n"
        "解释唯一、每格只有一个值、不超过两格、属于已知的差错种类；其余不改，说明原因。\n"
        "不覆盖任何已有的文件。\n"
        "退出码：0 全部改好，或没有要改的；1 有的没有改；2 文件读不出或写不了。",
        "Repair a report where the explanation is certain, into a new JSON file.\n"
        "\n"
        "It holds the report as repaired and, of each figure that was changed, what was published,\n"
        "what it is now, the kind of slip and the equations that failed. Only in table 3, where\n"
        "the answer and its figures are the only ones, no more than two cells change and the slip\n"
        "is of a known kind; of the rest it says why not. Never overwrites a file.\n"
        "Exit code: 0 all repaired, or nothing to repair; 1 something was left; 2 the file could\n"
        "not be read or written.",
    ),
    "about.read": (
        "读取文件和文件夹中的报告，每份报告输出一行 JSON（JSON Lines）。\n"
        "\n"
        "网页、MHTML、DOCX、PDF、文本、Markdown 直接读取；DOC、WPS、RTF、ODT 经 LibreOffice。\n"
        "读不出的文件也占一行，写明原因；最后汇总。中断后再次运行，从断点继续。\n"
        "退出码：0 全部读出；1 有的读不出；2 一份也读不出，或用法不对。",
        "Read the reports in files and folders, one line of JSON each (JSON Lines).\n"
        "\n"
        "Web pages, MHTML, DOCX, PDF, text and Markdown are read directly; DOC, WPS, RTF and ODT\n"
        "through LibreOffice. A file that cannot be read is a line too, which says why; a summary\n"
        "ends the run. After an interruption the same command goes on where it was.\n"
        "Exit code: 0 all were read; 1 some could not be; 2 none, or wrong usage.",
    ),
    "about.show": (
        "按官方格式显示报告，标出有问题的数。\n"
        "\n"
        "表宽 100 列以上；终端较窄时用 govinfo show FILE | less -S。\n"
        "退出码：0 已显示；2 有文件读不出。",
        "Show reports as the official form prints them, with the findings marked.\n"
        "\n"
        "Tables are 100 columns and more; on a narrow terminal: govinfo show FILE | less -S.\n"
        "Exit code: 0 shown; 2 a file could not be read.",
    ),
    "about.figures": (
        "把报告的全部数字输出为一个 JSON 对象。\n"
        "\n"
        "退出码：0 全部读出；1 有数读不出或缺失；2 没有读出报告。",
        "Print all figures of a report as one JSON object.\n"
        "\n"
        "Exit code: 0 all were read; 1 some are unreadable or absent; 2 no report could be read.",
    ),
    "about.json": (
        "把读到的内容输出为 JSON：报告、每个数的出处、读取时的发现。\n"
        "\n"
        "退出码：0 已输出；2 没有读出报告。",
        "Print what was read as JSON: the report, the source of each figure, the reader's findings.\n"
        "\n"
        "Exit code: 0 printed; 2 no report could be read.",
    ),
    "about.schema": (
        "输出上述 JSON 的 JSON Schema（2020-12）。",
        "Print the JSON Schema (2020-12) of this JSON.",
    ),
    "about.rules": (
        "列出、显示、说明、检查、比较核对规则。",
        "List, show, explain, check and compare the rules.",
    ),
    "about.rules.list": (
        "列出规则：编号、级别、范围、标题。",
        "List the rules: id, severity, scope, title.",
    ),
    "about.rules.show": (
        "以 YAML 显示规则，可改写后用 --rules 载入。\n\n不给编号时显示全部。",
        "Show rules as the YAML that --rules loads.\n\nWithout an ID, all of them.",
    ),
    "about.rules.explain": (
        "说明规则：核对什么、怎么说、怎么改、依据、例子。",
        "Explain rules: what they ask for, what they say, what to do, by which law, an example.",
    ),
    "about.rules.lint": (
        "检查规则本身：缺译文、缺例子、相互矛盾、可由其他规则推出。\n\n退出码：0 没有问题；1 有；2 无法载入。",
        "Check the rules themselves: words, examples, contradictions, what follows from others.\n"
        "\n"
        "Exit code: 0 nothing; 1 something; 2 they cannot be loaded.",
    ),
    "about.rules.diff": (
        "比较两组规则。\n\n退出码：0 相同；1 不同；2 无法载入。",
        "Compare two sets of rules.\n\nExit code: 0 the same; 1 not; 2 they cannot be loaded.",
    ),
    "about.collect": (
        "把文件夹中的报告读成一个数据集（Parquet）。\n"
        "\n"
        "已在数据集中的文件不再读取；中断后再次运行即可继续。读不出的文件也占一行，最后汇总原因。\n"
        "退出码：0 全部读出；1 有的读不出；2 一份也读不出，或用法不对。",
        "Read the reports of folders into one corpus (Parquet).\n"
        "\n"
        "Files that it holds already are not read again; after an interruption the same command\n"
        "goes on. A file that cannot be read is a row too; a summary says why.\n"
        "Exit code: 0 all were read; 1 some could not be; 2 none, or wrong usage.",
    ),
    "about.rollup": (
        "汇总数据集：按机关名录逐级核对（--roster），或按列分组求和（--by），输出 CSV。\n"
        "\n"
        "退出码：0 无出入；1 有机关未报或合计不符；2 无法汇总。",
        "Add up a corpus: along the tree of a roster, or in groups (--by); prints CSV.\n"
        "\n"
        "Exit code: 0 all fits; 1 organs are missing or totals do not match; 2 it cannot be done.",
    ),
    "about.indicators": (
        "计算公开率、复议纠正率等指标：合计之比，附区间、分子和分母。\n"
        "\n"
        "退出码：0 已输出；2 无法计算。",
        "Rates of a corpus, such as the disclosure rate: sums over sums, with intervals and both\n"
        "counts.\n"
        "\n"
        "Exit code: 0 printed; 2 they cannot be worked out.",
    ),
    "about.query": (
        "用 SQL 查询数据集（表名 corpus），输出 CSV。\n"
        "\n"
        'govinfo query "SELECT year, sum(requests__received__total) FROM corpus GROUP BY 1" '
        "corpus.parquet\n"
        "退出码：0 已输出；2 无法查询。",
        "Query a corpus with SQL (the table is called corpus); prints CSV.\n"
        "\n"
        'govinfo query "SELECT year, sum(requests__received__total) FROM corpus GROUP BY 1" '
        "corpus.parquet\n"
        "Exit code: 0 printed; 2 it cannot be done.",
    ),
    "about.export": (
        "把多份报告的审核结果写成工作簿或网页：汇总、报告、问题、应报实报、差额、数据。\n"
        "\n"
        "退出码：0 没有错误；1 有错误；2 一份也读不出，或用法不对。",
        "Write the review of many reports as a workbook or a web page: summary, reports, findings,\n"
        "coverage, differences, figures.\n"
        "\n"
        "Exit code: 0 no errors; 1 errors; 2 none could be read, or wrong usage.",
    ),
    "help.by": (
        "分组的列，以逗号分隔，如 year,region:4",
        "Columns to group by, with commas: year,region:4",
    ),
    "help.csv": ("输出 CSV", "Print CSV"),
    "help.csv_out": ("写入 CSV 文件", "Write a CSV file"),
    "help.collect_out": (
        "数据集文件；已有的来源不再读取",
        "The corpus; sources that it holds already are not read again",
    ),
    "help.year": ("只看这一年", "Only this year"),
    "help.indicator": ("只算这个指标，可多次给出", "Only this rate; may be repeated"),
    "help.smallest": (
        "分母小于此数时标为过小",
        "Denominators below this are marked as too small",
    ),
    "help.names": ("列名：sql、zh 或 en", "What columns are called: sql, zh or en"),
    "help.json_lines": ("输出 JSON Lines", "Print JSON Lines"),
    "help.xlsx": ("写成工作簿", "Write a workbook"),
    "help.export_html": ("写成一个网页", "Write one web page"),
    "help.rules": ("增加或改写规则，可多次给出", "Rules to add or lay over; may be repeated"),
    "help.rules.json": ("输出 JSON", "Print JSON"),
    "help.notes": (
        "核实性说明；已说明的不再计入",
        "Explanations by people; what they explain does not count",
    ),
    "help.baseline": ("与上一轮比较", "Tell what is new, still open and resolved since a round"),
    "help.write_baseline": ("把这一轮写入文件", "Write this round for a later --baseline"),
    "help.years": (
        "同一机关的各年报告相互核对",
        "Check the years of each organ against each other",
    ),
    "help.explain": (
        "哪些格写错、应为多少；--explain 还逐行列出推算的数",
        "Say which cells are wrong; --explain lists deduced figures too",
    ),
    "help.fix.out": ("写入这个新文件", "The new file to write"),
    "help.roster": ("按机关名录核对上下级报告", "Check organs against their parts"),
    "help.findings_out": (
        "写入文件；多份 html 写入文件夹",
        "Write into a file, several pages into a folder",
    ),
    "help.usage": ("用法：", "Usage: "),
    "help.options": ("选项", "Options"),
    "help.commands": ("命令", "Commands"),
    "help.command": ("命令 [选项] FILE", "COMMAND [options] FILE"),
    "help.more": (
        "govinfo 命令 --help 显示该命令的用法。",
        "govinfo COMMAND --help explains a command.",
    ),
    "help.default": ("（默认 {value}）", " (default {value})"),
    "help.lang": ("输出语言", "The language of the output"),
    "help.version": ("显示版本", "Print the version"),
    "help.help": ("显示这些说明", "Show this message"),
    "help.format": ("输出格式", "The format of the output"),
    "help.json": ("等同于 --format json", "The same as --format json"),
    "help.fail_on": (
        "从哪一级起退出码为 1",
        "The lowest severity that ends with 1",
    ),
    "help.open": (
        "逐条列出未能核对的规则，而不只是数目",
        "List rules that could not be evaluated",
    ),
    "help.html": (
        "写成网页文件，不在终端显示",
        "Write a web page instead of printing text",
    ),
    "help.sources": (
        "再列出每个数的原文和位置",
        "Add the source text and the place of every figure",
    ),
    "help.lines": (
        "每份报告一行（JSON Lines），可有多份报告",
        "One line for each report (JSON Lines), as many reports as there are",
    ),
    "help.report": (
        "只输出报告，不含出处和读取时的发现",
        "Only the report, without sources and the reader's findings",
    ),
    "help.out": (
        "写入这个文件；已有的来源不再读取",
        "Write into this file; sources that it holds already are not read again",
    ),
    "help.threads": ("线程数，0 为全部处理器", "Threads; 0 takes all processors"),
    "help.restart": (
        "从头开始，覆盖 --out 的文件",
        "Start anew and overwrite the file of --out",
    ),
    "help.files_from": (
        "从这个文件逐行读取路径；- 为标准输入",
        "Read paths from this file, one a line; - is standard input",
    ),
    # ---- read ----
    "read.nothing": ("没有给出文件", "no files were given"),
    "read.nothing.advice": (
        "给出文件或文件夹，例如 govinfo read 年报/ --out readings.jsonl",
        "Name files or folders: govinfo read reports/ --out readings.jsonl",
    ),
    "read.done": ("{done}，共 {total} 个", "{done} of {total}"),
    "read.complete": ("完整 {count}", "{count} complete"),
    "read.partial": ("部分读出 {count}", "{count} in part"),
    "read.refused": ("读不出 {count}", "{count} not read"),
    "read.before": ("此前已读 {count}", "{count} read before"),
    "read.why.refused": ("读不出 {rule}：{count}", "not read, {rule}: {count}"),
    "read.why.partial": ("部分读出 {rule}：{count}", "in part, {rule}: {count}"),
    "read.interrupted": (
        "已中断；再次运行同一命令即可继续",
        "interrupted; the same command goes on from here",
    ),
    # ---- corpus ----
    "collect.nothing.advice": (
        "给出文件或文件夹，例如 govinfo collect 年报/ --out corpus.parquet",
        "Name files or folders: govinfo collect reports/ --out corpus.parquet",
    ),
    "collect.done": ("{name} 现有 {reports}", "{name} now holds {reports}"),
    "rate.value": ("值 [区间 %]", "value [interval %]"),
    "rate.small": ("分母过小", "too few cases"),
    "rate.partial": ("不完整", "partial"),
    "counted.twice": (
        "注意：{reports}已包含在同组的其他报告中（旧版本、下级、本级、期间重叠）",
        "note: {reports} are counted in others of their group too (older versions, parts, own "
        "shares, overlapping periods)",
    ),
    "rollup.roster": ("没有给出机关名录", "no roster was given"),
    "rollup.roster.advice": (
        "用 --roster 给出名录，或用 --by 按列分组",
        "Give one with --roster, or group by columns with --by",
    ),
    "rollup.absent": ("{organ} {year}年：未报 {absent}", "{organ} {year}: no report of {absent}"),
    "rollup.twice": (
        "{organ} {year}年：有 {count} 份报告，取最新一份",
        "{organ} {year}: {count} reports, the latest counts",
    ),
    "rollup.wrong": (
        "{organ} {year}年：{figure} 公布 {parent}，下级合计 {children}",
        "{organ} {year}: {figure} is {parent}, its parts have {children}",
    ),
    "rollup.unmatched": (
        "{reports}不在名录中，或没有年份",
        "{reports} are not in the roster, or of no year",
    ),
    "export.nothing": ("没有说明写成什么", "nothing to write was named"),
    "export.nothing.advice": (
        "用 --xlsx 文件.xlsx 或 --html 文件.html",
        "Use --xlsx FILE.xlsx or --html FILE.html",
    ),
    # ---- files that cannot be read ----
    "io.ENOENT": ("没有这个文件", "there is no such file"),
    "io.ETIMEDOUT": ("管道没有数据", "the pipe delivers nothing"),
    "io.EISDIR": ("这是文件夹，不是文件", "it is a folder, not a file"),
    "io.EACCES": ("没有读取权限", "permission to read it is missing"),
    "io.advice.ENOENT": ("检查路径", "Check the path"),
    "io.advice.EISDIR": (
        "给出其中的文件，例如 {name}/*.txt",
        "Name the files in it, e.g. {name}/*.txt",
    ),
    "io.advice.EACCES": ("检查文件的权限", "Check the permissions of the file"),
    "io.advice": ("检查文件", "Check the file"),
    "json.bad": ("不是可读的 JSON：{reason}", "JSON that cannot be read: {reason}"),
    "json.bad.advice": (
        "请使用 govinfo figures 或 govinfo json 输出的 JSON；govinfo schema 给出其格式",
        "Use the JSON that `govinfo figures` or `govinfo json` writes; `govinfo schema` describes "
        "it",
    ),
    "json.kind": (
        "JSON 里是 {kind}，不是报告",
        "the JSON holds {kind}, not a report",
    ),
    "several.advice": (
        "加 --lines，每份报告输出一行",
        "Add --lines to print one line for each report",
    ),
    "several.files": (
        "给出了 {count} 个文件，只能输出一份报告",
        "{count} files were given where one report can be printed",
    ),
    "output.failed": ("写不了：{reason}", "it cannot be written: {reason}"),
    "output.same": (
        "这是要读的文件，不能覆盖",
        "this is a file to be read and is not overwritten",
    ),
    "output.advice": ("换一个文件名", "Choose another name"),
    "output.written": ("已写入 {name}", "wrote {name}"),
    # ---- findings ----
    "place": ("位置：", "place: "),
    "advice": ("建议：", "advice: "),
    "legal": ("依据：", "source: "),
    "related": ("相关：", "related: "),
    "legal.quoted": ("{place}：“{quote}”", "{place}: “{quote}”"),
    "explanation": ("解释：", "explanation: "),
    "deduced.more": ("（--explain 逐行列出）", " (--explain lists them)"),
    "fix.done": ("已改：{edit}", "repaired: {edit}"),
    "fix.left": ("未改：{rules}：{reason}", "left alone: {rules}: {reason}"),
    "fix.deduced": (
        "另有 {count} 个缺的数可以推算，没有填入",
        "{count} missing figures can be deduced; they were not filled in",
    ),
    "fix.nothing": (
        "没有可以确定的改动，没有写文件",
        "nothing is certain enough; no file was written",
    ),
    "fix.clean": ("没有要改的", "there is nothing to repair"),
    "fix.advice": (
        "采用之前请与原件核对",
        "check against the original before you use it",
    ),
    "fix.exists": ("文件已存在，不覆盖", "the file exists and is not overwritten"),
    "fix.several": (
        "文件里有 {count} 份报告，一次只改一份",
        "the file holds {count} reports; one is repaired at a time",
    ),
    "fix.several.advice": ("把报告分成单独的文件", "Put the report into a file of its own"),
    "explained": ("已说明：", "explained: "),
    "explained.count": ("{count} 条已说明", "{count} explained"),
    "note.stale": (
        "{rule} 的说明已失效：数值变了，请重新核实",
        "the note on {rule} has lapsed: the values have changed, check again",
    ),
    "note.unused": (
        "{rule} 的说明已不需要：这条规则没有发现问题",
        "the note on {rule} is not needed: the rule finds nothing any more",
    ),
    "round.new": ("本轮新增", "new in this round"),
    "round.open": ("上一轮已有", "still open from the round before"),
    "rounds": (
        "与上一轮相比：新增 {added}，仍在 {open}，已解决 {resolved}",
        "against the round before: {added} new, {open} still open, {resolved} resolved",
    ),
    "rules.none": ("没有规则 {id}", "there is no rule {id}"),
    "rules.near": (
        "是 {id} 吗？govinfo rules list 列出全部",
        "is {id} meant? `govinfo rules list` has all",
    ),
    "rules.scope": ("范围：", "scope: "),
    "rules.asks": ("核对：", "asks for: "),
    "rules.when": ("前提：", "when: "),
    "rules.says": ("例如：", "says, for instance: "),
    "rules.instances": ("分为：", "for each of: "),
    "rules.clean": ("{rules}，没有问题", "{rules}, nothing wrong"),
    "rules.added": ("增加 {id}", "added {id}"),
    "rules.removed": ("去掉 {id}", "removed {id}"),
    "rules.changed": (
        "{id}：{field} 由 {before} 改为 {after}",
        "{id}: {field} was {before}, is {after}",
    ),
    "rules.same": ("两组规则相同", "the two sets are the same"),
    "open": (
        "{where}: 有数未填或读不出，{rules}未能核对（--open 逐条列出）",
        "{where}: figures are missing, {rules} could not be evaluated (--open lists them)",
    ),
    "truncated": ("{where}: 问题太多，没有列全", "{where}: more was found than is listed"),
    "nothing.checked": ("没有一条勾稽关系能核对", "not one identity could be checked"),
    # ---- the last line ----
    "checked": ("{reports}，核对勾稽关系 {checked} 条", "{reports}, {checked} checked"),
    "clean": ("没有发现问题", "nothing found"),
    "not.checked": ("{open} 条未能核对", "{open} not checked"),
    "not.read": ("{files}未能读出", "{files} could not be read"),
    "colon": ("：", ": "),
    "comma": ("，", ", "),
    "stop": ("。", ". "),
    "list": ("、", ", "),
    # ---- show --sources ----
    "sources": ("数据来源", "Sources"),
    "sources.none": ("无", "none"),
    # ---- progress and usage ----
    "reading": ("读取", "reading"),
    "usage.hint": ("{command} --help 显示用法", "{command} --help shows the usage"),
    "usage.option": ("没有选项 {name}", "there is no option {name}"),
    "usage.missing": ("缺少参数 {name}", "{name} is missing"),
    "usage.command": (
        "没有命令 {name}，可用：{commands}",
        "there is no command {name}; there are {commands}",
    ),
    "usage.no_command": ("缺少命令，可用：{commands}", "name a command: {commands}"),
    "usage.value": ("选项 {name} 只能是 {choices}", "option {name} is one of {choices}"),
    "usage.argument": ("选项 {name} 后面要有值", "option {name} needs a value"),
    "usage.other": ("用法不对：{reason}", "wrong usage: {reason}"),
}

# key: (zh, en for one, en for any other number)
COUNTS: dict[str, tuple[str, str, str]] = {
    "reports": ("{n} 份报告", "{n} report", "{n} reports"),
    "files": ("{n} 个文件", "{n} file", "{n} files"),
    "identities": ("{n}", "{n} identity", "{n} identities"),
    "rules": ("{n} 条规则", "{n} rule", "{n} rules"),
    "error": ("{n} 个错误", "{n} error", "{n} errors"),
    "warning": ("{n} 个警告", "{n} warning", "{n} warnings"),
    "note": ("{n} 个提示", "{n} note", "{n} notes"),
}


class Words:
    """The words of one language: `Words("zh")("io.ENOENT")`."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key` with `values` filled in."""
        zh, en = TEXTS[key]
        return (zh if self.lang == "zh" else en).format(**values)

    def count(self, key: str, n: int) -> str:
        """A number and what it counts: "2 errors"."""
        zh, one, many = COUNTS[key]
        return (zh if self.lang == "zh" else one if n == 1 else many).format(n=n)


def choose_lang(args: Sequence[str], environ: Mapping[str, str] | None = None) -> str:
    """The language to speak before the arguments are parsed: --lang, the locale, else Chinese."""
    for argument, value in zip(args, [*args[1:], ""], strict=False):
        chosen = value if argument == "--lang" else argument.removeprefix("--lang=")
        if argument.startswith("--lang") and chosen in {"zh", "en"}:
            return chosen
    environ = os.environ if environ is None else environ
    locale = next((environ[name] for name in LOCALES if environ.get(name)), "")
    return "en" if re.match(r"en\b|en_", locale) else "zh"


LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
