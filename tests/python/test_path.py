"""Ids, paths and printed places of the figures."""

from __future__ import annotations

import copy
import pickle

import pytest

import govinfo as g
from govinfo import Applicant, Edition, FigureId, FigureKind, Outcome, Place, RequestRow, Table

NOT_HELD = "requests.not_held.natural_person"


def test_id_of_a_path() -> None:
    figure = FigureId(NOT_HELD)
    assert figure.path == NOT_HELD
    assert str(figure) == NOT_HELD
    # row 12 of the 26 (from 0), column 0 of 7
    assert int(figure) == 12 * 7
    assert FigureId(84) == figure
    assert figure.table is Table.requests
    assert figure.kind is FigureKind.count
    assert repr(figure) == f"FigureId('{NOT_HELD}')"
    assert eval(repr(figure), {"FigureId": FigureId}) == figure


def test_all_figures() -> None:
    assert g.figure_count == len(g.all_figures) == len(set(g.all_figures)) == 226
    parts = (g.request_figure_count, g.disclosure_figure_count, g.remedy_figure_count)
    assert parts == (182, 29, 15)
    assert [int(figure) for figure in g.all_figures] == list(range(226))
    assert g.all_figures[0].path == "requests.received.natural_person"
    assert g.all_figures[182].path == "disclosure.regulations.issued"
    assert g.all_figures[225].path == "remedies.litigation_after_reconsideration.total"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("disclosure.fees.collected", FigureKind.amount),
        ("disclosure.procurement.amount", FigureKind.amount),
        ("disclosure.licensing.change", FigureKind.change),
        ("disclosure.licensing.decisions", FigureKind.count),
        ("remedies.reconsideration.total", FigureKind.count),
    ],
)
def test_kinds(path: str, kind: FigureKind) -> None:
    assert FigureId(path).kind is kind


def test_figure_id_of_enums() -> None:
    assert g.figure_id(Outcome.not_held, Applicant.natural_person) == FigureId(NOT_HELD)
    assert g.figure_id(RequestRow.not_held, Applicant.natural_person) == FigureId(NOT_HELD)
    upheld = g.figure_id(g.Remedy.direct_litigation, g.RemedyResult.upheld)
    assert upheld.path == "remedies.direct_litigation.upheld"
    with pytest.raises(TypeError):
        g.figure_id(g.Remedy.direct_litigation, Applicant.total)  # type: ignore[call-overload]


@pytest.mark.parametrize("wrong", ["", "requests", "requests.not_held", NOT_HELD + " ", "Requests"])
def test_a_path_that_does_not_exist(wrong: str) -> None:
    with pytest.raises(g.UsageError, match="no such figure"):
        FigureId(wrong)


@pytest.mark.parametrize("wrong", [-1, 226, 2**40])
def test_a_number_that_does_not_exist(wrong: int) -> None:
    with pytest.raises(g.UsageError, match="ids are 0 to 225"):
        FigureId(wrong)


def test_places() -> None:
    figure = FigureId(NOT_HELD)
    assert figure.place(Edition.standard_2021) == Place(Table.requests, 13, 1)
    fees = FigureId("disclosure.fees.collected")
    assert fees.place(Edition.standard_2021) == Place(Table.disclosure, 6, 1)
    assert fees.place(Edition.trial_2019) is None
    assert not fees.on_form(Edition.trial_2019)
    assert fees.on_form(Edition.standard_2021)
    last = FigureId("remedies.litigation_after_reconsideration.total")
    assert last.place(Edition.trial_2019) == Place(Table.remedies, 1, 15)


@pytest.mark.parametrize(
    ("edition", "count"), [(Edition.trial_2019, 198), (Edition.standard_2021, 200)]
)
def test_places_and_ids_are_inverse(edition: Edition, count: int) -> None:
    assert g.figures_on_form(edition) == count
    places = {figure.place(edition): figure for figure in g.all_figures if figure.on_form(edition)}
    assert len(places) == count
    for place, figure in places.items():
        assert place is not None
        assert g.figure_at(place, edition) == figure
    assert g.figure_at(Place(Table.requests, 26, 1), edition) is None
    assert g.figure_at(Place(Table.requests, 0, 1), edition) is None


def test_words() -> None:
    figure = FigureId("requests.carried_in.total")
    assert figure.label() == "二、上年结转政府信息公开申请数量·总计"
    assert "上年结转" in figure.place_text()
    assert figure.place_text().startswith("表三 第2行")
    assert figure.place_text("en").startswith("Table 3, row 2")
    # 2019 form only: looked up where it stands
    assert FigureId("requests.other_unspecified.total").place_text().startswith("表三 第21行")


def test_order_and_hash() -> None:
    first, second = g.all_figures[3], g.all_figures[4]
    assert first < second <= second
    assert second > first >= first
    assert sorted([second, first]) == [first, second]
    assert {FigureId(NOT_HELD): 1}[FigureId(NOT_HELD)] == 1
    assert first != second
    assert first != first.path
    with pytest.raises(TypeError):
        _ = first < 3  # type: ignore[operator]
    with pytest.raises(AttributeError):
        first.path = "x"  # type: ignore[misc]


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_ids_pickle_by_path(protocol: int) -> None:
    for figure in g.all_figures[::25]:
        pickled = pickle.dumps(figure, protocol)
        assert pickle.loads(pickled) == figure
        assert figure.path.encode() in pickled
    assert copy.deepcopy(g.all_figures[7]) == copy.copy(g.all_figures[7]) == g.all_figures[7]


def test_place_is_a_value() -> None:
    place = Place(Table.requests, 13, 1)
    assert repr(place) == "Place(table=Table.requests, row=13, column=1)"
    assert place == Place(table=Table.requests, row=13, column=1)
    assert hash(place) == hash(Place(Table.requests, 13, 1))
    assert place.to_dict() == {"table": "requests", "row": 13, "column": 1}
    with pytest.raises(AttributeError):
        place.row = 3  # type: ignore[misc]
    with pytest.raises(TypeError):
        Place(Table.requests, -1, 1)
