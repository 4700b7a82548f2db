// SPDX-License-Identifier: Apache-2.0
// Reports made of pieces: labels of the form whole, cut and mistyped, numbers, brackets, blanks and
// page breaks, in any order. Each byte chooses one, so that a fuzzer moves among reports rather
// than among bytes that are none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "check_reading.hpp"
#include "target_read.hpp"

namespace fuzz {

/// The texts of the form that stand in a report, in the order of the form.
inline const std::vector<std::string_view>& form_texts() {
  static const std::vector<std::string_view> all = [] {
    using namespace govinfo;
    std::vector<std::string_view> texts{report_title.zh,       requests_head.zh,
                                        applicants_heading.zh, organizations_heading.zh,
                                        results_heading.zh,    disclosure_rows_heading.zh,
                                        litigation_heading.zh};
    for (const SectionForm& form : section_forms) texts.push_back(form.label.zh);
    for (const ApplicantForm& form : applicant_forms) texts.push_back(form.label.zh);
    for (const GroupForm& form : group_forms) texts.push_back(form.label.zh);
    for (const RequestForm& form : request_forms) texts.push_back(form.label.zh);
    for (const Edition edition : all_values<Edition>) {
      for (const DisclosureBlock& block : disclosure_blocks(edition)) {
        texts.push_back(block.title.zh);
        for (const DisclosureColumn& column : block.columns) texts.push_back(column.label.zh);
        for (const DisclosureRow& row : block.rows) texts.push_back(row.label.zh);
      }
    }
    for (const RemedyForm& form : remedy_forms) texts.push_back(form.label.zh);
    for (const RemedyResultForm& form : remedy_result_forms) texts.push_back(form.label.zh);
    return texts;
  }();
  return all;
}

/// The document that bytes stand for.
inline std::string document_of(std::string_view bytes) {
  constexpr std::size_t character = 3;  // bytes of most characters of the form
  constexpr std::string_view marks[] = {"0 ",
                                        "0 ",
                                        "1 ",
                                        "21 ",
                                        "347 ",
                                        "0",
                                        "0 0 0 0 0 0 0 ",
                                        "1 2 3 4 5 6 21 ",
                                        "0 0 0 0 0 0 0\n",
                                        "0 0 0 ",
                                        "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n",
                                        "3 0 0 0 3 ",
                                        "- ",
                                        "— ",
                                        "/ ",
                                        "无 ",
                                        "1,234 ",
                                        "7730.28 ",
                                        "251000元 ",
                                        "+3 ",
                                        "-2 ",
                                        "99999999999999999999 ",
                                        "007 ",
                                        "１２ ",
                                        "22（其中修订16件） ",
                                        "\n",
                                        "\n",
                                        "\n",
                                        "\n\n",
                                        "\f",
                                        "- 4 -\n",
                                        "第4页共6页\n",
                                        " ",
                                        "   ",
                                        "                    ",
                                        "\t",
                                        "（",
                                        "）",
                                        "。\n",
                                        "一、",
                                        "（二）",
                                        "3.",
                                        "本单位未制作规章 "};
  const auto& texts = form_texts();
  std::string document;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto choice = static_cast<unsigned char>(bytes[i]);
    if (choice < std::size(marks)) {
      document += marks[choice];
      continue;
    }
    // A text of the form; what follows may cut it, or take a character out of it.
    std::string text{texts[(choice - std::size(marks)) % texts.size()]};
    const unsigned how = i + 1 < bytes.size() ? static_cast<unsigned char>(bytes[i + 1]) : 0;
    if (how >= 0xE0) {
      const std::size_t at = (how & 0x0F) * character;
      if (at < text.size()) {
        if (how < 0xF0) {
          text.insert(at, "\n");
        } else {
          text.erase(at, character);
        }
        // Texts with letters or digits have characters of other sizes: keep it UTF-8.
        while (!govinfo::document_from_text(text).findings.empty() && !text.empty()) {
          text.pop_back();
        }
      }
      ++i;
    }
    document += text;
    document += ' ';
  }
  return document;
}

inline void align(std::string_view bytes) { read(document_of(bytes), false); }

}  // namespace fuzz
