// SPDX-License-Identifier: Apache-2.0
#include "docx/docx_relations.hpp"
#include "docx/docx_xml.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

std::string_view folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : part.substr(0, slash + 1);
}

/// A target as the name of a part: relative to the folder of the part that names it.
std::string resolve(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string{target.substr(1)};
  while (!folder.empty() && target.starts_with("../")) {
    target.remove_prefix(3);
    folder = folder_of(folder.substr(0, folder.size() - 1));
  }
  return std::string{folder} + std::string{target};
}

}  // namespace

DocxRelations relations_of(ZipArchive& zip, std::string_view part) {
  DocxRelations relations;
  const std::string_view folder = folder_of(part);
  const std::string name =
      std::string{folder} + "_rels/" + std::string{part.substr(folder.size())} + ".rels";
  if (!zip.contains(name)) return relations;
  const auto loaded = load_part(zip, name);
  if (!loaded->refusal.empty()) return relations;
  for (const pugi::xml_node node : loaded->xml.document_element().children()) {
    if (attribute_of(node, "TargetMode") == "External") continue;
    const std::string_view type = attribute_of(node, "Type");
    const std::string target = resolve(folder, attribute_of(node, "Target"));
    relations.by_type.try_emplace(std::string{type.substr(type.rfind('/') + 1)}, target);
    relations.by_id.try_emplace(std::string{attribute_of(node, "Id")}, target);
  }
  return relations;
}

std::string main_part(ZipArchive& zip) {
  const DocxRelations relations = relations_of(zip, "");
  const auto found = relations.by_type.find("officeDocument");
  if (found != relations.by_type.end() && zip.contains(found->second)) return found->second;
  if (zip.contains("[Content_Types].xml")) {
    const auto types = load_part(zip, "[Content_Types].xml");
    for (const pugi::xml_node node : types->xml.document_element().children()) {
      const std::string_view type = attribute_of(node, "ContentType");
      if (type.find("main+xml") == std::string_view::npos) continue;
      const std::string part = resolve({}, attribute_of(node, "PartName"));
      if (zip.contains(part)) return part;
    }
  }
  constexpr std::string_view usual = "word/document.xml";
  return zip.contains(usual) ? std::string{usual} : std::string{};
}

}  // namespace govinfo::inline v0_1::detail
