"""Pictures: what is drawn where, and that Chinese letters have a font."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

import pytest

import govinfo as g
from test_indicator import reading

matplotlib = pytest.importorskip("matplotlib")
matplotlib.use("Agg")


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    from matplotlib import pyplot

    pyplot.close("all")


@pytest.fixture
def corpus() -> g.Corpus:
    return g.Corpus.from_readings(
        [
            reading("甲局", 2021, granted=10, not_held=30, processed=40, received=40),
            reading("甲局", 2023, granted=60, not_held=40, processed=100, received=100),
            reading("乙局", 2023, granted=3, internal_affairs=1, processed=4, received=4),
        ],
        check=False,
    )


def labels(ticks: Any) -> list[str]:
    return [tick.get_text() for tick in ticks]


def test_composition(corpus: g.Corpus) -> None:
    ax = corpus.plot.composition()
    assert labels(ax.get_xticklabels()) == ["2021\nn=40", "2023\nn=104"]
    heights = {
        container.get_label(): [bar.get_height() for bar in container]
        for container in ax.containers
    }
    assert list(heights) == [group.label("zh") for group in g.OutcomeGroup]
    assert heights["（一）予以公开"] == [25.0, pytest.approx(100 * 63 / 104)]
    assert heights["（四）无法提供"] == [75.0, pytest.approx(100 * 40 / 104)]
    assert sum(bars[1] for bars in heights.values()) == pytest.approx(100)
    harmonised = corpus.harmonised().plot.composition()
    assert [bar.get_height() for bar in harmonised.containers[0]] == heights["（一）予以公开"]


def test_trend(corpus: g.Corpus) -> None:
    ax = corpus.plot.trend("disclosure_rate")
    assert ax.get_title() == "公开率"
    line = ax.get_lines()[0]
    assert list(line.get_xdata()) == [2021, 2022, 2023]
    first, gap, last = line.get_ydata()
    assert (first, last) == (25.0, pytest.approx(100 * 63 / 104))
    assert gap != gap  # 2022 has no report: no line goes through it
    interval = ax.collections[0].get_segments()[0]
    assert interval[0][1] == pytest.approx(100 * g.wilson_interval(10, 40).lower)
    assert interval[1][1] == pytest.approx(100 * g.wilson_interval(10, 40).upper)
    both = corpus.plot.trend(["disclosure_rate", "denial_rate"], lang="en")
    assert labels(both.get_legend().get_texts()) == ["Disclosure rate", "Denial rate"]
    organs = corpus.plot.trend("disclosure_rate", by=["organ", "year"])
    assert set(labels(organs.get_legend().get_texts())) == {"甲局", "乙局"}
    with pytest.raises(g.UsageError, match="year"):
        corpus.plot.trend("disclosure_rate", by="organ")


def test_ranking_greys_small_ones(corpus: g.Corpus) -> None:
    from govinfo.plot import GREY

    ax = corpus.plot.ranking("disclosure_rate")
    assert labels(ax.get_yticklabels()) == ["甲局（70/140）", "乙局（3/4）"]
    assert [line.get_color() == GREY for line in ax.get_lines()] == [False, True]
    assert ax.get_yticklabels()[1].get_color() == "#888888"


def test_ranking_greys_contradictions(corpus: g.Corpus) -> None:
    corpus.append([reading("丙局", 2023, granted=90, processed=60)], check=False)
    ax = corpus.plot.ranking("disclosure_rate")
    assert labels(ax.get_yticklabels())[:2] == ["甲局（70/140）", "丙局（90/60）"]
    assert ax.get_yticklabels()[1].get_color() == "#888888"


def test_coverage(corpus: g.Corpus) -> None:
    roster = g.roster_from_csv("id,name\na,甲局\nb,乙局\nc,丙局\n")
    ax = corpus.plot.coverage(roster=roster)
    reported, absent = ([bar.get_height() for bar in each] for each in ax.containers)
    assert (reported, absent) == ([1, 2], [2, 1])
    alone = corpus.plot.coverage()
    assert len(alone.containers) == 1


def test_every_letter_has_a_font(corpus: g.Corpus) -> None:
    from govinfo.plot import chinese_font

    if chinese_font() is None:
        pytest.skip("no font with Chinese letters")
    ax = corpus.plot.ranking("disclosure_rate")
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # matplotlib warns of every glyph that is missing
        ax.figure.canvas.draw()


def test_no_font_is_said(corpus: g.Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    from govinfo import plot

    monkeypatch.setattr(plot, "FONTS", ())
    with pytest.warns(UserWarning, match="fonts-noto-cjk"):
        corpus.plot.trend("disclosure_rate")


def test_axes_that_are_given(corpus: g.Corpus) -> None:
    from matplotlib import pyplot

    _, axes = pyplot.subplots(1, 2)
    assert corpus.plot.trend(ax=axes[0]) is axes[0]
    assert corpus.indicators("organ").plot.ranking("denial_rate", ax=axes[1]) is axes[1]
