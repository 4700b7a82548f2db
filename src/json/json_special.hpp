// SPDX-License-Identifier: Apache-2.0
// The types whose JSON form is not the list of their fields: figures and their ids, amounts, dates,
// places in a source, and the provenance of a reading.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/date.hpp"
#include "govinfo/figure.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/path.hpp"
#include "govinfo/reading.hpp"
#include "json/json_format.hpp"

namespace govinfo::inline v0_1::json {

/// The states that have no number.
inline constexpr auto missing_states = [] {
  std::array<std::string_view, count_of<FigureState> - 1> names{};
  std::size_t i = 0;
  for (FigureState state : all_values<FigureState>) {
    if (state != FigureState::printed) names[i++] = name(state);
  }
  return names;
}();

/// The state that a text names, if it is one without a number.
inline std::optional<FigureState> missing_state(const Value& value) {
  if (!value.is(Node::Kind::string)) return std::nullopt;
  const auto state = parse_name<FigureState>(value.text());
  return state == FigureState::printed ? std::nullopt : state;
}

inline void missing_state_schema(Schema& schema) {
  schema.refer("MissingState", [](Schema& definition) {
    definition.object([&] { definition.list("enum", missing_states); });
  });
}

/// A number where one was printed, the name of the state otherwise.
template <>
struct Format<Figure> {
  static void write(Writer& out, const Figure& figure) {
    if (is_printed(figure)) {
      out.integer(figure.number);
    } else {
      json::write(out, figure.state);
    }
  }
  static void read(const Value& value, Figure& out) {
    if (value.is(Node::Kind::integer)) {
      out = printed(value.node->integer);
    } else if (const auto state = missing_state(value)) {
      out = missing(*state);
    } else {
      value.expected("an integer or one of " + joined(missing_states), missing_states);
    }
  }
  static constexpr std::string_view schema_name() { return "Figure"; }
  static void schema(Schema& schema) {
    schema.object([&] {
      schema.out.member("description",
                        "A number where one was printed, 0 included; otherwise why there is none.");
      schema.combine(
          "anyOf", [&] { schema.of<std::int64_t>(); }, [&] { missing_state_schema(schema); });
    });
  }
};

inline constexpr std::string_view decimal_pattern = "^-?[0-9]+(\\.[0-9]{1,9})?$";

/// The decimal as printed and its unit; the name of the state where no number was printed, with
/// the unit beside it where that is known.
template <>
struct Format<Amount> {
  static constexpr std::array<std::string_view, 3> keys = {"decimal", "unit", "state"};

  static std::string decimal(const Amount& amount) {
    if (amount.scale > max_amount_scale) {
      throw UsageError("cannot be written as JSON: an amount has at most " +
                       std::to_string(max_amount_scale) + " decimals, not " +
                       std::to_string(amount.scale));
    }
    return decimal_text(amount);
  }

  static void write(Writer& out, const Amount& amount) {
    if (!is_printed(amount) && amount.unit == MoneyUnit::unknown) {
      return json::write(out, amount.state);
    }
    out.begin_object();
    if (is_printed(amount)) {
      out.key("decimal");
      out.plain_text(decimal(amount));
    } else {
      out.key("state");
      json::write(out, amount.state);
    }
    out.key("unit");
    json::write(out, amount.unit);
    out.end_object();
  }

  static void read_decimal(const Value& value, Amount& out) {
    const auto parsed =
        value.is(Node::Kind::string) ? parse_amount(value.text(), out.unit) : std::nullopt;
    if (!parsed) {
      return value.expected("a decimal of 64 bits with at most 9 decimals, such as \"7730.28\"");
    }
    out = *parsed;
  }

  static void read(const Value& value, Amount& out) {
    out = {};
    if (const auto state = missing_state(value)) {
      out.state = *state;
      return;
    }
    if (!value.is(Node::Kind::object)) {
      return value.expected(
          "an object with \"decimal\" and \"unit\", or one of " + joined(missing_states),
          missing_states);
    }
    bool has_decimal = false;
    bool has_state = false;
    MoneyUnit unit{};
    read_members(value, keys, [&](std::size_t i, const Value& member) {
      if (i == 0) {
        has_decimal = true;
        read_decimal(member, out);
      } else if (i == 1) {
        json::read(member, unit);
      } else {
        has_state = true;
        const auto state = missing_state(member);
        if (!state) return member.expected("one of " + joined(missing_states), missing_states);
        if (!has_decimal) out.state = *state;
      }
    });
    out.unit = unit;
    if (has_decimal == has_state) value.refuse("expected either \"decimal\" or \"state\"");
  }

  static constexpr std::string_view schema_name() { return "Amount"; }
  static void schema(Schema& schema) {
    const auto with_unit = [&](std::string_view key, auto&& write) {
      schema.object([&] {
        schema.closed_properties([&] {
          schema.out.key(key);
          write();
          schema.out.key("unit");
          schema.of<MoneyUnit>();
        });
        schema.list("required", {key});
      });
    };
    const auto decimal = [&] {
      schema.object([&] {
        schema.out.member("type", "string");
        schema.out.member("pattern", decimal_pattern);
      });
    };
    schema.object([&] {
      schema.out.member("description",
                        "Money as printed, exactly; otherwise why there is none. A decimal fits "
                        "64 bits when its point is left out.");
      schema.combine(
          "anyOf", [&] { with_unit("decimal", decimal); },
          [&] { with_unit("state", [&] { missing_state_schema(schema); }); },
          [&] { missing_state_schema(schema); });
    });
  }
};

/// "2024-01-31"; null for what is no day of the calendar.
template <>
struct Format<Date> {
  /// The date that is written like this, whatever its year.
  static std::optional<Date> parse(std::string_view text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (text.size() < 10) return std::nullopt;
    const char* const end = text.data() + text.size();
    std::from_chars(text.data(), end - 6, year);
    std::from_chars(end - 5, end - 3, month);
    std::from_chars(end - 2, end, day);
    const Date date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    return date.ok() && to_text(date) == text ? std::optional{date} : std::nullopt;
  }

  static void write(Writer& out, const Date& date) {
    date.ok() ? out.plain_text(to_text(date)) : out.null();
  }
  static void read(const Value& value, Date& out) {
    out = {};
    if (value.is(Node::Kind::null)) return;
    const auto date = value.is(Node::Kind::string) ? parse(value.text()) : std::nullopt;
    if (!date) return value.expected("a day of the calendar such as \"2024-01-31\"");
    out = *date;
  }
  static constexpr std::string_view schema_name() { return "Date"; }
  static void schema(Schema& schema) {
    schema.object([&] {
      schema.out.member("description",
                        "A day of the calendar: 2024-01-31; null where none is set.");
      schema.list("type", {"string", "null"});
      schema.out.member("pattern", "^-?[0-9]{4,5}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
    });
  }
};

/// The paths of all figures, by id.
inline constexpr auto figure_paths = [] {
  std::array<std::string_view, figure_count> paths{};
  for (FigureId id : all_figures) paths[index(id)] = path_of(id);
  return paths;
}();

/// A figure's id is its path.
template <>
struct Format<FigureId> {
  static void write(Writer& out, FigureId id) {
    const std::string_view path = path_of(id);
    if (path.empty()) {
      throw UsageError("cannot be written as JSON: there is no figure " +
                       std::to_string(index(id)));
    }
    out.plain_text(path);
  }
  static void read(const Value& value, FigureId& out) {
    const auto id = value.is(Node::Kind::string) ? parse_path(value.text()) : std::nullopt;
    if (!id) return value.expected("the path of a figure", figure_paths);
    out = *id;
  }
  static constexpr std::string_view schema_name() { return "FigurePath"; }
  static void schema(Schema& schema) {
    schema.object([&] { schema.list("enum", figure_paths); });
  }
};

/// The members that are not 0.
template <>
struct Format<SourcePlace> : ObjectFormat<SourcePlace> {
  static void write(Writer& out, const SourcePlace& place) {
    out.begin_object();
    for_each_field(place, [&](std::string_view field, std::uint32_t number) {
      if (number == 0) return;
      out.key(field);
      out.integer(number);
    });
    out.end_object();
  }
};

/// The provenance of a reading: an object by path of the entries that are not empty; null where
/// there is none at all.
template <>
struct Format<std::vector<Provenance>> {
  static void write(Writer& out, const std::vector<Provenance>& entries) {
    if (entries.empty()) return out.null();
    out.begin_object();
    const std::size_t count = std::min(entries.size(), figure_count);
    for (std::size_t i = 0; i < count; ++i) {
      if (entries[i] == Provenance{}) continue;
      out.key(figure_paths[i]);
      json::write(out, entries[i]);
    }
    out.end_object();
  }
  static void read(const Value& value, std::vector<Provenance>& out) {
    out.clear();
    if (value.is(Node::Kind::null)) return;
    if (!value.is(Node::Kind::object)) return value.expected("an object or null");
    out.resize(figure_count);
    read_members(value, figure_paths,
                 [&](std::size_t i, const Value& member) { json::read(member, out[i]); });
  }
  static constexpr std::string_view schema_name() { return "ProvenanceByFigure"; }
  static void schema(Schema& schema) {
    schema.object([&] {
      schema.out.member("description",
                        "Where figures came from, those that the source shows; null for none.");
      schema.list("type", {"object", "null"});
      schema.out.key("propertyNames");
      schema.of<FigureId>();
      schema.out.key("additionalProperties");
      schema.of<Provenance>();
    });
  }
};

}  // namespace govinfo::inline v0_1::json
