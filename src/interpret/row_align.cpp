// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <limits>
#include <span>
#include <string_view>

#include "interpret/row_align.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

// What departures from a perfectly printed table cost. Units are quarters of a lost character.
constexpr int noise_per_char = 4;  // text that belongs to no label
constexpr int noise_most = 24;
constexpr int gap_per_char = 4;   // characters lost inside a label
constexpr int lead_per_char = 3;  // characters lost before the first piece of a label
constexpr int lead_most = 14;
constexpr int tail_per_char = 1;  // characters lost at the end of a label
constexpr int tail_most = 8;
constexpr int row_without_values = 16;
constexpr int row_without_label = 12;
constexpr int row_lost = 24;        // neither label nor numbers
constexpr int wrong_count = 6;      // a run of numbers of another length than the row's
constexpr int against_style = 6;    // numbers above their label, or below it
constexpr int against_order = 14;   // the same in running text
constexpr int declined = 10;        // text that continues the label, taken for something else
constexpr int torn_from_line = 60;  // numbers taken away from the label on their own line
constexpr int beside_foreign = 40;  // numbers beside a text that is no label of the form
constexpr int foreign_row = 4;      // such numbers left alone: a row that the organ added
constexpr int stray_row = 32;       // a run as long as a row that belongs to no row
constexpr int stray_numbers = 12;
constexpr int stray_number = 2;  // a single number: often the number of a page
constexpr int beam = 100;

constexpr std::size_t longest_piece = 48;
constexpr std::size_t longest_label = 60;
constexpr int infinite = no_alignment;

/// A way to read a piece of text as characters [first, last) of the label of a row.
struct Candidate {
  int row;
  int first;
  int last;
  int cost;
};

struct PieceReading {
  std::vector<Candidate> candidates;
  bool floats = false;
  bool whole = false;  // matched as it stands: no need to look for mistyped labels
};

/// Edit distance between `piece` and the best stretch of `label`, and where that stretch lies.
/// Gives up when it exceeds `limit`.
struct Stretch {
  int edits;
  int first;
  int last;
};
Stretch best_stretch(std::u16string_view piece, std::u16string_view label, int limit) {
  struct Entry {
    int edits;
    int first;
  };
  std::array<Entry, longest_label + 1> row;
  const std::size_t width = std::min(label.size(), longest_label);
  for (std::size_t j = 0; j <= width; ++j) row[j] = {0, static_cast<int>(j)};
  for (std::size_t i = 1; i <= piece.size(); ++i) {
    Entry diagonal = row[0];
    row[0] = {static_cast<int>(i), 0};
    int least = row[0].edits;
    for (std::size_t j = 1; j <= width; ++j) {
      const Entry above = row[j];
      Entry best = diagonal;
      if (piece[i - 1] != label[j - 1]) ++best.edits;
      if (above.edits + 1 < best.edits) best = {above.edits + 1, above.first};
      if (row[j - 1].edits + 1 < best.edits) best = {row[j - 1].edits + 1, row[j - 1].first};
      diagonal = above;
      row[j] = best;
      least = std::min(least, best.edits);
    }
    if (least > limit) return {infinite, 0, 0};
  }
  Stretch found{infinite, 0, 0};
  for (std::size_t j = 0; j <= width; ++j) {
    if (row[j].edits < found.edits) found = {row[j].edits, row[j].first, static_cast<int>(j)};
  }
  return found;
}

/// What the end of a label costs that is lost behind each of its characters. A variant that is the
/// beginning of the label — （二）部分公开 — is whole where it ends.
std::vector<int> lost_behind(const std::vector<std::u16string>& labels) {
  const std::u16string& label = labels.front();
  std::vector<int> costs(label.size() + 1);
  for (std::size_t at = 0; at <= label.size(); ++at) {
    costs[at] = std::min(static_cast<int>(label.size() - at) * tail_per_char, tail_most);
  }
  for (const std::u16string& variant : labels) {
    if (label.starts_with(variant)) costs[variant.size()] = 0;
  }
  return costs;
}

}  // namespace

void CharacterIndex::add(std::u16string_view text, std::size_t number) {
  for (const char16_t c : text) {
    auto& [character, holders] = slots_[slot(c)];
    character = c;
    holders |= std::uint64_t{1} << number;
  }
}

std::uint64_t CharacterIndex::holding(std::u16string_view text) const noexcept {
  std::uint64_t holders = ~std::uint64_t{0};
  for (const char16_t c : text) {
    const auto& [character, texts] = slots_[slot(c)];
    holders &= character == c ? texts : 0;
    if (holders == 0) break;
  }
  return holders;
}

std::size_t CharacterIndex::slot(char16_t c) const noexcept {
  std::size_t at = (c * 40503u >> 6) % size_;
  while (slots_[at].first != 0 && slots_[at].first != c) at = (at + 1) % size_;
  return at;
}

TableSpec::TableSpec(std::vector<RowSpec> its_rows, std::vector<std::u16string> its_floating)
    : rows(std::move(its_rows)), floating(std::move(its_floating)) {
  std::sort(floating.begin(), floating.end());
  floating.erase(std::unique(floating.begin(), floating.end()), floating.end());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (const std::u16string& label : rows[r].labels) rows_by_character.add(label, r);
    rows[r].lost_behind = lost_behind(rows[r].labels);
  }
  for (std::size_t f = 0; f < floating.size(); ++f) floating_by_character.add(floating[f], f);
}

class RowAligner::Search {
 public:
  Search(const std::vector<Piece>& pieces, const TableSpec& spec, bool running_text)
      : pieces_(pieces), spec_(spec), against_(running_text ? against_order : against_style) {
    lengths_.reserve(spec.rows.size());
    for (const RowSpec& row : spec.rows) {
      lengths_.push_back(static_cast<int>(row.labels.front().size()));
      row_lengths_ |= std::uint64_t{1} << row.values;
    }
    readings_.reserve(pieces.size());
    for (const Piece& piece : pieces) readings_.push_back(read(piece));
  }

  std::optional<Alignment> exact() {
    const Path path = search(0, false);
    return path.cost == 0 ? std::optional{describe(path)} : std::nullopt;
  }

  Alignment best(int limit) {
    for (std::size_t p = 0; p < pieces_.size(); ++p) read_closely(pieces_[p], readings_[p]);
    best_ = search(limit, false);
    Path before = search(std::min(limit, best_.cost - 1), true);
    if (before.cost < best_.cost) best_ = std::move(before);
    return describe(best_);
  }

  /// Marks the rows of runs of numbers that go elsewhere in another alignment, nearly as good. For
  /// every step of every alignment the cost of the best one that takes this step is known once the
  /// costs of the ways to it and from it are: one pass forwards, one backwards.
  void mark_ambiguous(Alignment& alignment) {
    if (best_.row_of_piece.empty()) return;
    const int limit = best_.cost + alignment_margin - 1;
    for (const bool above : {false, true}) {
      if (!find_layers(limit, above)) continue;
      std::vector<int> onward;
      for (const State& state : layers_[pieces_.size()]) {
        onward.push_back(finish(state) - state.cost);
      }
      for (std::size_t p = pieces_.size(); p-- > 0;) {
        const auto from = layers_[p];
        const auto to = layers_[p + 1];
        for (std::size_t t = 0; t < to.size(); ++t) slot_[key(to[t])] = static_cast<int>(t);
        const int usual = best_.row_of_piece[p];
        const bool telling = pieces_[p].values > 1 || (pieces_[p].values == 1 && usual >= 0);
        std::vector<int> before(from.size(), infinite);
        for (std::size_t s = 0; s < from.size(); ++s) {
          step(from[s], p, above, [&](const State& next, int row) {
            const int t = next.cost > limit ? -1 : slot_[key(next)];
            if (t < 0 || onward[static_cast<std::size_t>(t)] >= infinite) return;
            const int whole = next.cost + onward[static_cast<std::size_t>(t)];
            before[s] = std::min(before[s], whole - from[s].cost);
            if (!telling || row == usual || whole > limit) return;
            for (const int r : {row, usual}) {
              if (r >= 0) alignment.rows[static_cast<std::size_t>(r)].ambiguous = true;
            }
          });
        }
        for (const State& state : to) slot_[key(state)] = -1;
        onward = std::move(before);
      }
    }
  }

 private:
  struct Path {
    int cost = infinite;
    std::vector<int> row_of_piece;
  };

  struct State {
    int row = -1;  // −1: before the first row; the number of rows: behind the table
    int position = 0;
    bool filled = false;    // the row has its numbers
    bool anchored = false;  // text of the row stands on the current line
    bool foreign = false;   // a text that is no label stands on the current line
    int cost = 0;
    int parent = -1;
    int choice = -1;
  };

  [[nodiscard]] int rows() const noexcept { return static_cast<int>(spec_.rows.size()); }

  /// The ways to read a piece of text as it stands.
  PieceReading read(const Piece& piece) const {
    PieceReading reading;
    const std::u16string_view text = piece.text;
    if (piece.values > 0 || text.empty() || text.size() > longest_piece) return reading;
    for (auto holders = spec_.floating_by_character.holding(text); holders != 0 && !reading.floats;
         holders &= holders - 1) {
      const auto& floating = spec_.floating[static_cast<std::size_t>(std::countr_zero(holders))];
      reading.floats = floating.find(text) != std::u16string::npos;
    }
    exact(text, reading);
    if (reading.candidates.empty() && !reading.floats) {
      const std::u16string_view rest = without_floating(text);
      if (rest.empty()) {
        reading.floats = true;
      } else if (rest.size() < text.size()) {
        exact(rest, reading);
      }
    }
    reading.whole = reading.floats || !reading.candidates.empty();
    return reading;
  }

  /// The ways to read a piece whose label is mistyped or has lost characters.
  void read_closely(const Piece& piece, PieceReading& reading) const {
    const std::u16string_view text = piece.text;
    if (reading.whole || piece.values > 0 || text.empty() || text.size() > longest_piece) return;
    reading.whole = true;
    const std::u16string_view rest = without_floating(text);
    if (rest.size() < text.size()) fuzzy(rest, reading);
    if (reading.candidates.empty()) fuzzy(text, reading);
    reading.floats = nearly_floats(text);
  }

  void exact(std::u16string_view text, PieceReading& reading) const {
    if (text.size() < 2) return;
    for (auto holders = spec_.rows_by_character.holding(text); holders != 0;
         holders &= holders - 1) {
      const auto r = static_cast<std::size_t>(std::countr_zero(holders));
      const RowSpec& row = spec_.rows[r];
      const std::u16string& label = row.labels.front();
      bool inside = false;
      for (std::size_t at = label.find(text); at != std::u16string::npos;
           at = label.find(text, at + 1)) {
        reading.candidates.push_back(
            {static_cast<int>(r), static_cast<int>(at), static_cast<int>(at + text.size()), 0});
        inside = true;
      }
      if (!inside && std::find(row.labels.begin(), row.labels.end(), text) != row.labels.end()) {
        reading.candidates.push_back({static_cast<int>(r), 0, lengths_[r], 0});
      }
    }
  }

  void fuzzy(std::u16string_view text, PieceReading& reading) const {
    if (text.size() < 3) return;
    const int limit = std::max(1, static_cast<int>(text.size()) / 3);
    for (int r = 0; r < rows(); ++r) {
      const RowSpec& row = spec_.rows[static_cast<std::size_t>(r)];
      Stretch best{infinite, 0, 0};
      for (std::size_t l = 0; l < row.labels.size(); ++l) {
        Stretch found = best_stretch(text, row.labels[l], limit);
        if (found.edits > limit || found.edits >= best.edits) continue;
        if (l > 0) {
          // Only a variant that is there as a whole says anything about the row.
          if (found.last - found.first + 1 < static_cast<int>(row.labels[l].size())) continue;
          found.first = 0;
          found.last = lengths_[static_cast<std::size_t>(r)];
        }
        best = found;
      }
      if (best.edits <= limit) {
        reading.candidates.push_back({r, best.first, best.last, best.edits * noise_per_char});
      }
    }
  }

  /// Whether the text is a heading or the label of a group with characters lost or mistyped.
  bool nearly_floats(std::u16string_view text) const {
    if (text.size() < 4) return false;
    const int limit = static_cast<int>(text.size()) / 4;
    return std::any_of(spec_.floating.begin(), spec_.floating.end(),
                       [&](const std::u16string& floating) {
                         return floating.size() + 1 >= text.size() &&
                                best_stretch(text, floating, limit).edits <= limit;
                       });
  }

  /// The text without labels of groups in front of it, whole or the end of one:
  /// （三）不予公开1.属于国家秘密.
  std::u16string_view without_floating(std::u16string_view text) const {
    for (bool again = true; again && !text.empty();) {
      again = false;
      std::size_t longest = 0;
      for (const std::u16string& floating : spec_.floating) {
        for (std::size_t size = std::min(floating.size(), text.size()); size >= 2; --size) {
          if (size <= longest) break;
          if (std::u16string_view{floating}.substr(floating.size() - size) ==
              text.substr(0, size)) {
            longest = size;
            break;
          }
        }
      }
      if (longest > 0) {
        text.remove_prefix(longest);
        again = true;
      }
    }
    return text;
  }

  /// Whether a state stands before the first row, or behind the last one.
  [[nodiscard]] bool is_outside(const State& state) const noexcept {
    return state.row < 0 || state.row == rows() || (state.row == rows() - 1 && state.filled);
  }

  /// The cost of leaving the row of a state for good.
  [[nodiscard]] int leave(const State& state) const noexcept {
    if (state.row < 0 || state.row == rows()) return 0;
    if (state.position == 0) return row_without_label;
    const RowSpec& row = spec_.rows[static_cast<std::size_t>(state.row)];
    return row.lost_behind[static_cast<std::size_t>(state.position)] +
           (state.filled ? 0 : row_without_values);
  }

  static constexpr std::size_t positions = longest_label + 1;

  static std::size_t key(const State& state) noexcept {
    return (static_cast<std::size_t>(state.row + 1) * positions +
            static_cast<std::size_t>(state.position)) *
               8 +
           (state.filled ? 4u : 0u) + (state.anchored ? 2u : 0u) + (state.foreign ? 1u : 0u);
  }

  /// Where a state gets to with the next piece: calls `offer(state, row)`.
  template <class Offer>
  void step(State state, std::size_t p, bool above, Offer offer) const {
    if (p == 0 || pieces_[p].line != pieces_[p - 1].line) state.anchored = state.foreign = false;
    if (pieces_[p].values == 0) {
      take_text(state, p, offer);
    } else {
      take_values(state, p, above, offer);
    }
  }

  /// The cost of an alignment that ends in a state.
  [[nodiscard]] int finish(const State& state) const noexcept {
    return state.cost + leave(state) + row_lost * std::max(0, rows() - 1 - state.row);
  }

  /// The states before each piece and behind the last one, one after the other; where none is
  /// under the limit any more they end.
  struct Layers {
    std::vector<State> states;
    std::vector<std::size_t> first;  // of each layer, and one behind the last

    [[nodiscard]] std::size_t size() const noexcept { return first.size() - 1; }
    [[nodiscard]] std::span<const State> operator[](std::size_t layer) const noexcept {
      return std::span{states}.subspan(first[layer], first[layer + 1] - first[layer]);
    }
  };

  /// Finds the states, each with the least cost of the ways to it, up to `limit`. `above`: numbers
  /// are expected above their labels rather than below them, where they stand on a line of their
  /// own. Whether there is an alignment at all.
  bool find_layers(int limit, bool above) {
    slot_.resize((spec_.rows.size() + 2) * positions * 8, -1);
    layers_.states.assign(1, State{});
    layers_.first = {0, 1};
    for (std::size_t p = 0; p < pieces_.size(); ++p) {
      next_.clear();
      for (std::size_t s = layers_.first[p]; s < layers_.first[p + 1]; ++s) {
        step(layers_.states[s], p, above, [&](const State& to, int row) {
          if (to.cost > limit) return;
          int& slot = slot_[key(to)];
          if (slot < 0) {
            slot = static_cast<int>(next_.size());
            next_.push_back(to);
          } else if (to.cost < next_[static_cast<std::size_t>(slot)].cost) {
            next_[static_cast<std::size_t>(slot)] = to;
          } else {
            return;
          }
          next_[static_cast<std::size_t>(slot)].parent = static_cast<int>(s);
          next_[static_cast<std::size_t>(slot)].choice = row;
        });
      }
      int least = infinite;
      for (const State& state : next_) {
        slot_[key(state)] = -1;
        least = std::min(least, state.cost);
      }
      std::copy_if(next_.begin(), next_.end(), std::back_inserter(layers_.states),
                   [&](const State& state) { return state.cost <= least + beam; });
      layers_.first.push_back(layers_.states.size());
      if (next_.empty()) return false;
    }
    return true;
  }

  /// The best path under `limit`.
  Path search(int limit, bool above) {
    Path path;
    if (!find_layers(limit, above)) return path;
    std::size_t last = 0;
    for (std::size_t s = layers_.first[pieces_.size()]; s < layers_.states.size(); ++s) {
      const int cost = finish(layers_.states[s]);
      if (cost >= path.cost) continue;
      path.cost = cost;
      last = s;
    }
    if (path.cost > limit) return {};
    path.row_of_piece.assign(pieces_.size(), -1);
    for (std::size_t p = pieces_.size(); p-- > 0;) {
      path.row_of_piece[p] = layers_.states[last].choice;
      last = static_cast<std::size_t>(layers_.states[last].parent);
    }
    return path;
  }

  /// Where in the label of its row a state gets to when the text goes on exactly where it stands;
  /// 0 when it does not. A single character counts only as the last one of the label.
  [[nodiscard]] int continued(const State& state, std::u16string_view text) const {
    if (state.row < 0 || state.row == rows() || state.position == 0) return 0;
    const std::u16string_view label =
        spec_.rows[static_cast<std::size_t>(state.row)].labels.front();
    const std::u16string_view rest = label.substr(static_cast<std::size_t>(state.position));
    if (!rest.starts_with(text) || (text.size() == 1 && rest.size() > 1)) return 0;
    return state.position + static_cast<int>(text.size());
  }

  template <class Offer>
  void take_text(const State& state, std::size_t p, Offer offer) const {
    const Piece& piece = pieces_[p];
    const PieceReading& reading = readings_[p];
    const bool outside = is_outside(state);
    State noise = state;
    if (!reading.floats && piece.text.size() > 1) {
      // Around the table stands prose; but what reads like a label is no prose.
      if (!outside || !reading.candidates.empty()) {
        noise.cost += std::min(static_cast<int>(piece.text.size()) * noise_per_char, noise_most);
      }
      noise.foreign = true;
    }
    if (const int end = continued(state, piece.text); end > 0) {
      if (piece.text.size() > 1) noise.cost += declined;
      State to = state;
      to.position = end;
      to.anchored = true;
      offer(to, state.row);
    }
    offer(noise, -1);
    if (!outside && !reading.floats && piece.text.size() > 1 && reading.candidates.empty()) {
      // The table may end here, with its last rows lost.
      State behind = state;
      behind.cost += leave(state) + row_lost * (rows() - 1 - state.row);
      behind.row = rows();
      behind.position = 0;
      behind.filled = behind.anchored = false;
      behind.foreign = true;
      offer(behind, -1);
    }
    for (const Candidate& candidate : reading.candidates) {
      State to = state;
      to.cost += candidate.cost;
      if (candidate.row == state.row) {
        if (candidate.first < state.position) continue;
        if (state.position == 0) {
          to.cost += std::min(candidate.first * lead_per_char, lead_most);
        } else {
          to.cost += (candidate.first - state.position) * gap_per_char;
        }
      } else if (candidate.row > state.row) {
        to.cost += leave(state) + row_lost * (candidate.row - state.row - 1) +
                   std::min(candidate.first * lead_per_char, lead_most);
        to.filled = false;
      } else {
        continue;
      }
      to.row = candidate.row;
      to.position = candidate.last;
      to.anchored = true;
      offer(to, candidate.row);
    }
  }

  template <class Offer>
  void take_values(const State& state, std::size_t p, bool above, Offer offer) const {
    const Piece& piece = pieces_[p];
    const auto miscount = [&](int row) {
      const bool fits =
          piece.whole_row || piece.values == spec_.rows[static_cast<std::size_t>(row)].values;
      return fits ? 0 : wrong_count;
    };
    State stray = state;
    const bool outside = is_outside(state);
    const bool row_like =
        piece.values > 1 && piece.values < 64 && (row_lengths_ >> piece.values & 1) != 0;
    stray.cost += piece.empty                        ? 0
                  : piece.values == 1                ? stray_number
                  : state.foreign && !state.anchored ? foreign_row
                  : row_like                         ? stray_row
                  : outside                          ? 0
                                                     : stray_numbers;
    if (state.anchored) stray.cost += torn_from_line;
    offer(stray, -1);
    // Empty cells are figures only beside the label of their row.
    if (piece.empty && !state.anchored) return;

    const int foreign = state.foreign && !state.anchored ? beside_foreign : 0;
    if (state.row >= 0 && state.row < rows() && !state.filled) {
      State to = state;
      to.filled = true;
      to.cost += miscount(state.row) + foreign;
      const bool complete = state.position == lengths_[static_cast<std::size_t>(state.row)];
      if (!state.anchored && complete && above) to.cost += against_;
      offer(to, state.row);
    }
    constexpr int farthest = 6;
    const int end = std::min(rows(), state.row + 1 + farthest);
    for (int row = state.row + 1; row < end; ++row) {
      State to = state;
      to.cost += leave(state) + row_lost * (row - state.row - 1) + miscount(row) + foreign +
                 (above ? 0 : against_);
      if (state.anchored) to.cost += torn_from_line;
      to.row = row;
      to.position = 0;
      to.filled = true;
      to.anchored = false;
      offer(to, row);
    }
  }

  Alignment describe(const Path& path) const {
    Alignment alignment;
    alignment.cost = path.cost;
    alignment.rows.resize(spec_.rows.size());
    alignment.row_of_piece = path.row_of_piece;
    alignment.row_of_piece.resize(pieces_.size(), -1);
    for (std::size_t p = 0; p < pieces_.size(); ++p) {
      const int r = alignment.row_of_piece[p];
      if (r < 0) continue;
      AlignedRow& row = alignment.rows[static_cast<std::size_t>(r)];
      if (pieces_[p].values > 0) {
        row.piece = static_cast<int>(p);
        row.anchored =
            p > 0 && alignment.row_of_piece[p - 1] == r && pieces_[p - 1].line == pieces_[p].line;
        for (std::size_t q = p; row.label > 0 && !row.anchored && ++q < pieces_.size();) {
          row.anchored = alignment.row_of_piece[q] == r;
          if (alignment.row_of_piece[q] > r) break;
        }
      } else {
        row.label += static_cast<int>(pieces_[p].text.size());
      }
    }
    return alignment;
  }

  const std::vector<Piece>& pieces_;
  const TableSpec& spec_;
  int against_;
  std::vector<int> lengths_;
  std::uint64_t row_lengths_ = 0;  // bit n: some row of the form holds n numbers
  std::vector<PieceReading> readings_;
  Layers layers_;
  std::vector<State> next_;
  std::vector<int> slot_;  // by key, the place of a state among the next ones; -1 where none is
  Path best_;
};

RowAligner::RowAligner(const std::vector<Piece>& pieces, const TableSpec& spec, bool running_text)
    : search_(std::make_unique<Search>(pieces, spec, running_text)) {}
RowAligner::~RowAligner() = default;
RowAligner::RowAligner(RowAligner&&) noexcept = default;

std::optional<Alignment> RowAligner::exact() { return search_->exact(); }
Alignment RowAligner::best(int limit) { return search_->best(limit); }
void RowAligner::mark_ambiguous(Alignment& best) { search_->mark_ambiguous(best); }

}  // namespace govinfo::inline v0_1::detail
