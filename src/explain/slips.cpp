// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string_view>

#include "explain/slips.hpp"
#include "govinfo/enum.hpp"

namespace govinfo::detail {

namespace {

struct SlipCost {
  SlipKind kind;
  std::int32_t cost;
};

// Read off from how tables are made: totals are typed from a calculator (a digit is dropped), rows
// are copied one beside the other (cells change places). `arbitrary` is what is left.
constexpr std::array slip_costs = {
    SlipCost{SlipKind::zeroed, 4},
    SlipCost{SlipKind::digit_dropped, 5},
    SlipCost{SlipKind::digit_added, 5},
    SlipCost{SlipKind::digits_swapped, 4},
    SlipCost{SlipKind::confusable_digit, 5},
    SlipCost{SlipKind::other_digit, 7},
    SlipCost{SlipKind::sign, 4},
    SlipCost{SlipKind::power_of_ten, 5},
    SlipCost{SlipKind::total_without_applicant, 5},
    SlipCost{SlipKind::cells_swapped_in_row, 4},
    SlipCost{SlipKind::cells_swapped_in_column, 6},
    SlipCost{SlipKind::row_shifted, 6},
    SlipCost{SlipKind::column_shifted, 6},
    SlipCost{SlipKind::rows_exchanged, 8},
    SlipCost{SlipKind::columns_exchanged, 8},
    SlipCost{SlipKind::digits_split, 6},
    SlipCost{SlipKind::totals_without_applicant, 6},
    SlipCost{SlipKind::counted_under_another_applicant, 12},
    SlipCost{SlipKind::arbitrary, 10},
};
static_assert(slip_costs.size() == count_of<SlipKind>);

constexpr auto costs = [] {
  std::array<std::int32_t, count_of<SlipKind>> by_kind{};
  for (const SlipCost& entry : slip_costs) by_kind[index(entry.kind)] = entry.cost;
  return by_kind;
}();

struct Digits {
  std::array<char, 20> text{};
  std::size_t size = 0;

  explicit Digits(std::uint64_t number) noexcept {
    do {
      text[size++] = static_cast<char>('0' + number % 10);
      number /= 10;
    } while (number != 0);
    std::reverse(text.begin(), text.begin() + size);
  }
  [[nodiscard]] std::string_view view() const noexcept { return {text.data(), size}; }
};

/// Digits that are taken for each other in handwriting, in print and on a keyboard.
constexpr std::array<std::string_view, 6> confusable = {"17", "38", "56", "08", "06", "94"};

bool are_confusable(char a, char b) noexcept {
  return std::any_of(confusable.begin(), confusable.end(), [&](std::string_view pair) {
    return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
  });
}

/// Whether `longer` without one digit is `shorter`.
bool is_one_digit_more(std::string_view longer, std::string_view shorter) noexcept {
  if (longer.size() != shorter.size() + 1) return false;
  std::size_t same = 0;
  while (same < shorter.size() && longer[same] == shorter[same]) ++same;
  return longer.substr(same + 1) == shorter.substr(same);
}

bool is_power_of_ten_apart(std::int64_t a, std::int64_t b) noexcept {
  if (a < b) std::swap(a, b);
  if (b <= 0) return false;
  while (b < a && b <= most_figure) b *= 10;
  return a == b;
}

}  // namespace

std::int32_t cost_of(SlipKind kind) noexcept { return costs[index(kind)]; }

SlipKind kind_of_change(std::int64_t printed, std::int64_t right) noexcept {
  if (printed == -right) return SlipKind::sign;
  if (printed == 0) return SlipKind::zeroed;
  if (printed < 0 || right <= 0) return SlipKind::arbitrary;
  if (is_power_of_ten_apart(printed, right)) return SlipKind::power_of_ten;
  const Digits a(static_cast<std::uint64_t>(printed));
  const Digits b(static_cast<std::uint64_t>(right));
  if (is_one_digit_more(b.view(), a.view())) return SlipKind::digit_dropped;
  if (is_one_digit_more(a.view(), b.view())) return SlipKind::digit_added;
  if (a.size != b.size) return SlipKind::arbitrary;
  std::size_t first = a.size;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < a.size; ++i) {
    if (a.text[i] == b.text[i]) continue;
    if (differing++ == 0) first = i;
  }
  if (differing == 1) {
    if (are_confusable(a.text[first], b.text[first])) return SlipKind::confusable_digit;
    // Any one-digit number is one digit away from any other: that tells nothing.
    return a.size > 1 ? SlipKind::other_digit : SlipKind::arbitrary;
  }
  if (differing == 2 && a.text[first] == b.text[first + 1] && a.text[first + 1] == b.text[first]) {
    return SlipKind::digits_swapped;
  }
  return SlipKind::arbitrary;
}

SlipKind kind_of_change(const Balance& balance, std::uint16_t arc, std::int64_t printed,
                        std::int64_t right) noexcept {
  const SlipKind kind = kind_of_change(printed, right);
  constexpr std::size_t columns = count_of<Applicant>;
  const std::size_t column = index(balance.network.arcs[arc].cell) % columns;
  if (column != index(Applicant::total) || right <= printed) return kind;
  if (cost_of(kind) <= cost_of(SlipKind::total_without_applicant)) return kind;
  for (const Applicant applicant : applicant_kinds) {
    const std::size_t other = arc - column + index(applicant);
    if (balance.roles[other] == CellRole::published && balance.values[other] == right - printed) {
      return SlipKind::total_without_applicant;
    }
  }
  return kind;
}

namespace {

constexpr std::size_t columns = count_of<Applicant>;
constexpr std::size_t total = index(Applicant::total);

bool at_least(Bits bits, std::size_t least) noexcept {
  for (; least > 1 && bits != 0; --least) bits &= bits - 1;
  return bits != 0;
}

/// A slip of a whole row or column is no help if it breaks more equations that hold than another
/// slip beside it could mend.
constexpr std::size_t most_spoiled = 2;

/// The table of one year, and which of its equations do not hold.
class Broken {
 public:
  Broken(const SlipFinder& finder, const BrokenTable& table) : finder_(finder), table_(table) {}

  [[nodiscard]] Bits at(std::size_t cell) const noexcept { return table_.at[cell - table_.first]; }
  /// Whether a cell stands in equations of its column that hold, and in no other.
  [[nodiscard]] bool column_holds(std::size_t row, std::size_t column) const noexcept {
    return (table_.at[row * columns + column] & ~table_.row[row]) == 0;
  }
  [[nodiscard]] bool row_holds(std::size_t row) const noexcept { return table_.row[row] == 0; }
  /// Two cells that change places: what the one adds to an equation of both, the other takes away.
  [[nodiscard]] Bits swap(std::size_t a, std::size_t b) const noexcept {
    const Bits both = at(a) | at(b);
    return both == 0 ? 0 : both & ~shared(finder_, a, b);
  }
  [[nodiscard]] Bits in_row(std::size_t row) const noexcept { return table_.in_row[row]; }
  [[nodiscard]] Bits in_column(std::size_t column) const noexcept {
    return table_.in_column[column];
  }
  [[nodiscard]] std::size_t first() const noexcept { return table_.first; }
  [[nodiscard]] std::size_t rows() const noexcept { return table_.rows; }

  /// The equations in which two cells stand on the same side.
  [[nodiscard]] static Bits shared(const SlipFinder& finder, std::size_t a,
                                   std::size_t b) noexcept {
    const NetworkArc& one = finder.balance().network.arcs[a];
    const NetworkArc& other = finder.balance().network.arcs[b];
    return (one.from == other.from ? finder.bits()[one.from] : 0) |
           (one.to == other.to ? finder.bits()[one.to] : 0);
  }

 private:
  const SlipFinder& finder_;
  const BrokenTable& table_;
};

/// Collects slips; a slip that changes fewer than two cells or no equation is none.
class Collector {
 public:
  Collector(const SlipFinder& finder, std::size_t least, CompoundSlips& out)
      : balance_(finder.balance()),
        bits_(finder.bits()),
        marks_(finder.marks()),
        least_(least),
        out_(out) {}

  /// Whether these equations are worth a try.
  [[nodiscard]] bool enough(Bits touched) const noexcept { return at_least(touched, least_); }

  /// What a cell holds, if it can have come about by a slip.
  [[nodiscard]] std::int64_t operator[](std::size_t arc) const noexcept {
    return balance_.values[arc];
  }
  [[nodiscard]] bool printed(std::size_t arc) const noexcept {
    return balance_.roles[arc] == CellRole::published;
  }

  /// Whether two cells of a column stand in the same equation of that column.
  [[nodiscard]] bool in_same_sums(std::size_t a, std::size_t b) const noexcept {
    const NetworkArc& one = balance_.network.arcs[a];
    const NetworkArc& other = balance_.network.arcs[b];
    return one.from == other.from || one.to == other.to;
  }

  void set(std::size_t arc, std::int64_t figure) {
    if (!printed(arc) || figure < 0 || figure > most_figure) possible_ = false;
    if (balance_.values[arc] == figure) return;
    const NetworkArc& ends = balance_.network.arcs[arc];
    const auto change = static_cast<std::uint64_t>(figure - balance_.values[arc]);
    effect_ += change * (marks_[ends.to] - marks_[ends.from]);
    touched_ |= bits_[ends.to] | bits_[ends.from];
    out_.cells.push_back(static_cast<std::uint16_t>(arc));
    out_.figures.push_back(figure);
  }

  void finish(SlipKind kind) {
    const std::size_t size = out_.cells.size() - start_;
    if (possible_ && size > 1 && effect_ != 0 && enough(touched_)) {
      out_.slips.push_back({kind, static_cast<std::uint32_t>(start_),
                            static_cast<std::uint32_t>(size), effect_, touched_});
      start_ = out_.cells.size();
    } else {
      out_.cells.resize(start_);
      out_.figures.resize(start_);
    }
    effect_ = 0;
    touched_ = 0;
    possible_ = true;
  }

  void exchange(std::size_t a, std::size_t b) {
    set(a, balance_.values[b]);
    set(b, balance_.values[a]);
  }

 private:
  const Balance& balance_;
  std::span<const Bits> bits_;
  std::span<const std::uint64_t> marks_;
  std::size_t least_;
  CompoundSlips& out_;
  std::size_t start_ = 0;
  std::uint64_t effect_ = 0;
  Bits touched_ = 0;
  bool possible_ = true;
};

/// Neighbours that changed places, in a row and in a column.
void add_swaps(Collector& add, const Broken& broken) {
  for (std::size_t row = 0; row < broken.rows(); ++row) {
    if (!add.enough(broken.in_row(row))) continue;
    const std::size_t first = broken.first() + row * columns;
    for (std::size_t cell = first; cell + 1 < first + columns; ++cell) {
      if (add[cell] == add[cell + 1] || !add.enough(broken.swap(cell, cell + 1))) continue;
      add.exchange(cell, cell + 1);
      add.finish(SlipKind::cells_swapped_in_row);
    }
  }
  for (std::size_t column = 0; column < columns; ++column) {
    if (!add.enough(broken.in_column(column))) continue;
    for (std::size_t row = 0; row + 1 < broken.rows(); ++row) {
      const std::size_t cell = broken.first() + row * columns + column;
      const std::size_t below = cell + columns;
      if (add[cell] == add[below] || !add.enough(broken.swap(cell, below))) continue;
      add.exchange(cell, below);
      add.finish(SlipKind::cells_swapped_in_column);
    }
  }
}

/// The digits of one number in two neighbouring cells: 12 | 34 for 1234 | 0 or 0 | 1234.
void add_splits(Collector& add, const Broken& broken) {
  for (std::size_t row = 0; row < broken.rows(); ++row) {
    for (std::size_t column = 0; column + 1 < columns; ++column) {
      const std::size_t left = broken.first() + row * columns + column;
      // It changes the sum of the row and of both columns.
      if (broken.row_holds(row) || broken.column_holds(row, column) ||
          broken.column_holds(row, column + 1)) {
        continue;
      }
      const std::int64_t a = add[left];
      const std::int64_t b = add[left + 1];
      if (a == 0 || b == 0) continue;
      std::int64_t scale = 10;
      while (scale <= b) scale *= 10;
      if (a > most_figure / scale) continue;
      const std::int64_t whole = a * scale + b;
      for (const bool to_left : {true, false}) {
        add.set(left, to_left ? whole : 0);
        add.set(left + 1, to_left ? 0 : whole);
        add.finish(SlipKind::digits_split);
      }
    }
  }
}

/// A row whose kinds of applicant stand one column too far to the right or to the left, with the
/// total or without it. What fell off the end follows from the total. A single number that moved is
/// a swap with a 0: only several that moved together tell of a shift.
void add_row_shifts(Collector& add, const Broken& broken) {
  for (std::size_t row = 0; row < broken.rows(); ++row) {
    const std::size_t cell = broken.first() + row * columns;
    std::size_t numbers = 0;
    for (std::size_t column = 0; column < total; ++column) {
      if (add[cell + column] != 0) ++numbers;
    }
    if (numbers < 2 || !add.enough(broken.in_row(row))) continue;
    const auto spoils = [&](std::size_t begin, bool from_right) {
      std::size_t spoiled = 0;
      for (std::size_t column = begin; column < begin + total - 1; ++column) {
        const std::size_t other = from_right ? column + 1 : column - 1;
        if (add[cell + column] != add[cell + other] && broken.column_holds(row, column)) ++spoiled;
      }
      return spoiled > most_spoiled;
    };
    std::int64_t kinds = 0;
    for (std::size_t column = 0; column < total; ++column) kinds += add[cell + column];
    // The kinds alone: the total stands where it should. With the total: it fell off, or it stands
    // under the last kind.
    if (!spoils(0, true)) {
      for (std::size_t column = 0; column + 1 < total; ++column) {
        add.set(cell + column, add[cell + column + 1]);
      }
      add.set(cell + total - 1, add[cell + total] - (kinds - add[cell]));
      add.finish(SlipKind::row_shifted);
      if (numbers > 2) {
        for (std::size_t column = 0; column < total; ++column) {
          add.set(cell + column, add[cell + column + 1]);
        }
        add.set(cell + total, kinds - add[cell] + add[cell + total]);
        add.finish(SlipKind::row_shifted);
      }
    }
    if (!spoils(1, false)) {
      const std::int64_t last = add[cell + total - 1];
      for (std::size_t column = 1; column < total; ++column) {
        add.set(cell + column, add[cell + column - 1]);
      }
      add.set(cell, add[cell + total] - (kinds - last));
      add.finish(SlipKind::row_shifted);
      if (numbers > 2) {
        for (std::size_t column = 1; column < total; ++column) {
          add.set(cell + column, add[cell + column - 1]);
        }
        add.set(cell, last - (kinds - last));
        add.set(cell + total, last);
        add.finish(SlipKind::row_shifted);
      }
    }
  }
}

/// A run of numbers in a column that stands one row too low or too high: the 0 at its one end
/// belongs to the other.
void add_column_shifts(Collector& add, const Broken& broken) {
  const std::size_t rows = broken.rows();
  for (std::size_t column = 0; column < columns; ++column) {
    if (!add.enough(broken.in_column(column))) continue;
    const auto cell = [&](std::size_t row) { return broken.first() + row * columns + column; };
    for (std::size_t begin = 0; begin < rows;) {
      if (add[cell(begin)] == 0) {
        ++begin;
        continue;
      }
      std::size_t end = begin;
      while (end < rows && add[cell(end)] != 0) ++end;
      std::size_t spoiled = 0;
      for (std::size_t row = begin; row < end; ++row) {
        if (broken.row_holds(row)) ++spoiled;
      }
      if (end - begin > 1 && spoiled <= most_spoiled) {
        if (begin > 0) {
          for (std::size_t row = begin; row < end; ++row) add.set(cell(row - 1), add[cell(row)]);
          add.set(cell(end - 1), 0);
          add.finish(SlipKind::column_shifted);
        }
        if (end < rows) {
          for (std::size_t row = begin; row < end; ++row) add.set(cell(row + 1), add[cell(row)]);
          add.set(cell(begin), 0);
          add.finish(SlipKind::column_shifted);
        }
      }
      begin = end;
    }
  }
}

/// Whether a change of a whole column breaks too many rows that hold.
template <class Changes>
bool spoils_rows(const Broken& broken, Changes changes) {
  std::size_t spoiled = 0;
  for (std::size_t row = 0; row < broken.rows() && spoiled <= most_spoiled; ++row) {
    if (broken.row_holds(row) && changes(row)) ++spoiled;
  }
  return spoiled > most_spoiled;
}

/// Two rows, or a kind of applicant and the total, that changed places.
void add_exchanges(Collector& add, const Broken& broken) {
  const std::size_t first = broken.first();
  for (std::size_t a = 0; a < broken.rows(); ++a) {
    for (std::size_t b = a + 1; b < broken.rows(); ++b) {
      // Two rows of the same sums: no equation notices.
      if (add.in_same_sums(first + a * columns, first + b * columns)) continue;
      if (!add.enough(broken.in_row(a) | broken.in_row(b))) continue;
      std::size_t differing = 0;
      std::size_t spoiled = 0;
      for (std::size_t column = 0; column < columns; ++column) {
        if (add[first + a * columns + column] == add[first + b * columns + column]) continue;
        ++differing;
        // The sum and the balance of the column.
        if (broken.column_holds(a, column) && broken.column_holds(b, column)) spoiled += 2;
      }
      // With one column alone it is a swap of cells.
      if (differing < 2 || spoiled > most_spoiled) continue;
      for (std::size_t column = 0; column < columns; ++column) {
        add.exchange(first + a * columns + column, first + b * columns + column);
      }
      add.finish(SlipKind::rows_exchanged);
    }
  }
  if (!add.enough(broken.in_column(total))) return;
  for (std::size_t column = 0; column < total; ++column) {
    const auto differs = [&](std::size_t row) {
      return add[first + row * columns + column] != add[first + row * columns + total];
    };
    if (spoils_rows(broken, differs)) continue;
    for (std::size_t row = 0; row < broken.rows(); ++row) {
      add.exchange(first + row * columns + column, first + row * columns + total);
    }
    add.finish(SlipKind::columns_exchanged);
  }
}

/// The total column without one kind of applicant.
void add_totals(Collector& add, const Broken& broken) {
  if (!add.enough(broken.in_column(total))) return;
  for (std::size_t column = 0; column < total; ++column) {
    const auto adds = [&](std::size_t row) {
      return add[broken.first() + row * columns + column] != 0;
    };
    if (spoils_rows(broken, adds)) continue;
    for (std::size_t row = 0; row < broken.rows(); ++row) {
      const std::size_t cell = broken.first() + row * columns;
      add.set(cell + total, add[cell + total] + add[cell + column]);
    }
    add.finish(SlipKind::totals_without_applicant);
  }
}

}  // namespace

SlipFinder::SlipFinder(const Balance& balance)
    : balance_(balance), bits_(balance.network.nodes.size()) {
  const std::span<const NetworkArc> arcs = balance.network.arcs;
  // Fixed odd numbers without a pattern (splitmix64): equal sums mean equal effects but for one
  // case in 2^64, and every answer is verified anyway.
  std::uint64_t state = 0;
  std::size_t broken = 0;
  marks_.reserve(bits_.size());
  for (std::size_t node = 0; node < bits_.size(); ++node) {
    state += 0x9E3779B97F4A7C15u;
    std::uint64_t mark = state;
    mark = (mark ^ (mark >> 30)) * 0xBF58476D1CE4E5B9u;
    mark = (mark ^ (mark >> 27)) * 0x94D049BB133111EBu;
    marks_.push_back((mark ^ (mark >> 31)) | 1);
    if (balance.imbalances[node] == 0) continue;
    mark_ += static_cast<std::uint64_t>(balance.imbalances[node]) * marks_.back();
    if (broken < 64) bits_[node] = Bits{1} << broken;
    ++broken;
  }
  if (broken > 64) return;
  for (std::size_t first = 0; first < arcs.size();) {
    std::size_t end = first;
    while (end < arcs.size() && arcs[end].year == arcs[first].year) ++end;
    BrokenTable& table = years_.emplace_back();
    table.first = first;
    table.rows = (end - first) / columns;
    table.at.resize(end - first);
    table.row.resize(table.rows);
    table.in_row.resize(table.rows);
    table.in_column.resize(columns);
    for (std::size_t row = 0; row < table.rows; ++row) {
      // The equation of the row is the one that its cells share.
      table.row[row] = Broken::shared(*this, first + row * columns, first + row * columns + 1);
      for (std::size_t column = 0; column < columns; ++column) {
        const std::size_t cell = row * columns + column;
        const Bits touched = bits_[arcs[first + cell].from] | bits_[arcs[first + cell].to];
        table.at[cell] = touched;
        table.in_row[row] |= touched;
        table.in_column[column] |= touched;
      }
    }
    first = end;
  }
}

CompoundSlips SlipFinder::swaps(std::size_t least) const {
  CompoundSlips slips;
  Collector add(*this, least, slips);
  for (const BrokenTable& year : years_) add_swaps(add, Broken(*this, year));
  return slips;
}

CompoundSlips SlipFinder::compounds(std::size_t least) const {
  CompoundSlips slips;
  Collector add(*this, least, slips);
  for (const BrokenTable& year : years_) {
    const Broken broken(*this, year);
    add_swaps(add, broken);
    add_splits(add, broken);
    add_row_shifts(add, broken);
    add_column_shifts(add, broken);
    add_exchanges(add, broken);
    add_totals(add, broken);
  }
  return slips;
}

}  // namespace govinfo::detail
