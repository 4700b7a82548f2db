// SPDX-License-Identifier: Apache-2.0
// A figure without its report: its value, its state and where it came from.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "json/json_special.hpp"

namespace govinfo::inline v0_1::json {

/// A Figure or an Amount with its provenance. Before an amount is read its unit is the one that
/// the form gives.
template <class F>
struct Entry {
  F figure;
  Provenance source;
};

/// An amount as text, with or without its unit.
inline constexpr std::string_view money_pattern = "^-?[0-9]+(\\.[0-9]{1,9})?(元|万元)?$";

/// Sets an amount from "7730.28", "251000元", "0.37万元"; without a unit it keeps its own.
bool parse_money(std::string_view text, Amount& out);

/// {"value": 21, "state": "printed", "raw": "21", "where": {"line": 3}} on one line; amounts have
/// "unit" too. Also read: a value or the name of a state alone; null is blank.
template <class F>
struct Format<Entry<F>> {
  static constexpr bool is_amount = std::is_same_v<F, Amount>;
  static constexpr std::array<std::string_view, 5> all_keys = {"value", "state", "raw", "where",
                                                               "unit"};
  static constexpr std::size_t key_count = is_amount ? 5 : 4;
  static constexpr auto keys = std::span{all_keys}.template first<key_count>();

  static void write(Writer& out, const F& figure, const Provenance* source) {
    out.begin_object();
    out.key("value");
    if (!is_printed(figure)) {
      out.null();
    } else if constexpr (is_amount) {
      out.plain_text(Format<Amount>::decimal(figure));
    } else {
      out.integer(figure.number);
    }
    if constexpr (is_amount) {
      out.key("unit");
      json::write(out, figure.unit);
    }
    out.key("state");
    json::write(out, figure.state);
    out.key("raw");
    source ? out.text(source->raw) : out.null();
    out.key("where");
    source && source->place != SourcePlace{} ? json::write(out, source->place) : out.null();
    out.end_object();
  }

  static void read(const Value& value, Entry<F>& out) {
    if (value.is(Node::Kind::object)) return read_object(value, out);
    if (value.is(Node::Kind::null)) {
      out.figure = {};
      out.figure.state = FigureState::blank;
    } else if (const auto state = missing_state(value)) {
      out.figure = {};
      out.figure.state = *state;
    } else if (!read_number(value, out.figure)) {
      value.expected((is_amount ? "a decimal such as \"7730.28\", \"251000元\" or \"0.37万元\", "
                                : "an integer, ") +
                         ("one of " + joined(missing_states)) + ", null, or an object",
                     missing_states);
    }
  }

  static constexpr std::string_view schema_name() {
    return is_amount ? "AmountEntry" : "FigureEntry";
  }
  static void schema(Schema& schema) {
    schema.object([&] {
      schema.combine(
          "anyOf", [&] { object_schema(schema, true); }, [&] { object_schema(schema, false); },
          [&] { number_schema(schema, money_pattern); }, [&] { missing_state_schema(schema); },
          [&] { schema.type("null"); });
    });
  }

 private:
  static bool read_number(const Value& value, F& figure) {
    if constexpr (is_amount) {
      if (value.is(Node::Kind::integer)) {
        figure = {value.node->integer, 0, figure.unit, FigureState::printed};
        return true;
      }
      return value.is(Node::Kind::string) && parse_money(value.text(), figure);
    } else {
      if (value.is(Node::Kind::integer)) figure = printed(value.node->integer);
      return value.is(Node::Kind::integer);
    }
  }

  template <class T>
  static void read_or_null(const Value& value, T& out) {
    std::optional<T> read;
    json::read(value, read);
    if (read) out = *std::move(read);
  }

  static void read_object(const Value& value, Entry<F>& out) {
    const std::size_t errors_before = value.errors->count();
    bool has_number = false;
    std::optional<FigureState> state;
    std::optional<MoneyUnit> unit;
    read_members(value, keys, [&](std::size_t i, const Value& member) {
      switch (i) {
        case 0:
          if (member.is(Node::Kind::null)) return;
          has_number = true;
          if constexpr (is_amount) {
            if (!member.is(Node::Kind::integer)) {
              return Format<Amount>::read_decimal(member, out.figure);
            }
          }
          if (!read_number(member, out.figure)) member.expected("an integer or null");
          return;
        case 1: return json::read(member, state.emplace());
        case 2: return read_or_null(member, out.source.raw);
        case 3: return read_or_null(member, out.source.place);
        default: return json::read(member, unit.emplace());
      }
    });
    if (value.errors->count() != errors_before) return;
    if (!state) state = has_number ? FigureState::printed : FigureState::blank;
    if (has_number != (*state == FigureState::printed)) {
      return value.refuse("expected a \"value\" where \"state\" is printed, and null elsewhere");
    }
    if (!has_number) out.figure = {};
    out.figure.state = *state;
    if constexpr (is_amount) {
      if (unit) out.figure.unit = *unit;
    }
  }

  static void number_schema(Schema& schema, [[maybe_unused]] std::string_view pattern) {
    if constexpr (is_amount) {
      schema.object([&] {
        schema.list("type", {"string", "integer"});
        schema.out.member("pattern", pattern);
        Format<std::int64_t>::bounds(schema);
      });
    } else {
      schema.of<std::int64_t>();
    }
  }

  static void object_schema(Schema& schema, bool with_number) {
    Writer& out = schema.out;
    schema.object([&] {
      schema.closed_properties([&] {
        out.key("value");
        with_number ? number_schema(schema, decimal_pattern) : schema.type("null");
        if constexpr (is_amount) {
          out.key("unit");
          schema.of<MoneyUnit>();
        }
        out.key("state");
        if (with_number) {
          schema.object([&] { out.member("const", name(FigureState::printed)); });
        } else {
          missing_state_schema(schema);
        }
        out.key("raw");
        schema.of<std::optional<std::string>>();
        out.key("where");
        schema.of<std::optional<SourcePlace>>();
      });
      if (with_number) schema.list("required", {"value"});
    });
  }
};

/// The tables that have an edition: it is told by their figures.
inline constexpr std::array<std::string_view, 2> edition_keys = {"disclosure", "requests"};

/// The figures of one reading, and the same with a source beside them.
void figures_schema(Schema& schema);
void figures_record_schema(Schema& schema);

}  // namespace govinfo::inline v0_1::json
