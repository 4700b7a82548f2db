// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/form.hpp"
#include "support/glossary.hpp"

using namespace govinfo;

namespace {

/// Every text of the form, with a name for messages.
std::vector<std::pair<std::string, Text>> all_texts() {
  std::vector<std::pair<std::string, Text>> texts;
  const auto add = [&](std::string_view where, const Text& text) {
    texts.emplace_back(std::string{where}, text);
  };
  for (const auto& form : section_forms) add(name(form.section), form.label);
  for (const auto& form : applicant_forms) add(name(form.applicant), form.label);
  for (const auto& form : request_forms) add(name(form.row), form.label);
  for (const auto& form : group_forms) add(name(form.group), form.label);
  for (const auto& form : remedy_forms) add(name(form.remedy), form.label);
  for (const auto& form : remedy_result_forms) add(name(form.result), form.label);
  for (const Edition edition : all_values<Edition>) {
    for (const DisclosureBlock& block : disclosure_blocks(edition)) {
      add("block", block.title);
      for (const auto& column : block.columns) add("column", column.label);
      for (const auto& row : block.rows) add("row", row.label);
    }
  }
  for (const Table table : all_values<Table>) add(name(table), table_label(table));
  add("applicants_heading", applicants_heading);
  add("organizations_heading", organizations_heading);
  add("requests_head", requests_head);
  add("results_heading", results_heading);
  add("disclosure_rows_heading", disclosure_rows_heading);
  add("litigation_heading", litigation_heading);
  add("report_title", report_title);
  return texts;
}

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

/// No two entries of a family answer to the same printed words.
class Names {
 public:
  void add(std::string_view owner, std::string_view label, Aliases aliases) {
    claim(owner, label);
    for (const std::string_view alias : aliases) {
      CHECK_FALSE(alias.empty());
      claim(owner, alias);
    }
  }

 private:
  void claim(std::string_view owner, std::string_view words) {
    CAPTURE(owner);
    CAPTURE(words);
    CHECK(owners_.emplace(words, owner).second);
  }

  std::map<std::string, std::string, std::less<>> owners_;
};

}  // namespace

TEST_CASE("the rows of table 3: label, article and form") {
  REQUIRE(request_forms.size() == glossary::request_rows.size());
  for (std::size_t i = 0; i < request_forms.size(); ++i) {
    const glossary::Row& row = glossary::request_rows[i];
    const RequestForm& form = request_forms[i];
    CAPTURE(row.id);
    CHECK(name(form.row) == row.id);
    CHECK(form.label.zh == row.zh);
    CHECK(form.article == row.article);
    CHECK(form.on.in(Edition::trial_2019) == row.on_2019);
    CHECK(form.on.in(Edition::standard_2021) == row.on_2021);
    CHECK(&form_of(form.row) == &form);
  }
}

TEST_CASE("the rows of table 3 on each edition, in order") {
  static_assert(request_rows(Edition::standard_2021).size() == 25);
  static_assert(request_rows(Edition::trial_2019).size() == 23);
  std::vector<std::string_view> trial;
  std::vector<std::string_view> standard;
  for (const glossary::Row& row : glossary::request_rows) {
    if (row.on_2019) trial.push_back(row.id);
    if (row.on_2021) standard.push_back(row.id);
  }
  for (const Edition edition : all_values<Edition>) {
    const auto& expected = edition == Edition::trial_2019 ? trial : standard;
    const std::span<const RequestRow> rows = request_rows(edition);
    REQUIRE(rows.size() == expected.size());
    for (std::size_t i = 0; i < rows.size(); ++i) CHECK(name(rows[i]) == expected[i]);
  }
}

TEST_CASE("the columns of table 3") {
  REQUIRE(applicant_forms.size() == 7);
  for (std::size_t i = 0; i < 7; ++i) {
    const glossary::Word& word = glossary::applicants[i];
    CAPTURE(word.id);
    CHECK(name(applicant_forms[i].applicant) == word.id);
    CHECK(applicant_forms[i].label.zh == word.zh);
    CHECK(applicant_forms[i].over.zh == (i == 0 || i == 6 ? "" : "法人或其他组织"));
    CHECK(&form_of(applicant_forms[i].applicant) == &applicant_forms[i]);
  }
  CHECK(applicants_heading.zh == "申请人情况");
  CHECK(results_heading.zh == "三、本年度办理结果");
  CHECK(requests_head.zh == "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）");
}

TEST_CASE("the groups of results") {
  REQUIRE(group_forms.size() == 6);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(name(group_forms[i].group) == glossary::groups[i].id);
    CHECK(group_forms[i].label.zh == glossary::groups[i].zh);
    CHECK(&form_of(group_forms[i].group) == &group_forms[i]);
  }
}

TEST_CASE("table 4") {
  REQUIRE(remedy_forms.size() == 3);
  REQUIRE(remedy_result_forms.size() == 5);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(name(remedy_forms[i].remedy) == glossary::remedies[i].id);
    CHECK(remedy_forms[i].label.zh == glossary::remedies[i].zh);
    CHECK(remedy_forms[i].over.zh == (i == 0 ? "" : "行政诉讼"));
    CHECK(&form_of(remedy_forms[i].remedy) == &remedy_forms[i]);
  }
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(name(remedy_result_forms[i].result) == glossary::remedy_results[i].id);
    CHECK(remedy_result_forms[i].label.zh == glossary::remedy_results[i].zh);
    CHECK(&form_of(remedy_result_forms[i].result) == &remedy_result_forms[i]);
  }
}

TEST_CASE("the sections") {
  REQUIRE(section_forms.size() == 6);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(name(section_forms[i].section) == glossary::sections[i].id);
    CHECK(section_forms[i].label.zh == glossary::sections[i].zh);
  }
}

TEST_CASE("table 2 of both editions, cell by cell") {
  const auto check = [](Edition edition, std::span<const glossary::DisclosureCell> expected) {
    std::size_t next = 0;
    int row_number = 0;
    for (const DisclosureBlock& block : disclosure_blocks(edition)) {
      for (const DisclosureRow& row : block.rows) {
        ++row_number;
        REQUIRE(row.figures.size() == block.columns.size());
        for (std::size_t column = 0; column < row.figures.size(); ++column) {
          REQUIRE(next < expected.size());
          const glossary::DisclosureCell& cell = expected[next++];
          CAPTURE(cell.path);
          CHECK(path_of(row.figures[column]) == cell.path);
          CHECK(row_number == cell.row);
          CHECK(static_cast<int>(column) + 1 == cell.column);
          CHECK(block.title.zh == cell.clause);
          CHECK(row.label.zh == cell.row_zh);
          CHECK(block.columns[column].label.zh == cell.column_zh);
        }
      }
    }
    CHECK(next == expected.size());
  };
  check(Edition::standard_2021, glossary::disclosure_2021);
  check(Edition::trial_2019, glossary::disclosure_2019);
  CHECK(disclosure_rows_heading.zh == "信息内容");
}

TEST_CASE("the article behind each block of table 2") {
  const std::vector<std::string_view> articles = {"20(1)", "20(5)", "20(6)", "20(8)", "20(9)"};
  const auto standard = disclosure_blocks(Edition::standard_2021);
  const auto trial = disclosure_blocks(Edition::trial_2019);
  REQUIRE(standard.size() == 4);
  REQUIRE(trial.size() == 5);
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(trial[i].article == articles[i]);
    if (i < 4) CHECK(standard[i].article == articles[i]);
  }
}

TEST_CASE("the form gives the unit of the fees of 2021 and none for procurement of 2019") {
  const auto standard = disclosure_blocks(Edition::standard_2021);
  const auto trial = disclosure_blocks(Edition::trial_2019);
  CHECK(standard[3].columns[0].unit.zh == "万元");
  CHECK(trial[4].columns[0].unit.zh == "项");
  CHECK(trial[4].columns[1].unit.zh.empty());
}

TEST_CASE("a label or alias belongs to one section, one row, one block's column") {
  Names sections;
  for (const auto& form : section_forms) {
    sections.add(name(form.section), form.label.zh, form.aliases);
  }
  for (const Edition edition : all_values<Edition>) {
    Names rows;
    for (const RequestRow row : request_rows(edition)) {
      rows.add(name(row), form_of(row).label.zh, form_of(row).aliases);
    }
    Names disclosure_rows;
    for (const DisclosureBlock& block : disclosure_blocks(edition)) {
      for (const auto& row : block.rows) {
        disclosure_rows.add(row.label.zh, row.label.zh, row.aliases);
      }
      Names columns;
      for (const auto& column : block.columns) {
        columns.add(column.label.zh, column.label.zh, column.aliases);
      }
    }
  }
}

TEST_CASE("every text is there in both languages") {
  for (const auto& entry : all_texts()) {
    CAPTURE(entry.first);
    const Text& text = entry.second;
    CHECK_FALSE(text.zh.empty());
    CHECK_FALSE(text.en.empty());
    CHECK_FALSE(is_ascii(text.zh));
    CHECK(is_ascii(text.en));
    CHECK(text.in(Lang::zh) == text.zh);
    CHECK(text.in(Lang::en) == text.en);
  }
}

TEST_CASE("the notices and the tables by name") {
  CHECK(notice_of(Edition::trial_2019) == "国办公开办函〔2019〕60号");
  CHECK(notice_of(Edition::standard_2021) == "国办公开办函〔2021〕30号");
  CHECK(table_label(Table::disclosure).zh == "表二");
  CHECK(table_label(Table::requests).zh == "表三");
  CHECK(table_label(Table::remedies).zh == "表四");
  CHECK(report_title.zh == "政府信息公开工作年度报告");
}
