# SPDX-License-Identifier: Apache-2.0
"""Pictures of a corpus: what became of requests, rates over years, who reported, who leads.

Every method draws on `ax`, or on a new figure, and gives the axes back.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from govinfo._core import (
    Corpus,
    Indicator,
    Indicators,
    IndicatorValue,
    OutcomeGroup,
    Roster,
    UsageError,
)
from govinfo.corpus import _package
from govinfo.indicator import column_label, key_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["CorpusPlots", "IndicatorPlots", "chinese_font"]

# Fonts with Chinese letters, as the usual systems call them.
FONTS = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN",
    "Microsoft YaHei", "PingFang SC", "Heiti SC", "SimHei", "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei", "Noto Sans CJK JP", "Noto Sans CJK TC", "Noto Serif CJK SC",
    "Noto Serif CJK JP", "Source Han Serif SC", "SimSun", "Songti SC", "AR PL UMing CN",
    "Droid Sans Fallback",
)  # fmt: skip
HINT = (
    "no font with Chinese letters was found, they will be boxes: install one, for example "
    "'apt-get install fonts-noto-cjk' or Microsoft YaHei, delete matplotlib's font cache "
    "(matplotlib.get_cachedir()), and start Python again"
)
GREY = "#b0b0b0"
COLOURS = {
    OutcomeGroup.granted: "#2a7f62",
    OutcomeGroup.partially_granted: "#8cc5a2",
    OutcomeGroup.denied: "#c44536",
    OutcomeGroup.unable_to_provide: "#e09f3e",
    OutcomeGroup.not_processed: "#7d6b91",
    OutcomeGroup.otherwise_handled: "#8d99ae",
}
BLUE = "#1f5f8b"
# The rate whose numerator is a group of results.
RATES = {
    OutcomeGroup.granted: Indicator.full_disclosure_rate,
    OutcomeGroup.partially_granted: Indicator.partial_disclosure_rate,
    OutcomeGroup.denied: Indicator.denial_rate,
    OutcomeGroup.unable_to_provide: Indicator.unable_to_provide_rate,
    OutcomeGroup.not_processed: Indicator.not_processed_rate,
    OutcomeGroup.otherwise_handled: Indicator.otherwise_handled_rate,
}
_WORDS = {
    "share": ("占办理结果总计（%）", "share of all results (%)"),
    "percent": ("%（竖线为区间，灰色为分母过小）", "% (bars: interval; grey: too few cases)"),
    "reported": ("已报", "reported"),
    "absent": ("未报", "did not report"),
    "reports": ("报告数", "reports"),
    "n": ("（{above:,}/{below:,}）", " ({above:,}/{below:,})"),
    "composition": ("申请办理结果构成", "What became of requests"),
    "coverage": ("应报与实报", "Who reported"),
}


def chinese_font() -> str | None:
    """The name of a font of this machine that has Chinese letters; None where there is none."""
    manager = _package("matplotlib.font_manager", "plot").fontManager
    known = {font.name for font in manager.ttflist}
    return next((name for name in FONTS if name in known), None)


def _word(key: str, lang: str) -> str:
    return _WORDS[key][lang == "en"]


def _axes(ax: Axes | None, width: float = 8, height: float = 4.5) -> Any:
    if ax is not None:
        return ax
    pyplot = _package("matplotlib.pyplot", "plot")
    return pyplot.subplots(figsize=(width, height), layout="constrained")[1]


def _finish(ax: Any) -> Axes:
    """Gives every text a font that has its letters, also those that are made later."""
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
    font = chinese_font()
    texts = [*ax.texts, ax.title, ax.xaxis.label, ax.yaxis.label]
    legend = ax.get_legend()
    texts += list(legend.get_texts()) if legend else []
    ticks = [*ax.get_xticklabels(), *ax.get_yticklabels()]
    if font is None:
        if any(ord(letter) > 0x2E7F for text in (*texts, *ticks) for letter in text.get_text()):
            warnings.warn(HINT, stacklevel=3)
        return ax  # type: ignore[no-any-return]
    for text in texts:
        text.set_fontfamily([font, "sans-serif"])
    ax.tick_params(labelfontfamily=[font, "sans-serif"])
    return ax  # type: ignore[no-any-return]


def _indicator(given: Indicator | str) -> Indicator:
    if isinstance(given, Indicator):
        return given
    if given not in Indicator.__members__:
        raise UsageError(f"there is no indicator {given!r}; list(govinfo.Indicator) has them all")
    return Indicator[given]


def _title(indicator: Indicator, lang: str) -> str:
    return str(indicator.label(lang))


def _doubtful(value: IndicatorValue) -> bool:
    """Whether a rate has too few cases, or counts that contradict each other."""
    return value.small or value.lower is None


class IndicatorPlots:
    """Pictures of rates that were worked out: `rates.plot.trend("disclosure_rate")`."""

    def __init__(self, rates: Indicators) -> None:
        self._rates = rates

    def _values(self, indicator: Indicator) -> list[tuple[tuple[Any, ...], IndicatorValue]]:
        rates = self._rates
        return [(rates.key(i), rates.value(i, indicator)) for i in range(len(rates))]

    def trend(
        self,
        indicators: Indicator | str | Iterable[Indicator | str] = Indicator.disclosure_rate,
        *,
        ax: Axes | None = None,
        lang: str = "zh",
    ) -> Axes:
        """Rates over years with their intervals; the rates are by year, or by year and one key.

        One line an indicator, or one a group where a key stands beside the year. Years without a
        value leave a gap; too few cases are grey.
        """
        rates = self._rates
        columns = [key.column for key in rates.by]
        if "year" not in columns or len(columns) > 2:
            raise UsageError("a trend is of indicators by 'year', or by 'year' and one column more")
        at = columns.index("year")
        given = [indicators] if isinstance(indicators, str | Indicator) else list(indicators)
        wanted = [_indicator(each) for each in given]
        if len(columns) == 2 and len(wanted) != 1:
            raise UsageError("a trend of several groups is of one indicator")
        lines: dict[str, list[tuple[int, IndicatorValue]]] = {}
        for indicator in wanted:
            for key, value in self._values(indicator):
                if key[at] is None:
                    continue
                rest = [part for place, part in enumerate(key) if place != at]
                others = [part for place, part in enumerate(rates.by) if place != at]
                name = key_text(others, tuple(rest), lang) if rest else _title(indicator, lang)
                lines.setdefault(name, []).append((int(key[at]), value))
        ax = _axes(ax)
        many = len(lines) > 1
        for place, (name, points) in enumerate(lines.items()):
            self._line(ax, name, sorted(points, key=lambda each: each[0]), f"C{place}", many)
        years = sorted({year for points in lines.values() for year, _ in points})
        ax.set_xticks(years)
        ax.set_xticklabels([str(year) for year in years])
        ax.set_ylabel(_word("percent", lang))
        ax.set_ylim(bottom=0)
        ax.grid(axis="y", alpha=0.3)
        ax.set_title(_title(wanted[0], lang) if len(wanted) == 1 else "")
        if many:
            ax.legend(frameon=False)
        return _finish(ax)

    @staticmethod
    def _line(
        ax: Any, name: str, points: Sequence[tuple[int, IndicatorValue]], colour: str, many: bool
    ) -> None:
        nan = float("nan")
        years = list(range(points[0][0], points[-1][0] + 1))
        known = dict(points)
        shares = [known[y].value if y in known else None for y in years]
        heights = [nan if share is None else share * 100 for share in shares]
        ax.plot(years, heights, color=colour, label=name if many else None)
        for year, value in points:
            if value.value is None:
                continue
            shade = GREY if value.small else colour
            middle = value.value * 100
            ax.plot([year], [middle], "o", color=shade, markersize=5, zorder=3)
            if value.lower is not None and value.upper is not None:
                ax.vlines(year, value.lower * 100, value.upper * 100, color=shade, linewidth=1.5)

    def ranking(
        self,
        indicator: Indicator | str = Indicator.disclosure_rate,
        *,
        limit: int = 30,
        ax: Axes | None = None,
        lang: str = "zh",
    ) -> Axes:
        """The groups by one rate, highest first, with intervals and both counts.

        Groups with too few cases, or whose figures contradict each other (no interval), are grey and
        stand below the others: their order says nothing.
        """
        which = _indicator(indicator)
        values = [each for each in self._values(which) if each[1].value is not None]
        values.sort(key=lambda each: (_doubtful(each[1]), -(each[1].value or 0.0)))
        shown = values[:limit]
        ax = _axes(ax, 8, 1.2 + 0.32 * max(len(shown), 3))
        for place, (_, value) in enumerate(shown):
            assert value.value is not None
            colour = GREY if _doubtful(value) else BLUE
            middle = value.value * 100
            if value.lower is not None and value.upper is not None:
                ax.hlines(place, value.lower * 100, value.upper * 100, color=colour, linewidth=2)
            ax.plot([middle], [place], "o", color=colour, markersize=5)
        names = []
        for key, value in shown:
            counts = _word("n", lang).format(
                above=int(value.sum.numerator), below=int(value.sum.denominator)
            )
            names.append(key_text(self._rates.by, key, lang) + counts)
        ax.set_yticks(range(len(shown)))
        ax.set_yticklabels(names)
        for label, (_, value) in zip(ax.get_yticklabels(), shown, strict=True):
            label.set_color("#888888" if _doubtful(value) else "black")
        ax.set_ylim(len(shown) - 0.5, -0.5)
        ax.set_xlim(left=0)
        ax.set_xlabel("%")
        ax.grid(axis="x", alpha=0.3)
        ax.set_title(_title(which, lang))
        return _finish(ax)


class CorpusPlots:
    """Pictures of a corpus: `corpus.plot.composition(by="year")`."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def composition(
        self, by: Any = "year", *, ax: Axes | None = None, lang: str = "zh", limit: int = 30
    ) -> Axes:
        """What became of requests: the six groups of results as shares of all results printed."""
        rates = self._corpus.indicators(by, indicators=list(RATES.values()))
        ax = _axes(ax)
        groups = range(min(len(rates), limit))
        counts = {
            group: [int(rates.value(place, RATES[group]).sum.numerator) for place in groups]
            for group in OutcomeGroup
        }
        totals = [sum(each[place] for each in counts.values()) for place in groups]
        bottoms = [0.0 for _ in groups]
        names = [
            key_text(rates.by, rates.key(place), lang) + f"\nn={totals[place]:,}"
            for place in groups
        ]
        for group in OutcomeGroup:
            heights = [
                100 * counts[group][place] / totals[place] if totals[place] > 0 else 0.0
                for place in groups
            ]
            ax.bar(
                list(groups), heights, bottom=bottoms, color=COLOURS[group], width=0.7,
                label=str(group.label(lang)),
            )  # fmt: skip
            for place, height in enumerate(heights):
                if height >= 6:
                    middle = bottoms[place] + height / 2
                    ax.text(place, middle, f"{height:.0f}", ha="center", va="center",
                            color="white", fontsize=8)  # fmt: skip
                bottoms[place] += height
        ax.set_xticks(list(groups))
        ax.set_xticklabels(names)
        ax.set_ylim(0, 100)
        ax.set_ylabel(_word("share", lang))
        ax.set_title(_word("composition", lang))
        ax.legend(frameon=False, loc="center left", bbox_to_anchor=(1.0, 0.5), reverse=True)
        return _finish(ax)

    def trend(
        self,
        indicators: Indicator | str | Iterable[Indicator | str] = Indicator.disclosure_rate,
        *,
        by: Any = "year",
        smallest: int = 30,
        confidence: float = 0.95,
        ax: Axes | None = None,
        lang: str = "zh",
    ) -> Axes:
        """Rates over years with their intervals; `by` is "year", or "year" and one column more."""
        rates = self._corpus.indicators(
            by, indicators=indicators, smallest=smallest, confidence=confidence
        )
        return IndicatorPlots(rates).trend(indicators, ax=ax, lang=lang)

    def ranking(
        self,
        indicator: Indicator | str = Indicator.disclosure_rate,
        *,
        by: Any = "organ",
        smallest: int = 30,
        limit: int = 30,
        ax: Axes | None = None,
        lang: str = "zh",
    ) -> Axes:
        """The groups by one rate, highest first; those with too few cases grey and below."""
        rates = self._corpus.indicators(by, indicators=indicator, smallest=smallest)
        return IndicatorPlots(rates).ranking(indicator, limit=limit, ax=ax, lang=lang)

    def coverage(
        self,
        by: Any = "year",
        *,
        roster: Roster | None = None,
        ax: Axes | None = None,
        lang: str = "zh",
        limit: int = 30,
    ) -> Axes:
        """How many organs reported in each group, and how many of the roster did not."""
        corpus = self._corpus if roster is None else self._corpus.with_roster(roster)
        sums = corpus.aggregate(by, figures=["requests.received.total"], roster=roster)
        ax = _axes(ax)
        groups = list(range(min(len(sums), limit)))
        covers = [sums.coverage(place, roster) for place in groups]
        reported = [each.organs for each in covers]
        absent = [len(each.absent) for each in covers]
        ax.bar(groups, reported, color=BLUE, width=0.7, label=_word("reported", lang))
        if roster is not None:
            ax.bar(groups, absent, bottom=reported, color="#d9a5a0", width=0.7,
                   label=_word("absent", lang))  # fmt: skip
        for place in groups:
            text = str(reported[place]) + (f" / {absent[place]}" if absent[place] else "")
            height = reported[place] + (absent[place] if roster is not None else 0)
            ax.text(place, height, text, ha="center", va="bottom", fontsize=9)
        ax.set_xticks(groups)
        ax.set_xticklabels([key_text(sums.by, sums.key(place), lang) for place in groups])
        ax.set_ylabel(_word("reports", lang))
        ax.set_xlabel(" · ".join(column_label(key.column, lang) for key in sums.by))
        ax.set_title(_word("coverage", lang))
        ax.legend(frameon=False, loc="center left", bbox_to_anchor=(1.0, 0.5))
        return _finish(ax)
