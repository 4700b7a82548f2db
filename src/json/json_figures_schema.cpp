// SPDX-License-Identifier: Apache-2.0
// The schema of the figures of a reading.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/place.hpp"
#include "json/json_figures.hpp"

namespace govinfo::inline v0_1::json {

namespace {

/// The figures of an edition's table that the other edition does not have.
std::vector<std::string_view> only_on(Edition edition, Table table) {
  const Edition other =
      edition == Edition::trial_2019 ? Edition::standard_2021 : Edition::trial_2019;
  std::vector<std::string_view> paths;
  for (FigureId id : all_figures) {
    if (table_of(id) == table && on_form(id, edition) && !on_form(id, other)) {
      paths.push_back(path_of(id));
    }
  }
  return paths;
}

/// No figure of the table is one that only this edition has.
void none_only_on(Schema& schema, Edition edition, Table table) {
  schema.object([&] {
    schema.object("propertyNames", [&] {
      schema.object("not", [&] { schema.list("enum", only_on(edition, table)); });
    });
  });
}

void one_edition(Schema& schema, Table table) {
  schema.object([&] {
    schema.combine(
        "anyOf", [&] { none_only_on(schema, Edition::trial_2019, table); },
        [&] { none_only_on(schema, Edition::standard_2021, table); });
  });
}

/// An edition by its identifier or by its year.
void edition_schema(Schema& schema) {
  schema.object([&] {
    schema.combine(
        "anyOf", [&] { schema.of<std::optional<Edition>>(); },
        [&] {
          schema.object([&] {
            schema.combine(
                "enum", [&] { schema.out.integer(2019); }, [&] { schema.out.integer(2021); });
          });
        });
  });
}

}  // namespace

void figures_schema(Schema& schema) {
  schema.object([&] {
    schema.out.member("description",
                      "The figures of a report by path, each table on one edition of the form.");
    schema.closed_properties([&] {
      const Report report;
      for (FigureId id : all_figures) {
        schema.out.key(path_of(id));
        visit_figure(report, id, [&]<class F>(const F&) { schema.of<Entry<F>>(); });
      }
    });
    schema.out.key("minProperties");
    schema.out.integer(1);
    schema.combine(
        "allOf", [&] { one_edition(schema, Table::disclosure); },
        [&] { one_edition(schema, Table::requests); });
  });
}

void figures_record_schema(Schema& schema) {
  Writer& out = schema.out;
  schema.object([&] {
    out.member("description", "Figures with their source, or with what was noted beside them.");
    schema.closed_properties([&] {
      out.key("source");
      schema.of<std::string>();
      out.key("index");
      schema.of<std::uint32_t>();
      out.key("organ");
      schema.of<std::string>();
      out.key("year");
      schema.of<std::optional<int>>();
      schema.object("editions", [&] {
        schema.closed_properties([&] {
          for (const std::string_view key : edition_keys) {
            out.key(key);
            edition_schema(schema);
          }
        });
      });
      out.key("figures");
      schema.refer("Figures", figures_schema);
      for (const std::string_view key : {"known_violations", "notes"}) {
        out.key(key);
        out.boolean(true);
      }
    });
    schema.list("required", {"figures"});
  });
}

}  // namespace govinfo::inline v0_1::json
