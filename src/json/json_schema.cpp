// SPDX-License-Identifier: Apache-2.0
// The JSON Schema of all documents.
#include "govinfo/json.hpp"
#include "json/json_document.hpp"
#include "json/json_figures.hpp"
#include "json/json_schema.hpp"

namespace govinfo::inline v0_1 {

namespace {

/// A document: the fields of T after "govinfo" and "kind".
template <class T>
void document_schema(json::Schema& schema) {
  schema.object([&] {
    schema.closed_properties([&] {
      schema.object("govinfo", [&] {
        schema.out.key("const");
        schema.out.integer(json_version);
      });
      schema.object("kind", [&] { schema.out.member("const", json::kind_of<T>); });
      json::describe_fields<T>(schema);
    });
    schema.list("required", {"govinfo", "kind"});
  });
}

}  // namespace

std::string json_schema() {
  json::Schema schema;
  schema.object([&] {
    schema.out.member("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.out.member("title", "govinfo");
    schema.out.member("description",
                      "Annual reports on government information disclosure: a report, a reading, "
                      "findings, a repair, or the figures of a report.");
    schema.combine(
        "oneOf", [&] { schema.refer("ReportDocument", document_schema<Report>); },
        [&] { schema.refer("ReadingDocument", document_schema<Reading>); },
        [&] { schema.refer("FindingsDocument", document_schema<Findings>); },
        [&] { schema.refer("RepairDocument", document_schema<Repair>); },
        [&] { schema.refer("Figures", json::figures_schema); },
        [&] { schema.refer("FiguresRecord", json::figures_record_schema); });
    schema.definitions();
  });
  return schema.out.take();
}

}  // namespace govinfo::inline v0_1
