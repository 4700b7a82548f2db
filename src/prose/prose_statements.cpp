// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "govinfo/prose.hpp"
#include "prose/parser.hpp"
#include "prose/scan.hpp"

namespace govinfo::inline v0_1 {

namespace detail {

ProseScan scan_prose(const Report& report) {
  ProseScan scan;
  Parser parser{report, scan};
  for (std::size_t item = 0; item < report.prose.size(); ++item) {
    parser.read(static_cast<std::uint32_t>(item));
  }
  return scan;
}

}  // namespace detail

std::vector<Statement> prose_statements(const Report& report) {
  detail::ProseScan scan = detail::scan_prose(report);
  std::vector<Statement> statements;
  statements.reserve(scan.statements.size());
  // What has no number of its own is left to the rules; no other statement is a part of it.
  std::vector<std::uint32_t> places;
  places.reserve(scan.statements.size());
  for (detail::ScannedStatement& scanned : scan.statements) {
    places.push_back(static_cast<std::uint32_t>(statements.size()));
    if (scanned.implied) continue;
    Statement& statement = scanned.statement;
    if (statement.whole) statement.whole = places[*statement.whole];
    statements.push_back(std::move(statement));
  }
  return statements;
}

}  // namespace govinfo::inline v0_1
