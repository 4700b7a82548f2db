// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govinfo/enum.hpp"
#include "govinfo/error.hpp"
#include "govinfo/expression.hpp"
#include "govinfo/place.hpp"
#include "govinfo/table.hpp"
#include "rules/nearest_name.hpp"

namespace govinfo::inline v0_1 {

namespace {

constexpr std::int64_t billion = 1'000'000'000;
/// More text than a rule needs, and more brackets inside of each other.
constexpr std::size_t longest_expression = 4'000;
constexpr int deepest = 32;

// ---- what stands for many rows or columns
// --------------------------------------------------------

template <class E>
std::vector<std::string_view> names_of() {
  std::vector<std::string_view> names;
  for (E value : all_values<E>) names.push_back(name(value));
  return names;
}

/// The names that {variable} stands for.
std::vector<std::string_view> values_of(std::string_view variable, Edition edition) {
  if (variable == "applicant") return names_of<Applicant>();
  if (variable == "remedy") return names_of<Remedy>();
  if (variable == "result") return names_of<RemedyResult>();
  if (variable == "document") return {"regulations", "normative_documents"};
  std::vector<std::string_view> rows;
  if (variable == "row" || variable == "outcome") {
    for (RequestRow row : request_rows(edition)) {
      if (variable == "row" || outcome_of(row)) rows.push_back(name(row));
    }
  }
  return rows;
}

constexpr std::array<std::string_view, 6> variables = {"applicant", "row",    "outcome",
                                                       "remedy",    "result", "document"};

/// The names that a set inside sum() stands for; empty when it is no set.
std::vector<std::string_view> members_of(std::string_view set, Edition edition) {
  std::vector<std::string_view> members;
  if (set == "kinds") {
    for (Applicant applicant : applicant_kinds) members.push_back(name(applicant));
  } else if (set == "results") {
    for (RemedyResult result : remedy_results) members.push_back(name(result));
  } else {
    const auto group = parse_name<OutcomeGroup>(set);
    if (!group && set != "outcomes") return members;
    for (RequestRow row : request_rows(edition)) {
      const auto outcome = outcome_of(row);
      if (outcome && (!group || group_of(*outcome) == *group)) members.push_back(name(row));
    }
  }
  return members;
}

std::vector<std::string_view> split_path(std::string_view path) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t dot = path.find('.');
    parts.push_back(path.substr(0, dot));
    if (dot == path.npos) return parts;
    path.remove_prefix(dot + 1);
  }
}

std::optional<FigureId> figure_in(Table table, std::uint32_t row, std::uint32_t column,
                                  Edition edition) {
  constexpr std::uint32_t most = std::numeric_limits<std::uint8_t>::max();
  if (row > most || column > most) return std::nullopt;
  return figure_at({table, static_cast<std::uint8_t>(row), static_cast<std::uint8_t>(column)},
                   edition);
}

// ---- the parser
// ----------------------------------------------------------------------------------

/// A variable and what it stands for in the instance that is being read.
struct Binding {
  std::string_view variable;
  std::string_view value;
};

/// Reads one text for one choice of what the variables stand for. Reading it again for each
/// instance keeps the parser free of any tree: rules are short and are read once.
class Parser {
 public:
  Parser(std::string_view text, Edition edition, std::span<const Binding> bindings)
      : text_(text), edition_(edition), bindings_(bindings) {}

  Comparison comparison() {
    Comparison out;
    side(out, false);
    out.relation = relation();
    side(out, true);
    return out;
  }

  /// Comparisons joined by `and`, `且` or “,”.
  std::vector<Comparison> condition() {
    std::vector<Comparison> all;
    for (;;) {
      all.push_back(comparison());
      if (!take("and") && !take("且") && !take(",") && !take("，")) break;
    }
    return all;
  }

  void end() {
    skip();
    if (at_ != text_.size()) fail("“" + std::string{text_.substr(at_, 40)} + "” was not expected");
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw RuleError(what + ", at character " + std::to_string(at_ + 1) + " of “" +
                    std::string{text_} + "”");
  }

  void skip() {
    constexpr std::array<std::string_view, 6> blanks = {" ", "\t", "\n", "\r", "　", "\xC2\xA0"};
    for (bool more = true; more;) {
      more = false;
      for (const std::string_view blank : blanks) {
        if (text_.substr(at_).starts_with(blank)) {
          at_ += blank.size();
          more = true;
        }
      }
    }
  }

  bool take(std::string_view word) {
    skip();
    if (!text_.substr(at_).starts_with(word)) return false;
    // A word of letters ends where no more letters follow.
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    const std::size_t after = at_ + word.size();
    if (is_letter(word.back()) && after < text_.size() && is_letter(text_[after])) return false;
    at_ = after;
    return true;
  }

  void need(std::string_view word, std::string_view other = {}) {
    if (take(word) || (!other.empty() && take(other))) return;
    fail("“" + std::string{word} + "” is missing");
  }

  Relation relation() {
    struct Sign {
      std::string_view text;
      Relation relation;
    };
    constexpr std::array signs = {
        Sign{"==", Relation::equal},        Sign{"!=", Relation::not_equal},
        Sign{"<=", Relation::less_equal},   Sign{">=", Relation::greater_equal},
        Sign{"=", Relation::equal},         Sign{"＝", Relation::equal},
        Sign{"≠", Relation::not_equal},     Sign{"≤", Relation::less_equal},
        Sign{"≥", Relation::greater_equal}, Sign{"<", Relation::less},
        Sign{"＜", Relation::less},         Sign{">", Relation::greater},
        Sign{"＞", Relation::greater}};
    for (const Sign& sign : signs) {
      if (take(sign.text)) return sign.relation;
    }
    fail("a comparison (= != < <= > >=) is missing");
  }

  void side(Comparison& out, bool right) {
    right_ = right;
    sum(out, billion);
  }

  void sum(Comparison& out, std::int64_t factor) {
    if (++depth_ > deepest) fail("too many brackets inside of each other");
    std::int64_t sign = take("-") || take("−") || take("－") ? -factor : factor;
    for (;;) {
      product(out, sign);
      if (take("+") || take("＋")) {
        sign = factor;
      } else if (take("-") || take("−") || take("－")) {
        sign = -factor;
      } else {
        break;
      }
    }
    --depth_;
  }

  std::int64_t times(std::int64_t a, std::int64_t b) const {
    // Both are in billionths: the product must be a whole number of billionths.
    const bool negative = (a < 0) != (b < 0);
    const auto size = [](std::int64_t n) {
      return n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
    };
    const std::uint64_t x = size(a);
    const std::uint64_t y = size(b);
    const std::uint64_t whole = y / billion;
    const std::uint64_t part = y % billion;
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    if (__builtin_mul_overflow(x, part, &low) || __builtin_mul_overflow(x, whole, &high) ||
        low % billion != 0 || __builtin_add_overflow(high, low / billion, &high) ||
        high > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      fail("the factor has too many digits (nine decimals at most)");
    }
    const auto product = static_cast<std::int64_t>(high);
    return negative ? -product : product;
  }

  void product(Comparison& out, std::int64_t factor) {
    std::optional<std::int64_t> constant = number();
    if (!constant) {
      factor_of(out, factor);
      if (take("*") || take("×")) fail("a factor stands before its figure: 0.5 * path");
      return;
    }
    factor = times(factor, *constant);
    while (take("*") || take("×")) {
      if (const auto more = number()) {
        factor = times(factor, *more);
      } else {
        factor_of(out, factor);
        return;
      }
    }
    std::int64_t& sum = right_ ? out.right : out.left;
    if (__builtin_add_overflow(sum, factor, &sum)) fail("the number is too large");
  }

  /// A number in billionths; none when there is none.
  std::optional<std::int64_t> number() {
    skip();
    const std::string_view rest = text_.substr(at_);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t size = 0;
    while (size < rest.size() && is_digit(rest[size])) ++size;
    if (size == 0) return std::nullopt;
    // In the notation by places a number goes with 行 or 列.
    if (table_ && (rest.substr(size).starts_with("行") || rest.substr(size).starts_with("列") ||
                   rest.substr(size).starts_with(":"))) {
      return std::nullopt;
    }
    std::int64_t value = 0;
    if (std::from_chars(rest.data(), rest.data() + size, value).ec != std::errc{} ||
        __builtin_mul_overflow(value, billion, &value)) {
      fail("the number is too large");
    }
    std::size_t end = size;
    if (end + 1 < rest.size() && rest[end] == '.' && is_digit(rest[end + 1])) {
      std::int64_t unit = billion;
      for (++end; end < rest.size() && is_digit(rest[end]); ++end) {
        unit /= 10;
        if (unit == 0) fail("nine decimals at most");
        if (__builtin_add_overflow(value, unit * (rest[end] - '0'), &value)) {
          fail("the number is too large");
        }
      }
    }
    at_ += end;
    return value;
  }

  void factor_of(Comparison& out, std::int64_t factor) {
    place_mark();
    if (take("(") || take("（")) {
      sum(out, factor);
      need(")", "）");
      return;
    }
    if (take("previous")) return inside(out, factor, Whose::previous);
    if (take("上年")) return inside(out, factor, Whose::previous);
    if (take("children")) return inside(out, factor, Whose::children);
    if (take("下级")) return inside(out, factor, Whose::children);
    if (take("sum") || take("SUM")) {
      need("(", "（");
      place_mark();
      if (table_ && at_place()) {
        places(out, factor, true);
      } else {
        path(out, factor, true);
      }
      need(")", "）");
      return;
    }
    if (table_ && at_place()) return places(out, factor, false);
    path(out, factor, false);
  }

  void inside(Comparison& out, std::int64_t factor, Whose whose) {
    if (whose_ != Whose::own) fail("previous() and children() do not stand inside of each other");
    need("(", "（");
    whose_ = whose;
    sum(out, factor);
    whose_ = Whose::own;
    need(")", "）");
  }

  // ---- paths ----

  void path(Comparison& out, std::int64_t factor, bool summed) {
    skip();
    const auto is_part = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '{' ||
             c == '}';
    };
    std::size_t end = at_;
    while (end < text_.size() && is_part(text_[end])) ++end;
    const std::string_view word = text_.substr(at_, end - at_);
    if (word.empty()) fail("a figure is missing");
    std::vector<std::string> paths(1);
    for (std::string_view part : split_path(word)) {
      std::vector<std::string_view> names = {part};
      if (part.size() > 2 && part.front() == '{' && part.back() == '}') {
        part = part.substr(1, part.size() - 2);
        names = {bound(part)};
      } else if (summed) {
        if (auto members = members_of(part, edition_); !members.empty()) names = members;
      }
      std::vector<std::string> longer;
      for (const std::string& path : paths) {
        for (const std::string_view name : names) {
          longer.push_back(path.empty() ? std::string{name} : path + "." + std::string{name});
        }
      }
      paths = std::move(longer);
    }
    for (const std::string& path : paths) {
      const auto id = parse_path(path);
      if (!id) unknown(path);
      add(out, *id, factor);
    }
    at_ = end;
  }

  std::string_view bound(std::string_view variable) const {
    for (const Binding& binding : bindings_) {
      if (binding.variable == variable) return binding.value;
    }
    std::string text = "{" + std::string{variable} + "} is not known; known are";
    for (const std::string_view known : variables) text += " {" + std::string{known} + "}";
    fail(text);
  }

  [[noreturn]] void unknown(std::string_view path) const {
    std::vector<std::string_view> paths;
    for (FigureId id : all_figures) paths.push_back(path_of(id));
    std::string text = "there is no figure “" + std::string{path} + "”";
    if (const std::string_view near = detail::nearest_name(path, paths); !near.empty()) {
      text += "; is “" + std::string{near} + "” meant?";
    }
    fail(text);
  }

  void add(Comparison& out, FigureId id, std::int64_t factor) {
    constexpr std::size_t most_terms = 1'000;
    if (out.terms.size() >= most_terms) fail("too many figures");
    out.terms.push_back({id, factor, whose_, right_});
  }

  // ---- 表三 3行7列 ----

  void place_mark() {
    struct Mark {
      std::string_view text;
      Table table;
    };
    constexpr std::array marks = {Mark{"表二", Table::disclosure}, Mark{"表三", Table::requests},
                                  Mark{"表四", Table::remedies}};
    for (const Mark& mark : marks) {
      if (take(mark.text)) {
        table_ = mark.table;
        return;
      }
    }
  }

  bool at_place() {
    skip();
    return at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9';
  }

  std::uint32_t place_number() {
    skip();
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(text_.data() + at_, text_.data() + text_.size(), value);
    if (error != std::errc{} || value == 0 || value > 1'000) fail("a row or column is missing");
    at_ = static_cast<std::size_t>(end - text_.data());
    return value;
  }

  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  Range range() {
    Range range;
    range.first = range.last = place_number();
    if (take(":") || take("：") || take("至")) range.last = place_number();
    if (range.last < range.first) fail("the range runs backwards");
    return range;
  }

  /// 3行7列, 3行 (over the columns), 7列 (over the rows), 3:23行 (only inside sum).
  void places(Comparison& out, std::int64_t factor, bool summed) {
    std::optional<Range> rows;
    std::optional<Range> columns;
    for (int part = 0; part < 2 && at_place(); ++part) {
      const Range found = range();
      if (take("行")) {
        rows = found;
      } else {
        need("列");
        columns = found;
      }
    }
    if (!rows) rows = bound_place("行");
    if (!columns) columns = bound_place("列");
    if (!summed && (rows->first != rows->last || columns->first != columns->last)) {
      fail("a range stands inside sum()");
    }
    for (std::uint32_t row = rows->first; row <= rows->last; ++row) {
      for (std::uint32_t column = columns->first; column <= columns->last; ++column) {
        const auto id = figure_in(*table_, row, column, edition_);
        if (!id) {
          fail("the table has no row " + std::to_string(row) + " with a column " +
               std::to_string(column));
        }
        add(out, *id, factor);
      }
    }
  }

  Range bound_place(std::string_view variable) const {
    for (const Binding& binding : bindings_) {
      if (binding.variable != variable) continue;
      std::uint32_t value = 0;
      std::from_chars(binding.value.data(), binding.value.data() + binding.value.size(), value);
      return {value, value};
    }
    fail("a row and a column are missing");
  }

  std::string_view text_;
  Edition edition_;
  std::span<const Binding> bindings_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool right_ = false;
  Whose whose_ = Whose::own;
  std::optional<Table> table_;
};

// ---- the expansion
// -------------------------------------------------------------------------------

/// A number with 行 or 列 behind it that is no range: whether the text names rows, columns.
struct PlacesUsed {
  bool any = false;
  bool rows_without_column = false;
  bool columns_without_row = false;
  Table table = Table::requests;
};

PlacesUsed places_used(std::string_view text) {
  PlacesUsed used;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const std::size_t mark = text.find("表");
  if (mark == text.npos) return used;
  used.any = true;
  if (text.substr(mark).starts_with("表二")) used.table = Table::disclosure;
  if (text.substr(mark).starts_with("表四")) used.table = Table::remedies;
  constexpr std::string_view row = "行";
  constexpr std::string_view column = "列";
  for (std::size_t at = 0; (at = text.find(row, at)) != text.npos; at += row.size()) {
    const std::size_t next = text.find_first_not_of(' ', at + row.size());
    if (next == text.npos || !is_digit(text[next])) used.rows_without_column = true;
  }
  for (std::size_t at = 0; (at = text.find(column, at)) != text.npos; at += column.size()) {
    std::size_t before = text.find_last_not_of("0123456789: ", at - 1);
    const bool after_row = before != text.npos && before + 1 >= row.size() &&
                           text.substr(before + 1 - row.size(), row.size()) == row;
    if (!after_row) used.columns_without_row = true;
  }
  return used;
}

/// The variables that a text uses, in the order in which they come.
std::vector<std::string_view> variables_in(std::string_view text) {
  std::vector<std::string_view> found;
  for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == text.npos) break;
    const std::string_view variable = text.substr(open + 1, close - open - 1);
    if (std::find(found.begin(), found.end(), variable) == found.end()) found.push_back(variable);
  }
  return found;
}

struct Instances {
  std::vector<std::vector<Binding>> bindings = {{}};
  std::vector<std::string> names = {""};
  std::vector<std::string> numbers;  ///< keeps the text of row and column numbers
};

void expand(Instances& all, std::string_view variable,
            const std::vector<std::pair<std::string, std::string_view>>& values) {
  constexpr std::size_t most_instances = 10'000;
  std::vector<std::vector<Binding>> bindings;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < all.bindings.size(); ++i) {
    for (const auto& [name, value] : values) {
      bindings.push_back(all.bindings[i]);
      bindings.back().push_back({variable, value});
      names.push_back(all.names[i].empty() ? name : all.names[i] + "." + name);
      if (names.size() > most_instances) throw RuleError("the rule expands to too many instances");
    }
  }
  all.bindings = std::move(bindings);
  all.names = std::move(names);
}

Instances instances_of(std::string_view text, Edition edition) {
  Instances all;
  for (const std::string_view variable : variables_in(text)) {
    std::vector<std::pair<std::string, std::string_view>> values;
    for (const std::string_view value : values_of(variable, edition)) {
      values.emplace_back(std::string{value}, value);
    }
    // What is not known is told by the parser, which knows the place.
    if (!values.empty()) expand(all, variable, values);
  }
  const PlacesUsed used = places_used(text);
  if (!used.any) return all;
  all.numbers.reserve(64);
  const auto number = [&](std::uint32_t value) -> std::string_view {
    return all.numbers.emplace_back(std::to_string(value));
  };
  std::vector<std::pair<std::string, std::string_view>> values;
  if (used.rows_without_column) {
    if (used.table == Table::requests) {
      for (Applicant applicant : all_values<Applicant>) {
        values.emplace_back(std::string{name(applicant)},
                            number(static_cast<std::uint32_t>(index(applicant)) + 1));
      }
    } else {
      std::uint32_t columns = 0;
      while (figure_in(used.table, 1, columns + 1, edition)) ++columns;
      for (std::uint32_t column = 1; column <= columns; ++column) {
        values.emplace_back("column_" + std::to_string(column), number(column));
      }
    }
    expand(all, "列", values);
  } else if (used.columns_without_row) {
    std::uint32_t row = 0;
    while (row < 60 && figure_in(used.table, row + 1, 1, edition)) {
      ++row;
      values.emplace_back(used.table == Table::requests
                              ? std::string{name(request_rows(edition)[row - 1])}
                              : "row_" + std::to_string(row),
                          number(row));
    }
    expand(all, "行", values);
  }
  return all;
}

}  // namespace

std::vector<ComparisonInstance> parse_expression(std::string_view expression, std::string_view when,
                                                 Edition edition) {
  if (expression.size() > longest_expression || when.size() > longest_expression) {
    throw RuleError("the expression is too long");
  }
  const std::string both = std::string{expression} + "\n" + std::string{when};
  const Instances all = instances_of(both, edition);
  std::vector<ComparisonInstance> instances;
  instances.reserve(all.names.size());
  for (std::size_t i = 0; i < all.names.size(); ++i) {
    ComparisonInstance instance;
    instance.instance = all.names[i];
    Parser parser(expression, edition, all.bindings[i]);
    instance.comparison = parser.comparison();
    parser.end();
    if (instance.comparison.terms.empty()) throw RuleError("the expression names no figure");
    if (when.find_first_not_of(" \t\r\n") != when.npos) {
      Parser condition(when, edition, all.bindings[i]);
      instance.when = condition.condition();
      condition.end();
    }
    instances.push_back(std::move(instance));
  }
  return instances;
}

Result<std::vector<ComparisonInstance>> try_parse_expression(std::string_view expression,
                                                             std::string_view when,
                                                             Edition edition) {
  try {
    return parse_expression(expression, when, edition);
  } catch (const RuleError& error) {
    return Failure{Failure::Kind::rule, error.what(), {}};
  }
}

}  // namespace govinfo::inline v0_1
