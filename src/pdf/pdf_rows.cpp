// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "govinfo/form.hpp"
#include "pdf/pdf_rows.hpp"
#include "text/fold.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// The labels of table three as they are compared: of its rows on every form, and of its groups.
struct Labels {
  std::vector<std::u16string> rows;
  std::vector<std::u16string> groups;
};

const Labels& labels() {
  static const Labels all = [] {
    Labels found;
    for (const RequestForm& form : request_forms) {
      found.rows.push_back(fold(form.label.zh));
      for (const std::string_view alias : form.aliases) found.rows.push_back(fold(alias));
    }
    for (const GroupForm& group : group_forms) found.groups.push_back(fold(group.label.zh));
    return found;
  }();
  return all;
}

bool is_row_label(std::u16string_view text) {
  const auto& rows = labels().rows;
  return std::find(rows.begin(), rows.end(), text) != rows.end();
}

bool begins_row_label(std::u16string_view text) {
  const auto& rows = labels().rows;
  return std::any_of(rows.begin(), rows.end(),
                     [&](const std::u16string& row) { return row.starts_with(text); });
}

/// Whether a text is the label of a group, or a line of one that is wrapped.
bool is_of_group(std::u16string_view text) {
  const auto& groups = labels().groups;
  return std::any_of(groups.begin(), groups.end(), [&](const std::u16string& group) {
    return group.find(text) != std::u16string::npos;
  });
}

class RowFinder {
 public:
  RowFinder(const PrintedPage& page, const TablePart& part) : page_(page), part_(part) {}

  std::vector<LabelledRow> run() {
    std::vector<LabelledRow> found;
    std::vector<LabelledRow> empty;  // rows without numbers behind the last one with numbers
    bool whole = false;              // every line since then is known
    for (std::size_t i = part_.first; i < part_.last;) {
      auto row = row_at(i);
      if (!row) {
        if (!is_group(i)) {
          whole = false;
          empty.clear();
        }
        ++i;
        continue;
      }
      i = row->last;
      if (!row->values) {
        if (whole) empty.push_back(std::move(*row));
        continue;
      }
      if (whole) std::move(empty.begin(), empty.end(), std::back_inserter(found));
      empty.clear();
      found.push_back(std::move(*row));
      whole = true;
    }
    return found;
  }

 private:
  /// The row whose label begins on a line.
  [[nodiscard]] std::optional<LabelledRow> row_at(std::size_t begin) const {
    constexpr std::size_t most_lines = 12;
    constexpr double indent = 4;  // points between the lines of a label
    std::optional<LabelledRow> best;
    LabelledRow row{begin, begin};
    std::u16string text;
    const std::size_t end = std::min(part_.last, begin + most_lines);
    for (std::size_t i = begin; i < end; ++i) {
      const PrintedLine& line = page_.lines[i];
      if (line.upright || line.page_number) {
        if (i == begin) return std::nullopt;
        continue;
      }
      const TableRow here = row_of(line, part_.columns);
      if (!here.cells.empty()) {
        if (row.values) break;
        row.values = i;
      }
      const Segment* piece = here.labels.empty() ? nullptr : here.labels.back();
      if (piece != nullptr && !row.label.empty()) {
        const double off = piece->box.left - row.label.front()->box.left;
        if (off > indent) break;
        if (off < -indent) {
          if (!is_of_group(fold(piece->text))) break;
          piece = nullptr;
        }
      }
      if (piece == nullptr) {
        if (i == begin) return std::nullopt;
        continue;
      }
      text += fold(piece->text);
      if (text.empty() || !begins_row_label(text)) break;
      row.label.push_back(piece);
      row.last = i + 1;
      if (is_row_label(text)) best = row;
    }
    // The heading of a group may be the label of a row on the other form.
    if (best && !best->values && best->label.size() == 1 &&
        is_of_group(fold(best->label.front()->text))) {
      return std::nullopt;
    }
    return best;
  }

  [[nodiscard]] bool is_group(std::size_t i) const {
    const PrintedLine& line = page_.lines[i];
    if (line.upright || line.page_number) return true;
    const TableRow row = row_of(line, part_.columns);
    return row.cells.empty() && row.labels.size() == 1 &&
           is_of_group(fold(row.labels.front()->text));
  }

  const PrintedPage& page_;
  const TablePart& part_;
};

}  // namespace

std::vector<LabelledRow> find_labelled_rows(const PrintedPage& page, const TablePart& part) {
  if (part.columns.size() != count_of<Applicant>) return {};
  return RowFinder{page, part}.run();
}

}  // namespace govinfo::inline v0_1::detail
