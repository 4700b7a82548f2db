// SPDX-License-Identifier: Apache-2.0
// Figure and Amount: values that cannot be changed, taken for a number or for true.
#include "convert.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/error.hpp"
#include "govinfo/figure.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

class Decimal : public py::object {
  PYBIND11_OBJECT_DEFAULT(Decimal, object, PyObject_Type)
};

using OptionalInt = py::typing::Optional<py::int_>;
using OptionalDecimal = py::typing::Optional<py::typing::Union<py::str, Decimal, py::int_>>;

}  // namespace

}  // namespace govinfo::python

namespace pybind11::detail {

template <>
struct handle_type_name<govinfo::python::Decimal> {
  static constexpr auto name = const_name("decimal.Decimal");
};

}  // namespace pybind11::detail

namespace govinfo::python {

namespace {

/// The state that is meant: `printed` goes with a number, and a number only with it.
FigureState checked_state(bool has_number, std::optional<FigureState> state) {
  if (has_number && state.value_or(FigureState::printed) != FigureState::printed) {
    throw UsageError("a figure with a number is printed, not " + std::string{name(*state)});
  }
  if (!has_number && state == FigureState::printed) {
    throw UsageError("a printed figure needs its number");
  }
  return has_number ? FigureState::printed : state.value_or(FigureState::absent);
}

Figure make_figure(const OptionalInt& number, std::optional<FigureState> state) {
  checked_state(!number.is_none(), state);
  if (number.is_none()) return missing(state.value_or(FigureState::absent));
  const auto known = load_int(number);
  if (!known) {
    throw py::type_error("a figure is an int, not " + from_str(py::repr(number)) +
                         "; money is an Amount");
  }
  return printed(*known);
}

Amount make_amount(const OptionalDecimal& decimal, MoneyUnit unit,
                   std::optional<FigureState> state) {
  checked_state(!decimal.is_none(), state);
  if (decimal.is_none()) {
    Amount amount;
    amount.unit = unit;
    amount.state = state.value_or(FigureState::absent);
    return amount;
  }
  std::string text;
  if (const auto whole = load_int(decimal)) {
    text = std::to_string(*whole);
  } else if (py::isinstance(decimal, py::module_::import("decimal").attr("Decimal"))) {
    text = from_str(py::module_::import("builtins").attr("format")(decimal, "f"));
  } else if (!load_text(decimal, text)) {
    throw py::type_error("an amount is a str, a Decimal or an int, not " +
                         from_str(py::repr(decimal)));
  }
  const auto amount = parse_amount(text, unit);
  if (!amount) {
    throw UsageError("'" + text + "' is no decimal of at most " + std::to_string(max_amount_scale) +
                     " places and 64 bits");
  }
  return *amount;
}

py::typing::Optional<Decimal> decimal_of(const Amount& amount) {
  if (!is_printed(amount)) return py::none();
  return py::module_::import("decimal").attr("Decimal")(to_str(decimal_text(amount)));
}

std::string state_text(FigureState state) {
  return std::string{"state=FigureState."}.append(name(state));
}

std::string repr_of(const Figure& figure) {
  return "Figure(" +
         (is_printed(figure) ? std::to_string(figure.number) : state_text(figure.state)) + ")";
}

std::string repr_of(const Amount& amount) {
  std::string text = "Amount(";
  text += is_printed(amount) ? "'" + decimal_text(amount) + "'" : state_text(amount.state);
  if (is_printed(amount) || amount.unit != MoneyUnit::unknown) {
    text.append(", unit=MoneyUnit.").append(name(amount.unit));
  }
  return text + ")";
}

template <class T>
bool no_truth(const T&) {
  throw py::type_error(
      "a figure is neither true nor false: ask .value (None when no number was printed), .state "
      "or .is_printed");
}

/// What all values have.
template <class T>
void def_value(py::class_<T>& cls) {
  def_equality(cls);
  def_copy(cls);
  def_pickle(cls);
  cls.def_property_readonly(
      "state", [](const T& self) { return self.state; }, "What the source shows.");
  cls.def_property_readonly(
      "is_printed", [](const T& self) { return is_printed(self); },
      "Whether a number was printed.");
  cls.def("__repr__", [](const T& self) { return repr_of(self); });
  cls.def("__bool__", &no_truth<T>, "Raises TypeError: missing and 0 are different things.");
}

}  // namespace

void register_figure(py::module_& m) {
  py::class_<Figure> figure(
      m, "Figure",
      "A count (or a signed change) as published: a number, or the state that says why there is\n"
      "none. `Figure(3)`, `Figure(state=FigureState.blank)`; `Figure()` is absent, never a 0.\n"
      "Immutable and hashable; it is no int and has no truth value.");
  figure.def(py::init(&make_figure), py::arg_v("value", py::none(), "None"),
             py::arg_v("state", py::none(), "None"));
  figure.def_property_readonly(
      "value", [](const Figure& self) { return value(self); },
      "The number; None when none was printed.");
  figure.def(
      "or_zero", [](const Figure& self) { return or_zero(self); },
      "The number, and 0 in every other state: for those who have decided that missing means\n"
      "none.");
  def_value(figure);
  figure.def("__hash__", [](const Figure& self) {
    return py::hash(py::make_tuple(value(self), index(self.state)));
  });

  py::class_<Amount> amount(
      m, "Amount",
      "Money exactly as printed: `Amount('7730.28', MoneyUnit.wan_yuan)`, or the state that says\n"
      "why there is none. Equality is of the printed form: 1.0 is not 1.00. Immutable and\n"
      "hashable; at most 9 decimals.");
  amount.def(py::init(&make_amount), py::arg_v("decimal", py::none(), "None"),
             py::arg_v("unit", MoneyUnit::unknown, "MoneyUnit.unknown"),
             py::arg_v("state", py::none(), "None"));
  amount.def_property_readonly(
      "decimal", &decimal_of,
      "The number as a decimal.Decimal, with the places that are printed; None when none was\n"
      "printed.");
  amount.def_property_readonly(
      "text", [](const Amount& self) { return decimal_text(self); },
      "The number as printed, without its unit; empty when none was printed.");
  amount.def_property_readonly(
      "digits", [](const Amount& self) { return self.digits; },
      "The number without its decimal point.");
  amount.def_property_readonly(
      "scale", [](const Amount& self) { return self.scale; },
      "How many of the digits stand behind the decimal point.");
  amount.def_property_readonly(
      "unit", [](const Amount& self) { return self.unit; }, "The unit, never converted.");
  def_value(amount);
  amount.def("__hash__", [](const Amount& self) {
    return py::hash(py::make_tuple(self.digits, self.scale, index(self.unit), index(self.state)));
  });

  m.attr("max_amount_scale") = max_amount_scale;
}

}  // namespace govinfo::python
