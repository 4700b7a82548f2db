"""A number, a blank, a dash and a lost cell are different things."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal

import pytest
from hypothesis import given

import govinfo as g
from govinfo import Amount, Figure, FigureState, MoneyUnit
from strategies import amounts, figures

PROTOCOLS = range(2, pickle.HIGHEST_PROTOCOL + 1)


def test_a_number_is_printed() -> None:
    figure = Figure(3)
    assert figure.value == 3
    assert figure.state is FigureState.printed
    assert figure.is_printed
    assert figure.or_zero() == 3
    assert figure == Figure(value=3, state=FigureState.printed)
    assert Figure(0).value == 0


def test_nothing_given_is_absent() -> None:
    assert Figure() == Figure(state=FigureState.absent)
    assert Figure() != Figure(0)


@pytest.mark.parametrize("state", [s for s in FigureState if s is not FigureState.printed])
def test_without_a_number(state: FigureState) -> None:
    figure = Figure(state=state)
    assert figure.value is None
    assert figure.state is state
    assert not figure.is_printed
    assert figure.or_zero() == 0
    assert figure != Figure(0)


def test_number_and_state_must_fit() -> None:
    with pytest.raises(g.UsageError, match="a figure with a number is printed, not blank"):
        Figure(3, FigureState.blank)
    with pytest.raises(ValueError, match="a printed figure needs its number"):
        Figure(state=FigureState.printed)


@pytest.mark.parametrize("wrong", [3.0, "3", True, Decimal(3), g.all_figures[3]])
def test_only_int_is_a_number(wrong: int) -> None:
    with pytest.raises(TypeError):
        Figure(wrong)


def test_numbers_of_64_bits() -> None:
    assert Figure(2**63 - 1).value == 2**63 - 1
    assert Figure(-(2**63)).value == -(2**63)
    for wrong in (2**63, -(2**63) - 1, 10**40):
        with pytest.raises(g.UsageError, match="does not fit 64 bits"):
            Figure(wrong)


def test_it_is_neither_int_nor_true() -> None:
    with pytest.raises(TypeError):
        int(Figure(3))  # type: ignore[call-overload]
    with pytest.raises(TypeError):
        [10, 20, 30, 40][Figure(3)]  # type: ignore[call-overload]
    for figure in (Figure(0), Figure(3), Figure(), Amount("1")):
        with pytest.raises(TypeError, match=r"neither true nor false.*\.value.*\.state"):
            bool(figure)
    assert Figure(3) != 3


def test_it_cannot_be_changed() -> None:
    for name in ("value", "state", "number"):
        with pytest.raises(AttributeError):
            setattr(Figure(3), name, 4)
    for name in ("digits", "scale", "unit", "state", "decimal", "text"):
        with pytest.raises(AttributeError):
            setattr(Amount("3"), name, 4)


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Figure(3), "Figure(3)"),
        (Figure(), "Figure(state=FigureState.absent)"),
        (Figure(state=FigureState.dash), "Figure(state=FigureState.dash)"),
        (Amount("7730.28", MoneyUnit.wan_yuan), "Amount('7730.28', unit=MoneyUnit.wan_yuan)"),
        (Amount(), "Amount(state=FigureState.absent)"),
    ],
)
def test_repr(figure: Figure | Amount, text: str) -> None:
    assert repr(figure) == text


@given(figures() | amounts())
def test_values_round_trip(figure: Figure | Amount) -> None:
    names = {"Figure": Figure, "Amount": Amount, "FigureState": FigureState, "MoneyUnit": MoneyUnit}
    assert eval(repr(figure), names) == figure
    for protocol in PROTOCOLS:
        assert pickle.loads(pickle.dumps(figure, protocol)) == figure
    for again in (copy.copy(figure), copy.deepcopy(figure)):
        assert again == figure
        assert hash(again) == hash(figure)


@given(figures(), figures())
def test_equality_is_of_number_and_state(a: Figure, b: Figure) -> None:
    assert (a == b) == ((a.value, a.state) == (b.value, b.state))
    if a == b:
        assert hash(a) == hash(b)


def test_pickle_of_another_version_is_refused() -> None:
    with pytest.raises(g.UsageError, match="another version"):
        Figure.__new__(Figure).__setstate__((2, 3))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("decimal", "text", "digits", "scale"),
    [
        ("7730.28", "7730.28", 773028, 2),
        ("-0.5", "-0.5", -5, 1),
        (Decimal("12.50"), "12.50", 1250, 2),
        (Decimal("1E+3"), "1000", 1000, 0),
        (7, "7", 7, 0),
        ("0.000000001", "0.000000001", 1, 9),
    ],
)
def test_amount_as_printed(decimal: str | Decimal, text: str, digits: int, scale: int) -> None:
    amount = Amount(decimal, MoneyUnit.yuan)
    assert amount.text == text
    assert amount.decimal == Decimal(text)
    assert f"{amount.decimal:f}" == text
    assert (amount.digits, amount.scale, amount.unit) == (digits, scale, MoneyUnit.yuan)
    assert amount.state is FigureState.printed


def test_amounts_keep_their_places() -> None:
    assert Amount("1.0") != Amount("1.00")
    assert Amount("1", MoneyUnit.yuan) != Amount("1", MoneyUnit.wan_yuan)


def test_amount_without_a_number() -> None:
    amount = Amount(unit=MoneyUnit.wan_yuan, state=FigureState.blank)
    assert amount.decimal is None
    assert amount.text == ""
    assert amount.state is FigureState.blank
    assert Amount().unit is MoneyUnit.unknown


@pytest.mark.parametrize(
    "wrong", ["", "1,000", "1.", ".5", "１", "1e3", "0.0000000001", "9" * 19, "NaN", Decimal("NaN")]
)
def test_amount_refuses_what_is_no_decimal(wrong: str) -> None:
    with pytest.raises(g.UsageError, match="is no decimal"):
        Amount(wrong)


@pytest.mark.parametrize("wrong", [1.5, b"1", True])
def test_amount_refuses_other_types(wrong: str) -> None:
    with pytest.raises(TypeError):
        Amount(wrong)
