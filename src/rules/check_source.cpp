// SPDX-License-Identifier: Apache-2.0
// What only the source can show: how figures are written, which labels were printed.
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/catalogue.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/path.hpp"
#include "govinfo/place.hpp"
#include "rules/checks.hpp"
#include "rules/start_finding.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// A few examples of what was printed are enough to find the rest.
constexpr std::size_t longest_list = 60;

std::string with(std::string_view family, std::string_view part) {
  return std::string{family}.append(".").append(part);
}

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

/// A number with decimals, and nothing else.
bool is_fraction(std::string_view text) {
  const std::size_t point = text.find('.');
  return point != text.npos && all_digits(text.substr(0, point)) &&
         all_digits(text.substr(point + 1)) &&
         text.substr(point + 1).find_first_not_of('0') != text.npos;
}

/// Plain digits, with a sign where the form asks for a change, with decimals where it asks for
/// money.
bool is_plain(std::string_view text, FigureKind kind) {
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  return all_digits(text) || (kind == FigureKind::amount && text.find('.') != text.npos &&
                              text.find_first_not_of("0123456789.") == text.npos);
}

struct Listing {
  Finding finding;
  std::int64_t count = 0;

  void add(const Reading& reading, FigureId id) {
    ++count;
    const Provenance& from = reading.provenance[index(id)];
    add_term(finding, reading.report, id);
    finding.where.edition = edition_for(reading.report.editions, id);
    if (finding.where.text.size() < longest_list) {
      if (!finding.where.text.empty()) finding.where.text += "、";
      finding.where.text += from.raw;
    }
    if (count == 1) finding.where.source = from.place;
  }

  void done(std::vector<Finding>& out) {
    if (count == 0) return;
    finding.left = Sum{count, 0, {count, count}};
    out.push_back(std::move(finding));
  }
};

void check_writing(const Reading& reading, std::vector<Finding>& out) {
  if (reading.provenance.size() != figure_count) return;
  for (Table table : all_values<Table>) {
    Listing writing{start_finding(with("S.WRITING", name(table))), 0};
    Listing fractions{start_finding(with("S.FRAC", name(table))), 0};
    for (FigureId id : all_figures) {
      if (table_of(id) != table) continue;
      const Provenance& from = reading.provenance[index(id)];
      const FigureState state = state_of(reading.report, id);
      const FigureKind kind = kind_of(id);
      if (state == FigureState::printed && !from.raw.empty() && !is_plain(from.raw, kind)) {
        writing.add(reading, id);
      }
      if (kind != FigureKind::amount && is_fraction(from.raw)) fractions.add(reading, id);
    }
    writing.done(out);
    fractions.done(out);
  }
}

/// Facts of the reader that break a rule of structure.
void check_facts(const Reading& reading, std::vector<Finding>& out) {
  struct Broken {
    std::string_view fact;
    std::string_view rule;
  };
  constexpr std::array broken = {
      Broken{"R.FORMAT.encoding", "S.ENC.encoding"},
      Broken{"R.DAMAGE.mojibake", "S.ENC.mojibake"},
      Broken{"R.DAMAGE.question_marks", "S.ENC.question_marks"},
      Broken{"R.TABLE.disclosure.doubled", "S.DUPTBL.disclosure"},
      Broken{"R.TABLE.requests.doubled", "S.DUPTBL.requests"},
      Broken{"R.TABLE.remedies.doubled", "S.DUPTBL.remedies"},
  };
  for (const Broken& each : broken) {
    for (const Finding& fact : reading.findings) {
      if (fact.rule != each.fact) continue;
      Finding finding = start_finding(std::string{each.rule});
      finding.where = fact.where;
      out.push_back(std::move(finding));
      break;
    }
  }
}

void check_labels(const Reading& reading, std::vector<Finding>& out) {
  for (const PrintedLabel& label : reading.labels) {
    Finding finding =
        start_finding(with("S.LABEL", path_of(label.id).substr(0, path_of(label.id).rfind('.'))));
    finding.where.edition = edition_for(reading.report.editions, label.id);
    finding.where.text = label.text;
    if (const Provenance* const from = provenance_of(reading, label.id)) {
      finding.where.source = from->place;
    }
    out.push_back(std::move(finding));
  }
}

}  // namespace

void check_source(const Reading& reading, std::vector<Finding>& out) {
  check_facts(reading, out);
  check_labels(reading, out);
  check_writing(reading, out);
}

}  // namespace govinfo::inline v0_1::detail
