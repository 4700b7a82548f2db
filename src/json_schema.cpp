// SPDX-License-Identifier: Apache-2.0
// The JSON Schema of all documents.
#include "json_schema.hpp"

#include "govinfo/json.hpp"
#include "json_document.hpp"
#include "json_figures.hpp"

namespace govinfo::inline v0_1 {

namespace {

/// A document: the fields of T after "govinfo" and "kind".
template <class T>
void document_schema(json::Schema& schema) {
  schema.out.begin_object();
  schema.closed_properties([&] {
    schema.out.key("govinfo");
    schema.out.begin_object();
    schema.out.key("const");
    schema.out.integer(json_version);
    schema.out.end_object();
    schema.out.key("kind");
    schema.out.begin_object();
    schema.out.member("const", json::kind_of<T>);
    schema.out.end_object();
    json::describe_fields<T>(schema);
  });
  schema.list("required", std::array<std::string_view, 2>{"govinfo", "kind"});
  schema.out.end_object();
}

}  // namespace

std::string json_schema() {
  json::Schema schema;
  schema.out.begin_object();
  schema.out.member("$schema", "https://json-schema.org/draft/2020-12/schema");
  schema.out.member("title", "govinfo");
  schema.out.member("description",
                    "Annual reports on government information disclosure: a report, a reading, "
                    "findings, or the figures of a report.");
  schema.out.key("oneOf");
  schema.out.begin_array();
  const auto kind = [&](std::string_view name, void (*write)(json::Schema&)) {
    schema.out.item();
    schema.refer(name, write);
  };
  kind("ReportDocument", document_schema<Report>);
  kind("ReadingDocument", document_schema<Reading>);
  kind("FindingsDocument", document_schema<Findings>);
  kind("Figures", json::figures_schema);
  kind("FiguresRecord", json::figures_record_schema);
  schema.out.end_array();
  schema.definitions();
  schema.out.end_object();
  return schema.out.take();
}

}  // namespace govinfo::inline v0_1
