// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/finding_table.hpp"
#include "govinfo/place.hpp"

using namespace govinfo;

namespace {

Report zeros() {
  Report report = blank_report(Edition::standard_2021);
  for_each_figure(report, [](FigureId, auto& figure) {
    if (figure.state == FigureState::absent) figure.state = FigureState::printed;
  });
  return report;
}

/// A batch as somebody who knows only the interface takes it.
struct Taken {
  ArrowSchema schema{};
  ArrowArray array{};

  explicit Taken(const ColumnTable& table) {
    ArrowArrayStream stream{};
    table.export_stream(&stream);
    REQUIRE(stream.get_schema(&stream, &schema) == 0);
    REQUIRE(stream.get_next(&stream, &array) == 0);
    ArrowArray end{};
    REQUIRE(stream.get_next(&stream, &end) == 0);
    CHECK((end.release == nullptr));
    stream.release(&stream);
    CHECK((stream.release == nullptr));
  }
  ~Taken() {
    array.release(&array);
    schema.release(&schema);
  }
  Taken(const Taken&) = delete;
  Taken& operator=(const Taken&) = delete;

  [[nodiscard]] const ArrowArray& column(std::string_view name) const {
    for (std::int64_t i = 0; i < schema.n_children; ++i) {
      if (schema.children[i]->name == name) return *array.children[i];
    }
    FAIL("no such column");
    return array;
  }
  [[nodiscard]] std::string text(std::string_view name, std::size_t row) const {
    const ArrowArray& from = column(name);
    const auto* const offsets = static_cast<const std::int64_t*>(from.buffers[1]);
    const auto* const data = static_cast<const char*>(from.buffers[2]);
    return {data + offsets[row], data + offsets[row + 1]};
  }
  [[nodiscard]] std::int64_t number(std::string_view name, std::size_t row) const {
    return static_cast<const std::int64_t*>(column(name).buffers[1])[row];
  }
  [[nodiscard]] bool is_null(std::string_view name, std::size_t row) const {
    const auto* const bits = static_cast<const std::uint8_t*>(column(name).buffers[0]);
    return bits != nullptr && (bits[row / 8] >> (row % 8) & 1) == 0;
  }
};

}  // namespace

TEST_CASE(
    "findings of many reports are rows, in the order of the reports on any number of threads") {
  std::vector<Report> reports(700, zeros());
  for (std::size_t i = 0; i < reports.size(); ++i) {
    reports[i].organ.name = "甲" + std::to_string(i);
    if (i % 7 != 0) continue;
    reports[i].remedies[Remedy::reconsideration][RemedyResult::upheld] =
        printed(static_cast<std::int64_t>(i) + 1);
    if (i % 2 == 0) reports[i].year = 2023;
  }
  for (const unsigned threads : {1u, 3u}) {
    FindingTableOptions options;
    options.threads = threads;
    options.words = Lang::en;
    const ColumnTable table = finding_table(std::span<const Report>{reports}, options);
    REQUIRE(table.rows() == 100);
    CHECK(table.names().size() == 17);
    const Taken taken(table);
    CHECK(std::string_view{taken.schema.format} == "+s");
    CHECK(taken.array.length == 100);
    for (std::size_t row = 0; row < 100; ++row) {
      const std::size_t report = row * 7;
      CHECK(taken.number("report", row) == static_cast<std::int64_t>(report));
      CHECK(taken.text("organ", row) == "甲" + std::to_string(report));
      CHECK(taken.text("rule", row) == "T4.SUM.reconsideration");
      CHECK(taken.text("family", row) == "T4.SUM");
      CHECK(taken.text("severity", row) == "error");
      CHECK(taken.number("left", row) == static_cast<std::int64_t>(report) + 1);
      CHECK(taken.number("difference", row) == static_cast<std::int64_t>(report) + 1);
      CHECK(taken.is_null("year", row) == (report % 2 != 0));
      CHECK(taken.is_null("stated", row));
      CHECK(taken.text("message", row).find("Upheld " + std::to_string(report + 1)) !=
            std::string::npos);
      CHECK(taken.text("fingerprint", row).size() == 16);
    }
  }
}

TEST_CASE("no findings are a table without rows") {
  const ColumnTable table = finding_table(std::span<const Report>{});
  CHECK(table.rows() == 0);
  CHECK(table.names().size() == 15);
  const Taken taken(table);
  CHECK(taken.array.length == 0);
  CHECK(taken.array.n_children == 15);
  CHECK(ColumnTable{}.rows() == 0);
}

TEST_CASE("what was exported outlives its table, and columns that were moved away their batch") {
  ArrowArray column{};
  std::int64_t rows = 0;
  {
    std::vector<Report> reports(3, zeros());
    for (Report& report : reports) {
      report.remedies[Remedy::reconsideration][RemedyResult::upheld] = printed(4);
    }
    const ColumnTable table = finding_table(std::span<const Report>{reports});
    ArrowArrayStream stream{};
    table.export_stream(&stream);
    ArrowArray batch{};
    REQUIRE(stream.get_next(&stream, &batch) == 0);
    stream.release(&stream);
    rows = batch.length;
    // As the interface allows: a child is moved out and the rest released.
    column = *batch.children[4];
    batch.children[4]->release = nullptr;
    batch.release(&batch);
  }
  REQUIRE(rows == 3);
  const auto* const offsets = static_cast<const std::int64_t*>(column.buffers[1]);
  const auto* const data = static_cast<const char*>(column.buffers[2]);
  CHECK(std::string(data + offsets[2], data + offsets[3]) == "T4.SUM.reconsideration");
  column.release(&column);
}
