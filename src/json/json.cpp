// SPDX-License-Identifier: Apache-2.0
// Reports, readings, findings and repairs as JSON documents: "govinfo" and "kind", then their
// fields.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "govinfo/json.hpp"
#include "json/json_document.hpp"
#include "json/json_special.hpp"

namespace govinfo::inline v0_1 {

namespace {

/// A report has about 500 values: what its JSON takes, so that writing it does not move it.
constexpr std::size_t usual_size = 8192;

template <class T>
std::string document(const T& object, int indent) {
  json::Writer out{json::checked_indent(indent)};
  out.reserve(usual_size);
  out.begin_object();
  out.key("govinfo");
  out.integer(json_version);
  out.member("kind", json::kind_of<T>);
  json::write_fields(out, object);
  out.end_object();
  return out.take();
}

/// The names of a document's keys.
template <class T>
constexpr auto document_keys = [] {
  std::array<std::string_view, json::field_names<T>.size() + 2> keys{"govinfo", "kind"};
  std::copy(json::field_names<T>.begin(), json::field_names<T>.end(), keys.begin() + 2);
  return keys;
}();

template <class T>
Result<T> try_document(std::string_view text) {
  json::Errors errors;
  const json::Tape tape{text, errors};
  if (tape.empty()) return json::failure(errors);
  const json::Path path;
  const json::Value root{tape.root(), &path, &errors};
  // What is another kind of document, or of another version, is not looked at any further.
  json::read_header(root, json::kind_of<T>);
  if (!errors.empty()) return json::failure(errors);
  T object;
  json::read_members(root, document_keys<T>, [&](std::size_t i, const json::Value& member) {
    if (i < 2) return;
    json::visit_field(object, i - 2, [&](auto& field) { json::read(member, field); });
  });
  if (!errors.empty()) return json::failure(errors);
  return object;
}

}  // namespace

std::string to_json(const Report& report, int indent) { return document(report, indent); }
std::string to_json(const Reading& reading, int indent) { return document(reading, indent); }
std::string to_json(const Findings& findings, int indent) { return document(findings, indent); }
std::string to_json(const Repair& repair, int indent) { return document(repair, indent); }

Result<Report> try_report_from_json(std::string_view json) { return try_document<Report>(json); }
Result<Reading> try_reading_from_json(std::string_view json) { return try_document<Reading>(json); }
Result<Findings> try_findings_from_json(std::string_view json) {
  return try_document<Findings>(json);
}
Result<Repair> try_repair_from_json(std::string_view json) { return try_document<Repair>(json); }

Report report_from_json(std::string_view json) { return try_report_from_json(json).value(); }
Reading reading_from_json(std::string_view json) { return try_reading_from_json(json).value(); }
Findings findings_from_json(std::string_view json) { return try_findings_from_json(json).value(); }
Repair repair_from_json(std::string_view json) { return try_repair_from_json(json).value(); }

}  // namespace govinfo::inline v0_1
