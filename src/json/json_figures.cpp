// SPDX-License-Identifier: Apache-2.0
// The figures of a reading as one JSON object, and the way back: figures without a document.
#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "govinfo/form.hpp"
#include "govinfo/json.hpp"
#include "govinfo/place.hpp"
#include "json/json_document.hpp"
#include "json/json_figures.hpp"

namespace govinfo::inline v0_1 {

namespace json {

namespace {

/// What may stand beside figures: {"source", "index", "figures"} is a line of several readings;
/// the others are what people who collect figures by hand note beside them. Notes are not read.
constexpr std::array<std::string_view, 8> record_keys = {
    "source", "index", "organ", "year", "editions", "figures", "known_violations", "notes"};

bool is_record(const Value& root) {
  if (!root.is(Node::Kind::object)) return false;
  const Node* const end = root.node + root.node->span;
  for (const Node* key = root.node + 1; key != end; key += 1 + key[1].span) {
    if (key->text() == "figures") return true;
  }
  return false;
}

/// The unit of an amount that is given without one: 万元 where the form prints it in the heading.
MoneyUnit unit_on_form(FigureId id) {
  return id == figure_id("disclosure.fees.collected") ? MoneyUnit::wan_yuan : MoneyUnit::unknown;
}

/// Reads figures and finds out which form each table follows.
class FiguresReader {
 public:
  void read(const Value& root) {
    if (is_record(root)) {
      read_members(root, record_keys,
                   [&](std::size_t i, const Value& member) { read_record_member(i, member); });
    } else {
      read_figures(root);
    }
  }

  /// What was read, with its editions; errors where figures follow another form than their table.
  Reading finish(const Value& root) {
    Reading& reading = reading_;
    const Path figures{root.path, "figures"};
    const Value value{root.node, is_record(root) ? &figures : root.path, root.errors};
    if (given_.none() && root.errors->empty()) value.refuse("expected figures; found none");
    const Editions on = {edition_of(Table::disclosure), edition_of(Table::requests)};
    for_each_figure(reading.report, [&](FigureId id, auto& figure) {
      const Edition edition = edition_for(on, id);
      if (on_form(id, edition)) return;
      if (!given_[index(id)]) {
        figure.state = FigureState::not_on_form;
        return;
      }
      const Path path{value.path, path_of(id)};
      Value{nullptr, &path, root.errors}.refuse(
          std::string{"not on the form "}
              .append(name(edition))
              .append(", which the other figures of its table follow"));
    });
    reading.report.editions = found(on);
    reading.format = "json";
    reading.status = status(on);
    if (has_provenance_) {
      reading.provenance.assign(provenance_.begin(), provenance_.end());
    }
    return std::move(reading);
  }

 private:
  void read_record_member(std::size_t i, const Value& member) {
    Report& report = reading_.report;
    switch (i) {
      case 0: return json::read(member, reading_.source);
      case 1: return json::read(member, reading_.index);
      case 2: return json::read(member, report.organ.name);
      case 3: return json::read(member, report.year);
      case 4:
        return read_members(member, edition_keys, [&](std::size_t table, const Value& edition) {
          read_edition(edition, table == 0 ? stated_.disclosure : stated_.requests);
        });
      case 5: return read_figures(member);
      default: return;
    }
  }

  /// An edition by its identifier or by its year.
  static void read_edition(const Value& value, std::optional<Edition>& out) {
    if (!value.is(Node::Kind::integer)) return json::read(value, out);
    if (value.node->integer == 2019) {
      out = Edition::trial_2019;
    } else if (value.node->integer == 2021) {
      out = Edition::standard_2021;
    } else {
      value.expected("2019, 2021, or one of " + joined(detail::enum_names<Edition>));
    }
  }

  void read_figures(const Value& object) {
    read_members(object, figure_paths, [&](std::size_t i, const Value& member) {
      const auto id = static_cast<FigureId>(i);
      given_.set(i);
      visit_figure(reading_.report, id, [&]<class F>(F& figure) {
        Entry<F> entry;
        if constexpr (std::is_same_v<F, Amount>) entry.figure.unit = unit_on_form(id);
        json::read(member, entry);
        figure = entry.figure;
        has_provenance_ = has_provenance_ || entry.source != Provenance{};
        provenance_[i] = std::move(entry.source);
      });
    });
  }

  /// The edition of a table: the one stated; the one that has more of the given figures which only
  /// one edition has; none when there is no such figure.
  [[nodiscard]] std::optional<Edition> edition_of(Table table) const {
    const auto stated = table == Table::disclosure ? stated_.disclosure : stated_.requests;
    if (stated) return stated;
    std::size_t only_2019 = 0;
    std::size_t only_2021 = 0;
    for (FigureId id : all_figures) {
      if (!given_[index(id)] || table_of(id) != table) continue;
      const bool in_2019 = on_form(id, Edition::trial_2019);
      const bool in_2021 = on_form(id, Edition::standard_2021);
      if (in_2019 && !in_2021) ++only_2019;
      if (in_2021 && !in_2019) ++only_2021;
    }
    if (only_2019 == 0 && only_2021 == 0) return std::nullopt;
    return only_2019 > only_2021 ? Edition::trial_2019 : Edition::standard_2021;
  }

  /// The editions of the tables that were found. A table of which every figure is absent was not
  /// found; but then the editions of both stand where they could not be told otherwise.
  [[nodiscard]] Editions found(const Editions& on) const {
    constexpr FigureId in_disclosure = figure_id("disclosure.fees.collected");
    constexpr FigureId in_requests = figure_id("requests.received.total");
    const Edition disclosure = edition_for(on, in_disclosure);
    const Edition requests = edition_for(on, in_requests);
    Editions editions = stated_;
    if (shows(Table::disclosure)) editions.disclosure = disclosure;
    if (shows(Table::requests)) editions.requests = requests;
    const bool told = edition_for(editions, in_disclosure) == disclosure &&
                      edition_for(editions, in_requests) == requests;
    return told ? editions : Editions{disclosure, requests};
  }

  /// Whether any figure of a table is given and not absent.
  [[nodiscard]] bool shows(Table table) const {
    return std::any_of(all_figures.begin(), all_figures.end(), [&](FigureId id) {
      return given_[index(id)] && table_of(id) == table &&
             state_of(reading_.report, id) != FigureState::absent;
    });
  }

  [[nodiscard]] ReadingStatus status(const Editions& on) const {
    const bool complete = std::all_of(all_figures.begin(), all_figures.end(), [&](FigureId id) {
      const FigureState state = state_of(reading_.report, id);
      return !on_form(id, edition_for(on, id)) ||
             (state != FigureState::absent && state != FigureState::unreadable);
    });
    return complete ? ReadingStatus::complete : ReadingStatus::partial;
  }

  Reading reading_;
  Editions stated_;
  std::bitset<figure_count> given_;
  std::array<Provenance, figure_count> provenance_;
  bool has_provenance_ = false;
};

void write_figure(Writer& out, const Reading& reading, FigureId id) {
  out.key(path_of(id));
  out.flat(true);
  visit_figure(reading.report, id, [&]<class F>(const F& figure) {
    Format<Entry<F>>::write(out, figure, provenance_of(reading, id));
  });
  out.flat(false);
}

}  // namespace

bool parse_money(std::string_view text, Amount& out) {
  constexpr std::string_view wan = "万";
  constexpr std::string_view yuan = "元";
  MoneyUnit unit = out.unit;
  if (text.ends_with(yuan)) {
    text.remove_suffix(yuan.size());
    unit = text.ends_with(wan) ? MoneyUnit::wan_yuan : MoneyUnit::yuan;
    if (unit == MoneyUnit::wan_yuan) text.remove_suffix(wan.size());
  }
  const auto parsed = parse_amount(text, unit);
  if (parsed) out = *parsed;
  return parsed.has_value();
}

}  // namespace json

std::string figures_to_json(const Reading& reading, int indent) {
  const Editions& editions = reading.report.editions;
  const Edition disclosure = edition_for(editions, figure_id("disclosure.fees.collected"));
  const Edition requests = edition_for(editions, figure_id("requests.received.total"));
  json::Writer out{json::checked_indent(indent)};
  constexpr std::size_t usual_size = 32'768;
  out.reserve(usual_size);
  out.begin_object();
  for (const DisclosureBlock& block : disclosure_blocks(disclosure)) {
    for (const DisclosureRow& row : block.rows) {
      for (const FigureId id : row.figures) json::write_figure(out, reading, id);
    }
  }
  for (const RequestRow row : request_rows(requests)) {
    for (const Applicant applicant : all_values<Applicant>) {
      json::write_figure(out, reading, figure_id(row, applicant));
    }
  }
  for (const FigureId id : all_figures) {
    if (table_of(id) == Table::remedies) json::write_figure(out, reading, id);
  }
  out.end_object();
  return out.take();
}

Result<Reading> try_reading_from_figures_json(std::string_view text) {
  json::Errors errors;
  const json::Tape tape{text, errors};
  if (tape.empty()) return json::failure(errors);
  const json::Path path;
  const json::Value root{tape.root(), &path, &errors};
  json::FiguresReader reader;
  reader.read(root);
  Reading reading = reader.finish(root);
  if (!errors.empty()) return json::failure(errors);
  return reading;
}

Reading reading_from_figures_json(std::string_view json) {
  return try_reading_from_figures_json(json).value();
}

}  // namespace govinfo::inline v0_1
