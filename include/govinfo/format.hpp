// SPDX-License-Identifier: Apache-2.0
// Prints the public types with fmt. The only header that includes fmt; a program that includes it
// links fmt.
//
// Everything prints on one line in the identifiers of the API, with the fill, alignment and width
// of strings: "{:>8}". Three types have words as well:
//
//   Finding, Findings   "{}" Chinese, "{:en}" English; findings stand on a line each
//   Report              "{}" organ, year and forms; "{:zh}" and "{:en}" the official form in text
//
// A Date is a type of the standard library: to_text(date) prints it.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <fmt/format.h>

#include "govinfo/document.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/form.hpp"
#include "govinfo/label.hpp"
#include "govinfo/message.hpp"
#include "govinfo/place.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/report.hpp"
#include "govinfo/rule.hpp"
#include "govinfo/sum.hpp"
#include "govinfo/write.hpp"

namespace govinfo::inline v0_1::detail {

// The texts of the types, as one overload each.

template <DescribedEnum E>
std::string format_text(E e) {
  const std::string_view identifier = name(e);
  return identifier.empty() ? "#" + std::to_string(index(e)) : std::string{identifier};
}
template <class T>
std::string format_text(const std::optional<T>& value) {
  return value ? format_text(*value) : std::string{"none"};
}
inline std::string format_text(FigureId id) {
  const std::string_view path = path_of(id);
  return path.empty() ? "#" + std::to_string(index(id)) : std::string{path};
}
inline std::string format_text(const Figure& figure) {
  return is_printed(figure) ? std::to_string(figure.number) : format_text(figure.state);
}
inline std::string format_text(const Amount& amount) {
  if (!is_printed(amount)) return format_text(amount.state);
  return decimal_text(amount) + " " + format_text(amount.unit);
}

/// The fields of a struct: "issued 3, repealed 0"; those that have fields stand in braces.
template <class T>
std::string fields_text(const T& object) {
  std::string text;
  for_each_field(object, [&](std::string_view field, const auto& member) {
    using Member = std::remove_cvref_t<decltype(member)>;
    if (!text.empty()) text += ", ";
    text.append(field).append(" ");
    if constexpr (std::is_same_v<Member, Figure> || std::is_same_v<Member, Amount>) {
      text += format_text(member);
    } else {
      text.append("{").append(fields_text(member)).append("}");
    }
  });
  return text;
}
template <class K, class V>
std::string format_text(const EnumArray<K, V>& table) {
  return fields_text(table);
}
inline std::string format_text(const RequestTable& table) { return fields_text(table); }
inline std::string format_text(const DocumentFigures& figures) { return fields_text(figures); }
inline std::string format_text(const DecisionFigures& figures) { return fields_text(figures); }
inline std::string format_text(const FeeFigures& figures) { return fields_text(figures); }
inline std::string format_text(const ProcurementFigures& figures) { return fields_text(figures); }
inline std::string format_text(const DisclosureTable& table) { return fields_text(table); }

inline std::string format_text(const Period& period) {
  return to_text(period.first) + "/" + to_text(period.last);
}
inline std::string format_text(const Interval& interval) {
  const auto bound = [](const std::optional<std::int64_t>& value) {
    return value ? std::to_string(*value) : std::string{"?"};
  };
  return "[" + bound(interval.lower) + ", " + bound(interval.upper) + "]";
}
inline std::string format_text(const Sum& sum) {
  std::string text = sum.value ? std::to_string(*sum.value) : std::string{"overflow"};
  if (sum.missing > 0) text += " (" + std::to_string(sum.missing) + " missing)";
  return text;
}
inline std::string format_text(const Organ& organ) { return organ.name; }
inline std::string format_text(const Editions& editions) {
  return "disclosure " + format_text(editions.disclosure) + ", requests " +
         format_text(editions.requests);
}
inline std::string format_text(const Prose& prose) {
  std::string text = format_text(prose.section);
  if (!prose.heading.empty()) text.append(" ").append(prose.heading);
  return text.append(": ").append(prose.text);
}
inline std::string format_text(const Place& place) {
  return format_text(place.table) + " row " + std::to_string(place.row) + " column " +
         std::to_string(place.column);
}
inline std::string format_text(const SourcePlace& place) {
  std::string text;
  for_each_field(place, [&](std::string_view field, std::uint32_t number) {
    if (number == 0) return;
    if (!text.empty()) text += ", ";
    text.append(field).append(" ").append(std::to_string(number));
  });
  return text.empty() ? std::string{"unknown"} : text;
}
inline std::string format_text(const Location& location) {
  std::string text = format_text(location.edition) + ", " + format_text(location.source);
  if (!location.text.empty()) text.append(": ").append(location.text);
  return text;
}
inline std::string format_text(const Term& term) {
  return (term.sign < 0 ? "-" : "+") + format_text(term.id) + " " + format_text(term.figure);
}
inline std::string format_text(const ScopesRun& run) {
  std::string text;
  for_each_field(run, [&](std::string_view scope, bool was_run) {
    if (was_run) text.append(text.empty() ? "" : ", ").append(scope);
  });
  return text.empty() ? std::string{"none"} : text;
}
inline std::string format_text(const Provenance& provenance) {
  return format_text(provenance.place) + ": " + provenance.raw;
}
inline std::string format_text(const Report& report) {
  std::string text = report.organ.name.empty() ? report.title : report.organ.name;
  if (report.year) text.append(text.empty() ? "" : " ").append(std::to_string(*report.year));
  return text.append(text.empty() ? "" : " ").append("(" + format_text(report.editions) + ")");
}
inline std::string format_text(const Reading& reading) {
  return reading.source + "#" + std::to_string(reading.index) + " " + format_text(reading.status) +
         ", " + std::to_string(reading.findings.size()) +
         " findings: " + format_text(reading.report);
}
inline std::string format_text(const Mark& mark) {
  return format_text(mark.severity) + " " + format_text(mark.figure) + ": " + mark.note;
}
inline std::string format_text(const Text& text) {
  return std::string{text.zh}.append(" / ").append(text.en);
}
inline std::string format_text(const LegalSource& source) {
  std::string text{source.document};
  if (!source.place.empty()) text.append(" ").append(source.place);
  if (!source.quote.empty()) text.append(" “").append(source.quote).append("”");
  return text;
}
inline std::string format_text(const RuleFamily& family) {
  return std::string{family.id}.append(": ").append(format_text(family.title));
}
inline std::string format_text(const EquationTerm& term) {
  return (term.sign < 0 ? "-" : "+") + format_text(term.id);
}
inline std::string format_text(const Equation& equation) {
  std::string text = rule_id(equation) + ":";
  for (const EquationTerm& term : equation.terms()) text.append(" ").append(format_text(term));
  return text.append(" = 0");
}
inline std::string format_text(const TextSpan& span) {
  return "[" + std::to_string(span.first) + ", " +
         std::to_string(std::uint64_t{span.first} + span.size) + ")";
}
inline std::string format_text(const Document& document) {
  return document.format + ": " + std::to_string(document.text.size()) + " bytes, " +
         std::to_string(document.blocks.size()) + " blocks, " +
         std::to_string(document.findings.size()) + " findings";
}

/// "错误 T3.BAL.total：…", "error T3.BAL.total: …"
inline std::string format_words(const Finding& finding, Lang lang) {
  std::string text{label(finding.severity).in(lang)};
  text.append(" ").append(finding.rule).append(lang == Lang::zh ? "：" : ": ");
  return text.append(message(finding, lang));
}
inline std::string format_words(const Findings& findings, Lang lang) {
  std::string text;
  for (const Finding& finding : findings) {
    if (!text.empty()) text += '\n';
    text += format_words(finding, lang);
  }
  return text;
}
inline std::string format_words(const Report& report, Lang lang) { return to_text(report, lang); }

/// Reads "zh", "en" or nothing.
struct LangFormatter {
  std::optional<Lang> lang;

  template <class Context>
  constexpr auto parse(Context& context) {
    auto at = context.begin();
    const auto end = context.end();
    if (at == end || *at == '}') return at;
    for (Lang each : all_values<Lang>) {
      const std::string_view identifier = name(each);
      auto next = at;
      std::size_t same = 0;
      while (next != end && same < identifier.size() && *next == identifier[same]) {
        ++next;
        ++same;
      }
      if (same == identifier.size() && (next == end || *next == '}')) {
        lang = each;
        return next;
      }
    }
    throw fmt::format_error("the format of a finding or a report is zh or en");
  }
};

}  // namespace govinfo::inline v0_1::detail

/// The identifier of an enumerator of this library. Described enums of other namespaces are left
/// to their owners: name(e) is found by argument-dependent look-up only.
template <govinfo::DescribedEnum E>
  requires requires(E e) {
    { name(e) } -> std::same_as<std::string_view>;
  }
struct fmt::formatter<E, char> : fmt::formatter<std::string_view> {
  template <class Context>
  auto format(E value, Context& context) const {
    return fmt::formatter<std::string_view>::format(govinfo::detail::format_text(value), context);
  }
};

template <class Key, class Value>
struct fmt::formatter<govinfo::EnumArray<Key, Value>, char> : fmt::formatter<std::string_view> {
  template <class Context>
  auto format(const govinfo::EnumArray<Key, Value>& value, Context& context) const {
    return fmt::formatter<std::string_view>::format(govinfo::detail::format_text(value), context);
  }
};

/// The formatter of one type, on one line.
#define GOVINFO_FORMATTER(Type)                                                            \
  template <>                                                                              \
  struct fmt::formatter<govinfo::Type> : fmt::formatter<std::string_view> {                \
    template <class Context>                                                               \
    auto format(const govinfo::Type& value, Context& context) const {                      \
      return fmt::formatter<std::string_view>::format(govinfo::detail::format_text(value), \
                                                      context);                            \
    }                                                                                      \
  }

GOVINFO_FORMATTER(FigureId);
GOVINFO_FORMATTER(Figure);
GOVINFO_FORMATTER(Amount);
GOVINFO_FORMATTER(RequestTable);
GOVINFO_FORMATTER(DocumentFigures);
GOVINFO_FORMATTER(DecisionFigures);
GOVINFO_FORMATTER(FeeFigures);
GOVINFO_FORMATTER(ProcurementFigures);
GOVINFO_FORMATTER(DisclosureTable);
GOVINFO_FORMATTER(Period);
GOVINFO_FORMATTER(Interval);
GOVINFO_FORMATTER(Sum);
GOVINFO_FORMATTER(Organ);
GOVINFO_FORMATTER(Editions);
GOVINFO_FORMATTER(Prose);
GOVINFO_FORMATTER(Place);
GOVINFO_FORMATTER(SourcePlace);
GOVINFO_FORMATTER(Location);
GOVINFO_FORMATTER(Term);
GOVINFO_FORMATTER(ScopesRun);
GOVINFO_FORMATTER(Provenance);
GOVINFO_FORMATTER(Reading);
GOVINFO_FORMATTER(Mark);
GOVINFO_FORMATTER(Text);
GOVINFO_FORMATTER(LegalSource);
GOVINFO_FORMATTER(RuleFamily);
GOVINFO_FORMATTER(EquationTerm);
GOVINFO_FORMATTER(Equation);
GOVINFO_FORMATTER(TextSpan);
GOVINFO_FORMATTER(Document);

#undef GOVINFO_FORMATTER

/// In words, Chinese unless asked for English.
template <>
struct fmt::formatter<govinfo::Finding> : govinfo::detail::LangFormatter {
  template <class Context>
  auto format(const govinfo::Finding& value, Context& context) const {
    return fmt::format_to(context.out(), "{}",
                          govinfo::detail::format_words(value, lang.value_or(govinfo::Lang::zh)));
  }
};

/// A line for each finding, without a line break at the end; nothing where there is none.
template <>
struct fmt::formatter<govinfo::Findings> : govinfo::detail::LangFormatter {
  template <class Context>
  auto format(const govinfo::Findings& value, Context& context) const {
    return fmt::format_to(context.out(), "{}",
                          govinfo::detail::format_words(value, lang.value_or(govinfo::Lang::zh)));
  }
};

/// One line; with a language the official form in text.
template <>
struct fmt::formatter<govinfo::Report> : govinfo::detail::LangFormatter {
  template <class Context>
  auto format(const govinfo::Report& value, Context& context) const {
    return fmt::format_to(
        context.out(), "{}",
        lang ? govinfo::detail::format_words(value, *lang) : govinfo::detail::format_text(value));
  }
};
